"""A question in words: the sentence above the results, and a chip for each chosen value."""

from collections.abc import Mapping
from dataclasses import dataclass

from indexer.facets import FACETS
from indexer.not_recorded import NOT_RECORDED
from indexer.query import Query
from kb.vocabulary import Vocabulary
from web.addresses import search_address
from web.wording import (
    FACET_TITLES,
    KIND_NOUNS,
    capitalised,
    counted_of,
    in_countries,
    listed,
    value_label,
)

Vocabularies = Mapping[str, Vocabulary]


@dataclass(frozen=True)
class Chip:
    """A chosen value and the address without it."""

    facet: str
    label: str
    url: str


def chips(query: Query, vocabularies: Vocabularies) -> tuple[Chip, ...]:
    """Return a chip for each chosen value, in the order of the address."""
    return tuple(
        Chip(
            FACET_TITLES[facet.name],
            value_label(facet.name, value, vocabularies),
            search_address(query.toggled(facet.name, value)),
        )
        for facet in FACETS
        for value in sorted(query.chosen.get(facet.name, ()))
    )


def found_sentence(total: int, query: Query, vocabularies: Vocabularies) -> str:
    """Return `24 practices for “school company” in the Netherlands or Denmark`."""
    return " ".join([counted_of(total, query.narrowing["kind"]), *_asked(query, vocabularies)])


def nothing_sentence(query: Query) -> str:
    """Return `No practice has all of this`, by the kinds that were asked for."""
    kinds = tuple(query.narrowing["kind"])
    thing = KIND_NOUNS[kinds[0]][0] if len(kinds) == 1 else "entry"
    return f"No {thing} has all of this"


def search_label(query: Query) -> str:
    """Return what the search box searches: `Search practices`."""
    return f"Search {things(query)}"


def widened_sentence(holding_all: int) -> str:
    """Return how many results hold all the words, where entries with some were let in."""
    if holding_all == 0:
        return "None holds all the words; these hold some of them."
    if holding_all == 1:
        return "1 holds all the words; the others hold some."
    return f"{holding_all:,} hold all the words; the others hold some."


def page_title(query: Query, vocabularies: Vocabularies) -> str:
    """Return a title that tells this state of the page from others."""
    asked = " ".join(_asked(query, vocabularies))
    title = capitalised(asked.removeprefix("for ")) if asked else f"All {things(query)}"
    return f"{title}, page {query.page}" if query.page > 1 else title


def looked_for_sentence(query: Query, vocabularies: Vocabularies) -> str:
    """Return `We looked for practices in Malta with the words “school company”.`"""
    asked = [*_narrowed(query, vocabularies)]
    text = query.text
    if text:
        asked.insert(0, f"with {'the words' if len(text.split()) > 1 else 'the word'} “{text}”")
    return f"We looked for {things(query)} {' '.join(asked)}.".replace(" .", ".")


def things(query: Query) -> str:
    """Return what is asked for, in the plural: `practices`, or `entries` of several kinds."""
    kinds = tuple(query.narrowing["kind"])
    return KIND_NOUNS[kinds[0]][1] if len(kinds) == 1 else "entries"


def _asked(query: Query, vocabularies: Vocabularies) -> list[str]:
    words = [f"for “{query.text}”"] if query.text else []
    return [*words, *_narrowed(query, vocabularies)]


def _narrowed(query: Query, vocabularies: Vocabularies) -> list[str]:
    """Return the chosen values in words: countries and themes as prose, the others named."""
    parts = []
    countries = query.chosen.get("country", frozenset()) - {NOT_RECORDED}
    if countries:
        parts.append(in_countries(countries))
    themes = query.chosen.get("theme", frozenset())
    if themes - {NOT_RECORDED}:
        labels = sorted(vocabularies["themes"].label(theme) for theme in themes - {NOT_RECORDED})
        parts.append(f"on {listed(labels, 'or')}")
    others = [_named(name, query, vocabularies) for name in _others(query)]
    if others:
        parts.append(f"({'; '.join(others)})")
    return parts


def _others(query: Query) -> list[str]:
    """Return the other facets with a choice; that of one kind is told by its noun."""
    told = {"country", "theme"}
    if len(query.narrowing["kind"]) == 1:
        told.add("kind")
    return [f.name for f in FACETS if f.name in query.chosen and f.name not in told]


def _named(facet: str, query: Query, vocabularies: Vocabularies) -> str:
    labels = (value_label(facet, value, vocabularies) for value in query.chosen[facet])
    return f"{FACET_TITLES[facet].lower()}: {listed(sorted(labels), 'or')}"
