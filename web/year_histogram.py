"""The start year as a facet: a drawing of the results by year, and a form for a span."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from indexer.not_recorded import NOT_RECORDED
from indexer.query import Query
from indexer.result_page import ResultPage
from indexer.year_span import YearSpan
from web import query_args


@dataclass(frozen=True)
class Column:
    """One year's column, in percent of the drawing."""

    x: str
    y: str
    width: str
    height: str


@dataclass(frozen=True)
class YearFacet:
    """The histogram and what it says in words, and what the form holds.

    `kept` are the arguments that the form sends along, so that nothing asked is lost.
    """

    first: int
    last: int
    columns: tuple[Column, ...]
    label: str
    year_from: str
    year_to: str
    kept: tuple[tuple[str, str], ...]


def year_facet(query: Query, page: ResultPage, years: Sequence[int]) -> YearFacet | None:
    """Return the facet over the library's start years; None where it records none."""
    if not years:
        return None
    first, last = min(years), max(years)
    counts = {int(y): n for y, n in page.counts.get("year", {}).items() if y != NOT_RECORDED}
    year_from, year_to = _chosen_span(query)
    return YearFacet(
        first=first,
        last=last,
        columns=_columns(counts, first, last),
        label=_in_words(counts),
        year_from=year_from,
        year_to=year_to,
        kept=_kept(query),
    )


def _columns(counts: Mapping[int, int], first: int, last: int) -> tuple[Column, ...]:
    most = max(counts.values(), default=1)
    step = 100 / (last - first + 1)
    return tuple(
        Column(
            x=f"{(year - first) * step:.2f}%",
            y=f"{100 - 100 * count / most:.1f}%",
            width=f"{step * 0.78:.2f}%",
            height=f"{100 * count / most:.1f}%",
        )
        for year, count in sorted(counts.items())
    )


def _in_words(counts: Mapping[int, int]) -> str:
    if not counts:
        return "No practice found has a start year"
    said = ", ".join(f"{year}: {count}" for year, count in sorted(counts.items()))
    return f"Practices by start year: {said}"


def _spans(query: Query) -> list[YearSpan]:
    values = sorted(query.chosen.get("year", frozenset()) - {NOT_RECORDED})
    return [YearSpan.parse(value) for value in values]


def _chosen_span(query: Query) -> tuple[str, str]:
    """Return the ends of the one span that is chosen; nothing where there are more or none."""
    spans = _spans(query)
    if len(spans) != 1:
        return "", ""
    first, last = spans[0].first, spans[0].last
    return "" if first is None else f"{first:04}", "" if last is None else f"{last:04}"


def _kept(query: Query) -> tuple[tuple[str, str], ...]:
    """Return all arguments but spans of years, which the form replaces, and the page."""
    dropped = query.on_page(1)
    return tuple(
        (name, value)
        for name, value in query_args.pairs(dropped)
        if name != "year" or value == NOT_RECORDED
    )
