"""Pairs of entries that may tell of one thing twice."""

from typing import Any

import pytest

from kb.rules.duplicate import NEAR_DUPLICATE
from tests.kb.rules.surveying import breaches, organisation, publication
from tests.practices_for_tests import practice, source

OTHERS = [practice("nl-water-lab"), practice("nl-robot-cup"), practice("nl-maths-club")]


def jet_net(practice_id: str, title: str, **changes: Any) -> Any:
    page = source("s1", url=f"https://example.org/{practice_id}")
    return practice(practice_id, title=title, **{"sources": [page], **changes})


def test_a_pair_of_alike_names_is_found_once() -> None:
    pair = [jet_net("nl-jet-net", "Jet-Net"), jet_net("nl-jetnet", "The programme JetNet")]
    assert breaches(NEAR_DUPLICATE, *pair, *OTHERS) == [
        "nl-jetnet title: may be the same as nl-jet-net, 'Jet-Net': their names are alike"
    ]


@pytest.mark.parametrize(
    ("whole", "part"), [("nl-jet-net", "nl-jetnet"), ("nl-jetnet", "nl-jet-net")]
)
def test_entries_that_tell_how_they_hang_together_are_two_things(whole: str, part: str) -> None:
    tied = jet_net(part, "Jet-Net", relations=[{"type": "part-of", "entry": whole}])
    assert breaches(NEAR_DUPLICATE, jet_net(whole, "Jet-Net"), tied, *OTHERS) == []


def test_the_same_name_in_two_countries_is_two_practices() -> None:
    pair = [jet_net("nl-girls-day", "Girls' Day"), jet_net("hu-girls-day", "Girls' Day")]
    assert breaches(NEAR_DUPLICATE, *pair, *OTHERS) == []


def test_successive_strategies_are_two_practices() -> None:
    pair = [
        jet_net("fi-strategy-2025", "LUMA Strategy 2025"),
        jet_net("fi-strategy-2030", "LUMA Strategy 2030"),
    ]
    assert breaches(NEAR_DUPLICATE, *pair, *OTHERS) == []


def test_a_body_and_its_practice_are_two_things_and_two_bodies_of_one_name_are_not() -> None:
    body = organisation("nl-jet-net", title="Jet-Net")
    twin = organisation("nl-jetnet", title="Jet Net")
    assert breaches(NEAR_DUPLICATE, jet_net("nl-jet-net", "Jet-Net"), body, *OTHERS) == []
    assert len(breaches(NEAR_DUPLICATE, body, twin)) == 1


def test_meetings_of_one_series_are_many() -> None:
    pages = [{"sources": [source("s1", url=f"https://example.org/{n}")]} for n in (1, 2)]
    pair = [
        publication("one", title="General assembly 2017", countries=["HU"], **pages[0]),
        publication("two", title="General assembly 2018", countries=["HU"], **pages[1]),
    ]
    assert breaches(NEAR_DUPLICATE, *pair) == []
