"""Takes lists of names apart, and leaves the commas within a name alone."""

import re
from functools import cache
from typing import Final

from kb.importing.body import bodies_in, side_of
from kb.importing.document import Document
from kb.importing.words import folded, own_words, tokens

_STRONG: Final = re.compile(r"\s*(?:[;\n•|·●▪]|\s/\s)\s*")
_COMMA: Final = re.compile(r",\s+(?![^()]*\))")
_AND: Final = re.compile(
    r"\s+(?:and|und|et|y|e|i|a|och|og|en|ja|és|și|si|in|ir|un|και|и|agus|u|&|sowie|sekä|oraz"
    r"|as well as)\s+"
)
_LEADING_AND: Final = re.compile(
    r"^(?:and|und|et|y|i|och|og|en|ja|és|și|ir|un|και|и|agus|sowie|sekä|oraz)\s+"
)


def split_names(text: str, document: Document) -> list[str]:
    """Return the names that a list in running text holds.

    Lines, semicolons and bullets always part names. A comma does unless what follows goes on
    with a name: the fields that a ministry is for, or a part in small letters.
    """
    names: list[str] = []
    for part in _STRONG.split(text):
        pieces = _COMMA.split(part)
        joined: list[str] = []
        for piece in pieces:
            if joined and _goes_on(piece):
                joined[-1] += f", {piece}"
            else:
                joined.append(piece)
        for piece in joined:
            is_last = len(joined) > 1 and piece is joined[-1]
            names += _at_and(_LEADING_AND.sub("", piece), document, is_list=is_last)
    return [name.strip() for name in names if name.strip()]


def _goes_on(piece: str) -> bool:
    bare = _LEADING_AND.sub("", piece)
    first = folded(tokens(bare)[0].text) if tokens(bare) else ""
    if first in _subjects():
        return True
    return bool(bare[:1].islower()) and not re.match(r"[a-z]+[A-Z]", bare) and (
        _LEADING_AND.match(piece) is None)  # fmt: skip


def _at_and(piece: str, document: Document, *, is_list: bool) -> list[str]:
    """Part a name at `and` where both sides are names: the end of a list, or two bodies."""
    found = _AND.search(piece)
    if not found:
        return [piece]
    before, after = piece[: found.start()], piece[found.end() :]
    first = folded(tokens(after)[0].text) if tokens(after) else ""
    if (
        first in _subjects()
        or not after[:1].isupper()
        or before.endswith("-")
        or ("(" in before and ")" not in before)
    ):
        return [piece]
    if any(m.start < found.start() and m.end > found.end() for m in bodies_in(piece, document)):
        return [piece]
    both = bool(side_of(before, document)) and bool(side_of(after, document))
    is_pair = both and found.group().strip() != "&"
    ends_list = is_list and found.group().strip() != "&" and not side_of(before, document)
    one_word_each = len(tokens(before)) == 1 and len(tokens(after)) == 1
    if is_pair or ends_list or (one_word_each and not is_list):
        return [before, *_at_and(after, document, is_list=is_list)]
    return [piece]


@cache
def _subjects() -> frozenset[str]:
    """Return what ministries are for: the second half of a name, and no name by itself."""
    concept = own_words("subjects").concepts[0]
    labels = [*concept.pref.values(), *(label for found in concept.alt.values() for label in found)]
    return frozenset(map(folded, labels))
