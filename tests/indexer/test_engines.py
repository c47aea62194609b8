"""What every engine must do; each test runs once for each engine."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from indexer.document import Document
from indexer.documents import document
from indexer.engine import Engine, EngineError, EngineUnavailableError
from indexer.engines.oracle import OracleEngine
from indexer.engines.whoosh import WhooshEngine
from indexer.query import Query
from indexer.result_page import ResultPage
from tests.indexer import generated
from tests.practices_for_tests import library, practice

JET_NET = practice(
    "nl-jet-net", title="Jet-Net", themes=["school-company-collaboration"], started="2002",
    native_title={"nl": "Jongeren en technologie"}, summary="Schools and companies work in pairs.",
    also_known_as=["Young minds", "Bright sparks"],
)  # fmt: skip
TECHNOLAB = practice(
    "nl-technolab", title="Technolab", themes=["out-of-school-learning"], started="2010",
    summary="A laboratory for pupils, after school.", levels=["primary"],
)  # fmt: skip
NAERVAERK = practice(
    "dk-jet-net", title="Jet-Net Denmark", started="2012", native_title={"da": "Tektanken"},
    summary="The quality of the label is checked by each company.",
)  # fmt: skip
PRACTICES = library(NAERVAERK, TECHNOLAB, JET_NET)
DOCUMENTS = [document(entry, PRACTICES) for entry in (NAERVAERK, TECHNOLAB, JET_NET)]

Open = Callable[[], Engine]


@pytest.fixture(params=["oracle", "whoosh"])
def open_engine(request: pytest.FixtureRequest, tmp_path: Path) -> Open:
    """Return what opens an empty engine of one kind."""
    if request.param == "oracle":
        return OracleEngine
    return lambda: WhooshEngine(tmp_path / "engine")


@pytest.fixture
def engine(open_engine: Open) -> Engine:
    """Return an engine that holds three practices."""
    engine = open_engine()
    engine.index(DOCUMENTS)
    return engine


def ids(page: ResultPage) -> list[str]:
    return [hit.id for hit in page.hits]


def test_without_words_every_document_is_a_result_in_order_of_title(engine: Engine) -> None:
    page = engine.search(Query())
    assert ids(page) == ["nl-jet-net", "dk-jet-net", "nl-technolab"]
    assert page.total == page.holding_all == 3


def test_a_word_finds_its_other_forms(engine: Engine) -> None:
    assert set(ids(engine.search(Query("companies")))) == {"nl-jet-net", "dk-jet-net"}


def test_a_name_in_its_own_language_is_found(engine: Engine) -> None:
    assert ids(engine.search(Query("technologie"))) == ["nl-jet-net"]
    assert ids(engine.search(Query("TEKTANKEN"))) == ["dk-jet-net"]


def test_ticking_a_value_keeps_its_neighbours_counted(engine: Engine) -> None:
    page = engine.search(Query().toggled("country", "dk"))
    assert page.counts["country"] == {"nl": 2, "dk": 1}
    assert page.counts["level"] == {"none": 1}


def test_values_of_one_facet_widen_and_facets_narrow_each_other(engine: Engine) -> None:
    both = Query().toggled("country", "dk").toggled("country", "nl")
    assert engine.search(both).total == 3
    assert ids(engine.search(both.toggled("level", "primary"))) == ["nl-technolab"]


def test_years_are_chosen_in_spans(engine: Engine) -> None:
    assert set(ids(engine.search(Query().toggled("year", "2005-2011")))) == {"nl-technolab"}
    assert engine.search(Query().toggled("year", "-2010")).total == 2
    assert engine.search(Query().toggled("year", "2010-")).total == 2


def test_what_is_not_recorded_is_a_value(engine: Engine) -> None:
    page = engine.search(Query().toggled("level", "none"))
    assert set(ids(page)) == {"nl-jet-net", "dk-jet-net"}


def test_a_phrase_keeps_its_stop_words(engine: Engine) -> None:
    assert engine.search(Query('"quality label"')).total == 0
    assert ids(engine.search(Query('"quality of the label"'))) == ["dk-jet-net"]


def test_a_phrase_does_not_span_two_texts(engine: Engine) -> None:
    assert engine.search(Query('"young minds"')).total == 1
    assert engine.search(Query('"minds bright"')).total == 0


def test_a_minus_leaves_out(engine: Engine) -> None:
    assert ids(engine.search(Query("jet-net -denmark"))) == ["nl-jet-net"]
    assert ids(engine.search(Query("-jet"))) == ["nl-technolab"]


def test_a_field_limits_a_word(engine: Engine) -> None:
    assert ids(engine.search(Query("title:denmark"))) == ["dk-jet-net"]
    assert engine.search(Query("summary:denmark")).total == 0


def test_a_star_stands_for_the_rest_of_a_word(engine: Engine) -> None:
    assert ids(engine.search(Query("technol*")))[0] in {"nl-technolab", "nl-jet-net"}
    assert engine.search(Query("technol*")).total == 2


def test_or_is_satisfied_by_either_side(engine: Engine) -> None:
    page = engine.search(Query("tektanken OR laboratory"))
    assert set(ids(page)) == {"dk-jet-net", "nl-technolab"}
    assert page.holding_all == 2


def test_a_set_that_is_too_small_is_widened_and_says_so(engine: Engine) -> None:
    page = engine.search(Query("denmark laboratory"))
    assert page.widened
    assert page.holding_all == 0
    assert set(ids(page)) == {"dk-jet-net", "nl-technolab"}


def test_pages_do_not_overlap_and_one_beyond_the_end_is_empty(engine: Engine) -> None:
    pages = [engine.search(Query(size=2, page=number)) for number in (1, 2, 3)]
    assert [len(page.hits) for page in pages] == [2, 1, 0]
    assert len({hit.id for page in pages for hit in page.hits}) == 3
    assert {page.total for page in pages} == {3}


def test_equal_scores_come_in_order_of_id(open_engine: Open) -> None:
    twins = [practice(f"nl-{name}", title="Same", summary="Same.") for name in ("c", "a", "b")]
    engine = open_engine()
    engine.index([document(twin, library(*twins)) for twin in twins])
    assert ids(engine.search(Query("same"))) == ["nl-a", "nl-b", "nl-c"]


def test_indexing_again_replaces_everything(engine: Engine) -> None:
    engine.index(DOCUMENTS[:1])
    assert ids(engine.search(Query())) == ["dk-jet-net"]
    assert engine.search(Query("technolab")).total == 0


def test_an_engine_that_holds_nothing_finds_nothing(open_engine: Open) -> None:
    engine = open_engine()
    engine.index([])
    page = engine.search(Query("x"))
    assert (page.hits, page.total) == ((), 0)
    assert not any(page.counts.values())


def test_a_document_that_cannot_be_indexed_leaves_the_old_index(tmp_path: Path) -> None:
    engine = WhooshEngine(tmp_path)
    engine.index(DOCUMENTS)
    broken = Document("x", {"title": (None,)}, {}, {}, {})  # type: ignore[arg-type]
    with pytest.raises(EngineError):
        engine.index([DOCUMENTS[0], broken])
    assert engine.search(Query()).total == 3
    assert WhooshEngine(tmp_path).search(Query()).total == 3


def test_before_anything_is_indexed_there_is_no_answer(tmp_path: Path) -> None:
    with pytest.raises(EngineUnavailableError):
        WhooshEngine(tmp_path).search(Query())


def assert_same(ours: ResultPage, witness: ResultPage) -> None:
    """Hold a page against the oracle's: all equal, scores but for rounding, order but for ties."""
    assert (ours.total, ours.holding_all, ours.widened) == (
        witness.total, witness.holding_all, witness.widened
    )  # fmt: skip
    assert ours.counts == witness.counts
    assert sum(hit.holds_all for hit in ours.hits) <= ours.holding_all
    assert [hit.score for hit in ours.hits] == pytest.approx(
        [hit.score for hit in witness.hits], rel=1e-9, abs=1e-9
    )
    # Scores that differ by rounding alone may change places; all others may not.
    for mine, theirs in zip(ours.hits, witness.hits, strict=True):
        if mine.id != theirs.id:
            assert mine.score == pytest.approx(theirs.score, rel=1e-9, abs=1e-9)


def test_any_word_is_enough_where_it_is_asked_for(open_engine: Open) -> None:
    many = [
        practice(f"nl-p{n:02}", title=f"P{n}", summary="alpha beta." if n < 12 else "gamma alone.")
        for n in range(14)
    ]
    engine = open_engine()
    engine.index([document(one, library(*many)) for one in many])
    page = engine.search(Query("alpha beta gamma").with_any_word())
    assert (page.total, page.holding_all, page.widened) == (14, 0, True)


def test_a_broader_theme_counts_its_narrower_ones(engine: Engine) -> None:
    page = engine.search(Query().toggled("theme", "public-private-partnership"))
    assert set(ids(page)) == {"nl-jet-net", "dk-jet-net"}


def test_of_three_words_two_are_enough_unless_too_few_hold_them(open_engine: Open) -> None:
    many = [
        practice(f"nl-p{n}", title=f"P{n}", summary="alpha beta." if n < 12 else "gamma alone.")
        for n in range(14)
    ]
    engine = open_engine()
    engine.index([document(one, library(*many)) for one in many])
    page = engine.search(Query("alpha beta gamma"))
    assert (page.total, page.holding_all, page.widened) == (12, 0, False)


@pytest.mark.slow
@settings(max_examples=250, deadline=None, suppress_health_check=list(HealthCheck))
@given(data=st.data(), documents=generated.documents())
def test_every_answer_equals_the_brute_force_oracle(
    data: st.DataObject, documents: list[Document], tmp_path_factory: pytest.TempPathFactory
) -> None:
    """250 libraries x 4 queries: 1,000 random selections."""
    reader = data.draw(st.sampled_from(generated.READERS))
    ours = WhooshEngine(tmp_path_factory.mktemp("engine"), reader)
    witness = OracleEngine(reader)
    ours.index(documents)
    witness.index(documents)
    for query in data.draw(st.lists(generated.queries, min_size=4, max_size=4)):
        page, expected = ours.search(query), witness.search(query)
        assert_same(page, expected)
        whole = replace(query, page=1, size=100)
        assert_same(ours.search(whole), witness.search(whole))
        assert {(hit.id, hit.holds_all) for hit in ours.search(whole).hits} == {
            (hit.id, hit.holds_all) for hit in witness.search(whole).hits
        }
