"""How alike two names are."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kb.names import LONGEST, Name, NameWeights

WEIGHTS = NameWeights(
    map(
        Name.of,
        ["Girls' Day", "Girls and Technology", "Robot Cup", "National STEM Strategy", "Jet-Net"],
    )
)


def likeness(one: str, other: str) -> float:
    return WEIGHTS.likeness(Name.of(one), Name.of(other))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Robot Cup", "ROBOT-CUP"),
        ("Robot Cup", "Cup Robot"),
        ("Łódź maths", "Lodz maths"),
        ("École d'été", "ecole dete"),
        ("The Robot Cup", "Robot Cup"),
    ],
)
def test_case_accents_order_and_little_words_do_not_count(one: str, other: str) -> None:
    assert likeness(one, other) == pytest.approx(1)


@pytest.mark.parametrize(
    ("one", "other"),
    [("Robot Cup", "Robto Cup"), ("Technology Pact", "Techn. Pact"), ("Jet-Net", "JetNet")],
)
def test_slips_and_short_forms_count_little(one: str, other: str) -> None:
    assert 0.85 <= likeness(one, other) <= 1


def test_a_rare_word_in_common_tells_more_than_a_frequent_one() -> None:
    assert likeness("Robot lab", "Robot day") > likeness("Girls lab", "Girls day")


def test_words_for_kinds_of_things_tell_little() -> None:
    assert likeness("Project Robot", "Robot programme") > 0.8
    assert likeness("National programme Robot", "National programme Water") < 0.5


def test_an_acronym_stands_for_its_words() -> None:
    assert likeness("RCE", "Robot Cup of Europe") > 0.85
    assert likeness("RC", "Robot Cup") < 0.5


@pytest.mark.parametrize(("one", "other"), [("Cup 2019", "Cup 2020"), ("Cup II", "Cup III")])
def test_names_of_two_editions_are_not_alike(one: str, other: str) -> None:
    assert likeness(one, other) == 0


@given(st.text(max_size=60), st.text(max_size=60))
def test_any_two_names_are_alike_from_0_to_1_both_ways(one: str, other: str) -> None:
    there, back = likeness(one, other), likeness(other, one)
    assert 0 <= there <= 1.000001
    assert there == pytest.approx(back)


def test_of_an_endless_name_the_start_is_looked_at() -> None:
    assert len("".join(Name.of("ab " * 100_000).words)) <= LONGEST
