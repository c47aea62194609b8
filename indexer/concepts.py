"""Concepts that a question names: themes, levels, countries, ..., in any language of the labels."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from typing import Final

from babel.core import get_global

from indexer.analysis import fold, forms, term, words
from indexer.facets import FACETS
from indexer.stop_words import ENGLISH
from kb.country import CODES, EUROPE_WIDE, country_names
from kb.language import EU_LANGUAGES, language_name
from kb.library import Library
from kb.vocabulary import Concept, Vocabulary

# A word such as "active" or "practices" narrows nothing that a reader would want narrowed.
_SILENT: Final = frozenset({"kind", "evidence", "status"})

Terms = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Label:
    """A label as terms, in its language's own, and the facet value that it names."""

    terms: Terms
    facet: str
    value: str


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
        self._by_first: dict[str, list[Label]] = {}
        for label in labels:
            self._by_first.setdefault(label.terms[0], []).append(label)
        for found in self._by_first.values():
            found.sort(key=lambda label: -len(label.terms))

    def find(self, asked: Sequence[str]) -> tuple[Named, ...]:
        """Return the concepts that words name; where labels overlap, the longest counts.

        Several concepts may be named by the same words. Words that say nothing by themselves may
        stand between those of a label.
        """
        said = [(place, forms(word)) for place, word in enumerate(asked) if not _is_silent(word)]
        found: list[Named] = []
        at = 0
        while at < len(said):
            named, size = self._longest(said, at)
            found += named
            at += size
        return tuple(found)

    def _longest(self, said: Sequence[tuple[int, Terms]], at: int) -> tuple[list[Named], int]:
        labels = {label: None for form in said[at][1] for label in self._by_first.get(form, ())}
        fitting = [label for label in labels if _fits(label.terms, said[at:])]
        size = max((len(label.terms) for label in fitting), default=1)
        start, end = said[at][0], said[min(at + size, len(said)) - 1][0] + 1
        values = {(label.facet, label.value): None for label in fitting if len(label.terms) == size}
        return [Named(start, end, facet, value) for facet, value in values], size


def _fits(terms: Terms, said: Sequence[tuple[int, Terms]]) -> bool:
    return len(terms) <= len(said) and all(
        wanted in given for wanted, (_, given) in zip(terms, said, strict=False)
    )


def _is_silent(word: str) -> bool:
    return fold(word) in ENGLISH


def labels_of(library: Library) -> Iterator[Label]:
    """Yield every label of a library's vocabularies and of the countries, as terms."""
    seen: set[Label] = set()
    for facet, value, text, language in _texts(library):
        asked = [word.group() for word in words(text) if not _is_silent(word.group())]
        terms = tuple(term(word, language) for word in asked)
        label = Label(terms, facet, value)
        if terms and label not in seen:
            seen.add(label)
            yield label


def label_texts(library: Library) -> Iterator[str]:
    """Yield every label of a library's vocabularies and of the countries, as people write it."""
    return (text for _, _, text, _ in _texts(library))


def _texts(library: Library) -> Iterator[tuple[str, str, str, str]]:
    for facet in FACETS:
        if facet.vocabulary and facet.name not in _SILENT:
            yield from _of_vocabulary(facet.name, library.vocabularies[facet.vocabulary])
    yield from _of_countries(
        {code for entry in library.practices.values() for code in entry.countries}
    )


def _of_vocabulary(facet: str, vocabulary: Vocabulary) -> Iterator[tuple[str, str, str, str]]:
    for concept in vocabulary.concepts:
        for language, text in _labels(concept):
            yield facet, concept.id, text, language


def _labels(concept: Concept) -> Iterator[tuple[str, str]]:
    yield from concept.pref.items()
    for language, alternatives in concept.alt.items():
        yield from ((language, text) for text in alternatives)


def _of_countries(codes: AbstractSet[str]) -> Iterator[tuple[str, str, str, str]]:
    """Yield the names of countries, and of the languages by which their people are called."""
    spoken = _countries_of_languages()
    for language in EU_LANGUAGES:
        names = country_names(language)
        for code in sorted(codes - {EUROPE_WIDE}):
            yield "country", code.lower(), names[code], language
        for code, country in spoken.items():
            if country.upper() in codes:
                yield "country", country, language_name(code, language), language


def _countries_of_languages() -> Mapping[str, str]:
    """Return, by language, the country whose people it names: `Danish` is said of Denmark."""
    likely = get_global("likely_subtags")
    found = {code: str(likely.get(code, "")).rpartition("_")[2] for code in EU_LANGUAGES}
    return {
        code: country.lower()
        for code, country in found.items()
        if country in CODES and code != "en"
    }
