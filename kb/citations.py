"""Marks such as `[s3]` in running text: the sources of the sentence before them."""

import re
from typing import Final

MARK: Final = re.compile(r"\[(s[1-9][0-9]*)\]", re.ASCII)


def cited(text: str) -> tuple[str, ...]:
    """Return the ids of the sources that a text cites, in its order, each once."""
    return tuple(dict.fromkeys(MARK.findall(text)))
