"""Reads the figures of a table: by rows, by columns of years, or by rows of years."""

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from kb.importing.document import Document
from kb.importing.figure import Figure, unit_after, unit_in, years_in
from kb.importing.money import holds_money
from kb.importing.page import Table, one_line
from kb.importing.quantity import Quantity, quantities

_NO_FIGURE: Final = frozenset("actors role helix contact website published countries title".split())
_LONGEST_UNIT: Final = 40
_COUNTED: Final = re.compile(
    r"^(?:number of|no\.? of|total|anzahl(?: der)?|zahl der|nombre (?:de |d['’])|número de"
    r"|numero di|aantal|antal|liczba|počet|broj|number)\s+",
    re.IGNORECASE,
)


def figures_of(table: Table, document: Document) -> Iterator[tuple[Figure, str]]:
    """Yield the figures of a table, each with the row it was read from."""
    columns = [document.column(cell) for cell in table.header]
    years = [years_in(cell, document)[0] for cell in table.header]
    if _NO_FIGURE & set(columns):
        return
    if sum(year is not None for year in years[1:]) >= 1:
        yield from _by_year_columns(table, columns, document)
    elif table.header and (columns[0] == "year" or _all_years(table, document)):
        yield from _by_year_rows(table, columns, document)
    else:
        yield from _by_rows(table, columns, document)


def _all_years(table: Table, document: Document) -> bool:
    return all(row and years_in(row[0], document)[0] is not None for row in table.rows)


def _by_year_columns(
    table: Table, columns: list[str], document: Document
) -> Iterator[tuple[Figure, str]]:
    for row in table.rows:
        stated = _cell(row, columns, "unit")
        for cell, header in list(zip(row, table.header, strict=False))[1:]:
            first, last = years_in(header, document)
            figure = _figure(row[0], cell, stated, document) if first else None
            if figure:
                yield replace(figure, year=first, until=last), _row_text(table, row)


def _by_year_rows(
    table: Table, columns: list[str], document: Document
) -> Iterator[tuple[Figure, str]]:
    for row in table.rows:
        first, last = years_in(row[0], document)
        for cell, header, column in list(zip(row, table.header, columns, strict=False))[1:]:
            if column == "unit":
                continue
            stated = _cell(row, columns, "unit")
            claim = header if column != "value" or not table.caption else table.caption
            figure = _figure(claim, cell, stated, document)
            if figure:
                yield replace(figure, year=first, until=last), _row_text(table, row)


def _by_rows(table: Table, columns: list[str], document: Document) -> Iterator[tuple[Figure, str]]:
    around = years_in(table.caption, document)
    for row in table.rows:
        stated_year = _cell(row, columns, "year")
        first, last = years_in(stated_year, document) if stated_year else around
        known = [
            i for i, column in enumerate(columns) if column in {"value", "target"} and i < len(row)
        ]
        with_number = [i for i in range(1, len(row)) if quantities(row[i], document.cues)
                       and (i >= len(columns) or columns[i] != "year")]  # fmt: skip
        for place in known or with_number[:1]:
            figure = _figure(row[0], row[place], _cell(row, columns, "unit"), document)
            if figure is None or (not table.header and _tells_a_fact(row[0], figure, document)):
                continue
            is_target = place < len(columns) and columns[place] == "target"
            year = (figure.year, figure.until) if figure.year and not stated_year else (first, last)
            kind = "target" if is_target else figure.kind
            yield replace(figure, year=year[0], until=year[1], kind=kind), _row_text(table, row)


def _tells_a_fact(label: str, figure: Figure, document: Document) -> bool:
    """A row of a fact box, such as `Start | 2015`, is no figure, unless it says what it counts."""
    field, role = document.field(label)
    counts = bool(unit_in(label, document))
    return (bool(field) and not counts and not role) or (1900 <= figure.value < 2100 and not counts)


def _figure(label: str, cell: str, stated_unit: str, document: Document) -> Figure | None:
    """Return the figure of a label and a cell that begins with a number, or None."""
    label, cell = one_line(label), one_line(cell)
    if holds_money(f"{cell} {stated_unit}", document) or not label:
        return None
    number = _leading(cell, document)
    if number is None:
        return None
    first, last = years_in(label, document)
    within = years_in(cell[number.end :], document)
    first, last = within if within[0] else (first, last)
    unit = (
        unit_after(cell[number.end :], document)
        or (unit_in(stated_unit, document) or one_line(stated_unit))
        or unit_in(label, document)
        or _from_label(label)
    )
    if not unit:
        return None
    return Figure(label, number.shortest, unit, number.qualifier, first, last)


def _leading(cell: str, document: Document) -> Quantity | None:
    """Return the number that a cell begins with, a word of qualification before it aside."""
    found = quantities(cell, document.cues)
    if not found or found[0].value == float("inf"):
        return None
    before = cell[: found[0].start].strip()
    return found[0] if not before or found[0].qualifier else None


def _from_label(label: str) -> str:
    """Return what a label says is counted, where no unit is known: `Robots handed out`."""
    bare = _COUNTED.sub("", label).strip(" :")
    return bare[:1].lower() + bare[1:] if 0 < len(bare) <= _LONGEST_UNIT else ""


def _cell(row: tuple[str, ...], columns: list[str], name: str) -> str:
    place = columns.index(name) if name in columns else len(row)
    return row[place] if place < len(row) else ""


def _row_text(table: Table, row: tuple[str, ...]) -> str:
    cells = [one_line(cell) for cell in row]
    if not table.header:
        return ": ".join(cells)
    return "; ".join(
        f"{header}: {cell}" if header else cell
        for header, cell in zip(table.header, cells, strict=False)
    )
