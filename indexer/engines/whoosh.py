"""Whoosh, the embedded default: it keeps the postings, and our own ranking runs over them.

Three habits guard against what is known of Whoosh 2.7.4. An index is written once, into a folder
of its own, and never changed, so that no reader is ever refreshed. Everything that could fail is
done before a document is added, and a build in which an add fails all the same is thrown away
whole, since Whoosh would give the words of a failed document to the next one. Postings are read
under a lock, for a reader that threads share would lose its place in the file.
"""

import shutil
import tempfile
import threading
import warnings
from bisect import bisect_left
from collections import OrderedDict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import numpy as np

from indexer.analysis import tokens
from indexer.columns import Columns, Row, read_columns, write_rows
from indexer.document import Document, Text
from indexer.documents import FIELDS_BY_NAME, TEXT_FIELDS
from indexer.embedded import answer
from indexer.engine import EngineError, EngineUnavailableError
from indexer.postings import Floats, Numbers
from indexer.query import Query
from indexer.query_reader import PLAIN, QueryReader
from indexer.result_page import ResultPage

with warnings.catch_warnings():
    # Escape sequences in its sources that Python 3.12 began to warn of.
    warnings.simplefilter("ignore")
    from whoosh import fields, formats, index
    from whoosh.codec.whoosh3 import W3LeafMatcher
    from whoosh.reading import TermNotFound

_ROWS: Final = "rows.jsonl"
_CACHE_BYTES: Final = 64 * 1024 * 1024
_GAP: Final = 1
"""Places left free between two texts of a field, so that no phrase spans them."""

_NOTHING: Final = (np.empty(0, dtype=np.int64), np.empty(0, dtype=np.float64))


class _ReadyTerms(formats.Positions):  # type: ignore[misc]
    """Takes terms with their places as they are, since the analysis is done already."""

    def word_values(self, value: Any, analyzer: Any, **_: Any) -> Iterator[Any]:  # noqa: ARG002
        for term, places in value:
            yield term, len(places), float(len(places)), self.encode(places)


class _TermsField(fields.FieldType):  # type: ignore[misc]
    """A field of ready terms.

    Our lengths are kept in the rows, exactly. Whoosh keeps its own, rounded to a byte, because
    without them (`scorable`) it looks for their file on the disk once for every posting.
    """

    indexed = True
    stored = False
    scorable = True
    unique = False

    def __init__(self) -> None:
        self.format = _ReadyTerms()
        self.analyzer = None
        self.vector = None


class WhooshEngine:
    """An engine over a folder that is its own. Safe to use from several threads."""

    def __init__(self, folder: Path, reader: QueryReader = PLAIN) -> None:
        """Open what the folder holds, if anything. The folder is made where it is missing."""
        self._folder = folder
        self._reader = reader
        folder.mkdir(parents=True, exist_ok=True)
        builds = sorted(path for path in folder.iterdir() if (path / _ROWS).exists())
        self._open = _OpenIndex(builds[-1]) if builds else None

    def index(self, documents: Iterable[Document]) -> None:
        """Hold exactly these documents; searches see the old or the new, never a mix.

        Raises EngineError, and keeps the old, where a document cannot be indexed.
        """
        build = Path(tempfile.mkdtemp(prefix="building-", dir=self._folder))
        try:
            _write(build, documents)
            number = 1 + len([p for p in self._folder.iterdir() if p.name.isdecimal()])
            place = build.rename(self._folder / f"{number:06}")
            self._open = _OpenIndex(place)
        except Exception as error:
            shutil.rmtree(build, ignore_errors=True)
            raise EngineError(f"the index could not be built: {error}") from error

    def search(self, query: Query) -> ResultPage:
        """Answer a query. Raises EngineUnavailableError where nothing was indexed yet."""
        opened = self._open
        if opened is None:
            raise EngineUnavailableError("there is no index yet")
        return answer(query, opened.columns, opened, self._reader)


def _write(folder: Path, documents: Iterable[Document]) -> None:
    schema = fields.Schema(**{name: _TermsField() for name in FIELDS_BY_NAME})
    writer = index.create_in(folder, schema).writer(limitmb=256)
    rows = []
    try:
        for document in documents:
            terms = {field: _places(document.texts[field]) for field in TEXT_FIELDS}
            terms |= {field: _one_each(ready) for field, ready in document.terms.items()}
            rows.append(_row(document, terms))
            writer.add_document(**{field: list(t.items()) for field, t in terms.items() if t})
        writer.commit()
    except BaseException:
        writer.cancel()
        raise
    write_rows(rows, folder / _ROWS)


def _places(texts: Sequence[Text]) -> dict[str, list[int]]:
    """Return the places of every term in the texts of one field."""
    places: dict[str, list[int]] = {}
    start = 0
    for text in texts:
        last = -1
        for token in tokens(text.text, text.language):
            places.setdefault(token.term, []).append(start + token.position)
            last = token.position
        start += last + 1 + _GAP
    return places


def _one_each(terms: Iterable[str]) -> dict[str, list[int]]:
    """Return ready terms, each at a place of its own, two apart, so that none are neighbours."""
    return {term: [2 * number] for number, term in enumerate(dict.fromkeys(terms))}


def _row(document: Document, terms: Mapping[str, Mapping[str, list[int]]]) -> Row:
    lengths = {field: sum(map(len, places.values())) for field, places in terms.items()}
    return Row(document.id, document.facets, document.sort_keys, lengths)


@dataclass(frozen=True)
class _Lexicon:
    """The terms of a field, ascending, and in how many documents each is."""

    terms: list[str]
    documents: list[int]

    def starting(self, start: str) -> Iterator[tuple[str, int]]:
        at = bisect_left(self.terms, start)
        while at < len(self.terms) and self.terms[at].startswith(start):
            yield self.terms[at], self.documents[at]
            at += 1


class _OpenIndex:
    """An index that never changes, read in blocks; decoded terms are kept up to a size."""

    def __init__(self, folder: Path) -> None:
        self.columns: Columns = read_columns(folder / _ROWS)
        self._reader = index.open_dir(folder, readonly=True).reader()
        self._lock = threading.Lock()
        self._decoded: OrderedDict[tuple[str, str], tuple[Numbers, Floats]] = OrderedDict()
        self._bytes = 0
        self._lexicons: dict[str, _Lexicon] = {}

    def frequencies(self, field: str, term: str) -> tuple[Numbers, Floats]:
        """Return the documents that have a term in a field, ascending, and how often."""
        key = (field, term)
        with self._lock:
            if key in self._decoded:
                self._decoded.move_to_end(key)
                return self._decoded[key]
            found = self._read(field, term)
            self._keep(key, found)
            return found

    def positions(self, field: str, term: str) -> dict[int, Sequence[int]]:
        """Return by document the places of a term in a field, ascending."""
        found: dict[int, Sequence[int]] = {}
        with self._lock:
            matcher = self._matcher(field, term)
            while matcher is not None and matcher.is_active():
                found[matcher.id()] = matcher.value_as("positions")
                matcher.next()
        return found

    def starting(self, starts: Sequence[str], fields: Iterable[str]) -> list[tuple[str, int]]:
        """Return the terms of some fields that begin with one of `starts`, with their counts."""
        total: dict[str, int] = {}
        for field in fields:
            lexicon = self._lexicon(field)
            for start in starts:
                for term, documents in lexicon.starting(start):
                    total[term] = total.get(term, 0) + documents
        return list(total.items())

    def _matcher(self, field: str, term: str) -> Any:
        try:
            return self._reader.postings(field, term)
        except TermNotFound:
            return None

    def _read(self, field: str, term: str) -> tuple[Numbers, Floats]:
        matcher = self._matcher(field, term)
        if matcher is None:
            return _NOTHING
        blocks = list(_blocks(matcher))
        numbers = np.concatenate([np.asarray(ids, dtype=np.int64) for ids, _ in blocks])
        weights = np.concatenate([np.asarray(weights, dtype=np.float64) for _, weights in blocks])
        return numbers, weights

    def _keep(self, key: tuple[str, str], found: tuple[Numbers, Floats]) -> None:
        self._decoded[key] = found
        self._bytes += _size(key, found)
        while self._bytes > _CACHE_BYTES:
            self._bytes -= _size(*self._decoded.popitem(last=False))

    def _lexicon(self, field: str) -> _Lexicon:
        with self._lock:
            if field not in self._lexicons:
                counted = sorted(
                    (term.decode("utf-8"), info.doc_frequency())
                    for term, info in self._reader.iter_field(field)
                )
                self._lexicons[field] = _Lexicon([t for t, _ in counted], [n for _, n in counted])
            return self._lexicons[field]


def _blocks(matcher: Any) -> Iterator[tuple[Any, Any]]:
    """Yield the document numbers and weights of a posting list, a block at a time.

    A block costs one call here and one for each of its postings through the public matcher,
    which is what makes Whoosh's own search slow.
    """
    if not isinstance(matcher, W3LeafMatcher):
        pairs = []
        while matcher.is_active():
            pairs.append((matcher.id(), matcher.weight()))
            matcher.next()
        yield [number for number, _ in pairs], [weight for _, weight in pairs]
        return
    while not matcher._atend:
        matcher._read_ids()
        matcher._read_weights()
        yield matcher._ids, matcher._weights
        matcher._next_block()


def _size(key: tuple[str, str], found: tuple[Numbers, Floats]) -> int:
    # 300 bytes for the key, two array headers and the entry of the cache.
    return 300 + len(key[1]) + found[0].nbytes + found[1].nbytes
