"""Pairs of entries that may tell of one thing twice."""

from collections.abc import Iterator
from typing import Final

from kb.duplicates import DuplicateFinder
from kb.entry import Entry
from kb.reference import references
from kb.rules.rule import Breach, LibraryRule, Survey

# A transfer, taskforce or strategy is told apart by whom it joins; these three by their names.
_KINDS: Final = ("practice", "organisation", "publication")


def _near_duplicates(survey: Survey) -> Iterator[Breach]:
    for kind in _KINDS:
        finder = DuplicateFinder(survey.library, kind)
        for entry in survey.library:
            if entry.kind == kind:
                for likeness in finder.of_entry(entry):
                    other = survey.library[likeness.entry]
                    # Each pair once, at the later of the two; entries that say how they hang
                    # together, as a part and its whole do, are two things.
                    if other.id < entry.id and not _are_tied(entry, other):
                        message = f"may be the same as {other.id}, '{other.title}'"
                        yield Breach(entry.id, ("title",), f"{message}: {likeness.reason}")


def _are_tied(one: Entry, other: Entry) -> bool:
    return any(
        reference.entry == its.id
        for mine, its in ((one, other), (other, one))
        for reference in references(mine)
    )


NEAR_DUPLICATE: Final = LibraryRule(
    id="near-duplicate",
    level="warning",
    meaning="Two entries of one kind that may tell of the same thing, by their names and pages.",
    remedy="merge them, or let one say in `relations` how they hang together",
    find=_near_duplicates,
)
