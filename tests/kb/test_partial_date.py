"""Dates as exact as their source."""

import re
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kb.partial_date import PartialDate


@pytest.mark.parametrize("text", ["2015", "2015-02", "2015-02-12", "1800", "2100-12-31"])
def test_a_date_is_written_as_it_was_read(text: str) -> None:
    assert str(PartialDate.parse(text)) == text


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("2026-02-30", "'2026-02-30' is no day of the calendar"),
        ("2015-00", "'2015-00' is no day of the calendar"),
        ("2015-02-00", "'2015-02-00' is no day of the calendar"),
        ("2023-02-29", "'2023-02-29' is no day of the calendar"),
        ("1799", "the year 1799 lies outside 1800 to 2100"),
        ("2101", "the year 2101 lies outside 1800 to 2100"),
        ("15", "'15' is no date; write 2015, 2015-02 or 2015-02-12"),
        ("2015-2", "'2015-2' is no date; write 2015, 2015-02 or 2015-02-12"),
        ("12-02-2015", "'12-02-2015' is no date; write 2015, 2015-02 or 2015-02-12"),
        ("2015-02-12T10:00", "'2015-02-12T10:00' is no date; write 2015, 2015-02 or 2015-02-12"),
        ("２０１５", "'２０１５' is no date; write 2015, 2015-02 or 2015-02-12"),
        ("2015\n", "'2015\n' is no date; write 2015, 2015-02 or 2015-02-12"),
    ],
)
def test_what_is_no_date_is_refused_with_the_reason(text: str, message: str) -> None:
    with pytest.raises(ValueError, match=f"^{re.escape(message)}$"):
        PartialDate.parse(text)


def test_a_leap_day_is_a_date() -> None:
    assert PartialDate.parse("2024-02-29").earliest == date(2024, 2, 29)


@pytest.mark.parametrize(
    ("text", "earliest"), [("2015", date(2015, 1, 1)), ("2015-06", date(2015, 6, 1))]
)
def test_the_earliest_day_of_a_date_is_its_first(text: str, earliest: date) -> None:
    assert PartialDate.parse(text).earliest == earliest


@pytest.mark.parametrize(
    ("first", "second"),
    [("2014", "2015"), ("2014-12", "2015"), ("2015-01", "2015-02"), ("2015-01-09", "2015-01-10")],
)
def test_a_date_is_before_another_where_both_are_exact_enough_to_tell(
    first: str, second: str
) -> None:
    assert PartialDate.parse(first).is_before(PartialDate.parse(second))
    assert not PartialDate.parse(second).is_before(PartialDate.parse(first))


@pytest.mark.parametrize(
    ("first", "second"), [("2015", "2015-06"), ("2015-06", "2015-06-30"), ("2015", "2015")]
)
def test_of_dates_that_may_be_the_same_none_is_before_the_other(first: str, second: str) -> None:
    assert not PartialDate.parse(first).is_before(PartialDate.parse(second))
    assert not PartialDate.parse(second).is_before(PartialDate.parse(first))


@given(st.dates(date(1800, 1, 1), date(2100, 12, 31)))
def test_every_day_of_the_span_survives_being_written(day: date) -> None:
    assert PartialDate.parse(day.isoformat()).earliest == day
