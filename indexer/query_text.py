"""What may be typed in the search box: words, "phrases", -without, field:word, prefix*, OR.

Anything else is read as words and never an error.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Final

from indexer.analysis import fold, forms, starts, words
from indexer.documents import TEXT_FIELDS
from indexer.query import visible
from indexer.stop_words import ENGLISH
from indexer.text_query import Clause, Phrase, Prefix, TextQuery, Unit, Word

MOST_CHARACTERS: Final = 256
MOST_WORDS: Final = 32

_QUOTES: Final = str.maketrans(dict.fromkeys("“”„‟«»", '"'))
_PIECE: Final = re.compile(
    r"(?P<minus>(?<!\S)-)?(?:(?P<field>[A-Za-z]+):(?=[^\s:]))?"
    r'(?:"(?P<phrase>[^"]*)(?:"|$)|(?P<word>[^\s"]+))'
)


@dataclass(frozen=True)
class Piece:
    """One piece of the text, read. `word` is the word where it is one, typed without any sign."""

    clauses: tuple[Clause, ...]
    without: bool
    required: bool
    word: str = ""
    is_or: bool = False
    is_stop_word: bool = False


def parse(text: str) -> TextQuery:
    """Read a search text as what it says. Never raises; time and size are bounded."""
    return text_query(*pieces_of(text))


def pieces_of(text: str) -> tuple[list[Piece], list[str]]:
    """Return the pieces of a text, and notes on what was read otherwise than typed."""
    clean, notes = _cleaned(text)
    pieces = list(_pieces(clean))
    if sum(len(piece.clauses) for piece in pieces) > MOST_WORDS:
        pieces = _first_words(pieces)
        notes.append(f"Only the first {MOST_WORDS} words were searched for.")
    notes += _notes_on(clean, pieces)
    return pieces, notes


def text_query(pieces: list[Piece], notes: Iterable[str]) -> TextQuery:
    """Return what pieces ask for; stop words count only where there is nothing else."""
    pieces = _without_stop_words(pieces)
    excluded = (clause for piece in pieces if piece.without for clause in piece.clauses)
    # A word typed twice asks for nothing more.
    units, without = dict.fromkeys(_units(pieces)), dict.fromkeys(excluded)
    return TextQuery(tuple(units), tuple(without), notes=tuple(notes))


def _cleaned(text: str) -> tuple[str, list[str]]:
    # The cut comes first, so that nothing below works on a text of unbounded length.
    notes = []
    if len(text) > MOST_CHARACTERS:
        notes.append(f"Only the first {MOST_CHARACTERS} characters were searched for.")
    return unicodedata.normalize("NFC", visible(text[:MOST_CHARACTERS])).translate(_QUOTES), notes


def _pieces(text: str) -> Iterator[Piece]:
    for found in _PIECE.finditer(text):
        name = (found["field"] or "").lower()
        field = name if name in TEXT_FIELDS else None
        without = bool(found["minus"])
        if found["phrase"] is not None:
            clauses = _phrase(found["phrase"], field)
            yield Piece(clauses, without, required=not without and bool(clauses))
            continue
        word = found["word"]
        if word == "OR" and not without and not name:
            yield Piece((), without=False, required=False, is_or=True)
            continue
        if name and field is None:
            word = f"{name} {word}"
        yield from _words(word, field, without=without)


def _phrase(text: str, field: str | None) -> tuple[Clause, ...]:
    phrase = tuple(forms(word.group()) for word in words(text))
    if len(phrase) == 1:
        return (Word(phrase[0], field),)
    return (Phrase(phrase, field),) if phrase else ()


def _words(text: str, field: str | None, *, without: bool) -> Iterator[Piece]:
    found = list(words(text))
    if without and len(found) > 1:
        yield Piece(_phrase(text, field), without=True, required=False)
        return
    for number, word in enumerate(found):
        is_last = number == len(found) - 1
        clause: Clause = Word(forms(word.group()), field)
        if is_last and text[word.end() :].startswith("*"):
            clause = Prefix(starts(word.group()), forms(word.group()), field)
        is_stop_word = isinstance(clause, Word) and fold(word.group()) in ENGLISH
        is_plain = isinstance(clause, Word) and field is None and not without
        yield Piece(
            (clause,), without, required=field is not None and not without,
            word=word.group() if is_plain else "", is_stop_word=is_stop_word and field is None,
        )  # fmt: skip


def _first_words(pieces: list[Piece]) -> list[Piece]:
    kept: list[Piece] = []
    for piece in pieces:
        if sum(len(other.clauses) for other in kept) + len(piece.clauses) > MOST_WORDS:
            break
        kept.append(piece)
    return kept


def _without_stop_words(pieces: list[Piece]) -> list[Piece]:
    meant = [piece for piece in pieces if not piece.is_stop_word]
    return meant if any(piece.clauses for piece in meant) else pieces


def _units(pieces: list[Piece]) -> Iterator[Unit]:
    """Yield the units of what is asked for; OR joins the piece before it with the one after."""
    unit: Unit | None = None
    joining = False
    for piece in pieces:
        if piece.is_or:
            joining = unit is not None
        elif piece.without or not piece.clauses:
            joining = False
        elif unit is not None and joining:
            required = unit.required and piece.required
            unit = replace(unit, clauses=unit.clauses + piece.clauses, required=required)
            joining = False
        else:
            if unit is not None:
                yield unit
            unit = Unit(piece.clauses, piece.required)
    if unit is not None:
        yield unit


def _notes_on(text: str, pieces: list[Piece]) -> Iterator[str]:
    if text.count('"') % 2:
        yield "A quotation mark has no partner; the phrase was read to the end."
    if re.search(r"\*\w", text):
        yield "A star stands for the end of a word only: robot* finds robots and robotics."
    unknown = {
        name for name in re.findall(r"(?<!\S)-?([A-Za-z]+):(?=[^\s:])", text)
        if name.lower() not in TEXT_FIELDS
    }  # fmt: skip
    for name in sorted(unknown):
        fields = ", ".join(TEXT_FIELDS)
        yield f"There is no field “{name}”, so it was read as a word. Fields are: {fields}."
    if text.strip() and not any(piece.clauses for piece in pieces):
        yield "There is no word in this to search for, so everything is shown."
