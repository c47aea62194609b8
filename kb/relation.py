"""How an entry hangs together with others, and where its sources disagree."""

from typing import Annotated, Any, Final

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from kb.source import SourceIds
from kb.text import Model, Text
from kb.vocabulary import ConceptId, Term

CARRYING: Final = ("adapted-from", "scaled-from", "inspired-by")
"""The types by which something was carried over from the other entry, closest tie first."""


class Relation(Model):
    """A tie to another entry by its id, or, where the library has no such entry, by name."""

    type: Annotated[str, Term("relation-types")]
    entry: ConceptId | None = None
    name: Text | None = None
    note: Text | None = None
    sources: SourceIds = ()

    @model_validator(mode="after")
    def _one_target(self) -> Any:
        if (self.entry is None) == (self.name is None):
            raise PydanticCustomError(
                "relation", "a relation has either `entry` (an id of the library) or `name`"
            )
        return self


class Position(Model):
    """What one side of a disagreement says."""

    says: Text
    sources: Annotated[SourceIds, Field(min_length=1)]


class Disagreement(Model):
    """A point on which sources differ, with every side and its pages."""

    about: Text
    positions: Annotated[tuple[Position, ...], Field(min_length=2)]
    note: Text | None = None
