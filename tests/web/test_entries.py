"""The lists and pages of organisations, publications, taskforces, transfers and strategies."""

import pytest
from bs4 import BeautifulSoup
from flask.testing import FlaskClient

from kb.organisation import Organisation
from kb.publication import Publication
from kb.strategy import Strategy
from kb.taskforce import Taskforce
from kb.transfer import Transfer
from tests.practices_for_tests import entry, practice, source
from tests.web.pages import all_words, client, soup, words

SOURCES = [source("s1"), source("s2"), source("s3")]
PLATFORM = entry(
    Organisation,
    "organisation-nl-platform",
    title="Platform",
    native_title={"nl": "Het platform"},
    types=["national-platform", "foundation"],
    founded={"date": "2004", "sources": ["s2"]},
    website="https://www.platform.example/about",
    mandate={"text": "coordinates", "sources": ["s1"]},
    description="It began small [s1] and grew [s2, s3].",
    events=[{"date": "2019", "text": "joined another", "sources": ["s1"]}],
    disagreements=[
        {
            "about": "year of founding",
            "positions": [
                {"says": "2004", "sources": ["s1"]},
                {"says": "2005", "sources": ["s2"]},
            ],
        }
    ],
    sources=SOURCES,
)
MODEL = practice(
    "nl-model",
    title="Model",
    actors=[
        {"name": "P", "helix": "society", "role": "coordinator", "organisation": PLATFORM.id},
    ],
)
PACT = entry(
    Taskforce,
    "taskforce-pact",
    title="Taskforce on a pact",
    asked_by=[{"name": "the ministry", "sources": ["s1"]}],
    objectives=[{"text": "judge whether it fits", "sources": ["s2"]}],
    models=[{"entry": "nl-model", "note": "presented"}],
    advisers=[{"entry": PLATFORM.id}],
    steps=[
        {
            "date": "2018-01",
            "text": "a meeting",
            "publication": "publication-meeting",
            "sources": ["s1"],
        },
        {"date": "2018-10", "text": "a crisis", "sources": ["s2"]},
    ],
    status={"value": "discontinued", "sources": ["s2"]},
    closed_because={"text": "a crisis halted it", "sources": ["s3"]},
    led_to=[{"entry": "taskforce-second"}],
    sources=SOURCES,
)
SECOND = entry(
    Taskforce,
    "taskforce-second",
    title="Second taskforce",
    relations=[
        {"type": "succeeds", "entry": PACT.id},
        {"type": "works-with", "name": "An office"},
    ],
)
MEETING = entry(
    Publication,
    "publication-meeting",
    title="Meeting",
    type="taskforce-meeting",
    held={"date": "2018-01-18", "place": "Oslo", "sources": ["s1"]},
    link="https://stem.example/meeting",
    hosts=[{"name": "the host"}],
    discussed=[{"entry": "nl-model"}],
    taskforce=PACT.id,
)
UNDATED = entry(Publication, "publication-undated", title="Undated")
CARRIED = entry(
    Transfer,
    "transfer-model",
    title="Model to Norway",
    origins=[{"practice": "nl-model", "organisation": PLATFORM.id, "countries": ["NL"]}],
    destinations=[{"name": "the copy", "countries": ["NO"], "regions": ["Oslo"]}],
    started={"date": "2018", "sources": ["s1"]},
    ended={"date": "2019", "sources": ["s1"]},
    mechanisms=["taskforce"],
    how=[{"text": "one meeting", "sources": ["s1"]}],
    taskforce=PACT.id,
    comparison={
        "certainty": "inferred",
        "kept": [{"text": "ties with schools", "sources": ["s1"]}],
        "adapted": [{"text": "other ages", "sources": ["s2"]}],
    },
    outcome={"value": "not-adopted", "text": "nothing came", "reason": "no money"},
    sources=SOURCES,
)
BARE = entry(Transfer, "transfer-bare", title="Bare")
KNOWN = entry(Strategy, "strategy-nl", title="Strategy of the Netherlands", practice="nl-model")
UNKNOWN = entry(
    Strategy,
    "strategy-pl",
    title="Strategy of Poland",
    countries=["PL"],
    state="unknown",
    sources=None,
)
ENTRIES = (
    PLATFORM, MODEL, PACT, SECOND, MEETING, UNDATED, CARRIED, BARE, KNOWN, UNKNOWN,
)  # fmt: skip
ADDRESSES = {
    "organisations": "/organisations/nl-platform",
    "publications": "/publications/meeting",
    "taskforces": "/taskforces/pact",
    "transfers": "/transfers/model",
    "strategies": "/strategies/nl",
}


@pytest.fixture(scope="module")
def browser() -> FlaskClient:
    return client(*ENTRIES)


def facts(page: BeautifulSoup) -> dict[str, str]:
    names = all_words(page, ".glance dt")
    return dict(zip(names, all_words(page, ".glance dd"), strict=True))


def chapters(page: BeautifulSoup) -> dict[str, str]:
    return dict(zip(all_words(page, ".story h2"), all_words(page, ".story > li"), strict=True))


@pytest.mark.parametrize("folder", ADDRESSES)
def test_a_list_leads_to_each_entry_of_its_kind(browser: FlaskClient, folder: str) -> None:
    page = soup(browser, f"/{folder}")
    links = [str(link["href"]) for link in page.select("main .named a")]
    assert ADDRESSES[folder] in links
    assert len(links) == len(set(links)) == sum(e.id.startswith(folder[:6]) for e in ENTRIES)
    for link in links:
        soup(browser, link)


@pytest.mark.parametrize("folder", ADDRESSES)
def test_a_list_says_how_many_it_holds_and_so_does_each_group(
    browser: FlaskClient, folder: str
) -> None:
    page = soup(browser, f"/{folder}")
    lines = page.select("main .named li")
    assert f"{len(lines)} " in words(page, ".lead")
    for section in page.select("main .section"):
        assert words(section, "header p").startswith(f"{len(section.select('.named li'))} ")


@pytest.mark.parametrize("folder", ADDRESSES)
def test_a_group_is_reached_from_the_head_of_its_list(browser: FlaskClient, folder: str) -> None:
    page = soup(browser, f"/{folder}")
    targets = [str(link["href"]) for link in page.select(".on-page a")]
    groups = [f"#{section['id']}" for section in page.select("main .section")]
    assert targets == (groups if len(groups) > 1 else [])


def test_publications_come_by_year_the_newest_first_and_the_undated_last() -> None:
    other = entry(Publication, "publication-new", title="New", published="2024-09")
    page = soup(client(*ENTRIES, other), "/publications")
    assert all_words(page, "main h2") == ["2024", "2018", "Without a date"]
    assert all_words(page, "#in-2018 .named .quiet") == ["Taskforce meeting, 18 January 2018"]


def test_a_list_without_entries_says_so() -> None:
    page = soup(client(MODEL), "/taskforces")
    assert words(page, "main .none") == "Nothing recorded yet"
    assert "0 taskforces on record" in words(page, ".lead")


@pytest.mark.parametrize("address", ADDRESSES.values())
def test_a_page_has_one_address_a_citation_and_numbered_sources(
    browser: FlaskClient, address: str
) -> None:
    page = soup(browser, address)
    assert page.select_one("link[rel=canonical]")["href"] == address  # type: ignore[index]
    assert f"http://localhost{address}" in words(page, ".cite blockquote")
    assert page.select("#sources li[id=source-1]")


@pytest.mark.parametrize("address", ADDRESSES.values())
def test_every_reference_leads_to_a_source_of_its_page(browser: FlaskClient, address: str) -> None:
    page = soup(browser, address)
    ids = {f"#{found['id']}" for found in page.select("#sources li")}
    targets = {str(ref["href"]) for ref in page.select("a.ref")}
    assert targets <= ids


def test_marks_in_running_text_become_references(browser: FlaskClient) -> None:
    text = soup(browser, ADDRESSES["organisations"]).select_one("#description .prose")
    assert text is not None
    assert text.get_text().strip() == "It began small[1] and grew[2][3]."
    assert [ref["href"] for ref in text.select("a")] == ["#source-1", "#source-2", "#source-3"]


@pytest.mark.parametrize("address", ADDRESSES.values())
def test_a_page_leads_back_to_its_list_and_to_the_network(
    browser: FlaskClient, address: str
) -> None:
    links = [str(link["href"]) for link in soup(browser, address).select(".crumbs a")]
    assert links == ["/network", address.rpartition("/")[0]]


@pytest.mark.parametrize("address", ADDRESSES.values())
def test_another_case_moves_to_the_one_address(browser: FlaskClient, address: str) -> None:
    folder, _, slug = address.rpartition("/")
    answer = browser.get(f"{folder}/{slug.upper()}")
    assert (answer.status_code, answer.location) == (301, address)


@pytest.mark.parametrize("folder", ADDRESSES)
def test_a_page_that_is_missing_offers_the_nearest_and_the_list(
    browser: FlaskClient, folder: str
) -> None:
    slug = ADDRESSES[folder].rpartition("/")[2]
    page = soup(browser, f"/{folder}/{slug}x", 404)
    assert f"“{slug}x”" in words(page, ".lead")
    near = page.select("section[aria-labelledby=h-near] a")
    assert [link["href"] for link in near] == [ADDRESSES[folder], f"/{folder}"]


def test_a_page_far_from_all_offers_the_list(browser: FlaskClient) -> None:
    page = soup(browser, "/transfers/qqqqqqqqqq", 404)
    near = page.select("section[aria-labelledby=h-near] a")
    assert [link["href"] for link in near] == ["/transfers"]


def test_an_organisation_says_what_it_is_and_what_it_takes_part_in(browser: FlaskClient) -> None:
    page = soup(browser, ADDRESSES["organisations"])
    assert facts(page) == {
        "What it is": "National platform and foundation",
        "Side of the helix": "Society",
        "Founded": "2004 [2]",
        "Member since": "Not a member, or not recorded",
        "Website": "platform.example",
    }
    assert all_words(page, "#practices .named li") == ["NL Model Coordinator"]
    assert all_words(page, "#records h3") == ["Taskforces", "Transfers"]
    assert "Not adopted, 2018 to 2019" in words(page, "#records")
    assert words(page, "#disagreements .positions").split() == ["2004", "[1]", "2005", "[2]"]


def test_an_organisation_that_no_practice_names_says_so() -> None:
    page = soup(client(PLATFORM), ADDRESSES["organisations"])
    assert words(page, "#practices .none") == "Nothing recorded"
    assert not page.select("#records")


def test_a_publication_says_when_it_was_held_and_what_it_speaks_of(browser: FlaskClient) -> None:
    page = soup(browser, ADDRESSES["publications"])
    assert facts(page) == {
        "What it is": "Taskforce meeting",
        "Held": "18 January 2018 [1]",
        "Place": "Oslo",
        "Published": "Not recorded",
        "By": "The host",
        "Read it at": "stem.example",
    }
    assert all_words(page, "#practices .name") == ["Model"]
    assert all_words(page, "#taskforce .name") == ["Taskforce on a pact"]


def test_a_taskforce_tells_who_asked_what_was_tried_and_why_it_was_closed(
    browser: FlaskClient,
) -> None:
    page = soup(browser, ADDRESSES["taskforces"])
    told = chapters(page)
    assert list(told) == ["Asked", "Tried", "What came of it"]
    assert told["Asked"] == "Asked By The ministry [1] For what Judge whether it fits [2]"
    assert told["Tried"] == (
        "Tried January to October 2018 After the model of NL Model Presented"
        " With the help of NL Platform"
    )
    assert told["What came of it"] == (
        "What came of it Why it was closed A crisis halted it [3] Outcome Not recorded"
        " Led to NO Second taskforce"
    )
    assert facts(page)["State"] == "Discontinued [2]"
    assert facts(page)["Asked"] == "Not recorded"


def test_a_taskforce_that_is_not_closed_has_no_reason(browser: FlaskClient) -> None:
    told = chapters(soup(browser, "/taskforces/second"))
    assert told["What came of it"] == "What came of it Outcome Not recorded Led to Nothing recorded"


def test_a_step_leads_to_the_record_of_its_meeting(browser: FlaskClient) -> None:
    steps = soup(browser, ADDRESSES["taskforces"]).select("#timeline li")
    assert [step.get("class") for step in steps] == [["key-date"], None]
    assert steps[0].select_one("a")["href"] == "/publications/meeting"  # type: ignore[index]


def test_a_tie_that_a_page_tells_itself_is_not_told_from_the_other_end(
    browser: FlaskClient,
) -> None:
    assert not soup(browser, ADDRESSES["taskforces"]).select("#ties")
    own = all_words(soup(browser, "/taskforces/second"), "#ties .named li")
    assert len(own) == 2
    assert own[1] == "An office Works with"


def test_a_tie_is_told_from_the_other_end_where_the_page_is_silent() -> None:
    silent = PACT.model_copy(update={"led_to": ()})
    page = soup(client(MODEL, PLATFORM, MEETING, silent, SECOND), ADDRESSES["taskforces"])
    assert all_words(page, "#ties .name") == ["Second taskforce"]


def test_a_transfer_tells_both_ends_and_what_became_of_the_parts(browser: FlaskClient) -> None:
    page = soup(browser, ADDRESSES["transfers"])
    told = chapters(page)
    assert told == {
        "From": "From NL Model Netherlands. Platform",
        "Carried over": "Carried over 2018 to 2019 Steps One meeting [1]"
        " Taskforce NO Taskforce on a pact",
        "To": "To NO The copy Oslo, Norway",
        "What became of it": "What became of it Not adopted Nothing came Why No money",
    }
    assert words(page, "#parts .columns") == (
        "Kept Ties with schools [1] Adapted Other ages [2] Dropped Not recorded"
    )
    assert "no source states it" in words(page, "#parts header")


def test_a_transfer_without_a_comparison_says_not_recorded_three_times(
    browser: FlaskClient,
) -> None:
    page = soup(browser, "/transfers/bare")
    assert words(page, "#parts .columns") == (
        "Kept Not recorded Adapted Not recorded Dropped Not recorded"
    )
    assert not page.select("#parts header p")
    assert chapters(page)["Carried over"] == "Carried over Steps Not recorded"
    assert facts(page)["Years"] == "Not recorded"


def test_a_strategy_tells_unknown_from_none_found(browser: FlaskClient) -> None:
    unknown = soup(browser, "/strategies/pl")
    assert facts(unknown)["State"] == (
        "Unknown. Nothing is recorded; that does not mean that there is none."
    )
    assert words(unknown, "#sources .none") == "No source is recorded"
    none = KNOWN.model_copy(update={"state": "none-found"})
    found = soup(client(MODEL, none), "/strategies/nl")
    assert facts(found)["State"].startswith("None found. A source that looked for one")


def test_a_strategy_leads_to_its_practice(browser: FlaskClient) -> None:
    page = soup(browser, "/strategies/nl")
    assert [link["href"] for link in page.select("#practice a")] == ["/practices/nl-model"]


def test_many_countries_of_a_line_are_counted_after_the_first_four() -> None:
    codes = ["NL", "DK", "NO", "SE", "FI", "EE"]
    page = soup(client(entry(Publication, "publication-wide", countries=codes)), "/publications")
    assert words(page, ".codes") == "NL DK NO SE +2 more"
