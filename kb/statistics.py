"""What a library holds, counted."""

from collections import Counter
from collections.abc import Iterable

from kb.evidence import evidence
from kb.kinds import KINDS
from kb.library import Library


def statistics(library: Library) -> dict[str, dict[str, int]]:
    """Return how many entries there are of each kind, and practices by what is said of them.

    Below `kinds` practices alone are counted: once for each of their countries, themes and sides
    of the helix (`actors`), and by evidence level. Kinds and evidence levels are all there, zero
    included, in the order of their vocabularies; of the others the largest numbers come first.
    """
    practices = library.practices.values()
    kinds = Counter(entry.kind for entry in library)
    levels = Counter(evidence(practice, library).level for practice in practices)
    return {
        "kinds": {kind.name: kinds[kind.name] for kind in KINDS},
        "countries": _counted(code for practice in practices for code in practice.countries),
        "themes": _counted(theme for practice in practices for theme in practice.themes),
        "actors": _counted(side for practice in practices for side in practice.helix_sides),
        "evidence": {
            level: levels[level] for level in library.vocabularies["evidence-levels"].by_id
        },
    }


def _counted(values: Iterable[str]) -> dict[str, int]:
    counts = Counter(values)
    return {value: counts[value] for value in sorted(counts, key=lambda v: (-counts[v], v))}
