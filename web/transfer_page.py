"""What the page of a transfer shows beside its story and what all entries have."""

from collections.abc import Iterator
from typing import Final

from kb.transfer import Comparison, Transfer
from web.blocks import Results, Section, said
from web.claims import refs
from web.practice_glance import Fact
from web.result_figures import result_groups
from web.site import Site
from web.transfer_lines import transfer_outcome, transfer_years
from web.wording import capitalised, listed

_CERTAINTIES: Final = {
    "stated": "Stated by a source",
    "inferred": "Concluded from what the sources describe; no source states it",
}
_NOT_COMPARED: Final = Comparison(certainty="inferred")


def transfer_facts(transfer: Transfer, site: Site) -> tuple[Fact, ...]:
    """Return the facts at the head of the page, always the same ones."""
    mechanisms = (site.label("transfer-mechanisms", name) for name in transfer.mechanisms)
    return (
        Fact("Years", transfer_years(transfer)),
        Fact("How", capitalised(listed(mechanisms))),
        Fact(
            "Outcome",
            transfer_outcome(transfer, site),
            refs=refs(transfer, transfer.outcome.sources),
        ),
        Fact(
            "That one grew out of the other",
            _CERTAINTIES[transfer.origin.certainty],
            refs=refs(transfer, transfer.origin.sources),
        ),
    )


def transfer_sections(transfer: Transfer, site: Site) -> Iterator[Section]:
    """Yield what became of the parts of the original, figures, and what was learnt."""
    compared = transfer.comparison or _NOT_COMPARED
    blocks = (
        said("Kept", transfer, compared.kept),
        said("Adapted", transfer, compared.adapted),
        said("Dropped", transfer, compared.dropped),
    )
    intro = _CERTAINTIES[compared.certainty] if transfer.comparison else ""
    yield Section("parts", "Kept, adapted, dropped", blocks, intro)
    groups = result_groups(transfer, transfer.results, site)
    if groups:
        yield Section("results", "Figures", (Results(groups),))
    if transfer.lessons or transfer.transfer_conditions:
        learnt = (
            said("What was learnt", transfer, transfer.lessons),
            said("What it needs to work elsewhere", transfer, transfer.transfer_conditions),
        )
        yield Section("lessons", "Lessons", learnt)
