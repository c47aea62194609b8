"""Everything that is wrong with a library: what reading found, and what its rules find."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from pathlib import Path

from kb.problems import Problem
from kb.reading import Reading, places_in_file
from kb.rules.registry import INVALID_ENTRY, RULES
from kb.rules.rule import Breach, LibraryRule, Rule, Survey


@dataclass(frozen=True)
class Finding(Problem):
    """A problem and the rule that it breaks.

    `remedy` says what would be right; it is empty where the message of an invalid entry says so
    itself.
    """

    rule: Rule
    remedy: str

    @property
    def advice(self) -> str:
        """What is wrong and what would be right, without the place."""
        return f"{self.message}; {self.remedy}" if self.remedy else self.message

    def __str__(self) -> str:
        place = f"{self.path}:{self.line}:{self.column}"
        return f"{place}: {self.rule.level}: {self.advice} [{self.rule.id}]"


def findings(reading: Reading, folder: Path, today: date) -> tuple[Finding, ...]:
    """Return the findings on a library that was read from a folder, in order of place.

    Rules look at the entries that could be read. What concerns the library as a whole stands at
    the folder itself.
    """
    found = [_of_problem(problem) for problem in reading.problems]
    survey = Survey(reading.library, today)
    for rule in RULES:
        if not (rule.speaks_of_gaps and reading.problems):
            found += _placed(rule, rule.find(survey), reading, folder)
    return tuple(sorted(found, key=lambda f: (f.path, f.line, f.column, f.message)))


def _of_problem(problem: Problem) -> Finding:
    return Finding(
        problem.path, problem.line, problem.column, problem.message, INVALID_ENTRY, remedy=""
    )


def _placed(
    rule: LibraryRule, breaches: Iterable[Breach], reading: Reading, folder: Path
) -> Iterator[Finding]:
    for entry_id, of_entry in groupby(breaches, key=lambda breach: breach.entry):
        group = list(of_entry)
        if entry_id is None:
            path, places = folder, [(1, 1)] * len(group)
        else:
            path = reading.files[entry_id]
            places = places_in_file(path, [breach.location for breach in group])
        for breach, place in zip(group, places, strict=True):
            yield Finding(path, *place, breach.message, rule, rule.remedy)
