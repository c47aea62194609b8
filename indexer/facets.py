"""The facets. A new facet is one line here and nowhere else.

Its name is the argument in addresses; its values are labelled from the vocabulary named, or,
for countries and years, by their own rules.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from kb.practice import Practice
from kb.vocabulary import Vocabulary


@dataclass(frozen=True)
class Facet:
    """A way to narrow results: which values an entry has in it.

    With a vocabulary, an entry has the broader concepts of its values too. `is_range` marks
    years, where a chosen value may be a span such as `2010-2015`, `2010-` or `-2015`.
    """

    name: str
    values_of: Callable[[Practice], Iterable[str]]
    vocabulary: str | None = None
    is_range: bool = False

    def values(self, practice: Practice, vocabularies: Mapping[str, Vocabulary]) -> tuple[str, ...]:
        """Return the values an entry has, each once; empty where nothing is recorded."""
        values = self.values_of(practice)
        if self.vocabulary is None:
            return tuple(dict.fromkeys(values))
        broaden = vocabularies[self.vocabulary].with_broader
        return tuple(dict.fromkeys(wide for value in values for wide in broaden(value)))


FACETS: Final = (
    Facet("country", lambda practice: (code.lower() for code in practice.countries)),
    Facet("theme", lambda practice: practice.themes, "themes"),
    Facet("actor", lambda practice: practice.helix_sides, "helix"),
    Facet("level", lambda practice: practice.levels, "levels"),
    Facet("group", lambda practice: practice.target_groups, "target-groups"),
    Facet("type", lambda practice: (practice.type,), "practice-types"),
    Facet("scale", lambda practice: _optional(practice.scale), "scales"),
    Facet(
        "status",
        lambda practice: _optional(practice.status.value if practice.status else None),
        "statuses",
    ),
    Facet("year", lambda practice: _optional(_start_year(practice)), is_range=True),
)
"""In the order in which they are shown."""

BY_NAME: Final = {facet.name: facet for facet in FACETS}


def _optional(value: str | None) -> tuple[str, ...]:
    return () if value is None else (value,)


def _start_year(practice: Practice) -> str | None:
    return str(practice.started.date.year) if practice.started else None
