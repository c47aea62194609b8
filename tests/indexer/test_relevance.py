"""The measures of relevance, against values worked out by hand."""

import math

import pytest

from indexer.relevance import (
    JUDGED_MEASURES,
    average_precision,
    means,
    ndcg,
    recall,
    reciprocal_rank,
    success,
)

GRADES = {"a": 3, "b": 2, "c": 1, "d": 0}


def test_ndcg_divides_the_discounted_grades_by_those_of_the_best_ranking() -> None:
    # log2(2) = 1, log2(3) = 1.58496, log2(4) = 2: found 0 + 3/1.58496 + 1/2 = 2.39279, at best
    # 3 + 2/1.58496 + 1/2 = 4.76186.
    assert ndcg(["x", "a", "c"], GRADES) == pytest.approx(2.39279 / 4.76186, abs=1e-5)
    assert ndcg(["a", "b", "c"], GRADES) == 1


def test_ndcg_stops_at_its_depth_for_the_ranking_and_for_the_best_one() -> None:
    assert ndcg([*"1234567890", "a"], GRADES) == 0
    assert ndcg(["b"], GRADES, depth=1) == pytest.approx(2 / 3)
    assert ndcg([str(n) for n in range(10)], {str(n): 1 for n in range(20)}) == 1


def test_a_negative_grade_is_worth_nothing() -> None:
    assert ndcg(["spam", "a"], {"a": 1, "spam": -2}) == pytest.approx(1 / math.log2(3))


def test_success_wants_a_grade_of_two_among_the_first_five() -> None:
    assert success(["x", "x", "x", "x", "b"], GRADES) == 1
    assert success(["x", "x", "x", "x", "x", "b"], GRADES) == 0
    assert success(["c", "d"], GRADES) == 0
    assert success(["c"], GRADES, least=1) == 1


def test_reciprocal_rank_is_that_of_the_first_grade_of_two() -> None:
    assert reciprocal_rank(["c", "x", "x", "b", "a"], GRADES) == 1 / 4
    assert reciprocal_rank(["c", "x"], GRADES) == 0
    assert reciprocal_rank(["x", "c"], GRADES, least=1) == 1 / 2


def test_recall_counts_the_relevant_within_its_depth() -> None:
    assert recall(["a", "d", "x"], GRADES) == pytest.approx(1 / 3)
    assert recall(["x"] * 100 + ["a", "b", "c"], GRADES) == 0
    assert recall(["x"] * 99 + ["a", "b"], GRADES) == pytest.approx(1 / 3)


def test_average_precision_counts_what_was_not_found_as_nothing() -> None:
    # Precisions 1/1 at "a" and 2/4 at "b"; "c" was not found.
    assert average_precision(["a", "x", "d", "b"], GRADES) == pytest.approx((1 + 0.5) / 3)


@pytest.mark.parametrize("measure", [*JUDGED_MEASURES.values(), average_precision])
def test_every_measure_is_nothing_where_nothing_is_relevant(measure: object) -> None:
    assert callable(measure)
    assert measure(["a"], {}) == measure(["a"], {"a": 0}) == measure([], GRADES) == 0


def test_means_count_a_query_without_a_ranking() -> None:
    grades = {"q1": {"a": 1}, "q2": {"b": 1}}
    found = means({"recall": recall}, {"q1": ["a"]}, grades)
    assert found == {"recall": 0.5}
    assert means({"recall": recall}, {"q1": ["a"]}, grades, ["q1"]) == {"recall": 1}
    assert means({"recall": recall}, {}, {}) == {"recall": 0}
