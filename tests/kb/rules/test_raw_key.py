"""Ids and keys in texts for readers."""

import pytest

from kb.rules.raw_key import RAW_KEY
from tests.kb.rules.surveying import breaches
from tests.practices_for_tests import practice


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("Work on school-company-collaboration in all regions", "school-company-collaboration"),
        ("Meant for pupils of upper-secondary.", "upper-secondary"),
        ("See also nl-other for more", "nl-other"),
        ("The native_title is long", "native_title"),
    ],
)
def test_a_key_in_a_text_is_found(text: str, key: str) -> None:
    entry = practice("nl-one", approach=["Plain words", text])
    assert breaches(RAW_KEY, entry, practice("nl-other")) == [
        f"nl-one approach.1.text: approach[1].text: '{key}' is a key of the library, not a word"
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Lessons in upper-secondary schools, and in lower-secondary ones",
        "A round-table of teachers",
        "At https://example.org/school-company-collaboration or by mail to in_fo@example.org",
    ],
)
def test_compounds_and_addresses_are_no_keys(text: str) -> None:
    assert breaches(RAW_KEY, practice("nl-one", summary=text)) == []


def test_ids_where_ids_belong_are_not_looked_at() -> None:
    tied = practice(
        "nl-one",
        levels=["upper-secondary"],
        relations=[{"type": "part-of", "entry": "nl-other"}],
    )
    assert breaches(RAW_KEY, tied, practice("nl-other")) == []
