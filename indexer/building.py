"""From a library folder to a generation that can be served, and back."""

import hashlib
import logging
import os
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from indexer.documents import documents
from indexer.engine import Engine, EngineError
from indexer.engines.whoosh import WhooshEngine
from indexer.generations import DamagedError, Generation, GenerationStore
from indexer.knowledge import query_reader, read_reader, write_reader
from indexer.query import Query
from indexer.query_reader import QueryReader
from kb.kinds import KINDS
from kb.library import Library
from kb.problems import LibraryError, Problem
from kb.progress import Progress, silent
from kb.reading import entry_files, read_library, vocabulary_files
from kb.snapshot import read_snapshot, write_snapshot

_SNAPSHOT: Final = "library.jsonl"
_READER: Final = "reader.json"
_ENGINE: Final = "engine"

log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Served:
    """A library with the engine that was built from it, and the reader of questions to it.

    `problems` tells why it is not the library as it stands in the folder now, if it is not.
    """

    library: Library
    engine: Engine
    reader: QueryReader
    problems: tuple[Problem, ...] = ()


def build(
    library: Library, fingerprint: str, store: GenerationStore, progress: Progress = silent
) -> Generation:
    """Build a generation from a library, check it, and make it current.

    Raises EngineError, and leaves the old one current, where an entry cannot be indexed or the
    new index does not hold every entry once.
    """

    def fill(folder: Path) -> None:
        write_snapshot(library, folder / _SNAPSHOT)
        found = list(documents(library, progress))
        write_reader(query_reader(library, found), folder / _READER)
        engine = WhooshEngine(folder / _ENGINE)
        engine.index(found)
        everything = Query(chosen={"kind": frozenset(kind.name for kind in KINDS)}, size=1)
        held = engine.search(everything).total
        if held != len(library):
            raise EngineError(f"it holds {held} of {len(library)} entries")

    return store.publish(fingerprint, fill)


def open_generation(generation: Generation) -> Served:
    """Return what a generation holds, ready to serve."""
    library = read_snapshot(generation.folder / _SNAPSHOT)
    reader = read_reader(generation.folder / _READER)
    return Served(library, WhooshEngine(generation.folder / _ENGINE, reader), reader)


def up_to_date(folder: Path, store: GenerationStore, progress: Progress = silent) -> Served:
    """Return the library of a folder ready to serve, built anew where it is missing or stale.

    Where entries have errors, the last good generation is returned with the problems; raises
    LibraryError where there is none.
    """
    last = _last_good(store)
    fingerprint = fingerprint_of(folder)
    if last is not None and last.fingerprint == fingerprint:
        return open_generation(last)
    try:
        library = read_library(folder, progress).or_raise()
    except LibraryError as error:
        if last is None:
            raise
        served = open_generation(last)
        return replace(served, problems=error.problems)
    return open_generation(build(library, fingerprint, store, progress))


def fingerprint_of(folder: Path) -> str:
    """Return a digest of the names and contents of all files that a library is read from."""
    total = hashlib.sha256()
    for path in (*vocabulary_files(folder), *entry_files(folder)):
        name = os.fsencode(path.relative_to(folder))
        content = hashlib.sha256(path.read_bytes()).digest() if path.is_file() else b"-"
        total.update(hashlib.sha256(name).digest() + content)
    return total.hexdigest()


def _last_good(store: GenerationStore) -> Generation | None:
    try:
        return store.current()
    except DamagedError as error:
        log.warning("The index is damaged and is built anew: %s", error)
        return None
