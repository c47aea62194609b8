"""Facet values as links: none that was chosen vanishes, and each count is what its link opens."""

import re

from flask import url_for
from werkzeug.datastructures import MultiDict
from werkzeug.test import EnvironBuilder
from werkzeug.wrappers import Request

from indexer.facets import BY_NAME, FACETS
from indexer.query import Query
from tests.practices_for_tests import practice
from tests.web.pages import client, site, soup
from web import create_app, query_args
from web.choices import Choice, choices
from web.site import Site

ACTORS = [{"name": "Shell", "helix": "industry", "role": "partner"}]
PRACTICES = (
    practice("nl-one", started="2002", levels=["primary"], actors=ACTORS, scale="national"),
    practice("nl-two", started="2012", themes=["digital-skills"], levels=["primary", "higher"]),
    practice("dk-three", started="2012-05", themes=["digital-skills"], actors=ACTORS),
    practice("dk-four", themes=["girls-and-women-in-stem"], status={"value": "active"}),
    practice("fr-five", started="2020", levels=["higher"], scale="regional"),
)


def made(facet: str, query: Query, of: Site) -> tuple[Choice, ...]:
    with create_app(of).test_request_context():
        assert url_for("practices.index")
        return choices(BY_NAME[facet], query, of.engine.search(query), of)


def test_each_count_is_what_its_link_opens_in_its_facet() -> None:
    of = site(*PRACTICES)
    asked = [
        Query(),
        Query().toggled("country", "nl"),
        Query().toggled("country", "nl").toggled("country", "dk").toggled("level", "primary"),
        Query().toggled("year", "2010-2015"),
        Query().toggled("theme", "digital-skills").toggled("actor", "none"),
    ]
    checked = 0
    for query in asked:
        for facet in FACETS:
            for choice in made(facet.name, query, of):
                alone = query.without(facet.name).toggled(facet.name, choice.value)
                assert of.engine.search(alone).total == choice.count
                checked += 1
    assert checked > 100


def test_a_link_toggles_its_value() -> None:
    of = site(*PRACTICES)
    query = Query().toggled("country", "nl")
    for choice in made("country", query, of):
        assert choice.url is not None
        environ = EnvironBuilder(path=choice.url).get_environ()
        read, _ = query_args.parse(MultiDict(Request(environ).args), of.legal_values)
        assert read == query.toggled("country", choice.value)


def test_chosen_values_come_first_then_the_largest_then_by_name() -> None:
    of = site(*PRACTICES)
    values = [choice.value for choice in made("country", Query().toggled("country", "fr"), of)]
    assert values == ["fr", "dk", "nl"]


def test_not_recorded_comes_last() -> None:
    assert [c.label for c in made("scale", Query(), site(*PRACTICES))] == [
        "National",
        "Regional",
        "Not recorded",
    ]


def test_a_chosen_value_that_shows_nothing_stays_and_can_be_removed() -> None:
    query = Query().toggled("country", "mt")
    malta = made("country", query, site(*PRACTICES))[0]
    assert (malta.label, malta.count, malta.chosen) == ("Malta", 0, True)
    assert malta.url == "/practices"


def test_a_value_that_would_show_nothing_is_no_link() -> None:
    query = Query().toggled("country", "fr")
    primary = next(c for c in made("level", query, site(*PRACTICES)) if c.value == "primary")
    assert (primary.count, primary.url) == (0, None)


def test_values_that_the_library_does_not_have_are_not_offered() -> None:
    assert {c.value for c in made("country", Query(), site(*PRACTICES))} == {"nl", "dk", "fr"}


def test_the_ninth_value_is_folded_away_and_a_chosen_ninth_is_not() -> None:
    codes = ["at", "be", "cz", "de", "dk", "ee", "es", "fi", "fr", "gr"]
    browser = client(*(practice(f"{code}-one") for code in codes))
    facet = "section[aria-labelledby=f-country]"
    page = soup(browser, "/practices")
    assert len(page.select(f"{facet} > ul > li")) == 8
    summary = page.select_one(f"{facet} summary")
    assert summary is not None
    assert re.match(r"Show all 10\b", summary.get_text())
    chosen = "&".join(f"country={code}" for code in codes[:9])
    page = soup(browser, f"/practices?{chosen}")
    assert len(page.select(f"{facet} > ul > li a[aria-current]")) == 9


def test_the_histogram_draws_the_results_and_says_them_in_words() -> None:
    page = soup(client(*PRACTICES), "/practices")
    drawing = page.select_one("svg.histogram")
    assert drawing is not None
    assert drawing["aria-label"] == "Practices by start year: 2002: 1, 2012: 2, 2020: 1"
    assert len(drawing.select("rect")) == 3


def test_the_form_of_years_keeps_all_that_was_asked() -> None:
    page = soup(client(*PRACTICES), "/practices?country=nl&country=dk&year=2010-2015&sort=title")
    form = page.select_one("form.years")
    assert form is not None
    hidden = [(i["name"], i["value"]) for i in form.select("input[type=hidden]")]
    assert hidden == [("country", "dk"), ("country", "nl"), ("sort", "title")]
    assert [i["value"] for i in form.select("input.field")] == ["2010", "2015"]


def test_a_library_without_start_years_has_no_histogram() -> None:
    assert not soup(client(practice("nl-a")), "/practices").select("svg.histogram")
