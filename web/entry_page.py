"""All that the page of an organisation, publication, taskforce, transfer or strategy shows."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any, Final

from kb.entry import Entry
from kb.reference import references
from kb.relation import Disagreement, Relation
from web.addresses import FOLDERS, entry_address, kind_address
from web.blocks import NamedLine, Names, Points, Prose, Section
from web.disagreements import points
from web.entry_sources import SourceView, citation, source_views
from web.links import Link, country_links
from web.organisation_page import organisation_facts, organisation_sections
from web.practice_glance import Fact
from web.practice_line import NativeName, native_names
from web.prose import prose
from web.publication_page import publication_facts, publication_sections
from web.site import Site
from web.story import Chapter
from web.strategy_page import strategy_facts, strategy_sections
from web.taskforce_page import taskforce_facts, taskforce_sections
from web.taskforce_story import taskforce_story
from web.theme_links import theme_links
from web.transfer_page import transfer_facts, transfer_sections
from web.transfer_story import transfer_story
from web.wording import KIND_NOUNS, capitalised

Facts = Callable[[Any, Site], tuple[Fact, ...]]
Sections = Callable[[Any, Site], Iterable[Section]]
Story = Callable[[Any, Site], tuple[Chapter, ...]]

_PAGES: Final[Mapping[str, tuple[Facts, Sections]]] = MappingProxyType(
    {
        "organisation": (organisation_facts, organisation_sections),
        "publication": (publication_facts, publication_sections),
        "taskforce": (taskforce_facts, taskforce_sections),
        "transfer": (transfer_facts, transfer_sections),
        "strategy": (strategy_facts, strategy_sections),
    }
)

_STORIES: Final[Mapping[str, Story]] = MappingProxyType(
    {"taskforce": taskforce_story, "transfer": transfer_story}
)
"""The kinds that tell a story."""


@dataclass(frozen=True)
class EntryView:
    """An entry's page. Empty tuples stand for what no source says, or what its kind has not."""

    title: str
    address: str
    kind: str
    parent: Link
    places: tuple[tuple[str, Link], ...]
    native_names: tuple[NativeName, ...]
    other_names: tuple[str, ...]
    summary: str
    themes: tuple[Link, ...]
    facts: tuple[Fact, ...]
    story: tuple[Chapter, ...]
    sections: tuple[Section, ...]
    sources: tuple[SourceView, ...]
    citation: str


def find_entry(folder: str, slug: str, site: Site) -> Entry | None:
    """Return the entry at `/folder/slug`, or None where there is none."""
    kinds = {name: kind for kind, name in FOLDERS.items()}
    return site.library.entries.get(f"{kinds[folder]}-{slug}") if folder in kinds else None


def entry_view(entry: Entry, site: Site, address: str) -> EntryView:
    """Return the page of an entry that is no practice; `address` is what a citation names."""
    facts, sections = _PAGES[entry.kind]
    codes: tuple[str, ...] = getattr(entry, "countries", ())
    found = (*_told(entry), *sections(entry, site), *_tied(entry, site), *_disputed(entry))
    return EntryView(
        title=entry.title,
        address=entry_address(entry),
        kind=capitalised(KIND_NOUNS[entry.kind][0]),
        parent=Link(capitalised(KIND_NOUNS[entry.kind][1]), kind_address(entry.kind)),
        places=tuple(zip(codes, country_links(codes), strict=True)),
        native_names=native_names(entry),
        other_names=getattr(entry, "also_known_as", ()),
        summary=entry.summary,
        themes=theme_links(getattr(entry, "themes", ()), site),
        facts=facts(entry, site),
        story=_STORIES[entry.kind](entry, site) if entry.kind in _STORIES else (),
        sections=tuple(section for section in found if section.blocks),
        sources=source_views(entry),
        citation=citation(entry, address),
    )


def _told(entry: Entry) -> Iterator[Section]:
    description: str | None = getattr(entry, "description", None)
    if description:
        yield Section("description", "Description", (Prose(prose(entry, description)),))


def _tied(entry: Entry, site: Site) -> Iterator[Section]:
    """Yield the ties to other entries that this one or another records."""
    relations: tuple[Relation, ...] = getattr(entry, "relations", ())
    lines = (*_ties(relations, site), *_ties_from_elsewhere(entry, site))
    if lines:
        yield Section("ties", "Related", (Names("", lines),))


def _ties(relations: Iterable[Relation], site: Site) -> Iterator[NamedLine]:
    from_types = site.library.vocabularies["relation-types"]
    for relation in relations:
        there = site.library.entries.get(relation.entry or "")
        tie = capitalised(from_types.label(relation.type))
        note = f"{tie}. {capitalised(relation.note)}" if relation.note else tie
        yield NamedLine(
            title=there.title if there else relation.name or "",
            url=entry_address(there) if there else None,
            note=note,
            codes=getattr(there, "countries", ()),
        )


def _ties_from_elsewhere(entry: Entry, site: Site) -> Iterator[NamedLine]:
    types = site.library.vocabularies["relation-types"].by_id
    said_here = {reference.entry for reference in references(entry)}
    for other, relation in site.library.relations_to(entry.id):
        if other.id in said_here:
            continue
        concept = types[relation.type]
        inverse = capitalised(concept.inverse.get("en") or concept.label())
        codes: tuple[str, ...] = getattr(other, "countries", ())
        yield NamedLine(other.title, entry_address(other), inverse, codes)


def _disputed(entry: Entry) -> Iterator[Section]:
    disagreements: tuple[Disagreement, ...] = getattr(entry, "disagreements", ())
    if disagreements:
        found = Points(points(entry, disagreements))
        yield Section("disagreements", "Where sources disagree", (found,))
