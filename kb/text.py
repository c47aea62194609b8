"""What counts as text in an entry, and the base of every model."""

import re
import unicodedata
from typing import Annotated, Final

from pydantic import AfterValidator, BaseModel, ConfigDict, Field
from pydantic_core import PydanticCustomError

# Controls, surrogates, and the marks that turn the direction of what follows them.
_UNSEEN: Final = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\ud800-\udfff\u202a-\u202e\u2066-\u2069]")


class Model(BaseModel):
    """A frozen value that refuses keys it does not know."""

    model_config = ConfigDict(frozen=True, extra="forbid", str_strip_whitespace=True)


def _clean(text: str) -> str:
    found = _UNSEEN.search(text)
    if found:
        code = f"U+{ord(found.group()):04X}"
        raise PydanticCustomError("text", "holds the unseen {code}; remove it", {"code": code})
    return unicodedata.normalize("NFC", text)


def _one_line(text: str) -> str:
    return " ".join(text.split())


FOR_READERS: Final = AfterValidator(_clean)
"""Marks what a reader sees as it was typed; ids, codes and dates do not have it."""

Text = Annotated[str, Field(min_length=1), FOR_READERS, AfterValidator(_one_line)]
"""One paragraph; line breaks of the file are spaces."""

Markdown = Annotated[str, Field(min_length=1, max_length=20_000), FOR_READERS]
"""Text of several paragraphs, in the safe subset of Markdown that `kb.markdown` renders."""
