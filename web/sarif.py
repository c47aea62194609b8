"""Findings as SARIF 2.1.0 (OASIS, 2020), which code hosts and editors show beside the lines."""

from collections.abc import Iterable
from pathlib import Path
from typing import Any, Final
from urllib.parse import quote

from kb.checking import Finding
from kb.rules.registry import INVALID_ENTRY, RULES
from kb.rules.rule import Rule

SCHEMA: Final = (
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
)

_ALL: Final[tuple[Rule, ...]] = (INVALID_ENTRY, *RULES)
_NUMBERS: Final = {rule.id: number for number, rule in enumerate(_ALL)}


def sarif_log(findings: Iterable[Finding], library: Path) -> dict[str, Any]:
    """Return a log of one run, ready for JSON.

    Artifacts are named from the working folder where the library lies within it, as it does in a
    checkout; elsewhere from the folder that holds the library.
    """
    base = Path.cwd() if library.is_relative_to(Path.cwd()) else library.parent
    driver = {"name": "kb check", "rules": [_rule(rule) for rule in _ALL]}
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "results": [_result(finding, library, base) for finding in findings],
    }
    return {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}


def _rule(rule: Rule) -> dict[str, Any]:
    return {
        "id": rule.id,
        "shortDescription": {"text": rule.meaning},
        "help": {"text": f"{rule.remedy[0].upper()}{rule.remedy[1:]}."},
        "defaultConfiguration": {"level": rule.level},
    }


def _result(finding: Finding, library: Path, base: Path) -> dict[str, Any]:
    uri = quote(finding.path.relative_to(base).as_posix())
    location: dict[str, Any] = {"artifactLocation": {"uri": uri, "uriBaseId": "%SRCROOT%"}}
    # What concerns the library as a whole has no line.
    if finding.path != library:
        location["region"] = {"startLine": finding.line, "startColumn": finding.column}
    return {
        "ruleId": finding.rule.id,
        "ruleIndex": _NUMBERS[finding.rule.id],
        "level": finding.rule.level,
        "message": {"text": finding.advice},
        "locations": [{"physicalLocation": location}],
    }
