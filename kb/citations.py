"""Marks in running text that name sources: `... in 2018 [s2].`"""

import re
from collections.abc import Iterator
from typing import Final

_MARK: Final = re.compile(r"\[(s[1-9][0-9]*(?:,\s*s[1-9][0-9]*)*)\](?!\()")

# A mark behind the full stop belongs to the sentence before it.
_SENTENCE: Final = re.compile(
    rf"(?s).+?(?:[.!?][\"'”’)]*(?:\s*{_MARK.pattern})*(?=\s+[^\sa-z0-9]|\s*$)|\n\s*\n|$)"
)


def cited_sources(text: str) -> Iterator[str]:
    """Yield the source ids that the marks of a text name, in order.

    `[s2]` and `[s2, s5]` are marks; a Markdown link such as `[s2](https://...)` is none.
    """
    for mark in _MARK.finditer(text):
        yield from re.split(r",\s*", mark[1])


def sentences(text: str) -> Iterator[str]:
    """Yield the sentences of a text, each with its marks."""
    for found in _SENTENCE.finditer(text):
        if found.group().strip():
            yield found.group().strip()
