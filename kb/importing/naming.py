"""Reads what a practice is called and, in few words, is."""

import re
from typing import Final

from babel.languages import get_official_languages

from kb.importing.document import Document
from kb.importing.finding import Finding, Findings, Question
from kb.importing.language import guessed
from kb.importing.places import countries_named
from kb.importing.sentences import shortened

_LONGEST_TITLE: Final = 100
_LONGEST_SUMMARY: Final = 300
_LEAST_SUMMARY: Final = 40
_KIND_OF_PAGE: Final = re.compile(
    r"^(?:(?:good|best) practice|case study|fact ?sheet|project(?: profile)?|practice|steckbrief"
    r"|projekt|bonne pratique|fiche projet|projet|buona pratica|buena práctica|goede praktijk"
    r"|dobra praktyka|hyvä käytäntö)\s*[:–|-]\s+",
    re.IGNORECASE,
)
_IN_ENGLISH: Final = re.compile(r"english|englisch|anglais|inglés|inglese|engels|engelsk|englanti",
                                re.IGNORECASE)  # fmt: skip


def read_names(document: Document) -> Findings:
    """Yield the title, the native title, other names and the summary."""
    title, passage, where = _title(document)
    if not title:
        yield Question("Give it a title: the page has none.")
    else:
        if len(title) > _LONGEST_TITLE:
            yield Question(f"Shorten the title; the page's own is '{title}'.")
        yield Finding("title", shortened(title, _LONGEST_TITLE), passage, where)
    yield from _native_title(document, title, where)
    for statement in document.stated("also-known-as"):
        for name in re.split(r"[\n;,]", statement.text):
            if name.strip() and name.strip() != title:
                yield Finding("also_known_as", name.strip(), statement.text, statement.where)
    yield from _summary(document)


def _bare(title: str) -> str:
    """Return a title without the kind of page that it says it is: `Good practice: ...`."""
    return _KIND_OF_PAGE.sub("", title) or title


def _title(document: Document) -> tuple[str, str, str]:
    stated = [s for s in document.stated("title") if not s.where.startswith("section")]
    in_english = [s for s in stated if _IN_ENGLISH.search(s.label)]
    if in_english:
        return in_english[0].text, in_english[0].text, in_english[0].where
    heading = document.page.title
    on_page = [s for s in stated if s.where.startswith("fact")]
    for statement in on_page:
        if len(statement.text) >= 3 and "\n" not in statement.text:
            return statement.text, statement.text, statement.where
    if heading:
        return _bare(heading), heading, "the title of the page"
    return (stated[0].text, stated[0].text, stated[0].where) if stated else ("", "", "")


def _native_title(document: Document, title: str, where: str) -> Findings:
    for statement in document.stated("native-title"):
        name = statement.text.split("\n")[0]
        language = document.language if document.language != "en" else _spoken(name, document)
        yield Finding("native_title", {language: name}, statement.text, statement.where)
        if document.language == "en":
            yield Question(f"Check the language of the native title: '{language}' is a guess.")
        return
    if document.language == "en" or not title:
        return
    if _IN_ENGLISH.search(where):
        native = document.page.title
        yield Finding("native_title", {document.language: native}, native, "the title of the page")
    else:
        yield Finding("native_title", {document.language: title}, title, where)


def _spoken(name: str, document: Document) -> str:
    """Return the language of a name: that of the country, by its words where there are several."""
    for statement in document.stated("countries"):
        for code in countries_named(statement.text, document)[:1]:
            official = get_official_languages(code)
            if official:
                return guessed(name, tuple(official))
    return guessed(name)


def _summary(document: Document) -> Findings:
    candidates = [(s.text.replace("\n", " "), s.where) for s in document.stated("summary")]
    candidates += list(document.lead)
    candidates.sort(key=lambda found: found[1].startswith("JSON-LD"))
    for text, where in candidates:
        if len(text) >= _LEAST_SUMMARY and text != document.page.title:
            short = shortened(text, _LONGEST_SUMMARY)
            yield Finding("summary", short, text, where)
            if short != text:
                yield Question("Write the summary anew: the page's own is longer than 300 letters.")
            return
    yield Question("Write a summary: the page has no paragraph that could be one.")
