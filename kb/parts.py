"""The parts of an entry, each with its place."""

from collections.abc import Iterator

from kb.text import Model

Location = tuple[str | int, ...]


def parts(value: object, location: Location = ()) -> Iterator[tuple[Location, Model]]:
    """Yield every model within a value, itself included, each before its own parts."""
    if isinstance(value, tuple):
        for number, item in enumerate(value):
            yield from parts(item, (*location, number))
    elif isinstance(value, Model):
        yield location, value
        for name in type(value).model_fields:
            yield from parts(getattr(value, name), (*location, name))
