"""Points on which the sources of an entry differ."""

from collections.abc import Iterable
from dataclasses import dataclass

from kb.entry import Entry
from kb.relation import Disagreement
from web.claims import Statement, refs
from web.wording import capitalised


@dataclass(frozen=True)
class Point:
    """A point on which sources differ, and what each side says."""

    about: str
    positions: tuple[Statement, ...]
    note: str | None


def points(entry: Entry, disagreements: Iterable[Disagreement]) -> tuple[Point, ...]:
    """Return the points in the order of the entry."""
    return tuple(
        Point(
            about=capitalised(found.about),
            positions=tuple(
                Statement(capitalised(side.says), refs(entry, side.sources))
                for side in found.positions
            ),
            note=capitalised(found.note) if found.note else None,
        )
        for found in disagreements
    )
