"""The practices on a line of transfers, one lane each, and what was carried between them."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from kb.lineage import when
from kb.partial_date import PartialDate
from kb.practice import Practice
from kb.transfer import End, Transfer
from web.site import Site
from web.wording import capitalised

_TAKEN_UP: Final = frozenset({"took-root", "partly"})
_NEXT: Final = 0.001
"""By how much, at the least, a lane is placed after those that it was carried from."""
_RUNS: Final = frozenset({"active", "pilot"})


@dataclass(frozen=True)
class Lane:
    """A practice, or a place that has no entry, from a point in time on.

    Times are years with the part of the year behind the point. It goes on until `last`, or, where
    that is None, to this day; `has_ended` where its end is recorded, not just the last that is
    known. `has_entry` where it is a practice of the library, which alone has a duration;
    `is_open` where no source says that it was taken up.
    """

    key: str
    name: str
    codes: tuple[str, ...]
    starts: float
    last: float | None
    has_ended: bool
    has_entry: bool
    is_open: bool


@dataclass(frozen=True)
class Carried:
    """What was carried from some lanes to one, by their keys, and when it arrived."""

    origins: tuple[str, ...]
    destination: str
    arrives: float
    is_open: bool

    def goes_with(self, other: "Carried") -> bool:
        """Whether both went out together, as two branches of one transfer do."""
        return (self.origins, self.arrives) == (other.origins, other.arrives)


def lanes(
    transfers: Iterable[Transfer], site: Site
) -> tuple[tuple[Lane, ...], tuple[Carried, ...]]:
    """Return the lanes, and what was carried, of the transfers with a date.

    Lanes come by their start, but none before those that it was carried from. Of the origins of
    a transfer, those without an entry are left out where another has one.
    """
    dated = [transfer for transfer in transfers if when(transfer)]
    carried = tuple(found for transfer in dated for found in _carried(transfer))
    ends = {
        _key(end): end
        for transfer in dated
        for end in (*_drawn(transfer.origins), *transfer.destinations)
    }
    joined = {key for step in carried for key in (*step.origins, step.destination)}
    made = (_lane(key, end, carried, site) for key, end in ends.items() if key in joined)
    return _in_order(made, carried), carried


def _in_order(made: Iterable[Lane], carried: Iterable[Carried]) -> tuple[Lane, ...]:
    found = {lane.key: lane for lane in made}
    places = {key: lane.starts for key, lane in found.items()}
    for _ in found:  # As often as the longest way is long; where there is a circle, it ends too.
        for step in carried:
            before = max(places[origin] for origin in step.origins)
            places[step.destination] = max(places[step.destination], before + _NEXT)
    return tuple(sorted(found.values(), key=lambda lane: (places[lane.key], lane.starts, lane.key)))


def _carried(transfer: Transfer) -> Iterable[Carried]:
    dates = [dated.date for dated in (transfer.started, transfer.ended) if dated]
    origins = tuple(dict.fromkeys(_key(end) for end in _drawn(transfer.origins)))
    is_open = transfer.outcome.value not in _TAKEN_UP
    return (
        Carried(origins, _key(end), _time(dates[-1]), is_open)
        for end in transfer.destinations
        if _key(end) not in origins
    )


def _drawn(origins: tuple[End, ...]) -> tuple[End, ...]:
    return tuple(end for end in origins if end.practice) or origins


def _key(end: End) -> str:
    return end.practice or f"{' '.join(end.countries)} {end.name}"


def _lane(key: str, end: End, carried: Iterable[Carried], site: Site) -> Lane:
    practice = site.library.practices.get(end.practice or "")
    arriving = [found for found in carried if found.destination == key]
    leaving = [found.arrives for found in carried if key in found.origins]
    times = [found.arrives for found in arriving] + leaving
    if practice and practice.began:
        times.append(_time(practice.began))
    return Lane(
        key=key,
        name=practice.title if practice else capitalised(end.name or ""),
        codes=end.countries,
        starts=min(times),
        last=_last(practice, max(times)),
        has_ended=practice is not None and practice.ended is not None,
        has_entry=practice is not None,
        is_open=bool(arriving) and all(found.is_open for found in arriving),
    )


def _last(practice: Practice | None, last: float) -> float | None:
    """Return until when a lane goes on; None where a source says that its practice runs."""
    if practice is None:
        return last
    if practice.ended:
        return max(last, _time(practice.ended.date))
    runs = practice.status is not None and practice.status.value in _RUNS
    return None if runs else last


def _time(date: PartialDate) -> float:
    return date.earliest.year + (date.earliest.timetuple().tm_yday - 1) / 366
