"""A taskforce of the network: who asked for help, with what in mind, and what came of it."""

from collections.abc import Iterator
from typing import Annotated, ClassVar

from pydantic import Field

from kb.country import CountryCode
from kb.entry import Entry
from kb.mention import Mention
from kb.partial_date import PartialDate
from kb.parts import Location
from kb.practice import Status
from kb.reference import PublicationRef
from kb.relation import Disagreement, Relation
from kb.source import Claim, Dated, SourceIds
from kb.text import Markdown, Model, Text
from kb.vocabulary import Term


class Step(Model):
    """A dated step: what happened, on which page it stands, and the meeting's own record."""

    date: PartialDate
    until: PartialDate | None = None
    text: Text
    publication: PublicationRef = None
    sources: Annotated[SourceIds, Field(min_length=1)]


class Taskforce(Entry):
    """The network's record of one request for help.

    `countries` are those that asked. `models` are the practices that served as models, `advisers`
    who helped, and `led_to` what grew out of it. A taskforce that was given up says why in
    `closed_because`.
    """

    kind: ClassVar[str] = "taskforce"

    countries: Annotated[tuple[CountryCode, ...], Field(min_length=1)]
    regions: tuple[Text, ...] = ()
    asked_by: Annotated[tuple[Mention, ...], Field(min_length=1)]
    asked: Dated | None = None
    themes: Annotated[tuple[Annotated[str, Term("themes")], ...], Field(min_length=1)]
    levels: tuple[Annotated[str, Term("levels")], ...] = ()
    background: tuple[Claim, ...] = ()
    objectives: tuple[Claim, ...] = ()
    expected: tuple[Claim, ...] = ()
    description: Markdown | None = None
    models: tuple[Mention, ...] = ()
    advisers: tuple[Mention, ...] = ()
    steps: Annotated[tuple[Step, ...], Field(min_length=1)]
    status: Status
    outcomes: tuple[Claim, ...] = ()
    closed_because: Claim | None = None
    led_to: tuple[Mention, ...] = ()
    relations: tuple[Relation, ...] = ()
    disagreements: tuple[Disagreement, ...] = ()

    @property
    def began(self) -> PartialDate | None:
        """When it was asked for, or else its first step."""
        return self.asked.date if self.asked else self.steps[0].date


def steps_out_of_order(taskforce: Taskforce) -> Iterator[tuple[Location, str]]:
    """Yield the place of every step that lies before the one above it."""
    for number, (earlier, later) in enumerate(
        zip(taskforce.steps, taskforce.steps[1:], strict=False), start=1
    ):
        if later.date.is_before(earlier.date):
            yield ("steps", number, "date"), f"lies before the step above it, {earlier.date}"


def closed_without_reason(taskforce: Taskforce) -> Iterator[tuple[Location, str]]:
    """Yield the place of the status where a taskforce was given up and no reason is given."""
    if taskforce.status.value == "discontinued" and taskforce.closed_because is None:
        yield ("status",), "given up, but why? add `closed_because`, or another status"
