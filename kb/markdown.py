"""The safe subset of Markdown that entries may use, as HTML."""

from functools import lru_cache
from typing import Final

import nh3
from markdown_it import MarkdownIt

_PARSER: Final = MarkdownIt("commonmark", {"html": False}).disable(["image", "heading", "lheading"])
_TAGS: Final = {"p", "br", "em", "strong", "ul", "ol", "li", "blockquote", "a", "code"}


@lru_cache(maxsize=1024)
def to_html(markdown: str) -> str:
    """Return HTML without scripts, styles, images or raw markup; links lead to http(s) only."""
    return nh3.clean(
        _PARSER.render(markdown),
        tags=_TAGS,
        attributes={"a": {"href"}},
        attribute_filter=_only_to_the_web,
        url_schemes={"http", "https"},
        link_rel="noopener",
    )


def _only_to_the_web(_: str, attribute: str, value: str) -> str | None:
    """Take away an address without a scheme, which would lead somewhere on this site."""
    leads_elsewhere = attribute == "href" and not value.startswith(("https://", "http://"))
    return None if leads_elsewhere else value
