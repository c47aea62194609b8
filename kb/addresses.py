"""The web addresses that an entry names."""

from collections.abc import Iterator

from pydantic import HttpUrl

from kb.entry import Location
from kb.text import Model


def addresses(value: object, location: Location = ()) -> Iterator[tuple[Location, str]]:
    """Yield every address within a value, of sources, websites and texts alike, with its place."""
    if isinstance(value, HttpUrl):
        yield location, str(value)
    elif isinstance(value, tuple):
        for number, item in enumerate(value):
            yield from addresses(item, (*location, number))
    elif isinstance(value, Model):
        for name in type(value).model_fields:
            yield from addresses(getattr(value, name), (*location, name))
