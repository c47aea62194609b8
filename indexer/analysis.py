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

from nltk.stem.snowball import SnowballStemmer

_WORD: Final = re.compile(r"[^\W_]+(?:['’ʼ]s\b)?")

# Letters that Unicode does not take apart into a base letter and an accent.
_LETTERS: Final = str.maketrans(
    {"æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i", "ħ": "h",
     "’": "'", "ʼ": "'"}
)  # fmt: skip

_SNOWBALL: Final = {
    "en": "english",
    "da": "danish",
    "de": "german",
    "es": "spanish",
    "fi": "finnish",
    "fr": "french",
    "hu": "hungarian",
    "it": "italian",
    "nl": "dutch",
    "no": "norwegian",
    "pt": "portuguese",
    "ro": "romanian",
    "sv": "swedish",
}
# Written Norwegian has two forms with codes of their own; one stemmer serves both.
_SAME: Final = {"nb": "no", "nn": "no"}

# Words that say nothing by themselves. They are indexed, so that phrases keep them, and left out
# of a question that has other words.
STOP_WORDS: Final = frozenset(
    "a an and are as at be been but by can do does for from had has have how i if in into is it "
    "its me my no not of on or our so such that the their them there these they this those to "
    "was we were what when where which who why will with you your".split()
)


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


def tokens(text: str, language: str) -> Iterator[Token]:
    """Yield the terms of a text in a language, in order."""
    for position, word in enumerate(words(text)):
        yield Token(term(word.group(), language), position, word.start(), word.end())


@lru_cache(maxsize=200_000)
def term(word: str, language: str) -> str:
    """Return the term that a word of a language is indexed under."""
    language = _SAME.get(language, language)
    name = _SNOWBALL.get(language)
    if name is None:
        return f"~{fold(word)}"
    stem = fold(_stemmer(name).stem(unicodedata.normalize("NFC", word.casefold())))
    return stem if language == "en" else f"{language}~{stem}"


@lru_cache(maxsize=20_000)
def forms(word: str) -> tuple[str, ...]:
    """Return every term under which a word may be indexed, since a question names no language."""
    stems = (term(word, language) for language in _SNOWBALL)
    return tuple(dict.fromkeys((*stems, f"~{fold(word)}")))


def starts(word: str) -> tuple[str, ...]:
    """Return what terms start with, in any language, whose words start with a given piece."""
    start = fold(word)
    spaces = (f"{language}~" for language in _SNOWBALL if language != "en")
    return tuple(f"{space}{start}" for space in ("", "~", *spaces))


@lru_cache
def _stemmer(name: str) -> SnowballStemmer:
    return SnowballStemmer(name)
