"""What every engine does, and what can go wrong with one."""

from collections.abc import Iterable
from typing import Protocol

from indexer.document import Document
from indexer.query import Query
from indexer.result_page import ResultPage


class EngineError(Exception):
    """An engine could not do what it was asked."""


class EngineUnavailableError(EngineError):
    """The engine cannot be reached or has no index; asking again later may help."""


class Engine(Protocol):
    """Holds documents and answers queries. Safe to use from several threads."""

    def index(self, documents: Iterable[Document]) -> None:
        """Hold exactly these documents; searches see the old or the new, never a mix.

        Raises EngineError, and keeps the old, where a document cannot be indexed.
        """

    def search(self, query: Query) -> ResultPage:
        """Answer a query. Equal scores and equal sort keys come in order of document id.

        A page beyond the end has no hits and the right total. Raises EngineUnavailableError.
        """
