"""Counting by bitmaps."""

import pytest
from pyroaring import BitMap

from indexer.facet_index import FacetIndex
from indexer.year_span import YearSpan

INDEX = FacetIndex(
    [
        {"country": ("nl",), "year": ("2002",)},
        {"country": ("nl", "dk"), "year": ("2012",)},
        {"country": ("se",), "year": ("none",)},
    ]
)


def test_a_value_that_nothing_has_narrows_to_nothing() -> None:
    assert not INDEX.narrowed(INDEX.everything, {"country": frozenset({"fi"})})


def test_a_facet_that_is_unknown_narrows_to_nothing() -> None:
    assert not INDEX.narrowed(INDEX.everything, {"colour": frozenset({"red"})})


def test_counts_ignore_the_facets_own_choices_and_honour_the_others() -> None:
    chosen = {"country": frozenset({"dk"}), "year": frozenset({"2000-2013"})}
    counts = INDEX.counts(INDEX.everything, chosen)
    assert counts["country"] == {"nl": 2, "dk": 1}
    assert counts["year"] == {"2012": 1}


def test_counts_stay_within_what_the_words_found() -> None:
    assert INDEX.counts(BitMap([2]), {})["country"] == {"se": 1}


def test_unrecorded_years_are_in_no_span_and_can_be_chosen_beside_one() -> None:
    assert INDEX.narrowed(INDEX.everything, {"year": frozenset({"1900-"})}) == BitMap([0, 1])
    both = frozenset({"none", "2012"})
    assert INDEX.narrowed(INDEX.everything, {"year": both}) == BitMap([1, 2])


@pytest.mark.parametrize("text", ["2012", "2010-2015", "2010-", "-2015"])
def test_a_span_survives_its_text(text: str) -> None:
    assert str(YearSpan.parse(text)) == text


@pytest.mark.parametrize("text", ["", "-", "12", "2015-2010", "20102015", "2012-13", "٢٠١٢", "x"])
def test_what_is_no_span_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"span|years"):
        YearSpan.parse(text)


def test_a_span_holds_its_ends() -> None:
    assert 2010 in YearSpan.parse("2010-2015")
    assert 2015 in YearSpan.parse("2010-2015")
    assert 2016 not in YearSpan.parse("2010-2015")
    assert 1850 in YearSpan.parse("-1900")
