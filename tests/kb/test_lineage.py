"""The line of a practice: transfers up and down the stream, each once, in order of time."""

from typing import Any

from kb.lineage import joined, lineage, when
from kb.transfer import Transfer
from tests.practices_for_tests import entry, library, practice

PRACTICES = tuple(practice(f"{code}-x") for code in ("nl", "dk", "es", "fr", "se"))


def transfer(slug: str, origins: str, destinations: str, **changes: Any) -> Transfer:
    """Return a transfer between practices, given as `nl dk` by their countries."""
    return entry(
        Transfer,
        f"transfer-{slug}",
        origins=[end(code) for code in origins.split()],
        destinations=[end(code) for code in destinations.split()],
        **changes,
    )


def end(code: str) -> dict[str, Any]:
    return {"practice": f"{code}-x", "countries": [code.upper()]}


def line(practice_id: str, *transfers: Transfer) -> list[str]:
    found = lineage(practice_id, library(*PRACTICES, *transfers))
    return [step.id.removeprefix("transfer-") for step in found]


TO_DENMARK = transfer("to-denmark", "nl", "dk", started="2012")
TO_SPAIN = transfer("to-spain", "nl dk", "es", started="2018-02")
TO_FRANCE = transfer("to-france", "nl dk es", "fr", started="2020")
CHAIN = (TO_FRANCE, TO_SPAIN, TO_DENMARK)


def test_a_line_leads_down_through_all_that_came_of_a_practice_earliest_first() -> None:
    assert line("nl-x", *CHAIN) == ["to-denmark", "to-spain", "to-france"]


def test_a_line_leads_up_to_the_first_origin() -> None:
    only_through_spain = transfer("to-france", "es", "fr", started="2020")
    assert line("fr-x", TO_DENMARK, TO_SPAIN, only_through_spain) == [
        "to-denmark",
        "to-spain",
        "to-france",
    ]


def test_what_else_came_of_an_origin_is_not_on_the_line() -> None:
    to_sweden = transfer("to-sweden", "nl", "se", started="2015")
    assert line("dk-x", TO_DENMARK, to_sweden) == ["to-denmark"]


def test_a_practice_in_the_middle_has_both_ways_on_its_line() -> None:
    to_spain = transfer("to-spain", "dk", "es", started="2018")
    assert line("dk-x", to_spain, TO_DENMARK) == ["to-denmark", "to-spain"]


def test_a_circle_ends() -> None:
    back = transfer("back", "dk", "nl", started="2024")
    assert line("nl-x", TO_DENMARK, back) == ["to-denmark", "back"]
    assert line("nl-x", transfer("within", "nl", "nl")) == ["within"]


def test_transfers_without_a_date_come_last() -> None:
    undated = transfer("anytime", "nl", "se")
    assert line("nl-x", undated, TO_DENMARK) == ["to-denmark", "anytime"]


def test_a_transfer_of_which_only_the_end_is_recorded_stands_at_its_end() -> None:
    ended = transfer("ended", "nl", "se", ended="2011")
    assert line("nl-x", TO_DENMARK, ended) == ["ended", "to-denmark"]
    assert str(when(ended)) == "2011"
    assert when(transfer("anytime", "nl", "se")) is None


def test_a_practice_that_only_helped_has_no_line() -> None:
    helped = transfer("helped", "nl", "dk", helpers=[{"entry": "se-x"}])
    assert line("se-x", helped) == []


def test_a_transfer_joins_its_origins_to_its_destinations_and_not_among_themselves() -> None:
    of = library(*PRACTICES, *CHAIN)
    assert joined("dk-x", of) == {"nl-x", "es-x", "fr-x"}
    assert joined("nl-x", library(*PRACTICES, TO_FRANCE)) == {"fr-x"}
    assert joined("se-x", of) == frozenset()


def test_an_end_without_a_practice_leads_nowhere() -> None:
    named = entry(
        Transfer,
        "transfer-named",
        origins=[end("nl")],
        destinations=[{"name": "x", "countries": ["SE"]}],
    )
    onward = entry(
        Transfer,
        "transfer-onward",
        origins=[{"name": "x", "countries": ["SE"]}],
        destinations=[end("fr")],
    )
    assert line("nl-x", named, onward) == ["named"]


def test_a_practice_that_was_never_carried_over_has_no_line() -> None:
    assert line("se-x", *CHAIN) == []
