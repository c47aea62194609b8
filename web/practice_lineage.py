"""The line of a practice: every transfer that led to it or led on from it."""

from collections.abc import Iterable
from dataclasses import dataclass

from kb.country import country_name
from kb.lineage import lineage
from kb.practice import Practice
from kb.transfer import End, Transfer
from web.addresses import entry_address
from web.links import Link
from web.site import Site
from web.transfer_lines import transfer_outcome, transfer_years
from web.wording import capitalised, listed


@dataclass(frozen=True)
class Place:
    """One end of a transfer: its countries, where it is, its name, and its page, if any."""

    codes: tuple[str, ...]
    where: str
    name: str
    url: str | None


@dataclass(frozen=True)
class Passage:
    """A transfer on the line of a practice; `how` and `years` are empty where not recorded."""

    transfer: Link
    years: str
    origins: tuple[Place, ...]
    destinations: tuple[Place, ...]
    how: str
    outcome: str


def passages(practice: Practice, site: Site) -> tuple[Passage, ...]:
    """Return the transfers on the line of a practice, earliest first."""
    return tuple(_passage(transfer, site) for transfer in lineage(practice.id, site.library))


def place(end: End, site: Site) -> Place:
    """Return an end of a transfer as a place, with the practice there where there is one."""
    practice = site.library.practices.get(end.practice or "")
    countries = listed(country_name(code) for code in end.countries)
    return Place(
        codes=end.countries,
        where=listed(end.regions) or countries,
        name=practice.title if practice else capitalised(end.name or ""),
        url=entry_address(practice) if practice else None,
    )


def _passage(transfer: Transfer, site: Site) -> Passage:
    mechanisms = (site.label("transfer-mechanisms", name) for name in transfer.mechanisms)
    return Passage(
        transfer=Link(transfer.title, entry_address(transfer)),
        years=transfer_years(transfer),
        origins=_places(transfer.origins, site),
        destinations=_places(transfer.destinations, site),
        how=capitalised(listed(mechanisms)),
        outcome=transfer_outcome(transfer, site),
    )


def _places(ends: Iterable[End], site: Site) -> tuple[Place, ...]:
    return tuple(place(end, site) for end in ends)
