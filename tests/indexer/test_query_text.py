"""What may be typed in the search box, and what is made of everything else."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from indexer.analysis import forms
from indexer.query_text import MOST_CHARACTERS, MOST_WORDS, parse
from indexer.text_query import Phrase, Prefix, TextQuery, Unit, Word


def word(text: str, field: str | None = None) -> Word:
    return Word(forms(text), field)


def test_words_are_optional_units() -> None:
    assert parse("school company").units == (Unit((word("school"),)), Unit((word("company"),)))


def test_a_phrase_is_required_and_keeps_its_stop_words() -> None:
    phrase = Phrase((forms("quality"), forms("of"), forms("label")))
    assert parse('"quality of label"').units == (Unit((phrase,), required=True),)


def test_typographic_quotation_marks_make_a_phrase_too() -> None:
    assert parse("„girls day“") == parse('"girls day"')


def test_stop_words_are_left_out_beside_others_and_kept_alone() -> None:
    assert parse("the school").units == (Unit((word("school"),)),)
    assert len(parse("the of").units) == 2


def test_a_minus_before_a_word_leaves_it_out_and_within_a_word_does_not() -> None:
    query = parse("jet-net -danish")
    assert len(query.units) == 2
    assert query.excluded == (word("danish"),)


def test_a_minus_before_a_hyphenated_word_leaves_the_whole_of_it_out() -> None:
    assert parse("-jet-net").excluded == (Phrase((forms("jet"), forms("net"))),)


def test_a_field_makes_a_word_required_in_it() -> None:
    assert parse("title:pact").units == (Unit((word("pact", "title"),), required=True),)
    assert parse('summary:"a pact"').units[0].clauses[0].field == "summary"


def test_an_unknown_field_is_read_as_a_word_and_said() -> None:
    query = parse("foo:bar")
    assert query.units == (Unit((word("foo"),)), Unit((word("bar"),)))
    assert "no field “foo”" in query.notes[0]


def test_a_star_at_the_end_of_a_word_is_a_prefix() -> None:
    (unit,) = parse("robot*").units
    assert isinstance(unit.clauses[0], Prefix)
    assert parse("*robot").notes


def test_or_joins_its_neighbours_into_one_unit() -> None:
    assert parse("women OR girls robot").units == (
        Unit((word("women"), word("girls"))),
        Unit((word("robot"),)),
    )


@pytest.mark.parametrize("text", ["OR", "OR a", "a OR", "a OR OR b", "OR OR"])
def test_an_or_without_neighbours_is_harmless(text: str) -> None:
    assert all(unit.clauses for unit in parse(text).units)


def test_a_word_typed_twice_asks_for_nothing_more() -> None:
    assert parse("robot robot").units == parse("robot").units


@pytest.mark.parametrize(("count", "needed"), [(1, 1), (2, 2), (3, 2), (4, 3), (5, 3), (10, 6)])
def test_more_words_let_more_of_them_be_missing(count: int, needed: int) -> None:
    units = tuple(Unit((word(f"w{number}"),)) for number in range(count))
    assert TextQuery(units).needed == needed


def test_a_text_without_words_asks_for_nothing_and_says_so() -> None:
    for text in ('"', "(((", "*", "%", "😀", "-", "\x00"):
        assert parse(text).is_empty
    assert "no word" in parse("(((").notes[0]
    assert parse("").notes == ()


def test_what_is_too_long_is_cut_and_said() -> None:
    assert f"first {MOST_CHARACTERS} characters" in parse("x " * 5000).notes[0]
    many = parse(" ".join(f"w{number}" for number in range(60)))
    assert len(many.units) == MOST_WORDS
    assert f"first {MOST_WORDS} words" in many.notes[0]


def test_a_missing_quotation_mark_is_said() -> None:
    assert "no partner" in parse('"school').notes[0]


@settings(deadline=None)
@given(st.text(max_size=600))
def test_any_text_can_be_read(text: str) -> None:
    query = parse(text)
    assert sum(len(unit.clauses) for unit in query.units) <= MOST_WORDS
