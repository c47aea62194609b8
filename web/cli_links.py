"""`kb links`: whether the addresses of the library still lead somewhere."""

from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import click

from kb.addresses import addresses
from kb.links.checking import LinkChecker, OfflineError
from kb.links.http import AGENT, HttpFetch
from kb.links.turns import Turns
from kb.links.verdict import Outcome, Verdict
from kb.problems import LibraryError
from kb.reading import Reading, places_in_file, read_library
from web.cli_printing import print_json, print_problems
from web.library_paths import is_wanted, shown, wanted_paths
from web.settings import Settings
from web.terminal import fail, progress, with_bar
from web.wording import counted

Places = Mapping[str, list[str]]
"""Addresses, each with the places at which it stands, as `path:line:column`."""


@click.command()
@click.argument("paths", nargs=-1, type=click.Path(exists=True, path_type=Path))
@click.option("--json", "as_json", is_flag=True, help="Print what became of each link as JSON.")
@click.pass_obj
def links(settings: Settings, paths: tuple[Path, ...], *, as_json: bool) -> None:
    """Check links: ok, moved, gone, unreachable, refused, or not checked.

    Each host is asked one request at a time, with a pause, and only what its robots.txt allows.
    PATHS are files or folders of the library; without any, all links are checked. Exit code 1
    where a link is gone, 2 where there is no network.
    """
    folder = settings.library.resolve()
    wanted = wanted_paths(paths, folder)
    places = _places(_read(folder), wanted)
    try:
        verdicts = sorted(_checked(places), key=lambda v: (list(Outcome).index(v.outcome), v.url))
    except OfflineError:
        fail("There is no network here, so no link was checked.", 2)
    if as_json:
        print_json(_as_json(verdicts, places))
    else:
        _print(verdicts, places)
    if any(verdict.outcome is Outcome.GONE for verdict in verdicts):
        raise SystemExit(1)


def _read(folder: Path) -> Reading:
    try:
        return read_library(folder, progress)
    except LibraryError as error:
        print_problems(error.problems)
        fail("The library has problems.", 1)


def _places(reading: Reading, wanted: tuple[Path, ...]) -> Places:
    found: dict[str, list[str]] = {}
    for entry in reading.library:
        path = reading.files[entry.id]
        if is_wanted(path, wanted):
            named = list(addresses(entry))
            places = places_in_file(path, [location for location, _ in named])
            for (_, url), (line, column) in zip(named, places, strict=True):
                found.setdefault(url, []).append(f"{shown(path)}:{line}:{column}")
    return found


def _checked(places: Places) -> Iterator[Verdict]:
    with HttpFetch() as fetch:
        verdicts = LinkChecker(fetch, AGENT, Turns()).check(places)
        yield from with_bar("Checking links", verdicts, len(places))


def _print(verdicts: list[Verdict], places: Places) -> None:
    for verdict in verdicts:
        if verdict.outcome is not Outcome.OK:
            target = f" to {verdict.moved_to}" if verdict.moved_to else ""
            reason = f" ({verdict.reason})" if verdict.outcome is not Outcome.MOVED else ""
            for place in places[verdict.url]:
                click.echo(f"{place}: {verdict.outcome}: {verdict.url}{target}{reason}")
    counts = Counter(verdict.outcome for verdict in verdicts)
    told = ", ".join(f"{counts[outcome]} {outcome}" for outcome in Outcome if counts[outcome])
    click.echo(f"{counted(len(verdicts), 'link')}{': ' if told else ''}{told}")


def _as_json(verdicts: list[Verdict], places: Places) -> dict[str, Any]:
    counts = Counter(verdict.outcome for verdict in verdicts)
    return {
        "counts": {outcome.value: counts[outcome] for outcome in Outcome},
        "links": [
            {
                "url": verdict.url,
                "result": verdict.outcome.value,
                "reason": verdict.reason,
                "moved_to": verdict.moved_to,
                "places": places[verdict.url],
            }
            for verdict in verdicts
        ],
    }
