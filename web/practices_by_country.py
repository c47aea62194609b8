"""Practices in groups, one for each country."""

from collections.abc import Iterable
from dataclasses import dataclass

from kb.country import EUROPE_WIDE, country_name
from kb.practice import Practice
from web.addresses import country_address
from web.practice_line import PracticeLine, practice_line
from web.site import Site


@dataclass(frozen=True)
class CountryGroup:
    """A country with its practices, by title."""

    code: str
    name: str
    url: str
    practices: tuple[PracticeLine, ...]


def by_country(practices: Iterable[Practice], site: Site) -> tuple[CountryGroup, ...]:
    """Return groups by the country's name, Europe-wide last.

    A practice of several countries stands in the group of each.
    """
    groups: dict[str, list[PracticeLine]] = {}
    for practice in practices:
        for code in practice.countries:
            groups.setdefault(code, []).append(practice_line(practice, site))
    codes = sorted(groups, key=lambda code: (code == EUROPE_WIDE, country_name(code)))
    return tuple(
        CountryGroup(code, country_name(code), country_address(code), tuple(groups[code]))
        for code in codes
    )
