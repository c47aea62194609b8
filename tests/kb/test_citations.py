"""Marks that name sources in running text."""

from pathlib import Path

import pytest

from kb.citations import MARK, cited, named, sentences
from tests.kb.library_on_disk import ENTRY, new_library, problems_in


@pytest.mark.parametrize(
    ("text", "sources"),
    [
        ("It began in 2018 [s2].", ["s2"]),
        ("Both say so [s1][s3].", ["s1", "s3"]),
        ("So [s12], and so again [s12].", ["s12"]),
        ("No mark: [s0], [s], [S1], [1], s1, [s1 ], [s1; s2].", []),
    ],
)
def test_marks_name_sources(text: str, sources: list[str]) -> None:
    assert list(cited(text)) == sources


def test_sentences_keep_their_marks() -> None:
    text = "It began in 2018 [s1]. Then it grew. [s2] It ended in 2020.\n\nA last line"
    assert list(sentences(text)) == [
        "It began in 2018 [s1].",
        "Then it grew. [s2]",
        "It ended in 2020.",
        "A last line",
    ]


@pytest.mark.parametrize("text", ["Decree no. 65 of 2018 says so.", "It has 2.5 million. of it"])
def test_a_full_stop_within_a_sentence_does_not_end_it(text: str) -> None:
    assert list(sentences(text)) == [text]


def test_a_mark_of_an_unlisted_source_is_a_problem_with_its_place(tmp_path: Path) -> None:
    text = ENTRY + "description: It began in 2018 [s1] and ended in 2020 [s9].\n"
    folder = new_library(tmp_path / "library", {"nl/jet-net.yaml": text})
    assert problems_in(folder) == ["nl/jet-net.yaml:9:14: no source 's9'; the entry lists s1"]


def test_a_long_hostile_text_is_split_in_a_moment() -> None:
    for text in ("." * 20_000, ". " * 10_000, "\n" * 20_000, "[s1" * 6_000, '."' * 10_000):
        list(sentences(text))
        list(cited(text))


def test_each_source_is_cited_once_in_the_order_of_the_text() -> None:
    assert cited("One [s3]. Two [s1, s3]. Three [s12].") == ("s3", "s1", "s12")


@pytest.mark.parametrize("mark", ["[s1]", "[s1,s2]", "[s1, s2, s30]"])
def test_a_mark_names_one_source_or_several(mark: str) -> None:
    found = MARK.fullmatch(mark)
    assert found is not None
    assert "".join(named(found[1])) == mark.strip("[]").replace(", ", "").replace(",", "")


@pytest.mark.parametrize("text", ["[s0]", "[S1]", "[s1 s2]", "[s1,]", "[]", "(s1)", "[s1; s2]"])
def test_what_only_looks_like_a_mark_is_left_alone(text: str) -> None:
    assert cited(text) == ()
