"""Countries with the number of their practices."""

from collections.abc import Iterable
from dataclasses import dataclass

from kb.country import EU_MEMBERS, EUROPE_WIDE, country_name
from web.addresses import country_address
from web.site import Site

STATUS_NOTES = {
    "XK": "This designation is without prejudice to positions on status, and is in line with"
    " UNSCR 1244/1999 and the ICJ Opinion on the Kosovo declaration of independence."
}


@dataclass(frozen=True)
class CountryLine:
    """A country, its page, and how many practices the library has of it."""

    code: str
    name: str
    count: int
    url: str
    note: str | None


def country_lines(site: Site) -> tuple[CountryLine, ...]:
    """Return the countries that have practices, by name; what is Europe-wide is none of them."""
    codes = (code.upper() for code, count in site.counts["country"].items() if count)
    return _lines((code for code in codes if code != EUROPE_WIDE), site)


def member_states_without(site: Site) -> tuple[CountryLine, ...]:
    """Return the member states of the EU that have no practice, by name."""
    return _lines(
        (code for code in EU_MEMBERS if not site.counts["country"].get(code.lower())), site
    )


def _lines(codes: Iterable[str], site: Site) -> tuple[CountryLine, ...]:
    lines = (
        CountryLine(
            code=code,
            name=country_name(code),
            count=site.counts["country"].get(code.lower(), 0),
            url=country_address(code),
            note=STATUS_NOTES.get(code),
        )
        for code in codes
    )
    return tuple(sorted(lines, key=lambda line: line.name))
