"""The list of countries, and the page of each."""

import re

import pytest

from tests.practices_for_tests import practice
from tests.web.pages import DeadEngine, all_words, client, soup, words

MODEL = practice("nl-model", title="Model", started="2002", status={"value": "active"})
OLDER = practice("nl-older", title="Older", started="1999", themes=["girls-and-women-in-stem"])
UNDATED = practice("nl-undated", title="Undated")
COPY = practice(
    "dk-copy",
    title="Copy",
    started="2012",
    relations=[
        {"type": "adapted-from", "entry": "nl-model"},
        {"type": "inspired-by", "name": "An American day"},
        {"type": "works-with", "entry": "nl-older"},
    ],
)
WIDE = practice("eu-wide", title="Wide")
PRACTICES = (MODEL, OLDER, UNDATED, COPY, WIDE)


def test_the_list_names_countries_with_and_member_states_without() -> None:
    page = soup(client(*PRACTICES), "/countries")
    recorded = "section[aria-labelledby=h-recorded] li"
    assert all_words(page, recorded) == ["Denmark 1", "Netherlands 3"]
    without = all_words(page, "section[aria-labelledby=h-without] li")
    assert "Malta" in without
    assert "Denmark" not in without
    assert len(without) == 25


def test_practices_come_in_the_order_of_their_start_the_undated_last() -> None:
    page = soup(client(*PRACTICES), "/countries/nl")
    assert all_words(page, "#practices tbody th") == ["Older", "Model", "Undated"]


def test_themes_count_what_their_links_open_and_the_narrower_too() -> None:
    browser = client(*PRACTICES)
    bars = soup(browser, "/countries/nl").select("#themes .bars li:has(a)")
    assert {bar.select("a")[0].get_text() for bar in bars} == {
        "Inclusion and diversity",
        "Public-private partnership",
    }
    for bar in bars:
        count = bar.select(".num")[0].get_text()
        found = words(soup(browser, str(bar.select("a")[0]["href"])), "h1")
        assert re.match(rf"{count} practices?\b", found)


def test_what_came_in_and_what_went_out() -> None:
    browser = client(*PRACTICES)
    denmark = soup(browser, "/countries/dk")
    columns = all_words(denmark, "#travelled .groups > div")
    assert columns[0] == (
        "Came in (1) Copy 2012 Adapted from Model , the Netherlands Inspired by An American day"
    )
    assert columns[1] == "Went out (0) Nothing recorded"
    netherlands = all_words(soup(browser, "/countries/nl"), "#travelled .groups > div")
    assert netherlands[1].startswith("Went out (1) Copy Denmark, 2012 Adapted from Model")


@pytest.mark.parametrize(
    ("written", "leads_to"),
    [("NL", "nl"), ("EL", "gr"), ("el", "gr"), ("UK", "gb"), ("uk", "gb"), ("EU", "eu")],
)
def test_other_ways_to_write_a_code_lead_to_the_one_address(written: str, leads_to: str) -> None:
    answer = client(*PRACTICES).get(f"/countries/{written}")
    assert (answer.status_code, answer.location) == (301, f"/countries/{leads_to}")


def test_a_country_without_practices_says_so_and_leads_on() -> None:
    page = soup(client(*PRACTICES), "/countries/mt")
    assert words(page, "h1") == "Malta"
    assert words(page, ".lead").startswith("No practice is recorded yet.")
    assert [link["href"] for link in page.select(".actions a")] == [
        "/practices",
        "/countries/eu",
        "/countries",
    ]
    assert not page.select("table, .glance")


def test_no_country_is_no_page_and_leads_to_the_nearest() -> None:
    page = soup(client(*PRACTICES), "/countries/denmarc", 404)
    assert page.select("#main .link-list a")[0]["href"] == "/countries/dk"


def test_what_is_europe_wide_has_a_page() -> None:
    page = soup(client(*PRACTICES), "/countries/eu")
    assert words(page, "h1") == "Europe-wide"
    assert all_words(page, "#practices tbody th") == ["Wide"]


def test_kosovo_carries_its_note() -> None:
    page = soup(client(practice("xk-one")), "/countries/xk")
    assert words(page, "h1") == "Kosovo*"
    assert "without prejudice to positions on status" in words(page, ".entry-head .quiet")
    assert "without prejudice" in soup(client(practice("xk-one")), "/countries").get_text()


def test_countries_can_be_browsed_without_an_engine() -> None:
    browser = client(*PRACTICES, engine=DeadEngine())
    assert words(soup(browser, "/countries/nl"), "h1") == "Netherlands"
    assert soup(browser, "/countries").select(".bars a")
