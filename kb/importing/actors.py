"""Reads who takes part: bodies that a fact box, a list or a table names, with helix and role."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Final

from kb.importing.body import side_of, side_of_kind, side_of_label
from kb.importing.document import Document, Statement
from kb.importing.figure import figures_in
from kb.importing.finding import Finding, Findings, Question
from kb.importing.money import holds_money
from kb.importing.names import split_names
from kb.importing.page import Table, one_line
from kb.importing.places import countries_named
from kb.importing.words import folded

MOST: Final = 40
_PARENTHESES: Final = re.compile(r"\s*[(\[]([^()\[\]]*)[)\]]\s*$")
_TRAILING_ROLE: Final = re.compile(r"\s+[–—-]\s+([^–—-]{3,60})$")
_LEADING_ROLE: Final = re.compile(r"^([^:]{3,50}):\s+(.+)$")
_LONGEST_NAME: Final = 150
_PROSE: Final = re.compile(r"[.!?]\s+\S|[.!?]$")


@dataclass(frozen=True)
class Named:
    """A body as a page names it, with what the page tells of it; blanks for what it does not."""

    name: str
    role: str
    side: str
    country: str
    passage: str
    where: str


def read_actors(document: Document, known: Mapping[str, str]) -> Findings:
    """Yield an actor for every body named whose side of the helix can be told.

    `known` has the sides of bodies that the library knows by their folded names. A body whose
    side cannot be told is left to the editor.
    """
    count = 0
    for named in _each_once(_all(document)):
        side = named.side or known.get(folded(named.name), "") or side_of(named.name, document)
        count += 1
        if count > MOST:
            continue
        if not side:
            yield Question(
                f"Say on which side of the helix '{named.name}' stands (role read: {named.role},"
                f" {named.where}), and add it to the actors."
            )
            continue
        actor = {"name": named.name, "helix": side, "role": named.role, "country": named.country,
                 "sources": ["s1"]}  # fmt: skip
        value = {key: value for key, value in actor.items() if value}
        yield Finding("actors", value, named.passage, named.where)
    if count > MOST:
        yield Question(f"Choose among the actors: {count} are named and the first {MOST} taken.")
    if not count:
        yield Question("Add the actors: no fact box, list or table names any.")


def _all(document: Document) -> Iterator[Named]:
    for table in document.page.tables:
        yield from _in_table(table, document)
    for statement in document.stated("actors"):
        yield from _in_statement(statement, document)
    for statement in document.stated("funding"):
        if statement.where.startswith("fact") or len(statement.text) <= _LONGEST_NAME:
            payers = "\n".join(_payers(statement.text, document))
            funder = replace(statement, role="funder", text=payers)
            yield from (n for n in _in_statement(funder, document) if side_of(n.name, document))


def _payers(text: str, document: Document) -> list[str]:
    """Return what a statement of funding names beside sums of money: lines, and parentheses."""
    lines = text.split("\n")
    beside = [found for line in lines for found in re.findall(r"\(([^()]{3,100})\)", line)]
    return [part for part in (*lines, *beside) if not holds_money(part, document)]


def _in_statement(statement: Statement, document: Document) -> Iterator[Named]:
    side = side_of_kind(statement.kind) or side_of_label(statement.label, document)
    role = statement.role or document.role(statement.label) or "partner"
    for line in statement.text.split("\n"):
        lead = _LEADING_ROLE.match(line)
        line_role, line_side, rest = role, side, line
        if lead:
            field, found = document.field(lead[1])
            if field and field != "actors":
                continue
            line_role, line_side, rest = found or role, side_of_label(lead[1], document), lead[2]
            if not found and not line_side:
                rest = line
        if holds_money(rest, document) or ("section" in statement.where and _is_prose(rest)):
            continue
        told = Named("", line_role, line_side, "", line, statement.where)
        for name in split_names(rest, document):
            yield from _named(name, told, document)


def _is_prose(text: str) -> bool:
    """Running text is not taken for a list of names."""
    return (len(text) > _LONGEST_NAME and "," not in text) or bool(
        _PROSE.search(text) and len(text.split()) > 8)  # fmt: skip


def _named(name: str, told: Named, document: Document) -> Iterator[Named]:
    """Yield a body with what is told of all in its list, and what a remark after its name tells."""
    name = one_line(name)
    for pattern in (_PARENTHESES, _TRAILING_ROLE):
        found = pattern.search(name)
        remark = _told(found[1], document) if found else {}
        if found and remark:
            name = name[: found.start()]
            told = replace(told, **remark)
    name = name.strip(" .,;:–—-•*")
    if _may_be_name(name, document):
        yield replace(told, name=name)


def _told(text: str, document: Document) -> dict[str, str]:
    """Return what a remark after a name tells: role, side, country; empty where it tells none."""
    told: dict[str, str] = {}
    for part in re.split(r"[,;/]", text):
        countries = countries_named(part, document, whole=True)
        role = document.role(part)
        side = document.sides.whole(part.strip()) or ""
        told |= {"country": countries[0]} if countries else {}
        told |= {"role": role} if role else {}
        told |= {"side": side} if side and not role else {}
    return told


def _may_be_name(name: str, document: Document) -> bool:
    return (
        2 <= len(name) <= _LONGEST_NAME
        and any(character.isalpha() for character in name)
        and (not name[0].isdigit() or bool(side_of(name, document)))
        and "@" not in name
        and "://" not in name
        and not countries_named(name, document, whole=True)
        and (any(c.isupper() for c in name) or bool(side_of(name, document)))
        and not document.units.whole(name)
        and not figures_in(name, document)
    )


def _in_table(table: Table, document: Document) -> Iterator[Named]:
    columns = [document.column(cell) for cell in table.header]
    place = _name_column(columns)
    if place is None:
        return
    where = f"table '{table.caption}'" if table.caption else "a table"
    default = document.role(table.caption) or document.role(table.header[place]) or "partner"
    for row in table.rows:
        cells = dict(zip(columns, row, strict=False))
        if place >= len(row) or not row[place].strip():
            continue
        role = document.role(cells.get("role", "")) or default
        helix = one_line(cells.get("helix", ""))
        side = (document.sides.whole(helix) or side_of_label(helix, document)) if helix else ""
        countries = countries_named(cells.get("countries", ""), document)
        country = countries[0] if len(countries) == 1 else ""
        passage = " | ".join(one_line(cell) for cell in row)
        told = Named("", role, side, country, passage, where)
        yield from _named(row[place], told, document)


def _name_column(columns: list[str]) -> int | None:
    """Return the column that names bodies, in a table that tells their role or side."""
    if not {"role", "helix", "actors"} & set(columns):
        return None
    for name in ("actors", "title"):
        if name in columns:
            return columns.index(name)
    return 0 if {"role", "helix"} & set(columns) and columns[0] not in {"role", "helix"} else None


def _each_once(named: Iterator[Named]) -> Iterator[Named]:
    """Yield each body once: where it is named again, what was missing is not made up for."""
    seen: set[str] = set()
    for body in named:
        key = folded(_PARENTHESES.sub("", body.name))
        if key not in seen:
            seen.add(key)
            yield body
