"""Names of other entries within an entry."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Annotated

from kb.text import Model
from kb.vocabulary import ConceptId

Location = tuple[str | int, ...]


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


def references(value: object, location: Location = ()) -> Iterator[Reference]:
    """Yield every reference within a value, however deep."""
    if isinstance(value, tuple):
        for number, item in enumerate(value):
            yield from references(item, (*location, number))
    elif isinstance(value, Model):
        for name, refers in _fields(type(value)):
            child = getattr(value, name)
            if refers is None:
                yield from references(child, (*location, name))
            elif child is not None:
                yield Reference((*location, name), child, refers.kind)


@cache
def _fields(model: type[Model]) -> tuple[tuple[str, Refers | None], ...]:
    return tuple(
        (name, next((mark for mark in field.metadata if isinstance(mark, Refers)), None))
        for name, field in model.model_fields.items()
    )
