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

from tests.web.pages import all_words, words
from web import create_app
from web.headers import HEADERS
from web.site import Site

MOST_SECONDS: Final = 2.0

TYPED: Final = {
    "a quotation mark": '"',
    "quotation marks": '"""""""',
    "brackets": "(((",
    "a star": "*",
    "a short prefix": "b*",
    "stars around": "*a*",
    "stars only": "* * * *",
    "stars in a word": "a*b*c*d*e*f",
    "a minus": "-",
    "minuses": "--- -a --b",
    "NOT": "NOT NOT x",
    "AND": "AND",
    "OR": "OR",
    "ORs": "OR OR girls OR OR",
    "ten thousand characters": "x" * 10_000,
    "a thousand words": " ".join(f"word{n}" for n in range(1000)),
    "a thousand stop words": "the " * 1000,
    "a phrase of two hundred words": f'"{"girls in science " * 66}"',
    "a hundred prefixes": "a* b* c* d* " * 25,
    "NUL": "girls\x00robotics",
    "control characters": "\x01\x02\x1b[31m\x7f\x85",
    "line breaks": "girls\r\nSet-Cookie: a=b",
    "emoji": "👩‍🔬 🧪 🏳️‍🌈",
    "a percent sign": "%",
    "a percent sign twice encoded": "%25%2500",
    "a field without a word": "title:",
    "an unknown field": "passwort:geheim",
    "fields in fields": "title:summary:body:girls",
    "a boost": "girls^1e999",
    "a fuzzy phrase": '"a b"~99999',
    "a range": "[1900 TO 2100}",
    "a regular expression": "/(a+)+$/ .*.*.*.*x",
    "SQL": "'; DROP TABLE practices; --",
    "a template": "{{ 7 * 7 }} {% for x in y %} ${7*7}",
    "a path": "../../../../etc/passwd",
    "right-to-left marks": "\u202egirls\u202c \u200f\u2067x\u2069",
    "Hebrew and Arabic": "בנות מדע فتيات العلوم",
    "Chinese, Japanese, Korean": "女孩 ロボット 소녀",
    "combining marks": "e" + "\u0301" * 500,
    "ligatures and wide letters": "ﬁﬂ ｇｉｒｌｓ Ⅻ",
    "a letter that grows when folded": "İ ß ΐ ŉ" * 20,
    "surrogates": "\ud800 \udfff",
    "no character at all": "\u200b\u200c\u200d\ufeff",
    "spaces": " \t\u00a0\u3000 ",
}
"""Texts for the search box, by what is odd about them."""


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
    assert not page.select("script, img, [onerror], [onload], [onfocus], [autofocus]")
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
        ("theme=%00", "theme=\N{REPLACEMENT CHARACTER}"),
        ("actor=king", "actor=king"),
        ("level=%3Cb%3E", "level=<b>"),
        ("status=unknown", "status=unknown"),
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


@pytest.mark.parametrize("number", [6, 99, 999_999])
def test_a_page_beyond_the_end_says_so_and_leads_to_the_last(
    number: int, browser: FlaskClient
) -> None:
    page = page_at(browser, f"/practices?page={number}")
    assert f"There is no page {number:,}" in words(page, ".notice")
    (link,) = page.select(".notice a")
    assert page_at(browser, str(link["href"])).select(".hits .hit")


HOSTILE_NAMES: Final = {
    "NUL": "%00",
    "NUL within": "nl-jet%00net",
    "line breaks": "nl%0D%0ASet-Cookie:%20a=b",
    "dots": "..",
    "dots within": "../../etc/passwd",
    "dots encoded": "%2e%2e%2f%2e%2e%2fetc%2fpasswd",
    "a slash encoded": "nl%2fjet-net",
    "a backslash": "..%5C..%5Cwindows",
    "ten thousand characters": "x" * 10_000,
    "bytes that are no text": "%FF%ED%A0%80",
    "markup": "%3Cb%3Ebold%3C%2Fb%3E",
    "spaces": "%20%20",
    "emoji": quote("👩‍🔬"),
    "right-to-left marks": "%E2%80%AEnl",
    "a letter that grows when folded": quote("İ" * 100),
    "a template": "%7B%7B7*7%7D%7D",
    "a percent sign": "%25",
}


@pytest.mark.parametrize("name", HOSTILE_NAMES.values(), ids=HOSTILE_NAMES)
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
