"""The pages that browser tests open: one of each kind, and each kind in its several states."""

from typing import Final

PAGES: Final = {
    "home": "/",
    "results with words and facets": (
        "/practices?q=school+company&country=nl&country=dk&country=de&actor=industry&year=1990-2025"
        "&sort=newest"
    ),
    "results with nothing found": "/practices?q=school+company&country=mt&year=1900",
    "results with bad arguments": "/practices?q=%22girls&country=nk&theme=nothing&page=99&a=red",
    "a practice with many sources": "/practices/nl-jet-net-technet",
    "a thin practice": "/practices/pl-adamed-smartup",
    "a practice with a foreign name": "/practices/bg-muzeiko",
    "countries": "/countries",
    "a country": "/countries/nl",
    "a country without practices": "/countries/ua",
    "themes": "/themes",
    "a theme": "/themes/girls-and-women-in-stem",
    "actors": "/actors",
    "an actor": "/actors/society",
    "the network": "/network",
    "organisations": "/organisations",
    "an organisation": "/organisations/nl-platform-talent-voor-technologie",
    "publications": "/publications",
    "a publication": "/publications/taskforce-meeting-norwegian-technology-pact-oslo-2018",
    "taskforces": "/taskforces",
    "a taskforce that was closed": "/taskforces/norwegian-technology-pact",
    "transfers": "/transfers",
    "a transfer": "/transfers/jet-net-to-fr-bretagne-brej",
    "a transfer that was not adopted": "/transfers/nl-dk-technology-pact-to-no-not-adopted",
    "strategies": "/strategies",
    "a strategy": "/strategies/ee",
    "a strategy of which nothing is recorded": "/strategies/pl",
    "results of another kind": "/practices?q=jet-net&kind=transfer",
    "about": "/about",
    "an unknown page": "/nowhere",
    "an unknown practice": "/practices/nl-jet-net",
}
"""Addresses by what they show."""
