"""A peer: Whoosh 2.7.4 as it comes, over titles and texts.

Two TEXT fields with its English StemmingAnalyzer, MultifieldParser with an OR group, and BM25F
with its defaults. `benchmarks.stock_whoosh` is the peer for speed, with all our fields.
"""

import warnings
from collections.abc import Iterable
from pathlib import Path

from benchmarks.two_fields import TwoFields

with warnings.catch_warnings():
    # Escape sequences in its sources that Python 3.12 began to warn of.
    warnings.simplefilter("ignore")
    from whoosh import analysis, fields, index, qparser


class StockWhooshTwoFields:
    """An index in a folder of its own, and a searcher over it."""

    def __init__(self, documents: Iterable[TwoFields], folder: Path) -> None:
        """Write an index of the documents into an empty folder, and open it."""
        folder.mkdir()
        text = fields.TEXT(analyzer=analysis.StemmingAnalyzer())
        schema = fields.Schema(id=fields.ID(stored=True), title=text, text=text)
        made = index.create_in(folder, schema)
        writer = made.writer()
        for document in documents:
            writer.add_document(id=document.id, title=document.title, text=document.text)
        writer.commit()
        self._searcher = made.searcher()
        self._parser = qparser.MultifieldParser(["title", "text"], schema, group=qparser.OrGroup)

    def ranking(self, question: str, depth: int) -> list[str]:
        """Return the ids of the best documents, best first."""
        asked = self._parser.parse(question)
        return [hit["id"] for hit in self._searcher.search(asked, limit=depth)]
