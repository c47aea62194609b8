"""What the command line prints: hits, practices and problems, for people and as JSON."""

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any, Final

import click

from indexer.facets import FACETS
from indexer.query import NOT_RECORDED, Query
from indexer.query_text import parse as parse_text
from indexer.result_page import ResultPage
from kb.actor import Actor
from kb.country import country_name
from kb.library import Library
from kb.practice import Practice
from kb.problems import Problem
from kb.result import Result
from web.asked import widened_sentence
from web.wording import counted, number

_LINE: Final = 78


def print_json(value: Any) -> None:
    """Print a value as JSON, its letters as they are."""
    click.echo(json.dumps(value, ensure_ascii=False, indent=2))


def page_as_json(query: Query, found: ResultPage, library: Library) -> dict[str, Any]:
    """Return a page of results with the counts of every facet, ready for JSON."""
    return {
        "total": found.total,
        "holding_all": found.holding_all,
        "widened": found.widened,
        "notes": list(parse_text(query.text).notes),
        "hits": [
            {
                "id": hit.id,
                "title": library.practices[hit.id].title,
                "country": library.practices[hit.id].countries[0],
                "countries": list(library.practices[hit.id].countries),
                "summary": library.practices[hit.id].summary,
                "score": round(hit.score, 6),
            }
            for hit in found.hits
        ],
        "facets": {facet.name: _facet_as_json(facet.name, query, found) for facet in FACETS},
    }


def print_hits(query: Query, found: ResultPage, library: Library) -> None:
    """Print a page of results, and how many there are."""
    for note in parse_text(query.text).notes:
        click.echo(note, err=True)
    for place, hit in enumerate(found.hits, start=query.first + 1):
        practice = library.practices[hit.id]
        click.secho(f"{place:3}. {practice.title}", bold=True, nl=False)
        click.echo(f"  {'/'.join(practice.countries)}  {practice.id}")
        click.echo(click.wrap_text(practice.summary, _LINE, "     ", "     "))
    shown = f"{query.first + 1} to {query.first + len(found.hits)} of " if found.hits else ""
    click.echo(f"{shown}{counted(found.total, 'practice')}")
    if found.widened:
        click.echo(widened_sentence(found.holding_all))
    if not found.hits and found.total:
        click.echo(f"Page {query.page} lies beyond the end; try --page 1.")


def print_practice(practice: Practice, library: Library) -> None:
    """Print what a practice is, who is behind it, what it brought, and its sources."""
    click.echo(f"{practice.title} ({', '.join(map(country_name, practice.countries))})\n")
    click.echo(click.wrap_text(practice.summary, _LINE))
    for heading, lines in {
        "Objectives": [claim.text for claim in practice.objectives],
        "Approach": [claim.text for claim in practice.approach],
        "Actors": [_actor_line(actor, library) for actor in practice.actors],
        "Results": [_result_line(result, library) for result in practice.results],
        "Sources": [f"{source.title} <{source.url}>" for source in practice.sources],
    }.items():
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


def _facet_as_json(name: str, query: Query, found: ResultPage) -> list[dict[str, Any]]:
    chosen = query.chosen.get(name, frozenset())
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
