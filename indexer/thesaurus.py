"""Words of the field in many languages, and what they are called in the texts."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from indexer.analysis import term, words
from kb.word_lists import WordGroup

TEXT_LANGUAGE = "en"
"""The language that entries are written in."""


@dataclass(frozen=True)
class Thesaurus:
    """For a term, the terms of words that mean nearly the same, in the language of the texts.

    `synonyms` leads from words of that language, `translations` from those of all others.
    """

    synonyms: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    translations: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    def beside(self, forms: Iterable[str]) -> tuple[str, ...]:
        """Return the synonyms of a word in the language of the texts, given by its forms."""
        forms = tuple(forms)
        found = (other for form in forms for other in self.synonyms.get(form, ()))
        return tuple(other for other in dict.fromkeys(found) if other not in forms)

    def meaning(self, forms: Iterable[str]) -> tuple[str, ...]:
        """Return what a word of another language is called in the texts."""
        found = (other for form in forms for other in self.translations.get(form, ()))
        return tuple(dict.fromkeys(found))


def thesaurus(groups: Iterable[WordGroup]) -> Thesaurus:
    """Return the thesaurus of a glossary; of its names, those of one word."""
    synonyms: dict[str, dict[str, None]] = {}
    translations: dict[str, dict[str, None]] = {}
    for group in groups:
        own = [t for text in group.get(TEXT_LANGUAGE, ()) if (t := _one_term(text, TEXT_LANGUAGE))]
        for word in own:
            synonyms.setdefault(word, {}).update(dict.fromkeys(own))
        for language, texts in group.items():
            if language != TEXT_LANGUAGE:
                for text in texts:
                    foreign = _one_term(text, language)
                    if foreign:
                        translations.setdefault(foreign, {}).update(dict.fromkeys(own))
    return Thesaurus(_frozen(synonyms), _frozen(translations))


def _one_term(text: str, language: str) -> str | None:
    found = list(words(text))
    return term(found[0].group(), language) if len(found) == 1 else None


def _frozen(found: Mapping[str, Mapping[str, None]]) -> Mapping[str, tuple[str, ...]]:
    return {word: tuple(others) for word, others in found.items()}
