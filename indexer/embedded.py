"""From a query to a page of results, for every engine that lives in this process."""

import numpy as np
from pyroaring import BitMap

from indexer.columns import Columns
from indexer.evaluation import Evaluation, Found
from indexer.postings import Floats, Numbers, Postings
from indexer.query import Query
from indexer.query_reader import QueryReader
from indexer.result_page import Hit, ResultPage


def answer(query: Query, columns: Columns, postings: Postings, reader: QueryReader) -> ResultPage:
    """Answer a query, as a reader reads its text, from an engine's postings and columns."""
    text = reader.read(query)
    facets = columns.facets
    if text.is_empty:
        return _page(query, columns, facets.everything, None)
    evaluation = Evaluation(postings, columns.lengths, len(columns.ids))
    found = evaluation.find(text, any_word=query.any_word)
    return _page(query, columns, _bitmap(np.flatnonzero(found.results)), found)


def _page(query: Query, columns: Columns, within: BitMap, found: Found | None) -> ResultPage:
    results = columns.facets.narrowed(within, query.narrowing)
    scores = np.zeros(len(columns.ids)) if found is None else found.scores
    numbers = _ordered(query, columns, np.fromiter(results, np.int64, len(results)), scores)
    shown = numbers[query.first : query.first + query.size]
    whole = np.ones(len(columns.ids), dtype=bool) if found is None else found.holding_all
    return ResultPage(
        hits=tuple(Hit(columns.ids[n], float(scores[n]), bool(whole[n])) for n in shown),
        total=len(results),
        holding_all=int(whole[numbers].sum()),
        widened=found is not None and found.widened,
        counts=columns.facets.counts(within, query.narrowing),
    )


def _ordered(query: Query, columns: Columns, numbers: Numbers, scores: Floats) -> Numbers:
    if query.order != "relevance":
        return columns.in_order(numbers, query.order)
    return columns.best_first(numbers, scores)


def _bitmap(numbers: Numbers) -> BitMap:
    return BitMap(numbers.astype(np.uint32))
