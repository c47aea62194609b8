"""The texts of an entry that readers see, each with its place."""

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any, get_args

from kb.entry import Entry
from kb.parts import Location, parts
from kb.text import FOR_READERS, Model


def texts_of(entry: Entry) -> Iterator[tuple[Location, str]]:
    """Yield every text of an entry that is written for readers, however deep.

    Ids of entries, concepts and sources are none, and neither are codes, dates and addresses.
    """
    for location, part in parts(entry):
        for name in _text_fields(type(part)):
            yield from _texts(getattr(part, name), (*location, name))


def _texts(value: object, location: Location) -> Iterator[tuple[Location, str]]:
    if isinstance(value, str):
        yield location, value
    elif isinstance(value, tuple):
        yield from (((*location, number), text) for number, text in enumerate(value))
    elif isinstance(value, Mapping):
        yield from (((*location, key), text) for key, text in value.items())


@cache
def _text_fields(model: type[Model]) -> tuple[str, ...]:
    return tuple(
        name
        for name, field in model.model_fields.items()
        if FOR_READERS in field.metadata or _holds_text(field.annotation)
    )


def _holds_text(annotation: Any) -> bool:
    marks = getattr(annotation, "__metadata__", ())
    return FOR_READERS in marks or any(_holds_text(part) for part in get_args(annotation))
