"""Codes and names of countries."""

import re

import pytest

from kb.country import (
    CODES,
    EU_MEMBERS,
    EUROPE_WIDE,
    country_code,
    country_name,
    country_names,
)
from kb.language import EU_LANGUAGES


@pytest.mark.parametrize("language", EU_LANGUAGES)
def test_every_code_has_a_name_in_every_language_of_the_union(language: str) -> None:
    names = country_names(language)
    assert set(names) == set(CODES)
    assert all(name.strip() and name != code for code, name in names.items())


def test_names_are_those_of_the_language() -> None:
    assert country_name("NL") == "Netherlands"
    assert country_name("NL", "de") == "Niederlande"
    assert country_name("GR", "el") == "Ελλάδα"
    assert country_name("XK", "en") == "Kosovo"
    assert country_name(EUROPE_WIDE) == "Europe-wide"


def test_a_code_that_is_none_has_no_name() -> None:
    with pytest.raises(KeyError):
        country_name("QQ")


def test_the_union_has_27_members_and_24_languages() -> None:
    assert len(set(EU_MEMBERS)) == 27
    assert set(EU_MEMBERS) < CODES
    assert len(set(EU_LANGUAGES)) == 24


@pytest.mark.parametrize(
    ("text", "code"),
    [("NL", "NL"), ("nl", "NL"), (" dk ", "DK"), ("EL", "GR"), ("uk", "GB"), ("xk", "XK"),
     ("eu", "EU"), ("no", "NO")],
)  # fmt: skip
def test_a_code_is_read_in_either_case_and_in_the_style_of_the_union(text: str, code: str) -> None:
    assert country_code(text) == code


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("Germany", "'Germany' is no country code of ISO 3166-1; Germany is DE"),
        ("Nederlands", "'Nederlands' is no country code of ISO 3166-1; Netherlands is NL"),
        ("QQ", "'QQ' is no country code of ISO 3166-1; write two letters such as NL"),
        ("", "'' is no country code of ISO 3166-1; write two letters such as NL"),
        ("NLD", "'NLD' is no country code of ISO 3166-1; write two letters such as NL"),
    ],
)
def test_what_is_no_code_is_refused_with_what_is_near(text: str, message: str) -> None:
    with pytest.raises(ValueError, match=f"^{re.escape(message)}$"):
        country_code(text)


def test_names_cannot_be_changed() -> None:
    with pytest.raises(TypeError):
        country_names()["NL"] = "Holland"  # type: ignore[index]
