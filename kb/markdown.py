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
        url_schemes={"http", "https"},
        link_rel="noopener",
    )
