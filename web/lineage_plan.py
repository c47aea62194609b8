"""Where the parts of a drawing of lanes stand: years from left to right, lanes from top down."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from web.lineage_lanes import Carried, Lane

LEFT: Final = 48
RIGHT: Final = 694
NODE: Final = 17
"""Half the width of a node."""
BEND: Final = 10
"""The radius of a bend."""
_TOP: Final = 76
_LANE: Final = 58
_APPROACH: Final = 46
"""How far before a node the line that leads to it goes down."""
_APART: Final = 6
"""How far apart two lines stay."""
_FEWEST_YEARS: Final = 4


@dataclass(frozen=True)
class Scale:
    """Time from left to right."""

    first: int
    last: int

    def x(self, time: float) -> int:
        """Return where a point in time stands."""
        return round(LEFT + (time - self.first) / (self.last - self.first) * (RIGHT - LEFT))


@dataclass(frozen=True)
class Plan:
    """Where each lane begins, by its key, and where the line of each step goes down."""

    scale: Scale
    xs: Mapping[str, int]
    ys: Mapping[str, int]
    turns: Mapping[Carried, int]


def plan(lanes: tuple[Lane, ...], carried: tuple[Carried, ...]) -> Plan:
    """Return the plan of some lanes, of which there must be one at least."""
    scale = _scale(lanes)
    xs = _xs(lanes, carried, scale)
    ys = {lane.key: _TOP + _LANE * number for number, lane in enumerate(lanes)}
    starts = {lane.key: lane.starts for lane in lanes}
    turns: dict[Carried, int] = {}
    for step in carried:
        under_way = step.arrives > starts[step.destination]
        wished = scale.x(step.arrives) - BEND if under_way else xs[step.destination] - _APPROACH
        taken = [*_nodes_between(step, xs, ys), *_lines_beside(step, turns)]
        turns[step] = _free(wished, *_bounds(step, xs, under_way=under_way), taken)
    return Plan(scale, xs, ys, turns)


def _scale(lanes: Iterable[Lane]) -> Scale:
    times = [time for lane in lanes for time in (lane.starts, lane.last) if time is not None]
    first = int(min(times))
    return Scale(first, max(int(max(times)) + 1, first + _FEWEST_YEARS))


def _xs(lanes: Iterable[Lane], carried: Iterable[Carried], scale: Scale) -> Mapping[str, int]:
    """Return where each lane begins: at its start, and right enough of its origins for a bend."""
    xs: dict[str, int] = {}
    for lane in lanes:
        before = [
            xs[origin] + _APPROACH + NODE + BEND
            for step in carried
            if step.destination == lane.key
            for origin in step.origins
            if origin in xs
        ]
        xs[lane.key] = max(scale.x(lane.starts), *before, LEFT)
    return xs


def _bounds(step: Carried, xs: Mapping[str, int], *, under_way: bool) -> tuple[int, int]:
    """Return between which points a line can go down: after its origins, before its node."""
    least = max(xs[origin] + NODE + BEND for origin in step.origins)
    return least, RIGHT if under_way else xs[step.destination] - NODE - BEND


def _nodes_between(
    step: Carried, xs: Mapping[str, int], ys: Mapping[str, int]
) -> Iterator[tuple[int, int]]:
    levels = [ys[key] for key in (*step.origins, step.destination)]
    for key, y in ys.items():
        if min(levels) < y < max(levels) and key not in step.origins:
            yield xs[key] - NODE - _APART, xs[key] + NODE + _APART


def _lines_beside(step: Carried, turns: Mapping[Carried, int]) -> Iterator[tuple[int, int]]:
    for other, x in turns.items():
        if not step.goes_with(other):
            yield x - _APART, x + _APART


def _free(wished: int, least: int, most: int, taken: Iterable[tuple[int, int]]) -> int:
    """Return the point nearest to the wished one that nothing takes, or else the nearest."""
    taken = tuple(taken)
    near = sorted(range(least, max(least, most) + 1), key=lambda x: (abs(x - wished), x))
    return next((x for x in near if all(not a < x < b for a, b in taken)), near[0])
