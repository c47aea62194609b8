"""An examination of whether a practice works: by whom, how, and what was found."""

from typing import Annotated

from pydantic import Field

from kb.country import CountryCode
from kb.number import Year
from kb.source import SourceIds
from kb.text import Model, Text
from kb.vocabulary import Term


class Evaluation(Model):
    """One study of a practice's effects.

    `independent` is false where the makers of the practice did it themselves, and absent where
    no source says. `country` is where it was done, if not in the practice's own.
    """

    text: Text
    by: Text | None = None
    independent: bool | None = None
    design: Annotated[str, Term("evaluation-designs")]
    finding: Annotated[str, Term("findings")]
    year: Year | None = None
    country: CountryCode | None = None
    sources: Annotated[SourceIds, Field(min_length=1)]
