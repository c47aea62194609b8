"""`kb check`: what it prints in each format, and when it fails."""

import json
from pathlib import Path
from typing import Annotated, Any, Literal

import pytest
from pydantic import BaseModel, ConfigDict, Field

from kb.country import EU_MEMBERS
from kb.rules.registry import INVALID_ENTRY, RULES
from tests.kb.library_on_disk import ENTRY, new_library, write
from tests.web.commands import Kb, kb_with

BROKEN = ENTRY + "scale: nationl\n"
WARNED = ENTRY.replace(
    "updated:", '  - {id: s2, url: "https://example.org/2", title: Page two}\nupdated:'
)
NOTES = 2 + len(EU_MEMBERS) * 3 - 1 + 1
"""Two themes without a practice, gaps of member states but one, and that nobody reviewed it."""

WARNED_AT = "nl/jet-net.yaml:7:5: warning: no claim names the source s1, 'Page one'; "


@pytest.fixture
def library(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a library of one practice, which is the working folder."""
    folder = new_library(tmp_path / "library")
    monkeypatch.chdir(folder)
    return folder


@pytest.fixture
def kb(library: Path, tmp_path: Path) -> Kb:
    return kb_with(library, tmp_path / "index")


def test_a_library_without_fault_passes_and_its_notes_are_counted(kb: Kb) -> None:
    checked = kb("check", "--strict")
    assert checked.exit_code == 0
    assert checked.stdout == f"No problem found; {NOTES} notes.\n"
    assert checked.stderr == ""


def test_notes_are_listed_where_asked_for_and_never_fail(kb: Kb) -> None:
    checked = kb("check", "--notes", "--strict")
    assert checked.exit_code == 0
    assert len(checked.stderr.splitlines()) == NOTES
    assert (
        ".:1:1: note: no practice of Austria (AT); a gap to fill where a public page allows it"
        " [member-state-without-practice]"
    ) in checked.stderr


def test_errors_fail_each_with_its_place_and_rule(kb: Kb, library: Path) -> None:
    write(library / "nl/jet-net.yaml", BROKEN)
    write(library / "dk/x.yaml", "title: [\n")
    checked = kb("check")
    assert checked.exit_code == 1
    assert checked.stdout == ""
    lines = checked.stderr.splitlines()
    assert lines[0].startswith("dk/x.yaml:2:1: error: not YAML: ")
    assert lines[1:] == [
        (
            "nl/jet-net.yaml:9:8: error: scale: no 'nationl' in scales; did you mean 'national'?"
            " [invalid-entry]"
        ),
        "2 errors found.",
    ]


def test_warnings_fail_with_strict_alone(kb: Kb, library: Path) -> None:
    write(library / "nl/jet-net.yaml", WARNED)
    lenient, strict = kb("check"), kb("check", "--strict")
    assert (lenient.exit_code, strict.exit_code) == (0, 1)
    assert lenient.stderr.startswith(WARNED_AT)
    assert lenient.stdout == f"2 warnings and {NOTES} notes found.\n"
    assert strict.stderr.endswith(f"\n2 warnings and {NOTES} notes found.\n")


def test_paths_narrow_what_is_shown_and_what_fails(kb: Kb, library: Path) -> None:
    bad = write(library / "nl/jet-net.yaml", BROKEN)
    good = write(library / "dk/x.yaml", ENTRY.replace("[NL]", "[DK]"))
    for path in (good, library / "dk"):
        checked = kb("check", str(path))
        assert checked.exit_code == 0
        assert checked.stdout == "No problem found.\n"
    for path in (bad, library / "nl"):
        checked = kb("check", str(path))
        assert checked.exit_code == 1
        assert checked.stderr.endswith("\n1 error found.\n")


def test_notes_of_a_named_path_are_listed(kb: Kb, library: Path) -> None:
    write(library / "nl/jet-net.yaml", ENTRY.replace("2026-11-24", "2020"))
    checked = kb("check", "nl/jet-net.yaml")
    assert checked.exit_code == 0
    assert checked.stderr.startswith("nl/jet-net.yaml:8:10: note: updated 2020-01, ")
    assert checked.stdout == "No problem found; 1 note.\n"


def test_a_path_outside_the_library_is_refused(kb: Kb, tmp_path: Path) -> None:
    checked = kb("check", str(write(tmp_path / "nl/jet-net.yaml", ENTRY)))
    assert checked.exit_code == 2
    assert "is not in the library" in checked.stderr
    assert "--library" in checked.stderr


def test_a_path_that_is_not_there_is_refused(kb: Kb) -> None:
    assert kb("check", "nowhere.yaml").exit_code == 2


def test_a_broken_vocabulary_leaves_entries_unchecked_and_fails(kb: Kb, library: Path) -> None:
    write(library / "vocabularies/scales.yaml", "vocabulary: scales\n")
    checked = kb("check", str(library / "nl/jet-net.yaml"))
    assert checked.exit_code == 1
    assert "scales.yaml:1:1: concepts: is missing" in checked.stderr
    assert checked.stderr.endswith("No entry could be checked without the vocabularies.\n")


# JSON


def test_json_holds_every_finding_and_the_counts(kb: Kb, library: Path) -> None:
    write(library / "nl/jet-net.yaml", WARNED)
    checked = kb("check", "--format", "json")
    assert checked.exit_code == 0
    told = json.loads(checked.stdout)
    assert told["counts"] == {"error": 0, "warning": 2, "note": NOTES}
    assert len(told["findings"]) == NOTES + 2
    assert [finding for finding in told["findings"] if finding["line"] == 7] == [
        {
            "path": "nl/jet-net.yaml",
            "line": 7,
            "column": 5,
            "level": "warning",
            "rule": "source-without-claim",
            "message": "no claim names the source s1, 'Page one'",
            "remedy": "name it where it was used, or drop it",
        }
    ]


def test_json_fails_as_text_does(kb: Kb, library: Path) -> None:
    write(library / "nl/jet-net.yaml", BROKEN)
    checked = kb("check", "--format", "json")
    assert checked.exit_code == 1
    assert json.loads(checked.stdout)["counts"]["error"] == 1
    assert checked.stderr == ""


# SARIF: the parts of the schema of version 2.1.0 that a log uses, and no other keys


class Part(BaseModel):
    model_config = ConfigDict(extra="forbid")


class Message(Part):
    text: Annotated[str, Field(min_length=1)]


class Configuration(Part):
    level: Literal["none", "note", "warning", "error"]


class ReportingDescriptor(Part):
    id: str
    shortDescription: Message  # noqa: N815
    help: Message
    defaultConfiguration: Configuration  # noqa: N815


class Driver(Part):
    name: str
    rules: list[ReportingDescriptor]


class Tool(Part):
    driver: Driver


class ArtifactLocation(Part):
    uri: Annotated[str, Field(pattern=r"^[A-Za-z0-9._~/%-]+$")]
    uriBaseId: Literal["%SRCROOT%"]  # noqa: N815


class Region(Part):
    startLine: Annotated[int, Field(ge=1)]  # noqa: N815
    startColumn: Annotated[int, Field(ge=1)]  # noqa: N815


class PhysicalLocation(Part):
    artifactLocation: ArtifactLocation  # noqa: N815
    region: Region | None = None


class Location(Part):
    physicalLocation: PhysicalLocation  # noqa: N815


class SarifResult(Part):
    ruleId: str  # noqa: N815
    ruleIndex: Annotated[int, Field(ge=0)]  # noqa: N815
    level: Literal["none", "note", "warning", "error"]
    message: Message
    locations: list[Location]


class Run(Part):
    tool: Tool
    columnKind: Literal["utf16CodeUnits", "unicodeCodePoints"]  # noqa: N815
    results: list[SarifResult]


class Log(Part):
    schema_: Annotated[str, Field(alias="$schema", pattern="/sarif-schema-2.1.0.json$")]
    version: Literal["2.1.0"]
    runs: Annotated[list[Run], Field(min_length=1)]


def sarif(kb: Kb, *options: str) -> Run:
    told: Any = json.loads(kb("check", "--format", "sarif", *options).stdout)
    (run,) = Log.model_validate(told).runs
    return run


def test_sarif_tells_every_rule_with_its_help(kb: Kb) -> None:
    rules = sarif(kb).tool.driver.rules
    assert [rule.id for rule in rules] == [rule.id for rule in (INVALID_ENTRY, *RULES)]
    assert rules[0].help.text == "Each message says what would be right."


def test_sarif_results_name_rule_level_and_line(kb: Kb, library: Path) -> None:
    write(library / "nl/jet-net.yaml", BROKEN)
    run = sarif(kb)
    (found,) = [result for result in run.results if result.level == "error"]
    assert run.tool.driver.rules[found.ruleIndex].id == found.ruleId == "invalid-entry"
    assert found.message.text.endswith("did you mean 'national'?")
    place = found.locations[0].physicalLocation
    assert place.artifactLocation.uri == "nl/jet-net.yaml"
    assert place.region == Region(startLine=9, startColumn=8)
    for result in run.results:
        assert run.tool.driver.rules[result.ruleIndex].id == result.ruleId


def test_sarif_of_a_library_elsewhere_names_files_from_the_folder_that_holds_it(
    kb: Kb, library: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(library / "nl/jet-net.yaml", WARNED)
    other = tmp_path / "elsewhere"
    other.mkdir()
    monkeypatch.chdir(other)
    uris = {
        result.locations[0].physicalLocation.artifactLocation.uri for result in sarif(kb).results
    }
    assert uris == {"library", "library/nl/jet-net.yaml"}


def test_what_concerns_the_whole_library_has_no_line_in_sarif(kb: Kb) -> None:
    regions = [result.locations[0].physicalLocation.region for result in sarif(kb).results]
    assert set(regions) == {None}
