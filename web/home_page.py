"""All that the first page shows."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from indexer.engine import EngineUnavailableError
from indexer.query import Query
from kb.country import EUROPE_WIDE
from web.addresses import FOLDERS, choosing, country_address, kind_address, search_address
from web.bars import Bar, bars
from web.country_lines import CountryLine, country_lines
from web.helix_mark import SIDES
from web.links import Link
from web.site import Site
from web.theme_tree import top_themes
from web.tile_map import TileMap, tile_map
from web.travels import Journey, journeys
from web.wording import capitalised, counted, counted_of

MOST_EXAMPLES: Final = 3
JOURNEYS_SHOWN: Final = 6

# With the language of the words; each is shown where all its words find something.
_EXAMPLES: Final = (
    ("school company", "en"),
    ("girls robotics", "en"),
    ("Mädchen MINT", "de"),
    ("teacher training", "en"),
    ("vocational education", "en"),
)


@dataclass(frozen=True)
class Example:
    """A search that finds something, with the language of its words where it is not the page's."""

    text: str
    language: str | None
    url: str


@dataclass(frozen=True)
class HomeView:
    """The first page."""

    practices: str
    countries: str
    themes_said: str
    europe_wide: int
    europe_url: str
    examples: tuple[Example, ...]
    others: tuple[Link, ...]
    map: TileMap
    by_country: tuple[CountryLine, ...]
    by_theme: tuple[Bar, ...]
    by_actor: tuple[Bar, ...]
    by_level: tuple[Bar, ...]
    journeys: tuple[Journey, ...]
    more_journeys: tuple[Journey, ...]


def home_view(site: Site) -> HomeView:
    """Return the first page. It needs no engine; without one it has no examples."""
    by_country = country_lines(site)
    travelled = journeys(site)
    return HomeView(
        practices=counted(len(site.library.practices), "practice"),
        countries=counted(len(by_country), "country", "countries"),
        themes_said=counted(len(site.library.vocabularies["themes"].concepts), "theme"),
        europe_wide=site.counts["country"].get(EUROPE_WIDE.lower(), 0),
        europe_url=country_address(EUROPE_WIDE),
        examples=_examples(site),
        others=_others(site),
        map=tile_map(site.counts["country"]),
        by_country=by_country,
        by_theme=_by_theme(site),
        by_actor=_by_actor(site),
        by_level=_by_level(site),
        journeys=travelled[:JOURNEYS_SHOWN],
        more_journeys=travelled[JOURNEYS_SHOWN:],
    )


def _examples(site: Site) -> tuple[Example, ...]:
    try:
        return tuple(_found_examples(site))[:MOST_EXAMPLES]
    except EngineUnavailableError:
        return ()


def _found_examples(site: Site) -> Iterator[Example]:
    for text, language in _EXAMPLES:
        query = Query(text, size=1)
        if site.engine.search(query).holding_all:
            foreign = None if language == "en" else language
            yield Example(text, foreign, search_address(query))


def _others(site: Site) -> tuple[Link, ...]:
    """Return links to the lists of what the library holds beside practices, with their numbers."""
    counts = site.counts["kind"]
    return tuple(
        Link(counted_of(counts[kind], (kind,)), kind_address(kind))
        for kind in FOLDERS
        if counts.get(kind)
    )


def _by_theme(site: Site) -> tuple[Bar, ...]:
    counts = site.counts["theme"]
    lines = (
        (theme.id, capitalised(theme.label()), counts.get(theme.id, 0), choosing(theme=theme.id))
        for theme in top_themes(site)
    )
    return bars(sorted(lines, key=lambda line: (-line[2], line[1])))


def _by_actor(site: Site) -> tuple[Bar, ...]:
    counts = site.counts["actor"]
    lines = (
        (side, capitalised(site.label("helix", side)), counts.get(side, 0), choosing(actor=side))
        for side in SIDES
    )
    return bars(lines, whole=len(site.library.practices))


def _by_level(site: Site) -> tuple[Bar, ...]:
    counts = site.counts["level"]
    lines = (
        (level.id, capitalised(level.label()), counts.get(level.id, 0), choosing(level=level.id))
        for level in site.library.vocabularies["levels"].concepts
    )
    return bars(lines, whole=len(site.library.practices))
