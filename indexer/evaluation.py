"""Which documents a text query finds, and with what score, over the postings of an engine."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import reduce

import numpy as np
from numpy.typing import NDArray

from indexer.bm25 import idf, saturated
from indexer.documents import FIELDS_BY_NAME, TEXT_FIELDS
from indexer.postings import Floats, Postings
from indexer.text_query import (
    FEWEST_RESULTS,
    MOST_EXPANSIONS,
    Clause,
    Phrase,
    Prefix,
    TextQuery,
    Unit,
)

Mask = NDArray[np.bool_]


@dataclass(frozen=True)
class Found:
    """The results of a text query, by document number."""

    results: Mask
    holding_all: Mask
    scores: Floats
    widened: bool


@dataclass(frozen=True)
class Evaluation:
    """Evaluates text queries over postings; `lengths` has the number of terms by field."""

    postings: Postings
    lengths: Mapping[str, Floats]
    documents: int

    def find(self, query: TextQuery, *, any_word: bool = False) -> Found:
        """Return what a query finds: everything where it is empty.

        With `any_word`, one of the words is enough for a result. Otherwise a score counts by the
        share of the units that match: where most words are asked for, each missing one tells.
        """
        required = np.ones(self.documents, dtype=np.bool_)
        matching = np.zeros(self.documents, dtype=np.int64)
        scores = np.zeros(self.documents)
        matched = np.zeros(self.documents)
        for unit in query.units:
            score = self._unit(unit)
            scores += score
            matched += score > 0
            if unit.required:
                required &= score > 0
            else:
                matching += score > 0
        for clause in query.excluded:
            required &= self._clause(clause) == 0
        for clause in query.bonuses:
            scores += self._clause(clause)
        if not any_word:
            scores *= matched / max(1, len(query.units))
        strict = required & (matching >= query.needed)
        widest = required & (matching >= min(1, query.needed))
        widen = int(strict.sum()) < FEWEST_RESULTS and int(widest.sum()) > int(strict.sum())
        widen = widen or (any_word and int(widest.sum()) > int(strict.sum()))
        results = widest if widen else strict
        holding_all = results & (matching == len(query.optional))
        return Found(results, holding_all, scores, widened=widen)

    def _unit(self, unit: Unit) -> Floats:
        return reduce(np.add, (self._clause(clause) for clause in unit.clauses))

    def _clause(self, clause: Clause) -> Floats:
        """Return the score of a clause in every document: above 0 just where it matches."""
        by_field = dict(self._frequencies(clause))
        having = max((int((found > 0).sum()) for found in by_field.values()), default=0)
        weight = idf(self.documents, having)
        score = np.zeros(self.documents)
        for field, frequency in by_field.items():
            matters = FIELDS_BY_NAME[field].length_matters
            counts = saturated(frequency, self.lengths[field], length_matters=matters)
            score += FIELDS_BY_NAME[field].weight * weight * counts
        return clause.weight * score

    def _frequencies(self, clause: Clause) -> Iterator[tuple[str, Floats]]:
        """Yield how often a clause matches in each document, for each field that has it."""
        fields = (clause.field,) if clause.field else TEXT_FIELDS
        terms: tuple[str, ...] = ()
        if not isinstance(clause, Phrase):
            terms = self._expanded(clause, fields) if isinstance(clause, Prefix) else clause.forms
        for field in fields:
            if isinstance(clause, Phrase):
                frequency = self._phrase_frequency(clause, field)
            else:
                frequency = self._frequency(terms, field)
            if frequency is not None:
                yield field, frequency

    def _frequency(self, terms: tuple[str, ...], field: str) -> Floats | None:
        total: Floats | None = None
        for term in terms:
            numbers, frequencies = self.postings.frequencies(field, term)
            if numbers.size:
                total = np.zeros(self.documents) if total is None else total
                total[numbers] += frequencies
        return total

    def _expanded(self, prefix: Prefix, fields: tuple[str, ...]) -> tuple[str, ...]:
        found = dict(self.postings.starting(prefix.starts, fields))
        frequent = sorted(found, key=lambda term: (-found[term], term))[:MOST_EXPANSIONS]
        return tuple(dict.fromkeys((*frequent, *prefix.forms)))

    def _phrase_frequency(self, phrase: Phrase, field: str) -> Floats | None:
        following: dict[int, set[int]] | None = None
        for step, forms in enumerate(phrase.words):
            places = self._places(forms, field, step, following)
            following = (
                places
                if following is None
                else {
                    number: both
                    for number, starts in places.items()
                    if (both := starts & following[number])
                }
            )
            if not following:
                return None
        frequency = np.zeros(self.documents)
        for number, starts in (following or {}).items():
            frequency[number] = len(starts)
        return frequency

    def _places(
        self, forms: tuple[str, ...], field: str, step: int, within: dict[int, set[int]] | None
    ) -> dict[int, set[int]]:
        """Return by document where a phrase would start, were a word its `step`-th."""
        found: dict[int, set[int]] = {}
        for form in forms:
            for number, positions in self.postings.positions(field, form).items():
                if within is None or number in within:
                    found.setdefault(number, set()).update(place - step for place in positions)
        return found
