"""Reads countries and regions: what a page says under a label, in its text, or by its address."""

import re
from functools import cache
from typing import Final
from urllib.parse import urlsplit

from kb.country import CODES, EUROPE_WIDE, country_name, country_names
from kb.importing.document import Document
from kb.importing.finding import Finding, Findings, Question
from kb.importing.words import Lexicon
from kb.language import EU_LANGUAGES
from kb.vocabulary import Concept, Vocabulary

MOST: Final = 30

_BESIDES: Final = {
    "CZ": ("Czech Republic",), "GB": ("UK", "Great Britain", "England", "Scotland", "Wales",
                                      "Northern Ireland", "United Kingdom"),
    "NL": ("The Netherlands", "Holland"), "SK": ("Slovak Republic",),
    "MK": ("Macedonia", "North Macedonia"), "TR": ("Turkey", "Türkiye"), "MD": ("Moldova",),
    "IE": ("Republic of Ireland",), "BE": ("Flanders", "Wallonia"), "BA": ("Bosnia",),
    "EU": ("Europe", "European Union", "EU", "Europe-wide", "pan-European"),
    "US": ("USA", "United States"),
}  # fmt: skip
_SPLIT: Final = re.compile(r"[\n,;/|•]|\s(?:and|und|et|y|i|og|och|ja|en|e|a)\s")


def read_places(document: Document) -> Findings:
    """Yield the countries and regions of a practice."""
    countries = list(_stated_countries(document)) or _in_text(document) or _by_address(document)
    yield from countries[:MOST]
    if not countries:
        yield Question("Say in which country it takes place: the page names none.")
    elif countries[0].where.startswith("the address"):
        name = country_name(str(countries[0].value))
        yield Question(f"Check the country: {name} was read from the page's address alone.")
    yield from _regions(document)


def countries_named(text: str, document: Document, *, whole: bool = False) -> list[str]:
    """Return the codes of the countries that a text names, each once, in order.

    With `whole`, only where nothing but the names of countries stands in it.
    """
    text = text.strip(" .()")
    if text.upper() in CODES | {"UK", "EL"} and len(text) == 2 and text.isupper():
        return [{"UK": "GB", "EL": "GR"}.get(text, text)]
    lexicon = _lexicon(document.language)
    if whole:
        known = lexicon.whole(text)
        return [known.upper()] if known else []
    found = [match.concept.upper() for match in lexicon.find(text)]
    found += [part.strip() for part in _SPLIT.split(text) if part.strip() in CODES]
    return list(dict.fromkeys(found))


def _stated_countries(document: Document) -> list[Finding]:
    found: dict[str, Finding] = {}
    for statement in document.stated("countries"):
        codes = countries_named(statement.text, document)
        codes = codes or [
            code
            for part in _SPLIT.split(statement.text)
            for code in countries_named(part, document, whole=True)
        ]
        if found and statement.where != next(iter(found.values())).where:
            break
        for code in codes:
            found.setdefault(code, Finding("countries", code, statement.text, statement.where))
    if len(found) > 1:
        found.pop(EUROPE_WIDE, None)
    return list(found.values())


def _in_text(document: Document) -> list[Finding]:
    """Return the country that the title and the first paragraphs name most often."""
    counts: dict[str, list[tuple[str, str]]] = {}
    for text, where in ((document.page.title, "the title"), *document.lead):
        for code in countries_named(text, document):
            if code != EUROPE_WIDE:
                counts.setdefault(code, []).append((text, where))
    if not counts:
        for text, where in document.prose:
            for code in countries_named(text, document):
                if code != EUROPE_WIDE:
                    counts.setdefault(code, []).append((text, where))
    if not counts:
        return []
    code, passages = max(counts.items(), key=lambda item: len(item[1]))
    return [Finding("countries", code, *passages[0])]


def _by_address(document: Document) -> list[Finding]:
    address = document.page.address
    host = urlsplit(address).hostname or ""
    ending = host.rpartition(".")[2].upper()
    code = {"UK": "GB"}.get(ending, ending)
    if code in CODES and code not in {EUROPE_WIDE, "ME", "TV", "IO", "CO", "AI"}:
        return [Finding("countries", code, address, "the address of the page")]
    locale, _ = document.page.meta_value("og:locale")
    region = re.fullmatch(r"[a-z]{2}[-_]([A-Z]{2})", locale or document.page.language)
    if region and region[1] in CODES and region[1] not in {"US", "GB"}:
        return [
            Finding("countries", region[1], region.group(), "the address or locale of the page")
        ]
    return []


def _regions(document: Document) -> Findings:
    """Yield the parts of a country under a label of regions, and those beside a country's name."""
    seen: set[str] = set()
    for statement in document.stated("regions", "countries"):
        for part in re.split(r"[\n,;•|]|\s[–-]\s|[()]", statement.text):
            name = part.strip(" .:")
            if not name or name.casefold() in seen or not _may_be_region(name, document):
                continue
            if statement.field == "countries" and (
                statement.where.startswith("section")
                or not countries_named(statement.text, document)
            ):
                continue
            seen.add(name.casefold())
            yield Finding("regions", name, statement.text, statement.where)


def _may_be_region(name: str, document: Document) -> bool:
    return (
        name[:1].isupper()
        and len(name) <= 60
        and len(name.split()) <= 5
        and not countries_named(name, document)
        and not any(character.isdigit() for character in name)
        and not document.lexicon("scales").find(name)
    )


@cache
def _lexicon(language: str) -> Lexicon:
    names: dict[str, dict[str, str]] = {}
    for spoken in dict.fromkeys((*EU_LANGUAGES, "is", "mk", "no", "sq", "sr", "tr", "uk")):
        for code, name in country_names(spoken).items():
            if code != EUROPE_WIDE:
                names.setdefault(code, {})[spoken] = name
    names[EUROPE_WIDE] = {"en": "Europe-wide"}
    concepts = tuple(
        Concept(
            id=code.lower(),
            definition="A country.",
            pref=spoken,
            alt={"en": _BESIDES[code]} if code in _BESIDES else {},
        )
        for code, spoken in names.items()
    )
    vocabulary = Vocabulary(vocabulary="countries", definition="Countries.", concepts=concepts)
    return Lexicon([vocabulary], language)
