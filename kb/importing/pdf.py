"""Reads a PDF: lines by their place and size become headings, paragraphs, lists and tables."""

import io
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from statistics import median
from typing import Final

from pdfminer.high_level import extract_pages
from pdfminer.layout import LAParams, LTChar, LTComponent, LTTextBox, LTTextLine
from pdfminer.pdfdocument import PDFDocument, PDFPasswordIncorrect
from pdfminer.pdfexceptions import PDFException
from pdfminer.pdfparser import PDFParser
from pdfminer.psexceptions import PSException
from pdfminer.utils import decode_text

from kb.importing.page import Page, PageBuilder, may_be_title, one_line
from kb.importing.refusal import RefusedError

MAX_PAGES: Final = 100

_BULLET: Final = re.compile(r"^(?:[•●▪◦‣·■□–]|-(?=\s)|\(cid:\d+\))\s*")


@dataclass(frozen=True)
class Line:
    """A line of text: where it stands, in points from the lower left, and how it is set."""

    text: str
    left: float
    right: float
    bottom: float
    top: float
    size: float
    is_bold: bool


Row = list[Line]


def read_pdf(content: bytes) -> Page:
    """Return the page that a PDF holds; raise RefusedError where it cannot be read."""
    try:
        return _read(content)
    except PDFPasswordIncorrect:
        raise RefusedError("is encrypted; save it without a password") from None
    except (PDFException, PSException, ValueError, KeyError, TypeError, IndexError) as error:
        # pdfminer raises these where a damaged file leads it astray.
        raise RefusedError(f"is a damaged PDF: {type(error).__name__}") from error


def _read(content: bytes) -> Page:
    document = PDFDocument(PDFParser(io.BytesIO(content)))
    if document.encryption is not None:
        raise RefusedError("is encrypted; save it without a password")
    builder = PageBuilder()
    info = {k: _decoded(v) for d in document.info for k, v in d.items()}
    builder.head("title", info.get("Title", ""))
    builder.head("author", info.get("Author", ""))
    builder.head("description", info.get("Subject", ""))
    builder.head("keywords", info.get("Keywords", ""))
    laid_out = extract_pages(io.BytesIO(content), maxpages=MAX_PAGES, laparams=LAParams())
    pages = [list(_lines(page)) for page in laid_out]
    lines = [line for page in pages for line in page]
    if not lines:
        raise RefusedError("holds no text; a scan must be turned into text first")
    body = _body_size(lines)
    for page in pages:
        _read_page(page, body, builder)
    stated = info.get("Title", "")
    title = stated if stated and may_be_title(stated) else _largest(pages)
    return builder.page(title=title, language=_decoded(document.catalog.get("Lang", b"")))


def _decoded(value: object) -> str:
    if isinstance(value, bytes):
        return decode_text(value)
    return value if isinstance(value, str) else ""


def _lines(page: Iterable[LTComponent]) -> Iterator[Line]:
    for box in page:
        for line in box if isinstance(box, LTTextBox) else ():
            characters = (
                [c for c in line if isinstance(c, LTChar)] if isinstance(line, LTTextLine) else []
            )
            text = one_line(line.get_text()) if characters else ""
            if text:
                bold = sum("bold" in c.fontname.casefold() for c in characters)
                yield Line(
                    text, line.x0, line.x1, line.y0, line.y1,
                    size=round(median(c.size for c in characters), 1),
                    is_bold=bold * 2 > len(characters),
                )  # fmt: skip


def _body_size(lines: list[Line]) -> float:
    sizes: Counter[float] = Counter()
    for line in lines:
        sizes[line.size] += len(line.text)
    return sizes.most_common(1)[0][0]


def _largest(pages: list[Row]) -> str:
    first = next(page for page in pages if page)
    size = max(line.size for line in first)
    return " ".join(line.text for line in first if line.size > size * 0.98)


def _read_page(lines: list[Line], body: float, builder: PageBuilder) -> None:
    rows = _rows(lines)
    if _is_set_in_columns(rows):
        rows = [[line] for line in lines]
    margin = max((line.right for line in lines), default=0.0)
    table: list[Row] = []
    paragraph: list[Line] = []
    for row in rows:
        if len(row) > 1 or (table and _continues(row[0], table[-1])):
            _end_paragraph(paragraph, builder, body)
            table.append(row)
            continue
        _end_table(table, builder)
        line = row[0]
        if _is_heading(line, body):
            if paragraph and paragraph[-1].size == line.size and _follows(paragraph[-1], line):
                paragraph.append(line)
                continue
            _end_paragraph(paragraph, builder, body)
            paragraph.append(line)
            continue
        if paragraph and _breaks(paragraph[-1], line, margin, body):
            _end_paragraph(paragraph, builder, body)
        paragraph.append(line)
    _end_table(table, builder)
    _end_paragraph(paragraph, builder, body)


def _rows(lines: list[Line]) -> list[Row]:
    """Group the lines that stand beside each other, from the top of the page down."""
    rows: list[Row] = []
    for line in sorted(lines, key=lambda line: -(line.top + line.bottom) / 2):
        middle = (line.top + line.bottom) / 2
        if rows and any(other.bottom < middle < other.top for other in rows[-1]):
            rows[-1].append(line)
        else:
            rows.append([line])
    return [_with_bullet(sorted(row, key=lambda line: line.left)) for row in rows]


def _with_bullet(row: Row) -> Row:
    """A bullet that stands apart belongs to the line beside it."""
    if len(row) == 2 and len(row[0].text) == 1 and _BULLET.fullmatch(row[0].text):
        return [replace(row[1], text=f"• {row[1].text}", is_bold=False)]
    return row


def _is_set_in_columns(rows: list[Row]) -> bool:
    """Most rows are pairs of long lines: running text in two columns, and no table."""
    pairs = [row for row in rows if len(row) == 2]
    long = [row for row in pairs if min(len(line.text) for line in row) > 30]
    return len(long) * 2 > len(rows)


def _continues(line: Line, row: Row) -> bool:
    """A single line below a cell of a row, closer than a new row would be, is part of it."""
    columns = row[1:] or row
    below = min(cell.bottom for cell in row) - line.top
    return any(abs(line.left - cell.left) < 4 for cell in columns) and below < line.size * 0.6


def _is_heading(line: Line, body: float) -> bool:
    if len(line.text) > 120 or line.text.endswith((".", ",", ";", ":")):
        return False
    return line.size > body * 1.12 or (line.is_bold and len(line.text) <= 80)


def _follows(before: Line, line: Line) -> bool:
    return 0 <= before.bottom - line.top < line.size * 0.9 or before.bottom > line.top


def _breaks(before: Line, line: Line, margin: float, body: float) -> bool:
    return (
        _is_heading(before, body)
        or bool(_BULLET.match(line.text))
        or before.bottom - line.top > line.size * 0.7
        or before.bottom < line.bottom
        or before.right < before.left + (margin - before.left) * 0.75
    )


def _end_paragraph(lines: list[Line], builder: PageBuilder, body: float) -> None:
    if not lines:
        return
    text = ""
    for line in lines:
        joined = text.endswith("-") and line.text[:1].islower()
        text = text[:-1] + line.text if joined else f"{text} {line.text}".strip()
    first = lines[0]
    if all(_is_heading(line, body) for line in lines):
        builder.heading(
            text, 1 if first.size > body * 1.5 else 2 if first.size > body * 1.12 else 3
        )
    elif _BULLET.match(text):
        builder.item(_BULLET.sub("", text))
    else:
        builder.paragraph(text)
    lines.clear()


def _end_table(rows: list[Row], builder: PageBuilder) -> None:
    if not rows:
        return
    whole: list[list[str]] = []
    columns: list[float] = []
    for row in rows:
        if len(row) == 1 and whole:
            column = min(range(len(columns)), key=lambda i: abs(columns[i] - row[0].left))
            whole[-1][column] += f" {row[0].text}"
        else:
            columns = [cell.left for cell in row]
            whole.append([cell.text for cell in row])
    has_header = len(rows) > 1 and all(cell.is_bold for cell in rows[0]) and not all(
        cell.is_bold for cell in rows[1])  # fmt: skip
    builder.table(whole, has_header=has_header)
    rows.clear()
