"""Concepts that a question names: themes, levels, countries, ..., in any language of the labels."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from indexer.analysis import fold, forms
from indexer.stop_words import ENGLISH

Terms = tuple[str, ...]
Said = tuple[int, str, Terms]
"""A word of a question: its place, how it is typed, and its possible terms."""


@dataclass(frozen=True, slots=True)
class Label:
    """A label as terms, in its language's own, and the facet value that it names.

    Where `typed` is given, the word must be typed just so: IT is a label, "it" is none.
    """

    terms: Terms
    facet: str
    value: str
    typed: str = ""


@dataclass(frozen=True, slots=True)
class Named:
    """A concept named by the words from `start` up to `end`."""

    start: int
    end: int
    facet: str
    value: str


class ConceptFinder:
    """Finds the labels that stand in a question, the longest first."""

    def __init__(self, labels: Iterable[Label] = ()) -> None:
        self.labels = tuple(labels)
        self._by_first: dict[str, list[Label]] = {}
        for label in self.labels:
            self._by_first.setdefault(label.terms[0], []).append(label)
        for found in self._by_first.values():
            found.sort(key=lambda label: -len(label.terms))

    def find(self, asked: Sequence[str]) -> tuple[Named, ...]:
        """Return the concepts that words name; where labels overlap, the longest counts.

        Several concepts may be named by the same words. Words that say nothing by themselves may
        stand between those of a label.
        """
        said = [
            (place, word, forms(word)) for place, word in enumerate(asked) if not is_silent(word)
        ]
        found: list[Named] = []
        at = 0
        while at < len(said):
            named, size = self._longest(said, at)
            found += named
            at += size
        return tuple(found)

    def _longest(self, said: Sequence[Said], at: int) -> tuple[list[Named], int]:
        labels = {label: None for form in said[at][2] for label in self._by_first.get(form, ())}
        fitting = [label for label in labels if _fits(label, said[at:])]
        size = max((len(label.terms) for label in fitting), default=1)
        start, end = said[at][0], said[min(at + size, len(said)) - 1][0] + 1
        values = {(label.facet, label.value): None for label in fitting if len(label.terms) == size}
        return [Named(start, end, facet, value) for facet, value in values], size


def _fits(label: Label, said: Sequence[Said]) -> bool:
    if len(label.terms) > len(said) or label.typed not in {"", said[0][1]}:
        return False
    return all(wanted in given for wanted, (_, _, given) in zip(label.terms, said, strict=False))


def is_silent(word: str) -> bool:
    """Say whether a word of a question says nothing: "it" does not, IT does."""
    return word.islower() and fold(word) in ENGLISH
