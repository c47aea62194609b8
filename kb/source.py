"""A public page that claims were read on, and claims that name their pages."""

from typing import Annotated, Any, Final
from urllib.parse import urlsplit

from pydantic import Field, HttpUrl, model_validator

from kb.language import LanguageCode
from kb.partial_date import PartialDate
from kb.text import Model, Text

SOURCE_ID: Final = r"^s[1-9][0-9]*$"

SourceId = Annotated[str, Field(pattern=SOURCE_ID)]
SourceIds = tuple[SourceId, ...]


class Source(Model):
    """A page, with the id by which claims of the same entry name it."""

    id: SourceId
    url: HttpUrl
    title: Text
    publisher: Text | None = None
    published: PartialDate | None = None
    language: LanguageCode | None = None
    note: Text | None = None


class Claim(Model):
    """A statement and the pages it was read on. A plain text is a claim that names none."""

    text: Text
    sources: SourceIds = ()

    @model_validator(mode="before")
    @classmethod
    def _from_text(cls, value: Any) -> Any:
        return {"text": value} if isinstance(value, str) else value


class Dated(Model):
    """When something happened, as exactly as its source says. A plain date names no source."""

    date: PartialDate
    note: Text | None = None
    sources: SourceIds = ()

    @model_validator(mode="before")
    @classmethod
    def _from_date(cls, value: Any) -> Any:
        return {"date": value} if isinstance(value, str) else value


class Event(Model):
    """A dated step in the life of a practice."""

    date: PartialDate
    until: PartialDate | None = None
    text: Text
    sources: SourceIds = ()


def page_of(url: str) -> str:
    """Return an address without what differs between addresses of one page: scheme, www, slash."""
    parts = urlsplit(url)
    host = (parts.hostname or "").lower().removeprefix("www.")
    query = f"?{parts.query}" if parts.query else ""
    return f"{host}{parts.path.rstrip('/')}{query}"
