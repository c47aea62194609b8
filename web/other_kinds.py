"""The kinds of entries that a question did not ask for, and how much it finds of each."""

from dataclasses import dataclass

from indexer.query import Query
from indexer.result_page import ResultPage
from web.addresses import search_address
from web.wording import KIND_NOUNS, counted_of


@dataclass(frozen=True)
class OtherKind:
    """A kind with its number of results; `url` asks the same question of that kind alone."""

    kind: str
    count: int
    url: str

    @property
    def said(self) -> str:
        """The number with its noun: `3 organisations`."""
        return counted_of(self.count, (self.kind,))


def other_kinds(query: Query, page: ResultPage) -> tuple[OtherKind, ...]:
    """Return the kinds beside those asked for, in their order; none that finds nothing."""
    counts = page.counts.get("kind", {})
    return tuple(
        OtherKind(kind, counts[kind], search_address(query.only("kind", kind)))
        for kind in KIND_NOUNS
        if kind in counts and kind not in query.narrowing["kind"]
    )
