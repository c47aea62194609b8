"""What embedded engines keep of documents beside the postings, by document number."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from pathlib import Path

import numpy as np

from indexer.documents import FIELDS_BY_NAME
from indexer.facet_index import FacetIndex
from indexer.postings import Floats, Numbers


@dataclass(frozen=True, slots=True)
class Row:
    """One document: its id, facet values, sort keys, and the number of terms by field."""

    id: str
    facets: Mapping[str, tuple[str, ...]]
    sort_keys: Mapping[str, str]
    lengths: Mapping[str, int]


class Columns:
    """The rows of all documents, turned into columns, numbered in the order given."""

    def __init__(self, rows: Iterable[Row]) -> None:
        rows = list(rows)
        self.ids = tuple(row.id for row in rows)
        self.facets = FacetIndex(row.facets for row in rows)
        self.lengths: Mapping[str, Floats] = {
            field: np.array([row.lengths.get(field, 0) for row in rows], dtype=np.float64)
            for field in FIELDS_BY_NAME
        }
        self._ranks = {
            sort: _ranks([(row.sort_keys[sort], row.id) for row in rows])
            for sort in (rows[0].sort_keys if rows else ())
        }
        self._id_ranks = _ranks([(row.id, "") for row in rows])

    def in_order(self, numbers: Numbers, sort: str) -> Numbers:
        """Return document numbers in the order of a sort key, then of ids."""
        if not numbers.size:
            return numbers
        result: Numbers = numbers[np.argsort(self._ranks[sort][numbers])]
        return result

    def best_first(self, numbers: Numbers, scores: Floats) -> Numbers:
        """Return document numbers by falling score, then in the order of ids."""
        result: Numbers = numbers[np.lexsort((self._id_ranks[numbers], -scores[numbers]))]
        return result


def _ranks(keys: list[tuple[str, str]]) -> Numbers:
    """Return each key's rank among all keys."""
    ranks = np.empty(len(keys), dtype=np.int64)
    ranks[sorted(range(len(keys)), key=keys.__getitem__)] = np.arange(len(keys))
    return ranks


def write_rows(rows: Iterable[Row], path: Path) -> None:
    """Write rows to a file, one JSON object a line."""
    with path.open("w", encoding="utf-8") as file:
        for row in rows:
            file.write(json.dumps(asdict(row), ensure_ascii=False) + "\n")


def read_columns(path: Path) -> Columns:
    """Read what `write_rows` wrote."""
    with path.open(encoding="utf-8") as file:
        return Columns(Row(**json.loads(line)) for line in file)
