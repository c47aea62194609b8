"""Which currency a sum is in: by sign, by ISO 4217 code, by the name that CLDR gives it."""

import re
from functools import cache
from typing import Final

from babel import UnknownLocaleError
from babel.numbers import get_currency_name

_EUROPEAN: Final = tuple(
    "EUR GBP CHF DKK SEK NOK ISK PLN CZK HUF RON BGN USD TRY UAH RSD ALL MKD BAM MDL GEL"
    " AMD".split()
)
_SIGNS: Final = {"€": "EUR", "£": "GBP", "$": "USD", "euros": "EUR", "zł": "PLN", "złotych": "PLN",
                 "kč": "CZK", "ft": "HUF", "forint": "HUF", "lei": "RON", "лв": "BGN",
                 "лева": "BGN", "ευρώ": "EUR", "евро": "EUR"}  # fmt: skip
_CROWNS: Final = {"da": "DKK", "sv": "SEK", "no": "NOK", "is": "ISK", "cs": "CZK"}
_CROWN_WORDS: Final = ("kr", "kroner", "kronor", "korun", "koruny", "krónur")
# The names of these are words of their own: ALL, lei of a neighbour, the code of a state.
_CODE_ONLY_IN_CAPITALS: Final = frozenset({"all", "bam", "try", "ron", "gel"})


def currency_at(text: str, language: str) -> tuple[str, int]:
    """Return the currency that a text begins with, and where its name ends; else "" and 0."""
    return _found(_pattern(language).match(text), language)


def currency_before(text: str, language: str) -> str:
    """Return the currency that a text ends with, or a blank."""
    code, _ = _found(_pattern_at_end(language).search(text), language)
    return code


def _found(match: re.Match[str] | None, language: str) -> tuple[str, int]:
    if match is None:
        return "", 0
    name = match["name"]
    if name.casefold() in _CODE_ONLY_IN_CAPITALS and not name.isupper():
        return "", 0
    return _names(language)[name.casefold()], match.end()


@cache
def _names(language: str) -> dict[str, str]:
    names = {code.casefold(): code for code in _EUROPEAN}
    for code in _EUROPEAN:
        for spoken in ("en", language):
            for count in (None, 1, 2, 5, 1.5):
                try:
                    names[get_currency_name(code, count, spoken).casefold()] = code
                except (UnknownLocaleError, ValueError):
                    continue
    if language in _CROWNS:
        names |= dict.fromkeys(_CROWN_WORDS, _CROWNS[language])
    return names | _SIGNS


@cache
def _pattern(language: str) -> re.Pattern[str]:
    return re.compile(rf"[\s\u00a0]*(?P<name>{_alternatives(language)})(?!\w)\.?", re.IGNORECASE)


@cache
def _pattern_at_end(language: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?P<name>{_alternatives(language)})[\s\u00a0]*$", re.IGNORECASE)


def _alternatives(language: str) -> str:
    names = sorted(_names(language), key=len, reverse=True)
    return "|".join(map(re.escape, names))
