"""The judged queries: their files, the gate that they hold, and the peers."""

from pathlib import Path

import pytest

from benchmarks.fts5 import Fts5
from benchmarks.relevance.baseline import ALLOWED_LOSS, kept, loss, loss_now
from benchmarks.relevance.judged import groups, judged_queries
from benchmarks.stock_whoosh_two_fields import StockWhooshTwoFields
from benchmarks.two_fields import TwoFields

DOCUMENTS = (
    TwoFields("a", "Robot clubs", "Pupils building things"),
    TwoFields("b", "Choir", "Singing of robots, robots and long lists of other matters"),
    TwoFields("c", "Fair", "Science"),
)


@pytest.mark.slow
def test_ndcg_of_all_judged_queries_is_not_lost() -> None:
    lost = loss_now()
    assert lost <= ALLOWED_LOSS, (
        f"nDCG@10 of all judged queries fell by {lost:.4f} below baseline.json; see where "
        "with `python -m benchmarks.relevance`"
    )


def test_a_loss_is_what_is_missing_from_the_figures_kept() -> None:
    before = kept()["all"]["nDCG@10"]
    assert loss({"all": {"nDCG@10": before - 0.25}}) == pytest.approx(0.25)


def test_every_query_has_a_clearly_relevant_practice() -> None:
    for query in judged_queries():
        assert max(query.grades.values()) >= 2, query.id
        assert set(query.grades.values()) <= {1, 2, 3}, query.id
    assert len({query.id for query in judged_queries()}) == len(judged_queries())


def test_a_third_of_each_kind_of_user_is_held_out() -> None:
    found = groups(judged_queries())
    assert set(found["tuning"]).isdisjoint(found["held out"])
    assert "m03" in found["held out"]
    assert "m04" in found["tuning"]
    for user in ("member-state", "taskforce-preparer", "researcher"):
        assert len(found[user]) >= 50
        assert len(set(found[user]) & set(found["held out"])) == len(found[user]) // 3


def test_peers_stem_and_take_any_word(tmp_path: Path) -> None:
    for peer in (StockWhooshTwoFields(DOCUMENTS, tmp_path / "whoosh"), Fts5(DOCUMENTS)):
        assert set(peer.ranking("robots sciences", 10)) == {"a", "b", "c"}
        assert len(peer.ranking("robots sciences", 2)) == 2
        assert peer.ranking("pupil", 10) == ["a"]
        assert peer.ranking('"', 10) == []
