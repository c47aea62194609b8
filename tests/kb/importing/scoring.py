"""Compares what was read from a page with what a person read from it."""

from collections.abc import Mapping
from typing import Any, Final

FIGURE: Final = ("value", "unit", "qualifier", "year", "until")
ACTOR: Final = ("name", "helix", "role")


def wrong_and_right(entry: Mapping[str, Any], expected: Mapping[str, Any]) -> tuple[list[str], int]:
    """Return what was read wrongly, and how many fields were read rightly.

    Each of title, countries, start, end and themes is a field, and so are each actor and each
    figure, with all that is told of it. One that no person found is wrong.
    """
    wrong: list[str] = []
    right = 0
    for name, found, wanted in (
        ("title", entry.get("title"), expected["title"]),
        ("countries", entry.get("countries"), expected["countries"]),
        ("started", _date(entry, "started"), _text(expected.get("started"))),
        ("ended", _date(entry, "ended"), _text(expected.get("ended"))),
        ("themes", sorted(entry.get("themes", ())), sorted(expected["themes"])),
    ):
        right += found == wanted
        if found != wanted:
            wrong.append(f"{name}: read {found}, not {wanted}")
    for name, keys, found, wanted in (
        ("actor", ACTOR, entry.get("actors", ()), expected["actors"]),
        ("figure", FIGURE, entry.get("results", ()), expected["figures"]),
    ):
        left = [_told(item, keys) for item in found if name == "actor" or "value" in item]
        for item in (_told(item, keys) for item in wanted):
            if item in left:
                left.remove(item)
                right += 1
            else:
                wrong.append(f"{name} not read: {item}")
        wrong += [f"{name} read and not there: {item}" for item in left]
    return wrong, right


def _told(item: Mapping[str, Any], keys: tuple[str, ...]) -> dict[str, Any]:
    return {key: item[key] for key in keys if key in item}


def _date(entry: Mapping[str, Any], key: str) -> str | None:
    return _text(entry[key]["date"]) if key in entry else None


def _text(value: object) -> str | None:
    return None if value is None else str(value)
