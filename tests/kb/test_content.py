"""The library that the product ships with."""

import pytest
import yaml

from kb.country import EU_MEMBERS
from kb.library import Library
from kb.reading import Reading, read_library
from tests.practices_for_tests import LIBRARY_FOLDER

# The practices of the coalition's founders, what was carried over from them, and itself.
FLAGSHIPS = (
    "nl-jet-net-technet",
    "dk-jet-net-tektanken",
    "nl-technology-pact",
    "ee-research-and-technology-pact",
    "dk-technology-pact",
    "hu-stem-platform",
    "es-steam-sare",
    "fr-bretagne-school-company",
)


@pytest.fixture(scope="module")
def reading() -> Reading:
    return read_library(LIBRARY_FOLDER)


@pytest.fixture(scope="module")
def shipped(reading: Reading) -> Library:
    return reading.library


def test_the_library_has_no_problem(reading: Reading) -> None:
    assert [str(problem) for problem in reading.problems] == []


@pytest.mark.slow
def test_every_file_is_yaml_for_other_readers_too() -> None:
    """The C library reads what the pure one refuses, such as a question mark before a comma."""
    for path in LIBRARY_FOLDER.rglob("*.yaml"):
        assert yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.SafeLoader), path


def test_it_holds_what_was_promised(shipped: Library) -> None:
    assert len(shipped.practices) >= 320
    assert len(shipped.organisations) >= 70
    assert len(shipped.publications) >= 58
    assert len(shipped.transfers) >= 18
    assert {s.countries[0] for s in shipped.strategies.values()} == set(EU_MEMBERS)


@pytest.mark.parametrize("country", EU_MEMBERS)
def test_a_member_state_has_at_least_five_practices(shipped: Library, country: str) -> None:
    assert sum(country in practice.countries for practice in shipped.practices.values()) >= 5


def test_at_least_100_practices_have_two_sources_and_a_sourced_result(shipped: Library) -> None:
    deep = [
        practice.id
        for practice in shipped.practices.values()
        if len(practice.sources) > 1
        and any(result.kind in {"output", "outcome"} for result in practice.results)
    ]
    assert len(deep) >= 100


def test_the_norwegian_pact_is_asked_for_tried_and_closed_with_its_reason(shipped: Library) -> None:
    taskforce = shipped.taskforces["taskforce-norwegian-technology-pact"]
    assert taskforce.countries == ("NO",)
    assert taskforce.status.value == "discontinued"
    assert taskforce.closed_because is not None
    assert "cabinet crisis" in taskforce.closed_because.text
    failed = [t for t in shipped.transfers.values() if t.outcome.value == "not-adopted"]
    assert [t.taskforce for t in failed] == [taskforce.id]


def test_jet_net_runs_from_the_netherlands_to_denmark_the_basques_and_brittany(
    shipped: Library,
) -> None:
    def reached(origin: str) -> set[str | None]:
        return {
            end.practice
            for transfer in shipped.transfers.values()
            if origin in {end.practice for end in transfer.origins}
            for end in transfer.destinations
        }

    from_the_dutch = reached("nl-jet-net-technet")
    assert {"dk-jet-net-tektanken", "es-steam-sare", "fr-bretagne-school-company"} <= from_the_dutch
    assert {"es-steam-sare", "fr-bretagne-school-company"} <= reached("dk-jet-net-tektanken")
    assert "fr-bretagne-school-company" in reached("es-steam-sare")


def test_it_holds_the_flagships(shipped: Library) -> None:
    assert [flagship for flagship in FLAGSHIPS if flagship not in shipped] == []


def test_what_was_carried_over_to_denmark_is_known_from_the_dutch_end(shipped: Library) -> None:
    origins = [practice.id for practice, _ in shipped.relations_to("nl-jet-net-technet")]
    assert "dk-jet-net-tektanken" in origins


def test_no_entry_says_that_a_person_reviewed_it(shipped: Library) -> None:
    """Nothing but a named person's check of the sources may set `reviewed`; none was made yet."""
    assert [entry.id for entry in shipped if entry.reviewed] == []
