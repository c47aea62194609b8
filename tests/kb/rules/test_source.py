"""Sources that no claim names."""

from kb.rules.source import UNUSED_SOURCE
from tests.kb.rules.surveying import breaches, strategy
from tests.practices_for_tests import practice, source

TWO = [source("s1"), source("s2")]
USES_FIRST = [{"text": "A claim", "sources": ["s1"]}]


def test_a_source_that_no_claim_names_is_found() -> None:
    assert breaches(UNUSED_SOURCE, practice("nl-one", sources=TWO, approach=USES_FIRST)) == [
        "nl-one sources.1: no claim names the source s2, 'Page s2'"
    ]


def test_a_single_source_stands_for_the_whole_entry() -> None:
    assert breaches(UNUSED_SOURCE, practice("nl-one", sources=[source("s1")])) == []


def test_a_source_is_used_wherever_a_claim_names_it() -> None:
    dated = practice(
        "nl-one", sources=TWO, approach=USES_FIRST, started={"date": "2002", "sources": ["s2"]}
    )
    regional = {"region": "Scotland", "name": "Its strategy", "sources": ["s2"]}
    of_state = strategy("GB", sources=TWO, regional=[regional], objectives=USES_FIRST)
    assert breaches(UNUSED_SOURCE, dated, of_state) == []


def test_a_mark_in_the_description_uses_its_source() -> None:
    marked = practice(
        "nl-one", sources=TWO, approach=USES_FIRST, description="It ran in 2018 [s2]."
    )
    assert breaches(UNUSED_SOURCE, marked) == []
