"""What an entry of any kind says, as plain texts: labels, bodies named, and statements."""

from collections.abc import Iterator
from typing import Final

from indexer.plain_text import plain_text_of_markdown
from kb.actor import Actor
from kb.citations import MARK
from kb.country import country_name
from kb.entry import Entry
from kb.evaluation import Evaluation
from kb.library import Library
from kb.mention import Mention
from kb.parts import parts
from kb.practice import Continuation
from kb.relation import Relation
from kb.result import Result
from kb.source import Claim, Event
from kb.taskforce import Step
from kb.text import Model
from kb.transfer import End, Outcome

# The fields that hold concepts of a vocabulary, by the kind of entry or, for all kinds, by None.
_LABELLED: Final = (
    (None, "themes", "themes"),
    (None, "levels", "levels"),
    (None, "target_groups", "target-groups"),
    (None, "sectors", "sectors"),
    ("practice", "type", "practice-types"),
    ("organisation", "types", "organisation-kinds"),
    ("publication", "type", "publication-kinds"),
    ("strategy", "state", "strategy-states"),
)


def labels(entry: Entry, library: Library) -> Iterator[str]:
    """Yield the names of an entry's countries and regions, and the labels of its concepts."""
    yield from (country_name(code) for code in getattr(entry, "countries", ()))
    yield from getattr(entry, "regions", ())
    for kind, field, vocabulary in _LABELLED:
        if kind in {None, entry.kind}:
            value = getattr(entry, field, ())
            ids = (value,) if isinstance(value, str) else value
            yield from (library.vocabularies[vocabulary].label(concept) for concept in ids)


def bodies(entry: Entry, library: Library) -> Iterator[str]:
    """Yield the names of actors, of other entries, and of bodies that an entry names."""
    for _, part in parts(entry):
        if isinstance(part, Actor):
            yield f"{part.name}: {part.detail}" if part.detail else part.name
        elif isinstance(part, Mention) and not isinstance(part, Relation):
            yield part.name or library[part.entry or ""].title
        elif isinstance(part, End):
            yield from _end(part, library)


def _end(end: End, library: Library) -> Iterator[str]:
    yield from (library[named].title for named in (end.practice, end.organisation) if named)
    yield from (name for name in (end.name, *end.bodies) if name)


def statements(entry: Entry) -> Iterator[str]:
    """Yield the description, then every statement, in the order of the model."""
    description: str | None = getattr(entry, "description", None)
    if description:
        yield plain_text_of_markdown(MARK.sub("", description))
    for _, part in parts(entry):
        text = _statement(part)
        if text:
            yield text


def _statement(part: Model) -> str | None:
    if isinstance(part, Claim | Event | Step | Evaluation | Outcome):
        return part.text
    if isinstance(part, Result):
        return part.claim
    return part.what if isinstance(part, Continuation) else None
