"""What every kind of entry has: an id, a title, sources, and a day on which it last changed."""

from collections.abc import Iterator
from typing import Annotated, ClassVar

from pydantic import Field

from kb.citations import cited_sources
from kb.language import LanguageCode
from kb.partial_date import PartialDate
from kb.source import Source
from kb.text import Model, Text
from kb.vocabulary import ConceptId

Sources = Annotated[tuple[Source, ...], Field(min_length=1)]
Location = tuple[str | int, ...]


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


def named_sources(value: object, location: Location = ()) -> Iterator[tuple[Location, str]]:
    """Yield every source id that a claim names or a mark of the description cites, with its place.

    The entry's own list of sources names none.
    """
    if isinstance(value, tuple):
        for number, item in enumerate(value):
            yield from named_sources(item, (*location, number))
    elif isinstance(value, Model):
        for name in type(value).model_fields:
            child = getattr(value, name)
            here = (*location, name)
            if name == "sources" and not isinstance(value, Entry):
                yield from (((*here, number), named) for number, named in enumerate(child))
            elif name == "description" and child:
                yield from ((here, named) for named in cited_sources(child))
            else:
                yield from named_sources(child, here)
