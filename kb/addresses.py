"""The web addresses that an entry names."""

from collections.abc import Iterator

from pydantic import HttpUrl

from kb.entry import Entry
from kb.parts import Location, parts


def addresses(entry: Entry) -> Iterator[tuple[Location, str]]:
    """Yield every address of an entry, those of sources and its own, each with its place."""
    for location, part in parts(entry):
        for name in type(part).model_fields:
            value = getattr(part, name)
            if isinstance(value, HttpUrl):
                yield (*location, name), str(value)
