"""Languages by their ISO 639 code."""

from types import MappingProxyType
from typing import Annotated, Final

from babel import Locale
from pydantic import AfterValidator
from pydantic_core import PydanticCustomError

# The official languages of the European Union (Regulation No 1 of 1958, as amended).
EU_LANGUAGES: Final = tuple(
    "bg cs da de el en es et fi fr ga hr hu it lt lv mt nl pl pt ro sk sl sv".split()
)

_NAMES: Final = Locale("en").languages


def _language(code: str) -> str:
    if code not in _NAMES or "_" in code:
        raise PydanticCustomError(
            "language",
            "'{code}' is no language code; write two letters such as nl, da or sr",
            {"code": code},
        )
    return code


LANGUAGE_NAMES: Final = MappingProxyType(
    {code: str(name) for code, name in _NAMES.items() if "_" not in code}
)
"""Every code that CLDR knows, with its English name."""

LanguageCode = Annotated[str, AfterValidator(_language)]


def language_name(code: str, in_language: str = "en") -> str:
    """Return a language's name, from CLDR; the code itself where CLDR has none."""
    return str(Locale(in_language).languages.get(code, code))
