"""Words that mean nearly the same."""

from indexer.analysis import forms, term
from indexer.thesaurus import thesaurus

THESAURUS = thesaurus(
    [{"en": ("pupil", "student", "young person"), "fi": ("oppilas",), "da": ("elev",)}]
)


def test_synonyms_lead_to_each_other_and_not_to_themselves() -> None:
    assert THESAURUS.beside(forms("pupils")) == (term("student", "en"),)


def test_a_word_of_another_language_leads_to_what_it_is_called_in_the_texts() -> None:
    assert THESAURUS.meaning(forms("elever")) == (term("pupil", "en"), term("student", "en"))
    assert THESAURUS.meaning(forms("pupils")) == ()


def test_names_of_more_words_are_left_out() -> None:
    assert THESAURUS.beside(forms("young")) == ()
