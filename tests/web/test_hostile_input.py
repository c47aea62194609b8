"""Whatever is typed or sent, the site answers soon, readably, and with a way on."""

import time
from typing import Final
from urllib.parse import quote

import pytest
from bs4 import BeautifulSoup
from flask.testing import FlaskClient
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from werkzeug.datastructures import MultiDict
from werkzeug.test import TestResponse

from tests.web.hostile import NAMES, TYPED
from tests.web.pages import all_words, words
from web import create_app
from web.headers import HEADERS
from web.site import Site

MOST_SECONDS: Final = 2.0


@pytest.fixture(scope="module")
def browser(shipped_site: Site) -> FlaskClient:
    app = create_app(shipped_site)
    # A fault is then a page of status 500, as where the site is served.
    app.config["PROPAGATE_EXCEPTIONS"] = False
    return app.test_client()


def answer_in_time(browser: FlaskClient, address: str) -> TestResponse:
    """Return the answer, which must come soon, carry the headers, and hold no trace of a fault."""
    begun = time.perf_counter()
    answer = browser.get(address)
    assert time.perf_counter() - begun < MOST_SECONDS
    assert {name: answer.headers[name] for name in HEADERS} == HEADERS
    assert "Traceback" not in answer.text
    return answer


def page_at(browser: FlaskClient, address: str, status: int = 200) -> BeautifulSoup:
    answer = answer_in_time(browser, address)
    assert answer.status_code == status, f"{address[:200]}: {answer.status}"
    return BeautifulSoup(answer.text, "lxml")


def search(text: str) -> str:
    """Return the address of a search, with code points that are no characters sent all the same."""
    return f"/practices?q={quote(text, errors='surrogatepass')}"


@pytest.mark.parametrize("text", TYPED.values(), ids=TYPED)
def test_anything_typed_is_answered_with_a_page_of_results_or_help(
    text: str, browser: FlaskClient
) -> None:
    page = page_at(browser, search(text))
    assert words(page, "h1")
    assert page.select(".hits .hit, .ways a")


def test_what_is_left_out_of_a_long_text_is_said(browser: FlaskClient) -> None:
    page = page_at(browser, search(TYPED["ten thousand characters"]))
    assert "Only the first 256 characters were searched for." in words(page, ".notice")


@pytest.mark.parametrize(
    "raw", ["%ED%A0%80", "%FF%FE", "%", "%zz", "%00", "a%0", "+%2B+", "&&&=", "="]
)
def test_bytes_that_are_no_text_are_answered_too(raw: str, browser: FlaskClient) -> None:
    assert words(page_at(browser, f"/practices?q={raw}"), "h1")


@pytest.mark.slow
@settings(deadline=None, max_examples=150, suppress_health_check=[HealthCheck.too_slow])
@given(
    st.text(max_size=300)
    | st.text(alphabet='"*-:()[]{}^~+|&!\\/ORANDabtitle \u0301', max_size=80)
    | st.lists(st.sampled_from(['"', "OR", "-", "title:", "girls", "robot*", "*", " "])).map(
        "".join
    )
)
def test_no_text_is_an_error(browser: FlaskClient, text: str) -> None:
    assert words(page_at(browser, search(text)), "h1")


@pytest.mark.parametrize(
    "markup",
    [
        "<script>alert(1)</script>",
        '"><img src=x onerror=alert(1)>',
        "</title><svg onload=alert(1)>",
        "javascript:alert(1)",
        "girls' onfocus='alert(1)' autofocus='",
    ],
)
@pytest.mark.parametrize(
    "address",
    [
        "/practices?q={}",
        "/practices?country={}",
        "/practices?{}=1",
        "/practices?sort={}",
        "/practices?q={}&country=mt&year=1900",
        "/practices/{}",
        "/countries/{}",
        "/themes/{}",
        "/actors/{}",
    ],
)
def test_markup_is_shown_as_text_and_never_run(
    markup: str, address: str, browser: FlaskClient
) -> None:
    answer = answer_in_time(browser, address.format(quote(markup)))
    assert answer.status_code in {200, 404}
    page = BeautifulSoup(answer.text, "lxml")
    assert not page.select(
        "script:not([src^='/static/']), img, [onerror], [onload], [onfocus], [autofocus]"
    )
    assert not page.select("[href^=javascript], [src^=javascript]")


@pytest.mark.parametrize(
    ("arguments", "named"),
    [
        ("page=0", "page=0"),
        ("page=-1", "page=-1"),
        ("page=1.5", "page=1.5"),
        (f"page={10**30}", f"page={10**30}"),
        ("page=abc", "page=abc"),
        ("page=1_000", "page=1_000"),
        ("page=%D9%A1", "page=١"),
        ("page=1&page=2", "page=2"),
        ("sort=best", "sort=best"),
        ("q=a&q=b", "q=b"),
        ("country=nk", "country=nk"),
        ("country=Netherland", "country=Netherland"),
        ("theme=girls", "theme=girls"),
        ("theme=%00", "theme="),
        ("actor=king", "actor=king"),
        ("level=%3Cb%3E", "level=<b>"),
        ("status=asleep", "status=asleep"),
        ("year=soon", "year=soon"),
        ("year=20", "year=20"),
        ("year=2015-2010", "year=2015-2010"),
        ("year=2010-2012-2014", "year=2010-2012-2014"),
        ("year=-", "year=-"),
        ("year=%D9%A2%D9%A0%D9%A1%D9%A0", "year=٢٠١٠"),
        ("year_from=2015&year_to=2010", "year=2015-2010"),
        ("year_from=abcd", "year=abcd-"),
        ("colour=red", "colour=red"),
        ("Country=nl", "Country=nl"),
        ("country[]=nl", "country[]=nl"),
        ("__proto__=1", "__proto__=1"),
    ],
)
def test_what_cannot_be_read_is_named_and_the_rest_is_done(
    arguments: str, named: str, browser: FlaskClient
) -> None:
    page = page_at(browser, f"/practices?{arguments}")
    assert named in all_words(page, ".notice--error li b")
    assert page.select(".hits .hit")


@pytest.mark.parametrize(
    "arguments",
    [
        "&".join(f"country=x{n}" for n in range(200)),
        "&".join(f"name{n}=1" for n in range(200)),
        "&".join(["country=nl"] * 200),
        "&".join(["year=2010-2015"] * 200),
        "&" * 5000,
        f"theme={'x' * 10_000}",
        f"{'x' * 10_000}=1",
        f"page={'9' * 10_000}",
        f"year={'9' * 10_000}",
    ],
    ids=lambda arguments: arguments[:20],
)
def test_too_much_is_answered_soon(arguments: str, browser: FlaskClient) -> None:
    assert words(page_at(browser, f"/practices?{arguments}"), "h1")


def test_two_hundred_arguments_are_cut_and_that_is_said(browser: FlaskClient) -> None:
    page = page_at(browser, "/practices?" + "&".join(["country=nl", *["colour=red"] * 199]))
    assert "more than 100 parts" in words(page, ".notice--error")
    assert "in the Netherlands" in words(page, "h1")


def test_the_same_choice_twice_is_one_choice(browser: FlaskClient) -> None:
    page = page_at(browser, "/practices?country=nl&country=NL&country=nl")
    assert len(page.select(".chip")) == 1
    assert not page.select(".notice")


@pytest.mark.parametrize("number", [99, 5000, 999_999])
def test_a_page_beyond_the_end_says_so_and_leads_to_the_last(
    number: int, browser: FlaskClient
) -> None:
    page = page_at(browser, f"/practices?page={number}")
    assert f"There is no page {number:,}" in words(page, ".notice")
    (link,) = page.select(".notice a")
    assert page_at(browser, str(link["href"])).select(".hits .hit")


@pytest.mark.parametrize("name", NAMES.values(), ids=NAMES)
@pytest.mark.parametrize("part", ["practices", "countries", "themes", "actors", "static"])
def test_a_name_that_is_none_is_not_found_and_the_page_leads_on(
    part: str, name: str, browser: FlaskClient
) -> None:
    answer = answer_in_time(browser, f"/{part}/{name}")
    page = BeautifulSoup(answer.text, "lxml")
    assert answer.status_code == 404, answer.status
    assert page.select("#main .link-list a")
    assert "<b>bold" not in answer.text
    assert "Set-Cookie" not in answer.headers
    assert len(answer.text) < 10_000
    for link in page.select("#main .link-list a"):
        assert answer_in_time(browser, str(link["href"])).status_code == 200


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "PATCH", "PROPFIND"])
@pytest.mark.parametrize("path", ["/", "/practices", "/practices/nl-katapult", "/countries/nl"])
def test_nothing_can_be_sent_to_a_page(method: str, path: str, browser: FlaskClient) -> None:
    answer = browser.open(path, method=method, data=b"x" * 1000)
    assert answer.status_code == 405
    assert "GET" in answer.headers["Allow"]
    assert {name: answer.headers[name] for name in HEADERS} == HEADERS


@pytest.mark.slow
@settings(deadline=None, max_examples=100)
@given(
    st.lists(
        st.tuples(
            st.sampled_from(["q", "country", "theme", "year", "year_from", "page", "sort", "x"])
            | st.text(max_size=10),
            st.text(max_size=20) | st.sampled_from(["nl", "none", "2010-", "title", "2"]),
        ),
        max_size=12,
    )
)
def test_no_arguments_are_an_error(browser: FlaskClient, arguments: list[tuple[str, str]]) -> None:
    answer = browser.get("/practices", query_string=MultiDict(arguments), follow_redirects=True)
    assert answer.status_code == 200


@pytest.mark.parametrize("path", ["/practices?q=girls%00%1B%E2%80%AEx", "/practices/girls%00x"])
def test_what_cannot_be_seen_is_not_printed(browser: FlaskClient, path: str) -> None:
    page = browser.get(path).get_data(as_text=True)
    assert not {"\x00", "\x1b", "\u202e"} & set(page)
