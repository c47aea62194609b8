"""A report, meeting, paper or news item: what it is about, and which practices it speaks of."""

from collections.abc import Mapping
from typing import Annotated, ClassVar

from pydantic import Field, HttpUrl

from kb.country import CountryCode
from kb.entry import Entry
from kb.language import LanguageCode
from kb.mention import Mention
from kb.partial_date import PartialDate
from kb.reference import TaskforceRef
from kb.relation import Disagreement, Relation
from kb.result import Result
from kb.source import Claim, Dated, SourceIds
from kb.text import Markdown, Model, Text
from kb.vocabulary import Term


class Held(Model):
    """When and where a meeting took place, or when a project ran."""

    date: PartialDate
    until: PartialDate | None = None
    place: Text | None = None
    country: CountryCode | None = None
    note: Text | None = None
    sources: SourceIds = ()


class Publication(Entry):
    """A document or meeting. `link` is the address at which it can be read.

    `held` is when a meeting took place or a project ran, `published` when a text came out.
    `discussed` are the practices it speaks of, and `taskforce` the taskforce whose record it
    belongs to.
    """

    kind: ClassVar[str] = "publication"

    type: Annotated[str, Term("publication-kinds")]
    native_title: Mapping[LanguageCode, Text] = Field(default_factory=dict)
    also_known_as: tuple[Text, ...] = ()
    countries: tuple[CountryCode, ...] = ()
    regions: tuple[Text, ...] = ()
    themes: Annotated[tuple[Annotated[str, Term("themes")], ...], Field(min_length=1)]
    authors: tuple[Mention, ...] = ()
    held: Held | None = None
    hosts: tuple[Mention, ...] = ()
    published: Dated | None = None
    link: HttpUrl | None = None
    description: Markdown | None = None
    objectives: tuple[Claim, ...] = ()
    programme: tuple[Claim, ...] = ()
    outcomes: tuple[Claim, ...] = ()
    participants: tuple[Mention, ...] = ()
    discussed: tuple[Mention, ...] = ()
    taskforce: TaskforceRef = None
    results: tuple[Result, ...] = ()
    relations: tuple[Relation, ...] = ()
    disagreements: tuple[Disagreement, ...] = ()

    @property
    def began(self) -> PartialDate | None:
        """When it was held, or else when it came out."""
        if self.held:
            return self.held.date
        return self.published.date if self.published else None
