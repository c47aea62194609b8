"""What a practice brought about, as figures and as statements."""

from typing import Annotated, Any

from pydantic import model_validator
from pydantic_core import PydanticCustomError

from kb.number import Number, Year
from kb.source import SourceIds
from kb.text import Model, Text
from kb.vocabulary import Term


class Baseline(Model):
    """The figure that a result is compared with."""

    value: Number
    year: Year | None = None
    note: Text | None = None


class Result(Model):
    """One result. A figure has a value and a unit; a statement without a figure has neither.

    `year` is the year it speaks of, `until` the last year where it speaks of several. `kind`
    keeps what was reached (output, outcome) from what was only aimed at or expected (target,
    forecast) and from figures about the world around (context). `compared_with` names those who
    did not take part, where the result is set against theirs.
    """

    claim: Text
    kind: Annotated[str, Term("result-kinds")]
    value: Number | None = None
    unit: Text | None = None
    qualifier: Annotated[str, Term("qualifiers")] | None = None
    year: Year | None = None
    until: Year | None = None
    baseline: Baseline | None = None
    compared_with: Text | None = None
    note: Text | None = None
    sources: SourceIds

    @model_validator(mode="after")
    def _whole_figure(self) -> Any:
        if (self.value is None) != (self.unit is None):
            raise PydanticCustomError(
                "figure", "a figure has both value and unit; add the other or leave both out"
            )
        if self.value is None and (self.qualifier or self.baseline):
            raise PydanticCustomError(
                "figure", "qualifier and baseline belong to a figure; add value and unit"
            )
        return self
