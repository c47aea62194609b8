"""How a practice hangs together with others, read from both ends."""

from collections.abc import Container, Iterator
from dataclasses import dataclass

from kb.entry import Entry
from kb.lineage import joined
from kb.practice import Practice
from kb.relation import CARRYING, REPEATING, Relation
from kb.transfer import Transfer
from web.addresses import entry_address
from web.claims import Ref, refs, refs_elsewhere
from web.dates import running_years
from web.site import Site
from web.wording import capitalised


@dataclass(frozen=True)
class Tie:
    """A tie: what it is, and to which practice. There is no address where it has no entry."""

    kind: str
    title: str
    url: str | None
    codes: tuple[str, ...]
    years: str | None
    note: str | None
    refs: tuple[Ref, ...]


def ties(practice: Practice, site: Site) -> tuple[Tie, ...]:
    """Return what the entry says of others, then what the entries of others say of it.

    A tie that both entries record is shown once, as this entry has it. What was carried over
    is left out where a transfer tells of it.
    """
    told = joined(practice.id, site.library)
    return (*_outgoing(practice, told, site), *_incoming(practice, told, site))


def carried_to(practice: Practice, site: Site) -> tuple[Practice, ...]:
    """Return the practices that were made after this one, as they or a transfer say."""
    library = site.library
    by_relation = [
        other.id
        for other, relation in library.relations_to(practice.id)
        if relation.type in REPEATING and isinstance(other, Practice)
    ]
    by_transfer = [
        end.practice
        for transfer in library.naming(practice.id, Transfer)
        if transfer.outcome.value in {"took-root", "partly"}
        and practice.id in {end.practice for end in transfer.origins}
        for end in transfer.destinations
    ]
    found = dict.fromkeys((*by_relation, *by_transfer))
    return tuple(library.practices[entry] for entry in found if entry)


def _outgoing(practice: Practice, told: Container[str], site: Site) -> Iterator[Tie]:
    for relation in practice.relations:
        if relation.type in CARRYING and relation.entry in told:
            continue
        kind = capitalised(site.label("relation-types", relation.type))
        there = site.library.entries.get(relation.entry or "")
        title = there.title if there else relation.name or ""
        yield _tie(kind, title, there, relation, refs(practice, relation.sources))


def _incoming(practice: Practice, told: Container[str], site: Site) -> Iterator[Tie]:
    types = site.library.vocabularies["relation-types"].by_id
    said_here = {(relation.entry, relation.type) for relation in practice.relations}
    for other, relation in site.library.relations_to(practice.id):
        concept = types[relation.type]
        inverse = concept.inverse.get("en") or concept.label()
        if relation.type in CARRYING and other.id in told:
            continue
        if inverse == concept.label() and (other.id, relation.type) in said_here:
            continue
        found = refs_elsewhere(other, relation.sources, entry_address(other))
        yield _tie(capitalised(inverse), other.title, other, relation, found)


def _tie(
    kind: str, title: str, there: Entry | None, relation: Relation, found: tuple[Ref, ...]
) -> Tie:
    return Tie(
        kind=kind,
        title=title,
        url=entry_address(there) if there else None,
        codes=getattr(there, "countries", ()),
        years=running_years(there) if isinstance(there, Practice) else None,
        note=capitalised(relation.note) if relation.note else None,
        refs=found,
    )
