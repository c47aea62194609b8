"""What a person who types is offered."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from indexer.analysis import folded_words
from indexer.documents import documents
from indexer.suggestions import LONGEST, MOST, Suggestion, Suggestions, suggestions
from kb.entry import Entry
from kb.organisation import Organisation
from tests.practices_for_tests import entry, library, practice

ENTRIES = (
    practice("nl-jet-net", title="Jet-Net", also_known_as=["Jongeren en Technologie Netwerk"]),
    practice("de-girls-day", title="Girls' Day", native_title={"de": "Mädchen-Zukunftstag"}),
    practice("dk-girls-in-technology", title="Technology for girls", levels=["primary"]),
    practice("bg-muzeiko", title="Muzeiko", native_title={"bg": "Музейко"}),
    practice("dk-day", themes=["girls-and-women-in-stem"]),
    entry(Organisation, "organisation-nl-jet", title="Jet"),
)


def of(*entries: Entry) -> Suggestions:
    held = library(*entries)
    return suggestions(held, documents(held))


FOUND = of(*ENTRIES)
WORDS = sorted({word for name in FOUND._names for word in folded_words(name.label)})


def labels(typed: str, among: Suggestions = FOUND) -> list[str]:
    return [found.label for found in among.find(typed)]


@pytest.mark.parametrize(
    ("typed", "label"),
    [
        ("jet", "Jet-Net"),
        ("NETW", "Jongeren en Technologie Netwerk"),
        ("madch", "Mädchen-Zukunftstag"),
        ("zukunf", "Mädchen-Zukunftstag"),
        ("музе", "Музейко"),
        ("girl tech", "Technology for girls"),
        ("denm", "Denmark"),
        ("tanska", "Tanska"),
        ("koulu unheard", None),
        ("koulu-yritysyht", "koulu-yritysyhteistyö"),
        ("primary educ", "primary education"),
        ("portug", None),
    ],
)
def test_names_are_found_by_the_beginnings_of_their_words(typed: str, label: str | None) -> None:
    assert (label in labels(typed)) == (label is not None)
    assert label is not None or labels(typed) == []


@given(
    st.lists(st.tuples(st.sampled_from(WORDS), st.integers(1, 6)), min_size=1, max_size=3).map(
        lambda pairs: " ".join(word[:length] for word, length in pairs)
    )
    | st.text(max_size=30)
)
def test_every_label_holds_all_that_is_typed_as_beginnings(typed: str) -> None:
    found = FOUND.find(typed)
    assert len(found) <= MOST
    assert len({(one.kind, one.value) for one in found}) == len(found)
    for one in found:
        words = folded_words(one.label)
        for asked in folded_words(typed):
            assert any(word.startswith(asked) for word in words)


@given(st.sampled_from(FOUND._names))
def test_a_whole_name_is_found_at_once(name: Suggestion) -> None:
    assert folded_words(FOUND.find(name.label)[0].label) == folded_words(name.label)


def test_the_best_come_first() -> None:
    names = Suggestions(
        Suggestion(label, kind, label)
        for kind, label in (
            ("organisation", "Net"),
            ("theme", "Network"),
            ("practice", "Networks of old"),
            ("practice", "Networks"),
            ("practice", "A net"),
            ("theme", "Net of nets"),
        )
    )
    assert labels("net", names) == [
        "Net", "Networks", "Networks of old", "Network", "Net of nets", "A net"
    ]  # fmt: skip


def test_a_thing_with_several_names_is_offered_once_in_english_where_that_fits() -> None:
    held = of(practice("bg-x", themes=["girls-and-women-in-stem"]))
    found = [one for one in held.find("bul") if one.kind == "country"]
    assert [(one.label, one.value, one.language) for one in found] == [("Bulgaria", "bg", "en")]


def test_no_value_is_offered_that_no_practice_has() -> None:
    held = of(practice("nl-a", levels=["primary"]))
    assert {one.value for one in held.find("education")} >= {"primary"}
    assert not [one for one in held.find("lower secondary") if one.kind == "level"]


def test_no_more_is_read_than_a_name_may_be_long() -> None:
    assert labels("jet" + " " * LONGEST + "unheard") == labels("jet")


@pytest.mark.parametrize("typed", ["", "  ", "-", "!?", "_"])
def test_nothing_is_offered_for_no_words(typed: str) -> None:
    assert FOUND.find(typed) == ()
