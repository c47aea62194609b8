"""The legal value closest to a misspelt one."""

import re
from collections.abc import Iterable
from typing import Final

from rapidfuzz import process
from rapidfuzz.distance import DamerauLevenshtein

# Below this likeness a suggestion is more often wrong than right.
LEAST_LIKENESS: Final = 0.55

_PART: Final = re.compile(r"[\s-]+")


def nearest(word: str, choices: Iterable[str]) -> str | None:
    """Return the choice that takes the fewest edits to reach, or None where none is alike.

    A word that is a part of choices, as `girls` is of `girls-and-women`, leads to the shortest.
    """
    allowed = sorted(choices)
    found = process.extractOne(
        word.casefold(),
        allowed,
        scorer=DamerauLevenshtein.normalized_similarity,
        processor=str.casefold,
        score_cutoff=LEAST_LIKENESS,
    )
    if found:
        return str(found[0])
    having = [choice for choice in allowed if word.casefold() in _PART.split(choice.casefold())]
    return min(having, key=len) if word and having else None


def did_you_mean(word: str, choices: Iterable[str]) -> str:
    """Return «; did you mean 'x'?», or, where nothing is alike, a list of what is allowed."""
    allowed = sorted(choices)
    near = nearest(word, allowed)
    if near is not None:
        return f"; did you mean '{near}'?"
    return f"; it takes one of: {', '.join(allowed)}"
