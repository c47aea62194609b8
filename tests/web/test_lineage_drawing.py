"""The drawing of the line of a practice: lanes in order, bends that hide nothing."""

import re
from itertools import pairwise
from typing import Any

from kb.transfer import Transfer
from tests.practices_for_tests import entry, practice
from tests.web.pages import site
from web.lineage_drawing import Drawing, drawing
from web.lineage_lanes import lanes

RUNS = {"value": "active"}
PRACTICES = (
    practice("nl-x", title="Dutch", started="2002", ended="2024"),
    practice("dk-x", title="Danish", started="2012", status=RUNS),
    practice("es-x", title="Spanish", started="2019", status=RUNS),
    practice("fr-x", title="French"),
)


def transfer(slug: str, origins: str, destinations: str, **changes: Any) -> Transfer:
    """Return a transfer between ends given as `nl-x dk-x`, or as `SE` where there is no entry."""
    return entry(
        Transfer,
        f"transfer-{slug}",
        origins=[end(name) for name in origins.split()],
        destinations=[end(name) for name in destinations.split()],
        **changes,
    )


def end(name: str) -> dict[str, Any]:
    if "-" in name:
        return {"practice": name, "countries": [name[:2].upper()]}
    return {"name": f"the thing in {name}", "countries": [name]}


TO_DENMARK = transfer("a", "nl-x", "dk-x", started="2012")
TO_SPAIN = transfer("b", "nl-x dk-x", "es-x", started="2018-02", ended="2019-11")
OPEN = transfer(
    "c", "nl-x", "SE NO", started="2018-11", outcome={"value": "unknown", "text": "not known"}
)
TO_FRANCE = transfer("d", "nl-x dk-x es-x", "fr-x", started="2020-05", ended="2021-12")
ALL = (TO_DENMARK, TO_SPAIN, OPEN, TO_FRANCE)


def drawn(*transfers: Transfer) -> Drawing:
    found = drawing("Dutch", transfers, site(*PRACTICES, *transfers))
    assert found is not None
    return found


def order(*transfers: Transfer) -> list[str]:
    found, _ = lanes(transfers, site(*PRACTICES, *transfers))
    return [lane.key for lane in found]


def test_each_place_has_one_lane_by_its_start() -> None:
    assert order(*ALL) == [
        "nl-x",
        "dk-x",
        "NO the thing in NO",
        "SE the thing in SE",
        "es-x",
        "fr-x",
    ]


def test_a_place_stands_below_those_it_was_carried_from_though_its_date_is_earlier() -> None:
    proposed = transfer("e", "nl-x es-x", "NO", started="2018-01")
    assert order(TO_SPAIN, proposed) == ["nl-x", "dk-x", "es-x", "NO the thing in NO"]


def test_a_circle_is_drawn_too() -> None:
    back = transfer("back", "dk-x", "nl-x", started="2024")
    assert set(order(TO_DENMARK, back)) == {"nl-x", "dk-x"}
    assert len(drawn(TO_DENMARK, back).paths) == 2


def test_what_stayed_in_its_own_place_has_no_line() -> None:
    within = transfer("within", "nl-x", "nl-x", started="2010")
    assert drawing("Dutch", [within], site(*PRACTICES, within)) is None
    assert len(drawn(TO_DENMARK, within).paths) == 1


def test_origins_without_an_entry_are_drawn_where_there_is_no_other() -> None:
    assert order(transfer("f", "nl-x US", "dk-x", started="2012")) == ["nl-x", "dk-x"]
    assert order(transfer("f", "US", "dk-x", started="2012")) == ["US the thing in US", "dk-x"]


def test_transfers_without_a_date_are_left_to_the_table() -> None:
    undated = transfer("g", "nl-x", "es-x")
    assert drawing("Dutch", [undated], site(*PRACTICES, undated)) is None
    both = drawn(TO_DENMARK, undated)
    assert len(both.paths) == 1
    assert both.title.startswith("1 transfer on the line of Dutch")


def test_a_lane_ends_with_its_practice_and_goes_on_only_where_a_source_says_that_it_runs() -> None:
    nodes = {node.name: node for node in drawn(*ALL).nodes}
    assert nodes["Dutch"].has_end
    assert not nodes["Danish"].has_end
    assert nodes["Danish"].until == max(node.until for node in nodes.values())
    assert nodes["French"].until == nodes["French"].x + 17


def test_what_was_not_taken_up_is_open_in_box_and_line() -> None:
    found = drawn(*ALL)
    assert [node.code for node in found.nodes if node.is_open] == ["NO", "SE"]
    assert sum(path.is_open for path in found.paths) == 2


def test_a_lane_that_contributed_has_a_dot_where_the_line_crosses_it() -> None:
    found = drawn(*ALL)
    ys = {node.name: node.y for node in found.nodes}
    dots = [[y for _, y in path.dots] for path in found.paths]
    assert dots == [[], [ys["Danish"]], [], [], [ys["Danish"], ys["Spanish"]]]


def test_no_line_crosses_the_box_of_a_lane_between() -> None:
    # The second goes down just where the box of the first stands.
    in_the_way = transfer("i", "nl-x", "SE", started="2018-01")
    found = drawn(in_the_way, transfer("j", "nl-x", "FI", started="2019-08"))
    for path in found.paths:
        turn, first, last = turn_of(path.d)
        for node in found.nodes:
            if first < node.y < last and (turn, node.y) not in path.dots:
                assert abs(turn - node.x) > 17, f"{path.d} crosses {node.name}"


def test_lines_of_different_transfers_do_not_cover_each_other() -> None:
    same_day = transfer("k", "nl-x dk-x", "FI", started="2018-11")
    turns = [turn_of(path.d)[0] for path in drawn(TO_DENMARK, OPEN, same_day).paths]
    assert turns[1] == turns[2], "two branches of one transfer share their way"
    apart = sorted({turns[0], turns[1], turns[3]})
    assert len(apart) == 3
    assert min(b - a for a, b in pairwise(apart)) >= 6


def test_every_line_goes_from_left_to_right_and_within_the_drawing() -> None:
    same_year = tuple(
        transfer(f"h{n}", pair, to, started="2012")
        for n, (pair, to) in enumerate([("nl-x", "fr-x"), ("fr-x", "SE"), ("SE", "NO")])
    )
    found = drawn(*ALL, *same_year)
    for path in found.paths:
        start, turn, to = numbers(path.d)
        assert 0 < start < turn < to < found.width
    assert max(node.x + 17 for node in found.nodes) < found.width
    assert max(node.y + 13 for node in found.nodes) < found.height


def numbers(d: str) -> tuple[int, int, int]:
    """Return where a path starts, turns and ends, from left to right."""
    found = re.fullmatch(r"M(\d+) \d+Q(\d+) .*H(\d+)", d)
    assert found is not None, d
    return int(found[1]), int(found[2]), int(found[3])


def turn_of(d: str) -> tuple[int, int, int]:
    """Return where a path goes down, and between which heights."""
    found = re.fullmatch(r"M\d+ (\d+)Q(\d+) .*Q\d+ (\d+) .*", d)
    assert found is not None, d
    return int(found[2]), *sorted((int(found[1]), int(found[3])))  # type: ignore[return-value]


def test_a_name_that_finds_no_room_is_cut() -> None:
    long = practice("nl-x", title="A name " * 13 + "ending", started="2002", ended="2024")
    of = site(long, *PRACTICES[1:], TO_DENMARK)
    found = drawing("Long", [TO_DENMARK], of)
    assert found is not None
    assert found.nodes[0].name.endswith("…")
    assert len(found.nodes[0].name) < len(long.title)


def test_ticks_are_whole_years_and_few() -> None:
    ticks = [tick.year for tick in drawn(*ALL).ticks]
    assert ticks == [2002, 2006, 2010, 2014, 2018, 2022]


def test_several_countries_of_one_end_are_counted() -> None:
    many = entry(
        Transfer,
        "transfer-many",
        origins=[end("nl-x")],
        destinations=[{"name": "days elsewhere", "countries": ["SE", "NO", "FI"]}],
        started="2010",
    )
    assert [node.code for node in drawn(many).nodes] == ["NL", "3"]
