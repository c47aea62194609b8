"""Words to stems, by language: NLTK's Snowball, Snowball's own newer stemmers, or a cut.

Where there is no stemmer, the languages with endings that change are cut to their first letters,
which for them does about as well as a stemmer (McNamee and Mayfield, Character N-Gram
Tokenization for European Language Text Retrieval, 2004).
"""

import threading
import unicodedata
from functools import lru_cache
from typing import Final

import snowballstemmer
from nltk.stem.snowball import SnowballStemmer

_NLTK: Final = {
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
_SNOWBALL: Final = {
    "cs": "czech",
    "el": "greek",
    "et": "estonian",
    "ga": "irish",
    "lt": "lithuanian",
    "pl": "polish",
    "sr": "serbian",
    "tr": "turkish",
    "ca": "catalan",
    "eu": "basque",
}
_CUT: Final = {"bg": 5, "lv": 5, "mk": 5, "mt": 5, "sl": 5, "uk": 5}

# Codes whose words a stemmer of another language serves: the two forms of written Norwegian, and
# languages so near to each other that the endings are the same.
_SERVED_BY: Final = {"nb": "no", "nn": "no", "sk": "cs", "hr": "sr", "bs": "sr", "me": "sr"}

# Snowball's own stemmers keep the word they work on in themselves.
_one_at_a_time: Final = threading.Lock()

STEMMED: Final = (*_NLTK, *_SNOWBALL, *_CUT)
"""The languages that have stems of their own."""


def stemmed_as(language: str) -> str | None:
    """Return the language whose stems a language's words are given, None for one without."""
    served = _SERVED_BY.get(language, language)
    return served if served in STEMMED else None


def stem(word: str, language: str) -> str:
    """Return the stem of a word, in small letters; `language` is one of STEMMED."""
    small = unicodedata.normalize("NFC", word.casefold())
    if language in _CUT:
        return small[: _CUT[language]]
    if language in _NLTK:
        return str(_nltk(_NLTK[language]).stem(small))
    with _one_at_a_time:
        return str(_snowball(_SNOWBALL[language]).stemWord(small))


@lru_cache
def _nltk(name: str) -> SnowballStemmer:
    return SnowballStemmer(name)


@lru_cache
def _snowball(name: str) -> snowballstemmer.stemmer:
    return snowballstemmer.stemmer(name)
