"""Entries as general search engines are given them: a title, and all the other text."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from indexer.document import Document


@dataclass(frozen=True, slots=True)
class TwoFields:
    """One entry in two texts; everything that our engine reads as text is in one of them."""

    id: str
    title: str
    text: str


def two_fields(documents: Iterable[Document]) -> Iterator[TwoFields]:
    """Yield documents with their titles, and the texts of all other fields as one."""
    for document in documents:
        others = (name for name in document.texts if name != "title")
        yield TwoFields(
            document.id,
            "\n".join(text.text for text in document.texts["title"]),
            "\n".join(text.text for name in others for text in document.texts[name]),
        )
