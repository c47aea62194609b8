"""The page of the network, which leads to all kinds of entries."""

from kb.organisation import Organisation
from kb.publication import Publication
from kb.strategy import Strategy
from kb.taskforce import Taskforce
from kb.transfer import Transfer
from tests.practices_for_tests import entry, practice
from tests.web.pages import all_words, client, soup, words
from web.network_page import MEETINGS_SHOWN

ENTRIES = (
    entry(Organisation, "organisation-a", title="A platform", types=["regional-platform"]),
    entry(Organisation, "organisation-b", title="A foundation"),
    entry(Taskforce, "taskforce-a", title="Under way"),
    entry(Taskforce, "taskforce-b", title="Done", status={"value": "completed"}),
    entry(Transfer, "transfer-a"),
    entry(Transfer, "transfer-b"),
    entry(
        Transfer,
        "transfer-c",
        outcome={"value": "unknown", "text": "No source says"},
    ),
    entry(Strategy, "strategy-nl"),
    *(
        entry(
            Publication,
            f"publication-{year}",
            title=f"Meeting of {year}",
            type="general-meeting",
            held={"date": str(year)},
        )
        for year in range(2010, 2020)
    ),
    entry(Publication, "publication-report", title="A report", published="2025"),
)


def test_each_kind_is_counted_beside_the_link_to_its_list() -> None:
    browser = client(*ENTRIES)
    bars = soup(browser, "/network").select("section[aria-labelledby=h-kinds] li")
    assert len(bars) == 5
    for bar in bars:
        listed = soup(browser, str(bar.select("a")[0]["href"]))
        assert len(listed.select(".named li")) == int(bar.select(".num")[0].get_text())


def test_each_state_is_counted_beside_the_link_to_its_place_in_the_list() -> None:
    browser = client(*ENTRIES)
    bars = soup(browser, "/network").select("#transfers .bars li, #strategies .bars li")
    assert len(bars) == 3
    for bar in bars:
        path, _, group = str(bar.select("a")[0]["href"]).partition("#")
        lines = soup(browser, path).select(f"#{group} .named li")
        assert len(lines) == int(bar.select(".num")[0].get_text())


def test_taskforces_come_by_their_state() -> None:
    page = soup(client(*ENTRIES), "/network")
    assert all_words(page, "#taskforces h3") == ["Active", "Completed"]
    assert all_words(page, "#taskforces .name") == ["Under way", "Done"]


def test_only_platforms_are_named_among_the_organisations() -> None:
    page = soup(client(*ENTRIES), "/network")
    assert all_words(page, "#platforms .name") == ["A platform"]
    assert "All 2 organisations" in words(page, "#platforms header")


def test_the_latest_meetings_come_first_and_no_reports_among_them() -> None:
    meetings = all_words(soup(client(*ENTRIES), "/network"), "#meetings .name")
    assert meetings == [f"Meeting of {2019 - n}" for n in range(MEETINGS_SHOWN)]


def test_a_library_of_practices_alone_says_that_nothing_else_is_recorded() -> None:
    page = soup(client(practice("nl-a")), "/network")
    assert all_words(page, "section[aria-labelledby=h-kinds] .none") == ["nothing recorded"] * 5
    for section in ("taskforces", "platforms", "meetings"):
        assert words(page, f"#{section} .none") == "Nothing recorded yet"
