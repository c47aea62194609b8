"""Countries by ISO 3166-1 code, with names in every EU language from CLDR."""

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType
from typing import Annotated, Final

import pycountry
from babel import Locale
from pydantic import AfterValidator
from pydantic_core import PydanticCustomError

from kb.nearest import nearest

EUROPE_WIDE: Final = "EU"
"""Not a country: a practice of Europe as a whole."""

# The codes of the EU's own style guide that differ from ISO 3166-1.
_EU_STYLE: Final = {"EL": "GR", "UK": "GB"}

# Not in ISO 3166-1: user-assigned code for Kosovo, used by the European Commission; the
# designation is without prejudice to positions on status (UNSCR 1244/1999, ICJ opinion of 2010).
_KOSOVO: Final = "XK"

_ISO: Final = frozenset(country.alpha_2 for country in pycountry.countries)
CODES: Final = _ISO | {_KOSOVO, EUROPE_WIDE}

# Treaty on European Union, Article 52, as it stands since 1 February 2020.
EU_MEMBERS: Final = tuple(
    "AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK".split()
)


@cache
def country_names(language: str = "en") -> Mapping[str, str]:
    """Return every code with its name in a language, Europe-wide included."""
    territories = Locale.parse(language).territories
    names = {code: territories[code] for code in sorted(CODES - {EUROPE_WIDE})}
    return MappingProxyType({**names, EUROPE_WIDE: "Europe-wide"})


def country_name(code: str, language: str = "en") -> str:
    """Return a country's name; raise KeyError for a code that is none."""
    return country_names(language)[code]


def country_code(text: str) -> str:
    """Return the ISO code that a text stands for: `nl`, `NL`, and `EL` and `UK` as EU style.

    Raises ValueError with the nearest code for anything else.
    """
    code = text.strip().upper()
    code = _EU_STYLE.get(code, code)
    if code in CODES:
        return code
    by_name = {name: code for code, name in country_names().items()}
    near = nearest(text, by_name)
    hint = f"; {near} is {by_name[near]}" if near else "; write two letters such as NL"
    raise ValueError(f"'{text}' is no country code of ISO 3166-1{hint}")


def _validated(text: str) -> str:
    try:
        return country_code(text)
    except ValueError as error:
        raise PydanticCustomError("country", "{reason}", {"reason": str(error)}) from None


CountryCode = Annotated[str, AfterValidator(_validated)]
