"""How the page of results says what its words were read as."""

import pytest
from bs4 import BeautifulSoup
from flask.testing import FlaskClient

from tests.practices_for_tests import practice
from tests.web.pages import all_words, client, soup, words
from tests.web.test_practices import ways

ROBOTS = practice(
    "dk-robots",
    title="Machines that move",
    summary="Pupils build robots and machines.",
    themes=["digital-skills"],
)
GIRLS = practice(
    "dk-her", title="Her", summary="Women meet pupils.", themes=["girls-and-women-in-stem"]
)
PACT = practice("nl-pact", title="Technology pact", themes=["school-company-collaboration"])


@pytest.fixture(scope="module")
def browser() -> FlaskClient:
    return client(ROBOTS, GIRLS, PACT)


def link(page: BeautifulSoup, start: str) -> str:
    """Return where the one link of the notices goes whose text begins like this."""
    found = [a["href"] for a in page.select(".notice a") if a.get_text().startswith(start)]
    assert len(found) == 1, f"{start}: {page.select('.notice')}"
    return str(found[0])


def test_a_concept_named_in_another_language_is_said_and_can_be_switched_off(
    browser: FlaskClient,
) -> None:
    page = soup(browser, "/practices?q=koulu-yritysyhteistyö")
    said = "Matched through: koulu-yritysyhteistyö = School-company collaboration"
    assert all_words(page, ".notice p") == [f"{said} Search only the words as typed"]
    assert words(page, ".hit h2") == "Technology pact"
    literal = link(page, "Search only")
    assert literal.endswith("&exact=1")
    typed = soup(browser, literal)
    assert not typed.select(".hit")
    assert link(typed, "Search their meaning") == "/practices?q=koulu-yritysyhteisty%C3%B6"


def test_a_hit_says_by_which_tag_it_was_found(browser: FlaskClient) -> None:
    page = soup(browser, "/practices?q=koulu-yritysyhteistyö")
    tag = "Tagged School-company collaboration (matched through koulu-yritysyhteistyö)"
    assert tag in all_words(page, ".why span")
    assert "Tagged" not in soup(browser, "/practices?q=pact").get_text()


def test_a_country_in_the_words_is_offered_as_a_choice_without_them(browser: FlaskClient) -> None:
    page = soup(browser, "/practices?q=danish+pupils")
    address = link(page, "Only practices of Denmark")
    assert address == "/practices?q=pupils&country=dk"
    assert words(soup(browser, address), "h1").startswith("2 practices")


def test_an_unknown_word_says_what_was_searched_and_offers_what_was_meant(
    browser: FlaskClient,
) -> None:
    page = soup(browser, "/practices?q=machnies")
    assert "No entry holds “machnies”; also searched: “machines” and “machine”." in words(
        page, ".notice"
    )
    assert link(page, "machines") == "/practices?q=machines"
    assert words(page, "h1") == "1 practice for “machnies”"


def test_what_would_find_nothing_is_not_offered(browser: FlaskClient) -> None:
    page = soup(browser, "/practices?q=machnies&country=nl")
    assert "Did you mean" not in page.get_text()


def test_hits_of_a_widened_list_say_whether_they_hold_all_the_words(browser: FlaskClient) -> None:
    page = soup(browser, "/practices?q=pupils+robots")
    assert all_words(page, ".why strong") == ["All words", "Some words"]


def test_where_more_entries_hold_any_of_the_words_they_are_one_link_away() -> None:
    both = [practice(f"nl-b{n}", title=f"Alpha beta {n}") for n in range(11)]
    one = practice("nl-one", title="Alpha")
    browser = client(*both, one)
    page = soup(browser, "/practices?q=alpha+beta")
    assert words(page, "h1").startswith("11 practices")
    address = link(page, "Show the 12 with any of the words")
    assert address == "/practices?q=alpha+beta&any=1"
    wider = soup(browser, address)
    assert words(wider, "h1").startswith("12 practices")
    back = link(wider, "Show only the 11 with all of the words")
    assert back == "/practices?q=alpha+beta"


def test_nothing_found_offers_near_questions_with_what_they_open(browser: FlaskClient) -> None:
    page = soup(browser, '/practices?q="pupils+meet+robots"')
    found = ways(page)
    assert any(label.startswith("Search for any of the words") for label in found)
    for count, address in found.values():
        if address:
            assert words(soup(browser, address), "h1").startswith(f"{count} practice")


def test_nothing_found_offers_the_practice_with_a_like_title(browser: FlaskClient) -> None:
    page = soup(browser, '/practices?q="technology+pacts+x"')
    opened = [a["href"] for a in page.select(".ways a") if "Technology pact" in a.get_text()]
    assert len(opened) == 1
    assert words(soup(browser, str(opened[0])), ".hit h2") == "Technology pact"


def test_a_new_search_is_read_as_usual_again(browser: FlaskClient) -> None:
    page = soup(browser, "/practices?q=pupils&exact=1&any=1&country=dk")
    kept = [i["name"] for i in page.select("form[role=search] input[type=hidden]")]
    assert kept == ["country"]


def test_only_one_value_switches_a_reading(browser: FlaskClient) -> None:
    page = soup(browser, "/practices?q=pupils&exact=yes")
    assert "exact=yes" in words(page, ".notice--error")
    assert page.select(".notice--error a")[0]["href"] == "/practices?q=pupils&exact=1"
