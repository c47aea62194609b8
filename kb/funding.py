"""What a practice costs and who pays."""

from typing import Annotated

from babel import Locale
from pydantic import AfterValidator
from pydantic_core import PydanticCustomError

from kb.number import Number, Year
from kb.source import Claim, SourceIds
from kb.text import Model, Text
from kb.vocabulary import Term

_CURRENCIES = Locale("en").currencies


def _currency(code: str) -> str:
    if code not in _CURRENCIES:
        raise PydanticCustomError(
            "currency", "'{code}' is no currency of ISO 4217; write EUR, DKK, ...", {"code": code}
        )
    return code


class Amount(Model):
    """A sum of money: per year or in all, in which year or span, from whom, for what."""

    value: Number
    currency: Annotated[str, AfterValidator(_currency)]
    qualifier: Annotated[str, Term("qualifiers")] | None = None
    period: Annotated[str, Term("periods")]
    year: Year | None = None
    until: Year | None = None
    payer: Text | None = None
    purpose: Text | None = None
    sources: SourceIds


class Funding(Model):
    """The amounts that sources give, and what they say in words."""

    amounts: tuple[Amount, ...] = ()
    words: tuple[Claim, ...] = ()
