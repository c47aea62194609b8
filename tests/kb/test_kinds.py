"""The kinds of entries: where they live, what each must have, what each refuses."""

from pathlib import Path, PurePosixPath
from typing import Any

import pytest
from pydantic import ValidationError

from kb.kinds import KINDS, kind_of
from kb.organisation import Organisation
from kb.publication import Publication
from kb.strategy import Strategy, state_without_source
from kb.taskforce import Taskforce, closed_without_reason, steps_out_of_order
from kb.transfer import Transfer, failure_without_reason
from tests.kb.library_on_disk import ENTRY, new_library, problems_in
from tests.practices_for_tests import entry, library


@pytest.mark.parametrize(
    ("path", "kind", "entry_id"),
    [
        ("nl/katapult.yaml", "practice", "nl-katapult"),
        ("organisations/nl-ptvt.yaml", "organisation", "organisation-nl-ptvt"),
        ("publications/assembly.yaml", "publication", "publication-assembly"),
        ("taskforces/pact.yaml", "taskforce", "taskforce-pact"),
        ("transfers/pact.yaml", "transfer", "transfer-pact"),
        ("strategies/nl.yaml", "strategy", "strategy-nl"),
    ],
)
def test_a_folder_holds_a_kind_and_gives_its_ids(path: str, kind: str, entry_id: str) -> None:
    place = PurePosixPath(path)
    assert kind_of(place).name == kind
    assert kind_of(place).id_of(place) == entry_id


def test_every_kind_has_a_label() -> None:
    concepts = library().vocabularies["entry-kinds"].concepts
    assert [kind.name for kind in KINDS] == [concept.id for concept in concepts]


def test_an_entry_is_read_as_its_kind_and_refused_with_the_place_of_the_fault(
    tmp_path: Path,
) -> None:
    body = ENTRY.replace("type: programme", "types: [one]").replace(
        "themes: [school-company-collaboration]", "helix: [government]"
    )
    good = new_library(tmp_path / "good", {"organisations/nl-ptvt.yaml": body})
    assert problems_in(good) == []
    bad = new_library(tmp_path / "bad", {"organisations/nl-ptvt.yaml": body + "members: 3\n"})
    (problem,) = problems_in(bad)
    assert problem == (
        "organisations/nl-ptvt.yaml:9:10: no key 'members'; did you mean 'member_since'?"
    )


def test_a_reference_to_an_entry_of_another_kind_is_told(tmp_path: Path) -> None:
    actor = "actors: [{name: A, helix: industry, role: initiator, organisation: nl-jet-net}]\n"
    folder = new_library(tmp_path / "library", {"nl/jet-net.yaml": ENTRY + actor})
    (problem,) = problems_in(folder)
    assert problem == (
        "nl/jet-net.yaml:9:68: actors[0].organisation: 'nl-jet-net' is of the kind practice;"
        " name one of the kind organisation"
    )


def test_a_source_mark_in_running_text_must_be_listed(tmp_path: Path) -> None:
    text = "description: It began in 2002 [s1] and grew [s7].\n"
    folder = new_library(tmp_path / "library", {"nl/jet-net.yaml": ENTRY + text})
    assert problems_in(folder) == [
        "nl/jet-net.yaml:9:14: no source 's7'; the entry lists s1",
    ]


@pytest.mark.parametrize(
    "end",
    [{"name": "Pact"}, {"countries": ["NL"]}, {"countries": [], "name": "Pact"}],
)
def test_an_end_of_a_transfer_is_something_somewhere(end: dict[str, Any]) -> None:
    with pytest.raises(ValidationError, match="an end has `countries`"):
        entry(Transfer, "transfer-x", origins=[end])


def test_a_transfer_knows_the_countries_of_both_ends() -> None:
    transfer = entry(
        Transfer,
        "transfer-x",
        origins=[{"name": "A", "countries": ["NL", "DK"]}],
        destinations=[{"name": "B", "countries": ["ES", "DK"]}],
    )
    assert transfer.countries == ("NL", "DK", "ES")


def test_what_was_not_adopted_says_why() -> None:
    outcome = {"value": "not-adopted", "text": "It was stopped"}
    silent = entry(Transfer, "transfer-x", outcome=outcome)
    assert [place for place, _ in failure_without_reason(silent)] == [("outcome",)]
    told = entry(Transfer, "transfer-x", outcome={**outcome, "reason": "A new cabinet"})
    assert list(failure_without_reason(told)) == []


def test_a_taskforce_that_was_given_up_says_why() -> None:
    status = {"value": "discontinued"}
    silent = entry(Taskforce, "taskforce-x", status=status)
    assert [place for place, _ in closed_without_reason(silent)] == [("status",)]
    told = entry(Taskforce, "taskforce-x", status=status, closed_because="A new cabinet")
    assert list(closed_without_reason(told)) == []


def test_steps_of_a_taskforce_come_in_the_order_of_their_dates() -> None:
    def taskforce(*dates: str) -> Taskforce:
        steps = [{"date": date, "text": "t", "sources": ["s1"]} for date in dates]
        return entry(Taskforce, "taskforce-x", steps=steps)

    assert list(steps_out_of_order(taskforce("2018", "2018-03", "2019"))) == []
    places = [place for place, _ in steps_out_of_order(taskforce("2018-03", "2018-02", "2017"))]
    assert places == [("steps", 1, "date"), ("steps", 2, "date")]


@pytest.mark.parametrize(
    ("state", "is_fault"), [("has", True), ("none-found", True), ("unknown", False)]
)
def test_only_an_unknown_state_needs_no_source(state: str, *, is_fault: bool) -> None:
    strategy = entry(Strategy, "strategy-nl", state=state, sources=None)
    assert bool(list(state_without_source(strategy))) is is_fault
    sourced = entry(Strategy, "strategy-nl", state=state)
    assert list(state_without_source(sourced)) == []


def test_each_kind_knows_when_what_it_speaks_of_began() -> None:
    found = [
        entry(Organisation, "organisation-x", founded="2004"),
        entry(Publication, "publication-x", held={"date": "2016-09"}, published="2017"),
        entry(Publication, "publication-y", published="2017"),
        entry(Taskforce, "taskforce-x"),
        entry(Taskforce, "taskforce-y", asked="2017"),
        entry(Transfer, "transfer-x", started="2012"),
        entry(Strategy, "strategy-nl", started="2013"),
        entry(Strategy, "strategy-dk"),
    ]
    began = [str(e.began) if e.began else None for e in found]
    assert began == ["2004", "2016-09", "2017", "2018-01", "2017", "2012", "2013", None]
