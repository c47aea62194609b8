"""The values of a facet as links, each with the number of results it would show."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from indexer.facets import FACETS, Facet
from indexer.not_recorded import NOT_RECORDED
from indexer.query import Query
from indexer.result_page import ResultPage
from indexer.year_span import YearSpan
from web.addresses import search_address
from web.site import Site
from web.wording import FACET_TITLES, value_label
from web.year_histogram import YearFacet, year_facet

SHOWN_AT_FIRST: Final = 8


@dataclass(frozen=True)
class Choice:
    """A value: its link ticks or unticks it.

    A value that would show nothing has no link, nor has one that stays chosen for want of another.
    """

    value: str
    label: str
    count: int
    chosen: bool
    url: str | None

    @property
    def is_recorded(self) -> bool:
        """Whether it is a value, and not the want of one."""
        return self.value != NOT_RECORDED


@dataclass(frozen=True)
class FacetView:
    """A facet as a page shows it: the first values, the rest, and how to clear it."""

    name: str
    title: str
    first: tuple[Choice, ...]
    rest: tuple[Choice, ...]
    clear_url: str | None
    years: YearFacet | None = None

    @property
    def size(self) -> int:
        """The number of values."""
        return len(self.first) + len(self.rest)


def facet_views(query: Query, page: ResultPage, site: Site) -> tuple[FacetView, ...]:
    """Return the facets in their order, but those that no result is asked in and none is chosen."""
    return tuple(
        _facet_view(facet, query, page, site)
        for facet in FACETS
        if page.counts.get(facet.name) or facet.name in query.chosen
    )


def choices(facet: Facet, query: Query, page: ResultPage, site: Site) -> tuple[Choice, ...]:
    """Return a facet's values: chosen ones, then by count, then by label, the unrecorded last.

    They are the values that the library has or the question names. A count is what choosing
    the value would show in this facet.
    """
    chosen = query.narrowing.get(facet.name, frozenset())
    counts = page.counts.get(facet.name, {})
    known = chosen | ({NOT_RECORDED} if facet.is_range else site.counts[facet.name].keys())
    if NOT_RECORDED not in site.counts[facet.name]:
        known -= {NOT_RECORDED} - chosen
    made = (_choice(facet, value, query, counts, site) for value in known)
    return tuple(sorted(made, key=_place))


def _place(choice: Choice) -> tuple[bool, bool, int, str]:
    return not choice.chosen, not choice.is_recorded, -choice.count, choice.label.casefold()


def _choice(
    facet: Facet, value: str, query: Query, counts: Mapping[str, int], site: Site
) -> Choice:
    chosen = value in query.narrowing.get(facet.name, ())
    count = _within(value, counts) if facet.is_range else counts.get(value, 0)
    label = value_label(facet.name, value, site.library.vocabularies)
    toggled = query.toggled(facet.name, value)
    url = search_address(toggled) if (chosen or count) and toggled.chosen != query.chosen else None
    return Choice(value, label, count, chosen, url)


def _within(value: str, counts: Mapping[str, int]) -> int:
    """Return how many results start within a span; an entry has one start at most."""
    if value == NOT_RECORDED:
        return counts.get(value, 0)
    span = YearSpan.parse(value)
    return sum(n for year, n in counts.items() if year != NOT_RECORDED and int(year) in span)


def _facet_view(facet: Facet, query: Query, page: ResultPage, site: Site) -> FacetView:
    values = choices(facet, query, page, site)
    shown = max(SHOWN_AT_FIRST, sum(choice.chosen for choice in values))
    clear = query.without(facet.name) if facet.name in query.chosen else None
    return FacetView(
        name=facet.name,
        title=FACET_TITLES[facet.name],
        first=values[:shown],
        rest=values[shown:],
        clear_url=search_address(clear) if clear else None,
        years=year_facet(query, page, _years(site.counts[facet.name])) if facet.is_range else None,
    )


def _years(values: Iterable[str]) -> list[int]:
    return [int(value) for value in values if value != NOT_RECORDED]
