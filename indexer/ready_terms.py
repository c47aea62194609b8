"""Terms that stand for more than a word: a concept that an entry is tagged with, a whole name.

Neither can be typed: words have no signs.
"""

from collections.abc import Iterable


def concept_term(facet: str, value: str) -> str:
    """Return the term of entries that have a facet's value."""
    return f"{facet}={value}"


def known_term(words: Iterable[str]) -> str:
    """Return the term of entries that are called by these folded words, in this order."""
    return f"={' '.join(words)}"
