"""The addresses of the pages."""

from typing import Final

from flask import url_for

from indexer.query import Query
from kb.entry import Entry
from kb.practice import Practice
from web import query_args

FOLDERS: Final = {
    "organisation": "organisations",
    "publication": "publications",
    "taskforce": "taskforces",
    "transfer": "transfers",
    "strategy": "strategies",
}
"""Where on the site the entries of a kind are, practices apart."""


def search_address(query: Query) -> str:
    """Return the one address of a question."""
    arguments = query_args.build(query)
    page = url_for("practices.index")
    return f"{page}?{arguments}" if arguments else page


def choosing(**values: str) -> str:
    """Return the address of all practices with these facet values: `choosing(country="nl")`."""
    return search_address(Query(chosen={name: frozenset({v}) for name, v in values.items()}))


def practice_address(practice_id: str) -> str:
    """Return the address of a practice's page."""
    return url_for("practices.show", practice_id=practice_id)


def entry_address(entry: Entry) -> str:
    """Return the address of an entry's page: `/organisations/nl-katapult`, by its kind."""
    if isinstance(entry, Practice):
        return practice_address(entry.id)
    slug = entry.id.removeprefix(f"{entry.kind}-")
    return url_for("entries.show", folder=FOLDERS[entry.kind], slug=slug)


def kind_address(kind: str) -> str:
    """Return the address of the list of one kind's entries."""
    return url_for("entries.listing", folder=FOLDERS[kind])


def country_address(code: str) -> str:
    """Return the address of a country's page."""
    return url_for("countries.show", code=code.lower())


def theme_address(theme: str) -> str:
    """Return the address of a theme's page."""
    return url_for("themes.show", theme=theme)


def actor_address(side: str) -> str:
    """Return the address of the page on one side of the helix."""
    return url_for("actors.show", side=side)
