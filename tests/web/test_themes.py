"""The list of themes, and the page of each."""

import re

from tests.practices_for_tests import practice, vocabularies
from tests.web.pages import DeadEngine, all_words, client, soup, words

GIRLS = practice("nl-girls", title="Girls", themes=["girls-and-women-in-stem"])
ALL = practice("dk-all", title="All", themes=["inclusion-and-diversity"])
BOTH = practice("fr-both", title="Both", countries=["FR", "BE"], themes=["inclusion-and-diversity"])
PRACTICES = (GIRLS, ALL, BOTH)


def test_every_theme_is_listed_once_with_its_definition() -> None:
    page = soup(client(*PRACTICES), "/themes")
    concepts = vocabularies()["themes"].concepts
    assert len(page.select("tbody tr")) == len(concepts)
    assert concepts[0].definition in all_words(page, "tbody td")


def test_a_narrower_theme_stands_under_its_broader_one() -> None:
    rows = soup(client(*PRACTICES), "/themes").select("tbody tr")
    names = [row.select("a")[0].get_text() for row in rows]
    under = names.index("Girls and women in STEM")
    assert names[under - 1] == "Inclusion and diversity"
    assert rows[under]["class"] == ["narrower"]


def test_each_count_is_what_its_page_lists_and_its_search_finds() -> None:
    browser = client(*PRACTICES)
    counted = 0
    for row in soup(browser, "/themes").select("tbody tr:not(:has(.none))"):
        count = row.select(".num")[0].get_text()
        page = soup(browser, str(row.select("a")[0]["href"]))
        titles = set(all_words(page, ".country-group li > a"))
        assert str(len(titles)) == count
        search = soup(browser, str(page.select(".actions a")[0]["href"]))
        assert re.match(rf"{count} practices?\b", words(search, "h1"))
        counted += 1
    assert counted == 2


def test_a_theme_leads_up_and_down() -> None:
    browser = client(*PRACTICES)
    narrow = soup(browser, "/themes/girls-and-women-in-stem")
    assert [a["href"] for a in narrow.select(".glance a")] == ["/themes/inclusion-and-diversity"]
    broad = soup(browser, "/themes/inclusion-and-diversity")
    assert [a["href"] for a in broad.select(".glance a")] == ["/themes/girls-and-women-in-stem"]


def test_a_practice_of_two_countries_stands_under_both() -> None:
    page = soup(client(*PRACTICES), "/themes/inclusion-and-diversity")
    assert all_words(page, ".country-group h3 a") == ["Belgium", "Denmark", "France", "Netherlands"]


def test_labels_in_other_languages_carry_their_language() -> None:
    page = soup(client(*PRACTICES), "/themes/digital-skills")
    german = page.select(".translations dd[lang=de]")
    assert [name.get_text() for name in german] == [
        vocabularies()["themes"].label("digital-skills", "de")
    ]


def test_a_theme_without_practices_says_so() -> None:
    page = soup(client(*PRACTICES), "/themes/entrepreneurship")
    assert "No practice on this theme is recorded yet." in page.get_text()
    assert not page.select(".actions")


def test_an_unknown_theme_leads_to_the_nearest() -> None:
    page = soup(client(*PRACTICES), "/themes/digital-skils", 404)
    assert page.select("#main .link-list a")[0]["href"] == "/themes/digital-skills"


def test_another_way_to_write_a_theme_leads_to_the_one_address() -> None:
    answer = client(*PRACTICES).get("/themes/Digital-Skills")
    assert (answer.status_code, answer.location) == (301, "/themes/digital-skills")


def test_themes_can_be_browsed_without_an_engine() -> None:
    browser = client(*PRACTICES, engine=DeadEngine())
    assert soup(browser, "/themes/inclusion-and-diversity").select(".country-group")
