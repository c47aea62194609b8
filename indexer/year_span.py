"""Spans of years as they are chosen: `2012`, `2010-2015`, `2010-`, `-2015`."""

import re
from dataclasses import dataclass
from typing import Final

_FORM: Final = re.compile(r"([0-9]{4})?(-)?([0-9]{4})?", re.ASCII)


@dataclass(frozen=True)
class YearSpan:
    """The years from `first` to `last`, both included; an open end is None."""

    first: int | None
    last: int | None

    @classmethod
    def parse(cls, text: str) -> "YearSpan":
        """Read a span; raise ValueError for any other text, and where it ends before it begins."""
        found = _FORM.fullmatch(text)
        if not found or not any(found.group(1, 3)):
            raise ValueError(f"'{text}' is no span of years; write 2012, 2010-2015, 2010- or -2015")
        first, dash, last = found.groups()
        if not dash and last:
            raise ValueError(f"'{text}' is no span of years; write a hyphen between two years")
        span = cls(int(first) if first else None, int(last) if last else None)
        if not dash:
            return cls(span.first, span.first)
        if span.first is not None and span.last is not None and span.last < span.first:
            raise ValueError(f"the span '{text}' ends before it begins")
        return span

    def __contains__(self, year: int) -> bool:
        after = self.first is None or year >= self.first
        return after and (self.last is None or year <= self.last)

    def __str__(self) -> str:
        first, last = ("" if year is None else f"{year:04}" for year in (self.first, self.last))
        return first if first == last else f"{first}-{last}"
