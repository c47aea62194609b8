"""Reads where the page itself comes from: its address, title, publisher, date and language."""

from typing import Any, Final

from pydantic import HttpUrl, TypeAdapter, ValidationError

from kb.importing.body import side_of
from kb.importing.dates import moments
from kb.importing.document import Document
from kb.importing.finding import Finding, Findings, Question

_URL: Final[TypeAdapter[HttpUrl]] = TypeAdapter(HttpUrl)
_PUBLISHERS: Final = ("schema:publisher", "dc.publisher", "dcterms.publisher", "publisher",
                      "og:site_name")  # fmt: skip
_DATES: Final = ("article:published_time", "schema:datePublished", "dc.date.issued",
                 "dcterms.issued", "dc.date", "dcterms.date", "dcterms.created", "date", "time",
                 "citation_publication_date")  # fmt: skip


def read_origin(document: Document, address: str) -> Findings:
    """Yield the page as source s1; `address` is where it was fetched, blank for a file."""
    url = address or document.page.address
    source: dict[str, Any] = {"id": "s1"}
    if _is_address(url):
        source["url"] = url
    else:
        yield Question("Give the public address of the page (sources, url): the file names none.")
    source["title"] = document.page.title or url
    publisher, where = _publisher(document)
    if publisher:
        source["publisher"] = publisher
    else:
        yield Question("Say who published the page: it does not.")
    published, passage = _published(document)
    if published:
        source["published"] = published
    source["language"] = document.language
    read_from = "; ".join(part for part in (url, publisher, passage) if part)
    yield Finding("sources", source, read_from, where or "the head of the page")


def _is_address(url: str) -> bool:
    try:
        _URL.validate_python(url)
    except ValidationError:
        return False
    return True


def _publisher(document: Document) -> tuple[str, str]:
    for statement in document.stated("publisher"):
        if statement.where.startswith("fact"):
            return statement.text.split("\n")[0], statement.where
    value, label = document.page.meta_value(*_PUBLISHERS)
    if value:
        return value, label
    author, label = document.page.meta_value("author", "dc.creator", "schema:author")
    return (author, label) if side_of(author, document) else ("", "")


def _published(document: Document) -> tuple[str, str]:
    for statement in document.stated("published"):
        found = moments(statement.text, document.language)
        if found:
            return found[0].text, statement.text
    value, _ = document.page.meta_value(*_DATES)
    found = moments(value, document.language)
    return (found[0].text, value) if found else ("", "")
