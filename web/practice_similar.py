"""The practices that are like one, each with its reason in words."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from kb.practice import Practice
from kb.similar import Similar, Tie, TieKind
from web.addresses import practice_address
from web.site import Site
from web.wording import capitalised

MOST_NAMED: Final = 2
"""How many shared values of one sort a reason names, the most telling first."""

MOST_SORTS: Final = 3

_VOCABULARIES: Final[Mapping[str, str]] = {
    "theme": "themes",
    "level": "levels",
    "group": "target-groups",
    "sector": "sectors",
    "type": "practice-types",
}
_SAME: Final[Mapping[str, tuple[str, str]]] = {
    "organisation": ("same organisation", "same organisations"),
    "theme": ("same theme", "same themes"),
    "level": ("same education level", "same education levels"),
    "group": ("for the same group", "for the same groups"),
    "sector": ("same sector", "same sectors"),
    "type": ("same kind of practice", "same kinds of practice"),
}


@dataclass(frozen=True)
class SimilarLine:
    """A similar practice on a page."""

    title: str
    url: str
    codes: tuple[str, ...]
    reason: str


def similar_lines(practice: Practice, site: Site) -> tuple[SimilarLine, ...]:
    """Return the practices most like one, the most alike first."""
    return tuple(
        SimilarLine(
            title=found.practice.title,
            url=practice_address(found.practice.id),
            codes=found.practice.countries,
            reason=_reason(found, site),
        )
        for found in site.likeness.similar_to(practice.id)
    )


def _reason(found: Similar, site: Site) -> str:
    """Return `Carried over from this practice; same theme: girls and women in STEM`."""
    tie = (_tie_in_words(found.tie, site),) if found.tie else ()
    return capitalised("; ".join((*tie, *_shared_in_words(found, site))))


def _tie_in_words(tie: Tie, site: Site) -> str:
    words: Mapping[TieKind, Callable[[], str]] = {
        TieKind.CARRIED_FROM: lambda: "this practice was carried over from it",
        TieKind.CARRIED_TO: lambda: "carried over from this practice",
        TieKind.SAME_MODEL: lambda: f"same model: {site.library[tie.what].title}",
        TieKind.RELATED: lambda: _relation_in_words(tie, site),
    }
    return words[tie.kind]()


def _relation_in_words(tie: Tie, site: Site) -> str:
    """Return how this practice relates to the other, read from this end."""
    concept = site.library.vocabularies["relation-types"].by_id[tie.what]
    label = concept.inverse.get("en", concept.label()) if tie.is_told_there else concept.label()
    return f"this practice: {label} it"


def _shared_in_words(found: Similar, site: Site) -> Iterator[str]:
    for sort, values in list(found.shared.items())[:MOST_SORTS]:
        named = values[:MOST_NAMED]
        labels = ", ".join(_label(sort, value, site) for value in named)
        yield f"{_SAME[sort][len(named) > 1]}: {labels}"


def _label(sort: str, value: str, site: Site) -> str:
    if sort == "organisation":
        return site.library[value].title
    return site.label(_VOCABULARIES[sort], value)
