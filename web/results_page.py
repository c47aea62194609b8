"""All that the page of results shows for a question."""

from collections.abc import Sequence
from dataclasses import dataclass

from indexer.query import SORTS, Query
from web import query_args
from web.addresses import search_address
from web.asked import (
    Chip,
    Vocabularies,
    chips,
    found_sentence,
    looked_for_sentence,
    nothing_sentence,
    page_title,
    search_label,
)
from web.choices import FacetView, facet_views
from web.hits import HitView, hit_views
from web.notices import Notice, notices
from web.other_kinds import OtherKind, other_kinds
from web.pager import Pager, last_page, pager
from web.query_args import BadArgument
from web.site import Site
from web.ways_out import WayOut, ways_out
from web.wording import FACET_TITLES, SORT_LABELS, counted, counted_of, value_label


@dataclass(frozen=True)
class BadPart:
    """A part of the address that was left out, why, and a link to the nearest legal one."""

    shown: str
    message: str
    label: str
    url: str | None


@dataclass(frozen=True)
class SortLink:
    """An order of the results."""

    label: str
    url: str
    is_current: bool


@dataclass(frozen=True)
class BeyondEnd:
    """A page after the last one was asked for."""

    message: str
    url: str
    label: str


@dataclass(frozen=True)
class ResultsView:
    """The page of results. `kept` are arguments that a new search keeps."""

    title: str
    sentence: str
    search_label: str
    address: str
    text: str
    kept: tuple[tuple[str, str], ...]
    chips: tuple[Chip, ...]
    clear_url: str
    bad: tuple[BadPart, ...]
    notices: tuple[Notice, ...]
    total: int
    counted: str
    facets: tuple[FacetView, ...]
    sorts: tuple[SortLink, ...]
    others: tuple[OtherKind, ...]
    hits: tuple[HitView, ...]
    beyond: BeyondEnd | None
    pager: Pager | None
    ways_out: tuple[WayOut, ...]
    looked_for: str


def results_view(query: Query, bad: Sequence[BadArgument], site: Site) -> ResultsView:
    """Ask the engine and return what the page shows. Raises EngineUnavailableError."""
    page, read = site.engine.search(query), site.reader.read(query)
    vocabularies = site.library.vocabularies
    found = page.total > 0
    others = other_kinds(query, page)
    is_beyond = found and query.first >= page.total
    return ResultsView(
        title=page_title(query, vocabularies) if found else "Nothing found",
        sentence=_sentence(page.total, query, vocabularies),
        search_label=search_label(query),
        address=search_address(query),
        text=query.text,
        kept=tuple(query_args.pairs(query.asking(""))),
        chips=chips(query, vocabularies),
        clear_url=search_address(query.unfiltered()),
        bad=tuple(_bad_part(fault, site) for fault in bad),
        notices=notices(query, read, page, site),
        total=page.total,
        counted=counted_of(page.total, query.narrowing["kind"]),
        facets=facet_views(query, page, site) if found else (),
        sorts=_sorts(query),
        others=others,
        hits=hit_views(query, read, page, site),
        beyond=_beyond(query, page.total) if is_beyond else None,
        pager=None if is_beyond else pager(query, page.total),
        ways_out=() if found else ways_out(query, read, others, site),
        looked_for="" if found else looked_for_sentence(query, vocabularies),
    )


def _sentence(total: int, query: Query, vocabularies: Vocabularies) -> str:
    return found_sentence(total, query, vocabularies) if total else nothing_sentence(query)


def _bad_part(fault: BadArgument, site: Site) -> BadPart:
    if fault.nearest is None or fault.mended is None:
        return BadPart(fault.shown, fault.message, "", None)
    label = _argument_label(*fault.nearest, site)
    return BadPart(fault.shown, fault.message, label, search_address(fault.mended))


def _argument_label(name: str, value: str, site: Site) -> str:
    """Return what an argument is called."""
    if name in FACET_TITLES:
        return value_label(name, value, site.library.vocabularies)
    if name == "sort":
        return f"sort by {SORT_LABELS[value].lower()}"
    return f"page {value}" if name == "page" else f"“{value}”"


def _sorts(query: Query) -> tuple[SortLink, ...]:
    offered = SORTS if query.text else SORTS[1:]
    return tuple(
        SortLink(SORT_LABELS[sort], search_address(_sorted_by(query, sort)), sort == query.order)
        for sort in offered
    )


def _sorted_by(query: Query, sort: str) -> Query:
    """Return the question in an order; an order that it has by itself is not asked for."""
    unsorted = query.sorted_by(SORTS[0])
    return unsorted if unsorted.order == sort else query.sorted_by(sort)


def _beyond(query: Query, total: int) -> BeyondEnd:
    last = last_page(query, total)
    pages = counted(last, "page")
    entries = counted_of(total, query.narrowing["kind"])
    message = f"There is no page {query.page:,}: {entries} fill {pages}."
    return BeyondEnd(message, search_address(query.on_page(last)), f"Go to page {last:,}")
