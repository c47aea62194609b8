"""Reads test collections of others: documents, queries and judgements, in JSONL or TSV.

The forms are those of TREC (qrels), BEIR (corpus.jsonl, queries.jsonl, qrels/test.tsv) and of
plain TSV. Documents are read one at a time and never held.
"""

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Final

from indexer.document import Document, Text
from indexer.documents import TEXT_FIELDS
from indexer.facets import DEFAULT_CHOICES, FACETS
from indexer.query import SORTS
from indexer.relevance import Grades

DOCUMENT_FILES: Final = tuple(
    f"{name}.{ending}" for ending in ("jsonl", "tsv") for name in ("documents", "corpus", "docs")
)
QUERY_FILES: Final = ("queries.jsonl", "queries.tsv")
QRELS_FILES: Final = ("qrels.tsv", "qrels.txt", "qrels/test.tsv")

_DOCUMENT_ID: Final = ("id", "_id", "docno")
_DOCUMENT_TEXT: Final = ("text", "contents", "body")
_QUERY_ID: Final = ("id", "_id", "qid")
_QUERY_TEXT: Final = ("text", "query", "title")
_HEADS: Final = frozenset("id _id docno docid doc_id doc-id qid query_id query-id".split())


class CollectionError(Exception):
    """A collection cannot be read; the message names the file, the line, and what is wanted."""

    def __init__(self, path: Path, message: str, line: int | None = None) -> None:
        super().__init__(f"{path}:{line}: {message}" if line else f"{path}: {message}")


@dataclass(frozen=True, slots=True)
class Item:
    """A document or a query as it was read."""

    id: str
    title: str
    text: str


@dataclass(frozen=True)
class Collection:
    """A test collection: where its documents are, what is asked, and what was judged, if it was."""

    documents: Path
    queries: Mapping[str, str]
    qrels: Mapping[str, Grades]

    def items(self) -> Iterator[Item]:
        """Yield the documents as they are read. Raises CollectionError at the first bad one."""
        return _items(self.documents, _DOCUMENT_ID, _DOCUMENT_TEXT)

    def count(self) -> int:
        """Return how many lines hold a document, without reading what they say."""
        with self.documents.open("rb") as file:
            return sum(1 for line in file if line.strip())

    def sample(self, documents: int = 200) -> str:
        """Return the text of the first documents."""
        return "\n".join(f"{item.title} {item.text}" for item in islice(self.items(), documents))


def read_collection(folder: Path, documents: Path | None = None) -> Collection:
    """Read the queries and judgements of a folder, and find its documents.

    Raises CollectionError where a file is missing or cannot be read; judgements may be missing.
    """
    found = documents or _first(folder, DOCUMENT_FILES)
    if found is None:
        raise CollectionError(folder, f"there are no documents; one of {_or(DOCUMENT_FILES)}")
    asked = _first(folder, QUERY_FILES)
    if asked is None:
        raise CollectionError(folder, f"there are no queries; one of {_or(QUERY_FILES)}")
    queries = {item.id: item.text for item in _items(asked, _QUERY_ID, _QUERY_TEXT)}
    if not queries:
        raise CollectionError(asked, "it holds no query")
    judged = _first(folder, QRELS_FILES)
    return Collection(found, queries, _qrels(judged) if judged else {})


def as_document(item: Item, language: str) -> Document:
    """Return what was read as an engine's document that no facet narrows out by default."""
    texts = {"title": item.title, "body": item.text}
    return Document(
        id=item.id,
        texts={
            field: (Text(texts[field], language),) if texts.get(field) else ()
            for field in TEXT_FIELDS
        },
        terms={},
        facets={facet.name: tuple(DEFAULT_CHOICES.get(facet.name, ())) for facet in FACETS},
        sort_keys={sort: "" for sort in SORTS if sort != "relevance"},
    )


def _first(folder: Path, names: Iterable[str]) -> Path | None:
    return next((folder / name for name in names if (folder / name).is_file()), None)


def _or(names: Iterable[str]) -> str:
    *others, last = names
    return f"{', '.join(others)} or {last} is needed"


def _lines(path: Path) -> Iterator[tuple[int, str]]:
    """Yield the lines of a file that are not empty, with their numbers."""
    number = 0
    try:
        with path.open(encoding="utf-8-sig", newline="\n") as file:
            for number, line in enumerate(file, 1):
                if line.strip():
                    yield number, line.rstrip("\r\n")
    except UnicodeDecodeError:
        raise CollectionError(path, "the file is not in UTF-8", number + 1) from None
    except OSError as error:
        raise CollectionError(path, f"it cannot be read: {error.strerror}") from None


def _items(path: Path, ids: tuple[str, ...], texts: tuple[str, ...]) -> Iterator[Item]:
    """Yield what a file of documents or queries holds; each id may come once."""
    read: Callable[[str], Item | None] = (
        _columns if path.suffix == ".tsv" else lambda line: _object(line, ids, texts)
    )
    seen: set[str] = set()
    for number, line in _lines(path):
        try:
            item = read(line)
        except ValueError as error:
            raise CollectionError(path, str(error), number) from None
        if item is None:
            if number > 1:
                raise CollectionError(path, "a header may only stand in the first line", number)
            continue
        if not item.id or any(letter.isspace() for letter in item.id):
            raise CollectionError(path, f"the id '{item.id}' must have letters, no space", number)
        if item.id in seen:
            raise CollectionError(path, f"the id {item.id} was there before", number)
        seen.add(item.id)
        yield item


def _columns(line: str) -> Item | None:
    """Read `id, text` or `id, title, text`; None for a header. Raises ValueError."""
    cells = [cell.strip() for cell in line.split("\t")]
    if cells[0].lower() in _HEADS:
        return None
    if len(cells) not in {2, 3}:
        raise ValueError(f"there are {len(cells)} columns; id and text, or id, title and text")
    return Item(cells[0], cells[1] if len(cells) == 3 else "", cells[-1])


def _object(line: str, ids: tuple[str, ...], texts: tuple[str, ...]) -> Item:
    """Read a JSON object. Raises ValueError."""
    try:
        value = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise ValueError(f"this is not JSON: {error}") from None
    if not isinstance(value, dict):
        raise ValueError("this is not a JSON object")  # noqa: TRY004  # one kind for all callers
    found = next((str(value[key]) for key in ids if isinstance(value.get(key), str | int)), None)
    if found is None:
        raise ValueError(f"there is no id; one of the keys {_or(ids)}")
    text = next((value[key] for key in texts if isinstance(value.get(key), str)), None)
    if text is None:
        raise ValueError(f"{found} has no text; one of the keys {_or(texts)}")
    title = value.get("title")
    return Item(found, title if isinstance(title, str) else "", text)


def _qrels(path: Path) -> dict[str, dict[str, int]]:
    """Read judgements: `query 0 document grade`, or `query document grade`."""
    judged: dict[str, dict[str, int]] = {}
    for number, line in _lines(path):
        cells = line.split("\t") if "\t" in line else line.split()
        if len(cells) not in {3, 4}:
            wanted = "query, document and grade, or query, 0, document and grade"
            raise CollectionError(path, f"there are {len(cells)} columns; {wanted}", number)
        try:
            grade = int(cells[-1])
        except ValueError:
            if number == 1:
                continue
            message = f"the grade '{cells[-1]}' is no whole number"
            raise CollectionError(path, message, number) from None
        judged.setdefault(cells[0].strip(), {})[cells[-2].strip()] = grade
    return judged
