"""Markup that a reader would see as it was typed."""

import re
from collections.abc import Iterator
from typing import Final

from kb.entry import Entry
from kb.parts import Location
from kb.rules.rule import LibraryRule, of_each_entry
from kb.rules.texts import texts_of
from kb.wording import place_in_words

# Not rendered anywhere: HTML, headings, images, tables.
_NOWHERE: Final = re.compile(
    r"</?[a-zA-Z][a-zA-Z0-9]{0,9}(?:\s[^<>]{0,200})?/?>|&(?:[a-zA-Z]{2,8}|#\d{1,6});"
    r"|^\s{0,3}#{1,6}\s|!\[|\|\s?-{3}",
    re.MULTILINE,
)
# Rendered in descriptions only, which are Markdown.
_IN_MARKDOWN_ONLY: Final = re.compile(r"\*\*|__|\]\(https?:|`")


def _left_overs(entry: Entry) -> Iterator[tuple[Location, str]]:
    for location, text in texts_of(entry):
        patterns = [_NOWHERE] if location == ("description",) else [_NOWHERE, _IN_MARKDOWN_ONLY]
        for pattern in patterns:
            found = pattern.search(text)
            if found:
                mark = found.group().strip()
                yield location, f"{place_in_words(location)}'{mark}' would be shown as typed"


MARKUP: Final = LibraryRule(
    id="markup-left-over",
    level="warning",
    meaning="HTML, or Markdown where a text is plain, which readers would see as it was typed.",
    remedy="write plain text; only `description` takes Markdown: emphasis, lists and links",
    find=of_each_entry(_left_overs),
)
