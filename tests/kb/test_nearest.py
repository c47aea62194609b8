"""The legal value closest to a misspelt one."""

import pytest

from kb.language import EU_LANGUAGES, language_name
from kb.nearest import did_you_mean, nearest

THEMES = ("career-guidance", "digital-skills", "girls-and-women-in-stem", "teacher-development")


@pytest.mark.parametrize(
    ("word", "near"),
    [
        ("carreer-guidance", "career-guidance"),
        ("digital-sklils", "digital-skills"),
        ("Digital-Skills", "digital-skills"),
        ("girls-in-stem", "girls-and-women-in-stem"),
        ("teachers-development", "teacher-development"),
        ("girls", "girls-and-women-in-stem"),
        ("Skills", "digital-skills"),
    ],
)
def test_a_misspelt_word_leads_to_the_one_that_was_meant(word: str, near: str) -> None:
    assert nearest(word, THEMES) == near


@pytest.mark.parametrize("word", ["", "xyz", "chips", "😀"])
def test_a_word_like_none_leads_nowhere(word: str) -> None:
    assert nearest(word, THEMES) is None


def test_with_nothing_to_choose_from_nothing_is_near() -> None:
    assert nearest("career", ()) is None


def test_of_two_as_near_the_first_by_alphabet_is_named_whatever_their_order() -> None:
    assert nearest("bat", ["cat", "bad"]) == nearest("bat", ["bad", "cat"]) == "bad"


def test_the_suggestion_keeps_its_capitals() -> None:
    assert nearest("netherland", ["Netherlands", "Norway"]) == "Netherlands"


def test_where_nothing_is_near_all_that_is_allowed_is_listed() -> None:
    assert did_you_mean("natoinal", ["regional", "national"]) == "; did you mean 'national'?"
    assert did_you_mean("xyz", ["regional", "national"]) == "; it takes one of: national, regional"


def test_languages_have_names_and_what_is_none_keeps_its_code() -> None:
    assert language_name("nl") == "Dutch"
    assert language_name("nl", "nl") == "Nederlands"
    assert language_name("zz") == "zz"
    assert all(language_name(code) != code for code in EU_LANGUAGES)
