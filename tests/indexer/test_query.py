"""The question as a value."""

import pytest

from indexer.query import Query


def test_ticking_twice_is_not_ticking() -> None:
    query = Query("x", page=3)
    assert query.toggled("country", "nl").toggled("country", "nl") == Query("x")


def test_a_changed_question_starts_on_page_one() -> None:
    query = Query("x", {"country": frozenset({"nl"})}, "title", page=3)
    changed = (query.toggled("theme", "a"), query.without("country"), query.unfiltered(),
               query.asking("y"), query.sorted_by("newest"))  # fmt: skip
    assert {other.page for other in changed} == {1}
    assert query.on_page(2).page == 2


def test_one_value_alone_takes_the_place_of_others_in_its_facet() -> None:
    query = Query("x", {"kind": frozenset({"transfer"}), "country": frozenset({"nl"})}, page=2)
    only = query.only("kind", "organisation")
    assert only.chosen == {"kind": {"organisation"}, "country": {"nl"}}
    assert (only.text, only.page) == ("x", 1)
    assert "kind" not in query.only("kind", "practice").chosen


def test_choices_keep_the_words_and_words_keep_the_choices() -> None:
    query = Query("girls").toggled("country", "nl")
    assert query.text == "girls"
    assert query.asking("robots").chosen == query.chosen


def test_a_query_cannot_be_altered() -> None:
    with pytest.raises(TypeError):
        Query().chosen["country"] = frozenset({"nl"})  # type: ignore[index]


@pytest.mark.parametrize("wrong", [{"sort": "colour"}, {"page": 0}, {"size": 0}, {"size": 101}])
def test_what_makes_no_sense_is_refused(wrong: dict[str, object]) -> None:
    with pytest.raises(ValueError, match=r"sort|pages"):
        Query(**wrong)  # type: ignore[arg-type]


def test_without_words_the_order_is_by_title() -> None:
    assert Query().order == "title"
    assert Query(" ").order == "title"
    assert Query("x").order == "relevance"
    assert Query(sort="newest").order == "newest"


@pytest.mark.parametrize("text", ["girls\x00", "\x1bgirls", "\u202egirls\u202c", "\ud800girls "])
def test_a_text_has_no_characters_that_cannot_be_seen(text: str) -> None:
    assert Query(text).text == "girls"
