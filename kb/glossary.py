"""Words of the field, each group meaning nearly the same, with what other languages call it."""

from collections.abc import Mapping

from kb.language import LanguageCode
from kb.text import Model, Text
from kb.vocabulary import ConceptId

WordGroup = Mapping[LanguageCode, tuple[Text, ...]]
"""Words by language that could stand for each other in a search."""


class Glossary(Model):
    """The list of groups."""

    vocabulary: ConceptId
    definition: Text
    groups: tuple[WordGroup, ...]
