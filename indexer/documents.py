"""Which texts of an entry are searched, and how much each counts."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from indexer.analysis import fold, folded_words
from indexer.document import Document, Text
from indexer.facets import FACETS
from indexer.plain_text import plain_text
from indexer.ready_terms import concept_term, known_term
from indexer.said import bodies, labels, statements
from kb.country import country_name
from kb.entry import Entry
from kb.library import Library
from kb.progress import Progress, silent


@dataclass(frozen=True)
class Field:
    """A searched field; `weight` multiplies what a word in it adds to the score.

    `length_matters` says whether a word counts for less in a longer text. A field that `is_text`
    can be named in the search box; the others hold ready terms.
    """

    name: str
    weight: float
    length_matters: bool = True
    is_text: bool = True


CONCEPTS: Final = "concepts"
KNOWN: Final = "known"

FIELDS: Final = (
    # What an entry is called. Whole names count in a field of their own; a single word of a title
    # says less than a label that an editor chose.
    Field("title", 1.5),
    # Its name in its own language, and other names it goes by: as good as the title, and no less
    # so where there are many of them.
    Field("names", 1.5, length_matters=False),
    # Two or three sentences that an editor chose to say what it is.
    Field("summary", 0.75),
    # Labels of its themes, levels, countries: what it is about, in the library's own words.
    Field("labels", 4.0),
    # What an editor thought people would call it who do not use its own words.
    Field("keywords", 4.0),
    # Bodies behind it: people look for what a company or ministry does.
    Field("actors", 1.5),
    # Everything else that is said of it.
    Field("body", 0.7),
    # What it is tagged with, so that a label in any language finds it.
    Field(CONCEPTS, 1.5, length_matters=False, is_text=False),
    # Its whole names: who types one wants that entry first.
    Field(KNOWN, 12.0, length_matters=False, is_text=False),
)
FIELDS_BY_NAME: Final = {field.name: field for field in FIELDS}
TEXT_FIELDS: Final = tuple(field.name for field in FIELDS if field.is_text)


def documents(library: Library, progress: Progress = silent) -> Iterator[Document]:
    """Yield every entry of a library as a document, in order of id."""
    return (document(entry, library) for entry in progress("Indexing entries", library))


def document(entry: Entry, library: Library) -> Document:
    """Return an entry as engines see it."""
    facets = {facet.name: facet.values(entry, library) for facet in FACETS}
    texts = _texts(entry, library)
    return Document(
        id=entry.id,
        texts=texts,
        terms={CONCEPTS: tuple(_concepts(facets)), KNOWN: tuple(_known(texts))},
        facets=facets,
        sort_keys=_sort_keys(entry),
    )


def _concepts(facets: Mapping[str, Iterable[str]]) -> Iterator[str]:
    for name, values in facets.items():
        yield from (concept_term(name, value) for value in values)


def _known(texts: Mapping[str, Iterable[Text]]) -> Iterator[str]:
    names = (text.text for field in ("title", "names") for text in texts[field])
    return iter(dict.fromkeys(known_term(folded_words(name)) for name in names))


def _texts(entry: Entry, library: Library) -> dict[str, tuple[Text, ...]]:
    def texts(parts: Iterable[str], language: str = entry.language) -> tuple[Text, ...]:
        return tuple(Text(plain_text(part), language) for part in parts)

    native = getattr(entry, "native_title", {})
    names = (Text(plain_text(text), code) for code, text in native.items())
    return {
        "title": texts([entry.title]),
        "names": (*names, *texts(getattr(entry, "also_known_as", ()))),
        "summary": texts([entry.summary]),
        "labels": texts(labels(entry, library), "en"),
        "keywords": texts(getattr(entry, "keywords", ())),
        "actors": texts(bodies(entry, library)),
        "body": texts(statements(entry)),
    }


def _sort_keys(entry: Entry) -> dict[str, str]:
    title = fold(entry.title)
    # Descending by year: a later year has a smaller key, and no year the largest.
    newest = f"{9999 - entry.began.year:04}" if entry.began else "9999"
    countries = getattr(entry, "countries", ())
    country = fold(country_name(countries[0])) if countries else "\U0010ffff"
    return {"title": title, "newest": newest, "country": f"{country}\t{title}"}
