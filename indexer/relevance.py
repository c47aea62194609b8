"""How well a ranking answers judged queries: the measures of the field, as trec_eval takes them.

A ranking is a sequence of document ids, best first; grades map the id of each judged document of
a query to its grade, an integer. A document without a grade, or with one below 1, is not relevant.
"""

import math
from collections.abc import Callable, Iterable, Mapping, Sequence
from statistics import fmean
from typing import Final

Grades = Mapping[str, int]
Measure = Callable[[Sequence[str], Grades], float]

CLEARLY_RELEVANT: Final = 2
"""The least grade of a document that a reader would be content with, where grades run to 3."""


def ndcg(ranking: Sequence[str], grades: Grades, depth: int = 10) -> float:
    """Return the normalised discounted cumulative gain of the first `depth`, 0 to 1.

    A document adds its grade over log2(rank + 1); the sum is divided by that of the best possible
    ranking of all judged documents. As trec_eval's `ndcg_cut` (Järvelin and Kekäläinen, Cumulated
    gain-based evaluation of IR techniques, ACM TOIS 20(4), 2002, with the discount of Burges et
    al., ICML 2005). 0 where nothing is relevant.
    """
    best = _discounted(sorted(grades.values(), reverse=True)[:depth])
    found = _discounted([grades.get(document, 0) for document in ranking[:depth]])
    return found / best if best else 0.0


def success(
    ranking: Sequence[str], grades: Grades, depth: int = 5, least: int = CLEARLY_RELEVANT
) -> float:
    """Return 1 where one of the first `depth` has a grade of `least` or more, else 0.

    As trec_eval's `success` with its level of relevance (`-l`) at `least`.
    """
    return float(any(grades.get(document, 0) >= least for document in ranking[:depth]))


def reciprocal_rank(ranking: Sequence[str], grades: Grades, least: int = CLEARLY_RELEVANT) -> float:
    """Return 1 over the rank of the first document with a grade of `least` or more, else 0.

    As trec_eval's `recip_rank` (Voorhees, The TREC-8 Question Answering Track Report, 1999).
    """
    ranks = (rank for rank, document in enumerate(ranking, 1) if grades.get(document, 0) >= least)
    return 1 / next(ranks, math.inf)


def recall(ranking: Sequence[str], grades: Grades, depth: int = 100) -> float:
    """Return the share of all relevant documents that are among the first `depth`.

    As trec_eval's `recall`. 0 where nothing is relevant.
    """
    relevant = _relevant(grades)
    return len(relevant.intersection(ranking[:depth])) / len(relevant) if relevant else 0.0


def average_precision(ranking: Sequence[str], grades: Grades) -> float:
    """Return the mean, over all relevant documents, of the precision at the rank of each.

    One that was not found counts as 0. As trec_eval's `map` (Buckley and Voorhees, Retrieval
    System Evaluation, in TREC: Experiment and Evaluation in Information Retrieval, 2005).
    """
    relevant = _relevant(grades)
    hits = [rank for rank, document in enumerate(ranking, 1) if document in relevant]
    precisions = (number / rank for number, rank in enumerate(hits, 1))
    return math.fsum(precisions) / len(relevant) if relevant else 0.0


JUDGED_MEASURES: Final[Mapping[str, Measure]] = {
    "nDCG@10": ndcg,
    "success@5": success,
    "MRR": reciprocal_rank,
    "recall@100": recall,
}
"""Of our own judged queries, whose grades run from 1 to 3."""


def means(
    measures: Mapping[str, Measure],
    rankings: Mapping[str, Sequence[str]],
    grades: Mapping[str, Grades],
    queries: Iterable[str] | None = None,
) -> dict[str, float]:
    """Return the mean of each measure over some queries, by their ids: all judged ones if None.

    A query without a ranking counts as one for which nothing was found (trec_eval's `-c`). 0
    where there are no queries.
    """
    asked = tuple(grades if queries is None else queries)
    return {
        name: fmean(measure(rankings.get(query, ()), grades[query]) for query in asked)
        if asked
        else 0.0
        for name, measure in measures.items()
    }


def _relevant(grades: Grades) -> frozenset[str]:
    return frozenset(document for document, grade in grades.items() if grade >= 1)


def _discounted(gains: Iterable[int]) -> float:
    return math.fsum(max(gain, 0) / math.log2(rank + 1) for rank, gain in enumerate(gains, 1))
