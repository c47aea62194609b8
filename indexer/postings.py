"""What an embedded engine must give so that our own ranking can run over it."""

from collections.abc import Iterable, Sequence
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[np.int64]
Floats = NDArray[np.float64]


class Postings(Protocol):
    """The postings of every term of every field, by document number."""

    def frequencies(self, field: str, term: str) -> tuple[Numbers, Floats]:
        """Return the documents that have a term in a field, ascending, and how often."""

    def positions(self, field: str, term: str) -> dict[int, Sequence[int]]:
        """Return by document the places of a term in a field, ascending."""

    def starting(self, starts: Sequence[str], fields: Iterable[str]) -> list[tuple[str, int]]:
        """Return the terms of some fields that begin with one of `starts`.

        Each comes with the sum, over the fields, of the number of documents that have it.
        """
