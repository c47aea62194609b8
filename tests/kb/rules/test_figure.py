"""Figures in running text without a source."""

from typing import Any

import pytest

from kb.rules.figure import UNSOURCED_FIGURE
from tests.kb.rules.surveying import breaches
from tests.practices_for_tests import practice, source

TWO = [source("s1"), source("s2")]


def found(**changes: Any) -> list[str]:
    return breaches(UNSOURCED_FIGURE, practice("nl-one", **{"sources": TWO, **changes}))


def test_a_figure_in_the_summary_that_no_sourced_claim_states_is_found() -> None:
    assert found(summary="It reached 4,200 pupils.") == [
        "nl-one summary: summary: '4,200' stands in no claim that names a source"
    ]


def test_a_figure_in_the_description_is_found_where_its_sentence_has_no_mark() -> None:
    text = "It reached 40 schools in 2019 [s1]. Then came 60 more."
    assert found(description=text) == [
        "nl-one description: description: '60' stands in no claim that names a source"
    ]


def test_a_figure_in_a_plain_claim_is_found() -> None:
    assert found(approach=["Visits to 40 companies"], lessons=["Take time"]) == [
        "nl-one approach.0: approach[0]: '40' stands in no claim that names a source"
    ]


def test_a_percentage_is_a_figure() -> None:
    assert len(found(summary="A rise of 12 percent.")) == 1
    assert len(found(summary="A rise of 12.5%.")) == 1


@pytest.mark.parametrize(
    "changes",
    [
        {"approach": [{"text": "It reached 4200 pupils", "sources": ["s1"]}]},
        {"events": [{"date": "2019", "text": "4,200 pupils took part", "sources": ["s1"]}]},
        {"description": "By then 4 200 pupils had taken part [s2]."},
        {
            "results": [
                {
                    "claim": "Pupils",
                    "kind": "output",
                    "value": "4200",
                    "unit": "pupils",
                    "sources": ["s1"],
                }
            ]
        },
        {
            "results": [
                {
                    "claim": "Pupils",
                    "kind": "output",
                    "value": "4.2",
                    "unit": "thousand pupils",
                    "sources": ["s1"],
                }
            ]
        },
        {
            "funding": {
                "amounts": [
                    {"value": "4200", "currency": "EUR", "period": "in-all", "sources": ["s1"]}
                ]
            }
        },
    ],
)
def test_a_figure_that_a_sourced_claim_states_has_its_source(changes: dict[str, Any]) -> None:
    assert found(summary="It reached 4,200 pupils.", **changes) == []


def test_a_number_in_words_is_the_same_figure() -> None:
    sourced = [{"text": "Twelve regions take part", "sources": ["s1"]}]
    assert found(summary="A network of 12 regions.", approach=sourced) == []


def test_an_entry_with_a_single_source_leaves_no_doubt_where_a_figure_was_read() -> None:
    assert found(summary="It reached 4,200 pupils.", sources=[source("s1")]) == []


def test_a_number_within_a_name_of_the_entry_is_no_figure() -> None:
    named = {"title": "Rocket 69", "actors": [{**ACTOR, "name": "School 145 of Yerevan"}]}
    assert found(summary="Rocket 69 began in School 145 of Yerevan.", **named) == []


ACTOR = {"name": "A", "helix": "education", "role": "participant"}
