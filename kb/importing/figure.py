"""One figure: a number with its unit, its year, and how exactly it is meant."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from kb.importing.dates import Moment, are_joined, moments, with_whole_years
from kb.importing.document import Document
from kb.importing.quantity import Quantity, quantities
from kb.importing.words import Match, own_words, tokens

_UNIT_WITHIN: Final = 5
_STOPS: Final = re.compile(r"[.;:()!?\n|]|,\s|\d")
_LONGEST_CLAIM: Final = 240
_BEFORE_YEARS: Final = frozenset(
    "in en im w v i u since seit depuis od sinds vuonna vuodesta aastal nel nell dal ab from of by"
    " until bis à år året anno em no desde god v r roku roce rok leta gada în din le la årene to"
    " year jahr année año ano jahre school".split()
)


@dataclass(frozen=True)
class Figure:
    """What a page says in numbers, with the passage as its claim."""

    claim: str
    value: float | int
    unit: str
    qualifier: str = ""
    year: int | None = None
    until: int | None = None
    kind: str = "output"

    def as_result(self) -> dict[str, Any]:
        """Return it as the entry writes a result."""
        whole = {
            "claim": self.claim,
            "kind": self.kind,
            "qualifier": self.qualifier,
            "value": self.value,
            "unit": self.unit,
            "year": self.year,
            "until": self.until,
            "sources": ["s1"],
        }
        return {key: value for key, value in whole.items() if value not in ("", None)}


def figures_in(sentence: str, document: Document, around: str = "") -> list[Figure]:
    """Return the figures of a sentence whose unit is known; `around` may tell their year."""
    spread = with_whole_years(sentence)
    numbers = quantities(spread, document.cues)
    times = moments(spread, document.language)
    usable = [time for time in times if not _is_since(spread, time, document)]
    found: list[Figure] = []
    for number in numbers:
        time = next((t for t in times if t.start <= number.start < t.end), None)
        if time and (len(time.text) > 4 or _is_year(spread, number)):
            continue
        unit = unit_after(spread[number.end :], document)
        if not unit or number.value == float("inf"):
            continue
        first, last = _years(spread, number, times, usable)
        if first is None:
            first, last = years_in(around, document)
        kind = kind_of(spread, first, document)
        claim = sentence if len(sentence) <= _LONGEST_CLAIM else sentence[:_LONGEST_CLAIM] + "…"
        found.append(Figure(claim, number.shortest, unit, number.qualifier, first, last, kind))
    return found


def unit_after(rest: str, document: Document) -> str:
    """Return the unit that a text after a number begins with, adjectives left out; or a blank."""
    if re.match(r"\s?%", rest):
        return "percent"
    stop = _STOPS.search(rest)
    near = rest[: stop.start()] if stop else rest
    found = document.units.find(near)
    if not found or len(tokens(near[: found[0].start])) >= _UNIT_WITHIN:
        return ""
    return unit_name(_last_of_run(near, found).concept)


def unit_in(label: str, document: Document) -> str:
    """Return the unit that a label of a figure names, such as `Number of schools`; or a blank."""
    if "%" in label:
        return "percent"
    found = document.units.find(label)
    return unit_name(_last_of_run(label, found).concept) if found else ""


def unit_name(concept: str) -> str:
    """Return a unit as entries write it, in English."""
    return own_words("units").label(concept)


def _last_of_run(text: str, found: Sequence[Match]) -> Match:
    """In `partner schools` the last word is what is counted."""
    last = found[0]
    for match in found[1:]:
        if text[last.end : match.start].strip() or not match.is_exact:
            break
        last = match
    return last


def _is_year(text: str, number: Quantity) -> bool:
    """A number that looks like a year is one, unless what is counted follows it at once."""
    if not number.may_be_year:
        return True
    before = tokens(text[: number.start])
    return not before or before[-1].text.casefold() in _BEFORE_YEARS or not re.match(
        r"\s+[^\W\d_]", text[number.end :])  # fmt: skip


def _years(
    text: str, number: Quantity, times: list[Moment], usable: list[Moment]
) -> tuple[int | None, int | None]:
    """Return the year a figure speaks of: the nearest of its sentence, those after it first."""
    after = [time for time in usable if time.start >= number.end]
    before = [time for time in usable if time.end <= number.start]
    nearest = after[0] if after else before[-1] if before else None
    if after and before:
        gap = text[before[-1].end : number.start]
        nearest = before[-1] if len(gap) < after[0].start - number.end else after[0]
    if nearest is None:
        return None, None
    return _with_span(text, nearest, times)


def _with_span(text: str, time: Moment, times: list[Moment]) -> tuple[int | None, int | None]:
    here = times.index(time)
    if here + 1 < len(times) and are_joined(text, time, times[here + 1]):
        last = times[here + 1].year
        return (time.year, last) if last > time.year else (time.year, None)
    if here and are_joined(text, times[here - 1], time) and times[here - 1].year < time.year:
        return times[here - 1].year, time.year
    return time.year, None


def _is_since(text: str, time: Moment, document: Document) -> bool:
    """`Since 2012` says from when on something was counted, and is no year of a figure."""
    before = text[max(0, time.start - 25) : time.start]
    found = [match for match in document.cues.find(before) if match.concept == "began"]
    return bool(found) and len(tokens(before[found[-1].end :])) <= 1


def years_in(text: str, document: Document) -> tuple[int | None, int | None]:
    """Return the year or the span that a heading or cell names, where it is one alone."""
    spread = with_whole_years(text)
    times = moments(spread, document.language)
    if len(times) == 1:
        return times[0].year, None
    if len(times) == 2 and are_joined(spread, *times):
        return _with_span(spread, times[0], times)
    return None, None


def kind_of(text: str, year: int | None, document: Document) -> str:
    """Return whether a figure was reached or aimed at, as far as words and years tell."""
    if year is not None and year > date.today().year:  # noqa: DTZ011  # the year is enough
        return "target"
    cues = {match.concept for match in document.cues.find(text)}
    return "target" if "aims-at" in cues else "output"
