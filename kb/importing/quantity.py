"""Reads numbers as pages of many countries write them: 4,000, 4.000, 4 000, 1,2 million."""

import re
from dataclasses import dataclass
from typing import Final

from kb.importing.words import Lexicon, tokens

_NUMBER: Final = re.compile(
    r"(?<![\w.,/])"
    r"(?:(?P<grouped>\d{1,3}(?:(?P<mark>[ \u00a0\u202f\u2009.,'’])\d{3})(?:(?P=mark)\d{3})*)"
    r"(?:[.,](?P<part>\d{1,2}))?|(?P<plain>\d+(?:[.,]\d+)?))(?!\d)(?![.,:/]\d)(?P<more>\s?\+)?"
)
_FACTORS: Final = {"thousand": 10**3, "million": 10**6, "billion": 10**9}
_QUALIFIERS: Final = ("about", "more-than", "up-to", "less-than")
_ATTACHED: Final = re.compile(r"(k|m|mn|bn|mio|mrd|mln|tsd)\b\.?", re.IGNORECASE)
_ATTACHED_FACTORS: Final = {"k": 10**3, "tsd": 10**3, "m": 10**6, "mn": 10**6, "mio": 10**6,
                            "mln": 10**6, "bn": 10**9, "mrd": 10**9}  # fmt: skip


@dataclass(frozen=True)
class Quantity:
    """A number with the characters it was read from, factor words included."""

    value: float
    qualifier: str
    start: int
    end: int
    may_be_year: bool

    @property
    def shortest(self) -> float | int:
        """The value, whole where it is whole."""
        return int(self.value) if self.value == int(self.value) else self.value


def quantities(text: str, cues: Lexicon) -> list[Quantity]:
    """Return the numbers in a text, in order, each with how exactly it is meant."""
    found: list[Quantity] = []
    for match in _NUMBER.finditer(text):
        value = _value(match)
        factor, end = _factor(text, match.end(), cues)
        before = text[found[-1].end if found else 0 : match.start()]
        qualifier = "more-than" if match["more"] else _qualifier(before, cues)
        plain = match["plain"] or ""
        is_year = factor == 1 and len(plain) == 4 and plain.isdigit() and 1900 <= value < 2100
        found.append(Quantity(round(value * factor, 6), qualifier, match.start(), end, is_year))
    return found


def _value(match: re.Match[str]) -> float:
    if match["grouped"]:
        first = match["grouped"].split(match["mark"])[0]
        if match["mark"] in ".," and first == "0":
            return float(match["grouped"].replace(",", "."))
        whole = re.sub(r"\D", "", match["grouped"])
        return float(f"{whole}.{match['part'] or 0}")
    plain = match["plain"]
    if len(plain) > 15:
        return float("inf")
    return float(plain.replace(",", "."))


def _factor(text: str, end: int, cues: Lexicon) -> tuple[int, int]:
    """Return what a number is multiplied by, and where the word that says so ends."""
    attached = _ATTACHED.match(text, end)
    if attached and attached[1].islower() | (attached[1] in "KM"):
        return _ATTACHED_FACTORS[attached[1].lower()], attached.end()
    rest = text[end : end + 30]
    found = [match for match in cues.find(rest) if match.concept in _FACTORS]
    if found and not rest[: found[0].start].strip(" \u00a0"):
        stop = end + found[0].end
        return _FACTORS[found[0].concept], stop + (text[stop : stop + 1] == ".")
    return 1, end


def _qualifier(before: str, cues: Lexicon) -> str:
    """Return the qualifier among the last few words before a number, the nearest of several."""
    words = tokens(before)[-4:]
    if not words:
        return ""
    near = before[words[0].start :]
    found = [match for match in cues.find(near) if match.concept in _QUALIFIERS]
    if not found or len(tokens(near[found[-1].end :])) > 1:
        return ""
    return found[-1].concept
