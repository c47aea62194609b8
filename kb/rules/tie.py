"""Ties between entries that one side does not tell of, or that lead nowhere.

Most ties are told once and shown at both ends: `Library.naming` and `Library.relations_to` derive
the other side of relations, actors, models, advisers, authors and practices spoken of. A second
side is asked for where it says something of its own.
"""

from collections.abc import Iterator
from itertools import product
from typing import Final

from kb.entry import Entry
from kb.library import Library
from kb.parts import Location
from kb.reference import references
from kb.rules.rule import Breach, LibraryRule, Survey, of_each_entry
from kb.transfer import Transfer
from kb.wording import place_in_words

_RECORDS: Final = frozenset({"taskforce-meeting", "taskforce-dossier"})
"""The kinds of publications that are a taskforce's own record."""


def _to_itself(entry: Entry) -> Iterator[tuple[Location, str]]:
    for reference in references(entry):
        if reference.entry == entry.id:
            place = place_in_words(reference.location)
            yield reference.location, f"{place}'{entry.id}' is this entry itself"


def _one_sided(survey: Survey) -> Iterator[Breach]:
    yield from _transfers_without_relation(survey.library)
    yield from _meetings_without_step(survey.library)
    yield from _steps_without_taskforce(survey.library)


def _transfers_without_relation(library: Library) -> Iterator[Breach]:
    for transfer in library.transfers.values():
        # What an editor inferred is no relation: those say what a source says.
        if transfer.origin.certainty == "stated":
            for origin, number, destination in _joined(transfer):
                if not _are_related(library, origin, destination):
                    message = f"neither {destination} nor {origin} has a relation to the other"
                    yield Breach(transfer.id, ("destinations", number, "practice"), message)


def _meetings_without_step(library: Library) -> Iterator[Breach]:
    for publication in library.publications.values():
        taskforce = library.taskforces.get(publication.taskforce or "")
        # A meeting is a step of its taskforce; a text about the taskforce is none.
        named = {step.publication for step in taskforce.steps} if taskforce else frozenset()
        if taskforce and publication.held and publication.id not in named:
            message = f"no step of {taskforce.id} names this meeting as its `publication`"
            yield Breach(publication.id, ("taskforce",), message)


def _steps_without_taskforce(library: Library) -> Iterator[Breach]:
    for taskforce in library.taskforces.values():
        for number, step in enumerate(taskforce.steps):
            record = library.publications.get(step.publication or "")
            # General meetings are steps of many taskforces and the record of none.
            if record and record.type in _RECORDS and record.taskforce is None:
                message = f"{record.id} does not name this taskforce as its `taskforce`"
                yield Breach(taskforce.id, ("steps", number, "publication"), message)


def _without_transfer(survey: Survey) -> Iterator[Breach]:
    library = survey.library
    told = {
        (origin, destination)
        for transfer in library.transfers.values()
        for origin, _, destination in _joined(transfer)
    }
    for practice in library.practices.values():
        for number, relation in enumerate(practice.relations):
            is_carried = relation.type == "adapted-from" and relation.entry in library.practices
            if is_carried and (relation.entry, practice.id) not in told:
                message = f"no transfer tells how {relation.entry} was carried over"
                yield Breach(practice.id, ("relations", number), message)


def _joined(transfer: Transfer) -> Iterator[tuple[str, int, str]]:
    """Yield the practices of both ends, with the number of the destination."""
    for origin, (number, end) in product(transfer.origins, enumerate(transfer.destinations)):
        if origin.practice and end.practice:
            yield origin.practice, number, end.practice


def _are_related(library: Library, one: str, other: str) -> bool:
    pairs = ((one, other), (other, one))
    return any(
        practice.id == source
        for target, source in pairs
        for practice, _ in library.relations_to(target)
    )


SELF_REFERENCE: Final = LibraryRule(
    id="reference-to-itself",
    level="error",
    meaning="An entry that names itself where it should name another.",
    remedy="name the other entry, or leave it out",
    find=of_each_entry(_to_itself),
)
ONE_SIDED_TIE: Final = LibraryRule(
    id="one-sided-tie",
    level="warning",
    meaning="A stated transfer without a relation between its practices, or a taskforce and its"
    " meeting of which one does not name the other.",
    remedy="let the other entry tell of the tie",
    find=_one_sided,
)
MISSING_TRANSFER: Final = LibraryRule(
    id="adaptation-without-transfer",
    level="note",
    meaning="A practice adapted from another of the library, without a transfer that tells how.",
    remedy="write the transfer where sources tell of it",
    find=_without_transfer,
    speaks_of_gaps=True,
)
