"""What the page of a transfer shows beside what all entries have."""

from collections.abc import Iterable, Iterator
from typing import Final

from kb.country import country_name
from kb.transfer import End, Transfer
from web.addresses import entry_address
from web.blocks import Block, NamedLine, Names, Results, Section, Statements, named, said
from web.claims import Statement, refs
from web.practice_glance import Fact
from web.result_figures import result_groups
from web.site import Site
from web.wording import capitalised, listed

_CERTAINTIES: Final = {
    "stated": "Stated by a source",
    "inferred": "Concluded from what the sources describe; no source states it",
}


def transfer_facts(transfer: Transfer, site: Site) -> tuple[Fact, ...]:
    """Return the facts at the head of the page, always the same ones."""
    years = [dated.date.year for dated in (transfer.started, transfer.ended) if dated]
    mechanisms = (site.label("transfer-mechanisms", name) for name in transfer.mechanisms)
    return (
        Fact("From", listed(_places(transfer.origins))),
        Fact("To", listed(_places(transfer.destinations))),
        Fact("Years", " to ".join(dict.fromkeys(map(str, years)))),
        Fact("How", capitalised(listed(mechanisms))),
        Fact(
            "What became of it",
            capitalised(site.label("transfer-outcomes", transfer.outcome.value)),
            refs=refs(transfer, transfer.outcome.sources),
        ),
        Fact(
            "That it came from there",
            _CERTAINTIES[transfer.origin.certainty],
            refs=refs(transfer, transfer.origin.sources),
        ),
    )


def transfer_sections(transfer: Transfer, site: Site) -> Iterator[Section]:
    """Yield both ends, how it went over, what became of its parts, and the outcome."""
    ends = (
        Names("From", tuple(_end(end, site) for end in transfer.origins)),
        Names("To", tuple(_end(end, site) for end in transfer.destinations)),
    )
    yield Section("ends", "From where to where", ends)
    yield Section("how", "How it went over", tuple(_how(transfer, site)))
    if transfer.comparison:
        compared = transfer.comparison
        blocks = (
            said("Kept", transfer, compared.kept),
            said("Adapted", transfer, compared.adapted),
            said("Dropped", transfer, compared.dropped),
        )
        yield Section("parts", "What became of its parts", blocks, _CERTAINTIES[compared.certainty])
    yield Section("outcome", "What became of it", tuple(_outcome(transfer)))
    groups = result_groups(transfer, transfer.results, site)
    if groups:
        yield Section("results", "Figures", (Results(groups),))
    if transfer.lessons or transfer.transfer_conditions:
        learnt = (
            said("What was learnt", transfer, transfer.lessons),
            said("What it needs elsewhere", transfer, transfer.transfer_conditions),
        )
        yield Section("lessons", "Lessons", learnt)


def _places(ends: Iterable[End]) -> Iterable[str]:
    return dict.fromkeys(
        listed(end.regions) or listed(country_name(code) for code in end.countries) for end in ends
    )


def _end(end: End, site: Site) -> NamedLine:
    practice = site.library.practices.get(end.practice or "")
    organisation = site.library.organisations.get(end.organisation or "")
    bodies = [*([organisation.title] if organisation else []), *end.bodies]
    places = [*end.regions, *(country_name(code) for code in end.countries)]
    note = ". ".join(part for part in (", ".join(places), listed(bodies)) if part)
    return NamedLine(
        title=practice.title if practice else capitalised(end.name or ""),
        url=entry_address(practice) if practice else None,
        note=note,
        codes=end.countries,
    )


def _how(transfer: Transfer, site: Site) -> Iterator[Block]:
    if transfer.how:
        yield said("Steps", transfer, transfer.how)
    if transfer.helpers:
        yield named("Who helped", transfer, transfer.helpers, site.library)
    taskforce = site.library.taskforces.get(transfer.taskforce or "")
    if taskforce:
        line = NamedLine(taskforce.title, entry_address(taskforce), codes=taskforce.countries)
        yield Names("Taskforce", (line,))


def _outcome(transfer: Transfer) -> Iterator[Block]:
    outcome = transfer.outcome
    told = Statement(capitalised(outcome.text), refs(transfer, outcome.sources))
    yield Statements("Outcome", (told,))
    if outcome.reason:
        yield said("Why", transfer, (outcome.reason,))
