"""Controlled terms: concepts with labels and synonyms in many languages, broader and narrower."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Annotated, Any, Final

from pydantic import AfterValidator, Field, GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic_core import CoreSchema, PydanticCustomError, core_schema
from pydantic_core.core_schema import ValidationInfo

from kb.language import LanguageCode
from kb.nearest import did_you_mean
from kb.text import Model, Text

CONCEPT_ID: Final = r"^[a-z0-9]+(-[a-z0-9]+)*$"

ConceptId = Annotated[str, Field(pattern=CONCEPT_ID)]


class Isced(Model):
    """The place of an education level in ISCED 2011."""

    levels: tuple[Annotated[int, Field(ge=0, le=8)], ...] = ()
    name: Text
    orientation: Text | None = None


class Matches(Model):
    """The same or nearly the same concept in another thesaurus, by address."""

    exact: tuple[str, ...] = ()
    close: tuple[str, ...] = ()


class Concept(Model):
    """One term of a vocabulary (SKOS: preferred label, alternative labels, broader, narrower).

    `inverse` is what a relation is called when read from its other end.
    """

    id: ConceptId
    definition: Text
    pref: Mapping[LanguageCode, Text]
    alt: Mapping[LanguageCode, tuple[Text, ...]] = Field(default_factory=dict)
    broader: ConceptId | None = None
    narrower: tuple[ConceptId, ...] = ()
    inverse: Mapping[LanguageCode, Text] = Field(default_factory=dict)
    isced_2011: Isced | None = None
    match: Matches = Matches()

    def label(self, language: str = "en") -> str:
        """Return the preferred label, in English where the language has none."""
        return self.pref.get(language) or self.pref["en"]


def _in_order(concepts: tuple[Concept, ...]) -> tuple[Concept, ...]:
    known = {concept.id: concept for concept in concepts}
    if len(known) < len(concepts):
        raise PydanticCustomError("vocabulary", "a concept id stands twice; keep one")
    for concept in concepts:
        if "en" not in concept.pref:
            raise PydanticCustomError(
                "vocabulary", "'{id}' has no English label", {"id": concept.id}
            )
        for other in (*concept.narrower, *([concept.broader] if concept.broader else [])):
            if other not in known:
                raise PydanticCustomError(
                    "vocabulary",
                    "'{id}' names '{other}', which is no concept here",
                    {"id": concept.id, "other": other},
                )
    return concepts


class Vocabulary(Model):
    """A named list of concepts, in the order in which they are offered."""

    vocabulary: ConceptId
    definition: Text
    concepts: Annotated[tuple[Concept, ...], Field(min_length=1), AfterValidator(_in_order)]

    @cached_property
    def by_id(self) -> Mapping[str, Concept]:
        """The concepts by id."""
        return {concept.id: concept for concept in self.concepts}

    def with_broader(self, concept_id: str) -> tuple[str, ...]:
        """Return the concept and everything above it, nearest first."""
        chain = [concept_id]
        while (above := self.by_id[chain[-1]].broader) and above not in chain:
            chain.append(above)
        return tuple(chain)

    def label(self, concept_id: str, language: str = "en") -> str:
        """Return a concept's label; raise KeyError for an id that is no concept."""
        return self.by_id[concept_id].label(language)


@dataclass(frozen=True)
class Term:
    """Marks a text field that takes a concept id of one vocabulary.

    Validation looks the id up in the context's `vocabularies`; without that context any id
    passes, as when reading back what was checked before.
    """

    vocabulary: str

    def __get_pydantic_core_schema__(
        self, source: Any, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        return core_schema.with_info_after_validator_function(self._checked, handler(source))

    def __get_pydantic_json_schema__(
        self, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        return {"type": "string", VOCABULARY_KEY: self.vocabulary}

    def _checked(self, value: str, info: ValidationInfo) -> str:
        vocabularies: Mapping[str, Vocabulary] = (info.context or {}).get("vocabularies", {})
        vocabulary = vocabularies.get(self.vocabulary)
        if vocabulary is not None and value not in vocabulary.by_id:
            raise PydanticCustomError(
                "term",
                "no '{value}' in {vocabulary}{remedy}",
                {
                    "value": value,
                    "vocabulary": self.vocabulary,
                    "remedy": did_you_mean(value, vocabulary.by_id),
                },
            )
        return value


VOCABULARY_KEY: Final = "x-vocabulary"
"""The JSON Schema keyword that names a field's vocabulary until its values are filled in."""


VOCABULARIES: Final = (
    "entry-kinds",
    "evaluation-designs",
    "evidence-levels",
    "findings",
    "helix",
    "levels",
    "organisation-kinds",
    "periods",
    "practice-types",
    "publication-kinds",
    "qualifiers",
    "relation-types",
    "result-kinds",
    "roles",
    "scales",
    "sectors",
    "statuses",
    "strategy-states",
    "target-groups",
    "themes",
    "transfer-mechanisms",
    "transfer-outcomes",
)
"""The vocabularies that a library must have."""
