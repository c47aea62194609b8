"""What travelled from one practice to another: the relations that carry something over."""

from collections.abc import Iterable
from dataclasses import dataclass

from kb.country import country_name
from kb.practice import Practice
from kb.relation import CARRYING, Relation
from web.addresses import practice_address
from web.site import Site
from web.wording import capitalised, country_in_text, listed

Pair = tuple[Practice, Relation]


@dataclass(frozen=True)
class Leg:
    """What one practice was made after: the tie, the origin, and what sources say of it.

    The origin has no address where the library does not have it.
    """

    tie: str
    origin: str
    origin_url: str | None
    places: str
    note: str | None


@dataclass(frozen=True)
class Journey:
    """A practice that was made after others: from where to where, when, and by which ties."""

    id: str
    from_codes: tuple[str, ...]
    to_codes: tuple[str, ...]
    to_names: str
    year: str | None
    title: str
    url: str
    legs: tuple[Leg, ...]


def journeys(site: Site) -> tuple[Journey, ...]:
    """Return what went from one country to another, closest ties first, then the newest."""
    return _grouped(
        (
            (practice, relation)
            for practice in site.library.practices.values()
            for relation in practice.relations
            if _crosses_a_border(practice, relation, site)
        ),
        site,
    )


def came_in(code: str, site: Site) -> tuple[Journey, ...]:
    """Return what practices of a country took over, from other countries or from unlisted ones."""
    return _grouped(
        (
            (practice, relation)
            for practice in site.practices_with("country", code.lower())
            for relation in practice.relations
            if relation.type in CARRYING and code.upper() not in _origin_countries(relation, site)
        ),
        site,
    )


def went_out(code: str, site: Site) -> tuple[Journey, ...]:
    """Return what practices of other countries took over from a country's."""
    return _grouped(
        (
            (practice, relation)
            for origin in site.practices_with("country", code.lower())
            for practice, relation in site.library.relations_to(origin.id)
            if isinstance(practice, Practice)
            and relation.type in CARRYING
            and code.upper() not in practice.countries
        ),
        site,
    )


def _grouped(pairs: Iterable[Pair], site: Site) -> tuple[Journey, ...]:
    """Return one journey for each practice, its legs and the journeys by closeness of the tie."""
    by_practice: dict[str, list[Pair]] = {}
    for practice, relation in sorted(pairs, key=_place):
        by_practice.setdefault(practice.id, []).append((practice, relation))
    return tuple(
        _journey(group[0][0], [relation for _, relation in group], site)
        for group in by_practice.values()
    )


def _place(pair: Pair) -> tuple[int, int, str]:
    practice, relation = pair
    start = practice.started.date.year if practice.started else 0
    return CARRYING.index(relation.type), -start, practice.id


def _crosses_a_border(practice: Practice, relation: Relation, site: Site) -> bool:
    origin = _origin_countries(relation, site)
    return relation.type in CARRYING and bool(origin) and not set(origin) & set(practice.countries)


def _origin_countries(relation: Relation, site: Site) -> tuple[str, ...]:
    origin = _origin(relation, site)
    return origin.countries if origin else ()


def _origin(relation: Relation, site: Site) -> Practice | None:
    return site.library.practices.get(relation.entry) if relation.entry else None


def _journey(practice: Practice, relations: Iterable[Relation], site: Site) -> Journey:
    relations = tuple(relations)
    origins = (code for relation in relations for code in _origin_countries(relation, site))
    return Journey(
        id=practice.id,
        from_codes=tuple(dict.fromkeys(origins)),
        to_codes=practice.countries,
        to_names=listed(country_name(code) for code in practice.countries),
        year=str(practice.started.date.year) if practice.started else None,
        title=practice.title,
        url=practice_address(practice.id),
        legs=tuple(_leg(relation, site) for relation in relations),
    )


def _leg(relation: Relation, site: Site) -> Leg:
    origin = _origin(relation, site)
    return Leg(
        tie=capitalised(site.label("relation-types", relation.type)),
        origin=origin.title if origin else relation.name or "",
        origin_url=practice_address(origin.id) if origin else None,
        places=_places(origin.countries) if origin else "",
        note=capitalised(relation.note) if relation.note else None,
    )


def _places(codes: Iterable[str]) -> str:
    return listed(country_in_text(code) for code in codes)
