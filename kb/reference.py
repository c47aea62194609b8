"""Names of other entries within an entry."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Annotated

from kb.parts import Location, parts
from kb.text import Model
from kb.vocabulary import ConceptId


@dataclass(frozen=True)
class Refers:
    """Marks a field that holds the id of another entry: of one kind, or, without `kind`, of any."""

    kind: str | None = None


AnyRef = Annotated[ConceptId | None, Refers()]
PracticeRef = Annotated[ConceptId | None, Refers("practice")]
OrganisationRef = Annotated[ConceptId | None, Refers("organisation")]
PublicationRef = Annotated[ConceptId | None, Refers("publication")]
TaskforceRef = Annotated[ConceptId | None, Refers("taskforce")]


@dataclass(frozen=True)
class Reference:
    """Where an entry names another: the place, the id, and the kind that it must have, if any."""

    location: Location
    entry: str
    kind: str | None


def references(value: object) -> Iterator[Reference]:
    """Yield every reference within a value, however deep."""
    for location, part in parts(value):
        for name, kind in _marked(type(part)):
            entry = getattr(part, name)
            if entry is not None:
                yield Reference((*location, name), entry, kind)


@cache
def _marked(model: type[Model]) -> tuple[tuple[str, str | None], ...]:
    return tuple(
        (name, mark.kind)
        for name, field in model.model_fields.items()
        for mark in field.metadata
        if isinstance(mark, Refers)
    )
