"""What a search box's text asks for, as terms: units that must or may match, and exclusions."""

from dataclasses import dataclass
from typing import TypeAlias


@dataclass(frozen=True)
class Word:
    """One word: the terms it may be indexed under.

    `field` limits a clause to one field; `weight` multiplies what it adds to a score.
    """

    forms: tuple[str, ...]
    field: str | None = None
    weight: float = 1.0


@dataclass(frozen=True)
class Phrase:
    """Words that stand side by side in one text, each with its possible terms."""

    words: tuple[tuple[str, ...], ...]
    field: str | None = None
    weight: float = 1.0


@dataclass(frozen=True)
class Prefix:
    """The start of a word: what its terms start with, and the terms of the piece as a word."""

    starts: tuple[str, ...]
    forms: tuple[str, ...]
    field: str | None = None
    weight: float = 1.0


Clause: TypeAlias = Word | Phrase | Prefix


@dataclass(frozen=True)
class Unit:
    """Clauses of which one is enough (OR). A required unit must match in every result."""

    clauses: tuple[Clause, ...]
    required: bool = False


@dataclass(frozen=True)
class Widening:
    """What was searched beside the words typed: a concept that they name, in some language.

    `facet` and `value` are those of the entries tagged with it.
    """

    typed: str
    facet: str
    value: str


@dataclass(frozen=True)
class Respelling:
    """A word that no entry holds, and the known words nearest to it, nearest first."""

    typed: str
    nearest: tuple[str, ...]


@dataclass(frozen=True)
class TextQuery:
    """A text as it was read.

    `bonuses` add to the score of what is found and find nothing by themselves. `notes` are
    sentences, ready to show, on what was read otherwise than it was typed. `suggestion` is the
    text with unknown words put right, empty where there is nothing to offer.
    """

    units: tuple[Unit, ...] = ()
    excluded: tuple[Clause, ...] = ()
    bonuses: tuple[Clause, ...] = ()
    notes: tuple[str, ...] = ()
    widenings: tuple[Widening, ...] = ()
    respellings: tuple[Respelling, ...] = ()
    suggestion: str = ""

    @property
    def is_empty(self) -> bool:
        """Whether it asks for nothing, so that every entry is a result."""
        return not self.units and not self.excluded

    @property
    def optional(self) -> tuple[Unit, ...]:
        """The units of which most, not all, need to match."""
        return tuple(unit for unit in self.units if not unit.required)

    @property
    def needed(self) -> int:
        """How many of the optional units a result must match before the set is widened.

        All of one or two, all but one of three or four, 60 % of more: with more words, fewer
        entries hold them all, and the ones that hold most are still what was meant.
        """
        count = len(self.optional)
        if count <= 2:
            return count
        if count <= 4:
            return count - 1
        return -(-count * 6 // 10)


FEWEST_RESULTS = 10
"""A text with fewer results than this is widened to entries with any of its words."""

MOST_EXPANSIONS = 128
"""How many terms a prefix stands for at most: the most frequent ones, then by alphabet."""
