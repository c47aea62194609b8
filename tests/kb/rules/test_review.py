"""Entries whose last check lies long back."""

from datetime import date

import pytest

from kb.rules.review import NEVER_REVIEWED, REVIEW_OVERDUE
from tests.kb.rules.surveying import breaches
from tests.practices_for_tests import practice


@pytest.mark.parametrize(
    ("today", "is_overdue"), [(date(2028, 5, 11), False), (date(2028, 5, 12), True)]
)
def test_a_review_is_overdue_after_24_months(*, today: date, is_overdue: bool) -> None:
    entry = practice("nl-one", reviewed="2026-05-12", updated="2020")
    found = ["nl-one reviewed: reviewed 2026-05, 24 months ago or more"]
    assert breaches(REVIEW_OVERDUE, entry, today=today) == (found if is_overdue else [])


def test_where_nobody_reviewed_an_entry_its_last_change_counts() -> None:
    old = practice("nl-one", updated="2024-11")
    new = practice("nl-two", updated="2025")
    assert breaches(REVIEW_OVERDUE, old, new) == [
        "nl-one updated: updated 2024-11, 24 months ago or more"
    ]


def test_entries_that_nobody_reviewed_are_counted() -> None:
    entries = [practice("nl-one"), practice("nl-two"), practice("nl-three", reviewed="2026")]
    assert breaches(NEVER_REVIEWED, *entries) == [
        "library : 2 of 3 entries were never reviewed by a named person"
    ]
    assert breaches(NEVER_REVIEWED, entries[2]) == []
