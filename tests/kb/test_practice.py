"""What a practice may say, and what is refused."""

from typing import Any

import pytest
from pydantic import ValidationError

from kb.entry import repeated_sources, unknown_sources
from kb.practice import dates_out_of_order
from kb.source import Claim
from tests.practices_for_tests import practice, source, vocabularies

RESULT = {"claim": "Pupils reached", "kind": "output", "sources": ["s1"]}
AMOUNT = {"value": "1", "currency": "EUR", "period": "per-year", "sources": ["s1"]}


def messages(**changes: Any) -> list[str]:
    """Return why a practice with these changes is refused."""
    with pytest.raises(ValidationError) as raised:
        practice("nl-jet-net", **changes)
    return [fault["msg"] for fault in raised.value.errors()]


def test_what_is_not_recorded_is_absent_and_not_empty() -> None:
    jet_net = practice("nl-jet-net")
    assert jet_net.funding is None
    assert jet_net.started is None
    assert jet_net.scale is None
    assert jet_net.reviewed is None


def test_a_claim_may_be_typed_as_plain_text_or_with_its_sources() -> None:
    jet_net = practice("nl-jet-net", objectives=["More", {"text": "Better", "sources": ["s1"]}])
    assert jet_net.objectives == (Claim(text="More"), Claim(text="Better", sources=("s1",)))


def test_a_date_may_be_typed_plain_or_with_its_sources() -> None:
    plain = practice("nl-jet-net", started="2002-11-29")
    sourced = practice("nl-jet-net", started={"date": "2002-11-29", "sources": ["s1"]})
    assert plain.started is not None
    assert sourced.started is not None
    assert plain.started.date == sourced.started.date
    assert plain.started.sources == ()
    assert sourced.started.sources == ("s1",)


def test_a_title_is_one_line_in_composed_letters() -> None:
    assert practice("nl-x", title="Jet\n  Net Zu\u0308rich").title == "Jet Net Z\u00fcrich"


@pytest.mark.parametrize("unseen", ["\x00", "\x07", "\x7f", "\x85", "\u202e", "\u2066"])
def test_characters_that_are_not_seen_are_refused(unseen: str) -> None:
    assert messages(title=f"Jet{unseen}Net") == [f"holds the unseen U+{ord(unseen):04X}; remove it"]
    assert messages(description=f"Jet{unseen}Net") != []


def test_a_description_keeps_its_paragraphs() -> None:
    assert practice("nl-x", description="one\n\ntwo\n").description == "one\n\ntwo"


def test_ages_have_a_bound_and_their_order() -> None:
    ages = practice("nl-x", ages={"youngest": "6"}).ages
    assert ages is not None
    assert (ages.youngest, ages.oldest) == (6, None)
    assert messages(ages={}) == ["ages have `youngest`, `oldest` or both"]
    assert messages(ages={"youngest": "18", "oldest": "6"}) == [
        "`youngest` is above `oldest`; swap them"
    ]


def test_a_figure_has_a_value_and_a_unit() -> None:
    figure = practice("nl-x", results=[{**RESULT, "value": "24.5", "unit": "%"}]).results[0]
    assert (figure.value, figure.unit) == (24.5, "%")
    assert practice("nl-x", results=[RESULT]).results[0].value is None
    whole = ["a figure has both value and unit; add the other or leave both out"]
    assert messages(results=[{**RESULT, "value": "24"}]) == whole
    assert messages(results=[{**RESULT, "unit": "pupils"}]) == whole


@pytest.mark.parametrize("added", [{"qualifier": "about"}, {"baseline": {"value": "3"}}])
def test_a_qualifier_and_a_baseline_belong_to_a_figure(added: dict[str, Any]) -> None:
    assert messages(results=[{**RESULT, **added}]) == [
        "qualifier and baseline belong to a figure; add value and unit"
    ]
    practice("nl-x", results=[{**RESULT, "value": "24", "unit": "pupils", **added}])


@pytest.mark.parametrize(("typed", "read"), [("0", 0), ("-3", -3), ("60000", 60000), ("1.10", 1.1)])
def test_a_number_is_read_as_it_was_meant(typed: str, read: float) -> None:
    figure = practice("nl-x", results=[{**RESULT, "value": typed, "unit": "pupils"}]).results[0]
    assert figure.value == read


@pytest.mark.parametrize(
    "typed",
    ["60 000", "60,000", "1e3", "about 5", "inf", "nan", "١٢", "5%", ".5", "9" * 400, "0x10"],
)
def test_what_is_no_number_is_refused_with_the_right_form(typed: str) -> None:
    assert messages(results=[{**RESULT, "value": typed, "unit": "pupils"}]) == [
        f"'{typed}' is no number; write digits without spaces or units, such as 60000 or 24.5"
    ]


@pytest.mark.parametrize("year", ["1799", "2101", "2015.5", "15", "-2015"])
def test_a_year_is_a_whole_number_of_our_age(year: str) -> None:
    assert messages(results=[{**RESULT, "year": year}]) != []


def test_numbers_are_written_without_needless_decimals() -> None:
    results = [{**RESULT, "value": value, "unit": "%"} for value in ("24", "24.5")]
    written = practice("nl-x", results=results).model_dump(mode="json")["results"]
    assert [repr(result["value"]) for result in written] == ["24", "24.5"]


def test_money_has_a_currency_of_the_world() -> None:
    kroner = practice("dk-x", funding={"amounts": [{**AMOUNT, "currency": "DKK"}]}).funding
    assert kroner is not None
    assert kroner.amounts[0].currency == "DKK"
    assert messages(funding={"amounts": [{**AMOUNT, "currency": "Euro"}]}) == [
        "'Euro' is no currency of ISO 4217; write EUR, DKK, ..."
    ]


def test_an_amount_names_its_source() -> None:
    without = {key: value for key, value in AMOUNT.items() if key != "sources"}
    assert messages(funding={"amounts": [without]}) == ["Field required"]


@pytest.mark.parametrize("target", [{}, {"entry": "dk-x", "name": "Tektanken"}])
def test_a_relation_has_one_target(target: dict[str, str]) -> None:
    assert messages(relations=[{"type": "part-of", **target}]) == [
        "takes either `entry` (an id of the library) or `name`"
    ]


def test_a_disagreement_has_two_sides_and_each_its_sources() -> None:
    side = {"says": "2002", "sources": ["s1"]}
    practice("nl-x", disagreements=[{"about": "Start", "positions": [side, side]}])
    assert messages(disagreements=[{"about": "Start", "positions": [side]}]) != []
    assert messages(disagreements=[{"about": "Start", "positions": [side, {"says": "2003"}]}]) != []


def test_a_language_is_a_code() -> None:
    assert practice("nl-x", native_title={"nl": "Jet"}).native_title == {"nl": "Jet"}
    assert "is no language code" in messages(native_title={"Dutch": "Jet"})[0]
    assert "is no language code" in messages(language="en_GB")[0]


def test_a_practice_cannot_be_changed() -> None:
    jet_net = practice("nl-jet-net")
    with pytest.raises(ValidationError):
        jet_net.title = "Other"  # type: ignore[misc]


def test_the_sides_of_the_helix_come_once_each_in_the_order_of_the_actors() -> None:
    actors = [
        {"name": name, "helix": helix, "role": "participant"}
        for name, helix in (("A", "industry"), ("B", "education"), ("C", "industry"))
    ]
    assert practice("nl-x", actors=actors).helix_sides == ("industry", "education")
    assert practice("nl-x").helix_sides == ()


def test_a_source_is_numbered_by_its_place() -> None:
    entry = practice("nl-x", sources=[source("s4"), source("s2")])
    assert (entry.source_number("s4"), entry.source_number("s2")) == (1, 2)
    with pytest.raises(KeyError):
        entry.source_number("s1")


def test_every_claim_that_names_an_unlisted_source_is_found_however_deep() -> None:
    entry = practice(
        "nl-x",
        problem={"text": "Few pupils", "sources": ["s2"]},
        actors=[{"name": "A", "helix": "industry", "role": "participant", "sources": ["s1", "s3"]}],
        status={"value": "active", "sources": ["s4"]},
        funding={"amounts": [{**AMOUNT, "sources": ["s5"]}]},
    )
    assert [location for location, _ in unknown_sources(entry)] == [
        ("problem", "sources", 0),
        ("actors", 0, "sources", 1),
        ("status", "sources", 0),
        ("funding", "amounts", 0, "sources", 0),
    ]


def test_every_source_id_that_stands_before_is_found() -> None:
    entry = practice("nl-x", sources=[source("s1"), source("s2"), source("s1"), source("s1")])
    places = [location for location, _ in repeated_sources(entry)]
    assert places == [("sources", 2, "id"), ("sources", 3, "id")]


def test_dates_in_their_order_are_no_fault() -> None:
    entry = practice(
        "nl-x",
        announced="2001",
        started="2002-11-29",
        ended="2002",
        events=[{"date": "2015", "until": "2015-02", "text": "Fair"}],
        results=[{**RESULT, "year": "2015", "until": "2015"}],
        funding={"amounts": [{**AMOUNT, "until": "2026"}]},
    )
    assert list(dates_out_of_order(entry)) == []


def test_a_term_is_not_checked_again_where_no_vocabularies_are_given() -> None:
    entry = practice("nl-x")
    data = {**entry.model_dump(mode="json", exclude_defaults=True), "themes": ["gone-since"]}
    assert type(entry).model_validate(data).themes == ("gone-since",)
    with pytest.raises(ValidationError):
        type(entry).model_validate(data, context={"vocabularies": vocabularies()})
