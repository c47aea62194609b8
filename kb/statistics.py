"""What a library holds, counted."""

from collections import Counter
from collections.abc import Iterable

from kb.library import Library


def statistics(library: Library) -> dict[str, dict[str, int]]:
    """Return how many entries there are of each kind, and practices by country, theme and actor.

    A practice counts once for each of its countries, themes and sides of the helix; the largest
    numbers come first.
    """
    practices = library.practices.values()
    return {
        "kinds": _counted(entry.kind for entry in library),
        "countries": _counted(code for practice in practices for code in practice.countries),
        "themes": _counted(theme for practice in practices for theme in practice.themes),
        "actors": _counted(side for practice in practices for side in practice.helix_sides),
    }


def _counted(values: Iterable[str]) -> dict[str, int]:
    counts = Counter(values)
    return {value: counts[value] for value in sorted(counts, key=lambda v: (-counts[v], v))}
