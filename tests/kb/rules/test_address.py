"""Addresses that do not lead to the page itself, or to one page twice."""

from typing import Any

import pytest

from kb.rules.address import SAME_PAGE, STAND_IN
from tests.kb.rules.surveying import breaches, organisation, publication
from tests.practices_for_tests import practice, source


@pytest.mark.parametrize(
    "host",
    [
        "staging.example.org",
        "example-staging.cdn.example.org",
        "preprod-cc.example.org",
        "dev1.example.org",
        "test.example.org",
        "127.0.0.1",
        "localhost",
        "intranet.local",
        "example.org.",
        "example-org.translate.goog",
        "webcache.googleusercontent.com",
        "www.google.com",
        "example-org.cdn.ampproject.org",
        "example.netlify.app",
        "example.wpengine.com",
        "9pdf.org",
        "vdocuments.site",
        "slideplayer.com",
    ],
)
def test_a_host_that_stands_in_for_the_page_is_found(host: str) -> None:
    entry = practice("nl-one", sources=[source("s1"), source("s2", url=f"https://{host}/page")])
    (found,) = breaches(STAND_IN, entry)
    assert found.startswith(f"nl-one sources.1.url: {host} looks like a")


@pytest.mark.parametrize(
    "host",
    [
        "testing-science.example.org",
        "development.example.org",
        "stages.example.org",
        "www.demotte.example.be",
        "web.archive.org",
        "fibonacci.example.de",
        "www.docplayground.org",
        "mygoogle.example.com",
        "sites.google.com",
    ],
)
def test_an_ordinary_host_is_not(host: str) -> None:
    entry = practice("nl-one", sources=[source("s1", url=f"https://{host}/staging/9pdf.org")])
    assert breaches(STAND_IN, entry) == []


def test_a_note_that_calls_a_source_a_copy_settles_it() -> None:
    copied = source("s1", url="https://9pdf.org/x", note="Copy on 9pdf.org")
    assert breaches(STAND_IN, practice("nl-one", sources=[copied])) == []


def test_websites_and_links_are_looked_at_too() -> None:
    body = organisation("nl-one", website="https://staging.example.org")
    text = publication("one", link="https://slideplayer.com/1")
    assert [line.split(":")[0] for line in breaches(STAND_IN, body, text)] == [
        "organisation-nl-one website",
        "publication-one link",
    ]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("http://example.org/a", "https://example.org/a"),
        ("https://www.example.org/a/", "https://example.org/a"),
        ("https://Example.org", "http://example.org/"),
    ],
)
def test_two_addresses_of_one_page_are_found(one: str, other: str) -> None:
    entry = practice("nl-one", sources=[source("s1", url=one), source("s2", url=other)])
    (found,) = breaches(SAME_PAGE, entry)
    assert found.startswith("nl-one sources.1.url: s2 and s1 are one page: example.org")


@pytest.mark.parametrize(
    "other", ["https://example.org/a?page=2", "https://example.org/b", "https://de.example.org/a"]
)
def test_addresses_of_different_pages_are_not(other: str) -> None:
    sources = [source("s1", url="https://example.org/a"), source("s2", url=other)]
    assert breaches(SAME_PAGE, practice("nl-one", sources=sources)) == []


def test_two_texts_of_one_page_may_both_be_listed_if_notes_tell_them_apart() -> None:
    def sources(first: str, second: str) -> list[dict[str, Any]]:
        url = "https://example.org/a"
        return [source("s1", url=url, note=first), source("s2", url=url, note=second)]

    told = practice("nl-one", sources=sources("earlier text", "later text"))
    assert breaches(SAME_PAGE, told) == []
    same = practice("nl-one", sources=sources("a page", "a page"))
    assert len(breaches(SAME_PAGE, same)) == 1
