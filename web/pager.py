"""Links between the pages of a long list of results."""

from dataclasses import dataclass

from indexer.query import Query
from web.addresses import search_address

_AROUND = 1


@dataclass(frozen=True)
class PageLink:
    """A page's number and address; `is_gap` marks one that pages are left out before."""

    number: int
    url: str
    is_current: bool
    is_gap: bool


@dataclass(frozen=True)
class Pager:
    """Which results are shown, and the way to the others."""

    shown: str
    pages: tuple[PageLink, ...]
    previous_url: str | None
    next_url: str | None


def last_page(query: Query, total: int) -> int:
    """Return the number of the last page that has results; 1 where there are none."""
    return max(1, -(-total // query.size))


def pager(query: Query, total: int) -> Pager | None:
    """Return the pager of a page with results; None where one page holds them all."""
    last = last_page(query, total)
    if last == 1:
        return None
    here = query.page
    near = range(here - _AROUND, here + _AROUND + 1)
    numbers = [n for n in range(1, last + 1) if n in {1, last} or n in near]
    pages = (
        PageLink(n, search_address(query.on_page(n)), n == here, n > 1 and n - 1 not in numbers)
        for n in numbers
    )
    until = min(query.first + query.size, total)
    return Pager(
        shown=f"{query.first + 1:,} to {until:,} of {total:,}",
        pages=tuple(pages),
        previous_url=search_address(query.on_page(here - 1)) if here > 1 else None,
        next_url=search_address(query.on_page(here + 1)) if here < last else None,
    )
