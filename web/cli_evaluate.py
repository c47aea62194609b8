"""`kb evaluate`: how well the default engine finds, measured on a test collection of others."""

import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Final, TextIO

import click

from indexer.collection import Collection, CollectionError, as_document, read_collection
from indexer.engine import Engine, EngineError
from indexer.engines.whoosh import WhooshEngine
from indexer.lexicon import lexicon
from indexer.query import LARGEST_PAGE_SIZE, Query
from indexer.query_reader import QueryReader
from indexer.relevance import Measure, average_precision, means, ndcg, recall, reciprocal_rank
from indexer.result_page import Hit
from kb.importing.language import guessed
from web.terminal import fail, with_bar

_TAG: Final = "stem-practices"
_STEP: Final = 0.0001
"""Between neighbours of a run at least, for tools that sort by score keep no order of equals."""


def _first_relevant(ranking: Sequence[str], grades: Mapping[str, int]) -> float:
    return reciprocal_rank(ranking, grades, least=1)


_MEASURES: Final[Mapping[str, Measure]] = {
    "nDCG@10": ndcg,
    "MAP": average_precision,
    "MRR": _first_relevant,
    "recall@100": recall,
}


@click.command()
@click.option(
    "--trec", "folder", required=True,
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    help="The folder of the collection: documents, queries, and qrels if there are any.",
)  # fmt: skip
@click.option(
    "--documents", type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="The file of documents, where it has another name or place.",
)  # fmt: skip
@click.option("--language", metavar="CODE", help="Of the documents, as `fi`. [guessed]")
@click.option("--depth", default=1000, show_default=True, type=click.IntRange(1, 100_000))
@click.option(
    "-o", "--output", type=click.Path(dir_okay=False, path_type=Path),
    help="Write the run here. [standard output]",
)  # fmt: skip
def evaluate(
    folder: Path, documents: Path | None, language: str | None, depth: int, output: Path | None
) -> None:
    """Search a test collection with its queries, write a TREC run, and print how good it is.

    docs/evaluating.md tells in which forms a collection is read.
    """
    try:
        collection = read_collection(folder, documents)
        code = language or guessed(collection.sample())
        with tempfile.TemporaryDirectory(prefix="kb-evaluate-") as place:
            engine = _indexed(collection, code, Path(place))
            rankings = _run(collection, engine, depth, output)
    except (CollectionError, EngineError, OSError) as error:
        fail(str(error), 1)
    _report(collection, rankings, code, to_errors=output is None)


def _indexed(collection: Collection, language: str, folder: Path) -> Engine:
    """Return the default engine, holding the documents and knowing their words."""
    count = collection.count()
    read = with_bar("Reading documents", collection.items(), count)
    known = lexicon(as_document(item, language) for item in read)
    if not known.words:
        raise CollectionError(collection.documents, "it holds no words to search")
    WhooshEngine(folder).index(
        as_document(item, language)
        for item in with_bar("Indexing documents", collection.items(), count)
    )
    return WhooshEngine(folder, QueryReader(known))


def _run(
    collection: Collection, engine: Engine, depth: int, output: Path | None
) -> dict[str, list[str]]:
    """Write the run, and return the ids of what was found for each query."""
    if output is None:
        return _search(collection, engine, depth, sys.stdout)
    with output.open("w", encoding="utf-8") as file:
        return _search(collection, engine, depth, file)


def _search(
    collection: Collection, engine: Engine, depth: int, file: TextIO
) -> dict[str, list[str]]:
    rankings: dict[str, list[str]] = {}
    queries = collection.queries
    for query_id, text in with_bar("Searching", queries.items(), len(queries)):
        hits = list(_hits(engine, text, depth))
        file.writelines(_run_lines(query_id, hits))
        if query_id in collection.qrels:
            rankings[query_id] = [hit.id for hit in hits]
    return rankings


def _hits(engine: Engine, text: str, depth: int) -> Iterator[Hit]:
    """Yield the best hits for a text; none where no word of it was found."""
    page, left = 1, depth
    query = Query(text, size=LARGEST_PAGE_SIZE, any_word=True)
    while query.text and left > 0:
        hits = engine.search(query.on_page(page)).hits[:left]
        # Where nothing is left to search for, everything comes back, in order of title.
        yield from (hit for hit in hits if hit.score > 0)
        left = left - len(hits) if len(hits) == LARGEST_PAGE_SIZE else 0
        page += 1


def _run_lines(query_id: str, hits: Sequence[Hit]) -> Iterator[str]:
    """Yield lines of a run, scores rounded and falling, so that every tool keeps the order."""
    last = float("inf")
    for rank, hit in enumerate(hits, 1):
        last = min(round(hit.score, 4), last - _STEP)
        yield f"{query_id} Q0 {hit.id} {rank} {last:.4f} {_TAG}\n"


def _report(
    collection: Collection, rankings: Mapping[str, Sequence[str]], language: str, *, to_errors: bool
) -> None:
    """Print the means over the queries that have a relevant document."""
    asked = len(collection.queries)
    click.echo(f"language    {language}\nqueries     {asked}", err=to_errors)
    judged = [
        query
        for query, grades in collection.qrels.items()
        if query in collection.queries and any(grade > 0 for grade in grades.values())
    ]
    if not judged:
        click.echo("No query has a relevant document in qrels; nothing is measured.", err=True)
        return
    click.echo(f"judged      {len(judged)}", err=to_errors)
    for name, value in means(_MEASURES, rankings, collection.qrels, judged).items():
        click.echo(f"{name:10}  {value:.4f}", err=to_errors)
