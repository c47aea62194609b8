"""A drawing of the line of a practice: a lane for each place, a bend where it was carried over."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from kb.lineage import when
from kb.transfer import Transfer
from web.lineage_lanes import Carried, Lane, lanes
from web.lineage_plan import BEND, LEFT, NODE, RIGHT, Plan, Scale, plan
from web.site import Site
from web.wording import counted

_WIDTH: Final = 740
_MARGIN: Final = 30
_LETTER: Final = 6.9
"""What a letter of a name takes on average; a name that is too long is cut."""
_MOST_TICKS: Final = 7


@dataclass(frozen=True)
class Node:
    """A lane as drawn: its box with a code, its line, and its name with where that stands."""

    code: str
    name: str
    x: int
    y: int
    until: int
    is_open: bool
    has_line: bool
    has_end: bool
    name_x: int
    name_y: int
    anchor: str


@dataclass(frozen=True)
class Path:
    """A line from a lane to another, and the lanes that it gathers on its way."""

    d: str
    is_open: bool
    dots: tuple[tuple[int, int], ...]


@dataclass(frozen=True)
class Tick:
    """A year on the axis."""

    year: int
    x: int


@dataclass(frozen=True)
class Drawing:
    """The drawing, in units of its own; `title` says what it shows."""

    title: str
    width: int
    height: int
    ticks: tuple[Tick, ...]
    nodes: tuple[Node, ...]
    paths: tuple[Path, ...]


def drawing(name: str, transfers: Sequence[Transfer], site: Site) -> Drawing | None:
    """Return the drawing of the line of a practice; None where no transfer on it has a date."""
    found, carried = lanes(transfers, site)
    if not found:
        return None
    planned = plan(found, carried)
    dated = counted(sum(when(transfer) is not None for transfer in transfers), "transfer")
    return Drawing(
        title=f"{dated} on the line of {name}, by year; the table below says the same",
        width=max(_WIDTH, max(planned.xs.values()) + _MARGIN),
        height=max(planned.ys.values()) + _MARGIN,
        ticks=_ticks(planned.scale),
        nodes=tuple(_node(lane, planned) for lane in found),
        paths=tuple(_path(step, planned) for step in carried),
    )


def _ticks(scale: Scale) -> tuple[Tick, ...]:
    step = -(-(scale.last - scale.first) // _MOST_TICKS)
    return tuple(Tick(year, scale.x(year)) for year in range(scale.first, scale.last, step))


def _path(step: Carried, planned: Plan) -> Path:
    x, end = planned.turns[step], planned.ys[step.destination]
    levels = [planned.ys[origin] for origin in step.origins]
    start = max(levels, key=lambda y: abs(end - y))
    down = BEND if end > start else -BEND
    to = max(planned.xs[step.destination] - NODE, x + BEND)
    return Path(
        d=f"M{x - BEND} {start}Q{x} {start} {x} {start + down}V{end - down}"
        f"Q{x} {end} {x + BEND} {end}H{to}",
        is_open=step.is_open,
        dots=tuple((x, y) for y in levels if y != start),
    )


def _node(lane: Lane, planned: Plan) -> Node:
    x, y = planned.xs[lane.key], planned.ys[lane.key]
    turns = planned.turns.items()
    leaving = [turn for step, turn in turns if lane.key in step.origins]
    arriving = [turn for step, turn in turns if step.destination == lane.key]
    last = RIGHT if lane.last is None else planned.scale.x(lane.last)
    name_x, anchor, room = _beside(x, min([x - NODE, *arriving]))
    return Node(
        code=lane.codes[0] if len(lane.codes) == 1 else str(len(lane.codes)),
        name=_cut(lane.name, room),
        x=x,
        y=y,
        until=max([last, x + NODE, *leaving]),
        is_open=lane.is_open,
        has_line=lane.has_entry,
        has_end=lane.has_ended,
        name_x=name_x,
        name_y=y - 9 if anchor == "start" else y + 5,
        anchor=anchor,
    )


def _beside(x: int, left: int) -> tuple[int, str, int]:
    """Return where a name stands, how it is anchored, and the room it has: on the wider side."""
    after, before = RIGHT - (x + NODE + 6), left - 12 - LEFT
    if after >= before:
        return x + NODE + 6, "start", after
    return left - 12, "end", before


def _cut(name: str, room: int) -> str:
    letters = int(room / _LETTER)
    return name if len(name) <= letters else f"{name[: letters - 1].rstrip()}…"
