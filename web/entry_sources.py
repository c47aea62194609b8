"""The sources of an entry, and how to cite its entry."""

from dataclasses import dataclass

from kb.entry import Entry
from kb.language import language_name
from kb.source import Source
from web.dates import date_in_words
from web.practice_line import native_name
from web.wording import PAGE_LANGUAGE, capitalised, counted


@dataclass(frozen=True)
class SourceView:
    """A source: its number, title in its language, address, and what is known of it."""

    number: int
    title: str
    url: str
    language: str | None
    about: str
    note: str | None


def source_views(entry: Entry) -> tuple[SourceView, ...]:
    """Return the sources in the order of their numbers."""
    return tuple(
        _source_view(number, source) for number, source in enumerate(entry.sources, start=1)
    )


def citation(entry: Entry, address: str) -> str:
    """Return a reference to the entry as plain text."""
    native = native_name(entry)
    title = f"{entry.title} ({native.text})" if native else entry.title
    sources = counted(len(entry.sources), "public source")
    return (
        f"{title}. In: STEM practices, entry {entry.id}, based on {sources},"
        f" last changed on {date_in_words(entry.updated)}. {address}"
    )


def _source_view(number: int, source: Source) -> SourceView:
    is_foreign = source.language is not None and source.language != PAGE_LANGUAGE
    about = [
        source.publisher,
        date_in_words(source.published) if source.published else None,
        f"in {language_name(source.language)}" if source.language and is_foreign else None,
    ]
    return SourceView(
        number=number,
        title=source.title,
        url=str(source.url),
        language=source.language if is_foreign else None,
        about=", ".join(part for part in about if part),
        note=capitalised(source.note) if source.note else None,
    )
