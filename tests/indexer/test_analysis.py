"""How text becomes terms."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from indexer.analysis import fold, forms, starts, term, tokens, words


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Größe", "grosse"),
        ("ÉCOLE", "ecole"),
        ("Ørsted", "orsted"),
        ("Łódź", "lodz"),
        ("Æble", "aeble"),
        ("Ελλάδα", "ελλαδα"),
        ("Türkiye", "turkiye"),
    ],
)
def test_case_and_accents_are_folded(text: str, folded: str) -> None:
    assert fold(text) == folded


def test_words_are_split_at_hyphens_and_apostrophes_but_a_genitive_stays() -> None:
    text = "Jet-Net, l'école; the school's Girls'Day (STE)"
    found = [word.group() for word in words(text)]
    assert found == ["Jet", "Net", "l", "école", "the", "school's", "Girls", "Day", "STE"]


def test_english_words_of_one_stem_meet() -> None:
    assert term("schools", "en") == term("School's", "en") == term("school", "en")


def test_languages_have_name_spaces_of_their_own() -> None:
    assert term("virksomheder", "da") == term("virksomhed", "da") == "da~virksom"
    assert term("õpetajad", "et") == term("õpetaja", "et") == "et~opetaja"
    assert term("skóli", "is") == "~skoli"
    assert term("skole", "nb") == term("skole", "no")


def test_a_question_looks_under_every_language() -> None:
    asked = forms("Virksomheder")
    assert {term("virksomhed", "da"), "~virksomheder", term("virksomheder", "en")} <= set(asked)


def test_the_start_of_a_word_leads_to_terms_of_every_language() -> None:
    assert {"robot", "~robot", "da~robot"} <= set(starts("Robot"))


@settings(deadline=None)
@given(st.text())
def test_tokens_say_where_their_words_stand(text: str) -> None:
    for position, token in enumerate(tokens(text, "en")):
        assert token.position == position
        assert term(text[token.start : token.end], "en") == token.term
