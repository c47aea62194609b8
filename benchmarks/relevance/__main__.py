"""How well the search answers judged queries, by group, beside stock Whoosh and SQLite FTS5.

    python -m benchmarks.relevance [--json] [--keep]

`--keep` writes the figures of our engine to baseline.json, which a test holds later ones to.
"""

import argparse
import json
from collections.abc import Iterator, Mapping, Sequence

from benchmarks.relevance.baseline import keep
from benchmarks.relevance.measuring import OURS, Figures, measured, sizes
from indexer.relevance import JUDGED_MEASURES


def main(arguments: Sequence[str] | None = None) -> None:
    """Measure, print a table or JSON, and keep our figures where that is asked for."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.relevance")
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--keep", action="store_true", help="keep our figures as the baseline")
    given = parser.parse_args(arguments)
    figures = measured()
    if given.keep:
        keep(figures[OURS])
    print(_as_json(figures) if given.json else "\n".join(_lines(figures)))


def _as_json(figures: Mapping[str, Figures]) -> str:
    return json.dumps({"queries": sizes(), "engines": figures}, indent=1)


def _lines(figures: Mapping[str, Figures]) -> Iterator[str]:
    yield f"{'':28}" + "".join(f"{name:>12}" for name in JUDGED_MEASURES)
    for group, size in sizes().items():
        yield f"{group}, {size} queries"
        for engine, by_group in figures.items():
            values = "".join(f"{value:12.3f}" for value in by_group[group].values())
            yield f"  {engine:26}{values}"


if __name__ == "__main__":
    main()
