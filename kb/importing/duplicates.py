"""Practices of the library that a draft may describe a second time."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from rapidfuzz import fuzz

from kb.importing.words import folded
from kb.library import Library
from kb.practice import Practice

_ALIKE: Final = 88
_LEAST_LETTERS: Final = 4


@dataclass(frozen=True)
class Duplicate:
    """An entry that may be the same practice, and in a sentence why."""

    entry: str
    reason: str


def likely_duplicates(
    names: Iterable[str], urls: Iterable[str], library: Library
) -> tuple[Duplicate, ...]:
    """Return the practices with nearly the same name, or with a page of the draft as a source.

    `names` are the draft's title, native titles and other names.
    """
    wanted = [folded(name) for name in names if len(name) >= _LEAST_LETTERS]
    addresses = {_bare(url) for url in urls}
    found = []
    for practice in library.practices.values():
        reason = _reason(practice, wanted, addresses)
        if reason:
            found.append(Duplicate(practice.id, reason))
    return tuple(found)


def _reason(practice: Practice, wanted: list[str], addresses: set[str]) -> str:
    for source in practice.sources:
        if _bare(str(source.url)) in addresses:
            return f"'{practice.title}' names the same page as a source."
    own = (practice.title, *practice.native_title.values(), *practice.also_known_as)
    for name in own:
        for other in wanted:
            likeness = fuzz.token_sort_ratio(folded(name), other)
            if likeness >= _ALIKE and len(name) >= _LEAST_LETTERS:
                return f"It is called '{name}', {likeness:.0f} per cent the same."
    return ""


def _bare(url: str) -> str:
    return re.sub(r"^https?://(?:www\.)?|[#?].*$|/+$", "", url.casefold())
