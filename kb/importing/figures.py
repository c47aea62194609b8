"""Reads the results of a practice: from tables, fact boxes, lists and sentences."""

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from kb.importing.document import Document
from kb.importing.figure import Figure, figures_in, unit_in, years_in
from kb.importing.finding import Finding, Findings, Question
from kb.importing.money import holds_money
from kb.importing.quantity import quantities
from kb.importing.sentences import sentences
from kb.importing.table_figures import figures_of

MOST: Final = 40

_READ_ELSEWHERE: Final = frozenset("funding contact website published publisher period".split())
_BARE: Final = re.compile(r"[\d\s.,'’+%≈~<>\u00a0\u202f]+")


def read_figures(document: Document) -> Findings:
    """Yield a result for every figure of known unit, each once, and statements without figures."""
    seen: set[tuple[float, str, int | None]] = set()
    count = 0
    for figure, passage, where in _all(document):
        key = (figure.value, figure.unit, figure.year)
        if key in seen or (figure.value, figure.unit, None) in seen:
            continue
        seen.add(key)
        if figure.year is not None:
            seen.add((figure.value, figure.unit, None))
        if count < MOST:
            yield Finding("results", figure.as_result(), passage, where)
        count += 1
    statements = [] if count else list(_without_figures(document))
    yield from statements
    if count or statements:
        yield Question("Check each result: whether it is output, outcome, target, or mere context.")
    else:
        yield Question("Add results, if a source gives any: no figure with a unit was found.")
    if count > MOST:
        yield Question(f"Choose among the figures: {count} were found and the first {MOST} taken.")


def _all(document: Document) -> Iterator[tuple[Figure, str, str]]:
    for table in document.page.tables:
        where = f"table '{table.caption}'" if table.caption else "a table"
        for figure, passage in figures_of(table, document):
            yield _in_context(figure, table.caption, document), passage, where
    yield from _in_facts(document)
    for statement in document.stated("results", "target"):
        if statement.where.startswith("fact"):
            for figure in figures_in(statement.text, document):
                kind = "target" if statement.field == "target" else figure.kind
                yield replace(figure, kind=kind), statement.text, statement.where
    yield from _in_sections(document)


def _in_context(figure: Figure, heading: str, document: Document) -> Figure:
    field, _ = document.field(heading)
    return replace(figure, kind="target") if field in {"objectives", "target"} else figure


def _in_facts(document: Document) -> Iterator[tuple[Figure, str, str]]:
    """Numbers beside a label that says what they count, in either order."""
    for fact in document.page.facts:
        field, role = document.field(fact.label)
        where = f"fact '{fact.label}'"
        if _BARE.fullmatch(fact.label) and "\n" not in fact.value:
            text = f"{fact.label} {fact.value}"
            for figure in figures_in(text, document)[:1]:
                yield replace(figure, claim=fact.value), text, where
        elif (not field or role or not re.search(r"[^\W\d_]{3}", fact.value)) and (
            field not in _READ_ELSEWHERE
        ):
            yield from _numbered(fact.label, fact.value, document)


def _numbered(label: str, value: str, document: Document) -> Iterator[tuple[Figure, str, str]]:
    numbers = quantities(value, document.cues)
    unit = unit_in(label, document)
    if len(numbers) != 1 or numbers[0].may_be_year or holds_money(value, document) or not unit:
        return
    rest = value[numbers[0].end :]
    if numbers[0].start > 25 or len(rest.split()) > 5:
        return
    unit = "percent" if rest.strip().startswith("%") else unit
    first, last = years_in(rest, document)
    if first is None:
        first, last = years_in(label, document)
    figure = Figure(label, numbers[0].shortest, unit, numbers[0].qualifier, first, last)
    yield figure, f"{label}: {value}", f"fact '{label}'"


def _in_sections(document: Document) -> Iterator[tuple[Figure, str, str]]:
    """Sentences with a number and a known unit; those under a heading of results first."""
    ordered = sorted(document.sections, key=lambda found: found[1] != "results")
    for section, field, _ in ordered:
        if field in _READ_ELSEWHERE or field == "actors":
            continue
        where = f"section '{section.heading}'" if section.heading else "the text"
        for text in (*section.items, *section.paragraphs):
            for sentence in sentences(text):
                for figure in figures_in(sentence, document, section.heading):
                    kind = "target" if field in {"objectives", "target"} else figure.kind
                    yield replace(figure, kind=kind), sentence, where


def _without_figures(document: Document) -> Iterator[Finding]:
    for statement in document.stated("results"):
        for line in statement.text.split("\n")[:10]:
            result = {"claim": line, "kind": "output", "sources": ["s1"]}
            yield Finding("results", result, line, statement.where)
