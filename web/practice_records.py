"""The taskforces, meetings and strategies that name a practice."""

from kb.lineage import lineage
from kb.practice import Practice
from kb.publication import Publication
from kb.strategy import Strategy
from kb.taskforce import Taskforce
from kb.transfer import Transfer
from web.blocks import Names, dated_lines, with_lines
from web.site import Site
from web.transfer_lines import transfer_lines


def practice_records(practice: Practice, site: Site) -> tuple[Names, ...]:
    """Return what names a practice, by kind; transfers on its line have a section of their own."""
    library = site.library
    line = lineage(practice.id, library)
    others = [found for found in library.naming(practice.id, Transfer) if found not in line]
    return with_lines(
        Names("Taskforces", dated_lines(library.naming(practice.id, Taskforce))),
        Names("Meetings and publications", dated_lines(library.naming(practice.id, Publication))),
        Names("National strategies", dated_lines(library.naming(practice.id, Strategy))),
        Names("Other transfers", transfer_lines(others, site)),
    )
