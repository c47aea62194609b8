"""Why an entry was found: the passage that fits best, its words marked, and where they stand."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from indexer.analysis import term, tokens, words
from indexer.document import Document, Text
from indexer.documents import FIELDS_BY_NAME, TEXT_FIELDS
from indexer.text_query import Clause, Phrase, Prefix, TextQuery, Word

LONGEST: Final = 240
"""Characters of a passage at most; a longer sentence is cut around its first marked word."""

_LEAD_IN: Final = 60
_SENTENCE_END: Final = re.compile(r"(?<=[.!?])\s+")
_QUOTED_FIELDS: Final = ("summary", "body", "actors")


@dataclass(frozen=True, slots=True)
class Part:
    """A piece of a passage; marked where it is a word that was asked for."""

    text: str
    marked: bool


@dataclass(frozen=True)
class Passage:
    """A passage in its language, piece by piece, and the fields in which any word stands."""

    parts: tuple[Part, ...]
    language: str
    found_in: tuple[str, ...]

    @property
    def text(self) -> str:
        """The passage without marks."""
        return "".join(part.text for part in self.parts)


def best_passage(document: Document, query: TextQuery) -> Passage:
    """Return the sentence of an entry with most of the words asked for.

    Among equals the one that stands first, the summary before the body. Where no sentence has
    any, as when only the title does, or when nothing was asked, it is the start of the summary.
    A word that stands for another, such as a synonym, counts as that other.
    """
    wanted = _Wanted(query)
    having = {
        name: [text for text in document.texts[name] if wanted.kinds(text)] for name in TEXT_FIELDS
    }
    best, most = None, 0
    for sentence in _sentences(having):
        count = len(wanted.kinds(sentence))
        if count > most:
            best, most = sentence, count
    chosen = best or next(_sentences(document.texts), Text("", "en"))
    found_in = tuple(name for name, texts in having.items() if texts)
    return Passage(tuple(_parts(chosen, wanted)), chosen.language, found_in)


def marked(text: Text, query: TextQuery) -> tuple[Part, ...]:
    """Return a whole text, such as a title, with the words asked for marked."""
    return tuple(_marked(text, _Wanted(query)))


def holds_words(document: Document, query: TextQuery) -> bool:
    """Say whether every unit of a query is answered by a word of some text of an entry."""
    wanted = _Wanted(query)
    missing = set(range(len(query.units)))
    for name in TEXT_FIELDS:
        for text in document.texts[name]:
            missing -= wanted.kinds(text)
            if not missing:
                return True
    return not missing


class _Wanted:
    """The terms of a query that can stand in a text, each with the number of its unit."""

    def __init__(self, query: TextQuery) -> None:
        self._terms: dict[str, int] = {}
        self._starts: dict[tuple[str, ...], int] = {}
        for number, unit in enumerate(query.units):
            for clause in filter(_is_of_text, unit.clauses):
                for form in _terms(clause):
                    self._terms.setdefault(form, number)
                if isinstance(clause, Prefix):
                    self._starts.setdefault(clause.starts, number)

    def unit_of(self, form: str) -> int | None:
        """Return the number of the unit that a term answers."""
        if form in self._terms:
            return self._terms[form]
        for starts, number in self._starts.items():
            if form.startswith(starts):
                return number
        return None

    def kinds(self, text: Text) -> set[int]:
        """Return the numbers of the units that some word of a text answers."""
        if not self._terms:
            return set()
        terms = (term(word.group(), text.language) for word in words(text.text))
        units = map(self.unit_of, terms)
        return {number for number in units if number is not None}


def _is_of_text(clause: Clause) -> bool:
    return clause.field is None or FIELDS_BY_NAME[clause.field].is_text


def _terms(clause: Clause) -> Iterator[str]:
    match clause:
        case Phrase(phrase):
            for forms in phrase:
                yield from forms
        case Word(forms) | Prefix(forms=forms):
            yield from forms


def _sentences(texts: Mapping[str, Sequence[Text]]) -> Iterator[Text]:
    for name in _QUOTED_FIELDS:
        for text in texts[name]:
            for sentence in _SENTENCE_END.split(text.text):
                if sentence:
                    yield Text(sentence, text.language)


def _parts(sentence: Text, wanted: _Wanted) -> Iterator[Part]:
    parts = list(_marked(sentence, wanted))
    if len(sentence.text) <= LONGEST:
        yield from parts
        return
    first = next((i for i, part in enumerate(parts) if part.marked), 0)
    before = "".join(part.text for part in parts[:first])
    start = before.rfind(" ", 0, max(0, len(before) - _LEAD_IN)) + 1
    end = sentence.text.rfind(" ", start, start + LONGEST)
    end = end if end > start else start + LONGEST
    yield from _cut(parts, start, end)


def _cut(parts: list[Part], start: int, end: int) -> Iterator[Part]:
    length = sum(len(part.text) for part in parts)
    if start > 0:
        yield Part("… ", marked=False)
    at = 0
    for part in parts:
        piece = part.text[max(0, start - at) : max(0, end - at)]
        at += len(part.text)
        if piece:
            yield Part(piece, part.marked)
    if end < length:
        yield Part(" …", marked=False)


def _marked(text: Text, wanted: _Wanted) -> Iterator[Part]:
    at = 0
    for token in tokens(text.text, text.language):
        if wanted.unit_of(token.term) is None:
            continue
        if token.start > at:
            yield Part(text.text[at : token.start], marked=False)
        yield Part(text.text[token.start : token.end], marked=True)
        at = token.end
    if at < len(text.text):
        yield Part(text.text[at:], marked=False)
