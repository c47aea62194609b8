"""How alike two names of a practice or body are, whatever was mistyped, reordered or shortened."""

import math
import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import Final

from rapidfuzz import fuzz
from rapidfuzz.distance import OSA

# Two words are one, mistyped, from this likeness on: one slip in a word of five letters.
LEAST_WORD_LIKENESS: Final = 0.8
# A shortened word (`techn.`) tells its whole almost as well as the word itself.
_SHORTENED: Final = 0.95

# From 0 to 100. Of planted duplicates whose names are alike enough, none was at less than 47.
_LEAST_GLANCE: Final = 45

LONGEST: Final = 200
"""How much of a name is looked at; comparing takes time with the square of it."""

_ROMAN: Final = frozenset({"ii", "iii", "iv", "vi", "vii", "viii"})
_JOINED: Final = str.maketrans(
    {"ł": "l", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "ß": "ss"}
)
_WORD: Final = re.compile(r"\d+|[^\W\d_]+")
_LITTLE: Final = frozenset(
    "a an and for in of on the to with at by from de der die das und fur la le les el los las y i"
    " et du des del di e da do dos en van voor het een och for til av".split()
)

# Words for what kind of thing something is: one editor writes them, another does not.
_KINDS_OF_THINGS: Final = frozenset(
    "campaign initiative national programme program project scheme stem".split()
)
_TELLS_LITTLE: Final = 0.3


@dataclass(frozen=True)
class Name:
    """A name, folded: its words, and the numbers among them, which tell editions apart."""

    words: tuple[str, ...]
    numbers: frozenset[str]

    @classmethod
    def of(cls, text: str) -> "Name":
        """Fold case, accents and punctuation, and leave out little words."""
        text = text[:LONGEST].casefold().translate(_JOINED)
        plain = unicodedata.normalize("NFKD", text)
        plain = "".join(c for c in plain if not unicodedata.combining(c)).replace("'", "")
        words = tuple(w for w in _WORD.findall(plain.replace("’", "")) if w not in _LITTLE)
        return cls(words, frozenset(w for w in words if w.isdigit() or w in _ROMAN))

    @cached_property
    def text(self) -> str:
        """Its words, as a text."""
        return " ".join(self.words)

    @cached_property
    def joined(self) -> str:
        """Its words as one, without those for a kind of thing: `Jet-Net` is `JetNet`."""
        telling = [word for word in self.words if word not in _KINDS_OF_THINGS]
        return "".join(telling or self.words)

    @property
    def initials(self) -> str:
        """The first letters of its words."""
        return "".join(word[0] for word in self.words)


class NameWeights:
    """How much each word tells: the rarer among the names of a library, the more.

    The measure is SoftTFIDF (W. Cohen, P. Ravikumar and S. Fienberg, 2003): the cosine of two
    names as vectors of words, in which words that are nearly alike count as one.
    """

    def __init__(self, names: Iterable[Name]) -> None:
        held = [set(name.words) for name in names]
        self._total = len(held) + 1
        self._holding: Mapping[str, int] = Counter(word for words in held for word in words)

    def weight(self, word: str) -> float:
        """Return how much a word tells; one that no name has tells as much as one's own."""
        telling = math.log(1 + self._total / max(1, self._holding.get(word, 0)))
        return telling * (_TELLS_LITTLE if word in _KINDS_OF_THINGS else 1)

    def likeness(self, one: Name, other: Name) -> float:
        """Return from 0 to 1 how alike two names are; names of different editions are not."""
        if not one.words or not other.words or one.numbers != other.numbers:
            return 0
        if _is_short_for(one, other) or _is_short_for(other, one):
            return _SHORTENED
        # Takes a tenth of the time, and is well below this for nearly all pairs of a library.
        if fuzz.token_set_ratio(one.text, other.text) < _LEAST_GLANCE:
            return 0
        joined = OSA.normalized_similarity(one.joined, other.joined)
        return max(self._by_words(one, other), joined if joined >= 0.9 else 0)

    def _by_words(self, one: Name, other: Name) -> float:
        pairs = (
            (like * self.weight(mine) * self.weight(its))
            for mine, its, like in _paired(one.words, other.words)
        )
        return sum(pairs) / (self._length(one) * self._length(other))

    def _length(self, name: Name) -> float:
        return math.sqrt(sum(self.weight(word) ** 2 for word in name.words))


def _is_short_for(short: Name, whole: Name) -> bool:
    is_acronym = len(short.words) == 1 and len(whole.words) >= 3
    return is_acronym and short.words[0] == whole.initials


def _paired(one: tuple[str, ...], other: tuple[str, ...]) -> list[tuple[str, str, float]]:
    """Return which word of one name goes with which of the other, each used once, best first."""
    likenesses = sorted(
        ((_word_likeness(a, b), i, j) for i, a in enumerate(one) for j, b in enumerate(other)),
        reverse=True,
    )
    left, right = set(range(len(one))), set(range(len(other)))
    found = []
    for like, i, j in likenesses:
        if like >= LEAST_WORD_LIKENESS and i in left and j in right:
            left.remove(i)
            right.remove(j)
            found.append((one[i], other[j], like))
    return found


@lru_cache(maxsize=65_536)
def _word_likeness(one: str, other: str) -> float:
    if one == other:
        return 1
    short, whole = sorted((one, other), key=len)
    if len(short) >= 3 and whole.startswith(short):
        return _SHORTENED
    return float(OSA.normalized_similarity(one, other))
