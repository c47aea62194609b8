"""Reads a Word document: styles say what is a heading or a list, tables are tables."""

import io
import re
from collections.abc import Iterator
from typing import Final
from zipfile import BadZipFile

from docx import Document
from docx.document import Document as DocumentType
from docx.opc.exceptions import OpcError
from docx.oxml.ns import qn
from docx.table import Table
from docx.text.paragraph import Paragraph
from lxml.etree import LxmlError

from kb.importing.page import Page, PageBuilder, may_be_title, one_line
from kb.importing.refusal import RefusedError

_HEADING: Final = re.compile(r"^heading ([1-9])$", re.IGNORECASE)


def read_docx(content: bytes) -> Page:
    """Return the page that a Word document holds; raise RefusedError where it cannot be read."""
    try:
        document = Document(io.BytesIO(content))
        return _read(document)
    except (BadZipFile, LxmlError, OpcError, KeyError, ValueError, AttributeError) as error:
        # python-docx raises these where a part is missing or is not what it says it is.
        raise RefusedError(f"is a damaged Word document: {type(error).__name__}") from error


def _read(document: DocumentType) -> Page:
    builder = PageBuilder()
    core = document.core_properties
    for label, value in (("title", core.title), ("author", core.author),
                         ("description", core.subject), ("keywords", core.keywords)):  # fmt: skip
        builder.head(label, value or "")
    first = ""
    for block in _blocks(document):
        if isinstance(block, Table):
            _read_table(block, builder)
            continue
        level = _heading_level(block)
        if level and not first:
            first = one_line(block.text)
        _read_paragraph(block, level, builder)
    stated = core.title or ""
    title = first or (stated if may_be_title(stated) else "")
    return builder.page(title=title or _first_line(builder), language=core.language or "")


def _blocks(document: DocumentType) -> Iterator[Paragraph | Table]:
    """Yield paragraphs and tables in order, those within content controls too."""
    waiting = list(document.element.body.iterchildren())[::-1]
    while waiting:
        element = waiting.pop()
        if element.tag == qn("w:p"):
            yield Paragraph(element, document)
        elif element.tag == qn("w:tbl"):
            yield Table(element, document)
        elif element.tag == qn("w:sdt"):
            for content in element.iterchildren(qn("w:sdtContent")):
                waiting += list(content.iterchildren())[::-1]


def _heading_level(paragraph: Paragraph) -> int:
    """Return the level of a heading, 0 for what is none."""
    style = (paragraph.style.name or "") if paragraph.style else ""
    if style.casefold() == "title":
        return 1
    found = _HEADING.match(style)
    if found:
        return min(int(found[1]), 6)
    text = paragraph.text.strip()
    runs = [run for run in paragraph.runs if run.text.strip()]
    is_bold = bool(runs) and all(run.bold for run in runs)
    return 6 if is_bold and len(text) <= 80 and not text.endswith((".", ":")) else 0


def _read_paragraph(paragraph: Paragraph, level: int, builder: PageBuilder) -> None:
    style = (paragraph.style.name or "").casefold() if paragraph.style else ""
    properties = paragraph._p.pPr  # noqa: SLF001  # the only way to a paragraph's numbering
    if level:
        builder.heading(paragraph.text, level)
    elif style.startswith("list") or (properties is not None and properties.numPr is not None):
        builder.item(paragraph.text)
    else:
        builder.paragraph(paragraph.text)


def _read_table(table: Table, builder: PageBuilder) -> None:
    rows: list[list[str]] = []
    for row in table.rows:
        cells = dict.fromkeys(cell._tc for cell in row.cells)  # noqa: SLF001  # merged cells come once
        rows.append(["\n".join(p.text or "" for p in tc.p_lst) for tc in cells])
    marked = table.rows[0]._tr.trPr if rows else None  # noqa: SLF001  # python-docx has no name for it
    repeats = marked is not None and marked.find(qn("w:tblHeader")) is not None
    builder.table(rows, has_header=len(rows) > 1 and (repeats or _is_bold_row(table)))


def _is_bold_row(table: Table) -> bool:
    runs = [
        run
        for cell in table.rows[0].cells
        for paragraph in cell.paragraphs
        for run in paragraph.runs
        if run.text.strip()
    ]
    second = [r for p in table.rows[1].cells[-1].paragraphs for r in p.runs if r.text.strip()]
    return bool(runs) and all(r.bold for r in runs) and not all(r.bold for r in second)


def _first_line(builder: PageBuilder) -> str:
    page = builder.page()
    return next((line for section in page.sections for line in section.lines), "")
