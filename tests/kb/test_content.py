"""The library that the product ships with."""

import pytest

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


def test_it_holds_at_least_60_practices_of_at_least_20_countries(shipped: Library) -> None:
    countries = {code for practice in shipped.practices.values() for code in practice.countries}
    assert len(shipped.practices) >= 60
    assert len(countries) >= 20


def test_it_holds_the_flagships(shipped: Library) -> None:
    assert [flagship for flagship in FLAGSHIPS if flagship not in shipped] == []


def test_what_was_carried_over_to_denmark_is_known_from_the_dutch_end(shipped: Library) -> None:
    origins = [practice.id for practice, _ in shipped.relations_to("nl-jet-net-technet")]
    assert "dk-jet-net-tektanken" in origins


def test_no_entry_says_that_a_person_reviewed_it(shipped: Library) -> None:
    """Nothing but a named person's check of the sources may set `reviewed`; none was made yet."""
    assert [entry.id for entry in shipped if entry.reviewed] == []
