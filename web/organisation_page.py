"""What the page of an organisation shows beside what all entries have."""

from collections.abc import Iterator

from kb.organisation import Organisation
from kb.practice import Practice
from kb.publication import Publication
from kb.taskforce import Taskforce
from kb.transfer import Transfer
from web.blocks import (
    NamedLine,
    Names,
    Section,
    Timeline,
    dated_lines,
    entry_line,
    said,
    with_lines,
)
from web.claims import refs
from web.dates import date_in_words
from web.practice_glance import Fact, link_fact
from web.practice_timeline import event_steps
from web.site import Site
from web.transfer_lines import transfer_lines
from web.wording import capitalised, listed


def organisation_facts(organisation: Organisation, site: Site) -> tuple[Fact, ...]:
    """Return the facts at the head of the page, always the same ones."""
    founded, member = organisation.founded, organisation.member_since
    return (
        Fact("What it is", _labels("organisation-kinds", organisation.types, site)),
        Fact("Side of the helix", _labels("helix", organisation.helix, site)),
        Fact(
            "Founded",
            date_in_words(founded.date) if founded else "",
            refs=refs(organisation, founded.sources) if founded else (),
        ),
        Fact(
            "Member since",
            date_in_words(member.date) if member else "",
            "Not a member, or not recorded",
            refs=refs(organisation, member.sources) if member else (),
        ),
        link_fact("Website", str(organisation.website or "")),
    )


def organisation_sections(organisation: Organisation, site: Site) -> Iterator[Section]:
    """Yield what it is charged with, what it does, and what it takes part in."""
    mandate = (organisation.mandate,) if organisation.mandate else ()
    role = (organisation.role_in_network,) if organisation.role_in_network else ()
    blocks = [said("Mandate", organisation, mandate)]
    if role:
        blocks.append(said("In the network", organisation, role))
    if organisation.activities:
        blocks.append(said("Activities", organisation, organisation.activities))
    yield Section("mandate", "What it is for", tuple(blocks))
    practices = Names("", tuple(_practices(organisation, site)))
    yield Section("practices", "Practices", (practices,), is_stacked=True)
    if organisation.events:
        steps = event_steps(organisation, organisation.events)
        yield Section("timeline", "Timeline", (Timeline(steps),))
    yield Section("records", "Where it appears", _records(organisation, site), is_stacked=True)


def _practices(organisation: Organisation, site: Site) -> Iterator[NamedLine]:
    for practice in site.library.naming(organisation.id, Practice):
        roles = dict.fromkeys(
            site.label("roles", actor.role)
            for actor in practice.actors
            if actor.organisation == organisation.id
        )
        yield entry_line(practice, capitalised(listed(roles)))


def _records(organisation: Organisation, site: Site) -> tuple[Names, ...]:
    library = site.library
    publications = library.naming(organisation.id, Publication)
    return with_lines(
        Names("Taskforces", dated_lines(library.naming(organisation.id, Taskforce))),
        Names("Transfers", transfer_lines(library.naming(organisation.id, Transfer), site)),
        Names("Publications and meetings", dated_lines(publications)),
    )


def _labels(vocabulary: str, concepts: tuple[str, ...], site: Site) -> str:
    return capitalised(listed(site.label(vocabulary, concept) for concept in concepts))
