"""What a search finds of other kinds than the one it asks for."""

import re

import pytest

from indexer.query import Query
from kb.organisation import Organisation
from kb.publication import Publication
from kb.strategy import Strategy
from kb.transfer import Transfer
from tests.practices_for_tests import entry, practice
from tests.web.pages import all_words, client, site, soup, words
from web import create_app
from web.other_kinds import other_kinds

ENTRIES = (
    practice("nl-tulip", title="Tulip"),
    practice("dk-rose", title="Rose"),
    entry(Organisation, "organisation-tulip", title="Tulip house"),
    entry(Organisation, "organisation-tulips", title="Tulip friends", countries=["DK"]),
    entry(Organisation, "organisation-other", title="Other"),
    entry(Publication, "publication-tulip", title="Tulip report", countries=["NL"]),
    entry(Transfer, "transfer-daisy", title="Daisy"),
    entry(Strategy, "strategy-nl", title="Strategy"),
)
ALSO = ".bar-line .choice:not(:last-child) a"


def test_other_kinds_are_named_with_their_numbers_beside_the_order() -> None:
    page = soup(client(*ENTRIES), "/practices?q=tulip")
    assert words(page, "h1") == "1 practice for “tulip”"
    assert all_words(page, ALSO) == ["2 organisations", "1 publication"]


@pytest.mark.parametrize(
    "address",
    [
        "/practices",
        "/practices?q=tulip",
        "/practices?q=tulip&sort=title",
        "/practices?country=nl",
        "/practices?q=tulip&kind=organisation",
        "/practices?q=tulip&kind=organisation&kind=practice",
    ],
)
def test_each_number_is_what_its_link_opens(address: str) -> None:
    browser = client(*ENTRIES)
    links = soup(browser, address).select(ALSO)
    for link in links:
        opened = words(soup(browser, str(link["href"])), "h1")
        assert re.match(re.escape(link.get_text()) + r"\b", opened), address
    assert links


def test_a_kind_that_is_asked_for_is_not_among_the_others() -> None:
    page = soup(client(*ENTRIES), "/practices?q=tulip&kind=organisation")
    assert words(page, "h1") == "2 organisations for “tulip”"
    assert all_words(page, ALSO) == ["1 practice", "1 publication"]


def test_a_library_of_practices_alone_has_no_others() -> None:
    page = soup(client(*ENTRIES[:2]), "/practices?q=tulip")
    assert not page.select(ALSO)
    assert len(page.select(".bar-line .choice")) == 1


def test_practices_are_asked_for_without_a_word_in_the_address() -> None:
    of = site(*ENTRIES)
    asked = Query("tulip", chosen={"kind": frozenset({"organisation"})})
    with create_app(of).test_request_context():
        found = other_kinds(asked, of.engine.search(asked))
    assert [(other.kind, other.url) for other in found] == [
        ("practice", "/practices?q=tulip"),
        ("publication", "/practices?q=tulip&kind=publication"),
    ]


@pytest.mark.parametrize(
    ("arguments", "label"),
    [
        ("", "Search practices"),
        ("kind=organisation", "Search organisations"),
        ("kind=strategy", "Search national strategies"),
        ("kind=organisation&kind=practice", "Search entries"),
    ],
)
def test_the_search_box_says_what_it_searches(arguments: str, label: str) -> None:
    page = soup(client(*ENTRIES), f"/practices?{arguments}")
    assert words(page, "label[for=q]") == label


def test_a_search_without_practices_offers_other_kinds_first() -> None:
    browser = client(*ENTRIES)
    page = soup(browser, "/practices?q=daisy&country=nl")
    assert words(page, "h1") == "No practice has all of this"
    first = page.select(".ways li")[0]
    assert " ".join(first.get_text(" ").split()) == (
        "1 See the transfer that has all of this Instead of practices"
    )
    opened = soup(browser, str(first.select("a")[0]["href"]))
    assert words(opened, "h1") == "1 transfer for “daisy” in the Netherlands"


def test_a_search_for_two_kinds_that_finds_none_names_neither() -> None:
    page = soup(client(*ENTRIES), "/practices?q=daisy&kind=strategy&kind=publication")
    assert words(page, "h1") == "No entry has all of this"
    first = words(page, ".ways li:first-child")
    assert first.endswith("Instead of publications or national strategies")


def test_facets_that_are_not_asked_of_the_results_are_left_out() -> None:
    titles = all_words(soup(client(*ENTRIES), "/practices?kind=organisation"), ".facet h3 > span")
    assert "Actor" in titles
    assert "Evidence" not in titles
    assert "Evidence" in all_words(soup(client(*ENTRIES), "/practices"), ".facet h3 > span")
