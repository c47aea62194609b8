"""Entries that may tell of one thing twice.

The rule: two entries of one kind that share a country are likely duplicates

1. where two of their names (title, native titles, other names) are alike from `SAME_NAME` on; or
2. where two of their names are alike from `LIKE_NAME` on and they share a page that few other
   entries name; or
3. where all pages of one of them, two or more, are such pages that both name.

Names whose numbers differ are never alike: successive strategies and editions are different
things. How alike names are is told in `kb.names`. The thresholds are measured on the library with
planted duplicates, in tests/kb/test_duplicates.py.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import islice
from typing import Final

from kb.entry import Entry
from kb.library import Library
from kb.names import Name, NameWeights
from kb.source import page_of

SAME_NAME: Final = 0.85
LIKE_NAME: Final = 0.6
FEW: Final = 3
"""A page that more entries than this name tells nothing of any one of them."""


MOST_NAMES: Final = 20
"""How many names of an entry are looked at."""


@dataclass(frozen=True)
class Likeness:
    """An entry that may tell of the same thing: how alike it is, from 0 to 1, and in what."""

    entry: str
    score: float
    reason: str


@dataclass(frozen=True)
class _Traits:
    names: tuple[Name, ...]
    pages: frozenset[str]
    countries: frozenset[str]


class DuplicateFinder:
    """Finds likely duplicates among the entries of one kind of a library."""

    def __init__(self, library: Library, kind: str = "practice") -> None:
        self._traits = {e.id: _traits_of(e) for e in library if e.kind == kind}
        self._weights = NameWeights(name for t in self._traits.values() for name in t.names)
        self._in_country: defaultdict[str, list[str]] = defaultdict(list)
        for entry_id, traits in self._traits.items():
            for code in traits.countries:
                self._in_country[code].append(entry_id)
        self._naming = Counter(page for t in self._traits.values() for page in t.pages)

    def of_entry(self, entry: Entry) -> tuple[Likeness, ...]:
        """Return the other entries that may tell of the same thing as one, most alike first.

        Raises KeyError for an entry of another kind or library.
        """
        return tuple(like for like in self._like(self._traits[entry.id]) if like.entry != entry.id)

    def of_names(
        self, names: Iterable[str], links: Iterable[str], countries: Iterable[str]
    ) -> tuple[Likeness, ...]:
        """Return the entries that may tell of what has these names, pages and countries."""
        return tuple(self._like(_traits(names, links, countries)))

    def _like(self, mine: _Traits) -> Iterator[Likeness]:
        found = (
            likeness
            for entry_id in {e for code in mine.countries for e in self._in_country[code]}
            if (likeness := self._likeness(entry_id, mine, self._traits[entry_id]))
        )
        return iter(sorted(found, key=lambda like: (-like.score, like.entry)))

    def _likeness(self, entry_id: str, mine: _Traits, its: _Traits) -> Likeness | None:
        score = max(
            (self._weights.likeness(one, other) for one in mine.names for other in its.names),
            default=0,
        )
        telling = {page for page in mine.pages & its.pages if self._naming[page] <= FEW}
        if score >= SAME_NAME:
            return Likeness(entry_id, score, "their names are alike")
        if score >= LIKE_NAME and telling:
            return Likeness(entry_id, score, f"names alike, and both name {min(telling)}")
        fewer = min(len(mine.pages), len(its.pages))
        if len(telling) >= 2 and len(telling) == fewer:
            return Likeness(entry_id, 1, f"both name {min(telling)}")
        return None


def likely_duplicates(
    title: str,
    names: Iterable[str],
    links: Iterable[str],
    countries: Iterable[str],
    library: Library,
) -> tuple[Likeness, ...]:
    """Return the practices of a library that may tell of what is about to be added to it.

    `names` are its other names, `links` its own pages and sources; the most alike comes first.
    For many at once, make one `DuplicateFinder`.
    """
    return DuplicateFinder(library).of_names((title, *names), links, countries)


def _traits_of(entry: Entry) -> _Traits:
    native: Mapping[str, str] = getattr(entry, "native_title", {})
    names = (entry.title, *native.values(), *getattr(entry, "also_known_as", ()))
    own = (getattr(entry, "website", None), getattr(entry, "link", None))
    links = [*(source.url for source in entry.sources), *(url for url in own if url)]
    return _traits(names, map(str, links), getattr(entry, "countries", ()))


def _traits(names: Iterable[str], links: Iterable[str], countries: Iterable[str]) -> _Traits:
    return _Traits(
        tuple(dict.fromkeys(map(Name.of, islice(names, MOST_NAMES)))),
        frozenset(map(page_of, links)),
        frozenset(countries),
    )
