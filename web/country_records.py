"""What the library records of a country beside its practices."""

from collections.abc import Iterable, Iterator

from kb.taskforce import Taskforce
from kb.transfer import End, Transfer
from web.blocks import NamedLine, Names, dated_lines, entry_line
from web.site import Site
from web.wording import capitalised


def country_records(code: str, site: Site) -> tuple[Names, ...]:
    """Return its strategy, organisations, taskforces asked for, and transfers in and out."""
    library = site.library
    groups = (
        Names("National strategy", _strategies(code, site)),
        Names("Organisations", _organisations(code, site)),
        Names("Taskforces asked for", dated_lines(_asked(code, library.taskforces.values()))),
        Names("Transfers in", dated_lines(_arriving(code, library.transfers.values()))),
        Names("Transfers out", dated_lines(_leaving(code, library.transfers.values()))),
    )
    return tuple(group for group in groups if group.lines)


def _strategies(code: str, site: Site) -> tuple[NamedLine, ...]:
    return tuple(
        entry_line(entry, capitalised(site.label("strategy-states", entry.state)))
        for entry in site.library.strategies.values()
        if code in entry.countries
    )


def _organisations(code: str, site: Site) -> tuple[NamedLine, ...]:
    """Return the organisations of a country, those with a place in the network first."""
    places = [concept.id for concept in site.library.vocabularies["organisation-kinds"].concepts]
    found = [o for o in site.library.organisations.values() if code in o.countries]
    found.sort(key=lambda entry: (places.index(entry.types[0]), entry.title))
    return tuple(
        entry_line(entry, capitalised(site.label("organisation-kinds", entry.types[0])))
        for entry in found
    )


def _asked(code: str, taskforces: Iterable[Taskforce]) -> Iterator[Taskforce]:
    return (taskforce for taskforce in taskforces if code in taskforce.countries)


def _arriving(code: str, transfers: Iterable[Transfer]) -> Iterator[Transfer]:
    return (t for t in transfers if _is_in(code, t.destinations) and not _is_in(code, t.origins))


def _leaving(code: str, transfers: Iterable[Transfer]) -> Iterator[Transfer]:
    return (t for t in transfers if _is_in(code, t.origins))


def _is_in(code: str, ends: Iterable[End]) -> bool:
    return any(code in end.countries for end in ends)
