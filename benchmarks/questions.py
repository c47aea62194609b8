"""Questions of each kind, made of the words and facet values of documents, so that all find."""

from collections.abc import Mapping, Sequence
from random import Random
from typing import Final

from indexer.analysis import words
from indexer.document import Document
from indexer.not_recorded import NOT_RECORDED
from indexer.query import Query
from indexer.stop_words import ENGLISH

KINDS: Final = ("words", "phrase", "prefix", "three facets")
WARM: Final = 50
_BROWSED: Final = ("theme", "level", "actor")
_SEED: Final = 7


def questions(documents: Sequence[Document]) -> Mapping[str, tuple[Query, ...]]:
    """Return a first question and WARM others of each kind; the same documents, the same ones."""
    chance = Random(_SEED)
    make = {
        "words": lambda document: Query(_some_words(document, chance)),
        "phrase": lambda document: Query(_phrase(document, chance)),
        "prefix": lambda document: Query(f"{_rare(document, chance)[:4]}*"),
        "three facets": lambda document: Query(chosen=_chosen(document, chance)),
    }
    return {
        kind: tuple(make[kind](chance.choice(documents)) for _ in range(1 + WARM)) for kind in KINDS
    }


def _body(document: Document) -> list[str]:
    longest = max((text.text for text in document.texts["body"]), key=len)
    return [word.group() for word in words(longest)]


def _some_words(document: Document, chance: Random) -> str:
    """Return one to three words of one entry that are no stop words."""
    meant = [word for word in _body(document) if word.lower() not in ENGLISH]
    return " ".join(chance.sample(meant, chance.randint(1, 3)))


def _phrase(document: Document, chance: Random) -> str:
    """Return two words that stand side by side, in quotes."""
    body = _body(document)
    start = chance.randrange(len(body) - 1)
    return f'"{body[start]} {body[start + 1]}"'


def _rare(document: Document, chance: Random) -> str:
    return chance.choice([word for word in _body(document) if len(word) >= 6] or _body(document))


def _chosen(document: Document, chance: Random) -> dict[str, frozenset[str]]:
    """Return a value of the entry in each of three facets."""
    return {
        name: frozenset({chance.choice([v for v in document.facets[name] if v != NOT_RECORDED])})
        for name in _BROWSED
        if document.facets[name] != (NOT_RECORDED,)
    }
