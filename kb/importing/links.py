"""Entries of the library whose name stands in a page: ties that an editor may confirm."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from kb.entry import Entry
from kb.importing.document import Document
from kb.importing.sentences import sentences
from kb.library import Library
from kb.organisation import Organisation
from kb.practice import Practice

_LEAST_LETTERS: Final = 4
_LONGEST_PASSAGE: Final = 300


@dataclass(frozen=True)
class Link:
    """An entry, the name by which a page names it, and the passage."""

    entry: str
    kind: str
    name: str
    passage: str


def links_to(library: Library, document: Document, title: str) -> tuple[Link, ...]:
    """Return the practices and organisations that a page names, other than by its own title."""
    parts = [text for text, _ in document.prose]
    parts += [statement.text for statement in document.stated("actors", "funding")]
    parts += [" | ".join(row) for table in document.page.tables for row in table.rows]
    text = "\n".join(parts)
    found = []
    for entry in library:
        for name in _names(entry):
            if name.casefold() != title.casefold() and (passage := _passage(name, text)):
                found.append(Link(entry.id, entry.kind, name, passage))
                break
    return tuple(found)


def _names(entry: Entry) -> Iterator[str]:
    """Yield the names long enough, or of capitals enough, to mean nothing else in a text."""
    if isinstance(entry, Practice | Organisation):
        for name in (entry.title, *entry.native_title.values(), *entry.also_known_as):
            if len(name) >= _LEAST_LETTERS and (" " in name or not name.istitle() or len(name) > 7):
                yield name


def _passage(name: str, text: str) -> str:
    if name not in text:
        return ""
    pattern = re.compile(rf"(?<!\w){re.escape(name)}(?!\w)")
    for sentence in sentences(text):
        if pattern.search(sentence):
            return sentence[:_LONGEST_PASSAGE]
    return ""
