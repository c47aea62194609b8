"""`kb stats`: what the library holds, counted."""

from collections.abc import Callable, Mapping

import click

from kb.country import country_name
from kb.library import Library
from kb.problems import LibraryError
from kb.reading import read_library
from kb.statistics import statistics
from web.cli_printing import print_json, print_problems
from web.settings import Settings
from web.terminal import fail, progress
from web.wording import capitalised


@click.command()
@click.option("--json", "as_json", is_flag=True, help="Print the counts as JSON.")
@click.pass_obj
def stats(settings: Settings, *, as_json: bool) -> None:
    """Count what the library holds: entries by kind; practices by country, theme, actor, evidence.

    A practice counts once for each of its countries, themes and sides of the helix.
    """
    library = _read(settings)
    counts = statistics(library)
    if as_json:
        print_json(counts)
    else:
        _print(counts, library)


def _read(settings: Settings) -> Library:
    try:
        return read_library(settings.library, progress).or_raise()
    except LibraryError as error:
        print_problems(error.problems)
        fail("The library has problems.", 1)


def _print(counts: Mapping[str, Mapping[str, int]], library: Library) -> None:
    vocabularies = library.vocabularies
    headings: Mapping[str, tuple[str, Callable[[str], str]]] = {
        "kinds": ("Entries by kind", vocabularies["entry-kinds"].label),
        "countries": ("Practices by country", country_name),
        "themes": ("Practices by theme", vocabularies["themes"].label),
        "actors": ("Practices by side of the helix", vocabularies["helix"].label),
        "evidence": ("Practices by evidence level", vocabularies["evidence-levels"].label),
    }
    labels = [headings[name][1](value) for name, values in counts.items() for value in values]
    width = max(map(len, labels))
    for number, (name, values) in enumerate(counts.items()):
        heading, label = headings[name]
        click.secho(f"{chr(10) if number else ''}{heading}", bold=True)
        for value, count in values.items():
            click.echo(f"  {capitalised(label(value)):{width}}  {count:>6,}")
