"""Lists of words beside the vocabularies: acronyms, and words that mean nearly the same."""

from collections.abc import Mapping
from typing import Final

from kb.language import LanguageCode
from kb.text import Model, Text
from kb.vocabulary import ConceptId

WordGroup = Mapping[LanguageCode, tuple[Text, ...]]
"""Words by language that could stand for each other in a search."""


class Acronym(Model):
    """A short form, what it stands for in each language, and the concepts it leads to.

    `concepts` are written `vocabulary:id`. With the scope `library` it names the subject of all
    entries and leads nowhere. With a `caution`, it is an everyday word where it is not typed in
    capitals.
    """

    id: ConceptId
    definition: Text
    forms: Mapping[str, tuple[Text, ...]]
    expansions: Mapping[LanguageCode, tuple[Text, ...]] = {}
    concepts: tuple[str, ...] = ()
    scope: Text | None = None
    caution: Text | None = None


class Acronyms(Model):
    """The list of acronyms."""

    vocabulary: ConceptId
    definition: Text
    concepts: tuple[Acronym, ...]


class Glossary(Model):
    """The list of word groups."""

    vocabulary: ConceptId
    definition: Text
    groups: tuple[WordGroup, ...]


class WordLists(Model):
    """All lists of a library; empty where it has none."""

    acronyms: tuple[Acronym, ...] = ()
    groups: tuple[WordGroup, ...] = ()


NO_WORDS: Final = WordLists()


def word_list_model(name: str) -> type[Acronyms] | type[Glossary] | None:
    """Return what a file among the vocabularies holds by its name; None for a vocabulary.

    The glossary is in several files, `glossary-a-d` and so on, each of a size that can be read.
    """
    if name == "acronyms":
        return Acronyms
    return Glossary if name.startswith("glossary-") else None
