"""Figures in English running text: numbers that count or measure something."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from kb.citations import MARK

_MONTH: Final = (
    "(?:January|February|March|April|May|June|July|August|September|October|November|December)"
)
_SPAN: Final = r"\d+(?:\s?(?:-|–|/|,|to|and|or)\s?\d+){0,4}"
_TWO_AGES: Final = r"\d{1,2}\s?(?:-|–|to|and)\s?\d{1,2}"
_PERSONS: Final = "girls|boys|children|adolescents|pupils|people|adults|students|those|women|work"
_NUMBERED: Final = (
    "grades?|class(?:es)?|levels?|forms?|stages?|phases?|parts?|steps?|strands?"
    "|pillars?|rounds?|chapters?|tables?|figures?|sections?|articles?|components?|versions?|calls?"
    "|measures?|actions?|goals?|no\\.|numbers?|volumes?|editions?|modules?|ISCED|EQF|SDG|stage|web"
)

# What is written in digits and is no figure, in the order in which it is taken out.
_NO_FIGURES: Final = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        MARK.pattern,
        r"(?:https?://|www\.)\S+",
        rf"\b\d{{1,2}}(?:st|nd|rd|th)?(?:\s*(?:-|–|to|and)\s*\d{{1,2}})?\s+{_MONTH}\b",
        rf"\b{_MONTH}\s+\d{{1,2}}\b(?!,\d{{3}})",
        r"\b\d{4}-\d{2}(?:-\d{2})?\b|\b\d{1,2}[./]\d{1,2}[./]\d{4}\b|\b\d{1,2}:\d{2}\b",
        r"(?<![\d.,])(?:1[89]|20)\d\d(?:\s?[-–/]\s?(?:(?:1[89]|20)\d\d|\d\d))?s?\b(?!,\d{3})",
        r"\b\d+(?:st|nd|rd|th)\b",
        # Ages: `12-year-olds`, `of 15 to 21 years`, `girls between 12 and 14`, `people up to 18`.
        rf"\b{_SPAN}[\s-]?(?:years?(?:\s|-)olds?\b|years of age\b)",
        rf"\b(?:of|from|between|aged) (?:about )?{_TWO_AGES} years\b",
        rf"\b(?:{_PERSONS}) (?:up to \d{{1,2}}\b|(?:of|from) \d{{1,2}}(?=[,.;)]| up\b))",
        rf"\b(?:{_PERSONS}) (?:(?:of|from|between|aged) )?(?:about )?{_TWO_AGES}\b",
        r"\bunder-\d+s?\b|\bK-12\b",
        rf"\b(?:ages?|aged)\s+(?:of |from |between |about |under |over )?{_SPAN}\b",
        rf"\b(?:{_NUMBERED})\s+{_SPAN}\b(?!\.\d)|\byears? (?:{_TWO_AGES}|\d{{1,2}})\b",
        r"\b\d+\.0\b|\b\d+:\d+\b|\b24/7\b",
        r"\b\d+(?!(?:k|m|bn)\b)[^\W\d_]\w*\b",
    )
)
_WORD_WITH_HYPHEN: Final = re.compile(r"\b[^\W\d]\w*(?:[-+]\d\w*)?")
_NUMBER: Final = re.compile(
    r"(?P<digits>\d{1,3}(?:[,\u00a0\u202f ]\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)"
    r"(?:\s*(?P<scale>thousand|million|billion|bn|m|k)\b)?",
    re.IGNORECASE,
)
_SCALES: Final = {"thousand": 1e3, "k": 1e3, "million": 1e6, "m": 1e6, "billion": 1e9, "bn": 1e9}
_WORDS: Final = {
    word: float(value)
    for value, word in enumerate(
        "one two three four five six seven eight nine ten eleven twelve".split(), start=1
    )
}
_WORD: Final = re.compile(rf"\b(?:{'|'.join(_WORDS)})\b", re.IGNORECASE)


@dataclass(frozen=True)
class Figure:
    """A figure as it stands in a text, and its value."""

    text: str
    value: float


def figures(text: str, names: Iterable[str] = ()) -> Iterator[Figure]:
    """Yield the figures that a text states.

    Dates, years, ages, ordinals, numbered things (`grade 8`) and numbers within words (`F1`) are
    none, and neither are those within one of the `names`, such as `Rocket 69`.
    """
    for name in sorted(names, key=len, reverse=True):
        text = text.replace(name, " ; ")
    for pattern in _NO_FIGURES:
        text = pattern.sub(" ; ", text)
    text = _WORD_WITH_HYPHEN.sub(_without_digits, text)
    yield from _numbers(text)


def values(text: str) -> frozenset[float]:
    """Return the values of all numbers in a text, small ones in words and years included."""
    found = {number.value for number in _numbers(text)}
    return frozenset(found | {_WORDS[word.lower()] for word in _WORD.findall(text)})


def _without_digits(word: re.Match[str]) -> str:
    return " ; " if any(map(str.isdigit, word.group())) else word.group()


def _numbers(text: str) -> Iterator[Figure]:
    for found in _NUMBER.finditer(text):
        digits = re.sub(r"[,\s]", "", found["digits"])
        scale = _SCALES[found["scale"].lower()] if found["scale"] else 1
        yield Figure(" ".join(found.group().split()), round(float(digits) * scale, 6))
