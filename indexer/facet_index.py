"""Which documents have which facet values, as bitmaps: counting is intersecting.

Shared by the embedded engines.
"""

from collections.abc import Iterable, Mapping
from functools import reduce

from pyroaring import BitMap

from indexer.facets import BY_NAME
from indexer.not_recorded import NOT_RECORDED
from indexer.year_span import YearSpan


class FacetIndex:
    """Bitmaps by facet and value. Never changes once made."""

    def __init__(self, facets: Iterable[Mapping[str, Iterable[str]]]) -> None:
        """Number the documents from 0 in the order given."""
        self._bitmaps: dict[str, dict[str, BitMap]] = {name: {} for name in BY_NAME}
        count = 0
        for number, values_of in enumerate(facets):
            count += 1
            for name, values in values_of.items():
                bitmaps = self._bitmaps.setdefault(name, {})
                for value in values:
                    bitmaps.setdefault(value, BitMap()).add(number)
        self.everything = BitMap(range(count))

    def narrowed(self, within: BitMap, chosen: Mapping[str, frozenset[str]]) -> BitMap:
        """Return those of some documents that have a chosen value in every facet."""
        return reduce(
            lambda left, name: left & self._having(name, chosen[name]), sorted(chosen), within
        )

    def counts(
        self, within: BitMap, chosen: Mapping[str, frozenset[str]]
    ) -> dict[str, dict[str, int]]:
        """Return by facet and value how many results choosing the value would show.

        A facet's counts ignore its own choices and honour all others.
        """
        result = {}
        everywhere = self.narrowed(within, chosen)
        for name, bitmaps in self._bitmaps.items():
            others = {other: values for other, values in chosen.items() if other != name}
            base = self.narrowed(within, others) if name in chosen else everywhere
            counted = ((value, base.intersection_cardinality(m)) for value, m in bitmaps.items())
            result[name] = {value: count for value, count in counted if count}
        return result

    def _having(self, name: str, values: frozenset[str]) -> BitMap:
        bitmaps = self._bitmaps.get(name, {})
        facet = BY_NAME.get(name)
        if facet is not None and facet.is_range:
            values = _years_within(values, bitmaps)
        return BitMap.union(BitMap(), *(bitmaps[value] for value in values if value in bitmaps))


def _years_within(spans: Iterable[str], years: Iterable[str]) -> frozenset[str]:
    spans = frozenset(spans)
    parsed = [YearSpan.parse(span) for span in spans if span != NOT_RECORDED]
    recorded = {
        year for year in years
        if year != NOT_RECORDED and any(int(year) in span for span in parsed)
    }  # fmt: skip
    return frozenset(recorded | (spans & {NOT_RECORDED}))
