"""Practices that are like another: tied to it, or alike in what they are about and for whom.

The rule. First come practices that one was carried over to or from the other, then those carried
over from the same origin, then those with any other tie. All others must share a theme or an
organisation. Within each of these four, a practice counts the sum, over what both have, of the
weight of its sort times ln(1 + N / n), where n of N practices have it (idf): what few share tells
most. A country counts for nothing. Equal ones stand by id.
"""

import math
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import IntEnum
from functools import cached_property
from heapq import nsmallest
from typing import Final

from kb.library import Library
from kb.lineage import practices_at
from kb.practice import Practice
from kb.relation import CARRYING
from kb.transfer import Transfer

MOST: Final = 5

WEIGHTS: Final[Mapping[str, float]] = {
    "organisation": 1.5,
    "theme": 1.0,
    "level": 0.5,
    "group": 0.5,
    "sector": 0.5,
    "type": 0.25,
}
"""How much each sort of shared thing counts, the most telling first."""

_SUFFICIENT: Final = frozenset({"theme", "organisation"})

Feature = tuple[str, str]
"""Its sort, a key of WEIGHTS, and the id of the concept or organisation."""


class TieKind(IntEnum):
    """How two practices hang together, the closest first."""

    CARRIED_FROM = 0
    CARRIED_TO = 1
    SAME_MODEL = 2
    RELATED = 3


@dataclass(frozen=True, order=True)
class Tie:
    """A tie to another practice.

    `what` is the id of the common origin for the same model, and the type of another relation;
    `is_told_there` where the other entry tells of that relation.
    """

    kind: TieKind
    what: str = ""
    is_told_there: bool = False


@dataclass(frozen=True)
class Similar:
    """A similar practice and why: its closest tie, if any, and what both have, by sort."""

    practice: Practice
    tie: Tie | None
    shared: Mapping[str, tuple[str, ...]]


class Likeness:
    """How alike the practices of a library are."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self._features = {
            practice.id: frozenset(_features(practice)) for practice in library.practices.values()
        }

    def similar_to(self, practice_id: str, most: int = MOST) -> tuple[Similar, ...]:
        """Return the practices most like a practice, by the rule of this module."""
        mine = self._features[practice_id]
        tied = self._ties(practice_id)
        alike = {
            other
            for feature in mine
            if feature[0] in _SUFFICIENT
            for other in self._having[feature]
        }
        ranked = (
            (_class(tied.get(other)), -self._score(mine & self._features[other]), other)
            for other in {*alike, *tied} - {practice_id}
        )
        return tuple(
            Similar(
                self._library.practices[other],
                tied.get(other),
                self._by_sort(mine & self._features[other]),
            )
            for *_, other in nsmallest(most, ranked)
        )

    @cached_property
    def _having(self) -> Mapping[Feature, tuple[str, ...]]:
        having: dict[Feature, list[str]] = {}
        for practice_id, features in self._features.items():
            for feature in features:
                having.setdefault(feature, []).append(practice_id)
        return {feature: tuple(ids) for feature, ids in having.items()}

    @cached_property
    def _weights(self) -> Mapping[Feature, float]:
        held = Counter({feature: len(ids) for feature, ids in self._having.items()})
        total = len(self._features)
        return {
            feature: WEIGHTS[feature[0]] * math.log(1 + total / n) for feature, n in held.items()
        }

    def _score(self, shared: frozenset[Feature]) -> float:
        # Rounded once, so the order of the set leaves no trace in the sum.
        return math.fsum(map(self._weights.__getitem__, shared))

    def _by_sort(self, shared: frozenset[Feature]) -> Mapping[str, tuple[str, ...]]:
        """Return what is shared by sort, the most telling first."""
        ordered = sorted(shared, key=lambda feature: (-self._weights[feature], feature))
        found = {sort: tuple(v for s, v in ordered if s == sort) for sort in WEIGHTS}
        return {sort: values for sort, values in found.items() if values}

    def _ties(self, practice_id: str) -> Mapping[str, Tie]:
        """Return the closest tie to each practice that is tied to this one."""
        origins = self._origins(practice_id)
        found = [(origin, Tie(TieKind.CARRIED_FROM)) for origin in origins]
        found += ((copy, Tie(TieKind.CARRIED_TO)) for copy in self._copies(practice_id))
        for origin in sorted(origins):
            tie = Tie(TieKind.SAME_MODEL, origin)
            found += ((copy, tie) for copy in self._copies(origin))
        found += self._relations(practice_id)
        ties: dict[str, Tie] = {}
        for other, tie in found:
            if other in self._features and other != practice_id:
                ties[other] = min(tie, ties.get(other, tie))
        return ties

    def _origins(self, practice_id: str) -> set[str]:
        related = {r.entry for r in self._practice(practice_id).relations if r.type in CARRYING}
        carried = (
            practices_at(transfer.origins)
            for transfer in self._library.naming(practice_id, Transfer)
            if practice_id in practices_at(transfer.destinations)
        )
        return {entry for entry in related.union(*carried) if entry in self._features}

    def _copies(self, practice_id: str) -> set[str]:
        pairs = self._library.relations_to(practice_id)
        related = {other.id for other, relation in pairs if relation.type in CARRYING}
        carried = (
            practices_at(transfer.destinations)
            for transfer in self._library.naming(practice_id, Transfer)
            if practice_id in practices_at(transfer.origins)
        )
        return related.union(*carried)

    def _relations(self, practice_id: str) -> Iterator[tuple[str, Tie]]:
        for relation in self._practice(practice_id).relations:
            if relation.entry and relation.type not in CARRYING:
                yield relation.entry, Tie(TieKind.RELATED, relation.type)
        for other, relation in self._library.relations_to(practice_id):
            if relation.type not in CARRYING:
                yield other.id, Tie(TieKind.RELATED, relation.type, is_told_there=True)

    def _practice(self, practice_id: str) -> Practice:
        return self._library.practices[practice_id]


def _class(tie: Tie | None) -> int:
    """Return 0 for carried over, either way, 1 for the same model, 2 for related, 3 for no tie."""
    return 3 if tie is None else max(0, tie.kind - 1)


def _features(practice: Practice) -> Iterator[Feature]:
    yield "type", practice.type
    yield from (("theme", theme) for theme in practice.themes)
    yield from (("level", level) for level in practice.levels)
    yield from (("group", group) for group in practice.target_groups)
    yield from (("sector", sector) for sector in practice.sectors)
    bodies = (actor.organisation for actor in practice.actors)
    yield from (("organisation", body) for body in bodies if body)
