"""What the page of a publication or meeting shows beside what all entries have."""

from collections.abc import Iterator

from kb.publication import Publication
from kb.taskforce import Taskforce
from web.blocks import Block, Names, Results, Section, entry_line, named, said
from web.claims import refs
from web.dates import date_in_words, dates_in_words
from web.practice_glance import Fact, link_fact
from web.result_figures import result_groups
from web.site import Site
from web.wording import capitalised, listed


def publication_facts(publication: Publication, site: Site) -> tuple[Fact, ...]:
    """Return the facts at the head of the page, always the same ones."""
    held, published = publication.held, publication.published
    return (
        Fact("What it is", capitalised(site.label("publication-kinds", publication.type))),
        Fact(
            "Held",
            dates_in_words(held.date, held.until) if held else "",
            "No meeting or project, or not recorded",
            refs=refs(publication, held.sources) if held else (),
        ),
        Fact("Place", held.place or "" if held else ""),
        Fact(
            "Published",
            date_in_words(published.date) if published else "",
            refs=refs(publication, published.sources) if published else (),
        ),
        Fact("By", listed(line.title for line in _authors(publication, site).lines)),
        link_fact("Read it at", str(publication.link or "")),
    )


def publication_sections(publication: Publication, site: Site) -> Iterator[Section]:
    """Yield what it was for and about, who took part, and what came of it."""
    yield Section("content", "What it holds", tuple(_content(publication)))
    discussed = named("", publication, publication.discussed, site.library)
    if discussed.lines:
        yield Section("practices", "Practices discussed", (discussed,))
    people = tuple(_people(publication, site))
    if people:
        yield Section("people", "Who took part", people)
    groups = result_groups(publication, publication.results, site)
    if groups:
        yield Section("results", "Figures", (Results(groups),))
    taskforces = site.library.naming(publication.id, Taskforce)
    if taskforces:
        lines = tuple(entry_line(taskforce) for taskforce in taskforces)
        yield Section("taskforce", "Part of the record of", (Names("", lines),))


def _content(publication: Publication) -> Iterator[Block]:
    for heading, claims in (
        ("Aims", publication.objectives),
        ("Programme", publication.programme),
        ("Outcomes", publication.outcomes),
    ):
        if claims:
            yield said(heading, publication, claims)


def _people(publication: Publication, site: Site) -> Iterator[Names]:
    for heading, mentions in (
        ("Hosts", publication.hosts),
        ("Participants", publication.participants),
    ):
        if mentions:
            yield named(heading, publication, mentions, site.library)


def _authors(publication: Publication, site: Site) -> Names:
    return named("", publication, publication.authors or publication.hosts, site.library)
