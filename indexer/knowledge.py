"""What a reader of questions knows, kept in a file so that a generation starts at once."""

import json
from collections.abc import Iterable
from dataclasses import asdict
from pathlib import Path

from indexer.concepts import ConceptFinder, Label
from indexer.document import Document
from indexer.labels import label_texts, labels_of, subject_words
from indexer.lexicon import Lexicon, lexicon
from indexer.query_reader import QueryReader
from indexer.thesaurus import Thesaurus, thesaurus
from kb.library import Library


def query_reader(library: Library, documents: Iterable[Document]) -> QueryReader:
    """Return the reader of questions to a library and its documents."""
    return QueryReader(
        lexicon(documents, label_texts(library)),
        ConceptFinder(labels_of(library)),
        thesaurus(library.words.groups),
        subject_words(library.words.acronyms),
    )


def write_reader(reader: QueryReader, path: Path) -> None:
    """Write what a reader knows to a file."""
    known = {
        "words": dict(reader.lexicon.words),
        "terms": sorted(reader.lexicon.terms),
        "labels": [list(asdict(label).values()) for label in reader.concepts.labels],
        "synonyms": dict(reader.thesaurus.synonyms),
        "translations": dict(reader.thesaurus.translations),
        "subject": sorted(reader.subject),
    }
    path.write_text(json.dumps(known, ensure_ascii=False), encoding="utf-8")


def read_reader(path: Path) -> QueryReader:
    """Read what `write_reader` wrote."""
    known = json.loads(path.read_text(encoding="utf-8"))
    labels = (Label(tuple(terms), *rest) for terms, *rest in known["labels"])
    return QueryReader(
        Lexicon(known["words"], frozenset(known["terms"])),
        ConceptFinder(labels),
        Thesaurus(_tuples(known["synonyms"]), _tuples(known["translations"])),
        frozenset(known["subject"]),
    )


def _tuples(lists: dict[str, list[str]]) -> dict[str, tuple[str, ...]]:
    return {word: tuple(others) for word, others in lists.items()}
