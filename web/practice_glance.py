"""The facts at the head of a practice's page; what no source says is shown as not recorded."""

from collections.abc import Iterable
from dataclasses import dataclass
from urllib.parse import urlsplit

from flask import url_for

from kb.country import country_name
from kb.evidence import NOTHING, evidence
from kb.practice import Ages, Practice
from web.claims import Ref
from web.dates import date_in_words, running_years
from web.practice_actors import running_bodies
from web.practice_money import cost_at_a_glance
from web.practice_ties import carried_to
from web.site import Site
from web.wording import capitalised, listed


@dataclass(frozen=True)
class Fact:
    """A named fact. Without a text, `missing` says what is not known.

    `url` is where the fact leads, if it is one that can be followed.
    """

    name: str
    text: str
    missing: str = "Not recorded"
    refs: tuple[Ref, ...] = ()
    url: str = ""


def link_fact(name: str, address: str | None) -> Fact:
    """Return a fact that is an address elsewhere, told by its host."""
    host = (urlsplit(address or "").hostname or "").removeprefix("www.")
    return Fact(name, host, url=address or "")


def glance(practice: Practice, site: Site) -> tuple[Fact, ...]:
    """Return at most eight facts, always the same ones in the same order."""
    cost = cost_at_a_glance(practice, site)
    carried = carried_to(practice, site)
    return (
        Fact("Where", _where(practice, site)),
        Fact("Running", _running(practice, site)),
        Fact("Run by", listed(running_bodies(practice))),
        Fact("For", _for_whom(practice, site)),
        Fact("Cost", cost[0].text if cost else "", refs=cost[0].refs if cost else ()),
        Fact("Evidence", _evidence(practice, site), url=f"{url_for('about.index')}#evidence"),
        Fact("Adopted by", _carried(carried)),
        Fact("Last reviewed", _checked(practice), "Not yet checked by a named person"),
    )


def _for_whom(practice: Practice, site: Site) -> str:
    groups = _labels("target-groups", practice.target_groups, site)
    ages = ages_in_words(practice.ages) if practice.ages else ""
    levels = listed(site.label("levels", level) for level in practice.levels)
    people = ", ".join(part for part in (groups, ages if groups else capitalised(ages)) if part)
    return f"{people}; {levels}" if people and levels else people or capitalised(levels)


def ages_in_words(ages: Ages) -> str:
    """Return `aged 10 to 15`, `aged 10 and over`, `aged up to 15`."""
    if ages.youngest is None:
        return f"aged up to {ages.oldest}"
    if ages.oldest is None:
        return f"aged {ages.youngest} and over"
    if ages.youngest == ages.oldest:
        return f"aged {ages.youngest}"
    return f"aged {ages.youngest} to {ages.oldest}"


def _labels(vocabulary: str, concepts: Iterable[str], site: Site) -> str:
    return capitalised(listed(site.label(vocabulary, concept) for concept in concepts))


def _running(practice: Practice, site: Site) -> str:
    parts = [capitalised(running_years(practice) or "")]
    if practice.status and practice.status.value != "unknown":
        state = site.label("statuses", practice.status.value)
        as_of = practice.status.as_of
        parts.append(f"{state} as of {date_in_words(as_of)}" if as_of else state)
    return capitalised(", ".join(part for part in parts if part))


def _where(practice: Practice, site: Site) -> str:
    places = listed(practice.regions) or listed(country_name(c) for c in practice.countries)
    scale = f" ({site.label('scales', practice.scale)})" if practice.scale else ""
    return f"{places}{scale}"


def _evidence(practice: Practice, site: Site) -> str:
    level = evidence(practice, site.library).level
    return "" if level == NOTHING else capitalised(site.label("evidence-levels", level))


def _carried(practices: Iterable[Practice]) -> str:
    names = (country_name(code) for practice in practices for code in practice.countries)
    return listed(dict.fromkeys(names))


def _checked(practice: Practice) -> str:
    return date_in_words(practice.reviewed) if practice.reviewed else ""
