"""A brute-force engine in plain lines: the witness that the other engines are held against.

It shares nothing with them but the text analysis and the reading of the search box. Every query
looks at every document. Good for tests and for very small libraries.
"""

import math
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from indexer.analysis import tokens
from indexer.document import Document
from indexer.documents import FIELDS
from indexer.facets import FACETS
from indexer.query import Query
from indexer.query_reader import PLAIN, QueryReader
from indexer.result_page import Hit, ResultPage
from indexer.text_query import Clause, Phrase, Prefix, TextQuery

_K1, _B = 1.2, 0.75


@dataclass(frozen=True, eq=False)
class _Read:
    """A document with the terms of each field, text by text."""

    document: Document
    terms: Mapping[str, list[list[str]]]

    def length(self, field: str) -> int:
        return sum(len(text) for text in self.terms[field])


class OracleEngine:
    """Answers by looking at every document."""

    def __init__(self, reader: QueryReader = PLAIN) -> None:
        self._all: list[_Read] = []
        self._reader = reader

    def index(self, documents: Iterable[Document]) -> None:
        """Hold exactly these documents."""
        self._all = [_read(document) for document in documents]

    def search(self, query: Query) -> ResultPage:
        """Answer a query."""
        scored = self._text_results(self._reader.read(query), any_word=query.any_word)
        chosen = query.narrowing
        results = [read for read in scored if _passes(read, chosen)]
        results.sort(key=lambda read: read.document.id)
        if query.order == "relevance":
            results.sort(key=lambda read: -scored[read].score)
        else:
            results.sort(key=lambda read: read.document.sort_keys[query.order])
        first = (query.page - 1) * query.size
        return ResultPage(
            hits=tuple(
                Hit(read.document.id, scored[read].score, scored[read].holds_all)
                for read in results[first : first + query.size]
            ),
            total=len(results),
            holding_all=sum(scored[read].holds_all for read in results),
            widened=any(match.widened for match in scored.values()),
            counts=_counts(scored, chosen),
        )

    def _text_results(self, text: TextQuery, *, any_word: bool) -> "dict[_Read, _Match]":
        candidates = []
        for read in self._all:
            units = [
                sum(self._score(clause, read) for clause in unit.clauses) for unit in text.units
            ]
            required = [s for s, unit in zip(units, text.units, strict=True) if unit.required]
            optional = [s for s, unit in zip(units, text.units, strict=True) if not unit.required]
            out = any(self._score(clause, read) > 0 for clause in text.excluded)
            if all(score > 0 for score in required) and not out:
                bonus = sum(self._score(clause, read) for clause in text.bonuses)
                found = sum(score > 0 for score in optional)
                share = sum(score > 0 for score in units) / max(1, len(units))
                score = (sum(units) + bonus) * (1 if any_word else share)
                candidates.append((read, score, found))
        most = len(text.optional)
        strict = [c for c in candidates if c[2] >= _needed(most)]
        loose = [c for c in candidates if c[2] >= min(1, most)]
        widened = (any_word or len(strict) < 10) and len(loose) > len(strict)
        return {
            read: _Match(score, matching == most, widened)
            for read, score, matching in (loose if widened else strict)
        }

    def _score(self, clause: Clause, read: _Read) -> float:
        fields = [f for f in FIELDS if clause.field == f.name or (not clause.field and f.is_text)]
        clause = self._expanded(clause, [f.name for f in fields])
        having = max(
            sum(_frequency(clause, other, field.name) > 0 for other in self._all)
            for field in fields
        )
        count = len(self._all)
        idf = math.log(1 + (count - having + 0.5) / (having + 0.5))
        score = 0.0
        for field in fields:
            frequency = _frequency(clause, read, field.name)
            if frequency:
                average = sum(other.length(field.name) for other in self._all) / count
                b = _B if field.length_matters else 0
                damping = _K1 * (1 - b + b * read.length(field.name) / average)
                score += field.weight * idf * frequency * (_K1 + 1) / (frequency + damping)
        return clause.weight * score

    def _expanded(self, clause: Clause, fields: list[str]) -> Clause:
        """A prefix stands for its 128 most frequent terms, and for the piece as a word."""
        if not isinstance(clause, Prefix):
            return clause
        frequency: Counter[str] = Counter()
        for read in self._all:
            for field in fields:
                present = {term for text in read.terms[field] for term in text}
                frequency.update(term for term in present if term.startswith(clause.starts))
        most = sorted(frequency, key=lambda term: (-frequency[term], term))[:128]
        return replace(clause, forms=tuple({*most, *clause.forms}))


@dataclass(frozen=True)
class _Match:
    score: float
    holds_all: bool
    widened: bool


def _read(document: Document) -> _Read:
    terms = {
        name: [[token.term for token in tokens(text.text, text.language)] for text in texts]
        for name, texts in document.texts.items()
    }
    for name, ready in document.terms.items():
        terms[name] = [[term] for term in dict.fromkeys(ready)]
    return _Read(document, terms)


def _needed(count: int) -> int:
    """All of up to two words, all but one of three or four, 60 % of more."""
    if count <= 2:
        return count
    return count - 1 if count <= 4 else math.ceil(round(count * 0.6, 6))


def _frequency(clause: Clause, read: _Read, field: str) -> int:
    return sum(_occurrences(clause, text) for text in read.terms[field])


def _occurrences(clause: Clause, text: list[str]) -> int:
    if isinstance(clause, Phrase):
        size = len(clause.words)
        return sum(
            all(text[start + step] in forms for step, forms in enumerate(clause.words))
            for start in range(len(text) - size + 1)
        )
    return sum(term in clause.forms for term in text)


def _passes(read: _Read, chosen: Mapping[str, frozenset[str]]) -> bool:
    return all(
        any(_has(read.document.facets[name], choice) for choice in choices)
        for name, choices in chosen.items()
    )


def _has(values: Iterable[str], choice: str) -> bool:
    return any(value == choice or _is_year_within(value, choice) for value in values)


def _is_year_within(year: str, span: str) -> bool:
    first, dash, last = span.partition("-")
    if not dash or not year.isdigit() or not (first + last).isdigit():
        return False
    return (first or "0000") <= year <= (last or "9999")


def _counts(
    scored: Iterable[_Read], chosen: Mapping[str, frozenset[str]]
) -> dict[str, dict[str, int]]:
    counts = {}
    for facet in FACETS:
        others = {name: values for name, values in chosen.items() if name != facet.name}
        counted = Counter(
            value
            for read in scored
            if _passes(read, others)
            for value in read.document.facets[facet.name]
        )
        counts[facet.name] = dict(counted)
    return counts
