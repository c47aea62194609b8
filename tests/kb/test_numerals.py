"""Which numbers in a text are figures."""

import pytest

from kb.numerals import figures, values


@pytest.mark.parametrize(
    "text",
    [
        "in 2018, from 2014 to 2020, 2014-2020, 2014/15, the 1990s",
        "on 24 April 2018, on April 24, on 5 and 6 October, 2018-04-24, at 14:30",
        "pupils aged 12 to 18, ages 6-10, 12-year-olds, girls between 12 and 14",
        "young people up to 18, pupils of 16, children of 10 to 16 years, under-18s",
        "the 3rd time, in the 21st century",
        "grade 8, grades 5 to 9, year 9, years 9 to 12, level 4, phase 2, version 2.0, no. 65",
        "Horizon 2020, F1, COVID-19, K-12, 3D printing, Industry 4.0, 24/7, micro:bit v2",
        "as the report says [s3] and others [s3][s12]",
        "see https://example.org/40/schools",
    ],
)
def test_dates_ages_ordinals_and_names_are_no_figures(text: str) -> None:
    assert list(figures(text)) == []


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("40 schools", 40),
        ("about 4,200 pupils", 4200),
        ("60 000 pupils", 60000),
        ("24.5 percent", 24.5),
        ("12%", 12),
        ("EUR 2.5 million", 2_500_000),
        ("EUR 4.73\nmillion", 4_730_000),
        ("3 billion", 3e9),
        ("a second phase of 216 laboratories", 216),
        ("classes of 30", 30),
        ("brought pupils to 18 schools", 18),
        ("in 2019 it had 7 partners", 7),
    ],
)
def test_what_counts_or_measures_is_a_figure(text: str, value: float) -> None:
    assert [figure.value for figure in figures(text)] == [value]


def test_each_figure_of_a_text_is_told_as_it_is_written() -> None:
    found = [figure.text for figure in figures("1,250 girls at 28 schools; EUR 4.73\nmillion")]
    assert found == ["1,250", "28", "4.73 million"]


def test_a_number_within_a_name_is_no_figure() -> None:
    text = "Team 42 of School 9 met 5 times"
    assert [figure.value for figure in figures(text, ["Team 42", "School 9"])] == [5]


def test_all_numbers_of_a_text_are_its_values_small_ones_in_words_too() -> None:
    assert values("Twelve of 1,200 in 2019") == {12, 1200, 2019}


def test_a_long_hostile_text_is_read_in_a_moment() -> None:
    for text in ("1" * 20_000, "1-" * 10_000, "a" * 20_000, "girls 1 to " * 2_000, "1 " * 10_000):
        list(figures(text))
