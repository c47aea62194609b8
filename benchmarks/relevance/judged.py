"""The judged queries and their grades, and the groups that they are reported in."""

import csv
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

_FOLDER: Final = Path(__file__).parent
_HELD_OUT: Final = 3
"""Queries whose number is divisible by this are held out; the README tells the rule."""


@dataclass(frozen=True, slots=True)
class JudgedQuery:
    """A query with its kind of user, the language of its words, and its graded practices."""

    id: str
    user: str
    language: str
    text: str
    grades: Mapping[str, int]

    @property
    def is_held_out(self) -> bool:
        """Whether the query is never looked at while tuning."""
        return int(self.id.lstrip("abcdefghijklmnopqrstuvwxyz")) % _HELD_OUT == 0


def judged_queries() -> tuple[JudgedQuery, ...]:
    """Return all judged queries, in the order of the file."""
    grades: dict[str, dict[str, int]] = {}
    for query, practice, grade in _rows("qrels.tsv"):
        grades.setdefault(query, {})[practice] = int(grade)
    return tuple(JudgedQuery(*row, grades.get(row[0], {})) for row in _rows("queries.tsv"))


def groups(queries: Sequence[JudgedQuery]) -> dict[str, list[str]]:
    """Return the ids of the queries of each group that is reported, `all` first."""
    found = {"all": [query.id for query in queries]}
    for user in dict.fromkeys(query.user for query in queries):
        found[user] = [query.id for query in queries if query.user == user]
    found["tuning"] = [query.id for query in queries if not query.is_held_out]
    found["held out"] = [query.id for query in queries if query.is_held_out]
    found["English"] = [query.id for query in queries if query.language == "en"]
    found["other languages"] = [query.id for query in queries if query.language != "en"]
    return found


def _rows(name: str) -> Iterator[list[str]]:
    with (_FOLDER / name).open(encoding="utf-8", newline="") as file:
        yield from csv.reader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
