"""What was read: a value with the passage it was read from, or a question for the editor."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, TypeAlias


@dataclass(frozen=True)
class Finding:
    """A value for a field of the entry, the passage it was read from, and where that stands.

    Values of a field that takes a list come one by one. A later finding for a field that takes
    one value does not replace an earlier one.
    """

    field: str
    value: Any
    passage: str
    where: str


@dataclass(frozen=True)
class Question:
    """What an editor must decide, in a sentence."""

    sentence: str


Findings: TypeAlias = Iterator[Finding | Question]
"""What a reader yields."""
