"""How a practice hangs together with others, read from both ends."""

from collections.abc import Iterator
from dataclasses import dataclass

from kb.practice import Practice
from kb.relation import Relation
from web.addresses import practice_address
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

    A tie that both entries record is shown once, as this entry has it.
    """
    return (*_outgoing(practice, site), *_incoming(practice, site))


def carried_to(practice: Practice, site: Site) -> tuple[Practice, ...]:
    """Return the practices that were adapted or scaled up from this one."""
    return tuple(
        other
        for other, relation in site.library.relations_to(practice.id)
        if relation.type in {"adapted-from", "scaled-from"}
    )


def _outgoing(practice: Practice, site: Site) -> Iterator[Tie]:
    for relation in practice.relations:
        kind = capitalised(site.label("relation-types", relation.type))
        there = site.library.practices.get(relation.entry) if relation.entry else None
        title = there.title if there else relation.name or relation.entry or ""
        yield _tie(kind, title, there, relation, refs(practice, relation.sources))


def _incoming(practice: Practice, site: Site) -> Iterator[Tie]:
    types = site.library.vocabularies["relation-types"].by_id
    said_here = {(relation.entry, relation.type) for relation in practice.relations}
    for other, relation in site.library.relations_to(practice.id):
        concept = types[relation.type]
        inverse = concept.inverse.get("en") or concept.label()
        if inverse == concept.label() and (other.id, relation.type) in said_here:
            continue
        found = refs_elsewhere(other, relation.sources, practice_address(other.id))
        yield _tie(capitalised(inverse), other.title, other, relation, found)


def _tie(
    kind: str, title: str, there: Practice | None, relation: Relation, found: tuple[Ref, ...]
) -> Tie:
    return Tie(
        kind=kind,
        title=title,
        url=practice_address(there.id) if there else None,
        codes=there.countries if there else (),
        years=running_years(there) if there else None,
        note=capitalised(relation.note) if relation.note else None,
        refs=found,
    )
