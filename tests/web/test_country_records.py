"""What the page of a country shows beside its practices."""

from kb.organisation import Organisation
from kb.publication import Publication
from kb.strategy import Strategy
from kb.taskforce import Taskforce
from kb.transfer import Transfer
from tests.practices_for_tests import entry, practice
from tests.web.pages import all_words, client, soup, words

MODEL = practice("nl-model", title="Model")
COPY = practice(
    "dk-copy",
    title="Copy",
    started="2012",
    relations=[{"type": "adapted-from", "entry": "nl-model"}],
)
TOLD = entry(
    Transfer,
    "transfer-told",
    title="Model to Denmark",
    origins=[{"practice": "nl-model", "countries": ["NL"]}],
    destinations=[{"practice": "dk-copy", "countries": ["DK"]}],
    started="2011",
    ended="2012",
)
AT_HOME = entry(
    Transfer,
    "transfer-at-home",
    title="From one region to another",
    destinations=[{"name": "There", "countries": ["NL"]}],
)
ENTRIES = (
    MODEL,
    COPY,
    TOLD,
    AT_HOME,
    entry(Organisation, "organisation-nl-b", title="A foundation"),
    entry(Organisation, "organisation-nl-a", title="The platform", types=["national-platform"]),
    entry(Organisation, "organisation-both", title="Of both", countries=["NL", "DK"]),
    entry(Strategy, "strategy-nl", title="Strategy of the Netherlands"),
    entry(Taskforce, "taskforce-nl", title="A taskforce", countries=["NL"]),
    entry(Publication, "publication-a", countries=["NL"]),
    entry(Publication, "publication-b", countries=["NL", "DK"]),
)


def test_strategy_organisations_and_taskforces_stand_below_the_practices() -> None:
    page = soup(client(*ENTRIES), "/countries/nl")
    assert all_words(page, "#records h3") == [
        "National strategy",
        "Organisations",
        "Taskforces asked for",
    ]
    assert all_words(page, "#records .name") == [
        "Strategy of the Netherlands",
        "The platform",
        "A foundation",
        "Of both",
        "A taskforce",
    ]


def test_the_pages_own_country_is_not_named_again_but_others_are() -> None:
    page = soup(client(*ENTRIES), "/countries/nl")
    organisations = page.select("#records .groups > div")[1]
    assert all_words(organisations, ".codes") == ["NL DK"]


def test_publications_are_counted_by_what_their_link_opens() -> None:
    browser = client(*ENTRIES)
    page = soup(browser, "/countries/nl")
    link = page.select("#records header a")[0]
    assert link.get_text() == "2 publications"
    assert words(soup(browser, str(link["href"])), "h1") == "2 publications in the Netherlands"


def test_a_transfer_leaves_one_country_and_arrives_in_the_other() -> None:
    browser = client(*ENTRIES)
    out = all_words(soup(browser, "/countries/nl"), "#travelled .groups > div")
    assert out == [
        "Came in (0) Nothing recorded",
        "Went out (1) NL DK Model to Denmark Took root, 2011 to 2012",
    ]
    arrived = all_words(soup(browser, "/countries/dk"), "#travelled .groups > div")
    assert arrived[0].startswith("Came in (1)")


def test_what_a_transfer_tells_is_not_told_again_by_the_practice() -> None:
    without = soup(client(MODEL, COPY), "/countries/dk")
    assert words(without, "#travelled .groups > div:first-child").startswith("Came in (1) Copy")
    told = soup(client(*ENTRIES), "/countries/dk")
    assert "Copy" not in words(told, "#travelled .groups > div:first-child")


def test_a_transfer_within_a_country_neither_comes_in_nor_goes_out() -> None:
    page = soup(client(MODEL, AT_HOME), "/countries/nl")
    assert not page.select("#travelled")


def test_a_country_without_a_practice_shows_what_else_is_recorded() -> None:
    asked = entry(Taskforce, "taskforce-no", title="A taskforce of Norway")
    page = soup(client(MODEL, asked), "/countries/no")
    assert not page.select("#practices")
    assert all_words(page, "#records .name") == ["A taskforce of Norway"]


def test_a_country_of_which_nothing_else_is_recorded_has_no_empty_section() -> None:
    page = soup(client(MODEL), "/countries/nl")
    assert not page.select("#records")
    assert not page.select("#travelled")
