"""A page made ready for reading: its language, its lexicons, its statements by label."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Final

from kb.importing.language import language_of
from kb.importing.page import Page, Section
from kb.importing.words import Lexicon, own_words
from kb.vocabulary import Vocabulary

MOST_STATEMENTS: Final = 50
_LONGEST_STATEMENT: Final = 6_000
"""Of one field. Whoever needs more is no fact sheet, and reading must end in bounded time."""

_COLUMNS: Final = frozenset("indicator value unit year role helix target".split())
_WITHOUT_EDGE: Final = frozenset("title published website contact summary status".split())
"""Labels that mean something else as a part of a longer one, such as the name of a coordinator."""

_SHORT: Final = frozenset(
    "title native-title also-known-as countries regions type scale status started ended period ages"
    " publisher published website".split()
)
"""What a few words tell: a section of more text under such a heading tells something else."""

_LONGEST_SHORT: Final = 120

_SCHEMA: Final = {
    "name": "title",
    "headline": "title",
    "alternateName": "also-known-as",
    "description": "summary",
    "abstract": "summary",
    "foundingDate": "started",
    "startDate": "started",
    "endDate": "ended",
    "dissolutionDate": "ended",
    "temporalCoverage": "period",
    "areaServed": "countries",
    "spatialCoverage": "countries",
    "location": "countries",
    "addressCountry": "countries",
    "addressRegion": "regions",
    "keywords": "themes",
    "about": "themes",
    "teaches": "themes",
    "audience": "target-groups",
    "educationalLevel": "levels",
    "educationalProgramMode": "type",
    "category": "type",
    "amount": "funding",
    "budget": "funding",
    "additionalType": "type",
    "typicalAgeRange": "ages",
}

_SCHEMA_ROLES: Final = {
    "funder": "funder", "sponsor": "sponsor", "provider": "provider", "organizer": "organiser",
    "parentOrganization": "responsible-body", "member": "member", "founder": "initiator",
    "contributor": "partner", "producer": "implementer", "partner": "partner",
}  # fmt: skip


@dataclass(frozen=True)
class Statement:
    """What a page states under a label: a field's name, or the role of those named there.

    `text` has its values on lines of their own. `kind` is a schema.org type, where one is given.
    """

    field: str
    text: str
    label: str
    where: str
    role: str = ""
    kind: str = ""


class Document:
    """A page with all that its readers share."""

    def __init__(self, page: Page, vocabularies: Mapping[str, Vocabulary]) -> None:
        self.page = page
        self.language = language_of(page)
        self.vocabularies = vocabularies
        self._lexicons: dict[str, Lexicon] = {}
        facts = own_words("facts")
        columns = [concept for concept in facts.concepts if concept.id in _COLUMNS]
        self._fields = Lexicon([facts], self.language)
        self._columns = Lexicon([facts.model_copy(update={"concepts": columns})], self.language)
        self._roles = Lexicon([own_words("roles"), vocabularies["roles"]], self.language)
        self.sides = Lexicon([vocabularies["helix"]], self.language)
        self.units = Lexicon([own_words("units")], self.language)
        self.cues = Lexicon([own_words("cues")], self.language)

    def lexicon(self, vocabulary: str) -> Lexicon:
        """Return the lexicon of one of the library's vocabularies."""
        if vocabulary not in self._lexicons:
            lexicon = Lexicon([self.vocabularies[vocabulary]], self.language)
            self._lexicons[vocabulary] = lexicon
        return self._lexicons[vocabulary]

    def column(self, header: str) -> str:
        """Return what a column holds: a field, `role`, `helix`, `value`, ...; a blank for none."""
        found = self._columns.whole(header) or self._fields.whole(header)
        if found is None and self._roles.whole(header):
            return "actors"
        return found or self._fields.at_edge(header) or ""

    def field(self, label: str) -> tuple[str, str]:
        """Return the field and the role that a label or heading stands for; blanks for none."""
        for find in (Lexicon.exactly, Lexicon.whole):
            found = find(self._fields, label)
            if found and found not in _COLUMNS:
                return found, ""
            role = find(self._roles, label)
            if role:
                return "actors", role
        if self.sides.whole(label):
            return "actors", "partner"
        role = self._roles.at_edge(label)
        if role:
            return "actors", role
        found = self._fields.at_edge(label)
        if found and found not in _COLUMNS | _WITHOUT_EDGE:
            return found, ""
        return "", ""

    def role(self, text: str) -> str:
        """Return the role that a text stands for, or a blank."""
        return self._roles.whole(text) or self._roles.at_edge(text) or ""

    def mentions(self, text: str, field: str) -> bool:
        """Whether a text uses a word that labels of a field use."""
        return any(match.concept == field for match in self._fields.find(text))

    def stated(self, *fields: str) -> list[Statement]:
        """Return the statements under the labels of fields, those of fact boxes first."""
        return [statement for field in fields for statement in self._statements.get(field, ())]

    @cached_property
    def _statements(self) -> dict[str, list[Statement]]:
        found: dict[str, list[Statement]] = {}
        for statement in (*self._in_facts(), *self._in_sections(), *self._in_head()):
            listed = found.setdefault(statement.field, [])
            if len(listed) < MOST_STATEMENTS:
                short = _whole_lines(statement.text, _LONGEST_STATEMENT)
                listed.append(replace(statement, text=short))
        return found

    def _in_facts(self) -> Iterator[Statement]:
        for fact in self.page.facts:
            field, role = self.field(fact.label)
            if field:
                yield Statement(
                    field, fact.value, fact.label, f"fact '{fact.label}'", role, fact.kind
                )

    def _in_sections(self) -> Iterator[Statement]:
        for section, field, role in self.sections:
            text = "\n".join(section.lines)
            if field and text and not (field in _SHORT and len(text) > _LONGEST_SHORT):
                yield Statement(field, text, section.heading, f"section '{section.heading}'", role)

    def _in_head(self) -> Iterator[Statement]:
        for fact in self.page.meta:
            name = fact.label.removeprefix("schema:")
            field = _SCHEMA.get(name, "") if name != fact.label else ""
            role = _SCHEMA_ROLES.get(name, "") if name != fact.label else ""
            if field or role:
                where = f"JSON-LD {name}"
                yield Statement(field or "actors", fact.value, name, where, role, fact.kind)

    @cached_property
    def sections(self) -> tuple[tuple[Section, str, str], ...]:
        """The sections, each with the field and the role that its heading stands for.

        A line that only leads in a list belongs to the section it stands in, and so does a
        lesser heading without a meaning of its own.
        """
        found: list[tuple[Section, str, str]] = []
        above = (0, "", "")
        for section in self.page.sections:
            field, role = self.field(section.heading)
            if field or section.level <= above[0]:
                if section.level < 7:
                    above = (section.level, field, role)
            elif above[1]:
                field, role = above[1:]
            found.append((section, field, role))
        return tuple(found)

    @cached_property
    def prose(self) -> tuple[tuple[str, str], ...]:
        """The paragraphs and items in order, each with the section it stands in."""
        return tuple(
            (text, f"section '{section.heading}'" if section.heading else "the text")
            for section, _, _ in self.sections
            for text in (*section.paragraphs, *section.items)
        )

    @cached_property
    def lead(self) -> tuple[tuple[str, str], ...]:
        """The description in the head and the first paragraphs: what says what it is."""
        described, label = self.page.meta_value(
            "og:description", "description", "schema:description"
        )
        head = [(described, label)] if described else []
        long = [(text, where) for text, where in self.prose if len(text) >= 60]
        return (*head, *long[:2])


def _whole_lines(text: str, longest: int) -> str:
    """Return as many lines of a text as fit, at least the first."""
    return text if len(text) <= longest else text[:longest].rpartition("\n")[0] or text[:longest]
