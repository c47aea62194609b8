"""Findings: what reading and rules find, with its place in the file."""

from datetime import date
from pathlib import Path

from kb.checking import findings
from kb.reading import read_library
from tests.kb.library_on_disk import ENTRY, new_library

TODAY = date(2026, 11, 24)
TWO_SOURCES = ENTRY.replace(
    "updated:", '  - {id: s2, url: "https://example.org/2", title: Page two}\nupdated:'
)


def found_in(folder: Path, today: date = TODAY) -> list[str]:
    """Return the errors and warnings of a library, with paths from its folder."""
    all_found = findings(read_library(folder), folder, today)
    return [
        str(finding).removeprefix(f"{folder}/")
        for finding in all_found
        if finding.rule.level != "note"
    ]


def rules_in(folder: Path) -> set[str]:
    return {finding.rule.id for finding in findings(read_library(folder), folder, TODAY)}


def test_a_breach_stands_at_its_line_with_level_remedy_and_rule(tmp_path: Path) -> None:
    folder = new_library(tmp_path / "library", {"nl/jet-net.yaml": TWO_SOURCES})
    assert found_in(folder) == [
        (
            "nl/jet-net.yaml:7:5: warning: no claim names the source s1, 'Page one';"
            " name it where it was used, or drop it [source-without-claim]"
        ),
        (
            "nl/jet-net.yaml:8:5: warning: no claim names the source s2, 'Page two';"
            " name it where it was used, or drop it [source-without-claim]"
        ),
    ]


def test_what_reading_finds_is_an_error_and_the_other_entries_are_looked_at_all_the_same(
    tmp_path: Path,
) -> None:
    entries = {"nl/jet-net.yaml": ENTRY + "scale: nationl\n", "dk/two.yaml": TWO_SOURCES}
    entries["dk/two.yaml"] = entries["dk/two.yaml"].replace("[NL]", "[DK]")
    found = found_in(new_library(tmp_path / "library", entries))
    assert found[-1] == (
        "nl/jet-net.yaml:9:8: error: scale: no 'nationl' in scales; did you mean 'national'?"
        " [invalid-entry]"
    )
    assert [line.split(":")[0] for line in found] == ["dk/two.yaml", "dk/two.yaml", found[-1][:15]]


def test_findings_on_the_library_as_a_whole_stand_at_its_folder(tmp_path: Path) -> None:
    folder = new_library(tmp_path / "library")
    places = {f.path for f in findings(read_library(folder), folder, TODAY)}
    assert places == {folder}


def test_gaps_are_not_told_while_an_entry_cannot_be_read(tmp_path: Path) -> None:
    folder = new_library(tmp_path / "library", {"nl/jet-net.yaml": ENTRY})
    assert "theme-without-practice" in rules_in(folder)
    assert "member-state-without-strategy" in rules_in(folder)
    (folder / "nl/broken.yaml").write_text("title: [\n", encoding="utf-8")
    assert rules_in(folder) == {"invalid-entry", "never-reviewed"}


def test_findings_come_in_order_of_place(tmp_path: Path) -> None:
    entries = {f"nl/{name}.yaml": TWO_SOURCES.replace("Jet-Net", name) for name in "cab"}
    folder = new_library(tmp_path / "library", entries)
    found = findings(read_library(folder), folder, TODAY)
    assert list(found) == sorted(found, key=lambda f: (f.path, f.line, f.column, f.message))
    assert len({f.path for f in found}) == 4
