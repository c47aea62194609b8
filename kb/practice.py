"""A STEM-education practice: what is done, by whom, for whom, since when, with what results."""

from collections.abc import Iterator, Mapping
from typing import Annotated, Any, ClassVar, Final

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from kb.actor import Actor
from kb.country import CountryCode
from kb.entry import Entry
from kb.evaluation import Evaluation
from kb.funding import Funding
from kb.language import LanguageCode
from kb.number import Age
from kb.partial_date import PartialDate
from kb.parts import Location
from kb.relation import Disagreement, Relation
from kb.result import Result
from kb.source import Claim, Dated, Event, SourceIds
from kb.text import Markdown, Model, Text
from kb.vocabulary import Term

_TRIPLE_HELIX: Final = frozenset({"government", "education", "industry"})


class Ages(Model):
    """The ages a practice is for; one bound may be open."""

    youngest: Age | None = None
    oldest: Age | None = None

    @model_validator(mode="after")
    def _in_order(self) -> Any:
        if self.youngest is None and self.oldest is None:
            raise PydanticCustomError("ages", "ages have `youngest`, `oldest` or both")
        if self.youngest is not None and self.oldest is not None and self.youngest > self.oldest:
            raise PydanticCustomError("ages", "`youngest` is above `oldest`; swap them")
        return self


class Status(Model):
    """Whether a practice runs, as of the date of a source."""

    value: Annotated[str, Term("statuses")]
    as_of: PartialDate | None = None
    note: Text | None = None
    sources: SourceIds = ()


class Continuation(Model):
    """What goes on where the practice as a whole has ended, such as regional networks."""

    what: Text
    value: Annotated[str, Term("statuses")]
    as_of: PartialDate | None = None
    sources: SourceIds


class Practice(Entry):
    """A practice that could be carried over to another country.

    What no source says is absent: an absent field means "not recorded", an empty list is refused.
    `keywords` are an editor's subject headings for the search, in other words than the entry's.
    """

    kind: ClassVar[str] = "practice"

    type: Annotated[str, Term("practice-types")]
    native_title: Mapping[LanguageCode, Text] = Field(default_factory=dict)
    also_known_as: tuple[Text, ...] = ()
    countries: Annotated[tuple[CountryCode, ...], Field(min_length=1)]
    regions: tuple[Text, ...] = ()
    problem: Claim | None = None
    description: Markdown | None = None
    objectives: tuple[Claim, ...] = ()
    approach: tuple[Claim, ...] = ()
    lessons: tuple[Claim, ...] = ()
    transfer_conditions: tuple[Claim, ...] = ()
    themes: Annotated[tuple[Annotated[str, Term("themes")], ...], Field(min_length=1)]
    levels: tuple[Annotated[str, Term("levels")], ...] = ()
    ages: Ages | None = None
    target_groups: tuple[Annotated[str, Term("target-groups")], ...] = ()
    sectors: tuple[Annotated[str, Term("sectors")], ...] = ()
    keywords: tuple[Text, ...] = ()
    scale: Annotated[str, Term("scales")] | None = None
    actors: tuple[Actor, ...] = ()
    announced: Dated | None = None
    piloted: Dated | None = None
    started: Dated | None = None
    ended: Dated | None = None
    status: Status | None = None
    continuation: Continuation | None = None
    events: tuple[Event, ...] = ()
    funding: Funding | None = None
    results: tuple[Result, ...] = ()
    evaluations: tuple[Evaluation, ...] = ()
    relations: tuple[Relation, ...] = ()
    disagreements: tuple[Disagreement, ...] = ()

    @property
    def began(self) -> PartialDate | None:
        """The date of its start."""
        return self.started.date if self.started else None

    @property
    def helix_sides(self) -> tuple[str, ...]:
        """The sides of the helix that name an actor, each once, in the order of the actors."""
        return tuple(dict.fromkeys(actor.helix for actor in self.actors))

    @property
    def is_triple_helix(self) -> bool:
        """Whether government, education and industry all name an actor."""
        return set(self.helix_sides) >= _TRIPLE_HELIX


def folder_without_country(practice: Practice) -> Iterator[tuple[Location, str]]:
    """Yield the place of the countries where the one that the id begins with is not listed."""
    folder = practice.id.partition("-")[0]
    if folder.upper() not in practice.countries:
        listed = ", ".join(practice.countries)
        message = f"countries: the folder says {folder}, not {listed}; list it or move the file"
        yield ("countries",), message


def dates_out_of_order(practice: Practice) -> Iterator[tuple[Location, str]]:
    """Yield the place of every date that lies before one it must follow."""
    for earlier, later in (("announced", "ended"), ("piloted", "ended"), ("started", "ended")):
        first, last = getattr(practice, earlier), getattr(practice, later)
        if first and last and last.date.is_before(first.date):
            yield (later,), f"{later} in {last.date}, before {earlier} in {first.date}"
    for number, event in enumerate(practice.events):
        if event.until and event.until.is_before(event.date):
            yield ("events", number, "until"), f"`until` lies before `date`, {event.date}"
    for number, result in enumerate(practice.results):
        if result.until and (result.year is None or result.until < result.year):
            yield ("results", number, "until"), "`until` needs an earlier `year`"
    for number, amount in enumerate(practice.funding.amounts if practice.funding else ()):
        if amount.until and amount.year and amount.until < amount.year:
            yield ("funding", "amounts", number, "until"), f"`until` lies before {amount.year}"
