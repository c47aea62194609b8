"""Markup found in entry texts as clean text, for indexing and for passages."""

import warnings

from bs4 import BeautifulSoup, MarkupResemblesLocatorWarning

from kb.markdown import to_html


def plain_text(text: str) -> str:
    """Return a text without tags and entities, with single spaces."""
    if "<" not in text and "&" not in text:
        return text
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", MarkupResemblesLocatorWarning)
        soup = BeautifulSoup(text, "lxml")
    for hidden in soup(["script", "style", "template"]):
        hidden.decompose()
    return " ".join(soup.get_text(" ").split())


def plain_text_of_markdown(markdown: str) -> str:
    """Return the text that a reader sees of Markdown."""
    html = to_html(markdown)
    return " ".join(BeautifulSoup(html, "lxml").get_text(" ").split())
