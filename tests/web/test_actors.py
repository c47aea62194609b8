"""The sides of the helix."""

import re

from tests.practices_for_tests import practice
from tests.web.pages import DeadEngine, all_words, client, soup, words

GOVERNMENT = {"name": "Ministry", "helix": "government", "role": "funder"}
EDUCATION = {"name": "University", "helix": "education", "role": "partner"}
INDUSTRY = {"name": "Shell", "helix": "industry", "role": "initiator"}
TRIPLE = practice("nl-triple", title="Triple", actors=[GOVERNMENT, EDUCATION, INDUSTRY])
SINGLE = practice("dk-single", title="Single", actors=[{**INDUSTRY, "role": "partner"}])
NONE = practice("fr-none", title="None")
PRACTICES = (TRIPLE, SINGLE, NONE)


def test_the_triple_helix_is_counted() -> None:
    lead = words(soup(client(*PRACTICES), "/actors"), ".lead")
    assert "1 of 3 practices name an actor of all three" in lead


def test_each_count_is_what_its_page_lists_and_its_search_finds() -> None:
    browser = client(*PRACTICES)
    for line in soup(browser, "/actors").select(".bars li"):
        count = line.select(".num")[0].get_text().split()[0]
        page = soup(browser, str(line.select("a")[0]["href"]))
        assert str(len(page.select(".country-group li"))) == count
        if count != "0":
            search = soup(browser, str(page.select(".actions a")[0]["href"]))
            assert re.match(rf"{count} practices?\b", words(search, "h1"))


def test_an_actor_of_several_practices_is_one_line_with_its_roles() -> None:
    rows = all_words(soup(client(*PRACTICES), "/actors/industry"), "tbody tr")
    assert rows == ["Shell Partner and initiator Single , Triple"]


def test_a_side_that_nobody_names_says_so() -> None:
    page = soup(client(*PRACTICES), "/actors/society")
    assert words(page, ".none") == "Nothing recorded"


def test_an_unknown_side_leads_to_the_four() -> None:
    page = soup(client(*PRACTICES), "/actors/media", 404)
    assert len(page.select("section[aria-labelledby=h-near] a")) == 4


def test_another_way_to_write_a_side_leads_to_the_one_address() -> None:
    answer = client(*PRACTICES).get("/actors/Industry")
    assert (answer.status_code, answer.location) == (301, "/actors/industry")


def test_actors_can_be_browsed_without_an_engine() -> None:
    browser = client(*PRACTICES, engine=DeadEngine())
    assert soup(browser, "/actors/industry").select("tbody tr")
