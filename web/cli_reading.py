"""How the words of a search were read, on the command line and in JSON."""

from dataclasses import dataclass
from typing import Any

import click

from indexer.building import Served
from indexer.query import Query
from indexer.text_query import TextQuery
from web.asked import Vocabularies
from web.words_read import (
    AS_TYPED,
    as_typed,
    concept_label,
    countries_named,
    matched_sentence,
    respelt_sentences,
    suggested,
)


@dataclass(frozen=True)
class Reading:
    """A question as it was read; `suggestion` is a text that finds something, or empty.

    `countries` are the codes of countries that the words name and that lead somewhere.
    """

    query: Query
    read: TextQuery
    suggestion: str
    countries: tuple[str, ...]
    vocabularies: Vocabularies


def reading_of(query: Query, served: Served) -> Reading:
    """Read a question as the engine of a library does. Raises EngineUnavailableError."""
    read = served.reader.read(query)
    right = suggested(query, read, served.engine)
    countries = (
        code
        for question in countries_named(query, read)
        for code in question.chosen["country"]
        if served.engine.search(question).total
    )
    suggestion = right.text if right else ""
    return Reading(query, read, suggestion, tuple(countries), served.library.vocabularies)


def reading_as_json(reading: Reading) -> dict[str, Any]:
    """Return what stands beside the hits: notes, what was searched too, and a suggestion."""
    return {
        "notes": list(reading.read.notes),
        "matched_through": [
            {
                "typed": as_typed(reading.query.text, widening),
                "facet": widening.facet,
                "value": widening.value,
                "label": concept_label(widening, reading.vocabularies),
            }
            for widening in reading.read.widenings
        ],
        "respelt": [
            {"typed": respelling.typed, "nearest": list(respelling.nearest)}
            for respelling in reading.read.respellings
        ],
        "suggestion": reading.suggestion or None,
    }


def print_reading(reading: Reading) -> None:
    """Print, apart from the hits, how the words were read and what else may be asked."""
    for line in _lines(reading):
        click.echo(line, err=True)


def _lines(reading: Reading) -> list[str]:
    lines = list(respelt_sentences(reading.read.respellings))
    if reading.suggestion:
        lines.append(f"Did you mean “{reading.suggestion}”?")
    if reading.query.is_literal:
        lines.append(AS_TYPED)
    matched = matched_sentence(reading.query, reading.read, reading.vocabularies)
    if matched:
        lines.append(f"{matched} (--exact searches only the words as typed)")
    lines += [f"Narrow to a country with --country {code}." for code in reading.countries]
    return [*lines, *reading.read.notes]
