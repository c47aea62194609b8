"""What a visitor waits for while typing, and for practices like one, at 10,000 entries.

    python -m benchmarks.while_typing [--entries 10000]

Measured in one process, over generated entries (`benchmarks.generator`): what each takes to make
once, at the first request, then every beginning of the words of 200 titles typed letter by
letter, and the similar practices of 500 entries. Milliseconds of wall time; other processes
disturb them.
"""

import argparse
import tempfile
import time
from collections.abc import Callable, Iterable, Sequence
from itertools import islice
from pathlib import Path
from statistics import median, quantiles
from typing import Final, TypeVar

from benchmarks.generator import generate
from indexer.documents import documents
from indexer.suggestions import suggestions
from kb.library import Library
from kb.reading import read_library
from kb.similar import Likeness
from web.settings import shipped_library

ENTRIES: Final = 10_000
TITLES: Final = 200
PRACTICES: Final = 500

T = TypeVar("T")


def main(arguments: Sequence[str] | None = None) -> None:
    """Measure, and print a line for each thing measured."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.while_typing")
    parser.add_argument("--entries", type=int, default=ENTRIES)
    entries = parser.parse_args(arguments).entries
    with tempfile.TemporaryDirectory(prefix="while-typing-") as folder:
        generate(Path(folder), shipped_library(), entries)
        library = read_library(Path(folder)).or_raise()
    for line in measured(library):
        print(line)


def measured(library: Library) -> Iterable[str]:
    """Yield what was measured over a library, a line each."""
    made = list(documents(library))
    names, taken = _timed(lambda: suggestions(library, made))
    yield f"make suggestions: {taken:.0f} ms"
    yield _line("suggest", (_timed(lambda t=t: names.find(t))[1] for t in typed(library)))
    ids = list(library.practices)[:: max(1, len(library.practices) // PRACTICES)]
    likeness = Likeness(library)
    _, taken = _timed(lambda: likeness.similar_to(ids[0]))
    yield f"first similar practices: {taken:.0f} ms"
    yield _line("similar practices", (_timed(lambda i=i: likeness.similar_to(i))[1] for i in ids))


def typed(library: Library) -> Iterable[str]:
    """Yield every beginning of some titles, as they are typed."""
    for practice in islice(library.practices.values(), TITLES):
        yield from (practice.title[:length] for length in range(1, len(practice.title) + 1))


def _timed(work: Callable[[], T]) -> tuple[T, float]:
    start = time.perf_counter()
    done = work()
    return done, (time.perf_counter() - start) * 1000


def _line(name: str, times: Iterable[float]) -> str:
    taken = list(times)
    late = quantiles(taken, n=100)[-1]
    return (
        f"{name}: {len(taken)} asked, median {median(taken):.2f} ms,"
        f" 99th of 100 {late:.2f} ms, slowest {max(taken):.2f} ms"
    )


if __name__ == "__main__":
    main()
