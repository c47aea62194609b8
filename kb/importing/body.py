"""On which side of the helix a body stands, by its name, its type and the label over it."""

import re
from collections.abc import Mapping
from functools import cache, lru_cache
from typing import Final

from kb.importing.document import Document
from kb.importing.words import Lexicon, Match, folded, own_words
from kb.library import Library
from kb.organisation import Organisation

_SCHEMA_SIDES: Final = {
    "GovernmentOrganization": "government", "GovernmentOffice": "government",
    "AdministrativeArea": "government", "EducationalOrganization": "education",
    "CollegeOrUniversity": "education", "School": "education", "HighSchool": "education",
    "ElementarySchool": "education", "MiddleSchool": "education", "Preschool": "education",
    "ResearchOrganization": "education", "Museum": "education", "Corporation": "industry",
    "LocalBusiness": "industry", "OnlineBusiness": "industry", "NGO": "society",
    "WorkersUnion": "society", "PerformingGroup": "society",
}  # fmt: skip

_HEAD_LAST: Final = frozenset("en de nl da sv no fi et hu lt lv".split())
_PREPOSITION: Final = re.compile(
    r"\s(?:of|for|at|in|on|and|de|du|des|do|da|di|della|del|für|der|van|voor|af|för|til|i|dla|pro|za"
    r"|ds|para|per|a|och|und|ja|og)\s|,|\(",
    re.IGNORECASE,
)


def side_of(name: str, document: Document) -> str:
    """Return the side that the words of a name tell, or a blank.

    What a body is stands before what it is of or for: a chamber of industry is a chamber. Before
    that, most Germanic and Finnic names end with it (Industry Foundation), others begin with it
    (Fundación Universidad-Empresa).
    """
    found = bodies_in(name, document)
    if not found:
        return ""
    cut = _PREPOSITION.search(name)
    head = [match for match in found if cut and match.end <= cut.start()] or (
        found[:1] if cut else found)  # fmt: skip
    return head[-1 if head[0].language in _HEAD_LAST else 0].concept


def bodies_in(text: str, document: Document) -> tuple[Match, ...]:
    """Return the words of a text that tell of a body."""
    return _lexicon(document.language).find(text)


def side_of_kind(kind: str) -> str:
    """Return the side that a schema.org type tells, or a blank."""
    return _SCHEMA_SIDES.get(kind, "")


def side_of_label(label: str, document: Document) -> str:
    """Return the side that a label such as `Industry partners` tells, or a blank."""
    found = [*document.sides.find(label), *_lexicon(document.language).find(label)]
    sides = {match.concept for match in found if match.words > 1 or match.is_exact}
    return sides.pop() if len(sides) == 1 else ""


@cache
def _lexicon(language: str) -> Lexicon:
    # In every language: the partners of a project have names of many.
    return Lexicon([own_words("helix")], language, bodies=True)


def known_sides(library: Library) -> Mapping[str, str]:
    """Return the sides of bodies that the library knows by name, where it knows but one."""
    sides: dict[str, set[str]] = {}
    for entry in library:
        if isinstance(entry, Organisation):
            for name in (entry.title, *entry.native_title.values(), *entry.also_known_as):
                sides.setdefault(folded(name), set()).add(entry.helix[0])
    for practice in library.practices.values():
        for actor in practice.actors:
            sides.setdefault(folded(_without_parentheses(actor.name)), set()).add(actor.helix)
    return {name: found.pop() for name, found in sides.items() if len(found) == 1}


@lru_cache(maxsize=10_000)
def _without_parentheses(name: str) -> str:
    return re.sub(r"\s*\([^()]*\)", "", name).strip()
