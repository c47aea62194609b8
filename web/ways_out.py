"""Ways out of a search that found nothing, each with the number of results it opens."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from indexer.engine import Engine
from indexer.facets import FACETS
from indexer.query import Query
from indexer.text_query import TextQuery
from web.addresses import search_address
from web.asked import Vocabularies
from web.nearby import nearby
from web.other_kinds import OtherKind
from web.site import Site
from web.wording import FACET_TITLES, KIND_NOUNS, listed, value_label


@dataclass(frozen=True)
class WayOut:
    """Another question: what it is, how it differs from the one asked, and how much it opens."""

    label: str
    change: str
    count: int
    url: str | None


def ways_out(
    query: Query, read: TextQuery, others: Iterable[OtherKind], site: Site
) -> tuple[WayOut, ...]:
    """Return the same question of other kinds, questions near it, single removals, wider ones.

    Single removals come by count. A way that opens nothing has no address and comes last; of the
    questions near to it, only those that open something. Two ways to the same question are one.
    """
    engine, vocabularies = site.engine, site.library.vocabularies
    asked = listed((KIND_NOUNS[kind][1] for kind in sorted(query.narrowing["kind"])), "or")
    found = [
        WayOut(_of_kind(other), f"Instead of {asked}", other.count, other.url) for other in others
    ]
    near = _counted(nearby(query, read, site), engine)
    single = _counted(_single(query, vocabularies), engine)
    wider = _counted(_wider(query), engine)
    rest = dict(sorted(single.items(), key=lambda item: -item[1].count))
    near = {address: way for address, way in near.items() if way.count}
    ways = [*found, *{**near, **rest, **wider}.values()]
    return tuple(sorted(ways, key=lambda way: way.count == 0))


def _of_kind(other: OtherKind) -> str:
    singular, plural = KIND_NOUNS[other.kind]
    if other.count == 1:
        return f"See the {singular} that has all of this"
    return f"See the {plural} that have all of this"


def _counted(ways: Iterable[tuple[str, str, Query]], engine: Engine) -> dict[str, WayOut]:
    found = {}
    for label, change, question in ways:
        address, total = search_address(question), engine.search(question).total
        found[address] = WayOut(label, change, total, address if total else None)
    return found


def _single(query: Query, vocabularies: Vocabularies) -> Iterator[tuple[str, str, Query]]:
    text, chosen = query.text, _chosen(query)
    if text and chosen:
        yield "Search without words", f"Takes away: the words “{text}”", query.asking("")
    for name in chosen:
        titled = FACET_TITLES[name].lower()
        named = f"Takes away: {_named(name, query, vocabularies)}"
        yield f"Search with any {titled}", named, query.without(name)


def _wider(query: Query) -> Iterator[tuple[str, str, Query]]:
    text, chosen = query.text, _chosen(query)
    if text and len(chosen) > 1:
        yield (
            f"Search “{text}” without filters",
            f"Takes away: {len(chosen)} filters",
            query.unfiltered(),
        )
    yield "See all practices", "Takes away: everything", Query()


def _chosen(query: Query) -> list[str]:
    """Return the facets with a choice; other kinds than those chosen are ways of their own."""
    return [facet.name for facet in FACETS if facet.name in query.chosen and facet.name != "kind"]


def _named(name: str, query: Query, vocabularies: Vocabularies) -> str:
    labels = sorted(value_label(name, value, vocabularies) for value in query.chosen[name])
    return f"{FACET_TITLES[name].lower()} {listed(labels, 'or')}"
