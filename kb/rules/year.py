"""Figures whose year is not recorded."""

import re
from collections.abc import Iterator
from typing import Final

from kb.entry import Entry
from kb.funding import Funding
from kb.parts import Location
from kb.result import Result
from kb.rules.rule import LibraryRule, of_each_entry

# How a note says that somebody looked: "the page gives no year", "undated page".
_LOOKED: Final = re.compile(
    r"\bno (?:year|date)\b|\bundated\b|\bwithout (?:a )?(?:year|date)\b", re.IGNORECASE
)


def _without_year(entry: Entry) -> Iterator[tuple[Location, str]]:
    results: tuple[Result, ...] = getattr(entry, "results", ())
    for number, result in enumerate(results):
        is_open = result.value is not None and result.year is None
        if is_open and not _LOOKED.search(result.note or ""):
            yield ("results", number), f"the year of '{result.claim}' is not recorded"
    funding: Funding | None = getattr(entry, "funding", None)
    for number, amount in enumerate(funding.amounts if funding else ()):
        if amount.year is None and not _LOOKED.search(amount.purpose or ""):
            message = f"the year of {amount.currency} {amount.value:,.0f} is not recorded"
            yield ("funding", "amounts", number), message


# A note, and no more, also where the page has a date: the date of a page is not the year that its
# figures speak of, and a rule that fails a build would invite a guess.
MISSING_YEAR: Final = LibraryRule(
    id="figure-without-year",
    level="note",
    meaning="A result with a value, or an amount of money, whose year is not recorded.",
    remedy="add `year`, or, in the result's `note`, say that the page gives no year",
    find=of_each_entry(_without_year),
)
