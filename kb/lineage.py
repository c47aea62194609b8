"""The line of a practice: what it was carried over from, and where it was carried to."""

from collections.abc import Callable, Iterable

from kb.library import Library
from kb.partial_date import PartialDate
from kb.transfer import End, Transfer

_Ends = Callable[[Transfer], Iterable[End]]


def lineage(practice_id: str, library: Library) -> tuple[Transfer, ...]:
    """Return the transfers on the line of a practice, each once, earliest first.

    They are those that lead to it, through others where need be, and those that lead on from it.
    What else came of its origins is not on its line. Transfers without a date come last.
    """
    upstream = _reached(practice_id, library, _destinations, _origins)
    downstream = _reached(practice_id, library, _origins, _destinations)
    return tuple(sorted({**upstream, **downstream}.values(), key=_place))


def when(transfer: Transfer) -> PartialDate | None:
    """Return the date of a transfer's start, or else of its end; None where neither is recorded."""
    dated = transfer.started or transfer.ended
    return dated.date if dated else None


def joined(practice_id: str, library: Library) -> frozenset[str]:
    """Return the practices that a transfer joins to a practice, as its origin or destination."""
    found: set[str] = set()
    for transfer in library.naming(practice_id, Transfer):
        both = practices_at(transfer.origins), practices_at(transfer.destinations)
        for here, there in (both, both[::-1]):
            found |= there if practice_id in here else set()
    return frozenset(found)


def _reached(practice_id: str, library: Library, near: _Ends, far: _Ends) -> dict[str, Transfer]:
    """Return by id the transfers met by going from near ends to far ones, as often as it goes."""
    found: dict[str, Transfer] = {}
    seen = {practice_id}
    waiting = [practice_id]
    while waiting:
        here = waiting.pop()
        for transfer in library.naming(here, Transfer):
            if here in practices_at(near(transfer)):
                found[transfer.id] = transfer
                new = practices_at(far(transfer)) - seen
                seen |= new
                waiting += new
    return found


def _origins(transfer: Transfer) -> Iterable[End]:
    return transfer.origins


def _destinations(transfer: Transfer) -> Iterable[End]:
    return transfer.destinations


def practices_at(ends: Iterable[End]) -> set[str]:
    """Return the practices of the library that stand at ends of a transfer."""
    return {end.practice for end in ends if end.practice}


def _place(transfer: Transfer) -> tuple[bool, int, str]:
    date = when(transfer)
    return date is None, date.earliest.toordinal() if date else 0, transfer.id
