"""Ways out of a search that found nothing, each with the number of results it opens."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from indexer.engine import Engine
from indexer.facets import FACETS
from indexer.query import Query
from web.addresses import search_address
from web.asked import Vocabularies
from web.wording import FACET_TITLES, listed, value_label


@dataclass(frozen=True)
class WayOut:
    """A less narrow question: what it is, what it takes away, and how much it opens."""

    label: str
    takes_away: str
    count: int
    url: str | None


def ways_out(query: Query, engine: Engine, vocabularies: Vocabularies) -> tuple[WayOut, ...]:
    """Return each single removal with its count, then wider ones; those that open nothing last.

    Single removals come by count. A way that opens nothing has no address. Two ways to the same
    question are one.
    """
    single = _counted(_single(query, vocabularies), engine)
    wider = _counted(_wider(query), engine)
    ways = [*sorted(single.values(), key=lambda way: -way.count)]
    ways += [way for address, way in wider.items() if address not in single]
    return tuple(sorted(ways, key=lambda way: way.count == 0))


def _counted(ways: Iterable[tuple[str, str, Query]], engine: Engine) -> dict[str, WayOut]:
    found = {}
    for label, takes_away, question in ways:
        address, total = search_address(question), engine.search(question).total
        found[address] = WayOut(label, takes_away, total, address if total else None)
    return found


def _single(query: Query, vocabularies: Vocabularies) -> Iterator[tuple[str, str, Query]]:
    text, chosen = query.text, _chosen(query)
    if text and chosen:
        yield "Search without words", f"the words “{text}”", query.asking("")
    for name in chosen:
        titled = FACET_TITLES[name].lower()
        yield f"Search with any {titled}", _named(name, query, vocabularies), query.without(name)


def _wider(query: Query) -> Iterator[tuple[str, str, Query]]:
    text, chosen = query.text, _chosen(query)
    if text and len(chosen) > 1:
        yield f"Search “{text}” without filters", f"{len(chosen)} filters", query.unfiltered()
    yield "See all practices", "everything", Query()


def _chosen(query: Query) -> list[str]:
    return [facet.name for facet in FACETS if facet.name in query.chosen]


def _named(name: str, query: Query, vocabularies: Vocabularies) -> str:
    labels = sorted(value_label(name, value, vocabularies) for value in query.chosen[name])
    return f"{FACET_TITLES[name].lower()} {listed(labels, 'or')}"
