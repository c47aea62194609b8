"""Running text of an entry as HTML, its marks such as `[s3]` turned into references."""

import re
from typing import Final

from markupsafe import Markup

from kb.citations import MARK, named
from kb.entry import Entry
from kb.markdown import to_html

_LINK: Final = Markup('<a class="ref" href="#source-{n}" aria-label="Source {n}">[{n}]</a>')
_MARK_WITH_SPACE: Final = re.compile(rf"\s*{MARK.pattern}", re.ASCII)


def prose(entry: Entry, markdown: str | None) -> Markup:
    """Return a text as safe HTML; empty where there is none."""

    def links(found: re.Match[str]) -> str:
        return "".join(_LINK.format(n=entry.source_number(name)) for name in named(found[1]))

    return Markup(_MARK_WITH_SPACE.sub(links, to_html(markdown or "")))  # noqa: S704  # is cleaned
