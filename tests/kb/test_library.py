"""The library as a whole: its order, its relations, its counts, and its snapshot."""

import json
from dataclasses import FrozenInstanceError
from pathlib import Path

import pytest

from kb.snapshot import read_snapshot, write_snapshot
from tests.practices_for_tests import library, practice

JET_NET = practice("nl-jet-net", started="2002-11-29")
DANISH = practice(
    "dk-jet-net",
    countries=["DK", "NL"],
    themes=["school-company-collaboration", "career-guidance"],
    native_title={"da": "Tektanken – “æøå” \u2028"},
    actors=[
        {"name": "A", "helix": "industry", "role": "participant"},
        {"name": "B", "helix": "industry", "role": "participant"},
    ],
    relations=[
        {"type": "adapted-from", "entry": "nl-jet-net"},
        {"type": "part-of", "name": "A network"},
    ],
    results=[
        {
            "claim": "Pupils",
            "kind": "output",
            "value": "24.5",
            "unit": "%",
            "sources": ["s1"],
        }
    ],
)
BASQUE = practice("es-jet-net", relations=[{"type": "adapted-from", "entry": "nl-jet-net"}])
LIBRARY = library(JET_NET, DANISH, BASQUE)


def test_entries_come_in_the_order_of_their_ids() -> None:
    assert [entry.id for entry in LIBRARY] == ["dk-jet-net", "es-jet-net", "nl-jet-net"]
    assert len(LIBRARY) == 3


def test_an_entry_is_found_by_its_id() -> None:
    assert LIBRARY["nl-jet-net"] is JET_NET
    assert "nl-jet-net" in LIBRARY
    assert "nl-other" not in LIBRARY
    with pytest.raises(KeyError):
        LIBRARY["nl-other"]


def test_relations_are_known_from_their_other_end() -> None:
    assert LIBRARY.relations_to("nl-jet-net") == (
        (DANISH, DANISH.relations[0]),
        (BASQUE, BASQUE.relations[0]),
    )
    assert LIBRARY.relations_to("dk-jet-net") == ()
    assert LIBRARY.relations_to("nl-other") == ()


def test_a_library_cannot_be_changed() -> None:
    for mapping in (LIBRARY.entries, LIBRARY.practices, LIBRARY.vocabularies):
        with pytest.raises(TypeError):
            mapping["nl-other"] = JET_NET  # type: ignore[index]
    with pytest.raises(FrozenInstanceError):
        LIBRARY.entries = {}  # type: ignore[misc]


def test_a_library_does_not_change_with_what_it_was_made_of() -> None:
    entries = {JET_NET.id: JET_NET}
    made = type(LIBRARY)(entries, {})
    entries["dk-jet-net"] = DANISH
    assert "dk-jet-net" not in made


def test_a_snapshot_holds_the_library_as_it_is(tmp_path: Path) -> None:
    write_snapshot(LIBRARY, tmp_path / "library.jsonl")
    read = read_snapshot(tmp_path / "library.jsonl")
    assert read == LIBRARY
    assert list(read.entries) == list(LIBRARY.entries)
    assert read.vocabularies["themes"].concepts == LIBRARY.vocabularies["themes"].concepts


def test_the_same_library_makes_the_same_snapshot(tmp_path: Path) -> None:
    write_snapshot(LIBRARY, tmp_path / "one")
    write_snapshot(library(BASQUE, DANISH, JET_NET), tmp_path / "two")
    assert (tmp_path / "one").read_bytes() == (tmp_path / "two").read_bytes()


def test_a_snapshot_of_another_kind_of_entry_is_not_read(tmp_path: Path) -> None:
    path = tmp_path / "library.jsonl"
    path.write_text(json.dumps({"kind": "gadget", "value": {}}) + "\n", encoding="utf-8")
    with pytest.raises(KeyError):
        read_snapshot(path)
