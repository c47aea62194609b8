"""Entries whose last check against their sources lies long back, or never was."""

from collections.abc import Iterator
from datetime import date
from typing import Final

from kb.entry import Entry
from kb.rules.rule import Breach, LibraryRule, Survey

MONTHS: Final = 24
"""After how many months an entry should be checked against its sources again."""


def _overdue(survey: Survey) -> Iterator[Breach]:
    for entry in survey.library:
        name, last = _last_check(entry)
        if _months_between(last, survey.today) >= MONTHS:
            yield Breach(entry.id, (name,), f"{name} {last:%Y-%m}, {MONTHS} months ago or more")


def _never_reviewed(survey: Survey) -> Iterator[Breach]:
    count = sum(entry.reviewed is None for entry in survey.library)
    if count:
        total = len(survey.library)
        yield Breach(None, (), f"{count} of {total} entries were never reviewed by a named person")


def _last_check(entry: Entry) -> tuple[str, date]:
    if entry.reviewed:
        return "reviewed", entry.reviewed.earliest
    return "updated", entry.updated.earliest


def _months_between(earlier: date, later: date) -> int:
    months = (later.year - earlier.year) * 12 + later.month - earlier.month
    return months - (later.day < earlier.day)


# Notes: what time alone brings about must not fail a build that passed the day before.
REVIEW_OVERDUE: Final = LibraryRule(
    id="review-overdue",
    level="note",
    meaning=f"An entry not reviewed for {MONTHS} months; never reviewed, not updated for as long.",
    remedy="check it against its sources, then set `reviewed` to the day",
    find=_overdue,
)
NEVER_REVIEWED: Final = LibraryRule(
    id="never-reviewed",
    level="note",
    meaning="How many entries no named person has checked against their sources.",
    remedy="a named person checks an entry and sets `reviewed` to the day; no tool does",
    find=_never_reviewed,
)
