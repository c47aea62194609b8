"""What the sections of an entry's page are made of. Each names the form in which it is printed."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import ClassVar

from markupsafe import Markup

from kb.entry import Entry
from kb.library import Library
from kb.mention import Mention
from kb.source import Claim
from web.addresses import entry_address
from web.claims import Ref, Statement, refs, statements
from web.dates import date_in_words
from web.disagreements import Point
from web.practice_timeline import Step
from web.result_figures import ResultGroup
from web.wording import capitalised


@dataclass(frozen=True)
class Prose:
    """Running text."""

    form: ClassVar[str] = "prose"
    html: Markup


@dataclass(frozen=True)
class Statements:
    """Statements below a heading; without any, the heading says that none is recorded."""

    form: ClassVar[str] = "statements"
    heading: str
    statements: tuple[Statement, ...]


@dataclass(frozen=True)
class NamedLine:
    """A name, with its page where it has one, and what is said of it."""

    title: str
    url: str | None = None
    note: str = ""
    codes: tuple[str, ...] = ()
    refs: tuple[Ref, ...] = ()


@dataclass(frozen=True)
class Names:
    """Names below a heading; without any, the heading says that none is recorded."""

    form: ClassVar[str] = "names"
    heading: str
    lines: tuple[NamedLine, ...]


@dataclass(frozen=True)
class Timeline:
    """Dated steps."""

    form: ClassVar[str] = "timeline"
    steps: tuple[Step, ...]


@dataclass(frozen=True)
class Results:
    """Figures and results without one."""

    form: ClassVar[str] = "results"
    groups: tuple[ResultGroup, ...]


@dataclass(frozen=True)
class Points:
    """Points on which sources differ."""

    form: ClassVar[str] = "points"
    points: tuple[Point, ...]


Block = Prose | Statements | Names | Timeline | Results | Points


@dataclass(frozen=True)
class Section:
    """A section of a page: its name in addresses, its heading, what it is, and its blocks.

    `is_stacked` says that its blocks stand below each other, and not side by side.
    """

    name: str
    title: str
    blocks: tuple[Block, ...]
    intro: str = ""
    is_stacked: bool = False


def said(heading: str, entry: Entry, claims: Iterable[Claim]) -> Statements:
    """Return claims of an entry below a heading."""
    return Statements(heading, statements(entry, claims))


def named(heading: str, entry: Entry, mentions: Iterable[Mention], library: Library) -> Names:
    """Return what an entry mentions below a heading."""
    return Names(heading, tuple(mention_line(mention, entry, library) for mention in mentions))


def mention_line(mention: Mention, entry: Entry, library: Library) -> NamedLine:
    """Return a mention as a line, linked where the library has its entry."""
    there = library.entries.get(mention.entry or "")
    return NamedLine(
        title=there.title if there else capitalised(mention.name or ""),
        url=entry_address(there) if there else None,
        note=capitalised(mention.note) if mention.note else "",
        codes=getattr(there, "countries", ()),
        refs=refs(entry, mention.sources),
    )


def entry_line(entry: Entry, note: str = "") -> NamedLine:
    """Return an entry as a line with a link to its page."""
    countries: tuple[str, ...] = getattr(entry, "countries", ())
    return NamedLine(entry.title, entry_address(entry), note, countries)


def dated_lines(entries: Iterable[Entry]) -> tuple[NamedLine, ...]:
    """Return entries, earliest first, as lines that say when each began, if that is recorded."""
    return tuple(
        entry_line(entry, date_in_words(entry.began) if entry.began else "")
        for entry in sorted(entries, key=_place)
    )


def _place(entry: Entry) -> tuple[bool, int, str]:
    began = entry.began
    return began is None, began.earliest.toordinal() if began else 0, entry.title


def with_lines(*groups: Names) -> tuple[Names, ...]:
    """Return the groups that have a line."""
    return tuple(group for group in groups if group.lines)
