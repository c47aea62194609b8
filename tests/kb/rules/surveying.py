"""What rules find in small libraries: entries of every kind, and the breaches of one rule."""

from datetime import date
from typing import Any

from kb.entry import Entry
from kb.organisation import Organisation
from kb.publication import Publication
from kb.rules.rule import LibraryRule, Survey
from kb.strategy import Strategy
from kb.taskforce import Taskforce
from kb.transfer import Transfer
from tests.practices_for_tests import entry, library

TODAY = date(2026, 11, 24)


def breaches(rule: LibraryRule, *entries: Entry, today: date = TODAY) -> list[str]:
    """Return what a rule finds, as `entry place: message`."""
    return [
        f"{breach.entry or 'library'} {'.'.join(map(str, breach.location))}: {breach.message}"
        for breach in rule.find(Survey(library(*entries), today))
    ]


def organisation(name: str, /, **changes: Any) -> Organisation:
    """Return an organisation that holds what every one must, and what a test changes."""
    return entry(Organisation, f"organisation-{name}", **changes)


def publication(name: str, /, **changes: Any) -> Publication:
    """Return a publication, by default a meeting of a taskforce."""
    return entry(Publication, f"publication-{name}", **{"type": "taskforce-meeting", **changes})


def taskforce(name: str, /, **changes: Any) -> Taskforce:
    """Return a taskforce with one step."""
    return entry(Taskforce, f"taskforce-{name}", **changes)


def transfer(name: str, /, **changes: Any) -> Transfer:
    """Return a transfer from one country to another that a source states."""
    return entry(Transfer, f"transfer-{name}", **changes)


def strategy(country: str, /, **changes: Any) -> Strategy:
    """Return what is recorded of a country's strategy."""
    return entry(Strategy, f"strategy-{country.lower()}", countries=[country], **changes)
