"""Sources that an entry lists and no claim of it names."""

from collections.abc import Iterator
from typing import Final

from kb.entry import Entry, named_sources
from kb.parts import Location
from kb.rules.rule import LibraryRule, of_each_entry


def _unused_sources(entry: Entry) -> Iterator[tuple[Location, str]]:
    # A single source stands for the whole entry, with or without being named.
    if len(entry.sources) < 2:
        return
    used = {named for _, named in named_sources(entry)}
    for number, source in enumerate(entry.sources):
        if source.id not in used:
            yield ("sources", number), f"no claim names the source {source.id}, '{source.title}'"


UNUSED_SOURCE: Final = LibraryRule(
    id="source-without-claim",
    level="warning",
    meaning="A source that the entry lists and none of its claims names.",
    remedy="name it where it was used, or drop it",
    find=of_each_entry(_unused_sources),
)
