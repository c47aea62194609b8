"""Statements with numbered references, each leading to its source on the same page."""

from collections.abc import Iterable
from dataclasses import dataclass

from kb.entry import Entry
from kb.source import Claim
from web.wording import capitalised


@dataclass(frozen=True)
class Ref:
    """A reference: what stands in the brackets, where it leads, and its name when read out."""

    text: str
    url: str
    label: str


@dataclass(frozen=True)
class Statement:
    """A text with its references."""

    text: str
    refs: tuple[Ref, ...] = ()


def refs(entry: Entry, source_ids: Iterable[str]) -> tuple[Ref, ...]:
    """Return references to sources of the entry that the page shows, each once, in order."""
    numbers = sorted({entry.source_number(source_id) for source_id in source_ids})
    return tuple(Ref(f"[{n}]", f"#source-{n}", f"Source {n}") for n in numbers)


def refs_elsewhere(entry: Entry, source_ids: Iterable[str], url: str) -> tuple[Ref, ...]:
    """Return references to sources of an entry that has its own page."""
    numbers = sorted({entry.source_number(source_id) for source_id in source_ids})
    return tuple(
        Ref(f"[its {n}]", f"{url}#source-{n}", f"Source {n} of {entry.title}") for n in numbers
    )


def statements(entry: Entry, claims: Iterable[Claim]) -> tuple[Statement, ...]:
    """Return claims as statements that begin with a capital letter."""
    return tuple(Statement(capitalised(claim.text), refs(entry, claim.sources)) for claim in claims)
