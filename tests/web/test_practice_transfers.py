"""What the page of a practice shows of transfers, and of other entries that name it."""

import pytest
from bs4 import BeautifulSoup

from kb.publication import Publication
from kb.strategy import Strategy
from kb.taskforce import Taskforce
from kb.transfer import Transfer
from tests.practices_for_tests import entry, practice
from tests.web.pages import all_words, client, soup, words

MODEL = practice("nl-model", title="Model", started="2002")
COPY = practice(
    "dk-copy",
    title="Copy",
    started="2012",
    relations=[
        {"type": "adapted-from", "entry": "nl-model", "note": "after a visit"},
        {"type": "works-with", "entry": "nl-model"},
        {"type": "inspired-by", "entry": "fr-idea"},
    ],
)
IDEA = practice("fr-idea", title="Idea")
TO_DENMARK = entry(
    Transfer,
    "transfer-to-denmark",
    title="Model to Denmark",
    origins=[{"practice": "nl-model", "countries": ["NL"]}],
    destinations=[{"practice": "dk-copy", "countries": ["DK"], "regions": ["Midtjylland"]}],
    started="2011",
    ended="2012",
    mechanisms=["work-visit", "taskforce"],
)
ONWARD = entry(
    Transfer,
    "transfer-onward",
    title="Copy to Sweden",
    origins=[{"practice": "dk-copy", "countries": ["DK"]}],
    destinations=[{"name": "the Swedish one", "countries": ["SE"]}],
    outcome={"value": "unknown", "text": "No source says"},
)
HELPED = entry(Transfer, "transfer-helped", title="Helped", helpers=[{"entry": "nl-model"}])
NAMING = (
    entry(Taskforce, "taskforce-a", title="Taskforce", models=[{"entry": "nl-model"}]),
    entry(
        Publication,
        "publication-later",
        title="Later",
        discussed=[{"entry": "nl-model"}],
        published="2020",
    ),
    entry(
        Publication,
        "publication-sooner",
        title="Sooner",
        discussed=[{"entry": "nl-model"}],
        published="2018-05",
    ),
    entry(Strategy, "strategy-nl", title="Strategy", practice="nl-model"),
    HELPED,
)
ENTRIES = (MODEL, COPY, IDEA, TO_DENMARK, ONWARD, *NAMING)


@pytest.fixture(scope="module")
def model() -> BeautifulSoup:
    return soup(client(*ENTRIES), "/practices/nl-model")


@pytest.fixture(scope="module")
def copy() -> BeautifulSoup:
    return soup(client(*ENTRIES), "/practices/dk-copy")


def test_the_whole_line_is_a_table_in_the_order_of_time(model: BeautifulSoup) -> None:
    assert all_words(model, "#transfers tbody tr") == [
        (
            "DK Copy Midtjylland NL Model Netherlands 2011 to 2012 Work visit and taskforce"
            " Took root : Model to Denmark"
        ),
        (
            "SE The Swedish one Sweden DK Copy Denmark Not recorded Not recorded"
            " Outcome unknown : Copy to Sweden"
        ),
    ]


def test_the_table_leads_to_the_transfers_and_to_the_other_practices(model: BeautifulSoup) -> None:
    links = [str(link["href"]) for link in model.select("#transfers a")]
    assert links == [
        "/practices/dk-copy",
        "/transfers/to-denmark",
        "/practices/dk-copy",
        "/transfers/onward",
    ]


def test_the_drawing_says_that_the_table_says_the_same(model: BeautifulSoup) -> None:
    assert words(model, ".lineage title") == (
        "1 transfer on the line of Model, by year; the table below says the same"
    )
    assert all_words(model, ".lineage .name") == ["Model", "Copy"]


def test_a_practice_that_was_never_carried_over_has_no_such_section() -> None:
    page = soup(client(*ENTRIES), "/practices/fr-idea")
    assert not page.select("#transfers")
    assert "#transfers" not in [link["href"] for link in page.select(".on-page a")]


def test_a_line_without_dates_has_a_table_and_no_drawing() -> None:
    page = soup(client(MODEL, COPY, IDEA, ONWARD), "/practices/dk-copy")
    assert page.select("#transfers table")
    assert not page.select(".lineage")


def test_what_a_transfer_tells_is_no_tie_at_either_end_but_other_ties_are(
    model: BeautifulSoup, copy: BeautifulSoup
) -> None:
    assert all_words(model, "#ties tbody td:nth-child(2)") == ["Works with"]
    assert all_words(copy, "#ties tbody td:nth-child(2)") == ["Works with", "Inspired by"]


def test_without_a_transfer_the_tie_is_told() -> None:
    page = soup(client(MODEL, COPY, IDEA), "/practices/nl-model")
    assert len(all_words(page, "#ties tbody tr")) == 2


def test_what_names_a_practice_stands_below_by_kind_and_date(model: BeautifulSoup) -> None:
    assert all_words(model, "#records h3") == [
        "Taskforces",
        "Meetings and publications",
        "National strategies",
        "Other transfers",
    ]
    assert all_words(model, "#records .name") == [
        "Taskforce",
        "Sooner",
        "Later",
        "Strategy",
        "Helped",
    ]


def test_a_practice_that_nothing_names_has_no_such_section(copy: BeautifulSoup) -> None:
    assert not copy.select("#records")
