"""An import goes down the floors of the house only, never up."""

import ast
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import pytest

ROOT: Final = Path(__file__).parents[1]
SEARCH_LIBRARIES: Final = frozenset({"whoosh", "tantivy", "opensearchpy"})
FORBIDDEN: Final = {
    "kb": SEARCH_LIBRARIES | {"indexer", "web", "flask", "werkzeug", "jinja2", "click", "waitress"},
    "indexer": {"web", "flask", "werkzeug", "jinja2", "click", "waitress", "yaml"},
    "web": SEARCH_LIBRARIES | {"yaml"},
}
"""What the modules of a package may not import."""


def imports_of(source: str) -> Iterator[str]:
    """Yield the name of every module that a program imports, wherever the import stands."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield f"{'.' * node.level}{node.module or ''}"


def forbidden_in(path: str, source: str) -> list[str]:
    """Return what a module imports although its place in the house forbids it."""
    package = Path(path).parts[0]
    engine = Path(path).stem if path.startswith("indexer/engines/") else ""
    return [
        name
        for name in imports_of(source)
        if name.startswith(".")
        or (top := name.split(".")[0]) in FORBIDDEN[package]
        or (top in SEARCH_LIBRARIES and top != engine)
    ]


MODULES: Final = sorted(
    path.relative_to(ROOT).as_posix()
    for package in FORBIDDEN
    for path in (ROOT / package).rglob("*.py")
)


def test_no_module_imports_anything_from_above_it() -> None:
    found = {
        path: forbidden_in(path, (ROOT / path).read_text(encoding="utf-8")) for path in MODULES
    }
    assert {path: names for path, names in found.items() if names} == {}


@pytest.mark.parametrize(
    ("path", "line"),
    [
        ("kb/library.py", "import indexer.query"),
        ("kb/library.py", "from web import site"),
        ("kb/library.py", "def f():\n    from flask import request"),
        ("kb/library.py", "import json, whoosh.index as index"),
        ("indexer/query.py", "from web.settings import Settings"),
        ("indexer/query.py", "import flask"),
        ("indexer/query.py", "import whoosh"),
        ("indexer/engines/oracle.py", "from whoosh.fields import TEXT"),
        ("indexer/engines/whoosh.py", "import tantivy"),
        ("web/home.py", "import whoosh.index"),
        ("web/home.py", "try:\n    import yaml\nexcept ImportError:\n    pass"),
        ("web/home.py", "from . import site"),
    ],
)
def test_a_planted_import_is_noticed(path: str, line: str) -> None:
    assert len(forbidden_in(path, line)) == 1


@pytest.mark.parametrize(
    ("path", "line"),
    [
        ("indexer/query.py", "from kb.library import Library"),
        ("web/home.py", "from indexer.query import Query"),
        ("indexer/engines/whoosh.py", "from whoosh.fields import TEXT"),
        ("kb/yaml_reader.py", "import yaml"),
    ],
)
def test_an_import_that_goes_down_is_free(path: str, line: str) -> None:
    assert forbidden_in(path, line) == []


def test_the_rule_reads_the_modules_of_every_package() -> None:
    assert {"kb/library.py", "indexer/engines/whoosh.py", "web/cli.py"} <= set(MODULES)
