"""What the pages show: the library, the engine that searches it, and its documents."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from types import MappingProxyType
from typing import Final, cast

from flask import current_app

from indexer.document import Document
from indexer.documents import documents
from indexer.engine import Engine
from indexer.facets import FACETS
from indexer.knowledge import query_reader
from indexer.query_reader import QueryReader
from indexer.suggestions import Suggestions, suggestions
from kb.library import Library
from kb.practice import Practice
from kb.similar import Likeness
from web.legal_values import legal_values

EXTENSION: Final = "site"


@dataclass(frozen=True)
class Site:
    """A library with an engine that holds it, and the reader of questions that the engine has.

    Counts and lists here need no engine.
    """

    library: Library
    engine: Engine
    reader: QueryReader
    documents: Mapping[str, Document]

    @cached_property
    def counts(self) -> Mapping[str, Mapping[str, int]]:
        """How many practices have each value of each facet, by facet and value.

        By `kind`, how many entries of all kinds.
        """
        counts: dict[str, Counter[str]] = {facet.name: Counter() for facet in FACETS}
        for document in self.documents.values():
            is_practice = document.id in self.library.practices
            for name in counts if is_practice else ("kind",):
                counts[name].update(document.facets[name])
        return MappingProxyType(counts)

    @cached_property
    def legal_values(self) -> Mapping[str, Mapping[str, str]]:
        """What addresses may name the values of facets by."""
        return legal_values(self.library.vocabularies)

    @cached_property
    def suggestions(self) -> Suggestions:
        """What may be meant by what is typed."""
        return suggestions(self.library, self.documents.values())

    @cached_property
    def likeness(self) -> Likeness:
        """How alike practices are."""
        return Likeness(self.library)

    def practices_with(self, facet: str, value: str) -> tuple[Practice, ...]:
        """Return the practices that have a facet's value, by title."""
        found = (
            practice
            for practice in self.library.practices.values()
            if value in self.documents[practice.id].facets[facet]
        )
        return tuple(sorted(found, key=lambda practice: practice.title.casefold()))

    def label(self, vocabulary: str, concept: str) -> str:
        """Return a concept's English label, as it stands within a sentence."""
        return self.library.vocabularies[vocabulary].label(concept)


def site_of(library: Library, engine: Engine, reader: QueryReader | None = None) -> Site:
    """Return the site of a library; the engine must hold the library's documents.

    Without a reader, one is made from the library.
    """
    by_id = {document.id: document for document in documents(library)}
    reader = query_reader(library, by_id.values()) if reader is None else reader
    return Site(library, engine, reader, MappingProxyType(by_id))


def current_site() -> Site:
    """Return the site of the app that answers the request."""
    return cast("Site", current_app.extensions[EXTENSION])
