"""What a person who types may mean: names of entries, concepts and countries, best first."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from indexer.analysis import folded_words
from indexer.document import Document
from indexer.facets import BY_NAME, FACETS
from indexer.labels import names_of
from kb.entry import Entry
from kb.kinds import KINDS
from kb.library import Library
from kb.practice import Practice

MOST: Final = 8
LONGEST: Final = 100
"""How many characters of what is typed are read."""

# Practices are what people look for; then ways to narrow them; then what stands around them.
_KINDS: Final = (
    Practice.kind,
    *(facet.name for facet in FACETS if facet.name != "kind"),
    *(kind.name for kind in KINDS if kind.model is not Practice),
)
_PLACE: Final = {kind: place for place, kind in enumerate(_KINDS)}

# Sorts after every letter, so that it ends a range of words with one beginning.
_LAST: Final = chr(0x10FFFF)

_Numbers = NDArray[np.int32]


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A name and what it names: an entry by kind and id, or a value by its facet.

    `language` is empty where it is not recorded.
    """

    label: str
    kind: str
    value: str
    language: str = ""


class Suggestions:
    """Finds names by the beginnings of their words, without case and accents.

    Names are numbered best first, so the first numbers of a set are its best names.
    """

    def __init__(self, names: Iterable[Suggestion]) -> None:
        known = ((name, folded_words(name.label)) for name in dict.fromkeys(names))
        ranked = sorted((pair for pair in known if pair[1]), key=_rank)
        self._names = [name for name, _ in ranked]
        self._beginnings = _Beginnings((" ".join(words),) for _, words in ranked)
        self._words = _Beginnings(words for _, words in ranked)

    def find(self, typed: str, most: int = MOST) -> tuple[Suggestion, ...]:
        """Return the best names in which each typed word begins a word; each thing once.

        A name that is what is typed comes first, then those that begin with it, then those that
        hold the words within; among these practices before concepts, shorter before longer.
        """
        asked = folded_words(typed[:LONGEST])
        if not asked:
            return ()
        whole = " ".join(asked)
        sets = (
            np.sort(self._beginnings.equal_to(whole)),
            np.sort(self._beginnings.numbers(whole)),
            self._holding(asked),
        )
        found: dict[tuple[str, str], Suggestion] = {}
        for number in (number for numbers in sets for number in numbers):
            name = self._names[number]
            found.setdefault((name.kind, name.value), name)
            if len(found) == most:
                break
        return tuple(found.values())

    def _holding(self, asked: Iterable[str]) -> _Numbers:
        holds = np.ones(len(self._names), dtype=bool)
        for word in set(asked):
            begun = np.zeros(len(self._names), dtype=bool)
            begun[self._words.numbers(word)] = True
            holds &= begun
        return np.flatnonzero(holds).astype(np.int32)


class _Beginnings:
    """Texts in order, each with the numbers of the names that have it."""

    def __init__(self, texts_of_names: Iterable[Iterable[str]]) -> None:
        pairs = sorted(
            {(text, number) for number, texts in enumerate(texts_of_names) for text in texts}
        )
        self._texts = [text for text, _ in pairs]
        self._numbers = np.array([number for _, number in pairs], dtype=np.int32)

    def numbers(self, beginning: str) -> _Numbers:
        """Return the names with a text that begins so, in no order."""
        return self._between(beginning, beginning + _LAST)

    def equal_to(self, text: str) -> _Numbers:
        """Return the names with a text, in no order."""
        return self._between(text, text + "\0")

    def _between(self, first: str, end: str) -> _Numbers:
        start, stop = bisect_left(self._texts, first), bisect_left(self._texts, end)
        return self._numbers[start:stop]


def suggestions(library: Library, documents: Iterable[Document]) -> Suggestions:
    """Return all names of a library's entries, and of facet values that some practice has."""
    held = {
        (facet, value)
        for document in documents
        if document.id in library.practices
        for facet, values in document.facets.items()
        for value in values
    }
    entries = (name for entry in library for name in _names_of_entry(entry))
    values = (
        Suggestion(text, facet, value, language)
        for facet, value, text, language in names_of(library)
        if (facet, value) in held
    )
    return Suggestions((*entries, *values))


def _names_of_entry(entry: Entry) -> Iterator[Suggestion]:
    yield Suggestion(entry.title, entry.kind, entry.id, entry.language)
    for language, title in getattr(entry, "native_title", {}).items():
        yield Suggestion(title, entry.kind, entry.id, language)
    for name in getattr(entry, "also_known_as", ()):
        yield Suggestion(name, entry.kind, entry.id)


def _rank(name: tuple[Suggestion, tuple[str, ...]]) -> tuple[int, bool, int, str, str, str]:
    told = name[0]
    # A concept has names in many languages; where several fit, the English one is shown.
    is_foreign = told.kind in BY_NAME and told.language != "en"
    return _PLACE[told.kind], is_foreign, len(told.label), told.label, told.value, told.language
