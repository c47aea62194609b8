"""Which texts of an entry are searched, and how much each counts."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from indexer.analysis import fold
from indexer.document import Document, Text
from indexer.facets import FACETS
from indexer.plain_text import plain_text, plain_text_of_markdown
from indexer.query import NOT_RECORDED
from kb.country import country_name
from kb.library import Library
from kb.practice import Practice
from kb.progress import Progress, silent


@dataclass(frozen=True)
class Field:
    """A searched field; `weight` multiplies what a word in it adds to the score.

    `length_matters` says whether a word counts for less in a longer text.
    """

    name: str
    weight: float
    length_matters: bool = True


FIELDS: Final = (
    # What an entry is called: who types a name wants that entry.
    Field("title", 3.0),
    # Its name in its own language, and other names it goes by: as good as the title, and no less
    # so where there are many of them.
    Field("names", 3.0, length_matters=False),
    # Two or three sentences that an editor chose to say what it is.
    Field("summary", 2.0),
    # Labels of its themes, levels, countries: what it is about, in the library's own words.
    Field("labels", 1.5),
    # Bodies behind it: people look for what a company or ministry does.
    Field("actors", 1.5),
    # Everything else that is said of it.
    Field("body", 1.0),
)
FIELDS_BY_NAME: Final = {field.name: field for field in FIELDS}


def documents(library: Library, progress: Progress = silent) -> Iterator[Document]:
    """Yield every practice of a library as a document, in order of id."""
    practices = library.practices.values()
    return (document(practice, library) for practice in progress("Indexing entries", practices))


def document(practice: Practice, library: Library) -> Document:
    """Return a practice as engines see it."""
    vocabularies = library.vocabularies
    facets = {facet.name: facet.values(practice, vocabularies) for facet in FACETS}
    return Document(
        id=practice.id,
        texts=_texts(practice, library),
        facets={name: values or (NOT_RECORDED,) for name, values in facets.items()},
        sort_keys=_sort_keys(practice),
    )


def _texts(practice: Practice, library: Library) -> dict[str, tuple[Text, ...]]:
    written_in = practice.language

    def texts(parts: Iterable[str]) -> tuple[Text, ...]:
        return tuple(Text(plain_text(part), written_in) for part in parts)

    native = (Text(plain_text(text), code) for code, text in practice.native_title.items())
    return {
        "title": texts([practice.title]),
        "names": (*native, *texts(practice.also_known_as)),
        "summary": texts([practice.summary]),
        "labels": tuple(Text(label, "en") for label in _labels(practice, library)),
        "actors": texts(_actors(practice)),
        "body": texts(_body(practice)),
    }


def _labels(practice: Practice, library: Library) -> Iterator[str]:
    yield from (country_name(code) for code in practice.countries)
    yield from practice.regions
    tagged = {
        "themes": practice.themes,
        "levels": practice.levels,
        "target-groups": practice.target_groups,
        "sectors": practice.sectors,
        "practice-types": (practice.type,),
    }
    for name, ids in tagged.items():
        yield from (library.vocabularies[name].label(concept) for concept in ids)


def _actors(practice: Practice) -> Iterator[str]:
    for actor in practice.actors:
        yield f"{actor.name}: {actor.detail}" if actor.detail else actor.name


def _body(practice: Practice) -> Iterator[str]:
    if practice.description:
        yield plain_text_of_markdown(practice.description)
    claims = (practice.objectives, practice.approach, practice.lessons)
    if practice.problem:
        yield practice.problem.text
    for group in (*claims, practice.transfer_conditions):
        yield from (claim.text for claim in group)
    yield from (result.claim for result in practice.results)
    yield from (event.text for event in practice.events)
    if practice.funding:
        yield from (claim.text for claim in practice.funding.words)
    if practice.continuation:
        yield practice.continuation.what


def _sort_keys(practice: Practice) -> dict[str, str]:
    title = fold(practice.title)
    # Descending by year: a later year has a smaller key, and no year the largest.
    newest = f"{9999 - practice.started.date.year:04}" if practice.started else "9999"
    country = fold(country_name(practice.countries[0]))
    return {"title": title, "newest": newest, "country": f"{country}\t{title}"}
