"""Small practices and libraries for tests, with the real vocabularies."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any, Final

from kb.library import Library
from kb.practice import Practice
from kb.reading import read_vocabularies
from kb.vocabulary import Vocabulary

LIBRARY_FOLDER: Final = Path(__file__).parents[1] / "practices"


@cache
def vocabularies() -> Mapping[str, Vocabulary]:
    """Return the vocabularies that the product ships with."""
    return read_vocabularies(LIBRARY_FOLDER)


def practice(practice_id: str, /, **changes: Any) -> Practice:
    """Return a practice that holds what every entry must, and what a test changes.

    Its country is made of the id's first two letters. Values are given as an editor types them
    (`started="2002"`), and checked as a file's are. None leaves out what is there by default.
    """
    title = practice_id[3:].replace("-", " ").capitalize() or practice_id
    required = {
        "title": title,
        "summary": f"What {title} is, in one sentence.",
        "type": "programme",
        "countries": [practice_id[:2].upper()],
        "themes": ["school-company-collaboration"],
        "sources": [source("s1")],
        "updated": "2026-11-24",
    }
    given = {name: value for name, value in {**required, **changes}.items() if value is not None}
    return Practice.model_validate(
        {**given, "id": practice_id}, context={"vocabularies": vocabularies()}
    )


def source(source_id: str, /, **changes: Any) -> dict[str, Any]:
    """Return a source as it stands in a file."""
    return {
        "id": source_id,
        "url": f"https://example.org/{source_id}",
        "title": f"Page {source_id}",
        **changes,
    }


def library(*practices: Practice) -> Library:
    """Return a library of these practices, with the vocabularies that the product ships with."""
    return Library({entry.id: entry for entry in practices}, vocabularies())
