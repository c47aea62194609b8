"""Who takes part in a practice, on which side of the helix, and in what role."""

from typing import Annotated

from kb.country import CountryCode
from kb.reference import OrganisationRef
from kb.source import SourceIds
from kb.text import Model, Text
from kb.vocabulary import Term

HelixSide = Annotated[str, Term("helix")]


class Actor(Model):
    """A named body, or a named kind of bodies, that a source says takes part.

    `organisation` is its own entry, where the library has one. `detail` holds what the source
    says of its part where the role alone is not enough.
    """

    name: Text
    helix: HelixSide
    role: Annotated[str, Term("roles")]
    detail: Text | None = None
    country: CountryCode | None = None
    organisation: OrganisationRef = None
    sources: SourceIds = ()
