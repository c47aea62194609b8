"""Why an entry was found."""

from hypothesis import given, settings
from hypothesis import strategies as st

from indexer.analysis import forms
from indexer.document import Text
from indexer.documents import CONCEPTS, document
from indexer.passages import LONGEST, Passage, best_passage, holds_words, marked
from indexer.query_text import parse
from indexer.ready_terms import concept_term
from indexer.text_query import TextQuery, Unit, Word
from tests.practices_for_tests import library, practice

ENTRY = practice(
    "nl-jet-net",
    title="Jet-Net",
    summary="A programme of the Netherlands. It pairs schools with companies.",
    objectives=["Win girls for technology"],
    native_title={"nl": "Jongeren en technologie"},
)
DOCUMENT = document(ENTRY, library(ENTRY))


def words_marked(passage: Passage) -> list[str]:
    return [part.text for part in passage.parts if part.marked]


def test_the_sentence_with_most_of_the_words_is_shown_with_other_forms_marked() -> None:
    passage = best_passage(DOCUMENT, parse("school company"))
    assert passage.text == "It pairs schools with companies."
    assert words_marked(passage) == ["schools", "companies"]


def test_a_word_of_the_body_is_found_there() -> None:
    passage = best_passage(DOCUMENT, parse("girls"))
    assert passage.text == "Win girls for technology"
    assert passage.found_in == ("body",)


def test_where_only_the_title_has_the_word_the_summary_is_shown_unmarked() -> None:
    passage = best_passage(DOCUMENT, parse("jet"))
    assert passage.text == "A programme of the Netherlands."
    assert words_marked(passage) == []
    assert passage.found_in == ("title",)


def test_phrases_and_prefixes_are_marked_too() -> None:
    assert words_marked(best_passage(DOCUMENT, parse('"pairs schools"'))) == ["pairs", "schools"]
    assert words_marked(best_passage(DOCUMENT, parse("techn*"))) == ["technology"]


def test_what_is_left_out_is_not_marked() -> None:
    assert words_marked(best_passage(DOCUMENT, parse("girls -technology"))) == ["girls"]


def test_words_that_stand_for_those_typed_are_marked_and_names_of_tags_are_not() -> None:
    stands_for = Word(forms("girls"))
    tag = Word((concept_term("theme", "technology"), *forms("technology")), CONCEPTS)
    passage = best_passage(DOCUMENT, TextQuery((Unit((Word(forms("Mädchen")), stands_for, tag)),)))
    assert words_marked(passage) == ["girls"]


def test_an_entry_holds_words_that_stand_anywhere_in_it() -> None:
    assert holds_words(DOCUMENT, parse("jongeren companies"))
    assert not holds_words(DOCUMENT, parse("jongeren robots"))


def test_a_title_is_marked_in_its_language() -> None:
    parts = marked(Text("Jongeren en technologie", "nl"), parse("jongeren"))
    assert [(part.text, part.marked) for part in parts] == [
        ("Jongeren", True),
        (" en technologie", False),
    ]


def test_a_long_sentence_is_cut_around_its_first_marked_word() -> None:
    summary = f"{'word ' * 30}needle {'word ' * 20}"
    entry = practice("nl-long", summary=summary)
    passage = best_passage(document(entry, library(entry)), parse("needle"))
    assert len(passage.text) <= LONGEST + 4
    assert words_marked(passage) == ["needle"]
    assert passage.text.startswith("… ")
    assert passage.text.endswith(" …")


@settings(deadline=None)
@given(st.text(max_size=400), st.text(max_size=30))
def test_marking_changes_no_letter(text: str, query: str) -> None:
    assert "".join(part.text for part in marked(Text(text, "en"), parse(query))) == text
