"""Marks such as `[s3]` or `[s1, s4]` in running text: the sources of the sentence before them."""

import re
from collections.abc import Iterator
from typing import Final

_ID: Final = r"s[1-9][0-9]*"

MARK: Final = re.compile(rf"\[({_ID}(?:, ?{_ID})*)\]", re.ASCII)

# A mark behind the full stop belongs to the sentence before it.
_SENTENCE: Final = re.compile(
    rf"(?s).+?(?:[.!?][\"'”’)]*(?:\s*{MARK.pattern})*(?=\s+[^\sa-z0-9]|\s*$)|\n\s*\n|$)"
)


def cited(text: str) -> tuple[str, ...]:
    """Return the ids of the sources that a text cites, in its order, each once."""
    return tuple(dict.fromkeys(name for found in MARK.findall(text) for name in named(found)))


def named(mark: str) -> list[str]:
    """Return the ids within a mark: `s1, s4` holds two."""
    return [name.strip() for name in mark.split(",")]


def sentences(text: str) -> Iterator[str]:
    """Yield the sentences of a text, each with its marks."""
    for found in _SENTENCE.finditer(text):
        if found.group().strip():
            yield found.group().strip()
