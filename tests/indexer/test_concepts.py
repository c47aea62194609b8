"""Concepts that a question names."""

from indexer.analysis import term
from indexer.concepts import ConceptFinder, Label, Named


def label(text: str, value: str, language: str = "en") -> Label:
    return Label(tuple(term(word, language) for word in text.split()), "theme", value)


def values(finder: ConceptFinder, text: str) -> list[str]:
    return [named.value for named in finder.find(text.split())]


FINDER = ConceptFinder(
    [
        label("school", "s"),
        label("school company collaboration", "scc"),
        label("company", "c"),
        label("company visits", "cv"),
        label("visits abroad", "va"),
        label("quality label", "ql"),
        label("Schule", "s", "de"),
        Label(("~it",), "theme", "ict", typed="IT"),
    ]
)


def test_a_label_is_found_in_any_form_and_language() -> None:
    assert values(FINDER, "Schools") == ["s"]
    assert values(FINDER, "Schulen") == ["s"]


def test_the_longest_label_counts() -> None:
    assert FINDER.find(["school", "company", "collaboration"]) == (Named(0, 3, "theme", "scc"),)


def test_labels_that_overlap_are_read_from_the_left() -> None:
    assert values(FINDER, "company visits abroad") == ["cv"]


def test_labels_one_after_the_other_are_all_found() -> None:
    assert FINDER.find(["robots", "school", "visits", "company"]) == (
        Named(1, 2, "theme", "s"),
        Named(3, 4, "theme", "c"),
    )


def test_words_that_say_nothing_may_stand_between() -> None:
    assert FINDER.find(["quality", "of", "the", "label"]) == (Named(0, 4, "theme", "ql"),)
    assert values(FINDER, "quality robot label") == []


def test_it_in_capitals_is_a_label_and_in_small_letters_none() -> None:
    assert values(FINDER, "IT") == ["ict"]
    assert values(FINDER, "it") == values(FINDER, "It") == []


def test_words_that_name_two_concepts_name_both() -> None:
    finder = ConceptFinder([label("pact", "a"), label("pact", "b")])
    assert values(finder, "pact") == ["a", "b"]


def test_nothing_is_found_in_nothing() -> None:
    assert FINDER.find([]) == ConceptFinder().find(["school"]) == ()
