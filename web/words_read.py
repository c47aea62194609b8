"""How the words of a question were read, in sentences for pages and terminals."""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from indexer.analysis import folded_words
from indexer.engine import Engine
from indexer.query import Query
from indexer.text_query import Respelling, TextQuery, Widening
from web.asked import Vocabularies
from web.wording import listed, value_label

AS_TYPED: Final = "Only the words as they are typed are searched for."


def matched_sentence(query: Query, read: TextQuery, vocabularies: Vocabularies) -> str:
    """Return `Matched through: Mädchen = Girls and young women`; empty where there is nothing.

    A concept that is called just what was typed is no news and is left out.
    """
    meant: dict[str, list[str]] = {}
    for widening in read.widenings:
        label = concept_label(widening, vocabularies)
        if folded_words(label) != folded_words(widening.typed):
            meant.setdefault(as_typed(query.text, widening), []).append(label)
    said = [f"{typed} = {listed(dict.fromkeys(labels))}" for typed, labels in meant.items()]
    return f"Matched through: {'; '.join(said)}" if said else ""


def as_typed(text: str, widening: Widening) -> str:
    """Return the words that name a concept as they stand in the text, their signs with them."""
    found = _words_of(widening).search(text)
    return found.group() if found else widening.typed


def _words_of(widening: Widening) -> re.Pattern[str]:
    words = r"\W+".join(map(re.escape, widening.typed.split()))
    return re.compile(rf"(?<!\w){words}(?!\w)")


def concept_label(widening: Widening, vocabularies: Vocabularies) -> str:
    """Return what the concept of a widening is called on pages."""
    return value_label(widening.facet, widening.value, vocabularies)


def respelt_sentences(respellings: Iterable[Respelling]) -> Iterator[str]:
    """Yield `No entry holds “robotcs”; also searched: “robotics”`, for each unknown word."""
    for respelling in respellings:
        near = listed(f"“{word}”" for word in respelling.nearest)
        yield f"No entry holds “{respelling.typed}”; also searched: {near}."


def suggested(query: Query, read: TextQuery, engine: Engine) -> Query | None:
    """Return the question with its words put right, where that finds something.

    Raises EngineUnavailableError.
    """
    if not read.suggestion:
        return None
    question = query.asking(read.suggestion)
    return question if engine.search(question).total else None


def countries_named(query: Query, read: TextQuery) -> tuple[Query, ...]:
    """Return the questions that choose a country where the words name it, one for each."""
    named = [widening for widening in read.widenings if widening.facet == "country"]
    chosen = query.chosen.get("country", frozenset())
    return tuple(
        without_words(query, [widening]).only("country", widening.value)
        for widening in dict.fromkeys(named)
        if widening.value not in chosen
    )


def without_words(query: Query, widenings: Sequence[Widening]) -> Query:
    """Return the question without the words that name some concepts."""
    text = query.text
    for widening in widenings:
        text = _words_of(widening).sub(" ", text, count=1)
    return query.asking(" ".join(text.split()))
