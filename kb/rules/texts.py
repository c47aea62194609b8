"""The texts of an entry that readers see, each with its place."""

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any, get_args

from kb.entry import Location
from kb.text import FOR_READERS, Model


def texts_of(value: object, location: Location = ()) -> Iterator[tuple[Location, str]]:
    """Yield every text within a value that is written for readers, however deep.

    Ids of entries, concepts and sources are none, and neither are codes, dates and addresses.
    """
    if isinstance(value, tuple):
        for number, item in enumerate(value):
            yield from texts_of(item, (*location, number))
    elif isinstance(value, Model):
        for name, is_text in _fields(type(value)):
            child = getattr(value, name)
            if is_text:
                yield from _texts(child, (*location, name))
            else:
                yield from texts_of(child, (*location, name))


def _texts(value: object, location: Location) -> Iterator[tuple[Location, str]]:
    if isinstance(value, str):
        yield location, value
    elif isinstance(value, tuple):
        yield from (((*location, number), text) for number, text in enumerate(value))
    elif isinstance(value, Mapping):
        yield from (((*location, key), text) for key, text in value.items())


@cache
def _fields(model: type[Model]) -> tuple[tuple[str, bool], ...]:
    return tuple(
        (name, FOR_READERS in field.metadata or _holds_text(field.annotation))
        for name, field in model.model_fields.items()
    )


def _holds_text(annotation: Any) -> bool:
    marks = getattr(annotation, "__metadata__", ())
    return FOR_READERS in marks or any(_holds_text(part) for part in get_args(annotation))
