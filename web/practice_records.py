"""The transfers, taskforces, meetings and strategies that name a practice."""

from kb.practice import Practice
from kb.publication import Publication
from kb.strategy import Strategy
from kb.taskforce import Taskforce
from kb.transfer import Transfer
from web.blocks import Names, dated_lines, entry_line
from web.site import Site
from web.wording import capitalised


def practice_records(practice: Practice, site: Site) -> tuple[Names, ...]:
    """Return what names a practice, by kind; kinds without anything are left out."""
    library = site.library
    transfers = tuple(
        entry_line(transfer, capitalised(site.label("transfer-outcomes", transfer.outcome.value)))
        for transfer in library.naming(practice.id, Transfer)
    )
    groups = (
        Names("Transfers", transfers),
        Names("Taskforces", dated_lines(library.naming(practice.id, Taskforce))),
        Names("Meetings and publications", dated_lines(library.naming(practice.id, Publication))),
        Names("National strategies", dated_lines(library.naming(practice.id, Strategy))),
    )
    return tuple(group for group in groups if group.lines)
