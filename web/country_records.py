"""What the library records of a country beside its practices."""

from collections.abc import Iterable
from dataclasses import replace

from kb.organisation import Organisation
from kb.strategy import Strategy
from kb.transfer import End, Transfer
from web.blocks import NamedLine, Names, dated_lines, entry_line, with_lines
from web.site import Site
from web.wording import capitalised


def country_records(code: str, site: Site) -> tuple[Names, ...]:
    """Return its strategy, organisations, and the taskforces it asked for."""
    asked = (entry for entry in site.library.taskforces.values() if code in entry.countries)
    return with_lines(
        Names("National strategy", _strategies(code, site)),
        Names("Organisations", _organisations(code, site)),
        Names("Taskforces asked for", dated_lines(asked)),
    )


def transfers_in(code: str, site: Site) -> tuple[Transfer, ...]:
    """Return the transfers that arrived in a country from others."""
    return tuple(
        transfer
        for transfer in site.library.transfers.values()
        if _is_in(code, transfer.destinations) and not _is_in(code, transfer.origins)
    )


def transfers_out(code: str, site: Site) -> tuple[Transfer, ...]:
    """Return the transfers that left a country for others."""
    return tuple(
        transfer
        for transfer in site.library.transfers.values()
        if _is_in(code, transfer.origins)
        and any(set(end.countries) - {code} for end in transfer.destinations)
    )


def _strategies(code: str, site: Site) -> tuple[NamedLine, ...]:
    return tuple(
        _line_here(entry, capitalised(site.label("strategy-states", entry.state)))
        for entry in site.library.strategies.values()
        if code in entry.countries
    )


def _organisations(code: str, site: Site) -> tuple[NamedLine, ...]:
    """Return the organisations of a country, those with a place in the network first."""
    places = [concept.id for concept in site.library.vocabularies["organisation-kinds"].concepts]
    found = [o for o in site.library.organisations.values() if code in o.countries]
    found.sort(key=lambda entry: (places.index(entry.types[0]), entry.title))
    return tuple(
        _line_here(entry, capitalised(site.label("organisation-kinds", entry.types[0])))
        for entry in found
    )


def _line_here(entry: Strategy | Organisation, note: str) -> NamedLine:
    """Return an entry as a line; the page's own country alone need not be named again."""
    line = entry_line(entry, note)
    return replace(line, codes=()) if len(line.codes) == 1 else line


def _is_in(code: str, ends: Iterable[End]) -> bool:
    return any(code in end.countries for end in ends)
