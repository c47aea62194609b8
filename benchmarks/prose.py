"""Made-up prose: words as frequent as in a language (Zipf), those of real themes among them."""

import re
from collections.abc import Iterator, Sequence
from itertools import accumulate
from random import Random
from typing import Final

DISTINCT_WORDS: Final = 40_000
_TOPIC_SHARE: Final = 0.12
_SYLLABLES: Final = [
    onset + vowel + coda
    for onset in "b d f g k l m n p r s t v st tr pl gr sch".split()
    for vowel in "a e i o u ei".split()
    for coda in ("", "n", "r", "l", "s")
]
_COMMON: Final = (
    "the of and to in a for is with on by at as from are it that be their school pupils students "
    "teachers companies science technology education national training programme industry"
).split()


class Prose:
    """Hands out text and counts its words; the same generator of chance, the same text."""

    def __init__(self, chance: Random, theme_words: Sequence[str]) -> None:
        """Rank the words once: common ones first, those of themes among the next few thousand."""
        self.given = 0
        self._chance = chance
        made_up = list(_made_up(Random(chance.random())))
        head = [*theme_words, *made_up[: 2 * len(theme_words)]]
        chance.shuffle(head)
        ranked = [*_COMMON, *head, *made_up[2 * len(theme_words) :]]
        self._words = list(dict.fromkeys(ranked))
        self._odds = list(accumulate(1 / rank for rank in range(1, len(self._words) + 1)))

    def words(self, count: int, topics: Sequence[str] = ()) -> str:
        """Return so many words, one in eight or so of them from the topics."""
        self.given += count
        drawn = self._chance.choices(self._words, cum_weights=self._odds, k=count)
        if topics:
            for place in range(count):
                if self._chance.random() < _TOPIC_SHARE:
                    drawn[place] = self._chance.choice(topics)
        return " ".join(drawn)

    def sentence(self, count: int, topics: Sequence[str] = ()) -> str:
        """Return a sentence of so many words."""
        text = self.words(count, topics)
        return f"{text[0].upper()}{text[1:]}."

    def paragraphs(self, count: int, topics: Sequence[str]) -> str:
        """Return paragraphs that have so many words together."""
        paragraphs: list[str] = []
        while count > 0:
            sentences = []
            for _ in range(5):
                length = min(count, self._chance.randint(8, 24))
                count -= length
                sentences += [self.sentence(length, topics)] if length else []
            paragraphs.append(" ".join(sentences))
        return "\n\n".join(paragraphs)

    def name(self, count: int) -> str:
        """Return made-up words that begin with capitals, as a body's name has them."""
        return " ".join(word.capitalize() for word in self._chance.choices(self._words, k=count))


def plain_words(text: str) -> list[str]:
    """Return the words of a label, in small letters."""
    return re.findall(r"[a-z]{2,}", text.lower())


def _made_up(chance: Random) -> Iterator[str]:
    seen: set[str] = set()
    while len(seen) < DISTINCT_WORDS:
        word = "".join(chance.choices(_SYLLABLES, k=chance.choice((2, 2, 3, 3, 4))))
        if word not in seen:
            seen.add(word)
            yield word
