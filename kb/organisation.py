"""A body behind practices: a platform, partner, ministry, university, company, foundation."""

from collections.abc import Mapping
from typing import Annotated, ClassVar

from pydantic import Field, HttpUrl

from kb.actor import HelixSide
from kb.country import CountryCode
from kb.entry import Entry
from kb.funding import Funding
from kb.language import LanguageCode
from kb.partial_date import PartialDate
from kb.relation import Disagreement, Relation
from kb.source import Claim, Dated, Event
from kb.text import Markdown, Text
from kb.vocabulary import Term


class Organisation(Entry):
    """A body, with its place in the network, its side of the helix, and its mandate.

    `types` has what it is, the most telling first. Which practices it takes part in stands with
    the practices: their actors name it.
    """

    kind: ClassVar[str] = "organisation"

    types: Annotated[tuple[Annotated[str, Term("organisation-kinds")], ...], Field(min_length=1)]
    native_title: Mapping[LanguageCode, Text] = Field(default_factory=dict)
    also_known_as: tuple[Text, ...] = ()
    countries: Annotated[tuple[CountryCode, ...], Field(min_length=1)]
    regions: tuple[Text, ...] = ()
    helix: Annotated[tuple[HelixSide, ...], Field(min_length=1)]
    website: HttpUrl | None = None
    mandate: Claim | None = None
    role_in_network: Claim | None = None
    description: Markdown | None = None
    themes: tuple[Annotated[str, Term("themes")], ...] = ()
    sectors: tuple[Annotated[str, Term("sectors")], ...] = ()
    founded: Dated | None = None
    ended: Dated | None = None
    member_since: Dated | None = None
    activities: tuple[Claim, ...] = ()
    events: tuple[Event, ...] = ()
    funding: Funding | None = None
    relations: tuple[Relation, ...] = ()
    disagreements: tuple[Disagreement, ...] = ()

    @property
    def began(self) -> PartialDate | None:
        """The date of its founding."""
        return self.founded.date if self.founded else None

    @property
    def helix_sides(self) -> tuple[str, ...]:
        """The sides of the helix that it stands on."""
        return self.helix
