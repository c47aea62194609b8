"""A link: what it is called, where it leads."""

from collections.abc import Iterable
from dataclasses import dataclass

from kb.country import country_name
from web.addresses import country_address


@dataclass(frozen=True)
class Link:
    """A link; `is_current` where it leads to the page it stands on, or to its part of the site."""

    label: str
    url: str
    is_current: bool = False


def country_links(codes: Iterable[str]) -> tuple[Link, ...]:
    """Return links to the pages of countries."""
    return tuple(Link(country_name(code), country_address(code)) for code in codes)
