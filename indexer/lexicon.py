"""The words and terms that the documents hold: what is known, and what comes near to a word."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Final

from rapidfuzz import process
from rapidfuzz.distance import OSA

from indexer.analysis import compound_starts, fold, forms, tokens, words
from indexer.document import Document

SHORTEST: Final = 4
"""Letters that a word has at least before others are held to be near to it."""

LONG: Final = 8
"""From this length on, two errors are allowed for instead of one."""

SHORTEST_START: Final = 8
"""Signs, the language's three included, that the beginning of a compound has more than, to make a
word known: short beginnings are met by chance."""

MOST_NEAR: Final = 3


@dataclass(frozen=True)
class Lexicon:
    """Folded words with the number of documents that hold them, and all terms of texts."""

    words: Mapping[str, int] = field(default_factory=dict)
    terms: frozenset[str] = frozenset()

    def knows(self, word: str) -> bool:
        """Say whether some document holds a word in any form, or a compound that begins with it.

        A lexicon without terms knows every word.
        """
        if not self.terms or not self.terms.isdisjoint(forms(word)):
            return True
        starts = (start for start in compound_starts(word) if len(start) > SHORTEST_START)
        return any(self._begins(start) for start in starts)

    def _begins(self, start: str) -> bool:
        at = bisect_left(self._in_order, start)
        return at < len(self._in_order) and self._in_order[at].startswith(start)

    @cached_property
    def _in_order(self) -> list[str]:
        return sorted(self.terms)

    def near(self, word: str) -> tuple[str, ...]:
        """Return the known words that a folded word may be a misspelling of, nearest first.

        Near is an edit away, a swap of neighbours being one; two edits for long words. Among the
        equally near, those with the same first letter come first, then the more frequent.
        """
        if len(word) < SHORTEST:
            return ()
        most = 2 if len(word) >= LONG else 1
        choices = self._by_length(len(word), most)
        found = process.extract(word, choices, scorer=OSA.distance, score_cutoff=most, limit=64)
        ranked = sorted(
            (distance, other[:1] != word[:1], -self.words[other], other)
            for other, distance, _ in found
        )
        return tuple(other for *_, other in ranked[:MOST_NEAR])

    def _by_length(self, length: int, most: int) -> list[str]:
        lengths = range(max(SHORTEST - 1, length - most), length + most + 1)
        return [word for size in lengths for word in self._words_of_length.get(size, ())]

    @cached_property
    def _words_of_length(self) -> Mapping[int, list[str]]:
        by_length: dict[int, list[str]] = {}
        for word in sorted(self.words):
            by_length.setdefault(len(word), []).append(word)
        return by_length


def lexicon(documents: Iterable[Document], labels: Iterable[str] = ()) -> Lexicon:
    """Return the lexicon of some documents; words of labels are known too."""
    counts: Counter[str] = Counter()
    terms: set[str] = set()
    for document in documents:
        counts.update(set(_words_of(document)))
        for texts in document.texts.values():
            for text in texts:
                terms.update(token.term for token in tokens(text.text, text.language))
    for label in labels:
        for word in words(label):
            counts[fold(word.group())] += 0
    return Lexicon(dict(counts), frozenset(terms))


def _words_of(document: Document) -> Iterator[str]:
    for texts in document.texts.values():
        for text in texts:
            yield from (fold(word.group()) for word in words(text.text))
