"""What a reader asks, free of web and engine."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType
from typing import Final

from indexer.facets import DEFAULT_CHOICES

SORTS: Final = ("relevance", "title", "newest", "country")
PAGE_SIZE: Final = 20
LARGEST_PAGE_SIZE: Final = 100

# Controls, halves of characters, and marks that have no width or turn what follows them around.
_UNSEEN: Final = re.compile(
    "[\x00-\x1f\x7f-\x9f\ud800-\udfff\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]"
)


def visible(text: str) -> str:
    """Return a text with a space for every character that cannot be seen, and none around it."""
    return _UNSEEN.sub(" ", text).strip()


@dataclass(frozen=True)
class Query:
    """A question: words, chosen facet values, order and page. It is never altered.

    `text` has no unseen characters. Where it `is_literal`, it is not widened by concepts, near
    words, synonyms and compounds; with `any_word`, one of its words is enough for a result.
    Neither says anything without words, and is dropped then.
    `chosen` maps a facet's name to its chosen values; choices that are empty, or the same as
    those that count where nothing is chosen, are dropped.
    """

    text: str = ""
    chosen: Mapping[str, frozenset[str]] = field(default_factory=dict)
    sort: str = SORTS[0]
    page: int = 1
    size: int = PAGE_SIZE
    is_literal: bool = False
    any_word: bool = False

    def __post_init__(self) -> None:
        kept = {
            name: frozenset(values)
            for name, values in sorted(self.chosen.items())
            if values and values != DEFAULT_CHOICES.get(name)
        }
        object.__setattr__(self, "chosen", MappingProxyType(kept))
        object.__setattr__(self, "text", visible(self.text))
        for says_how in ("is_literal", "any_word"):
            object.__setattr__(self, says_how, bool(self.text) and getattr(self, says_how))
        if self.sort not in SORTS:
            raise ValueError(f"no sort '{self.sort}'; it takes one of: {', '.join(SORTS)}")
        if self.page < 1 or not 1 <= self.size <= LARGEST_PAGE_SIZE:
            raise ValueError(f"pages count from 1 and hold 1 to {LARGEST_PAGE_SIZE} entries")

    @property
    def narrowing(self) -> Mapping[str, frozenset[str]]:
        """What narrows the results: what is chosen, and the defaults where nothing is."""
        return {**DEFAULT_CHOICES, **self.chosen}

    @property
    def order(self) -> str:
        """The order of the results: by title where relevance has no words to go by."""
        return "title" if self.sort == "relevance" and not self.text else self.sort

    @property
    def first(self) -> int:
        """The number of results before this page."""
        return (self.page - 1) * self.size

    def toggled(self, facet: str, value: str) -> "Query":
        """Return the question with one facet value ticked or unticked, from page one."""
        values = self.narrowing.get(facet, frozenset()) ^ {value}
        return replace(self, chosen={**self.chosen, facet: values}, page=1)

    def only(self, facet: str, value: str) -> "Query":
        """Return the question with one value alone chosen in one facet, from page one."""
        return replace(self, chosen={**self.chosen, facet: frozenset({value})}, page=1)

    def without(self, facet: str) -> "Query":
        """Return the question with nothing chosen in one facet, from page one."""
        return replace(self, chosen={**self.chosen, facet: frozenset()}, page=1)

    def unfiltered(self) -> "Query":
        """Return the question with nothing chosen in any facet, from page one."""
        return replace(self, chosen={}, page=1)

    def read_literally(self) -> "Query":
        """Return the question with its words as they are typed and no more, from page one."""
        return replace(self, is_literal=True, page=1)

    def read_widely(self) -> "Query":
        """Return the question with its words read for what they mean too, from page one."""
        return replace(self, is_literal=False, page=1)

    def with_any_word(self) -> "Query":
        """Return the question for entries with any of its words, from page one."""
        return replace(self, any_word=True, page=1)

    def with_enough_words(self) -> "Query":
        """Return the question for entries with enough of its words, from page one."""
        return replace(self, any_word=False, page=1)

    def asking(self, text: str) -> "Query":
        """Return the question with other words, from page one."""
        return replace(self, text=text, page=1)

    def sorted_by(self, sort: str) -> "Query":
        """Return the question in another order, from page one."""
        return replace(self, sort=sort, page=1)

    def on_page(self, page: int) -> "Query":
        """Return the question on another page."""
        return replace(self, page=page)
