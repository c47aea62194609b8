"""The page of a practice."""

import pytest
from bs4 import BeautifulSoup

from tests.practices_for_tests import practice, source
from tests.web.pages import all_words, client, soup, words

FULL = practice(
    "nl-jet-net",
    title="Jet-Net",
    native_title={"nl": "Jongeren en Technologie"},
    also_known_as=["JN"],
    scale="national",
    regions=["Zeeland"],
    problem={"text": "enrolment had halved", "sources": ["s2"]},
    description="First.\n\nSecond <b>bold</b> [bad](javascript:alert(1)).",
    objectives=["raise the share"],
    approach=[{"text": "pair schools", "sources": ["s3", "s1"]}],
    lessons=["take time"],
    levels=["primary"],
    ages={"youngest": "10", "oldest": "15"},
    target_groups=["pupils", "teachers"],
    actors=[
        {"name": "Shell", "helix": "industry", "role": "initiator", "detail": "founder"},
        {"name": "PTvT", "helix": "society", "role": "coordinator", "sources": ["s1"]},
        {"name": "KU", "helix": "education", "role": "partner", "country": "BE"},
    ],
    announced="2001",
    started={"date": "2002-11-29", "note": "covenant signed", "sources": ["s1"]},
    ended="2024",
    events=[{"date": "2016-10-05", "until": "2016-10-06", "text": "a meeting", "sources": ["s2"]}],
    status={"value": "completed", "as_of": "2024-03-26", "sources": ["s1"]},
    continuation={"what": "regional networks", "value": "active", "sources": ["s1"]},
    funding={
        "amounts": [
            {"value": "800000", "currency": "EUR", "qualifier": "about", "period": "per-year",
             "year": "2016", "payer": "the state", "purpose": "staff", "sources": ["s1"]},
        ],
        "words": ["companies pay in kind"],
    },
    results=[
        {"claim": "companies taking part", "kind": "output", "qualifier": "more-than",
         "value": "92", "unit": "companies", "year": "2016",
         "baseline": {"value": "5", "year": "2002"}, "sources": ["s1"]},
        {"claim": "companies taking part", "kind": "output", "value": "60", "unit": "companies",
         "year": "2010", "sources": ["s2"]},
        {"claim": "share of schools", "kind": "outcome", "qualifier": "about", "value": "40",
         "unit": "percent", "sources": ["s1"]},
        {"claim": "choice is above average", "kind": "outcome", "sources": ["s3"]},
        {"claim": "graduates wanted", "kind": "target", "value": "10000", "unit": "graduates",
         "sources": ["s1"]},
        {"claim": "vacancies", "kind": "context", "value": "7000", "unit": "vacancies",
         "sources": ["s1"]},
    ],
    relations=[
        {"type": "inspired-by", "name": "A British scheme", "sources": ["s1"]},
        {"type": "works-with", "entry": "de-friend", "note": "shared days"},
    ],
    disagreements=[
        {"about": "year of the start", "positions": [
            {"says": "2002", "sources": ["s1"]}, {"says": "2003", "sources": ["s2"]},
        ]},
    ],
    sources=[
        source("s1", title="Jet-Net", publisher="EU STEM Coalition", published="2016-10-06"),
        source("s2", title="Ontstaan", language="nl"),
        source("s3", title="English page", language="en", note="as shown in 2016"),
    ],
)  # fmt: skip
FRIEND = practice(
    "de-friend", title="Friend", relations=[{"type": "works-with", "entry": "nl-jet-net"}]
)
COPY = practice(
    "dk-copy",
    title="Copy",
    started="2012",
    relations=[{"type": "adapted-from", "entry": "nl-jet-net", "sources": ["s1"]}],
)
BARE = practice("nl-bare", title="Bare")


@pytest.fixture(scope="module")
def full() -> BeautifulSoup:
    return soup(client(FULL, FRIEND, COPY), "/practices/nl-jet-net")


@pytest.fixture(scope="module")
def bare() -> BeautifulSoup:
    return soup(client(BARE), "/practices/nl-bare")


def facts(page: BeautifulSoup) -> dict[str, str]:
    names = all_words(page, ".glance dt")
    return dict(zip(names, all_words(page, ".glance dd"), strict=True))


def test_the_head_says_what_it_is(full: BeautifulSoup) -> None:
    assert words(full, "h1") == "Jet-Net"
    assert words(full, ".entry-kind") == "NL National programme 2002 to 2024"
    assert all_words(full, ".native") == ["Jongeren en Technologie", "Also known as JN"]
    assert full.select(".native")[0]["lang"] == "nl"


def test_the_glance_has_eight_facts(full: BeautifulSoup) -> None:
    assert facts(full) == {
        "Where": "Zeeland (national)",
        "Running": "2002 to 2024, completed as of 26 March 2024",
        "Run by": "PTvT",
        "For": "Pupils and teachers, aged 10 to 15; primary education",
        "Cost": "About EUR 800,000 per year (2016), from the state, for staff [1]",
        "Evidence": "2 change measured",
        "Adopted by": "Denmark",
        "Last reviewed": "Not yet checked by a named person",
    }


def test_what_is_missing_from_the_glance_is_said(bare: BeautifulSoup) -> None:
    missing = all_words(bare, ".glance dd .none")
    assert missing == ["Not recorded"] * 6 + ["Not yet checked by a named person"]


def test_no_section_is_without_content(full: BeautifulSoup, bare: BeautifulSoup) -> None:
    for page in (full, bare):
        for heading in page.select("main h2, main h3"):
            rest = heading.find_parent(["section", "div"])
            assert rest is not None
            assert rest.get_text(strip=True) != heading.get_text(strip=True)


def test_a_bare_entry_says_not_recorded_and_leaves_out_the_rest(bare: BeautifulSoup) -> None:
    headings = all_words(bare, "h2")
    assert "Where sources disagree" not in headings
    assert "Cost and funding" not in headings
    assert "Related practices" not in headings
    assert words(bare, "#results > p") == "Not recorded"
    assert words(bare, "#actors > p") == "Not recorded"


def test_the_list_of_sections_leads_to_sections(full: BeautifulSoup, bare: BeautifulSoup) -> None:
    for page in (full, bare):
        ids = [section["id"] for section in page.select("section.section")]
        assert [link["href"] for link in page.select(".on-page a")] == [f"#{i}" for i in ids]


def test_every_reference_leads_to_its_source(full: BeautifulSoup) -> None:
    refs = full.select("a.ref[href^='#']")
    assert len(refs) > 15
    for ref in refs:
        target = full.select(str(ref["href"]))
        assert len(target) == 1
        assert ref.get_text() == f"[{str(ref['href']).removeprefix('#source-')}]"


def test_references_come_in_the_order_of_sources(full: BeautifulSoup) -> None:
    assert words(full, "#what .columns > div:nth-of-type(2) li") == "Pair schools [1] [3]"


def test_the_description_is_markdown_without_markup_of_its_own(full: BeautifulSoup) -> None:
    prose = full.select("#what .prose")[0]
    assert len(prose.select("p")) == 2
    assert not prose.select("b, a[href^='javascript']")


def test_a_figure_stands_with_its_unit_year_kind_baseline_and_source(full: BeautifulSoup) -> None:
    first = all_words(full, ".result-group--reached .figures > li")[0]
    assert first == (
        "More than 92 companies Companies taking part, compared with 5 in 2002 [1]"
        " Output, 2016 2010 60 [2]"
    )


def test_percent_is_written_as_a_sign_and_an_unknown_year_is_said(full: BeautifulSoup) -> None:
    second = all_words(full, ".result-group--reached .figures > li")[1]
    if second.startswith("2010"):
        second = all_words(full, ".result-group--reached .figures > li:has(> .value)")[1]
    assert second == "About 40% Share of schools [1] Outcome, year not recorded"


def test_a_result_without_a_figure_is_a_line(full: BeautifulSoup) -> None:
    assert words(full, ".result-group--reached .plain li").startswith("Choice is above average [3]")


def test_targets_and_context_stand_apart_from_what_was_reached(full: BeautifulSoup) -> None:
    groups = full.select(".result-group")
    assert [group["class"][1] for group in groups] == [
        "result-group--reached",
        "result-group--aimed",
        "result-group--around",
    ]
    assert "10,000 graduates" in words(full, ".result-group--aimed")
    assert "10,000" not in words(full, ".result-group--reached")


def test_figures_without_a_year_are_never_joined_into_a_series() -> None:
    same = {"claim": "girls", "kind": "output", "unit": "girls", "sources": ["s1"]}
    two = practice("nl-two", results=[{**same, "value": "1"}, {**same, "value": "2"}])
    assert len(soup(client(two), "/practices/nl-two").select(".figures > li")) == 2


def test_the_timeline_runs_from_first_to_last(full: BeautifulSoup) -> None:
    assert all_words(full, ".timeline li") == [
        "2001 Announced",
        "29 November 2002 Start: covenant signed [1]",
        "5 to 6 October 2016 A meeting [2]",
        "2024 End",
    ]
    assert all_words(full, ".key-date .when") == ["29 November 2002", "2024"]


def test_status_and_what_continues(full: BeautifulSoup) -> None:
    assert all_words(full, "#timeline dd") == [
        "Completed, as of 26 March 2024 [1]",
        "Active [1] Regional networks",
    ]


def test_the_diagram_says_its_numbers_in_words(full: BeautifulSoup) -> None:
    title = words(full, ".diagram title")
    assert title == "Named actors: government 0, education 1, industry 1 and society 1"


def test_actors_stand_on_their_side_with_role_and_part(full: BeautifulSoup) -> None:
    assert all_words(full, ".actor-list h3") == ["Education and research", "Industry", "Society"]
    assert all_words(full, ".actor-list li") == [
        "KU , partner, Belgium",
        "Shell , initiator: founder",
        "PTvT , coordinator [1]",
    ]


def test_ties_are_read_from_both_ends_and_said_once(full: BeautifulSoup) -> None:
    rows = all_words(full, "#ties tbody tr")
    assert [row.split(" ")[0] for row in rows] == ["A", "DE", "DK"]
    assert "Passed on to" in rows[2]
    there = full.select("#ties tbody tr:last-child a.ref")[0]
    assert there["href"] == "/practices/dk-copy#source-1"
    assert there["aria-label"] == "Source 1 of Copy"


def test_a_tie_to_what_has_no_entry_is_no_link(full: BeautifulSoup) -> None:
    assert not full.select("#ties tbody tr")[0].select("th a")


def test_every_side_of_a_disagreement_is_shown(full: BeautifulSoup) -> None:
    assert words(full, "#disagreements dl") == "Year of the start 2002 [1] 2003 [2]"


def test_sources_carry_their_language_and_what_is_known_of_them(full: BeautifulSoup) -> None:
    assert all_words(full, ".sources li") == [
        "Jet-Net EU STEM Coalition, 6 October 2016",
        "Ontstaan in Dutch",
        "English page As shown in 2016",
    ]
    links = full.select(".sources a")
    assert [link.get("lang") for link in links] == [None, "nl", None]


def test_the_entry_can_be_cited(full: BeautifulSoup) -> None:
    assert words(full, "blockquote") == (
        "Jet-Net (Jongeren en Technologie). In: STEM practices, entry nl-jet-net, based on"
        " 3 public sources, last changed on 24 November 2026."
        " http://localhost/practices/nl-jet-net"
    )


def test_another_way_to_write_an_id_leads_to_the_one_address() -> None:
    answer = client(FULL, FRIEND).get("/practices/NL-Jet-Net")
    assert (answer.status_code, answer.location) == (301, "/practices/nl-jet-net")


def test_an_unknown_id_leads_to_what_comes_near() -> None:
    page = soup(client(FULL, FRIEND), "/practices/nl-jetnet", 404)
    near = {link.get_text(): link["href"] for link in page.select("#main .link-list a")}
    assert near["Jet-Net"] == "/practices/nl-jet-net"
    assert near["Search for “nl jetnet”"] == "/practices?q=nl+jetnet"


def test_open_ages_are_said() -> None:
    young = practice("nl-young", ages={"oldest": "12"})
    old = practice("nl-old", ages={"youngest": "16"})
    browser = client(young, old)
    assert facts(soup(browser, "/practices/nl-young"))["For"] == "Aged up to 12"
    assert facts(soup(browser, "/practices/nl-old"))["For"] == "Aged 16 and over"


def test_a_cost_in_words_stands_in_for_a_sum() -> None:
    paid = practice("nl-paid", funding={"words": ["the state pays"]})
    assert facts(soup(client(paid), "/practices/nl-paid"))["Cost"] == "The state pays"
