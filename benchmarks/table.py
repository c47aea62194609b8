"""Measures as one table of plain text."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from benchmarks.measures import Measure

_HEAD: Final = ("", "wall ms", "CPU ms", "entries/s", "peak MB", "x ours")
_WIDTHS: Final = (34, 10, 10, 10, 8, 7)


def table(groups: Mapping[str, Sequence[Measure]]) -> str:
    """Return a table with a headline for each group."""
    return "\n".join(_lines(groups))


def _lines(groups: Mapping[str, Sequence[Measure]]) -> Iterator[str]:
    yield _line(_HEAD)
    for name, measures in groups.items():
        yield name
        for measure in measures:
            yield _line(_cells(measure))


def _cells(measure: Measure) -> tuple[str, ...]:
    return (
        f"  {measure.stage}", _number(measure.wall * 1000), _number(measure.cpu * 1000),
        _number(measure.entries_per_second), _number(measure.peak_mb), _number(measure.times_ours),
    )  # fmt: skip


def _line(cells: Sequence[str]) -> str:
    first, *others = (
        f"{cell:<{width}}" if number == 0 else f"{cell:>{width}}"
        for number, (cell, width) in enumerate(zip(cells, _WIDTHS, strict=True))
    )
    return " ".join((first, *others)).rstrip()


def _number(value: float | None) -> str:
    if value is None:
        return ""
    digits = 0 if value >= 100 else 1 if value >= 10 else 2
    return f"{value:,.{digits}f}"
