"""Three engines over the library that is shipped, asked the judged queries in one run."""

import tempfile
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Final

from benchmarks.fts5 import Fts5
from benchmarks.relevance.judged import groups, judged_queries
from benchmarks.stock_whoosh_two_fields import StockWhooshTwoFields
from benchmarks.two_fields import two_fields
from indexer.documents import documents
from indexer.engine import Engine
from indexer.engines.whoosh import WhooshEngine
from indexer.knowledge import query_reader
from indexer.query import Query
from indexer.relevance import JUDGED_MEASURES, means
from kb.library import Library
from kb.practice import Practice
from kb.reading import read_library
from web.settings import shipped_library

DEPTH: Final = 100
OURS: Final = "ours"

Ranking = Callable[[str, int], list[str]]
Figures = Mapping[str, Mapping[str, float]]
"""The mean of each measure, by group."""


def measured(*, peers: bool = True) -> dict[str, Figures]:
    """Return the figures of each engine, ours first; without `peers`, of ours alone."""
    library = read_library(shipped_library()).or_raise()
    with tempfile.TemporaryDirectory(prefix="relevance-") as folder:
        engines = {OURS: _ours(library, Path(folder) / OURS)}
        if peers:
            engines |= _peers(library, Path(folder))
        return {name: _figures(ranking) for name, ranking in engines.items()}


def sizes() -> dict[str, int]:
    """Return the number of queries in each group."""
    return {name: len(queries) for name, queries in groups(judged_queries()).items()}


def _figures(ranking: Ranking) -> Figures:
    queries = judged_queries()
    rankings = {query.id: ranking(query.text, DEPTH) for query in queries}
    grades = {query.id: query.grades for query in queries}
    return {
        name: means(JUDGED_MEASURES, rankings, grades, ids) for name, ids in groups(queries).items()
    }


def _ours(library: Library, folder: Path) -> Ranking:
    made = list(documents(library))
    WhooshEngine(folder).index(made)
    engine: Engine = WhooshEngine(folder, query_reader(library, made))
    return lambda text, depth: [hit.id for hit in engine.search(Query(text, size=depth)).hits]


def _peers(library: Library, folder: Path) -> dict[str, Ranking]:
    """Return the baselines, over the practices alone: they are what the judgements are about."""
    practices = (made for made in documents(library) if Practice.kind in made.facets["kind"])
    given = list(two_fields(practices))
    return {
        "Whoosh": StockWhooshTwoFields(given, folder / "whoosh").ranking,
        "FTS5": Fts5(given).ranking,
    }
