"""All that the pages on the actors of the helix show."""

from collections.abc import Iterable
from dataclasses import dataclass

from kb.practice import Practice
from web.addresses import actor_address, choosing, practice_address
from web.helix_mark import SIDES
from web.links import Link
from web.practices_by_country import CountryGroup, by_country
from web.site import Site
from web.wording import capitalised, counted, listed

ACTORS_AT_FIRST = 24


@dataclass(frozen=True)
class SideLine:
    """One side of the helix in a list."""

    side: str
    label: str
    definition: str
    count: int
    width: str
    url: str


@dataclass(frozen=True)
class ActorsView:
    """The sides of the helix."""

    sides: tuple[SideLine, ...]
    practices: str
    triple: str

    @property
    def links(self) -> tuple[Link, ...]:
        """The pages of the sides."""
        return tuple(Link(line.label, line.url) for line in self.sides)


@dataclass(frozen=True)
class ActorLine:
    """A named actor, its roles, and the practices that name it."""

    name: str
    roles: str
    practices: tuple[Link, ...]


@dataclass(frozen=True)
class ActorView:
    """The page on one side of the helix."""

    side: str
    label: str
    definition: str
    address: str
    others: tuple[SideLine, ...]
    first: tuple[ActorLine, ...]
    rest: tuple[ActorLine, ...]
    actors_said: str
    count_said: str
    groups: tuple[CountryGroup, ...]
    search_url: str


def actors_view(site: Site) -> ActorsView:
    """Return the sides of the helix with the number of practices that name an actor of each."""
    practices = site.library.practices.values()
    return ActorsView(
        sides=tuple(_side_line(side, site) for side in SIDES),
        practices=counted(len(practices), "practice"),
        triple=f"{sum(practice.is_triple_helix for practice in practices)} of {len(practices)}",
    )


def actor_view(side: str, site: Site) -> ActorView:
    """Return the page on one side of the helix."""
    practices = site.practices_with("actor", side)
    lines = _actor_lines(side, practices, site)
    concept = site.library.vocabularies["helix"].by_id[side]
    return ActorView(
        side=side,
        label=capitalised(concept.label()),
        definition=concept.definition,
        address=actor_address(side),
        others=tuple(_side_line(other, site) for other in SIDES if other != side),
        first=lines[:ACTORS_AT_FIRST],
        rest=lines[ACTORS_AT_FIRST:],
        actors_said=counted(len(lines), "actor"),
        count_said=counted(len(practices), "practice"),
        groups=by_country(practices, site),
        search_url=choosing(actor=side),
    )


def _side_line(side: str, site: Site) -> SideLine:
    concept = site.library.vocabularies["helix"].by_id[side]
    count = site.counts["actor"].get(side, 0)
    share = 100 * count / max(1, len(site.library.practices))
    label = capitalised(concept.label())
    return SideLine(side, label, concept.definition, count, f"{share:.1f}%", actor_address(side))


def _actor_lines(side: str, practices: Iterable[Practice], site: Site) -> tuple[ActorLine, ...]:
    """Return the actors of a side, those named by most practices first, then by name."""
    roles: dict[str, dict[str, None]] = {}
    places: dict[str, dict[Link, None]] = {}
    names: dict[str, str] = {}
    for practice in practices:
        link = Link(practice.title, practice_address(practice.id))
        for actor in practice.actors:
            if actor.helix == side:
                key = actor.name.casefold()
                names.setdefault(key, actor.name)
                roles.setdefault(key, {})[site.label("roles", actor.role)] = None
                places.setdefault(key, {})[link] = None
    ordered = sorted(names, key=lambda key: (-len(places[key]), key))
    return tuple(
        ActorLine(names[key], capitalised(listed(roles[key])), tuple(places[key]))
        for key in ordered
    )
