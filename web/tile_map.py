"""The map of Europe as tiles: each country one square, roughly in its place."""

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from kb.country import country_name
from web.addresses import country_address
from web.wording import counted

_TILE: Final = 44
_STEP: Final = 48

# Column and row of each country, from 0.
_PLACES: Final = {
    "IS": (0, 0), "NO": (4, 0), "SE": (5, 0), "FI": (6, 0), "EE": (7, 1), "IE": (0, 2),
    "GB": (1, 2), "DK": (4, 2), "LV": (7, 2), "NL": (3, 3), "DE": (4, 3), "PL": (5, 3),
    "LT": (6, 3), "BE": (2, 4), "LU": (3, 4), "CZ": (4, 4), "SK": (5, 4), "UA": (6, 4),
    "FR": (2, 5), "CH": (3, 5), "AT": (4, 5), "HU": (5, 5), "RO": (6, 5), "MD": (7, 5),
    "PT": (0, 6), "ES": (1, 6), "IT": (3, 6), "SI": (4, 6), "HR": (5, 6), "RS": (6, 6),
    "BG": (7, 6), "BA": (5, 7), "ME": (6, 7), "XK": (7, 7), "MK": (8, 7), "GE": (9, 7),
    "MT": (3, 8), "AL": (6, 8), "GR": (7, 8), "TR": (8, 8), "AM": (9, 8), "CY": (8, 9),
    "IL": (9, 9),
}  # fmt: skip

# Where each shade begins. Steps double, so that both ten and a thousand practices tell apart.
_SHORT: Final = (1, 2, 3, 5, 9)
_SHADES: Final = len(_SHORT)


@dataclass(frozen=True)
class Tile:
    """A country's square, with its shade from 1; 0 and no address where nothing is recorded."""

    code: str
    label: str
    count: int
    x: int
    y: int
    shade: int
    url: str | None

    @property
    def middle(self) -> int:
        """Where the words stand, across."""
        return self.x + _TILE // 2


@dataclass(frozen=True)
class Shade:
    """One step of the key."""

    number: int
    label: str


@dataclass(frozen=True)
class TileMap:
    """The tiles from top left to bottom right, and the key to their shades."""

    tiles: tuple[Tile, ...]
    key: tuple[Shade, ...]
    width: int
    height: int
    size: int = _TILE


def tile_map(counts: Mapping[str, int]) -> TileMap:
    """Return the map of counts by country code in small letters."""
    starts = shade_starts(max(counts.values(), default=0))
    places = sorted(_PLACES.items(), key=lambda item: (item[1][1], item[1][0]))
    tiles = tuple(_tile(code, place, counts.get(code.lower(), 0), starts) for code, place in places)
    width = max(tile.x for tile in tiles) + _TILE
    height = max(tile.y for tile in tiles) + _TILE
    return TileMap(tiles, _key(starts), width, height)


def shade_starts(most: int) -> tuple[int, ...]:
    """Return the number that each shade begins at, for counts up to `most`; at most five."""
    doubling = 1
    while doubling * 2**_SHADES <= most:
        doubling *= 2
    starts = _SHORT if doubling == 1 else tuple(doubling * 2**n for n in range(_SHADES))
    return tuple(start if n else 1 for n, start in enumerate(starts) if start <= most)


def _tile(code: str, place: tuple[int, int], count: int, starts: tuple[int, ...]) -> Tile:
    column, row = place
    label = f"{country_name(code)}: {counted(count, 'practice')}"
    shade = sum(count >= start for start in starts)
    url = country_address(code) if count else None
    return Tile(code, label, count, column * _STEP, row * _STEP, shade, url)


def _key(starts: tuple[int, ...]) -> tuple[Shade, ...]:
    if not starts:
        return ()
    ranges = [(first, after - 1) for first, after in pairwise(starts)]
    labels = [str(low) if low == high else f"{low} to {high}" for low, high in ranges]
    labels.append(f"{starts[-1]} up")
    return tuple(Shade(number, label) for number, label in enumerate(labels, start=1))
