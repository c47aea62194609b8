"""What every kind of entry has: an id, a title, sources, and a day on which it last changed."""

from collections.abc import Iterator
from typing import Annotated, ClassVar

from pydantic import Field

from kb.citations import cited
from kb.language import LanguageCode
from kb.partial_date import PartialDate
from kb.parts import Location, parts
from kb.source import Source
from kb.text import Model, Text
from kb.vocabulary import ConceptId

Sources = Annotated[tuple[Source, ...], Field(min_length=1)]


class Entry(Model):
    """One entry of the library.

    The id is made of the file's path and stands in no file. `language` is the language the entry
    is written in. `updated` says when the content last changed; `reviewed` when a named person
    last checked it against its sources, and nothing but that person's review sets it.
    """

    kind: ClassVar[str]

    id: ConceptId
    title: Annotated[Text, Field(max_length=100)]
    summary: Annotated[Text, Field(max_length=300)]
    language: LanguageCode = "en"
    sources: Sources
    updated: PartialDate
    reviewed: PartialDate | None = None

    @property
    def began(self) -> PartialDate | None:
        """When what it speaks of began, as far as that is recorded."""
        return None

    def source_number(self, source_id: str) -> int:
        """Return a source's place in the list, from 1; raise KeyError for an id not in it."""
        for number, source in enumerate(self.sources, start=1):
            if source.id == source_id:
                return number
        raise KeyError(source_id)


def unknown_sources(entry: Entry) -> Iterator[tuple[Location, str]]:
    """Yield the place of every source id that a claim names and the entry does not list."""
    listed = {source.id for source in entry.sources}
    for location, named in named_sources(entry):
        if named not in listed:
            yield location, f"no source '{named}'; the entry lists {', '.join(sorted(listed))}"


def repeated_sources(entry: Entry) -> Iterator[tuple[Location, str]]:
    """Yield the place of every source whose id stands before it in the list."""
    seen: set[str] = set()
    for number, source in enumerate(entry.sources):
        if source.id in seen:
            yield ("sources", number, "id"), f"source id '{source.id}' stands twice; number it anew"
        seen.add(source.id)


def named_sources(entry: Entry) -> Iterator[tuple[Location, str]]:
    """Yield every source id that a claim names or the description cites, with its place."""
    for location, part in parts(entry):
        if part is not entry:
            for number, named in enumerate(getattr(part, "sources", ())):
                yield (*location, "sources", number), named
    for named in cited(getattr(entry, "description", None) or ""):
        yield ("description",), named
