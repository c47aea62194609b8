"""Reads dates as exact as a text gives them: a year, a month or a day."""

import re
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Final

from babel import Locale, UnknownLocaleError

from kb.importing.words import folded

_EARLIEST: Final = 1900
_YEARS_AHEAD: Final = 30

_ISO: Final = r"(?P<iy>\d{4})-(?P<im>\d{2})(?:-(?P<id>\d{2}))?(?:T[\d:.]+(?:Z|[+-][\d:]+)?)?"
_DAY_FIRST: Final = r"(?P<dd>\d{1,2})[./-]\s?(?P<dm>\d{1,2})[./-]\s?(?P<dy>\d{4})"
_MONTH_YEAR: Final = r"(?P<mm>\d{1,2})[./](?P<my>\d{4})"
_YEAR: Final = r"(?P<y>(?:19|20)\d{2})"
_AFTER: Final = r"(?![\d%])(?![.,]\d)"
_SCHOOL_YEAR: Final = re.compile(r"(?<!\d)((?:19|20)\d{2})\s?[/–-]\s?(\d{2})(?![\d/.-])")
_JOINED: Final = re.compile(
    r"\s*(?:[-–—/]|to|until|till|through|bis|à|au|a|al|hasta|do|til|tot|kuni|t/m|and|und|et|y|i"
    r"|iki|līdz|až|până în|έως|до|sa)?\s*",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Moment:
    """A date as `2015`, `2015-02` or `2015-02-12`, and the characters it was read from."""

    text: str
    start: int
    end: int

    @property
    def year(self) -> int:
        """Its year."""
        return int(self.text[:4])


def moments(text: str, language: str) -> list[Moment]:
    """Return the dates in a text, in order. A number that may be none of a year is no date."""
    found = []
    for match in _pattern(language).finditer(text):
        value = _value(match, language)
        if value:
            found.append(Moment(value, match.start(), match.end()))
    return found


def with_whole_years(text: str) -> str:
    """Return a text with its school years written out: `2015/16` as `2015/2016`."""
    return _SCHOOL_YEAR.sub(_both_years, text)


def are_joined(text: str, first: Moment, second: Moment) -> bool:
    """Whether two dates are the ends of one span, as in `2015-2018` and `from 2015 to 2018`."""
    return bool(_JOINED.fullmatch(text[first.end : second.start]))


def _both_years(match: re.Match[str]) -> str:
    # `2015-02` may be a month and stays.
    first, last = match[1], int(match[2])
    follows = (int(first) + 1) % 100 <= last and last - int(first) % 100 < 30
    if "-" in match.group() and last <= 12:
        return match.group()
    return f"{first}/{first[:2]}{last:02}" if follows else match.group()


@cache
def _pattern(language: str) -> re.Pattern[str]:
    names = "|".join(sorted(map(re.escape, _months(language)), key=len, reverse=True))
    day = r"(?:(?P<nd>\d{1,2})(?:\.|st|nd|rd|th|er|º|-?го)?\s*(?:de |of )?)?"
    named = rf"{day}(?P<nm>{names})\.?,?\s*(?:de |del |г\. )?(?P<ny>\d{{4}})"
    named_us = rf"(?P<um>{names})\.?\s+(?P<ud>\d{{1,2}})(?:st|nd|rd|th)?,\s*(?P<uy>\d{{4}})"
    hungarian = rf"(?P<hy>\d{{4}})\.?\s+(?P<hm>{names})(?:\s+(?P<hd>\d{{1,2}})\.)?"
    alternatives = "|".join((_ISO, _DAY_FIRST, _MONTH_YEAR, named_us, named, hungarian, _YEAR))
    return re.compile(rf"(?<![\w.,])(?:{alternatives}){_AFTER}(?!\w*\d)", re.IGNORECASE)


def _value(match: re.Match[str], language: str) -> str:
    groups = match.groupdict()
    for mark in "idnuhm":
        year = groups.get(f"{mark}y")
        if year:
            month, day = groups.get(f"{mark}m"), groups.get(f"{mark}d")
            number = _months(language).get(_plain(month), month) if month else None
            return _date(int(year), int(number) if number else None, int(day) if day else None)
    return _date(int(groups["y"]), None, None)


def _date(year: int, month: int | None, day: int | None) -> str:
    if not _EARLIEST <= year <= date.today().year + _YEARS_AHEAD:  # noqa: DTZ011  # the year is enough
        return ""
    try:
        date(year, month or 1, day or 1)
    except ValueError:
        return ""
    return "-".join([f"{year:04}", *(f"{part:02}" for part in (month, day) if part)])


@cache
def _months(language: str) -> dict[str, int]:
    """Return the names of months in a language and in English, with their numbers."""
    found: dict[str, int] = {}
    for code in ("en", language):
        try:
            months = Locale.parse(code).months
        except (UnknownLocaleError, ValueError):
            continue
        for form in ("format", "stand-alone"):
            for width in ("wide", "abbreviated"):
                for number, name in months[form][width].items():
                    if not name.isdigit() and len(name) >= 3:
                        found[name.casefold().rstrip(".")] = number
                        found[folded(name).rstrip(".")] = number
                        # Finnish and Estonian texts bend the names: tammikuussa, jaanuaris.
                        for ending in _BENT.get(language, ()):
                            found[name.casefold().rstrip(".") + ending] = number
    return found


_BENT: Final = {"fi": ("ssa", "sta"), "et": ("s", "st"), "hu": ("ban", "ben", "tól", "től")}


def _plain(name: str | None) -> str:
    return (name or "").casefold().rstrip(".")
