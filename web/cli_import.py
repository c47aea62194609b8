"""`kb import`: pages, PDFs and Word documents become drafts for an editor to finish."""

import sys
from pathlib import Path
from typing import Final, NoReturn

import click

from kb.fetching import FetchError, fetch
from kb.importing.container import MAX_BYTES, form_of
from kb.importing.draft import Draft, draft_of
from kb.importing.refusal import RefusedError
from kb.importing.sandbox import parse
from kb.library import Library
from kb.problems import LibraryError
from kb.reading import read_library
from web.cli_printing import print_json
from web.settings import Settings
from web.wording import counted

_BY_TYPE: Final = {
    "text/html": ".html",
    "application/xhtml+xml": ".html",
    "application/pdf": ".pdf",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": ".docx",
}


@click.command("import")
@click.argument("sources", metavar="FILE|URL...", nargs=-1, required=True)
@click.option(
    "--output", type=click.Path(exists=True, file_okay=False, path_type=Path),
    default=Path(), show_default="the current folder", help="The folder to write drafts to.",
)  # fmt: skip
@click.option("--url", help="The public address of the FILE, where it does not name it itself.")
@click.option("--json", "as_json", is_flag=True, help="Print drafts as JSON and write nothing.")
@click.pass_obj
def import_pages(
    settings: Settings, sources: tuple[str, ...], output: Path, url: str | None, *, as_json: bool
) -> None:
    """Turn an HTML page, PDF or Word document into the draft of a practice.

    A draft holds what could be read, the passages it was read from, what is left to decide, and
    entries that it may belong to or repeat. It is never written into the library.

    \b
    kb import page.html --url https://example.org/practice
    kb import https://example.org/practice --output drafts
    """  # noqa: D301  # click reads \b as: keep these lines apart
    if url and len(sources) > 1:
        _fail("--url says the address of one file; import the others by themselves.", 2)
    if not as_json and output.resolve().is_relative_to(settings.library.resolve()):
        _fail(
            f"{output} is in the library; drafts are kept elsewhere. Name a folder by --output.", 2
        )
    library = _library(settings)
    drafts: list[Draft] = []
    failed = 0
    for source in sources:
        try:
            draft = _drafted(source, url or "", library)
            if not as_json:
                _write(draft, output)
        except (RefusedError, FetchError) as error:
            failed += 1
            click.echo(f"{source}: {error}", err=True)
        else:
            drafts.append(draft)
    if as_json:
        data = [draft.as_data() for draft in drafts]
        print_json(data[0] if len(sources) == 1 and data else data)
    if failed:
        _fail(f"{counted(failed, 'source')} could not be imported.", 1)


def _library(settings: Settings) -> Library:
    """Return the library, entries with faults left out: they are no reason not to import."""
    try:
        return read_library(settings.library).library
    except LibraryError as error:
        _fail(f"The library's vocabularies cannot be read: {error}. Run `kb check`.", 1)


def _drafted(source: str, address: str, library: Library) -> Draft:
    charset = ""
    if source.lower().startswith(("http://", "https://")):
        answer = fetch(source)
        if answer.status != 200:
            raise RefusedError(f"answers with status {answer.status}, not with a page")
        content, suffix = answer.content, _BY_TYPE.get(answer.media_type, "")
        address, charset = address or answer.url, answer.charset
    else:
        path = Path(source)
        content, suffix = _content(path), path.suffix
    form = form_of(content, suffix)
    return draft_of(parse(content, form, charset), library, address)


def _content(path: Path) -> bytes:
    try:
        if not path.is_file():
            raise RefusedError("is no file" if path.exists() else "does not exist")
        with path.open("rb") as file:
            return file.read(MAX_BYTES + 1)
    except (OSError, ValueError) as error:
        raise RefusedError(f"cannot be read: {getattr(error, 'strerror', error)}") from None


def _write(draft: Draft, folder: Path) -> None:
    path = folder / f"{draft.name}.draft.yaml"
    try:
        with path.open("x", encoding="utf-8") as file:
            file.write(draft.as_yaml())
    except FileExistsError:
        raise RefusedError(f"would be written to {path}, which exists; move that away") from None
    except OSError as error:
        raise RefusedError(f"cannot be written to {path}: {error.strerror}") from None
    asked = counted(len(draft.decide), "point")
    click.echo(f"{path}: {len(draft.read_from)} values read, {asked} to decide")
    for duplicate in draft.duplicates:
        click.echo(f"  may be {duplicate.entry}: {duplicate.reason}")


def _fail(message: str, code: int) -> NoReturn:
    click.echo(message, err=True)
    sys.exit(code)
