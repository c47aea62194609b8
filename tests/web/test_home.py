"""The first page."""

import re

import pytest

from kb.organisation import Organisation
from kb.transfer import Transfer
from tests.practices_for_tests import entry, practice
from tests.web.pages import DeadEngine, all_words, client, soup, words

MODEL = practice(
    "nl-model",
    title="Model",
    started="2002",
    levels=["primary"],
    actors=[{"name": "Ministry", "helix": "government", "role": "funder"}],
)
COPY = practice(
    "dk-copy",
    title="Copy",
    started="2012",
    relations=[{"type": "adapted-from", "entry": "nl-model", "note": "after a visit"}],
)
COUSIN = practice("nl-cousin", relations=[{"type": "adapted-from", "entry": "nl-model"}])
WIDE = practice("eu-wide", themes=["digital-skills"], summary="A school and a company meet.")
PRACTICES = (MODEL, COPY, COUSIN, WIDE)


def test_the_lead_counts_practices_and_countries() -> None:
    lead = words(soup(client(*PRACTICES), "/"), ".hero .lead")
    assert lead.startswith("4 practices from 2 countries and from Europe-wide programmes")


def test_what_else_is_on_record_is_counted_beside_its_link() -> None:
    platform = entry(Organisation, "organisation-a")
    browser = client(*PRACTICES, platform, entry(Transfer, "transfer-a"))
    links = soup(browser, "/").select(".hero .examples:last-child a")
    assert [(link.get_text(), link["href"]) for link in links] == [
        ("1 organisation", "/organisations"),
        ("1 transfer", "/transfers"),
    ]


def test_a_library_of_practices_alone_names_nothing_else() -> None:
    assert "Also on record" not in words(soup(client(*PRACTICES), "/"), ".hero")


def test_the_third_door_leads_to_how_entries_are_made() -> None:
    links = soup(client(*PRACTICES), "/").select("section[aria-labelledby=door-3] a")
    assert [link["href"] for link in links] == ["/themes", "/about#entries"]


def test_a_tile_leads_to_its_country_with_the_count_it_names() -> None:
    browser = client(*PRACTICES)
    tiles = {tile["aria-label"]: tile["href"] for tile in soup(browser, "/").select(".tiles a")}
    assert tiles == {
        "Netherlands: 2 practices": "/countries/nl",
        "Denmark: 1 practice": "/countries/dk",
    }


def test_the_list_beside_the_map_says_the_same() -> None:
    page = soup(client(*PRACTICES), "/")
    listed = all_words(page, ".twin-list li")
    assert listed == ["Denmark 1", "Netherlands 2", "Europe-wide 1"]


@pytest.mark.parametrize("heading", ["h-themes", "h-actors"])
def test_every_bar_counts_what_its_link_opens(heading: str) -> None:
    browser = client(*PRACTICES)
    bars = soup(browser, "/").select(f"section[aria-labelledby={heading}] .bars li:has(a)")
    assert bars
    for bar in bars:
        count = bar.select(".num")[0].get_text()
        found = words(soup(browser, str(bar.select("a")[0]["href"])), "h1")
        assert re.match(rf"{count} practices?\b", found)


def test_a_bar_without_practices_leads_nowhere() -> None:
    zero = soup(client(*PRACTICES), "/").select(".bars .zero")
    assert zero
    assert not any(bar.find("a") for bar in zero)


def test_an_example_is_shown_only_where_it_finds_something() -> None:
    assert all_words(soup(client(*PRACTICES), "/"), ".examples a") == ["school company"]
    assert not soup(client(practice("nl-x", themes=["digital-skills"])), "/").select(".examples")


def test_what_travelled_crosses_a_border() -> None:
    journeys = all_words(soup(client(*PRACTICES), "/"), ".journeys li")
    assert len(journeys) == 1
    assert journeys[0].startswith("NL to DK 2012 Copy Adapted from Model")
    assert journeys[0].endswith("After a visit")


def test_ties_to_several_origins_are_one_journey() -> None:
    both = practice(
        "fr-both",
        relations=[
            {"type": "inspired-by", "entry": "dk-copy"},
            {"type": "adapted-from", "entry": "nl-model"},
        ],
    )
    journeys = all_words(soup(client(MODEL, COPY, both), "/"), ".journeys li")
    assert journeys[1].startswith("NL DK to FR start not recorded Both Adapted from Model")


def test_without_journeys_nothing_leads_to_them() -> None:
    page = soup(client(MODEL), "/")
    assert not page.select("#travelled, a[href='#travelled']")


def test_the_first_page_works_without_an_engine() -> None:
    page = soup(client(*PRACTICES, engine=DeadEngine()), "/")
    assert page.select(".tiles a")
    assert not page.select(".examples")


def test_an_empty_library_has_a_first_page() -> None:
    assert words(soup(client(), "/"), ".hero .lead").startswith("0 practices from 0 countries")
