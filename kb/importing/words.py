"""Finds the terms of a vocabulary in a text, by labels and synonyms in its language and English."""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path
from typing import Final

from nltk.stem.snowball import SnowballStemmer

from kb.vocabulary import Concept, Vocabulary
from kb.yaml_reader import plain, read_yaml

_FOLDER: Final = Path(__file__).with_name("words")
_WORD: Final = re.compile(r"[^\W_]+|[%<>~≈]")
_LETTERS: Final = str.maketrans({"ł": "l", "ø": "o", "đ": "d", "ß": "ss", "æ": "ae", "œ": "oe"})

_SNOWBALL: Final = {
    "da": "danish", "de": "german", "en": "english", "es": "spanish", "fi": "finnish",
    "fr": "french", "hu": "hungarian", "it": "italian", "nl": "dutch", "no": "norwegian",
    "nb": "norwegian", "pt": "portuguese", "ro": "romanian", "sv": "swedish",
}  # fmt: skip
_COMPOUNDING: Final = frozenset("da de et fi hu nl no sv".split())
_LEAST_HEAD: Final = 6
_MANY_ENDINGS: Final = frozenset({"fi", "hu"})


@dataclass(frozen=True)
class Match:
    """A term found in a text, the characters from and up to which, and in whose words."""

    concept: str
    start: int
    end: int
    words: int
    language: str
    is_exact: bool = True


@dataclass(frozen=True)
class _Phrase:
    concept: str
    words: tuple[str, ...]
    language: str


@dataclass(frozen=True)
class _Token:
    text: str
    start: int
    end: int


@cache
def own_words(name: str) -> Vocabulary:
    """Return a vocabulary of `words/`: what pages call things that entries have no terms for."""
    tree, problems = read_yaml(_FOLDER / f"{name}.yaml")
    if tree is None or problems:
        raise ValueError(f"{name}.yaml: {problems}")
    return Vocabulary.model_validate(plain(tree))


@lru_cache(maxsize=100_000)
def folded(text: str) -> str:
    """Return a text in small letters without accents."""
    lower = unicodedata.normalize("NFKD", text.casefold().translate(_LETTERS))
    return "".join(character for character in lower if not unicodedata.combining(character))


class Lexicon:
    """The phrases of vocabularies, ready to be looked up in texts of one language.

    Phrases of the language and of English are found in running text in any inflection; short
    and dotted ones, such as legal forms, only as they are written. A label that is the whole of
    a text is known in every language. For `bodies`, whose names come in many languages, so are
    all phrases, and a long word is found at the end of a compound too: `ministerium` in
    `Bildungsministerium`.
    """

    def __init__(
        self, vocabularies: Iterable[Vocabulary], language: str, *, bodies: bool = False
    ) -> None:
        self.language = language
        self._phrases: dict[str, list[_Phrase]] = {}
        self._literals: list[tuple[re.Pattern[str], str, str]] = []
        # Several readers look at each sentence.
        self._remembered = lru_cache(maxsize=2_000)(self._find)
        self._heads: list[_Phrase] = []
        self._own: dict[str, str] = {}
        self._whole: dict[str, str] = {}
        concepts = [concept for vocabulary in vocabularies for concept in vocabulary.concepts]
        others = [code for concept in concepts for code in concept.pref] if bodies else []
        self._preferred = [
            (frozenset(folded(token.text) for token in tokens(label)), concept.id)
            for concept in concepts
            for spoken, label in concept.pref.items()
            if spoken in {language, "en"}
        ]
        for spoken in dict.fromkeys((language, "en", *others)):
            for concept in concepts:
                for label in _labels(concept).get(spoken, ()):
                    self._add(label, concept.id, spoken)
        self._has_compounds = bodies
        for concept in concepts:
            for labels in _labels(concept).values():
                for label in labels:
                    self._whole.setdefault(_key(label), concept.id)
            self._whole.setdefault(_key(concept.id), concept.id)

    def whole(self, text: str) -> str | None:
        """Return the concept that a text as a whole stands for."""
        known = self.exactly(text)
        if known:
            return known
        length = len(tokens(text))
        found = [m for m in self.find(text) if m.words == length]
        return found[0].concept if found else None

    def exactly(self, text: str) -> str | None:
        """Return the concept that has a text as a label, letters and accents aside."""
        key = _key(text)
        return self._own.get(key) or self._whole.get(key)

    def at_edge(self, text: str) -> str | None:
        """Return the concept of the longest phrase with which a short text begins or ends.

        A single word must stand there as it is written, since its other forms mean other things.
        """
        length = len(tokens(text))
        found = [
            match
            for match in self.find(text)
            if (match.words > 1 or match.is_exact)
            and (match.start == 0 or match.end >= len(text.rstrip(" :?!.)")))
        ]
        best = max(found, key=lambda match: match.words, default=None)
        return best.concept if best and length <= 5 else None

    def preferred_with(self, text: str) -> list[str]:
        """Return the concepts whose preferred label has every word of a text, as it is written."""
        wanted = {folded(token.text) for token in tokens(text)}
        return [concept for words, concept in self._preferred if wanted and wanted <= words]

    @property
    def labels_to_terms(self) -> Mapping[str, str]:
        """Every label in folded letters, with its concept."""
        return self._whole

    @property
    def labels(self) -> list[str]:
        """Every label in folded letters."""
        return list(self._whole)

    def find(self, text: str) -> tuple[Match, ...]:
        """Return the phrases in a text, in order; the longest wins where several overlap."""
        return self._remembered(text)

    def _find(self, text: str) -> tuple[Match, ...]:
        found = [*self._spoken_in(text), *self._written_in(text)]
        return tuple(_without_overlap([*found, *self._compounded_in(text)]))

    def _spoken_in(self, text: str) -> Iterator[Match]:
        found = tokens(text)
        for number, token in enumerate(found):
            for phrase in self._phrases.get(folded(token.text)[:3], ()):
                part = found[number : number + len(phrase.words)]
                if len(part) == len(phrase.words) and all(
                    _same(token.text, word, phrase.language)
                    for token, word in zip(part, phrase.words, strict=True)
                ):
                    end, words = part[-1].end, len(part)
                    exact = all(folded(t.text) == folded(w) for t, w in
                                zip(part, phrase.words, strict=True))  # fmt: skip
                    yield Match(phrase.concept, token.start, end, words, phrase.language, exact)

    def _compounded_in(self, text: str) -> Iterator[Match]:
        if not self._has_compounds:
            return
        for token in tokens(text):
            for head in self._heads:
                word = _stem(token.text, head.language)
                if len(word) > len(head.words[0]) and word.endswith(head.words[0]):
                    place = (token.start, token.end, 1)
                    yield Match(head.concept, *place, head.language, is_exact=False)

    def _written_in(self, text: str) -> Iterator[Match]:
        for pattern, concept, language in self._literals:
            for found in pattern.finditer(text):
                yield Match(concept, found.start(), found.end(), 1, language)

    def _add(self, label: str, concept: str, language: str) -> None:
        self._own.setdefault(_key(label), concept)
        words = tuple(token.text for token in tokens(label))
        if _is_literal(label):
            pattern = rf"(?<![\w.]){re.escape(label)}(?!\w)"
            self._literals.append((re.compile(pattern), concept, language))
        elif words:
            phrase = _Phrase(concept, words, language)
            if len(words) == 1 and len(label) >= _LEAST_HEAD and language in _COMPOUNDING:
                self._heads.append(_Phrase(concept, (_stem(label, language),), language))
            self._phrases.setdefault(folded(words[0])[:3], []).append(phrase)


def tokens(text: str) -> list[_Token]:
    """Return the words of a text with their places."""
    return [_Token(m.group(), m.start(), m.end()) for m in _WORD.finditer(text)]


def _labels(concept: Concept) -> Mapping[str, tuple[str, ...]]:
    spoken = dict.fromkeys([*concept.pref, *concept.alt])
    return {
        language: (*([concept.pref[language]] if language in concept.pref else []),
                   *concept.alt.get(language, ()))
        for language in spoken
    }  # fmt: skip


def _key(text: str) -> str:
    return " ".join(folded(token.text) for token in tokens(text))


def _is_literal(label: str) -> bool:
    return "." in label or (len(label) <= 5 and label.isupper()) or (
        len(label) <= 3 and not label.islower())  # fmt: skip


def _same(word: str, other: str, language: str) -> bool:
    """Whether two words are forms of one, by the stemmer of the language where there is one.

    Without a stemmer, and where words take more endings than it knows, all but three or four
    letters of both must be the same.
    """
    if language in _SNOWBALL and _stem(word, language) == _stem(other, language):
        return True
    if language in _SNOWBALL and language not in _MANY_ENDINGS:
        return False
    first, second = folded(word), folded(other)
    if first == second:
        return True
    shared = next((i for i, (a, b) in enumerate(zip(first, second, strict=False)) if a != b),
                  min(len(first), len(second)))  # fmt: skip
    ending = 4 if language in _MANY_ENDINGS else 3
    return shared >= 4 and max(len(first), len(second)) - shared <= ending


@lru_cache(maxsize=100_000)
def _stem(word: str, language: str) -> str:
    lower = word.casefold()
    return folded(_stemmer(language).stem(lower) if language in _SNOWBALL else lower)


@cache
def _stemmer(language: str) -> SnowballStemmer:
    return SnowballStemmer(_SNOWBALL[language])


def _without_overlap(matches: list[Match]) -> list[Match]:
    kept: list[Match] = []
    for match in sorted(
        matches, key=lambda m: (-m.words, not m.is_exact, m.start - m.end, m.start)
    ):
        if all(match.end <= other.start or match.start >= other.end for other in kept):
            kept.append(match)
    return sorted(kept, key=lambda match: match.start)
