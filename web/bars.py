"""Bars: a list of values with counts, each with a drawing of its share."""

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True)
class Bar:
    """One line: a label that leads to what the count says. No address where the count is 0."""

    value: str
    label: str
    count: int
    width: str
    url: str | None


def bars(lines: Iterable[tuple[str, str, int, str]], whole: int | None = None) -> tuple[Bar, ...]:
    """Return bars of (value, label, count, address), as shares of a whole or of the largest."""
    given = list(lines)
    most = whole or max((count for _, _, count, _ in given), default=0) or 1
    return tuple(
        Bar(value, label, count, f"{100 * count / most:.1f}%", url if count else None)
        for value, label, count, url in given
    )
