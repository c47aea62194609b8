"""How strong the evidence is that a practice works: a level on a published ladder, by rule.

The ladder is that of Nesta's Standards of Evidence (R. Puttick and J. Ludlow, 2013) in our own
words, with two levels outside it: 0, nothing recorded, and x, no or adverse effect found.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from kb.evaluation import Evaluation
from kb.library import Library
from kb.practice import Practice
from kb.relation import REPEATING

NOTHING: Final = "0"
"""The level of an entry that records nothing to go by."""

_COMPARING: Final = frozenset({"randomised", "comparison"})
_MEASURING: Final = _COMPARING | {"before-after"}
_AGAINST: Final = frozenset({"none", "adverse"})


@dataclass(frozen=True)
class Evidence:
    """A level, and in a sentence what the entry records that gives it that level."""

    level: str
    reason: str


def evidence(practice: Practice, library: Library) -> Evidence:
    """Return the evidence level of a practice.

    Comparisons of practices that were adapted or scaled up from it count for it too, where they
    found an effect. Where they found none, that speaks of the copy: its parts may have been lost.
    """
    own = practice.evaluations
    positive = [study for study in own if study.finding == "positive"]
    if not positive and any(study.finding in _AGAINST for study in own):
        return Evidence("x", "Studies found no effect or an adverse one, and none a positive one.")
    comparing = [
        (study, abroad)
        for study, abroad in _studies(practice, library)
        if study.finding == "positive" and study.design in _COMPARING
    ]
    makers = {study.by for study, _ in comparing if study.by and study.independent}
    if len(makers) > 1 and any(abroad for _, abroad in comparing):
        return Evidence("5", "Independent bodies compared and found an effect, also abroad.")
    if len(makers) > 1:
        return Evidence("4", f"{len(makers)} independent bodies compared and found an effect.")
    if any(study.design in _COMPARING for study in positive):
        return Evidence("3", "A study compared those who took part with others.")
    return _without_comparison(practice, positive)


def _without_comparison(practice: Practice, positive: list[Evaluation]) -> Evidence:
    outcomes = [result for result in practice.results if result.kind == "outcome"]
    if any(result.compared_with for result in outcomes):
        return Evidence("3", "A result is compared with those who did not take part.")
    if any(study.design in _MEASURING for study in positive):
        return Evidence("2", "A study measured a change.")
    if any(result.value is not None for result in outcomes):
        return Evidence("2", "A result gives a change as a figure.")
    if practice.approach and (practice.objectives or practice.problem):
        return Evidence("1", "What it aims at and how it gets there is stated.")
    return Evidence(NOTHING, "Neither aims with an approach, nor a measured change, is recorded.")


def _studies(practice: Practice, library: Library) -> Iterator[tuple[Evaluation, bool]]:
    """Yield the studies of a practice and of those made after it, and whether made abroad."""
    for study in practice.evaluations:
        yield study, study.country is not None and study.country not in practice.countries
    for other, relation in library.relations_to(practice.id):
        if relation.type in REPEATING and isinstance(other, Practice):
            abroad = not set(other.countries) & set(practice.countries)
            yield from ((study, abroad) for study in other.evaluations)
