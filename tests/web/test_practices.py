"""The page of results."""

from bs4 import BeautifulSoup

from tests.practices_for_tests import practice
from tests.web.pages import all_words, client, soup, words

JET_NET = practice(
    "nl-jet-net",
    title="Jet-Net",
    native_title={"nl": "Jongeren en Technologie"},
    summary="Pairs schools with companies so that lessons gain real context.",
    themes=["digital-skills"],
    started="2002",
    ended="2024",
    actors=[{"name": "Shell", "helix": "industry", "role": "initiator"}],
)
TEKTANKEN = practice(
    "dk-tektanken",
    title="Tektanken",
    summary="A school network.",
    started="2012",
    themes=["digital-skills"],
)
GIRLS = practice(
    "fr-girls", title="Girls", summary="Girls meet women who code.", themes=["digital-skills"]
)
PRACTICES = (JET_NET, TEKTANKEN, GIRLS)


def many(count: int) -> list[object]:
    return [practice(f"nl-p{n:03}", title=f"Practice {n:03}") for n in range(count)]


def test_the_sentence_says_what_was_found_for_what() -> None:
    page = soup(client(*PRACTICES), "/practices?q=school&country=nl&country=dk")
    assert words(page, "h1") == "2 practices for “school” in Denmark or the Netherlands"


def test_a_chip_removes_its_value_and_nothing_else() -> None:
    page = soup(client(*PRACTICES), "/practices?q=school&country=nl&country=dk")
    chips = {chip.get_text(" ", strip=True): chip["href"] for chip in page.select("a.chip")}
    assert chips["Country Netherlands Remove"] == "/practices?q=school&country=dk"
    clear = page.select_one(".chips li:last-child a")
    assert clear is not None
    assert clear["href"] == "/practices?q=school"


def test_a_hit_shows_what_a_reader_decides_on() -> None:
    page = soup(client(*PRACTICES), "/practices?q=schools+companies&country=nl")
    assert words(page, ".hit h2") == "Jet-Net"
    assert words(page, ".hit .native") == "Jongeren en Technologie"
    assert page.select(".hit .native")[0]["lang"] == "nl"
    assert words(page, ".hit-side") == "NL 2002 to 2024"
    assert all_words(page, ".hit mark") == ["schools", "companies"]
    assert page.select(".hit .helix")[0]["aria-label"] == "Actors named: industry"
    assert "Found in" in words(page, ".hit")


def test_without_words_the_summary_stands_unmarked_and_nothing_is_said_found() -> None:
    page = soup(client(*PRACTICES), "/practices?country=fr")
    assert words(page, ".passage") == "Girls meet women who code."
    assert not page.select("mark")
    assert "Found in" not in page.get_text()


def test_an_unrecorded_start_is_said() -> None:
    page = soup(client(*PRACTICES), "/practices?country=fr")
    assert words(page, ".hit-side") == "FR start not recorded"


def test_relevance_is_offered_with_words_only() -> None:
    browser = client(*PRACTICES)
    sort = ".choice a"
    assert "Relevance" in all_words(soup(browser, "/practices?q=school"), sort)
    assert "Relevance" not in all_words(soup(browser, "/practices"), sort)


def test_the_order_that_holds_is_marked() -> None:
    browser = client(*PRACTICES)
    current = ".choice a[aria-current]"
    assert words(soup(browser, "/practices"), current) == "Name"
    assert words(soup(browser, "/practices?q=school"), current) == "Relevance"
    assert words(soup(browser, "/practices?sort=newest"), current) == "Newest start"


def test_a_new_search_keeps_the_filters_and_the_order() -> None:
    page = soup(client(*PRACTICES), "/practices?q=a&country=nl&sort=title&page=2")
    kept = [(i["name"], i["value"]) for i in page.select("form[role=search] input[type=hidden]")]
    assert kept == [("country", "nl"), ("sort", "title")]


def test_pages_lead_to_each_other_and_do_not_overlap() -> None:
    browser = client(*many(45))  # type: ignore[arg-type]
    first, second = soup(browser, "/practices"), soup(browser, "/practices?page=2")
    assert words(first, ".pager > p:first-child") == "1 to 20 of 45"
    assert not set(all_words(first, ".hit h2")) & set(all_words(second, ".hit h2"))
    assert second.select("a[rel=next]")[0]["href"] == "/practices?page=3"
    assert second.select("a[rel=prev]")[0]["href"] == "/practices"
    assert not soup(browser, "/practices?page=3").select("a[rel=next]")


def test_a_page_beyond_the_end_says_so_and_leads_to_the_last() -> None:
    page = soup(client(*many(45)), "/practices?page=99")  # type: ignore[arg-type]
    assert "There is no page 99" in words(page, ".notice")
    assert page.select(".notice a")[0]["href"] == "/practices?page=3"


def test_what_could_not_be_read_is_said_and_the_rest_is_done() -> None:
    page = soup(client(*PRACTICES), "/practices?country=nl&status=activ&foo=1")
    assert words(page, "h1") == "1 practice in the Netherlands"
    notice = words(page, ".notice--error")
    assert "status=activ" in notice
    assert "foo=1" in notice
    assert page.select(".notice--error a")[0]["href"] == "/practices?country=nl&status=active"


def test_markup_in_an_address_is_shown_as_text() -> None:
    answer = client(*PRACTICES).get("/practices?q=<script>x</script>&<b>=<i>")
    assert answer.status_code == 200
    assert "<script>" not in answer.text
    assert "&lt;b&gt;" in answer.text


def test_the_form_of_years_moves_to_the_one_address() -> None:
    answer = client(*PRACTICES).get("/practices?q=school&year_from=2010&year_to=2015")
    assert (answer.status_code, answer.location) == (302, "/practices?q=school&year=2010-2015")


def test_bad_years_of_the_form_stay_and_are_said() -> None:
    page = soup(client(*PRACTICES), "/practices?year_from=2015&year_to=2010")
    assert page.select(".notice--error a")[0]["href"] == "/practices?year=2010-2015"


def test_notes_on_the_words_are_shown() -> None:
    page = soup(client(*PRACTICES), '/practices?q="school')
    assert "quotation mark" in words(page, ".notice")


def test_a_widened_search_says_how_many_hold_all_the_words() -> None:
    page = soup(client(*PRACTICES), "/practices?q=school+companies")
    assert all_words(page, ".notice p")[0] == "1 holds all the words; the others hold some."


def test_nothing_found_says_what_was_looked_for() -> None:
    page = soup(client(*PRACTICES), "/practices?q=school&country=fr&level=adult")
    assert words(page, "h1") == "No practice has all of this"
    lead = words(page, ".lead")
    assert lead.startswith("We looked for practices with the word “school” in France")


def ways(page: BeautifulSoup) -> dict[str, tuple[str, str | None]]:
    found = {}
    for way in page.select(".ways li"):
        link = way.find("a")
        label = way.select("span")[0].get_text(" ", strip=True).split(" Takes away")[0]
        found[label] = (way.select("b")[0].get_text(), link["href"] if link else None)
    return found


def test_nothing_found_offers_each_removal_with_what_it_opens() -> None:
    browser = client(*PRACTICES)
    found = ways(soup(browser, "/practices?q=school&country=fr&year=-2011"))
    assert found["Search with any country"] == ("1", "/practices?q=school&year=-2011")
    assert found["Search without words"] == ("0", None)
    assert found["Search with any start year"] == ("0", None)
    assert found["Search “school” without filters"] == ("2", "/practices?q=school")
    for count, address in found.values():
        if address:
            assert words(soup(browser, address), "h1").startswith(f"{count} practice")


def test_an_empty_library_says_so_and_does_not_fail() -> None:
    assert words(soup(client(), "/practices"), "h1") == "No practice has all of this"


def test_each_state_has_its_own_title_and_address() -> None:
    page = soup(client(*PRACTICES), "/practices?country=nl&q=school")
    assert words(page, "title") == "“school” in the Netherlands | STEM practices"
    assert page.select("link[rel=canonical]")[0]["href"] == "/practices?q=school&country=nl"
