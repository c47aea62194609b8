"""How an entry hangs together with others, and where its sources disagree."""

from typing import Annotated, Final

from pydantic import Field

from kb.mention import Mention
from kb.source import SourceIds
from kb.text import Model, Text
from kb.vocabulary import Term

REPEATING: Final = ("adapted-from", "scaled-from")
"""The types by which the other entry's practice is done again, closest tie first."""

CARRYING: Final = (*REPEATING, "inspired-by")
"""The types by which something was carried over from the other entry, closest tie first."""


class Relation(Mention):
    """A tie to another entry, and what kind of tie it is."""

    type: Annotated[str, Term("relation-types")]


class Position(Model):
    """What one side of a disagreement says."""

    says: Text
    sources: Annotated[SourceIds, Field(min_length=1)]


class Disagreement(Model):
    """A point on which sources differ, with every side and its pages."""

    about: Text
    positions: Annotated[tuple[Position, ...], Field(min_length=2)]
    note: Text | None = None
