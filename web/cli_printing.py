"""What the command line prints: hits, entries and problems, for people and as JSON."""

import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, Final

import click

from indexer.facets import FACETS
from indexer.not_recorded import NOT_RECORDED
from indexer.query import Query
from indexer.result_page import ResultPage
from kb.actor import Actor
from kb.country import country_name
from kb.entry import Entry
from kb.evaluation import Evaluation
from kb.evidence import evidence
from kb.library import Library
from kb.mention import Mention
from kb.parts import parts
from kb.practice import Practice
from kb.problems import Problem
from kb.result import Result
from kb.source import Claim, Event, Source
from kb.taskforce import Step
from kb.text import Model
from kb.transfer import Outcome
from web.asked import widened_sentence
from web.cli_reading import Reading, reading_as_json
from web.dates import dates_in_words
from web.wording import capitalised, counted_of, number

_LINE: Final = 78


def print_json(value: Any) -> None:
    """Print a value as JSON, its letters as they are."""
    click.echo(json.dumps(value, ensure_ascii=False, indent=2))


def page_as_json(
    query: Query, found: ResultPage, reading: Reading, library: Library
) -> dict[str, Any]:
    """Return a page of results with how the words were read and all counts, ready for JSON."""
    return {
        "total": found.total,
        "holding_all": found.holding_all,
        "widened": found.widened,
        **reading_as_json(reading),
        "hits": [
            {
                "id": hit.id,
                "kind": library[hit.id].kind,
                "title": library[hit.id].title,
                "country": next(iter(_countries(library[hit.id])), None),
                "countries": list(_countries(library[hit.id])),
                "summary": library[hit.id].summary,
                "score": round(hit.score, 6),
            }
            for hit in found.hits
        ],
        "facets": {facet.name: _facet_as_json(facet.name, query, found) for facet in FACETS},
    }


def print_hits(query: Query, found: ResultPage, library: Library) -> None:
    """Print a page of results, and how many there are."""
    for place, hit in enumerate(found.hits, start=query.first + 1):
        entry = library[hit.id]
        click.secho(f"{place:3}. {entry.title}", bold=True, nl=False)
        click.echo(f"  {'/'.join(_countries(entry))}  {entry.id}")
        click.echo(click.wrap_text(entry.summary, _LINE, "     ", "     "))
    shown = f"{query.first + 1} to {query.first + len(found.hits)} of " if found.hits else ""
    click.echo(f"{shown}{counted_of(found.total, query.narrowing['kind'])}")
    if found.widened:
        click.echo(widened_sentence(found.holding_all))
    if not found.hits and found.total:
        click.echo(f"Page {query.page} lies beyond the end; try --page 1.")


def print_entry(entry: Entry, library: Library) -> None:
    """Print what an entry is, what it says under each of its headings, and its sources."""
    places = ", ".join(map(country_name, _countries(entry)))
    click.echo(f"{entry.title} ({places})\n" if places else f"{entry.title}\n")
    click.echo(click.wrap_text(entry.summary, _LINE))
    for heading, lines in _said(entry, library):
        if lines:
            click.echo(f"\n{heading}")
            for line in lines:
                click.echo(click.wrap_text(line, _LINE, "  - ", "    "))


def print_problems(problems: Iterable[Problem]) -> None:
    """Print each problem with its place, the path as short as the working folder allows."""
    here = Path.cwd()
    for problem in problems:
        path = problem.path.resolve()
        shown = path.relative_to(here) if path.is_relative_to(here) else path
        click.echo(f"{shown}:{problem.line}:{problem.column}: {problem.message}", err=True)


def _said(entry: Entry, library: Library) -> Iterator[tuple[str, list[str]]]:
    """Yield the headings of an entry in the order of its model, its sources last."""
    if isinstance(entry, Practice):
        found = evidence(entry, library)
        level = library.vocabularies["evidence-levels"].label(found.level)
        yield "Evidence", [f"{level}: {found.reason}"]
    for name in sorted(type(entry).model_fields, key=lambda name: name == "sources"):
        lines = (_line(part, library) for _, part in parts(getattr(entry, name)))
        yield capitalised(name.replace("_", " ")), [line for line in lines if line]


def _line(part: Model, library: Library) -> str | None:
    if isinstance(part, Claim | Evaluation | Outcome):
        return part.text
    if isinstance(part, Event | Step):
        return f"{dates_in_words(part.date, part.until)}: {part.text}"
    if isinstance(part, Actor):
        return _actor_line(part, library)
    if isinstance(part, Result):
        return _result_line(part, library)
    if isinstance(part, Mention):
        return part.name or library[part.entry or ""].title
    return f"{part.title} <{part.url}>" if isinstance(part, Source) else None


def _countries(entry: Entry) -> tuple[str, ...]:
    countries: tuple[str, ...] = getattr(entry, "countries", ())
    return countries


def _facet_as_json(name: str, query: Query, found: ResultPage) -> list[dict[str, Any]]:
    chosen = query.narrowing.get(name, frozenset())
    counts = {**dict.fromkeys(chosen, 0), **found.counts[name]}
    ordered = sorted(counts, key=lambda v: (v not in chosen, v == NOT_RECORDED, -counts[v], v))
    return [{"value": v, "count": counts[v], "chosen": v in chosen} for v in ordered]


def _actor_line(actor: Actor, library: Library) -> str:
    side = library.vocabularies["helix"].label(actor.helix)
    role = library.vocabularies["roles"].label(actor.role)
    return f"{actor.name} ({side}, {role})"


def _result_line(result: Result, library: Library) -> str:
    if result.value is None:
        return result.claim
    label = library.vocabularies["result-kinds"].label(result.kind)
    kind = f"{label}, {result.year}" if result.year else label
    qualifiers = library.vocabularies["qualifiers"]
    qualifier = f"{qualifiers.label(result.qualifier)} " if result.qualifier else ""
    return f"{result.claim}: {qualifier}{number(result.value)} {result.unit} ({kind})"
