"""Markup found in entry texts as clean text, for indexing and for passages."""

import warnings
from typing import Final

from bs4 import BeautifulSoup, MarkupResemblesLocatorWarning

from kb.markdown import to_html

_HIDDEN: Final = ("script", "style", "template")
_BLOCKS: Final = ("p", "li", "br", "blockquote", "div", "tr", "td", "h1", "h2", "h3", "h4")


def plain_text(text: str) -> str:
    """Return a text without tags and entities, with single spaces."""
    return _text_of(text) if "<" in text or "&" in text else text


def plain_text_of_markdown(markdown: str) -> str:
    """Return the text that a reader sees of Markdown."""
    return _text_of(to_html(markdown))


def _text_of(html: str) -> str:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", MarkupResemblesLocatorWarning)
        soup = BeautifulSoup(html, "lxml")
    for hidden in soup(_HIDDEN):
        hidden.decompose()
    # Words of two blocks are two words; within a line, tags stand between letters.
    for block in soup(_BLOCKS):
        block.insert_after(" ")
    return " ".join(soup.get_text().split())
