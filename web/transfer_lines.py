"""Transfers on one line of a list each: when, and what became of them."""

from collections.abc import Iterable

from kb.lineage import when
from kb.transfer import Transfer
from web.blocks import NamedLine, entry_line
from web.dates import years_in_words
from web.site import Site
from web.wording import capitalised


def transfer_lines(transfers: Iterable[Transfer], site: Site) -> tuple[NamedLine, ...]:
    """Return transfers as lines, earliest first, those without a date last."""
    in_order = sorted(transfers, key=_place)
    return tuple(entry_line(transfer, _note(transfer, site)) for transfer in in_order)


def transfer_years(transfer: Transfer) -> str:
    """Return the years from its start to its end; empty where neither is recorded."""
    years = [dated.date.year for dated in (transfer.started, transfer.ended) if dated]
    return years_in_words(years[0], years[-1]) or "" if years else ""


def transfer_outcome(transfer: Transfer, site: Site) -> str:
    """Return what became of it in two or three words."""
    return capitalised(site.label("transfer-outcomes", transfer.outcome.value))


def _note(transfer: Transfer, site: Site) -> str:
    outcome = transfer_outcome(transfer, site)
    years = transfer_years(transfer)
    return f"{outcome}, {years}" if years else outcome


def _place(transfer: Transfer) -> tuple[bool, int, str]:
    date = when(transfer)
    return date is None, date.earliest.toordinal() if date else 0, transfer.title
