"""The `kb` command line: it wires library, search and pages together.

Exit codes: 0 when done, 1 when the library has problems, 2 when the command was mistyped.
"""

import logging
import sys
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any, Final, NoReturn, TypeVar

import click
from waitress.server import create_server
from werkzeug.datastructures import MultiDict

from indexer.building import Served, build, fingerprint_of, up_to_date
from indexer.engine import EngineError
from indexer.facets import FACETS
from indexer.generations import GenerationStore
from indexer.query import LARGEST_PAGE_SIZE, PAGE_SIZE, SORTS, Query
from kb.kinds import KINDS
from kb.nearest import nearest
from kb.problems import LibraryError
from kb.reading import read_library, read_vocabularies
from kb.schema import json_schema
from web import create_app, query_args
from web.cli_check import check
from web.cli_evaluate import evaluate
from web.cli_import import import_pages
from web.cli_links import links
from web.cli_printing import (
    page_as_json,
    print_entry,
    print_hits,
    print_json,
    print_problems,
)
from web.cli_reading import print_reading, reading_of
from web.cli_stats import stats
from web.legal_values import legal_values
from web.settings import Settings
from web.site import site_of
from web.terminal import fail, progress

Command = TypeVar("Command", bound=Callable[..., Any])

_FOLDER: Final = click.Path(exists=True, file_okay=False, path_type=Path)


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="stem-practices")
@click.option(
    "--library", type=_FOLDER, help="The library folder. [KB_LIBRARY, or the one shipped]"
)
@click.option(
    "--index", type=click.Path(file_okay=False, path_type=Path),
    help="Where the search index is kept. [KB_INDEX, or your cache]",
)  # fmt: skip
@click.pass_context
def main(context: click.Context, library: Path | None, index: Path | None) -> None:
    """Find STEM-education practices of Europe that work, and can be carried over.

    \b
    kb serve                             the site, on http://127.0.0.1:8000
    kb search girls robotics             search from the terminal
    kb search school company --country nl --country dk
    kb show nl-jet-net-technet           one practice
    kb check practices/nl/katapult.yaml  every error, with line and remedy
    """  # noqa: D301  # click reads \b as: keep these lines apart
    settings = Settings.read(library, index)
    if not settings.library.is_dir():
        fail(f"There is no library folder {settings.library}; set KB_LIBRARY or --library.", 2)
    context.obj = settings


main.add_command(import_pages)


@main.command()
@click.option("--host", default="127.0.0.1", show_default=True, help="The address to listen on.")
@click.option("--port", default=8000, show_default=True, type=click.IntRange(1, 65535))
@click.pass_obj
def serve(settings: Settings, host: str, port: int) -> None:
    """Serve the site; the index is built first where it is missing or stale."""
    logging.basicConfig(format="%(message)s", stream=sys.stderr)
    served = _served(settings)
    app = create_app(site_of(served.library, served.engine, served.reader))
    try:
        # Slow readers are dropped after 10 s, and there is room for many of them: with the
        # defaults, 100 connections that send nothing shut everybody else out.
        server = create_server(
            app, host=host, port=port, threads=4, connection_limit=1000, channel_timeout=10,
            cleanup_interval=5, max_request_body_size=1024 * 1024, ident=None,
        )  # fmt: skip
    except OSError as error:
        fail(f"Cannot listen on {host}:{port}: {error.strerror}. Try another --port.", 2)
    except ValueError:
        fail(f"There is no address {host} to listen on. Try --host 127.0.0.1.", 2)
    click.echo(
        f"{len(served.library)} entries, on http://{host}:{port} (stop with Ctrl+C)", err=True
    )
    server.run()


@main.command()
@click.pass_obj
def index(settings: Settings) -> None:
    """Build the search index anew. With problems in the library, the old one is kept."""
    try:
        library = read_library(settings.library, progress).or_raise()
        fingerprint = fingerprint_of(settings.library)
        generation = build(library, fingerprint, GenerationStore(settings.index), progress)
    except LibraryError as error:
        print_problems(error.problems)
        fail("Nothing was indexed; what was indexed before is kept.", 1)
    except (EngineError, OSError) as error:
        fail(f"The index could not be built: {error}", 1)
    click.echo(f"{len(library)} entries indexed in {generation.folder}")


def _facet_options(command: Command) -> Command:
    for facet in reversed(FACETS):
        text = f"Only this {facet.name}; may be given several times."
        option = click.option(f"--{facet.name}", multiple=True, metavar="VALUE", help=text)
        command = option(command)
    return command


@main.command()
@click.argument("words", nargs=-1)
@_facet_options
@click.option("--sort", type=click.Choice(SORTS), default=SORTS[0], show_default=True)
@click.option("--page", type=click.IntRange(1, 999_999), default=1, show_default=True)
@click.option(
    "--size", type=click.IntRange(1, LARGEST_PAGE_SIZE), default=PAGE_SIZE, show_default=True
)
@click.option("--exact", is_flag=True, help="Only the words as they are typed.")
@click.option("--any", "any_word", is_flag=True, help="One of the words is enough.")
@click.option("--json", "as_json", is_flag=True, help="Print hits and facet counts as JSON.")
@click.pass_obj
def search(settings: Settings, /, words: tuple[str, ...], **options: Any) -> None:
    """Search the practices. Words, "phrases", -without, field:word, prefix* and OR are read.

    \b
    kb search girls robotics --level primary
    kb search --year 2015-2020 --sort newest
    kb search '"technology pact" -danish'
    kb search -- -girls                 a word to leave out, first
    kb search --exact Mädchen           nothing but the words as they are typed
    """  # noqa: D301  # click reads \b as: keep these lines apart
    served = _served(settings)
    chosen = [(facet.name, value) for facet in FACETS for value in options[facet.name]]
    query, bad = query_args.parse(MultiDict(chosen), legal_values(served.library.vocabularies))
    if bad:
        _refuse(bad)
    shown = {name: options[name] for name in ("sort", "page", "size")}
    query = Query(
        " ".join(words), query.chosen, is_literal=options["exact"], any_word=options["any_word"],
        **shown,
    )  # fmt: skip
    found, reading = served.engine.search(query), reading_of(query, served)
    if options["as_json"]:
        print_json(page_as_json(query, found, reading, served.library))
    else:
        print_reading(reading)
        print_hits(query, found, served.library)


@main.command()
@click.argument("entry_id", metavar="ID")
@click.option("--json", "as_json", is_flag=True, help="Print the entry as JSON.")
@click.pass_obj
def show(settings: Settings, entry_id: str, *, as_json: bool) -> None:
    """Show one entry: what it is, who is behind it, what it brought, and its sources."""
    library = _served(settings).library
    entry = library.entries.get(entry_id.lower())
    if entry is None:
        near = nearest(entry_id, library.entries)
        hint = f" Did you mean {near}?" if near else " Find one with `kb search`."
        fail(f"There is no entry {entry_id}.{hint}", 2)
    if as_json:
        print_json(entry.model_dump(mode="json", exclude_defaults=True))
        return
    print_entry(entry, library)


@main.command()
@click.argument("kind", type=click.Choice([kind.name for kind in KINDS]), default=KINDS[0].name)
@click.pass_obj
def schema(settings: Settings, kind: str) -> None:
    """Print the JSON Schema of a kind of entry, for completion while typing.

    docs/editing.md tells how an editor is pointed at it.
    """
    try:
        vocabularies = read_vocabularies(settings.library)
    except LibraryError as error:
        print_problems(error.problems)
        fail("The vocabularies have problems.", 1)
    print_json(json_schema(kind, vocabularies))


def _served(settings: Settings) -> Served:
    """Return the library ready to search; with errors in it, the last good version, and say so."""
    try:
        served = up_to_date(settings.library, GenerationStore(settings.index), progress)
    except LibraryError as error:
        print_problems(error.problems)
        fail("The library has problems, and there is no earlier index to serve.", 1)
    except (EngineError, OSError) as error:
        fail(f"The index could not be built in {settings.index}: {error}", 1)
    if served.problems:
        print_problems(served.problems)
        click.echo("The library has problems; the last good version is used.", err=True)
    return served


def _refuse(bad: Iterable[query_args.BadArgument]) -> NoReturn:
    for fault in bad:
        near = f" Did you mean --{fault.nearest[0]} {fault.nearest[1]}?" if fault.nearest else ""
        click.echo(f"--{fault.name} {fault.value}: {fault.message}{near}", err=True)
    sys.exit(2)


main.add_command(check)
main.add_command(evaluate)
main.add_command(links)
main.add_command(stats)
