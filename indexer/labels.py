"""The labels by which a question may name a concept, a country or an acronym, as terms."""

from collections.abc import Iterable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from typing import Final

from babel.core import get_global

from indexer.analysis import fold, term, words
from indexer.concepts import Label, is_silent
from indexer.facets import FACETS
from indexer.stop_words import ENGLISH
from kb.country import CODES, EUROPE_WIDE, country_names
from kb.language import EU_LANGUAGES, language_name
from kb.library import Library
from kb.vocabulary import Concept, Vocabulary
from kb.word_lists import Acronym

# A word such as "active" or "practices" narrows nothing that a reader would want narrowed.
_SILENT: Final = frozenset({"kind", "evidence", "status"})

_FACET_OF: Final[Mapping[str, str]] = {
    facet.vocabulary: facet.name
    for facet in FACETS
    if facet.vocabulary and facet.name not in _SILENT
}

Named = tuple[str, str, str, str]
"""A facet, a value, what it is called, and in which language."""


def labels_of(library: Library) -> Iterator[Label]:
    """Yield every label of a library's vocabularies, of its countries and acronyms, once."""
    seen: set[Label] = set()
    for label in (*_labels(names_of(library)), *_short_forms(library.words.acronyms)):
        if label.terms and label not in seen:
            seen.add(label)
            yield label


def label_texts(library: Library) -> Iterator[str]:
    """Yield every label of a library's vocabularies and countries, as people write it."""
    return (text for _, _, text, _ in names_of(library))


def subject_words(acronyms: Iterable[Acronym]) -> frozenset[str]:
    """Return the folded words that name the subject of all entries, such as STEM and MINT."""
    return frozenset(
        fold(form)
        for acronym in acronyms
        if acronym.scope == "library"
        for forms in acronym.forms.values()
        for form in forms
        if len(list(words(form))) == 1
    )


def _labels(named: Iterable[Named]) -> Iterator[Label]:
    for facet, value, text, language in named:
        asked = [word.group() for word in words(text)]
        # IT and I may be typed in capitals, where they say something, or small, where they do not.
        for said in (
            [word for word in asked if fold(word) not in ENGLISH],
            [word for word in asked if not is_silent(word)],
        ):
            yield Label(tuple(term(word, language) for word in said), facet, value)


def names_of(library: Library) -> Iterator[Named]:
    """Yield every name of a value of a facet: labels, countries, what acronyms stand for."""
    for name, facet in _FACET_OF.items():
        yield from _of_vocabulary(facet, library.vocabularies[name])
    practices = library.practices.values()
    yield from _of_countries({code for practice in practices for code in practice.countries})
    for acronym in library.words.acronyms:
        for language, texts in acronym.expansions.items():
            for facet, value in _targets(acronym):
                yield from ((facet, value, text, language) for text in texts)


def _of_vocabulary(facet: str, vocabulary: Vocabulary) -> Iterator[Named]:
    for concept in vocabulary.concepts:
        for language, text in _called(concept):
            yield facet, concept.id, text, language


def _called(concept: Concept) -> Iterator[tuple[str, str]]:
    yield from concept.pref.items()
    for language, alternatives in concept.alt.items():
        yield from ((language, text) for text in alternatives)


def _of_countries(codes: AbstractSet[str]) -> Iterator[Named]:
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


def _short_forms(acronyms: Iterable[Acronym]) -> Iterator[Label]:
    for acronym in acronyms:
        for forms in acronym.forms.values():
            for form in forms:
                is_everyday = acronym.caution is not None and form.isupper()
                for facet, value in _targets(acronym):
                    yield Label(_terms_as_is(form), facet, value, form if is_everyday else "")


def _terms_as_is(text: str) -> tuple[str, ...]:
    """Return the folded words of a short form, which has no language of its own."""
    return tuple(f"~{fold(word.group())}" for word in words(text))


def _targets(acronym: Acronym) -> Iterator[tuple[str, str]]:
    for target in acronym.concepts:
        vocabulary, _, concept = target.partition(":")
        if vocabulary in _FACET_OF:
            yield _FACET_OF[vocabulary], concept
