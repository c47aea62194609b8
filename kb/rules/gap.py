"""What the library does not hold yet: themes and member states without an entry."""

from collections.abc import Iterator, Mapping
from typing import Final

from kb.country import EU_MEMBERS, country_name
from kb.entry import Entry
from kb.rules.rule import Breach, Find, LibraryRule, Survey


def _themes(survey: Survey) -> Iterator[Breach]:
    themes = survey.library.vocabularies["themes"]
    covered = {
        covered
        for practice in survey.library.practices.values()
        for theme in practice.themes
        for covered in themes.with_broader(theme)
    }
    for theme in themes.concepts:
        if theme.id not in covered:
            yield Breach(None, (), f"no practice has the theme {theme.id}, '{theme.label()}'")


def _member_states_without(noun: str) -> Find:
    def find(survey: Survey) -> Iterator[Breach]:
        entries: Mapping[str, Mapping[str, Entry]] = {
            "practice": survey.library.practices,
            "strategy": survey.library.strategies,
            "organisation": survey.library.organisations,
        }
        covered = {
            code for entry in entries[noun].values() for code in getattr(entry, "countries", ())
        }
        for code in EU_MEMBERS:
            if code not in covered:
                yield Breach(None, (), f"no {noun} of {country_name(code)} ({code})")

    return find


def _state_rule(noun: str) -> LibraryRule:
    return LibraryRule(
        id=f"member-state-without-{noun}",
        level="note",
        meaning=f"An EU member state of which the library holds no {noun}.",
        remedy="a gap to fill where a public page allows it",
        find=_member_states_without(noun),
        speaks_of_gaps=True,
    )


UNUSED_THEME: Final = LibraryRule(
    id="theme-without-practice",
    level="note",
    meaning="A theme that no practice has, neither itself nor by one of its narrower themes.",
    remedy="a gap to fill where a public page allows it",
    find=_themes,
    speaks_of_gaps=True,
)
MEMBER_STATES: Final = tuple(map(_state_rule, ("practice", "strategy", "organisation")))
