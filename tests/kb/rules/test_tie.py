"""Ties of which one side does not tell."""

from kb.rules.tie import MISSING_TRANSFER, ONE_SIDED_TIE, SELF_REFERENCE
from tests.kb.rules.surveying import breaches, publication, taskforce, transfer
from tests.practices_for_tests import practice

DUTCH = practice("nl-pact")
DANISH = practice("dk-pact")
RELATED = practice("dk-pact", relations=[{"type": "adapted-from", "entry": "nl-pact"}])
ENDS = {
    "origins": [{"practice": "nl-pact", "countries": ["NL"]}],
    "destinations": [
        {"name": "A region", "countries": ["DK"]},
        {"practice": "dk-pact", "countries": ["DK"]},
    ],
}


def step(meeting: str) -> dict[str, object]:
    return {"date": "2018", "text": "A meeting", "publication": meeting, "sources": ["s1"]}


def test_an_entry_that_names_itself_is_found() -> None:
    itself = practice("nl-pact", relations=[{"type": "part-of", "entry": "nl-pact"}])
    assert breaches(SELF_REFERENCE, itself) == [
        "nl-pact relations.0.entry: relations[0].entry: 'nl-pact' is this entry itself"
    ]


def test_an_entry_that_names_another_is_not() -> None:
    assert breaches(SELF_REFERENCE, DUTCH, RELATED) == []


def test_a_transfer_between_practices_that_do_not_tell_of_it_is_found() -> None:
    assert breaches(ONE_SIDED_TIE, DUTCH, DANISH, transfer("pact", **ENDS)) == [
        (
            "transfer-pact destinations.1.practice:"
            " neither dk-pact nor nl-pact has a relation to the other"
        )
    ]


def test_a_relation_of_either_practice_is_enough_for_a_transfer() -> None:
    other_way = practice("nl-pact", relations=[{"type": "works-with", "entry": "dk-pact"}])
    assert breaches(ONE_SIDED_TIE, DUTCH, RELATED, transfer("pact", **ENDS)) == []
    assert breaches(ONE_SIDED_TIE, other_way, DANISH, transfer("pact", **ENDS)) == []


def test_a_transfer_that_an_editor_inferred_needs_no_relation() -> None:
    inferred = transfer("pact", **ENDS, origin={"certainty": "inferred", "sources": ["s1"]})
    assert breaches(ONE_SIDED_TIE, DUTCH, DANISH, inferred) == []


def test_a_meeting_that_is_no_step_of_its_taskforce_is_found() -> None:
    meeting = publication("oslo", taskforce="taskforce-pact", held={"date": "2018"})
    assert breaches(ONE_SIDED_TIE, meeting, taskforce("pact")) == [
        (
            "publication-oslo taskforce:"
            " no step of taskforce-pact names this meeting as its `publication`"
        )
    ]


def test_a_text_about_a_taskforce_is_no_step_of_it() -> None:
    dossier = publication("dossier", type="taskforce-dossier", taskforce="taskforce-pact")
    assert breaches(ONE_SIDED_TIE, dossier, taskforce("pact")) == []


def test_a_step_whose_meeting_does_not_name_the_taskforce_is_found() -> None:
    of_oslo = taskforce("pact", steps=[step("publication-oslo")])
    assert breaches(ONE_SIDED_TIE, publication("oslo"), of_oslo) == [
        (
            "taskforce-pact steps.0.publication:"
            " publication-oslo does not name this taskforce as its `taskforce`"
        )
    ]


def test_a_meeting_and_a_taskforce_that_name_each_other_are_in_order() -> None:
    meeting = publication("oslo", taskforce="taskforce-pact", held={"date": "2018"})
    of_oslo = taskforce("pact", steps=[step("publication-oslo")])
    assert breaches(ONE_SIDED_TIE, meeting, of_oslo) == []


def test_a_general_meeting_belongs_to_no_taskforce() -> None:
    general = publication("budapest", type="general-meeting", held={"date": "2018"})
    of_budapest = taskforce("pact", steps=[step("publication-budapest")])
    assert breaches(ONE_SIDED_TIE, general, of_budapest) == []


def test_an_adaptation_without_a_transfer_is_noted() -> None:
    assert breaches(MISSING_TRANSFER, DUTCH, RELATED) == [
        "dk-pact relations.0: no transfer tells how nl-pact was carried over"
    ]


def test_an_adaptation_with_its_transfer_is_not() -> None:
    assert breaches(MISSING_TRANSFER, DUTCH, RELATED, transfer("pact", **ENDS)) == []
    inspired = practice("dk-pact", relations=[{"type": "inspired-by", "entry": "nl-pact"}])
    assert breaches(MISSING_TRANSFER, DUTCH, inspired) == []
