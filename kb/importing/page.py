"""What a parsed document holds, whatever its form: titles, facts, sections, tables."""

import re
import textwrap
from typing import Final

from pydantic import BaseModel, ConfigDict

MAX_BLOCKS: Final = 5_000
MAX_CHARACTERS: Final = 300_000
LONGEST_LINE: Final = 2_000

_LABELLED: Final = re.compile(r"([^:.!?;]{2,60}?)\s*:\s+(\S.*)")
_NO_TITLE: Final = re.compile(
    r"^(?:microsoft word|untitled|document\d*$|\(?unspecified)|\.\w{2,4}$", re.IGNORECASE
)
_SPACES: Final = re.compile(r"[^\S\n]+")


class Part(BaseModel):
    """A frozen value that travels as JSON from the process that parses."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Fact(Part):
    """A label and what stands beside it; several values stand on lines of their own.

    `kind` is the schema.org type of the value, where the page gives one.
    """

    label: str
    value: str
    kind: str = ""


class Section(Part):
    """A heading with the text up to the next one; without heading before the first.

    Levels are those of HTML, 1 to 6, and 7 for a line that only leads in what follows it.
    """

    heading: str = ""
    level: int = 1
    paragraphs: tuple[str, ...] = ()
    items: tuple[str, ...] = ()

    @property
    def lines(self) -> tuple[str, ...]:
        """The list items, or the paragraphs where there is no list."""
        return self.items or self.paragraphs


class Table(Part):
    """A table of text, with the heading it stands under; the header may be missing."""

    caption: str = ""
    header: tuple[str, ...] = ()
    rows: tuple[tuple[str, ...], ...]


class Page(Part):
    """A parsed document. `meta` holds what its head says, `facts` what readers see as pairs."""

    title: str = ""
    language: str = ""
    address: str = ""
    meta: tuple[Fact, ...] = ()
    facts: tuple[Fact, ...] = ()
    sections: tuple[Section, ...] = ()
    tables: tuple[Table, ...] = ()

    def meta_value(self, *labels: str) -> tuple[str, str]:
        """Return the first value of the labels in their order, with its label; else two blanks."""
        for label in labels:
            for fact in self.meta:
                if fact.label == label and fact.value:
                    return fact.value, label
        return "", ""


class TooLongError(Exception):
    """A document with more text than a practice page could have."""


class PageBuilder:
    """Collects the parts of a document in the order of reading."""

    def __init__(self) -> None:
        self.meta: list[Fact] = []
        self.facts: list[Fact] = []
        self.tables: list[Table] = []
        self._sections: list[Section] = []
        self._open = Section()
        self._paragraphs: list[str] = []
        self._items: list[str] = []
        self._blocks = 0
        self._characters = 0

    def heading(self, text: str, level: int) -> None:
        """Begin a section."""
        text = one_line(text).rstrip(":")
        if not text:
            return
        self._count(text)
        self._close()
        self._open = Section(heading=text, level=level)

    def paragraph(self, text: str) -> None:
        """Add a paragraph; its lines are read as pairs where they are `label: value`."""
        lines = clean(text).split("\n")
        for line in lines:
            self._line(line, self._paragraphs)

    def item(self, text: str) -> None:
        """Add an item of a list."""
        self._line(one_line(text), self._items)

    def fact(self, label: str, value: str, kind: str = "") -> None:
        """Add a label and its value."""
        label, value = one_line(label).rstrip(": "), clean(value)
        if label and value:
            self._count(value)
            self.facts.append(Fact(label=label, value=value, kind=kind))

    def head(self, label: str, value: str, kind: str = "") -> None:
        """Add what the head of a document says about it."""
        value = clean(value)
        if value:
            self._count(value)
            self.meta.append(Fact(label=label, value=value, kind=kind))

    def table(self, rows: list[list[str]], *, has_header: bool, caption: str = "") -> None:
        """Add a table; a row of a single cell before all others is its caption."""
        kept = [[clean(cell) for cell in row] for row in rows if any(cell.strip() for cell in row)]
        while kept and sum(1 for cell in kept[0] if cell) == 1 and len(kept) > 1:
            caption, has_header = caption or one_line(" ".join(kept[0])), False
            kept = kept[1:]
        if not kept:
            return
        header = kept[0] if has_header or _looks_like_header(kept) else []
        body = kept[1:] if header else kept
        # A first row of two may be a header as well as a fact; of more it is one or the other.
        for row in kept:
            self._count(" ".join(row))
            if len(row) % 2 == 0 and (len(row) == 2 or not header):
                for label, value in zip(row[::2], row[1::2], strict=True):
                    self.fact(label, value)
        self.tables.append(
            Table(
                caption=one_line(caption) or self._open.heading,
                header=tuple(one_line(cell) for cell in header),
                rows=tuple(tuple(row) for row in body),
            )
        )

    def page(self, title: str = "", language: str = "", address: str = "") -> Page:
        """Return what was collected."""
        self._close()
        return Page(
            title=one_line(title),
            language=language,
            address=address,
            meta=tuple(self.meta),
            facts=tuple(self.facts),
            sections=tuple(self._sections),
            tables=tuple(self.tables),
        )

    def _line(self, text: str, kept: list[str]) -> None:
        if not text:
            return
        self._count(text)
        if text.endswith(":") and len(text) <= 60 and len(text.split()) <= 7:
            self.heading(text, 7)
            return
        kept.append(text)
        found = _LABELLED.fullmatch(text)
        if found and len(found[1].split()) <= 6:
            self.facts.append(Fact(label=found[1], value=found[2]))

    def _count(self, text: str) -> None:
        self._blocks += 1
        self._characters += len(text)
        if self._blocks > MAX_BLOCKS or self._characters > MAX_CHARACTERS:
            raise TooLongError(
                f"more than {MAX_BLOCKS} paragraphs or {MAX_CHARACTERS} characters of text;"
                " import the part that describes the practice"
            )

    def _close(self) -> None:
        if self._open.heading or self._paragraphs or self._items:
            parts = {"paragraphs": tuple(self._paragraphs), "items": tuple(self._items)}
            self._sections.append(self._open.model_copy(update=parts))
        self._paragraphs, self._items = [], []


def clean(text: str) -> str:
    """Return a text without control characters and needless spaces, its lines kept apart.

    A line of more than 2,000 characters is broken.
    """
    printable = "".join(c if c.isprintable() or c == "\n" else " " for c in text)
    lines = (_SPACES.sub(" ", line).strip() for line in printable.split("\n"))
    return "\n".join(part for line in lines if line for part in _pieces(line))


def _pieces(line: str) -> list[str]:
    """Break a line that is longer than any sentence, so that reading takes time by its length."""
    if len(line) <= LONGEST_LINE:
        return [line]
    return textwrap.wrap(line[: MAX_CHARACTERS + 1], LONGEST_LINE, break_on_hyphens=False)


def one_line(text: str) -> str:
    """Return a text on one line."""
    return clean(text).replace("\n", " ")


def may_be_title(text: str) -> bool:
    """Whether the title in a file's properties is one, and not what a program put there."""
    return not _NO_TITLE.search(text)


def _looks_like_header(rows: list[list[str]]) -> bool:
    """A first row without numbers, above rows that each have one beside their first cell."""
    first, rest = rows[0], rows[1:]
    if len(rest) < 1 or any(character.isdigit() for cell in first for character in cell):
        return False
    return all(any(c.isdigit() for cell in row[1:] for c in cell) for row in rest)
