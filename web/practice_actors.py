"""The actors of a practice by side of the helix."""

from dataclasses import dataclass
from typing import Final

from kb.actor import Actor
from kb.country import country_name
from kb.practice import Practice
from web.addresses import actor_address, entry_address
from web.claims import Ref, refs
from web.helix_mark import SIDES
from web.site import Site
from web.wording import capitalised

# Who answers for a practice, before who leads it, before who does the work.
_RUNNING: Final = ("coordinator", "organiser", "responsible-body", "implementer", "awarding-body")


@dataclass(frozen=True)
class NamedActor:
    """An actor: its name, its role with what a source says of its part, and its page, if any."""

    name: str
    part: str
    url: str | None
    refs: tuple[Ref, ...]


@dataclass(frozen=True)
class ActorGroup:
    """The actors on one side of the helix."""

    side: str
    label: str
    url: str
    actors: tuple[NamedActor, ...]


def actor_groups(practice: Practice, site: Site) -> tuple[ActorGroup, ...]:
    """Return the sides that name an actor, in the order in which they are drawn."""
    groups = (
        ActorGroup(
            side=side,
            label=capitalised(site.label("helix", side)),
            url=actor_address(side),
            actors=tuple(
                _named(actor, practice, site) for actor in practice.actors if actor.helix == side
            ),
        )
        for side in SIDES
    )
    return tuple(group for group in groups if group.actors)


def running_bodies(practice: Practice) -> tuple[str, ...]:
    """Return who runs a practice: the actors of the first running role that it names."""
    for role in _RUNNING:
        names = tuple(actor.name for actor in practice.actors if actor.role == role)
        if names:
            return names
    return ()


def _named(actor: Actor, practice: Practice, site: Site) -> NamedActor:
    parts = [site.label("roles", actor.role)]
    if actor.country and (actor.country,) != practice.countries:
        parts.append(country_name(actor.country))
    said = ", ".join(parts)
    organisation = site.library.organisations.get(actor.organisation or "")
    return NamedActor(
        name=actor.name,
        part=f"{said}: {actor.detail}" if actor.detail else said,
        url=entry_address(organisation) if organisation else None,
        refs=refs(practice, actor.sources),
    )
