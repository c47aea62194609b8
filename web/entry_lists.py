"""Lists of all entries of a kind, grouped by what tells them apart."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any, Final, NamedTuple

from kb.entry import Entry
from kb.organisation import Organisation
from kb.publication import Publication
from kb.strategy import Strategy
from kb.taskforce import Taskforce
from kb.transfer import Transfer
from web.addresses import choosing, kind_address
from web.blocks import NamedLine, entry_line
from web.dates import date_in_words, dates_in_words
from web.site import Site
from web.wording import KIND_NOUNS, capitalised, counted_of

NO_DATE: Final = "Without a date"


class Heading(NamedTuple):
    """The heading of a group: its place among the others, its name in addresses, its text."""

    place: int
    name: str
    text: str


@dataclass(frozen=True)
class Group:
    """Entries of a list that belong together. `said` is their number in words."""

    name: str
    heading: str
    said: str
    lines: tuple[NamedLine, ...]


@dataclass(frozen=True)
class ListView:
    """The list of one kind's entries. `said` is their number in words."""

    title: str
    definition: str
    address: str
    said: str
    search_url: str
    layout: str
    groups: tuple[Group, ...]


@dataclass(frozen=True)
class _Form:
    """How a kind's entries are grouped, what is said of each, and the order within a group.

    `layout` is how the lines are laid out: each in a row, or in two columns.
    """

    heading: Callable[[Any, Site], Heading]
    note: Callable[[Any, Site], str]
    newest_first: bool = False
    layout: str = "rows"


def list_view(kind: str, site: Site) -> ListView:
    """Return the list of the entries of a kind."""
    entries = [entry for entry in site.library if entry.kind == kind]
    concept = site.library.vocabularies["entry-kinds"].by_id[kind]
    return ListView(
        title=capitalised(KIND_NOUNS[kind][1]),
        definition=concept.definition,
        address=kind_address(kind),
        said=counted_of(len(entries), (kind,)),
        search_url=choosing(kind=kind),
        layout=_FORMS[kind].layout,
        groups=_groups(entries, kind, site),
    )


def _groups(entries: list[Entry], kind: str, site: Site) -> tuple[Group, ...]:
    form = _FORMS[kind]
    grouped: dict[Heading, list[Entry]] = {}
    for entry in sorted(entries, key=_newest if form.newest_first else _by_title):
        grouped.setdefault(form.heading(entry, site), []).append(entry)
    return tuple(
        Group(
            name=heading.name,
            heading=heading.text,
            said=counted_of(len(grouped[heading]), (kind,)),
            lines=tuple(entry_line(entry, form.note(entry, site)) for entry in grouped[heading]),
        )
        for heading in sorted(grouped)
    )


def _by_title(entry: Entry) -> tuple[int, str]:
    return 0, entry.title.casefold()


def _newest(entry: Entry) -> tuple[int, str]:
    return -entry.began.earliest.toordinal() if entry.began else 1, entry.title.casefold()


def _concept(vocabulary: str, concept: str, site: Site) -> Heading:
    concepts = [known.id for known in site.library.vocabularies[vocabulary].concepts]
    return Heading(concepts.index(concept), concept, capitalised(site.label(vocabulary, concept)))


def _by_type(entry: Organisation, site: Site) -> Heading:
    return _concept("organisation-kinds", entry.types[0], site)


def _by_year(entry: Publication, _: Site) -> Heading:
    if entry.began is None:
        return Heading(1, "undated", NO_DATE)
    return Heading(-entry.began.year, f"in-{entry.began.year}", str(entry.began.year))


def _by_status(entry: Taskforce, site: Site) -> Heading:
    return _concept("statuses", entry.status.value, site)


def _by_outcome(entry: Transfer, site: Site) -> Heading:
    return _concept("transfer-outcomes", entry.outcome.value, site)


def _by_state(entry: Strategy, site: Site) -> Heading:
    return _concept("strategy-states", entry.state, site)


def _publication_note(entry: Publication, site: Site) -> str:
    kind = capitalised(site.label("publication-kinds", entry.type))
    if entry.held:
        return f"{kind}, {dates_in_words(entry.held.date, entry.held.until)}"
    return f"{kind}, {date_in_words(entry.began)}" if entry.began else kind


def _since(entry: Entry, _: Site) -> str:
    return f"{date_in_words(entry.began)}. {entry.summary}" if entry.began else entry.summary


def _summary(entry: Entry, _: Site) -> str:
    return entry.summary


_FORMS: Final[Mapping[str, _Form]] = MappingProxyType(
    {
        "organisation": _Form(_by_type, _summary, layout="two"),
        "publication": _Form(_by_year, _publication_note, newest_first=True),
        "taskforce": _Form(_by_status, _since, newest_first=True),
        "transfer": _Form(_by_outcome, _since, newest_first=True),
        "strategy": _Form(_by_state, _summary, layout="two"),
    }
)
