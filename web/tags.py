"""Why an entry is a result where its texts do not hold what was typed: a tag that was named."""

from typing import Final

from indexer.document import Document
from indexer.passages import holds_words
from indexer.query_text import parse
from indexer.text_query import TextQuery
from web.asked import Vocabularies
from web.words_read import as_typed, concept_label

LONGEST: Final = 120
"""Characters of a reason at most."""


def tagged(text: str, document: Document, read: TextQuery, vocabularies: Vocabularies) -> str:
    """Return `Tagged Girls and young women (matched through Mädchen)`.

    `read` is the text as it was read. The first concept counts by which the entry was found and
    whose words its texts do not hold; empty where there is none.
    """
    for widening in read.widenings:
        has_it = widening.value in document.facets.get(widening.facet, ())
        if has_it and not holds_words(document, parse(widening.typed)):
            label = concept_label(widening, vocabularies)
            return _shortened(f"Tagged {label} (matched through {as_typed(text, widening)})")
    return ""


def _shortened(text: str) -> str:
    return text if len(text) <= LONGEST else f"{text[: LONGEST - 1]}…"
