"""Reads a search text with all that is known of the documents and of the concepts.

`indexer.query_text` reads what was typed; here it is widened by concepts that the words name in
some language, by the nearest known words where a word is unknown, and by compounds.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import lru_cache
from typing import Final

from indexer.analysis import compound_starts, fold, folded_words, forms, term
from indexer.concepts import ConceptFinder, Named
from indexer.documents import CONCEPTS, KNOWN
from indexer.lexicon import Lexicon
from indexer.query import Query
from indexer.query_text import pieces_of, text_query
from indexer.ready_terms import concept_term, known_term
from indexer.stop_words import foreign
from indexer.text_query import Clause, Prefix, Respelling, TextQuery, Widening, Word
from indexer.thesaurus import TEXT_LANGUAGE, Thesaurus

CONCEPT_WEIGHT: Final = 2.0
NEAREST_WEIGHT: Final = 0.5
SYNONYM_WEIGHT: Final = 0.4
FOREIGN_WEIGHT: Final = 0.75
COMPOUND_WEIGHT: Final = 0.3
"""As measured in Finnish and Swedish collections: the start of a stem, well below the word."""
PART_WEIGHT: Final = 0.5
"""A name that is only a part of the question counts half of one that is all of it."""
LONGEST_NAME: Final = 8
"""Words of a name that is looked for within a longer question, at most."""


@dataclass(frozen=True, eq=False)
class QueryReader:
    """Reads search texts; without a lexicon and concepts, as what they say and no more."""

    lexicon: Lexicon = field(default_factory=Lexicon)
    concepts: ConceptFinder = field(default_factory=ConceptFinder)
    thesaurus: Thesaurus = field(default_factory=Thesaurus)
    subject: frozenset[str] = frozenset()

    def read(self, query: Query) -> TextQuery:
        """Read the text of a query. Never raises; time and size of the answer are bounded."""
        return _read(self, query.text, query.is_literal)


PLAIN: Final = QueryReader()
"""Reads what was typed and nothing more."""


@lru_cache(maxsize=1024)
def _read(reader: QueryReader, text: str, is_literal: bool) -> TextQuery:  # noqa: FBT001
    pieces, notes = pieces_of(text)
    plain = [place for place, piece in enumerate(pieces) if piece.word]
    words = tuple(pieces[place].word for place in plain)
    if is_literal or not words:
        return text_query(pieces, notes)
    meant = _meant(reader, words)
    for place, at in enumerate(plain):
        if _is_silent(reader, words[place]):
            pieces[at] = replace(pieces[at], is_stop_word=True)
            continue
        clauses = (
            *_said(reader, words[place]),
            *meant.beside(place),
            *_compounds(words[place]),
        )
        pieces[at] = replace(pieces[at], clauses=clauses)
    lost = {plain[place] for place in meant.unknown}
    if len(lost) < len(plain):
        notes += [f"No entry holds “{pieces[at].word}”; it was left out." for at in sorted(lost)]
        pieces = [piece for at, piece in enumerate(pieces) if at not in lost]
    return replace(
        text_query(pieces, notes),
        bonuses=_names(words),
        widenings=tuple(_widening(name, words) for name in meant.named),
        respellings=tuple(Respelling(words[at], near) for at, near in meant.near.items()),
        suggestion=_suggestion(text, words, meant.near),
    )


@dataclass(frozen=True)
class _Meaning:
    """What words mean beside what they say, by place: concepts, and words near to unknown ones.

    `unknown` are the places of words that lead nowhere.
    """

    named: tuple[Named, ...]
    near: Mapping[int, tuple[str, ...]]
    unknown: frozenset[int]

    def beside(self, place: int) -> Iterator[Clause]:
        """Yield what is searched beside the word at a place."""
        for name in self.named:
            if name.start <= place < name.end:
                share = CONCEPT_WEIGHT / (name.end - name.start)
                yield Word((concept_term(name.facet, name.value),), CONCEPTS, share)
        near = self.near.get(place, ())
        if near:
            found = dict.fromkeys(form for word in near for form in forms(word))
            yield Word(tuple(found), weight=NEAREST_WEIGHT)


def _is_silent(reader: QueryReader, word: str) -> bool:
    """Say whether a word narrows nothing: one that names the subject of all, or a foreign "the"."""
    folded = fold(word)
    if folded in reader.subject:
        return True
    return folded in foreign() and term(word, TEXT_LANGUAGE) not in reader.lexicon.terms


def _is_idle(name: Named, reader: QueryReader, words: tuple[str, ...]) -> bool:
    """Say whether a concept is named by one word alone that says nothing by itself."""
    return name.end - name.start == 1 and _is_silent(reader, words[name.start])


def _meant(reader: QueryReader, words: tuple[str, ...]) -> _Meaning:
    named = tuple(name for name in reader.concepts.find(words) if not _is_idle(name, reader, words))
    covered = {place for name in named for place in range(name.start, name.end)}
    strange = {
        place: reader.lexicon.near(fold(word))
        for place, word in enumerate(words)
        if place not in covered
        and not _is_silent(reader, word)
        and not reader.lexicon.knows(word)
        and not reader.thesaurus.meaning(forms(word))
    }
    near = {place: found for place, found in strange.items() if found}
    right = tuple(near.get(place, (word,))[0] for place, word in enumerate(words))
    if near:
        found = reader.concepts.find(right)
        named += tuple(n for n in found if near.keys() & set(range(n.start, n.end)))
    return _Meaning(named, near, frozenset(strange.keys() - near.keys()))


def _said(reader: QueryReader, word: str) -> Iterator[Clause]:
    """Yield what a word asks for: itself with its synonyms, or with its meaning as one word.

    A word of another language and what it is called in the texts share one idf. On its own, it
    would stand in a few native names only, and count as rare and telling.
    """
    typed = forms(word)
    if term(word, TEXT_LANGUAGE) in reader.lexicon.terms:
        yield Word(typed)
        synonyms = reader.thesaurus.beside(typed)
        if synonyms:
            yield Word(synonyms, weight=SYNONYM_WEIGHT)
    else:
        meant = tuple(dict.fromkeys((*typed, *reader.thesaurus.meaning(typed))))
        yield Word(meant, weight=FOREIGN_WEIGHT)


def _compounds(word: str) -> Iterator[Clause]:
    starts = compound_starts(word)
    if starts:
        yield Prefix(starts, (), weight=COMPOUND_WEIGHT)


def _names(words: tuple[str, ...]) -> tuple[Clause, ...]:
    """Return what leads to entries called by all the words, and by some of them side by side."""
    folded = folded_words(" ".join(words))
    size = len(folded)
    within = (
        known_term(folded[start:end])
        for start in range(size)
        for end in range(start + 1, min(size, start + LONGEST_NAME) + 1)
        if end - start < size
    )
    whole = Word((known_term(folded),), KNOWN)
    part = Word(tuple(within), KNOWN, PART_WEIGHT)
    return (whole, part) if part.forms else (whole,)


def _widening(name: Named, words: tuple[str, ...]) -> Widening:
    return Widening(" ".join(words[name.start : name.end]), name.facet, name.value)


def _suggestion(text: str, words: tuple[str, ...], near: Mapping[int, tuple[str, ...]]) -> str:
    """Return the text with unknown words put right; empty where none could be."""
    for place, found in near.items():
        text = re.sub(rf"(?<!\w){re.escape(words[place])}(?!\w)", found[0], text, count=1)
    return text if near else ""
