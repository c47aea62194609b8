"""The story of a transfer: from where, how it was carried over, to where, what became of it."""

from collections.abc import Iterable, Iterator

from kb.country import country_name
from kb.transfer import End, Transfer
from web.addresses import entry_address
from web.blocks import Block, NamedLine, Names, Statements, entry_line, named, said
from web.claims import Statement, refs
from web.site import Site
from web.story import Chapter
from web.transfer_lines import transfer_outcome, transfer_years
from web.wording import capitalised, listed


def transfer_story(transfer: Transfer, site: Site) -> tuple[Chapter, ...]:
    """Return the four chapters; what no source says is shown as not recorded."""
    return (
        Chapter("From", (_ends(transfer.origins, site),)),
        Chapter("Carried over", tuple(_how(transfer, site)), transfer_years(transfer)),
        Chapter("To", (_ends(transfer.destinations, site),)),
        Chapter("What became of it", tuple(_outcome(transfer, site))),
    )


def _ends(ends: Iterable[End], site: Site) -> Names:
    return Names("", tuple(_end(end, site) for end in ends))


def _end(end: End, site: Site) -> NamedLine:
    practice = site.library.practices.get(end.practice or "")
    organisation = site.library.organisations.get(end.organisation or "")
    bodies = [*([organisation.title] if organisation else []), *end.bodies]
    places = [*end.regions, *(country_name(code) for code in end.countries)]
    return NamedLine(
        title=practice.title if practice else capitalised(end.name or ""),
        url=entry_address(practice) if practice else None,
        note=". ".join(part for part in (", ".join(places), listed(bodies)) if part),
        codes=end.countries,
    )


def _how(transfer: Transfer, site: Site) -> Iterator[Block]:
    yield said("Steps", transfer, transfer.how)
    if transfer.helpers:
        yield named("Who helped", transfer, transfer.helpers, site.library)
    taskforce = site.library.taskforces.get(transfer.taskforce or "")
    if taskforce:
        yield Names("Taskforce", (entry_line(taskforce),))


def _outcome(transfer: Transfer, site: Site) -> Iterator[Block]:
    outcome = transfer.outcome
    told = Statement(capitalised(outcome.text), refs(transfer, outcome.sources))
    yield Statements(transfer_outcome(transfer, site), (told,))
    if outcome.reason:
        yield said("Why", transfer, (outcome.reason,))
