"""What words are known, and what comes near to a word."""

import time

import pytest

from indexer.documents import document
from indexer.lexicon import Lexicon, lexicon
from tests.practices_for_tests import library, practice

WORDS = Lexicon(
    {"school": 5, "schools": 9, "robot": 3, "collaboration": 2, "cat": 1, "pact": 4, "fact": 8}
)


@pytest.mark.parametrize("typed", ["shcool", "schol", "schooll", "schoal", "chool"])
def test_one_edit_or_one_swap_away_is_near(typed: str) -> None:
    assert "school" in WORDS.near(typed)


def test_two_edits_are_near_for_long_words_only() -> None:
    assert WORDS.near("colaboratoin") == ("collaboration",)
    assert WORDS.near("rbto") == ()


def test_the_nearer_then_the_same_first_letter_then_the_more_frequent_come_first() -> None:
    assert WORDS.near("zchools") == ("schools",)
    assert WORDS.near("pacct") == ("pact",)
    assert WORDS.near("pactt")[0] == "pact"
    assert WORDS.near("schoolz") == ("schools", "school")
    assert Lexicon({"fact": 8, "pact": 4}).near("pacts")[:1] == ("pact",)
    assert Lexicon({"fact": 8, "pact": 4}).near("pfact") == ("pact", "fact")


def test_short_words_have_none_near() -> None:
    assert WORDS.near("cta") == WORDS.near("") == ()


def test_at_most_three_are_near() -> None:
    many = Lexicon({f"robot{letter}": 1 for letter in "abcdefgh"})
    assert many.near("robotx") == ("robota", "robotb", "robotc")


def test_a_word_of_256_characters_is_compared_in_bounded_time() -> None:
    many = Lexicon({f"{'ab' * 127}{number:02}": 1 for number in range(100)})
    begun = time.monotonic()
    many.near("ba" * 128)
    assert time.monotonic() - begun < 5


def test_a_lexicon_knows_words_of_documents_in_any_form_and_the_starts_of_compounds() -> None:
    entry = practice("fi-x", title="Robots", native_title={"fi": "Yritysyhteistyö"})
    known = lexicon([document(entry, library(entry))], ["mentoring"])
    assert known.knows("robot")
    assert known.knows("yritys")
    assert not known.knows("mentoring")
    assert known.words["robots"] == 1
    assert known.words["mentoring"] == 0


def test_without_terms_every_word_is_known() -> None:
    assert Lexicon().knows("qqqq")
