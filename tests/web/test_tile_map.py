"""The map of tiles."""

import pytest

from tests.web.pages import site
from web import create_app
from web.tile_map import TileMap, shade_starts, tile_map


def drawn(counts: dict[str, int]) -> TileMap:
    with create_app(site()).test_request_context():
        return tile_map(counts)


def test_no_two_countries_share_a_place() -> None:
    places = [(tile.x, tile.y) for tile in drawn({}).tiles]
    assert len(set(places)) == len(places) == 43


def test_tiles_lie_within_the_drawing() -> None:
    whole = drawn({})
    assert max(tile.x + whole.size for tile in whole.tiles) == whole.width
    assert max(tile.y + whole.size for tile in whole.tiles) == whole.height


@pytest.mark.parametrize(
    ("most", "starts"),
    [
        (0, ()),
        (1, (1,)),
        (4, (1, 2, 3)),
        (16, (1, 2, 3, 5, 9)),
        (40, (1, 4, 8, 16, 32)),
        (5000, (1, 512, 1024, 2048, 4096)),
    ],
)
def test_shades_fit_libraries_of_every_size(most: int, starts: tuple[int, ...]) -> None:
    assert shade_starts(most) == starts


def test_the_key_says_what_the_shades_mean() -> None:
    whole = drawn({"nl": 4, "dk": 1, "fr": 2})
    assert [shade.label for shade in whole.key] == ["1", "2", "3 up"]
    shades = {tile.code: tile.shade for tile in whole.tiles if tile.count}
    assert shades == {"NL": 3, "DK": 1, "FR": 2}


def test_a_country_without_practices_is_drawn_and_is_no_link() -> None:
    malta = next(tile for tile in drawn({"nl": 1}).tiles if tile.code == "MT")
    assert (malta.shade, malta.url) == (0, None)
