"""The ladder of evidence: each level by rule from what an entry records."""

from typing import Any

import pytest

from kb.evidence import evidence
from tests.practices_for_tests import library, practice

LOGIC: dict[str, Any] = {"objectives": ["More pupils"], "approach": ["Visits"]}


def study(finding: str = "positive", design: str = "comparison", **changes: Any) -> dict[str, Any]:
    return {"text": "t", "design": design, "finding": finding, "sources": ["s1"], **changes}


def independent(by: str, **changes: Any) -> dict[str, Any]:
    return study(by=by, independent="true", **changes)


def outcome(**changes: Any) -> dict[str, Any]:
    return {"claim": "Choice of technology", "kind": "outcome", "sources": ["s1"], **changes}


def level(**changes: Any) -> str:
    entry = practice("nl-x", **changes)
    return evidence(entry, library(entry)).level


@pytest.mark.parametrize(
    ("recorded", "expected"),
    [
        ({}, "0"),
        ({"objectives": ["More pupils"]}, "0"),
        ({"approach": ["Visits"]}, "0"),
        (LOGIC, "1"),
        ({"problem": "Too few", "approach": ["Visits"]}, "1"),
        ({**LOGIC, "results": [outcome(kind="output", value="3", unit="schools")]}, "1"),
        ({**LOGIC, "results": [outcome()]}, "1"),
        ({"results": [outcome(value="3", unit="percent")]}, "2"),
        ({"evaluations": [study(design="before-after")]}, "2"),
        ({**LOGIC, "evaluations": [study(design="survey")]}, "1"),
        ({"results": [outcome(compared_with="other schools")]}, "3"),
        ({"evaluations": [study()]}, "3"),
        ({"evaluations": [study(design="randomised")]}, "3"),
        ({"evaluations": [independent("A"), independent("A")]}, "3"),
        ({"evaluations": [independent("A"), study(by="B")]}, "3"),
        ({"evaluations": [independent("A"), study(by="B", independent="false")]}, "3"),
        ({"evaluations": [independent("A"), independent("B")]}, "4"),
        ({"evaluations": [independent("A"), independent("B", country="NL")]}, "4"),
        ({"evaluations": [independent("A"), independent("B", country="DE")]}, "5"),
        ({"evaluations": [study("none")]}, "x"),
        ({**LOGIC, "evaluations": [study("adverse"), study("mixed")]}, "x"),
        ({"evaluations": [study("none"), study()]}, "3"),
        ({**LOGIC, "evaluations": [study("mixed")]}, "1"),
    ],
)
def test_a_level_follows_from_what_is_recorded(recorded: dict[str, Any], expected: str) -> None:
    assert level(**recorded) == expected


def test_studies_of_what_was_carried_over_count_as_studies_abroad() -> None:
    original = practice("nl-x", evaluations=[independent("A")])
    adapted = practice(
        "dk-x",
        evaluations=[independent("B")],
        relations=[{"type": "adapted-from", "entry": "nl-x"}],
    )
    partner = practice(
        "de-x",
        evaluations=[independent("C")],
        relations=[{"type": "works-with", "entry": "nl-x"}],
    )
    assert evidence(original, library(original, adapted)).level == "5"
    assert evidence(adapted, library(original, adapted)).level == "3"
    assert evidence(original, library(original, partner)).level == "3"


def test_a_copy_without_effect_does_not_condemn_the_original() -> None:
    original = practice("nl-x", **LOGIC)
    copy = practice(
        "no-x",
        evaluations=[study("none")],
        relations=[{"type": "adapted-from", "entry": "nl-x"}],
    )
    assert evidence(original, library(original, copy)).level == "1"
    assert evidence(copy, library(original, copy)).level == "x"


def test_the_reason_says_what_gave_the_level() -> None:
    entry = practice("nl-x", evaluations=[independent("A"), independent("B")])
    found = evidence(entry, library(entry))
    assert found.reason == "2 independent bodies compared and found an effect."


def test_every_level_has_a_label() -> None:
    levels = {concept.id for concept in library().vocabularies["evidence-levels"].concepts}
    assert levels == {"0", "1", "2", "3", "4", "5", "x"}
