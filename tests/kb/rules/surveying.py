"""What rules find in small libraries: entries of every kind, and the breaches of one rule."""

from datetime import date
from typing import Any

from kb.entry import Entry
from kb.library import Library
from kb.organisation import Organisation
from kb.publication import Publication
from kb.rules.rule import LibraryRule, Survey
from kb.strategy import Strategy
from kb.taskforce import Taskforce
from kb.transfer import Transfer
from tests.practices_for_tests import source, vocabularies

TODAY = date(2026, 11, 24)


def breaches(rule: LibraryRule, *entries: Entry, today: date = TODAY) -> list[str]:
    """Return what a rule finds, as `entry place: message`."""
    library = Library({entry.id: entry for entry in entries}, vocabularies())
    return [
        f"{breach.entry or 'library'} {'.'.join(map(str, breach.location))}: {breach.message}"
        for breach in rule.find(Survey(library, today))
    ]


def organisation(name: str, /, **changes: Any) -> Organisation:
    """Return an organisation that holds what every one must, and what a test changes."""
    required = {"types": ["foundation"], "countries": ["NL"], "helix": ["society"]}
    return _entry(Organisation, f"organisation-{name}", required | changes)


def publication(name: str, /, **changes: Any) -> Publication:
    """Return a publication, by default a meeting of a taskforce."""
    required = {"type": "taskforce-meeting", "themes": ["national-strategy"]}
    return _entry(Publication, f"publication-{name}", required | changes)


def taskforce(name: str, /, **changes: Any) -> Taskforce:
    """Return a taskforce with one step."""
    required = {
        "countries": ["DK"],
        "asked_by": [{"name": "A ministry"}],
        "themes": ["national-strategy"],
        "steps": [{"date": "2018", "text": "A meeting", "sources": ["s1"]}],
        "status": {"value": "completed"},
    }
    return _entry(Taskforce, f"taskforce-{name}", required | changes)


def transfer(name: str, /, **changes: Any) -> Transfer:
    """Return a transfer from one country to another."""
    required = {
        "origins": [{"name": "There", "countries": ["NL"]}],
        "destinations": [{"name": "Here", "countries": ["DK"]}],
        "origin": {"certainty": "stated", "sources": ["s1"]},
        "outcome": {"value": "took-root", "text": "It runs."},
        "themes": ["national-strategy"],
    }
    return _entry(Transfer, f"transfer-{name}", required | changes)


def strategy(country: str, /, **changes: Any) -> Strategy:
    """Return what is recorded of a country's strategy."""
    required = {"countries": [country], "state": "has"}
    return _entry(Strategy, f"strategy-{country.lower()}", required | changes)


def _entry(model: type[Any], entry_id: str, values: dict[str, Any]) -> Any:
    required = {
        "id": entry_id,
        "title": entry_id.replace("-", " ").capitalize(),
        "summary": "What it is, in one sentence.",
        "sources": [source("s1")],
        "updated": "2026-11-24",
    }
    return model.model_validate(required | values, context={"vocabularies": vocabularies()})
