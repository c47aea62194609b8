"""What a library holds, counted."""

from kb.statistics import statistics
from tests.kb.rules.surveying import strategy
from tests.practices_for_tests import library, practice

TWO_OF_INDUSTRY = [
    {"name": name, "helix": "industry", "role": "participant"} for name in ("A", "B")
]
DANISH = practice(
    "dk-jet-net",
    countries=["DK", "NL"],
    themes=["school-company-collaboration", "career-guidance"],
    actors=TWO_OF_INDUSTRY,
)
DUTCH = practice("nl-jet-net", objectives=["More engineers"], approach=["Visits"])
STRATEGY = strategy("DK", themes=["national-strategy"])
ENTRIES = library(DANISH, DUTCH, STRATEGY)


def test_every_kind_is_counted_with_those_that_there_are_none_of() -> None:
    assert list(statistics(ENTRIES)["kinds"].items()) == [
        ("practice", 2),
        ("organisation", 0),
        ("publication", 0),
        ("taskforce", 0),
        ("transfer", 0),
        ("strategy", 1),
    ]


def test_below_kinds_practices_alone_are_counted_the_largest_first() -> None:
    counts = statistics(ENTRIES)
    assert list(counts["countries"].items()) == [("NL", 2), ("DK", 1)]
    assert list(counts["themes"].items()) == [
        ("school-company-collaboration", 2),
        ("career-guidance", 1),
    ]
    assert counts["actors"] == {"industry": 1}


def test_evidence_levels_are_all_there_in_the_order_of_the_ladder() -> None:
    assert list(statistics(ENTRIES)["evidence"].items()) == [
        ("5", 0), ("4", 0), ("3", 0), ("2", 0), ("1", 1), ("0", 1), ("x", 0),
    ]  # fmt: skip


def test_an_empty_library_counts_nothing() -> None:
    counts = statistics(library())
    assert set(counts) == {"kinds", "countries", "themes", "actors", "evidence"}
    assert sum(sum(values.values()) for values in counts.values()) == 0
