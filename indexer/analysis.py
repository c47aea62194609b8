"""How text becomes terms: folded, split, stemmed; the same at indexing and at asking.

A term of a text in English is its stem. A term of another language stands in a name space of its
own (`da~virksomhed`), so that a Danish stem never meets an English one by chance; a language
without a stemmer has its folded words under `~`.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from indexer.stemming import STEMMED, stem, stemmed_as

_WORD: Final = re.compile(r"[^\W_]+(?:['’ʼ]s\b)?")

# Letters that Unicode does not take apart into a base letter and an accent.
_LETTERS: Final = str.maketrans(
    {"æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i", "ħ": "h",
     "’": "'", "ʼ": "'"}
)  # fmt: skip

SHORTEST_COMPOUND: Final = 4
"""The letters that a stem has at least where words are looked for that begin with it."""

# Languages that write compounds as one word, so that a stem also begins other words.
COMPOUNDING: Final = frozenset("da de et fi hu nl no sv".split())


@dataclass(frozen=True, slots=True)
class Token:
    """A term, its place among the words of its text, and where its word stands in the text."""

    term: str
    position: int
    start: int
    end: int


def fold(text: str) -> str:
    """Return text without case and without accents."""
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    bare = "".join(letter for letter in decomposed if not unicodedata.combining(letter))
    return bare.translate(_LETTERS)


def words(text: str) -> Iterator[re.Match[str]]:
    """Yield the words of a text, where they stand. The text should be in NFC."""
    return _WORD.finditer(text)


def folded_words(text: str) -> tuple[str, ...]:
    """Return the words of a text, folded."""
    return tuple(fold(word.group()) for word in words(text))


def tokens(text: str, language: str) -> Iterator[Token]:
    """Yield the terms of a text in a language, in order."""
    for position, word in enumerate(words(text)):
        yield Token(term(word.group(), language), position, word.start(), word.end())


@lru_cache(maxsize=200_000)
def term(word: str, language: str) -> str:
    """Return the term that a word of a language is indexed under."""
    stemmed = stemmed_as(language)
    return f"~{fold(word)}" if stemmed is None else _term(word, stemmed)


@lru_cache(maxsize=20_000)
def forms(word: str) -> tuple[str, ...]:
    """Return every term under which a word may be indexed, since a question names no language."""
    return tuple(
        dict.fromkeys((*(_term(word, language) for language in STEMMED), f"~{fold(word)}"))
    )


def starts(word: str) -> tuple[str, ...]:
    """Return what terms start with, in any language, whose words start with a given piece."""
    start = fold(word)
    return tuple(f"{space}{start}" for space in ("~", *map(_space, STEMMED)))


@lru_cache(maxsize=20_000)
def compound_starts(word: str) -> tuple[str, ...]:
    """Return what terms start with, in compounding languages, that may be made with a word."""
    stems = (_term(word, language) for language in sorted(COMPOUNDING))
    return tuple(stem for stem in stems if len(stem.partition("~")[2]) >= SHORTEST_COMPOUND)


def _term(word: str, language: str) -> str:
    return f"{_space(language)}{fold(stem(word, language))}"


def _space(language: str) -> str:
    return "" if language == "en" else f"{language}~"
