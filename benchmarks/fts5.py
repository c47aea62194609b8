"""A peer: SQLite FTS5 as its documentation shows, in memory.

Two columns, title and text, the porter tokenizer over unicode61, an OR of the words of a
question, and bm25() with equal weights.
"""

import sqlite3
from collections.abc import Iterable

from benchmarks.two_fields import TwoFields
from indexer.analysis import words


class Fts5:
    """A table of documents."""

    def __init__(self, documents: Iterable[TwoFields]) -> None:
        """Make the table and fill it."""
        self._table = sqlite3.connect(":memory:")
        self._table.execute(
            "CREATE VIRTUAL TABLE held USING fts5(id UNINDEXED, title, text, tokenize='porter')"
        )
        rows = ((found.id, found.title, found.text) for found in documents)
        self._table.executemany("INSERT INTO held VALUES (?, ?, ?)", rows)

    def ranking(self, question: str, depth: int) -> list[str]:
        """Return the ids of the best documents, best first."""
        asked = " OR ".join(f'"{word.group()}"' for word in words(question))
        if not asked:
            return []
        found = self._table.execute(
            "SELECT id FROM held WHERE held MATCH ? ORDER BY bm25(held), id LIMIT ?",
            (asked, depth),
        )
        return [name for (name,) in found]
