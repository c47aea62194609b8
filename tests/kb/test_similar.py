"""Which practices are like another, and why."""

from kb.entry import Entry
from kb.organisation import Organisation
from kb.similar import MOST, Likeness, Similar, Tie, TieKind
from kb.transfer import Transfer
from tests.practices_for_tests import entry, library, practice

GIRLS = "girls-and-women-in-stem"
COMPANIES = "school-company-collaboration"
AI = "artificial-intelligence-and-robotics"


def similar(*entries: Entry, to: str = "nl-a") -> tuple[Similar, ...]:
    return Likeness(library(*entries)).similar_to(to)


def ids(*entries: Entry, to: str = "nl-a") -> list[str]:
    return [found.practice.id for found in similar(*entries, to=to)]


def carried(origin: str, destination: str) -> Transfer:
    return entry(
        Transfer,
        f"transfer-{origin}-{destination}",
        origins=[{"practice": origin, "countries": ["NL"]}],
        destinations=[{"practice": destination, "countries": ["DK"]}],
    )


def test_a_rarer_theme_counts_for_more() -> None:
    common = [practice(f"fi-{n}", themes=[COMPANIES]) for n in range(6)]
    rare = practice("se-z", themes=[GIRLS], type="competition")
    assert ids(practice("nl-a", themes=[COMPANIES, GIRLS]), *common, rare)[0] == "se-z"


def test_levels_groups_sectors_and_type_tell_practices_of_one_theme_apart() -> None:
    mine = {"levels": ["primary"], "target_groups": ["pupils"], "sectors": ["ict-and-digital"]}
    others = [practice("dk-none", type="competition"), practice("dk-z-type")]
    others += [practice(f"dk-z-{name[:5]}", **{name: value}) for name, value in mine.items()]
    found = ids(practice("nl-a", **mine), *others)
    assert found[-2:] == ["dk-z-type", "dk-none"]
    assert len(found) == MOST


def test_a_country_or_a_type_alone_makes_no_two_practices_alike() -> None:
    assert ids(practice("nl-a"), practice("nl-b", themes=[GIRLS])) == []


def test_an_organisation_that_both_name_is_enough() -> None:
    hub = entry(Organisation, "organisation-nl-hub")
    actor = {
        "name": "Hub", "helix": "society", "role": "partner", "organisation": hub.id,
        "sources": ["s1"],
    }  # fmt: skip
    one, other = practice("nl-a", actors=[actor]), practice("dk-b", themes=[AI], actors=[actor])
    (found,) = similar(one, other, hub)
    assert found.practice is other
    assert found.shared == {"organisation": (hub.id,), "type": ("programme",)}


def test_what_was_carried_over_leads_then_the_same_model_then_other_ties() -> None:
    found = similar(
        practice("nl-a", relations=[{"type": "works-with", "entry": "dk-friend"}]),
        practice("dk-alike"),
        practice("dk-friend", themes=[AI]),
        practice("dk-sister", themes=[AI]),
        practice("dk-origin", themes=[AI]),
        practice("dk-copy", themes=[AI], relations=[{"type": "adapted-from", "entry": "nl-a"}]),
        carried("dk-origin", "nl-a"),
        carried("dk-origin", "dk-sister"),
    )
    assert [(one.practice.id, one.tie) for one in found] == [
        ("dk-copy", Tie(TieKind.CARRIED_TO)),
        ("dk-origin", Tie(TieKind.CARRIED_FROM)),
        ("dk-sister", Tie(TieKind.SAME_MODEL, "dk-origin")),
        ("dk-friend", Tie(TieKind.RELATED, "works-with")),
        ("dk-alike", None),
    ]


def test_a_relation_is_read_from_its_other_end_too() -> None:
    part = practice("dk-b", themes=[AI], relations=[{"type": "part-of", "entry": "nl-a"}])
    (found,) = similar(practice("nl-a", themes=[GIRLS]), part)
    assert found.tie == Tie(TieKind.RELATED, "part-of", is_told_there=True)


def test_equals_stand_by_id_and_no_more_than_five_are_shown() -> None:
    others = [practice(f"dk-{letter}") for letter in "gfedcba"]
    found = ids(practice("nl-a"), *others)
    assert found == [f"dk-{letter}" for letter in "abcde"]
    assert found == ids(*reversed(others), practice("nl-a"))


def test_a_practice_is_not_like_itself() -> None:
    assert ids(practice("nl-a")) == []
