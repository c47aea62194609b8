"""Small entries and libraries for tests, with the real vocabularies."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any, Final, TypeVar

from kb.entry import Entry
from kb.library import Library
from kb.organisation import Organisation
from kb.practice import Practice
from kb.publication import Publication
from kb.reading import read_vocabularies
from kb.strategy import Strategy
from kb.taskforce import Taskforce
from kb.transfer import Transfer
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


_REQUIRED: Final[Mapping[type[Entry], Mapping[str, Any]]] = {
    Organisation: {"types": ["foundation"], "countries": ["NL"], "helix": ["society"]},
    Publication: {"type": "report", "themes": ["national-strategy"]},
    Taskforce: {
        "countries": ["NO"],
        "asked_by": [{"name": "A platform"}],
        "themes": ["national-strategy"],
        "steps": [{"date": "2018-01", "text": "First meeting", "sources": ["s1"]}],
        "status": {"value": "active"},
    },
    Transfer: {
        "origins": [{"name": "Here", "countries": ["NL"]}],
        "destinations": [{"name": "There", "countries": ["DK"]}],
        "origin": {"certainty": "stated", "sources": ["s1"]},
        "outcome": {"value": "took-root", "text": "It runs"},
        "themes": ["national-strategy"],
    },
    Strategy: {"countries": ["NL"], "state": "has"},
}
"""What every entry of a kind must have beside what all entries must."""

E = TypeVar("E", bound=Entry)


def entry(model: type[E], entry_id: str, /, **changes: Any) -> E:
    """Return an entry of any kind but a practice, as `practice` does of its kind."""
    required = {
        "title": entry_id.replace("-", " ").capitalize(),
        "summary": f"What {entry_id} is, in one sentence.",
        "sources": [source("s1")],
        "updated": "2026-11-24",
        **_REQUIRED[model],
    }
    given = {name: value for name, value in {**required, **changes}.items() if value is not None}
    return model.model_validate({**given, "id": entry_id}, context={"vocabularies": vocabularies()})


def library(*entries: Entry) -> Library:
    """Return a library of these entries, with the vocabularies that the product ships with."""
    return Library({entry.id: entry for entry in entries}, vocabularies())
