"""A draft: what was read with its passages, and what is left to decide."""

import dataclasses
from pathlib import Path

import pytest
import yaml

from kb.importing.draft import Draft, draft_of
from kb.importing.html import read_html
from kb.library import Library
from kb.practice import Practice
from kb.yaml_reader import parse_yaml

PAGE = """
<html lang="en"><head><title>Open Lab</title>
<meta name="description"
 content="Open Lab is a programme in Denmark where pupils build robots."></head>
<body><h1>Open Lab</h1><table>{rows}</table>{more}</body></html>
"""


def draft(library: Library, *rows: tuple[str, str], more: str = "", address: str = "") -> Draft:
    """Return the draft of a small page with a fact box."""
    told = "".join(f"<tr><th>{label}</th><td>{value}</td></tr>" for label, value in rows)
    page = read_html(PAGE.format(rows=told, more=more).encode())
    return draft_of(page, library, address)


def test_the_keys_stand_in_the_order_of_the_model(shipped_library: Library) -> None:
    found = draft(shipped_library, ("Theme", "Digital skills"), address="https://example.org/a")
    assert list(found.entry) == [
        "title", "type", "countries", "summary", "themes", "sources", "updated",
    ]  # fmt: skip
    context = {"vocabularies": shipped_library.vocabularies}
    Practice.model_validate({**found.entry, "id": found.name}, context=context)


def test_every_value_has_the_passage_it_was_read_from(shipped_library: Library) -> None:
    found = draft(shipped_library, ("Country", "Denmark"), ("Started", "March 2015"))
    passages = {read.field: (read.passage, read.where) for read in found.read_from}
    assert passages["countries[0]"] == ("Denmark", "fact 'Country'")
    assert passages["started"] == ("March 2015", "fact 'Started'")
    fields = {field.partition("[")[0].partition(".")[0] for field in passages}
    assert fields >= found.entry.keys() - {"updated", "language"}


def test_what_the_page_does_not_say_is_left_out_and_listed(shipped_library: Library) -> None:
    page = read_html(b"<html><body><p>Nothing here.</p></body></html>")
    found = draft_of(page, shipped_library)
    assert found.entry.keys() <= {"sources", "updated", "language"}
    for wanted in ("title", "summary", "country", "themes", "type", "actors", "address"):
        assert any(wanted in sentence for sentence in found.decide), wanted


def test_no_draft_says_that_it_was_reviewed(shipped_library: Library) -> None:
    found = draft(shipped_library, ("Reviewed", "2024-01-01"), ("Last reviewed", "2024"))
    assert "reviewed" not in found.entry


def test_a_body_whose_side_cannot_be_told_is_left_to_the_editor(shipped_library: Library) -> None:
    found = draft(shipped_library, ("Partners", "Zyxwv; University of Aarhus"))
    assert [actor["name"] for actor in found.entry["actors"]] == ["University of Aarhus"]
    assert (
        "Say on which side of the helix 'Zyxwv' stands (role read: partner, fact 'Partners'), and"
        " add it to the actors."
    ) in found.decide


def test_a_body_that_the_library_knows_has_its_side(shipped_library: Library) -> None:
    found = draft(shipped_library, ("Partners", "AkzoNobel"))
    assert [actor["helix"] for actor in found.entry["actors"]] == ["industry"]


def test_a_term_that_is_none_is_listed_and_left_out(shipped_library: Library) -> None:
    found = draft(shipped_library, ("Themes", "Underwater basket weaving; digital skills"))
    assert found.entry["themes"] == ["digital-skills"]
    assert any("Underwater basket weaving" in sentence for sentence in found.decide)


def test_a_value_that_the_model_refuses_is_listed_and_left_out(shipped_library: Library) -> None:
    vocabularies = dict(shipped_library.vocabularies)
    scales = vocabularies["scales"]
    fewer = scales.model_copy(update={"concepts": scales.concepts[:1]})
    narrow = dataclasses.replace(shipped_library, vocabularies={**vocabularies, "periods": fewer})
    found = draft(narrow, ("Budget", "EUR 5 million per year"))
    assert "funding" not in found.entry
    assert any(sentence.startswith("Correct and add funding") for sentence in found.decide)


def test_a_practice_of_nearly_the_same_name_is_a_likely_duplicate(shipped_library: Library) -> None:
    page = read_html(b"<html><body><h1>Jet-Net and TechNet</h1></body></html>")
    found = draft_of(page, shipped_library)
    assert [duplicate.entry for duplicate in found.duplicates] == ["nl-jet-net-technet"]


def test_a_page_that_an_entry_names_as_a_source_is_a_likely_duplicate(
    shipped_library: Library,
) -> None:
    url = str(shipped_library.practices["nl-jet-net-technet"].sources[0].url)
    found = draft(shipped_library, address=url.replace("https://", "http://") + "#top")
    assert "nl-jet-net-technet" in [duplicate.entry for duplicate in found.duplicates]


def test_practices_that_the_text_names_are_offered_as_links(shipped_library: Library) -> None:
    told = "<p>It was inspired by Jet-Net &amp; TechNet of the Netherlands.</p>"
    found = draft(shipped_library, more=told)
    assert [(link.entry, link.name) for link in found.links] == [
        ("nl-jet-net-technet", "Jet-Net & TechNet")
    ]


def test_text_that_readers_do_not_see_is_not_read(shipped_library: Library) -> None:
    hidden = (
        "<div style='display:none'><p>Country: Malta</p></div><p hidden>Country: Malta</p>"
        "<script>Country: Malta</script><!-- Country: Malta --><nav><p>Country: Malta</p></nav>"
    )
    found = draft(shipped_library, more=hidden)
    assert found.entry["countries"] == ["DK"]


@pytest.mark.parametrize(
    ("told", "ages"),
    [
        ("12 to 15", {"youngest": 12, "oldest": 15}),
        ("16+", {"youngest": 16}),
        ("all ages", None),
    ],
)
def test_ages_are_read_where_both_ends_are_told(
    told: str, ages: dict[str, int] | None, shipped_library: Library
) -> None:
    assert draft(shipped_library, ("Age group", told)).entry.get("ages") == ages


def test_a_page_in_another_language_says_so_and_keeps_its_own_title(
    shipped_library: Library,
) -> None:
    told = "<p>Ein Angebot für Kinder und Jugendliche, die gern forschen und bauen.</p>" * 3
    page = read_html(f"<html lang='de'><body><h1>Offenes Labor</h1>{told}</body></html>".encode())
    found = draft_of(page, shipped_library)
    assert found.entry["language"] == "de"
    assert found.entry["native_title"] == {"de": "Offenes Labor"}
    assert any(sentence.startswith("Translate") for sentence in found.decide)


def test_a_draft_file_is_read_by_the_strict_reader(shipped_library: Library) -> None:
    found = draft(shipped_library, ("Country", "Norway: NO #1 & more"), ("Started", "2015"))
    tree, problems = parse_yaml(found.as_yaml().encode(), Path("draft.yaml"))
    assert (tree is not None, problems) == (True, [])
    assert yaml.safe_load(found.as_yaml())["entry"] == found.entry


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Øresund: Tech & Læring", "dk-oresund-tech-laering"),
        ("Łódź Robots", "dk-lodz-robots"),
        ("A" * 100, f"dk-{'a' * 60}"),
    ],
)
def test_the_proposed_id_is_made_of_country_and_title(
    title: str, name: str, shipped_library: Library
) -> None:
    page = read_html(f"<h1>{title}</h1><p>Country: Denmark</p>".encode())
    assert draft_of(page, shipped_library).name == name
