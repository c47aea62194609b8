"""The carrying over of a practice: from where to where, how, and what became of it."""

from collections.abc import Iterator
from typing import Annotated, Any, ClassVar, Literal

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from kb.country import CountryCode
from kb.entry import Entry
from kb.mention import Mention
from kb.partial_date import PartialDate
from kb.parts import Location
from kb.reference import OrganisationRef, PracticeRef, TaskforceRef
from kb.relation import Disagreement
from kb.result import Result
from kb.source import Claim, Dated, SourceIds
from kb.text import Markdown, Model, Text
from kb.vocabulary import Term

Certainty = Literal["stated", "inferred"]
"""Whether a source says it, or an editor concluded it from what sources describe."""


class End(Model):
    """One end of a transfer: the practice there, whose it is, and where."""

    practice: PracticeRef = None
    name: Text | None = None
    organisation: OrganisationRef = None
    bodies: tuple[Text, ...] = ()
    countries: tuple[CountryCode, ...] = ()
    regions: tuple[Text, ...] = ()

    @model_validator(mode="after")
    def _is_somewhere(self) -> Any:
        if not (self.practice or self.name) or not self.countries:
            raise PydanticCustomError(
                "end",
                "an end has `countries`, and the `practice` (an id of the library) or its `name`",
            )
        return self


class Origin(Model):
    """How certain it is that one grew out of the other."""

    certainty: Certainty
    note: Text | None = None
    sources: Annotated[SourceIds, Field(min_length=1)]


class Comparison(Model):
    """What became of the parts of the original, and whether a source says so."""

    certainty: Certainty
    kept: tuple[Claim, ...] = ()
    adapted: tuple[Claim, ...] = ()
    dropped: tuple[Claim, ...] = ()


class Outcome(Model):
    """What became of it, and why, where a source says."""

    value: Annotated[str, Term("transfer-outcomes")]
    text: Text
    reason: Claim | None = None
    sources: SourceIds = ()


class Transfer(Entry):
    """A practice that was carried over, or one that somebody tried to carry over."""

    kind: ClassVar[str] = "transfer"

    origins: Annotated[tuple[End, ...], Field(min_length=1)]
    destinations: Annotated[tuple[End, ...], Field(min_length=1)]
    started: Dated | None = None
    ended: Dated | None = None
    mechanisms: tuple[Annotated[str, Term("transfer-mechanisms")], ...] = ()
    how: tuple[Claim, ...] = ()
    helpers: tuple[Mention, ...] = ()
    taskforce: TaskforceRef = None
    origin: Origin
    comparison: Comparison | None = None
    outcome: Outcome
    themes: Annotated[tuple[Annotated[str, Term("themes")], ...], Field(min_length=1)]
    description: Markdown | None = None
    results: tuple[Result, ...] = ()
    lessons: tuple[Claim, ...] = ()
    transfer_conditions: tuple[Claim, ...] = ()
    disagreements: tuple[Disagreement, ...] = ()

    @property
    def began(self) -> PartialDate | None:
        """The date of its start."""
        return self.started.date if self.started else None

    @property
    def countries(self) -> tuple[str, ...]:
        """The countries of both ends, those of the origin first, each once."""
        ends = (*self.origins, *self.destinations)
        return tuple(dict.fromkeys(code for end in ends for code in end.countries))


def failure_without_reason(transfer: Transfer) -> Iterator[tuple[Location, str]]:
    """Yield the place of the outcome where it was not adopted and no reason is given."""
    if transfer.outcome.value == "not-adopted" and transfer.outcome.reason is None:
        yield ("outcome",), "not adopted, but why? add `reason`"
