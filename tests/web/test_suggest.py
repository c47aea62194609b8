"""Suggestions as JSON."""

from urllib.parse import quote

import pytest
from flask.testing import FlaskClient

from kb.organisation import Organisation
from tests.practices_for_tests import entry, practice
from tests.web.pages import client, soup


@pytest.fixture(scope="module")
def browser() -> FlaskClient:
    return client(
        practice("nl-jet-net", title="Jet-Net", native_title={"nl": "Jongeren en techniek"}),
        practice("dk-girls", title="Girls' day", themes=["girls-and-women-in-stem"]),
        entry(Organisation, "organisation-nl-hub", title="The Hub"),
    )


@pytest.mark.parametrize(
    ("typed", "offer"),
    [
        ("JET", {"label": "Jet-Net", "kind": "Practice", "url": "/practices/nl-jet-net"}),
        (
            "techn",
            {
                "label": "Jongeren en techniek",
                "kind": "Practice",
                "url": "/practices/nl-jet-net",
                "language": "nl",
            },
        ),
        ("hub", {"label": "The Hub", "kind": "Organisation", "url": "/organisations/nl-hub"}),
        ("denmark", {"label": "Denmark", "kind": "Country", "url": "/practices?country=dk"}),
        (
            "tanska",
            {
                "label": "Tanska",
                "kind": "Country: Denmark",
                "url": "/practices?country=dk",
                "language": "fi",
            },
        ),
        (
            "mädchen in",
            {
                "label": "Mädchen in MINT",
                "kind": "Theme: Girls and women in STEM",
                "url": "/practices?theme=girls-and-women-in-stem",
                "language": "de",
            },
        ),
    ],
)
def test_a_suggestion_says_what_it_is_and_leads_to_it(
    typed: str, offer: dict[str, str], browser: FlaskClient
) -> None:
    answer = browser.get("/suggest", query_string={"q": typed})
    assert answer.json is not None
    assert answer.json["query"] == typed
    assert answer.json["suggestions"][0] == offer


def test_every_suggestion_leads_to_a_page_that_shows_something(browser: FlaskClient) -> None:
    seen = set()
    for letter in "abcdefghijklmnoprstuvz":
        answer = browser.get(f"/suggest?q={letter}").json
        seen |= {offer["url"] for offer in answer["suggestions"]} if answer else set()
    assert len(seen) > 5
    for address in seen:
        page = soup(browser, address)
        assert not address.startswith("/practices?") or page.select(".hit")


def test_an_answer_may_be_kept(browser: FlaskClient) -> None:
    assert "max-age" in browser.get("/suggest?q=jet").headers["Cache-Control"]


@pytest.mark.parametrize(
    "asked",
    [
        "",
        "?q=",
        "?q=%00",
        "?q=%ff%fe",
        "?q=%ED%A0%80",
        f"?q={quote('ﷺ' * 3000)}",
        f"?q={'a+' * 20_000}",
        "?q=a&q=b",
        "?x=1",
        "?q=*?[(\\",
    ],
)
def test_whatever_is_asked_is_answered_with_a_short_list(asked: str, browser: FlaskClient) -> None:
    answer = browser.get(f"/suggest{asked}")
    assert answer.status_code == 200
    assert answer.json is not None
    assert set(answer.json) == {"query", "suggestions"}
    assert len(answer.json["query"]) <= 100
    assert len(answer.json["suggestions"]) <= 8


@pytest.mark.parametrize("path", ["/", "/practices", "/practices?q=zzzz&country=mt"])
def test_the_search_field_knows_where_to_ask(path: str, browser: FlaskClient) -> None:
    forms = soup(browser, path).select("form[role=search]")
    assert [form["data-suggest"] for form in forms] == ["/suggest"]
