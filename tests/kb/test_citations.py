"""Marks of sources in running text."""

import pytest

from kb.citations import MARK, cited, named


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
