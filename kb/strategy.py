"""The state of a national STEM strategy in one country."""

from collections.abc import Iterator, Mapping
from typing import Annotated, ClassVar, Final

from pydantic import Field

from kb.country import CountryCode
from kb.entry import Entry
from kb.language import LanguageCode
from kb.mention import Mention
from kb.partial_date import PartialDate
from kb.parts import Location
from kb.reference import PracticeRef
from kb.relation import Disagreement, Relation
from kb.result import Result
from kb.source import Claim, Dated, Event, Source, SourceIds
from kb.text import Markdown, Model, Text
from kb.vocabulary import Term

_UNSOURCED: Final = "unknown"


class RegionalStrategy(Model):
    """A strategy of a part of the country."""

    region: Text
    name: Text
    practice: PracticeRef = None
    started: PartialDate | None = None
    ended: PartialDate | None = None
    sources: Annotated[SourceIds, Field(min_length=1)]


class Strategy(Entry):
    """Whether a country has a national STEM strategy, as of its sources.

    `state` tells apart `none-found` (somebody looked) and `unknown` (nothing is recorded), which
    alone needs no source. Strategies of regions are listed apart.
    """

    kind: ClassVar[str] = "strategy"

    countries: Annotated[tuple[CountryCode, ...], Field(min_length=1, max_length=1)]
    state: Annotated[str, Term("strategy-states")]
    as_of: PartialDate | None = None
    name: Text | None = None
    native_title: Mapping[LanguageCode, Text] = Field(default_factory=dict)
    practice: PracticeRef = None
    started: Dated | None = None
    ended: Dated | None = None
    lead: tuple[Mention, ...] = ()
    description: Markdown | None = None
    objectives: tuple[Claim, ...] = ()
    results: tuple[Result, ...] = ()
    events: tuple[Event, ...] = ()
    regional: tuple[RegionalStrategy, ...] = ()
    themes: tuple[Annotated[str, Term("themes")], ...] = ("national-strategy",)
    relations: tuple[Relation, ...] = ()
    disagreements: tuple[Disagreement, ...] = ()
    sources: tuple[Source, ...] = ()

    @property
    def began(self) -> PartialDate | None:
        """The date of its start."""
        return self.started.date if self.started else None


def state_without_source(strategy: Strategy) -> Iterator[tuple[Location, str]]:
    """Yield the place of a state that no source backs."""
    if strategy.state != _UNSOURCED and not strategy.sources:
        yield ("state",), f"'{strategy.state}' needs a source; without one it is '{_UNSOURCED}'"
