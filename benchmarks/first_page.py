"""From YAML files on disk to the first page: what each stage takes, and the same of stock Whoosh.

    python -m benchmarks.first_page [--entries 10000] [--peer-entries 2000] [--json]

Measured, in one process, on generated entries of 150 to 400 words (`benchmarks.generator`; the
files are written before anything is measured):

- what happens once for a library: its fingerprint, reading the YAML (parsing alone), validating
  (all of `read_library`), making documents (alone), building the generation (documents included);
- what happens at each start: checking the generation's sums, opening it, making the site and app;
- the first answer of each kind from an engine just opened, with nothing read yet, then the median
  of 50 other questions of that kind, each new to the engine;
- the first page of results through Flask's test client, its templates compiled then and the engine
  cold, then the median of 50 pages for other words.

Then the same documents, or the first of them where there are more than `--peer-entries`, go into
our engine and into Whoosh used as its documentation shows (`benchmarks.stock_whoosh`), and both
answer the same questions. `x ours` is the peer's processor time over ours in the row of the same
name. Ratios hold from machine to machine; seconds do not, and other processes disturb them.

"Wall" is time that passed, "CPU" what all threads of this process used, "peak MB" the most memory
it had held until then. Files lie in the system's page cache; no disk was ever waited for.
"""

import argparse
import json
import platform
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from itertools import islice
from pathlib import Path
from typing import Any, Final

from benchmarks.generator import generate
from benchmarks.measures import Measure, Measures, beside
from benchmarks.questions import questions
from benchmarks.stock_whoosh import StockWhoosh
from benchmarks.table import table
from indexer.building import Served, build, fingerprint_of, open_generation
from indexer.document import Document
from indexer.documents import documents
from indexer.engines.whoosh import WhooshEngine
from indexer.generations import Generation, GenerationStore
from indexer.query import Query
from kb.reading import entry_files, read_library
from kb.yaml_reader import read_yaml
from web import create_app
from web.settings import shipped_library
from web.site import Site, site_of

ENTRIES: Final = 10_000
PEER_ENTRIES: Final = 2_000


def main(arguments: Sequence[str] | None = None) -> None:
    """Measure, and print a table or JSON."""
    given = _arguments(arguments)
    with tempfile.TemporaryDirectory(prefix="first-page-") as folder:
        ours, peers = _measured(Path(folder), given.entries, given.peer_entries)
    print(_as_json(ours, peers) if given.json else _as_text(ours, peers))


def _arguments(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.first_page")
    parser.add_argument("--entries", type=int, default=ENTRIES)
    parser.add_argument("--peer-entries", type=int, default=PEER_ENTRIES)
    parser.add_argument("--json", action="store_true")
    return parser.parse_args(arguments)


def _measured(
    folder: Path, entries: int, peer_entries: int
) -> tuple[list[Measure], dict[str, list[Measure]]]:
    """Return our measures, and those of both engines over the documents that the peer gets."""
    library, home = folder / "library", folder / "index"
    library.mkdir()
    generate(library, shipped_library(), entries)
    measures = Measures()
    made = _build(measures, library, home)
    asked = questions(made)
    site = _open(measures, home, len(made))
    for kind, queries in asked.items():
        engine = _served(home).engine
        measures.answers(f"answer: {kind}", queries, engine.search)
    _pages(measures, site, asked["words"])
    few = list(islice(made, peer_entries))
    return measures.taken, _side_by_side(folder, few, questions(few))


def _build(measures: Measures, library: Path, home: Path) -> list[Document]:
    """Measure what happens once for a library; return its documents."""
    files = entry_files(library)
    count = len(files)
    fingerprint = measures.stage("fingerprint", count, lambda: fingerprint_of(library))
    measures.stage("read YAML", count, lambda: _read_all(files))
    read = measures.stage("validate (reads YAML too)", count, lambda: read_library(library))
    valid = read.or_raise()
    made = measures.stage("make documents", count, lambda: list(documents(valid)))
    store = GenerationStore(home)
    measures.stage("build generation", count, lambda: build(valid, fingerprint, store))
    return made


def _read_all(files: Sequence[Path]) -> None:
    for path in files:
        read_yaml(path)


def _open(measures: Measures, home: Path, count: int) -> Site:
    """Measure what happens at each start; return the site."""
    generation = measures.stage("check sums", count, lambda: _current(home))
    served = measures.stage("open generation", count, lambda: open_generation(generation))
    return measures.stage(
        "make site", count, lambda: site_of(served.library, served.engine, served.reader)
    )


def _current(home: Path) -> Generation:
    generation = GenerationStore(home).current()
    assert generation is not None
    return generation


def _served(home: Path) -> Served:
    return open_generation(_current(home))


def _pages(measures: Measures, site: Site, queries: Sequence[Query]) -> None:
    app = measures.stage("make app", len(site.documents), lambda: create_app(site))
    client = app.test_client()

    def get(query: Query) -> None:
        answered = client.get("/practices", query_string={"q": query.text})
        assert answered.status_code == 200

    measures.answers("page", queries, get)


def _side_by_side(
    folder: Path, few: Sequence[Document], asked: Mapping[str, Sequence[Query]]
) -> dict[str, list[Measure]]:
    """Measure both engines, from documents to answers, over the same documents."""
    ours, peer = Measures(), Measures()
    ours.stage("index documents", len(few), lambda: WhooshEngine(folder / "ours").index(few))
    peer.stage("index documents", len(few), lambda: StockWhoosh.build(few, folder / "stock"))
    for kind, queries in asked.items():
        ours.answers(f"answer: {kind}", queries, WhooshEngine(folder / "ours").search)
        peer.answers(f"answer: {kind}", queries, StockWhoosh(folder / "stock").search)
    name = f"{len(few):,} documents"
    return {f"ours, {name}": ours.taken, f"stock Whoosh, {name}": beside(ours.taken, peer.taken)}


def _as_json(ours: Sequence[Measure], peers: Mapping[str, Sequence[Measure]]) -> str:
    report: dict[str, Any] = {
        "python": platform.python_version(),
        "machine": platform.machine(),
        "measures": [asdict(measure) for measure in ours],
        "side_by_side": {name: [asdict(m) for m in taken] for name, taken in peers.items()},
    }
    return json.dumps(report, indent=1)


def _as_text(ours: Sequence[Measure], peers: Mapping[str, Sequence[Measure]]) -> str:
    entries = next(measure.entries for measure in ours if measure.entries)
    return table({f"{entries:,} entries": ours, **peers})


if __name__ == "__main__":
    main()
