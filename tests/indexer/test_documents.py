"""Which texts of an entry are searched."""

from indexer.documents import FIELDS_BY_NAME, TEXT_FIELDS, document
from indexer.facets import BY_NAME, FACETS
from indexer.plain_text import plain_text, plain_text_of_markdown
from tests.practices_for_tests import library, practice


def texts(field: str, **changes: object) -> list[str]:
    entry = practice("nl-x", **changes)
    return [text.text for text in document(entry, library(entry)).texts[field]]


def test_every_searched_field_has_its_texts() -> None:
    entry = practice("nl-x")
    found = document(entry, library(entry))
    assert tuple(found.texts) == TEXT_FIELDS
    assert found.terms.keys() == FIELDS_BY_NAME.keys() - set(TEXT_FIELDS)


def test_keywords_are_searched() -> None:
    assert texts("keywords", keywords=["work placement"]) == ["work placement"]


def test_an_entry_has_ready_terms_of_what_it_is_tagged_with_and_called() -> None:
    entry = practice(
        "dk-x",
        title="Jet-Net",
        native_title={"da": "Tænk"},
        also_known_as=["TT"],
        levels=["primary"],
    )
    found = document(entry, library(entry)).terms
    assert found["known"] == ("=jet net", "=taenk", "=tt")
    assert {"level=primary", "country=dk"} <= set(found["concepts"])


def test_a_native_title_keeps_its_language() -> None:
    entry = practice("dk-x", native_title={"da": "Tektanken"}, also_known_as=["TT"])
    found = document(entry, library(entry)).texts["names"]
    assert [(text.text, text.language) for text in found] == [("Tektanken", "da"), ("TT", "en")]


def test_labels_are_searched_as_people_say_them() -> None:
    labels = texts("labels", levels=["primary"], regions=["Friesland"])
    assert {"Netherlands", "Friesland", "school-company collaboration"} <= set(labels)


def test_claims_of_all_kinds_are_in_the_body() -> None:
    result = {"claim": "Partner schools", "kind": "output", "sources": ["s1"]}
    body = texts("body", objectives=["o"], lessons=["l"], problem="p", results=[result],
                 description="Some *emphasis*.")  # fmt: skip
    assert body == ["Some emphasis.", "p", "o", "l", "Partner schools"]


def test_what_is_absent_is_not_recorded_and_years_sort_newest_first() -> None:
    old, new, none = (
        practice(f"nl-{name}", started=year)
        for name, year in (("old", "1999"), ("new", "2020"), ("none", None))
    )
    found = [document(entry, library(old, new, none)) for entry in (new, old, none)]
    assert [doc.facets["year"] for doc in found] == [("2020",), ("1999",), ("none",)]
    keys = [doc.sort_keys["newest"] for doc in found]
    assert keys == sorted(keys)


def test_an_entry_has_the_broader_themes_of_its_own() -> None:
    entry = practice("nl-x", themes=["national-strategy"])
    assert BY_NAME["theme"].values(entry, library(entry)) == (
        "national-strategy",
        "strategy-and-policy",
    )


def test_facets_have_names_of_their_own() -> None:
    assert len(BY_NAME) == len(FACETS)


def test_markup_in_a_text_is_not_indexed() -> None:
    assert plain_text("a <b>bold</b> &amp; <script>bad()</script>move") == "a bold & move"
    assert plain_text("1 < 2") == "1 < 2"
    assert plain_text_of_markdown("- one\n- [two](https://example.org)") == "one two"
