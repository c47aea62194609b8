"""The words by which an address or a command may name a facet's values."""

from collections.abc import Mapping
from types import MappingProxyType

from indexer.facets import FACETS
from kb.language import LANGUAGE_NAMES
from kb.vocabulary import Vocabulary


def legal_values(vocabularies: Mapping[str, Vocabulary]) -> Mapping[str, Mapping[str, str]]:
    """Return by facet every value, under its id, its label and its synonyms.

    Countries and years, which have rules of their own, are left out.
    """
    found = {
        facet.name: _by_word(vocabularies[facet.vocabulary])
        for facet in FACETS
        if facet.vocabulary is not None
    }
    languages = {word: code for code, name in LANGUAGE_NAMES.items() for word in (name, code)}
    return MappingProxyType({**found, "language": MappingProxyType(languages)})


def _by_word(vocabulary: Vocabulary) -> Mapping[str, str]:
    """Return the ids of a vocabulary by words; where two concepts share one, the first has it."""
    by_word = {concept.id: concept.id for concept in vocabulary.concepts}
    for concept in vocabulary.concepts:
        for word in (concept.label(), *concept.alt.get("en", ())):
            by_word.setdefault(word, concept.id)
    return MappingProxyType(by_word)
