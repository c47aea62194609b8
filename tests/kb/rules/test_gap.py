"""Themes and member states without an entry."""

import pytest

from kb.country import EU_MEMBERS
from kb.entry import Entry
from kb.rules.gap import MEMBER_STATES, UNUSED_THEME
from kb.rules.rule import LibraryRule
from tests.kb.rules.surveying import breaches, organisation, strategy
from tests.practices_for_tests import practice, vocabularies

PRACTICE, STRATEGY, ORGANISATION = MEMBER_STATES


def test_a_theme_without_a_practice_is_noted() -> None:
    themes = [concept.id for concept in vocabularies()["themes"].concepts]
    every = [practice(f"nl-{theme}", themes=[theme]) for theme in themes]
    assert breaches(UNUSED_THEME, *every) == []
    unused = next(c.id for c in vocabularies()["themes"].concepts if not c.narrower)
    rest = [entry for entry in every if unused not in entry.themes]
    (found,) = breaches(UNUSED_THEME, *rest)
    assert found.startswith(f"library : no practice has the theme {unused}, ")


def test_a_narrower_theme_covers_the_one_above_it() -> None:
    theme = next(c for c in vocabularies()["themes"].concepts if c.broader)
    found = breaches(UNUSED_THEME, practice("nl-one", themes=[theme.id]))
    assert not any(f"theme {theme.broader}," in line for line in found)


@pytest.mark.parametrize(
    ("rule", "of_finland"),
    [
        (PRACTICE, practice("fi-one")),
        (STRATEGY, strategy("FI")),
        (ORGANISATION, organisation("fi-one", countries=["FI", "NO"])),
    ],
)
def test_a_member_state_without_an_entry_of_a_kind_is_noted(
    rule: LibraryRule, of_finland: Entry
) -> None:
    alone = breaches(rule, of_finland)
    assert len(alone) == len(EU_MEMBERS) - 1
    assert not any("(FI)" in line for line in alone)
    noun = rule.id.rpartition("-")[2]
    assert breaches(rule)[0] == f"library : no {noun} of Austria (AT)"


def test_an_entry_of_one_kind_fills_no_gap_of_another() -> None:
    assert any("(FI)" in line for line in breaches(PRACTICE, strategy("FI")))
