"""What a rule is: its name, how grave a breach is, what it means, and what finds breaches."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Literal

from kb.entry import Entry
from kb.library import Library
from kb.parts import Location

Level = Literal["error", "warning", "note"]
"""An error must be mended, a warning should be; a note tells of a gap and is no fault."""


@dataclass(frozen=True)
class Survey:
    """What rules look at: a library, and the day on which they do."""

    library: Library
    today: date


@dataclass(frozen=True)
class Breach:
    """One breach: in which entry, at which place of it, and what is wrong there.

    Without an entry it is the library as a whole.
    """

    entry: str | None
    location: Location
    message: str


Find = Callable[[Survey], Iterator[Breach]]


@dataclass(frozen=True)
class Rule:
    """A rule as a reader meets it. `remedy` completes each message: what would be right."""

    id: str
    level: Level
    meaning: str
    remedy: str


@dataclass(frozen=True)
class LibraryRule(Rule):
    """A rule with what finds its breaches.

    One that `speaks_of_gaps` is held back while any entry cannot be read: what seems to be
    missing may stand there.
    """

    find: Find
    speaks_of_gaps: bool = False


def of_each_entry(find: Callable[[Entry], Iterator[tuple[Location, str]]]) -> Find:
    """Return what looks at each entry by itself."""

    def find_in_all(survey: Survey) -> Iterator[Breach]:
        for entry in survey.library:
            for location, message in find(entry):
                yield Breach(entry.id, location, message)

    return find_in_all
