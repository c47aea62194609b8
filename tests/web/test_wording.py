"""Words and numbers as pages print them."""

import pytest

from indexer.facets import FACETS
from indexer.query import SORTS
from indexer.year_span import YearSpan
from kb.partial_date import PartialDate
from tests.practices_for_tests import practice, vocabularies
from web.dates import date_in_words, dates_in_words, running_years
from web.wording import (
    FACET_TITLES,
    SORT_LABELS,
    capitalised,
    counted,
    in_countries,
    listed,
    number,
    span_in_words,
    value_label,
)


def test_every_facet_has_a_title_and_every_order_a_label() -> None:
    assert list(FACET_TITLES) == [facet.name for facet in FACETS]
    assert set(SORT_LABELS) == set(SORTS)


def test_labels_begin_with_a_capital_and_keep_their_other_letters() -> None:
    assert capitalised("girls and women in STEM") == "Girls and women in STEM"
    assert capitalised("ICT") == "ICT"
    assert capitalised("") == ""


@pytest.mark.parametrize(
    ("value", "printed"),
    [(60000, "60,000"), (24.5, "24.5"), (1234567.25, "1,234,567.25"), (92.0, "92"), (-3, "-3")],
)
def test_numbers(value: float, printed: str) -> None:
    assert number(value) == printed


def test_counts_agree_with_their_noun() -> None:
    assert counted(1, "practice") == "1 practice"
    assert counted(1200, "practice") == "1,200 practices"
    assert counted(2, "country", "countries") == "2 countries"


def test_lists() -> None:
    assert listed([]) == ""
    assert listed(["a"]) == "a"
    assert listed(["a", "b", "c"], "or") == "a, b or c"


def test_countries_within_a_sentence() -> None:
    assert in_countries({"nl", "dk"}) == "in Denmark or the Netherlands"
    assert in_countries({"eu"}) == "Europe-wide"
    assert in_countries({"nl", "eu"}) == "in the Netherlands or Europe-wide"


def test_values_of_each_kind_have_labels() -> None:
    assert value_label("country", "nl", vocabularies()) == "Netherlands"
    assert value_label("level", "higher", vocabularies()) == "Higher education"
    assert value_label("year", "2010-", vocabularies()) == "from 2010"
    assert value_label("actor", "none", vocabularies()) == "Not recorded"


@pytest.mark.parametrize(
    ("span", "printed"),
    [("2012", "2012"), ("2010-2015", "2010 to 2015"), ("-2015", "until 2015")],
)
def test_spans_of_years(span: str, printed: str) -> None:
    assert span_in_words(YearSpan.parse(span)) == printed


@pytest.mark.parametrize(
    ("first", "last", "printed"),
    [
        ("2024-03-26", None, "26 March 2024"),
        ("2024-03", None, "March 2024"),
        ("2024", "2024", "2024"),
        ("2011", "2014", "2011 to 2014"),
        ("2016-10-05", "2016-10-06", "5 to 6 October 2016"),
        ("2016-10-05", "2016-11-06", "5 October to 6 November 2016"),
        ("2016-10-05", "2017-01-06", "5 October 2016 to 6 January 2017"),
        ("2016-10", "2016-11-06", "October to 6 November 2016"),
        ("2016", "2016-11-06", "2016 to 6 November 2016"),
    ],
)
def test_dates(first: str, last: str | None, printed: str) -> None:
    until = PartialDate.parse(last) if last else None
    assert dates_in_words(PartialDate.parse(first), until) == printed


def test_a_date_is_as_exact_as_its_source() -> None:
    assert date_in_words(PartialDate.parse("2015")) == "2015"


@pytest.mark.parametrize(
    ("dates", "printed"),
    [
        ({}, None),
        ({"started": "2012"}, "since 2012"),
        ({"started": "2012", "status": {"value": "completed"}}, "from 2012"),
        ({"started": "2002", "ended": "2024-03"}, "2002 to 2024"),
        ({"started": "2018-01", "ended": "2018-05"}, "2018"),
        ({"ended": "2024"}, "until 2024"),
    ],
)
def test_when_a_practice_runs(dates: dict[str, object], printed: str | None) -> None:
    assert running_years(practice("nl-a", **dates)) == printed
