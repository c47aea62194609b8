"""The diagram of the actors by side of the helix: three rings, and society around them."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from web.helix_mark import SIDES
from web.wording import listed

# Centre of each ring and of the words in it, in the diagram's units.
_PLACES: Final = {
    "government": (107, 116, 76, 72),
    "education": (213, 116, 244, 72),
    "industry": (160, 206, 160, 196),
}


@dataclass(frozen=True)
class Ring:
    """One side's ring: its centre, and where its shape, number and name stand."""

    side: str
    label: str
    count: int
    cx: int
    cy: int
    x: int
    y: int

    @property
    def shape_x(self) -> int:
        """The left edge of the shape, so that it stands in the middle."""
        return self.x - 7

    @property
    def number_y(self) -> int:
        """The line that the number stands on."""
        return self.y + 46

    @property
    def name_y(self) -> int:
        """The line that the name stands on."""
        return self.y + 65


@dataclass(frozen=True)
class Venn:
    """The diagram, and what it says in words."""

    title: str
    rings: tuple[Ring, ...]
    society: int


def venn(sides: Iterable[str]) -> Venn:
    """Return the diagram of actors, given the side of each."""
    counts = Counter(sides)
    rings = (Ring(side, side.capitalize(), counts[side], *place) for side, place in _PLACES.items())
    said = (f"{side} {counts[side]}" for side in SIDES)
    return Venn(f"Named actors: {listed(said)}", tuple(rings), counts["society"])
