"""References between entries: all of them are found, and known from their other end."""

from kb.organisation import Organisation
from kb.practice import Practice
from kb.publication import Publication
from kb.reference import Reference, references
from kb.taskforce import Taskforce
from kb.transfer import Transfer
from tests.practices_for_tests import entry, library, practice

PLATFORM = entry(Organisation, "organisation-nl-platform")
ORIGINAL = practice(
    "nl-x",
    actors=[
        {
            "name": "Platform",
            "helix": "society",
            "role": "coordinator",
            "organisation": PLATFORM.id,
        }
    ],
    relations=[{"type": "works-with", "name": "Something without an entry"}],
)
MEETING = entry(
    Publication,
    "publication-meeting",
    taskforce="taskforce-pact",
    discussed=[{"entry": "nl-x"}, {"entry": "nl-x"}],
)
TASKFORCE = entry(
    Taskforce,
    "taskforce-pact",
    steps=[{"date": "2018", "text": "Meeting", "publication": MEETING.id, "sources": ["s1"]}],
    models=[{"entry": "nl-x"}],
)
TRANSFER = entry(
    Transfer,
    "transfer-x",
    origins=[{"practice": "nl-x", "organisation": PLATFORM.id, "countries": ["NL"]}],
    taskforce=TASKFORCE.id,
)
LIBRARY = library(PLATFORM, ORIGINAL, MEETING, TASKFORCE, TRANSFER)


def test_every_reference_is_found_with_its_place_and_kind() -> None:
    assert list(references(ORIGINAL)) == [
        Reference(("actors", 0, "organisation"), PLATFORM.id, "organisation")
    ]
    assert list(references(TASKFORCE)) == [
        Reference(("models", 0, "entry"), "nl-x", None),
        Reference(("steps", 0, "publication"), MEETING.id, "publication"),
    ]
    assert [found.location for found in references(TRANSFER)] == [
        ("taskforce",),
        ("origins", 0, "practice"),
        ("origins", 0, "organisation"),
    ]


def test_an_entry_knows_what_names_it_by_kind_and_once() -> None:
    assert LIBRARY.naming("nl-x", Publication) == (MEETING,)
    assert LIBRARY.naming("nl-x", Taskforce) == (TASKFORCE,)
    assert LIBRARY.naming(PLATFORM.id, Practice) == (ORIGINAL,)
    assert LIBRARY.naming(PLATFORM.id, Transfer) == (TRANSFER,)
    assert LIBRARY.naming(PLATFORM.id, Publication) == ()
    assert LIBRARY.naming("nl-none", Transfer) == ()
