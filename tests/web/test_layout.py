"""What every page keeps: headers, landmarks, links that lead somewhere, no raw keys."""

import re
from collections.abc import Iterator
from urllib.parse import urlsplit

import pytest
from bs4 import BeautifulSoup
from flask.testing import FlaskClient

from kb.organisation import Organisation
from kb.publication import Publication
from kb.strategy import Strategy
from kb.taskforce import Taskforce
from kb.transfer import Transfer
from tests.practices_for_tests import entry, practice
from tests.web.pages import client, soup
from web import create_app
from web.headers import HEADERS
from web.layout import _STATIC
from web.site import Site

PRACTICE = practice(
    "nl-a",
    levels=["primary"],
    target_groups=["girls-and-women"],
    status={"value": "active"},
    actors=[{"name": "A", "helix": "industry", "role": "responsible-body"}],
    started="2002",
)
OTHERS = (
    entry(Organisation, "organisation-nl-p"),
    entry(Publication, "publication-m"),
    entry(Taskforce, "taskforce-t"),
    entry(Transfer, "transfer-c"),
    entry(Strategy, "strategy-nl"),
)
PAGES = (
    "/",
    "/practices",
    "/practices?q=a&country=nl&foo=1",
    "/practices?q=zzzz&country=mt",
    "/practices?page=9",
    "/practices/nl-a",
    "/countries",
    "/countries/nl",
    "/countries/mt",
    "/themes",
    "/themes/school-company-collaboration",
    "/themes/entrepreneurship",
    "/actors",
    "/actors/industry",
    "/about",
    "/network",
    "/organisations",
    "/organisations/nl-p",
    "/publications",
    "/publications/m",
    "/taskforces",
    "/taskforces/t",
    "/transfers",
    "/transfers/c",
    "/strategies",
    "/strategies/nl",
)
LOST = ("/nope", "/practices/nope", "/transfers/nope")


@pytest.fixture(scope="module")
def browser() -> FlaskClient:
    return client(PRACTICE, *OTHERS)


@pytest.mark.parametrize("path", [*PAGES, *LOST, "/static/site.css", "/practices/NL-A"])
def test_every_answer_carries_the_headers(browser: FlaskClient, path: str) -> None:
    answer = browser.get(path)
    assert {name: answer.headers[name] for name in HEADERS} == HEADERS
    answer.close()


def test_nothing_is_loaded_from_elsewhere_and_no_script_stands_in_a_page() -> None:
    policy = HEADERS["Content-Security-Policy"]
    assert policy.startswith("default-src 'none'")
    sources = {part.split()[0]: part.split()[1:] for part in policy.split(";")}
    assert all(allowed in (["'self'"], ["'none'"]) for allowed in sources.values())
    assert "unsafe" not in policy


@pytest.mark.parametrize("path", [*PAGES])
def test_pages_have_one_heading_a_title_landmarks_and_a_way_past_the_menu(
    browser: FlaskClient, path: str
) -> None:
    page = soup(browser, path)
    for landmark in (
        "h1",
        "main",
        "body > header",
        "body > footer",
        "head > title",
        "html[lang=en]",
    ):
        assert len(page.select(landmark)) == 1
    assert page.select("body a")[0]["href"] == "#main"
    assert page.select("meta[name=description]")[0]["content"].strip()


@pytest.mark.parametrize("path", [*PAGES])
def test_pages_hold_no_inline_script_or_style_and_load_one_module_for_the_search_field(
    browser: FlaskClient, path: str
) -> None:
    page = soup(browser, path)
    assert not page.select("script:not([src]), style, [style], [onclick]")
    modules = [str(script["src"]) for script in page.select("script[type=module]")]
    assert len(page.select("script")) == len(modules) == len(page.select("form[role=search]"))
    assert all(address.startswith("/static/suggest.js?v=") for address in modules)


@pytest.mark.parametrize("path", [*PAGES])
def test_no_id_stands_twice_and_every_label_has_its_target(browser: FlaskClient, path: str) -> None:
    page = soup(browser, path)
    ids = [element["id"] for element in page.select("[id]")]
    assert len(set(ids)) == len(ids)
    named = [element["aria-labelledby"] for element in page.select("[aria-labelledby]")]
    named += [element["for"] for element in page.select("label[for]")]
    named += [element["popovertarget"] for element in page.select("[popovertarget]")]
    named += [str(use["href"])[1:] for use in page.select("use")]
    assert set(named) <= set(ids)


def links(page: BeautifulSoup) -> Iterator[str]:
    for link in page.select("a[href]"):
        address = str(link["href"])
        if not urlsplit(address).netloc:
            yield address


def test_every_link_leads_to_something(browser: FlaskClient) -> None:
    seen: set[str] = set()
    waiting = ["/"]
    while waiting and len(seen) < 80:
        path = waiting.pop(0)
        seen.add(path)
        page = soup(browser, path)
        for address in links(page):
            target, _, fragment = address.partition("#")
            if fragment and not target:
                assert page.select(f"#{fragment}"), f"{path} leads to {address}"
            elif target not in seen and target not in waiting:
                waiting.append(target)
    assert {"/practices", "/countries/nl", "/themes", "/about"} <= seen


@pytest.mark.parametrize("path", [*PAGES])
def test_no_raw_key_reaches_a_page(browser: FlaskClient, path: str) -> None:
    text = soup(browser, path).get_text(" ")
    for key in ("girls-and-women", "responsible-body", "school-company-collaboration", "nl-a"):
        found = re.findall(rf"(?<![\w/-]){re.escape(key)}(?![\w-])", text)
        assert not [f for f in found if "entry nl-a" not in text], key
    assert "None" not in text.replace("None has yet been checked", "")


def test_the_part_of_the_site_that_is_open_is_marked(browser: FlaskClient) -> None:
    for path, state in (("/countries", "page"), ("/countries/nl", "true")):
        current = soup(browser, path).select(".mainnav [aria-current]")
        assert [(link.get_text(), link["aria-current"]) for link in current] == [
            ("Countries", state)
        ]


def test_style_sheets_change_their_address_with_their_content(browser: FlaskClient) -> None:
    page = soup(browser, "/")
    for sheet in page.select("link[rel=stylesheet], link[rel=icon], script"):
        address = str(sheet.get("href") or sheet["src"])
        answer = browser.get(address)
        assert answer.status_code == 200
        assert "v=" in address
        answer.close()


def test_raw_colours_stand_in_the_tokens_only() -> None:
    rules = (_STATIC / "site.css").read_text()
    assert not re.findall(r"#[0-9a-f]{3,8}\b(?=[;\s,)])", rules)


@pytest.mark.slow
def test_every_page_of_the_shipped_library_opens(shipped_site: Site) -> None:
    browser = create_app(shipped_site).test_client()
    for practice_id in shipped_site.library.practices:
        page = soup(browser, f"/practices/{practice_id}")
        ids = {element["id"] for element in page.find_all(id=True)}
        refs = [str(ref["href"]) for ref in page.find_all("a", class_="ref")]
        assert {ref[1:] for ref in refs if ref.startswith("#")} <= ids
    for theme in shipped_site.library.vocabularies["themes"].by_id:
        soup(browser, f"/themes/{theme}")
