"""BM25 over weighted fields.

Robertson and Zaragoza, The Probabilistic Relevance Framework: BM25 and Beyond (2009), with the
idf of Lucene, log(1 + (N - df + 0.5) / (df + 0.5)), which is never negative. A clause has one
idf, from the field in which most documents have it, shared by all fields: with an idf of their
own, rare fields would drown the others.
"""

import math
from typing import Final

from indexer.postings import Floats

K1: Final = 1.2
B: Final = 0.75


def idf(documents: int, having: int) -> float:
    """Return the weight of a clause that `having` of all documents have."""
    return math.log(1 + (documents - having + 0.5) / (having + 0.5))


def saturated(frequency: Floats, length: Floats, *, length_matters: bool) -> Floats:
    """Return what frequencies in a field of some lengths count for: 0 for 0, below K1 + 1."""
    damping = K1 * (1 - B + B * length / length.mean()) if length_matters else K1
    result: Floats = frequency * (K1 + 1) / (frequency + damping)
    return result
