"""The row of four shapes that says which sides of the helix name an actor."""

from collections.abc import Collection
from dataclasses import dataclass
from typing import Final

from web.wording import listed

SIDES: Final = ("government", "education", "industry", "society")
"""In the order in which they are drawn; each has a shape of its own in the page's symbols."""

_STEP: Final = 18


@dataclass(frozen=True)
class Shape:
    """One side's place in the row: its shape where it names an actor, else a dot."""

    side: str
    x: int
    is_named: bool


@dataclass(frozen=True)
class HelixMark:
    """The row, and what it says in words."""

    label: str
    shapes: tuple[Shape, ...]


def helix_mark(named: Collection[str]) -> HelixMark:
    """Return the row for the sides that name an actor."""
    sides = [side for side in SIDES if side in named]
    label = f"Actors named: {listed(sides)}" if sides else "No actors named"
    shapes = (Shape(side, x * _STEP, side in named) for x, side in enumerate(SIDES))
    return HelixMark(label, tuple(shapes))
