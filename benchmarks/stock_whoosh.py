"""The peer: Whoosh 2.7.4 used as its documentation shows, over the same documents.

One TEXT field for each of our fields with Whoosh's own analysis, MultifieldParser with an OR
group, BM25F with our field weights, and the facets as `groupedby`, with `allow_overlap` where an
entry has several values; its filter is an And of Terms. It does less than our engine: counts
that honour a facet's own choices, no stems, no set narrower than "any of the words". One searcher
stays open, which is faster than the documented one for each question.
"""

import warnings
from collections.abc import Iterable
from pathlib import Path
from typing import Any, Final

from indexer.document import Document
from indexer.documents import FIELDS
from indexer.facets import FACETS
from indexer.query import Query

with warnings.catch_warnings():
    # Escape sequences in its sources that Python 3.12 began to warn of.
    warnings.simplefilter("ignore")
    from whoosh import fields, index, qparser, query, sorting

_WEIGHTS: Final = {field.name: field.weight for field in FIELDS if field.is_text}
_SINGLE: Final = frozenset({"type", "scale", "status", "year"})


class StockWhoosh:
    """An index in a folder of its own, and a searcher over it."""

    def __init__(self, folder: Path) -> None:
        """Open the index that `build` wrote."""
        opened = index.open_dir(folder)
        self._searcher = opened.searcher()
        self._parser = qparser.MultifieldParser(
            list(_WEIGHTS), opened.schema, fieldboosts=_WEIGHTS, group=qparser.OrGroup
        )

    @staticmethod
    def build(documents: Iterable[Document], folder: Path) -> None:
        """Write an index of the documents into an empty folder."""
        folder.mkdir()
        writer = index.create_in(folder, _schema()).writer()
        for document in documents:
            texts = {name: " \n".join(t.text for t in document.texts[name]) for name in _WEIGHTS}
            facets = {name: " ".join(values) for name, values in document.facets.items()}
            writer.add_document(id=document.id, **texts, **_named(facets))
        writer.commit()

    def search(self, question: Query) -> tuple[list[str], dict[str, dict[str, int]]]:
        """Return the ids of the first page and the counts of every facet."""
        asked = self._parser.parse(question.text) if question.text else query.Every()
        found = self._searcher.search(
            asked, limit=question.size, filter=_filter(question), groupedby=_groups(),
            maptype=sorting.Count,
        )  # fmt: skip
        ids = [hit["id"] for hit in found]
        return ids, {facet.name: dict(found.groups(f"facet_{facet.name}")) for facet in FACETS}


def _schema() -> Any:
    texts = {name: fields.TEXT() for name in _WEIGHTS}
    facets = {
        facet.name: fields.ID(sortable=True) if facet.name in _SINGLE else fields.KEYWORD()
        for facet in FACETS
    }
    return fields.Schema(id=fields.ID(stored=True), **texts, **_named(facets))


def _named(by_facet: dict[str, Any]) -> dict[str, Any]:
    """Keep names of facets apart from those of texts, `actor` from `actors`."""
    return {f"facet_{name}": value for name, value in by_facet.items()}


def _filter(question: Query) -> Any:
    chosen = [
        query.Or([query.Term(f"facet_{name}", value) for value in sorted(values)])
        for name, values in question.chosen.items()
    ]
    return query.And(chosen) if chosen else None


def _groups() -> Any:
    groups = sorting.Facets()
    for facet in FACETS:
        overlap = facet.name not in _SINGLE
        groups.add_field(f"facet_{facet.name}", allow_overlap=overlap)
    return groups
