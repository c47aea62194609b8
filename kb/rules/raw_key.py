"""Ids and keys that stand in texts for readers, where words belong."""

import re
from collections.abc import Iterator
from typing import Final

from kb.library import Library
from kb.rules.rule import Breach, LibraryRule, Survey
from kb.rules.texts import texts_of
from kb.wording import place_in_words

_WITH_HYPHENS: Final = re.compile(r"(?<![\w/.@-])[a-z0-9]+(?:-[a-z0-9]+)+(?![\w/@-]|\.\w)")
_WITH_UNDERSCORES: Final = re.compile(r"(?<![\w/.@])[a-z]+(?:_[a-z]+)+(?![\w/@])")
_WORD_FOLLOWS: Final = re.compile(r" [^\W\d_]")


def _raw_keys(survey: Survey) -> Iterator[Breach]:
    concepts = {
        concept.id
        for vocabulary in survey.library.vocabularies.values()
        for concept in vocabulary.concepts
    }
    for entry in survey.library:
        for location, text in texts_of(entry):
            for key in _keys_in(text, concepts, survey.library):
                message = f"{place_in_words(location)}'{key}' is a key of the library, not a word"
                yield Breach(entry.id, location, message)


def _keys_in(text: str, concepts: set[str], library: Library) -> Iterator[str]:
    for found in _WITH_HYPHENS.finditer(text):
        key = found.group()
        # `upper-secondary schools` is English; `pupils of upper-secondary.` is not.
        is_compound = key.count("-") == 1 and _WORD_FOLLOWS.match(text, found.end())
        if key in library or (key in concepts and not is_compound):
            yield key
    yield from _WITH_UNDERSCORES.findall(text)


RAW_KEY: Final = LibraryRule(
    id="raw-key",
    level="warning",
    meaning="A text for readers that holds the id of a concept or entry, or a key of the file.",
    remedy="write it in words",
    find=_raw_keys,
)
