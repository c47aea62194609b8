"""Figures whose year is not recorded."""

from typing import Any

from kb.rules.year import MISSING_YEAR
from tests.kb.rules.surveying import breaches
from tests.practices_for_tests import practice


def result(**changes: Any) -> dict[str, Any]:
    figure = {"claim": "Pupils", "kind": "output", "value": "40", "unit": "pupils"}
    return {"sources": ["s1"], **figure, **changes}


def amount(**changes: Any) -> dict[str, Any]:
    return {"value": "1200000", "currency": "EUR", "period": "in-all", "sources": ["s1"], **changes}


def test_a_figure_without_a_year_is_noted() -> None:
    assert breaches(MISSING_YEAR, practice("nl-one", results=[result(year="2020"), result()])) == [
        "nl-one results.1: the year of 'Pupils' is not recorded"
    ]


def test_an_amount_without_a_year_is_noted() -> None:
    funded = practice("nl-one", funding={"amounts": [amount(), amount(year="2020")]})
    assert breaches(MISSING_YEAR, funded) == [
        "nl-one funding.amounts.0: the year of EUR 1,200,000 is not recorded"
    ]


def test_a_note_that_the_page_gives_no_year_settles_it() -> None:
    notes = ["the page gives no year", "from an undated page", "a page without a date"]
    noted = practice("nl-one", results=[result(note=note) for note in notes])
    other = practice("nl-two", results=[result(note="from an article on the pandemic")])
    assert breaches(MISSING_YEAR, noted) == []
    assert len(breaches(MISSING_YEAR, other)) == 1


def test_a_statement_without_a_figure_needs_no_year() -> None:
    statement = {"claim": "Teachers see the use of it", "kind": "outcome", "sources": ["s1"]}
    assert breaches(MISSING_YEAR, practice("nl-one", results=[statement])) == []
