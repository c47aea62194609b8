"""All that the page of the network shows."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from kb.entry import Entry
from web.addresses import FOLDERS, kind_address
from web.bars import Bar, bars
from web.blocks import NamedLine, entry_line
from web.dates import date_in_words
from web.entry_lists import Group, list_view
from web.site import Site
from web.wording import KIND_NOUNS, capitalised, counted_of

_MEETINGS: Final = frozenset({"general-meeting", "thematic-session"})
MEETINGS_SHOWN: Final = 6


@dataclass(frozen=True)
class NetworkView:
    """The page of the network: what is recorded, its platforms, taskforces and meetings."""

    kinds: tuple[Bar, ...]
    platforms: tuple[NamedLine, ...]
    platforms_url: str
    organisations_said: str
    taskforces: tuple[Group, ...]
    taskforces_url: str
    meetings: tuple[NamedLine, ...]
    publications_url: str
    publications_said: str
    strategies: tuple[Bar, ...]
    strategies_url: str
    transfers: tuple[Bar, ...]
    transfers_url: str


def network_view(site: Site) -> NetworkView:
    """Return the page of the network."""
    library = site.library
    platforms = [o for o in library.organisations.values() if "platform" in o.types[0]]
    meetings = [p for p in library.publications.values() if p.type in _MEETINGS and p.held]
    return NetworkView(
        kinds=_kinds(site),
        platforms=tuple(entry_line(entry, entry.summary) for entry in platforms),
        platforms_url=kind_address("organisation"),
        organisations_said=counted_of(len(library.organisations), ("organisation",)),
        taskforces=list_view("taskforce", site).groups,
        taskforces_url=kind_address("taskforce"),
        meetings=_newest(meetings)[:MEETINGS_SHOWN],
        publications_url=kind_address("publication"),
        publications_said=counted_of(len(library.publications), ("publication",)),
        strategies=_sizes(list_view("strategy", site).groups, kind_address("strategy")),
        strategies_url=kind_address("strategy"),
        transfers=_sizes(list_view("transfer", site).groups, kind_address("transfer")),
        transfers_url=kind_address("transfer"),
    )


def _kinds(site: Site) -> tuple[Bar, ...]:
    counts = site.counts["kind"]
    return bars(
        (kind, capitalised(KIND_NOUNS[kind][1]), counts.get(kind, 0), kind_address(kind))
        for kind in FOLDERS
    )


def _newest(entries: Iterable[Entry]) -> tuple[NamedLine, ...]:
    dated = [(entry.began, entry) for entry in entries if entry.began]
    dated.sort(key=lambda pair: pair[0].earliest, reverse=True)
    return tuple(entry_line(entry, date_in_words(began)) for began, entry in dated)


def _sizes(groups: Sequence[Group], url: str) -> tuple[Bar, ...]:
    """Return the groups of a list as bars, each linked to its place in the list."""
    return bars(
        (group.name, group.heading, len(group.lines), f"{url}#{group.name}") for group in groups
    )
