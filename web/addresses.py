"""The addresses of the pages."""

from flask import url_for

from indexer.query import Query
from web import query_args


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


def country_address(code: str) -> str:
    """Return the address of a country's page."""
    return url_for("countries.show", code=code.lower())


def theme_address(theme: str) -> str:
    """Return the address of a theme's page."""
    return url_for("themes.show", theme=theme)


def actor_address(side: str) -> str:
    """Return the address of the page on one side of the helix."""
    return url_for("actors.show", side=side)
