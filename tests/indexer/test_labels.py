"""Labels of the shipped vocabularies, by which questions name concepts."""

from functools import cache

import pytest

from indexer.analysis import words
from indexer.concepts import ConceptFinder
from indexer.facets import FACETS
from indexer.labels import labels_of, subject_words
from kb.language import EU_LANGUAGES
from kb.library import Library
from kb.reading import read_library
from tests.practices_for_tests import LIBRARY_FOLDER

# Facets whose words, such as "active", narrow nothing.
SILENT = {"kind", "evidence", "status"}
VOCABULARIES = {f.vocabulary: f.name for f in FACETS if f.vocabulary and f.name not in SILENT}


@cache
def shipped() -> Library:
    return read_library(LIBRARY_FOLDER).or_raise()


@cache
def finder() -> ConceptFinder:
    return ConceptFinder(labels_of(shipped()))


def found(text: str) -> set[tuple[str, str]]:
    return {(n.facet, n.value) for n in finder().find([w.group() for w in words(text)])}


@pytest.mark.parametrize("language", EU_LANGUAGES)
def test_every_label_of_every_vocabulary_finds_its_concept(language: str) -> None:
    lost = [
        (vocabulary, concept.id, text)
        for vocabulary, facet in VOCABULARIES.items()
        for concept in shipped().vocabularies[vocabulary].concepts
        for text in (concept.pref.get(language), *concept.alt.get(language, ()))
        if text and (facet, concept.id) not in found(text)
    ]
    assert not lost


def test_every_expansion_of_an_acronym_finds_its_concepts() -> None:
    lost = [
        (acronym.id, text)
        for acronym in shipped().words.acronyms
        for texts in acronym.expansions.values()
        for text in texts
        for vocabulary, _, concept in [target.partition(":") for target in acronym.concepts]
        if vocabulary in VOCABULARIES and (VOCABULARIES[vocabulary], concept) not in found(text)
    ]
    assert not lost


@pytest.mark.parametrize("text", ["Denmark", "Danmark", "Tanska", "Δανία", "Danish", "dansk"])
def test_a_country_is_named_by_its_name_and_its_language_in_every_language(text: str) -> None:
    assert ("country", "dk") in found(text)


def test_words_of_silent_facets_name_nothing() -> None:
    assert not {facet for facet, _ in found("practices active")} & SILENT


def test_the_subject_of_the_library_has_its_short_forms() -> None:
    assert {"stem", "mint", "luma", "beta"} <= subject_words(shipped().words.acronyms)
