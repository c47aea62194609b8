"""The legal value closest to a misspelt one."""

from collections.abc import Iterable

from rapidfuzz import process
from rapidfuzz.distance import DamerauLevenshtein

# Below this likeness a suggestion is more often wrong than right.
LEAST_LIKENESS = 0.55


def nearest(word: str, choices: Iterable[str]) -> str | None:
    """Return the choice that takes the fewest edits to reach, or None where none is alike."""
    found = process.extractOne(
        word.casefold(),
        sorted(choices),
        scorer=DamerauLevenshtein.normalized_similarity,
        processor=str.casefold,
        score_cutoff=LEAST_LIKENESS,
    )
    return found[0] if found else None


def did_you_mean(word: str, choices: Iterable[str]) -> str:
    """Return «; did you mean 'x'?», or, where nothing is alike, a list of what is allowed."""
    allowed = sorted(choices)
    near = nearest(word, allowed)
    if near is not None:
        return f"; did you mean '{near}'?"
    return f"; it takes one of: {', '.join(allowed)}"
