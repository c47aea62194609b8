"""Dates as pages print them, as exact as their source."""

from typing import Final

from kb.partial_date import PartialDate
from kb.practice import Practice

_MONTHS: Final = (
    "January February March April May June July August September October November December".split()
)
_OVER: Final = frozenset({"completed", "discontinued"})


def date_in_words(date: PartialDate) -> str:
    """Return `26 March 2024`, `March 2024` or `2024`."""
    parts = [str(date.year)]
    if date.month:
        parts.insert(0, _MONTHS[date.month - 1])
    if date.day:
        parts.insert(0, str(date.day))
    return " ".join(parts)


def dates_in_words(first: PartialDate, last: PartialDate | None) -> str:
    """Return one date, or a span with what both ends share said once: `5 to 6 October 2016`."""
    if last is None or last == first:
        return date_in_words(first)
    beginning = date_in_words(first)
    if first.month and last.month and first.year == last.year:
        beginning = beginning.removesuffix(f" {first.year}")
        if first.day and last.day and first.month == last.month:
            beginning = str(first.day)
    return f"{beginning} to {date_in_words(last)}"


def years_in_words(first: int | None, last: int | None) -> str | None:
    """Return `2012`, `2012 to 2014`, or None where no year is known."""
    if first is None or last in {None, first}:
        return str(first) if first is not None else None
    return f"{first} to {last}"


def running_years(practice: Practice) -> str | None:
    """Return when a practice runs or ran: `since 2012`, `2002 to 2024`; None where unrecorded."""
    first = practice.started.date.year if practice.started else None
    last = practice.ended.date.year if practice.ended else None
    if last is not None:
        return f"until {last}" if first is None else years_in_words(first, last)
    if first is None:
        return None
    is_over = practice.status is not None and practice.status.value in _OVER
    return f"from {first}" if is_over else f"since {first}"
