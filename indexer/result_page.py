"""What an engine answers: one page of ids with scores, and the counts of every facet."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Hit:
    """One result; the score is 0 where nothing was searched for.

    `holds_all` says whether it holds every word asked for.
    """

    id: str
    score: float
    holds_all: bool


@dataclass(frozen=True)
class ResultPage:
    """One page of results.

    `total` counts all results, and `holding_all` those of them that hold every word asked for.
    `widened` says that entries with only some of the words were let in, for want of enough with
    more. `counts` gives, by facet and value, how many results choosing the value would show in
    that facet: it ignores the facet's own choices and honours all others. Values that would
    show nothing are left out.
    """

    hits: tuple[Hit, ...]
    total: int
    holding_all: int
    widened: bool
    counts: Mapping[str, Mapping[str, int]]
