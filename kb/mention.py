"""A body, practice or document named by an entry: one of the library, or one it does not have."""

from typing import Any

from pydantic import model_validator
from pydantic_core import PydanticCustomError

from kb.reference import AnyRef
from kb.source import SourceIds
from kb.text import Model, Text


class Mention(Model):
    """Another entry by its id, or, where the library has no such entry, by name."""

    entry: AnyRef = None
    name: Text | None = None
    note: Text | None = None
    sources: SourceIds = ()

    @model_validator(mode="after")
    def _one_target(self) -> Any:
        if (self.entry is None) == (self.name is None):
            raise PydanticCustomError(
                "mention", "takes either `entry` (an id of the library) or `name`"
            )
        return self
