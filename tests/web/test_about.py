"""The page about the site."""

from indexer.documents import TEXT_FIELDS
from indexer.query_text import parse
from tests.practices_for_tests import practice
from tests.web.pages import client, soup
from web.hits import FIELD_LABELS


def test_every_field_that_can_be_searched_is_named() -> None:
    assert tuple(FIELD_LABELS) == TEXT_FIELDS
    text = soup(client(practice("nl-a")), "/about").get_text()
    assert all(field in text for field in TEXT_FIELDS)


def test_every_example_of_what_may_be_typed_is_read_as_typed() -> None:
    page = soup(client(practice("nl-a")), "/about")
    typed = [link.get_text() for link in page.select("#search tbody th a")]
    assert len(typed) == 6
    assert all(parse(text).units and not parse(text).notes for text in typed)


def test_it_says_whether_anybody_has_checked_the_entries() -> None:
    unchecked = soup(client(practice("nl-a")), "/about").get_text()
    assert "None has yet been checked" in unchecked
    checked = soup(client(practice("nl-a", reviewed="2026-11-01")), "/about").get_text()
    assert "1 of 1 practice" in checked
