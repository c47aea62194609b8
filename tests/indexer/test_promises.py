"""What visitors are promised of the library that ships: measured shares, over fixed questions."""

import random
import string
from collections import Counter
from collections.abc import Callable, Iterator

import pytest

from indexer.analysis import fold, folded_words, words
from indexer.building import Served
from indexer.documents import documents
from indexer.engines.whoosh import WhooshEngine
from indexer.facets import BY_NAME
from indexer.knowledge import query_reader
from indexer.query import Query
from kb.language import EU_LANGUAGES
from kb.practice import Practice
from kb.reading import read_library
from tests.practices_for_tests import LIBRARY_FOLDER

pytestmark = pytest.mark.slow

FIRST = 10
GROUPS = (("theme", 30), ("level", 5), ("group", 5))
"""Facets, and how many of their concepts are asked for: those with most practices."""


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Served:
    library = read_library(LIBRARY_FOLDER).or_raise()
    found = list(documents(library))
    reader = query_reader(library, found)
    engine = WhooshEngine(tmp_path_factory.mktemp("promises"), reader)
    engine.index(found)
    return Served(library, engine, reader)


def practices(served: Served) -> list[Practice]:
    return [entry for entry in served.library if isinstance(entry, Practice)]


def first(served: Served, text: str) -> list[str]:
    return [hit.id for hit in served.engine.search(Query(text, size=FIRST)).hits]


def tagged(served: Served, facet: str, value: str) -> set[str]:
    values = BY_NAME[facet].values
    return {p.id for p in practices(served) if value in values(p, served.library)}


def concepts(served: Served) -> Iterator[tuple[str, str]]:
    """Yield the 40 concepts that are asked for."""
    for facet, most in GROUPS:
        vocabulary = served.library.vocabularies[BY_NAME[facet].vocabulary or ""]
        known = {concept.id for concept in vocabulary.concepts}
        counts = Counter(
            value
            for practice in practices(served)
            for value in BY_NAME[facet].values(practice, served.library)
            if value in known
        )
        for value, _ in sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))[:most]:
            yield facet, value


def labelled(served: Served) -> Iterator[tuple[str, str, str, str]]:
    """Yield each facet, value, language, and what the concept is called in it."""
    for facet, value in concepts(served):
        vocabulary = served.library.vocabularies[BY_NAME[facet].vocabulary or ""]
        concept = next(concept for concept in vocabulary.concepts if concept.id == value)
        for language in EU_LANGUAGES:
            yield facet, value, language, concept.pref[language]


def test_a_label_in_any_language_finds_practices_tagged_with_its_concept(served: Served) -> None:
    asked = list(labelled(served))
    assert len(asked) == 24 * 40
    right = [
        (len(tagged(served, f, v) & set(first(served, text))), f"{code} {text}")
        for f, v, code, text in asked
    ]
    lost = [text for number, text in right if not number]
    mean = sum(number for number, _ in right) / len(right)
    report = f"{1 - len(lost) / len(asked):.1%} found; {mean:.1f} of ten tagged; lost {lost}"
    assert len(lost) <= 0.05 * len(asked), report


def mistyped(word: str, chance: random.Random) -> str:
    """Return a word one edit away: a letter swapped, left out, put in, or replaced."""
    at = chance.randrange(len(word) - 1)
    letter = chance.choice(string.ascii_lowercase)
    edits: tuple[Callable[[], str], ...] = (
        lambda: word[:at] + word[at + 1] + word[at] + word[at + 2 :],
        lambda: word[:at] + word[at + 1 :],
        lambda: word[:at] + letter + word[at:],
        lambda: word[:at] + letter + word[at + 1 :],
    )
    edited = chance.choice(edits)()
    return edited if fold(edited) != fold(word) else mistyped(word, chance)


def test_a_typing_error_leads_to_what_was_meant(served: Served) -> None:
    """100 titles and 100 labels, each with one edit in its longest word."""
    chance = random.Random(20261124)
    wanted = [({p.id}, p.title) for p in chance.sample(practices(served), 100)]
    wanted += [
        (tagged(served, f, v), text) for f, v, _, text in chance.sample(list(labelled(served)), 100)
    ]
    lost, empty = [], []
    for right, text in wanted:
        longest = max((word.group() for word in words(text)), key=len)
        typed = text.replace(longest, mistyped(longest, chance), 1)
        suggestion = served.reader.read(Query(typed)).suggestion
        found = first(served, typed)
        if not found:
            empty.append(typed)
        if not right & {*found, *(first(served, suggestion) if suggestion else ())}:
            lost.append(typed)
    report = f"{1 - len(lost) / len(wanted):.1%} led there; lost {lost}; empty {empty}"
    assert not empty, report
    assert len(lost) <= 0.1 * len(wanted), report


def test_every_practice_leads_for_its_own_names(served: Served) -> None:
    """First for a name of its own; among the first three where others are called the same."""
    called = [
        (p.id, name) for p in practices(served) for name in (p.title, *p.native_title.values())
    ]
    owners: dict[tuple[str, ...], set[str]] = {}
    for entry in served.library:
        names = (
            entry.title,
            *getattr(entry, "native_title", {}).values(),
            *getattr(entry, "also_known_as", ()),
        )
        for name in names:
            owners.setdefault(folded_words(name), set()).add(entry.id)
    lost = []
    for practice_id, name in called:
        places = 1 if len(owners[folded_words(name)]) == 1 else 3
        if practice_id not in first(served, name)[:places]:
            lost.append((practice_id, name))
    report = f"{len(called) - len(lost)} of {len(called)} names lead; not: {lost}"
    assert not lost, report
