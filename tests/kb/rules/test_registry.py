"""The rules as they are told: to people in docs/editing.md, to tools in SARIF."""

import re
from pathlib import Path

import pytest

from kb.rules.registry import INVALID_ENTRY, RULES
from kb.rules.rule import Rule

EDITING = (Path(__file__).parents[3] / "docs" / "editing.md").read_text(encoding="utf-8")


def test_each_rule_has_a_name_of_its_own() -> None:
    names = [rule.id for rule in (INVALID_ENTRY, *RULES)]
    assert len(set(names)) == len(names)


@pytest.mark.parametrize("rule", [INVALID_ENTRY, *RULES], ids=lambda rule: rule.id)
def test_each_rule_is_told_in_the_guide_for_editors_with_its_level(rule: Rule) -> None:
    assert re.fullmatch(r"[a-z]+(-[a-z]+)+", rule.id)
    assert rule.meaning.endswith(".")
    assert not rule.remedy.endswith(".")
    assert f"| `{rule.id}` | {rule.level} |" in EDITING
