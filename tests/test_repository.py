"""What the repository itself must be: explained, read in one sitting, locked, and its own."""

import ast
import re
import subprocess
import tomllib
from pathlib import Path
from typing import Final

import pytest

ROOT: Final = Path(__file__).parents[1]
LONGEST: Final = 300

LEFT_OVER: Final = re.compile(
    r"\btodo\b|\bfixme\b|\bxxx\b|lorem ipsum|breakpoint\(\)|^<{7} |^>{7} ",
    re.IGNORECASE | re.MULTILINE,
)
"""What a file holds that is not finished."""


def files(*patterns: str) -> list[str]:
    """Return the files that are tracked, or would be once added, by path."""
    command = ["git", "ls-files", "--cached", "--others", "--exclude-standard", "-z", *patterns]
    listed = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout
    return sorted(path for path in set(listed.split("\0")) if path and (ROOT / path).is_file())


def text_of(path: str) -> str:
    return (ROOT / path).read_text(encoding="utf-8")


PYTHON: Final = files("*.py")
MODULES: Final = [path for path in PYTHON if path.split("/")[0] in {"kb", "indexer", "web"}]
WRITTEN: Final = [
    path
    for path in files("*.py", "*.md", "*.html", "*.css", "*.js", "*.toml", "*.sh", "Makefile")
    if path != "tests/test_repository.py"
]


def test_every_module_says_what_it_is_for() -> None:
    assert [path for path in PYTHON if not ast.get_docstring(ast.parse(text_of(path)))] == []


def test_every_module_is_read_in_one_sitting() -> None:
    lengths = {path: len(text_of(path).splitlines()) for path in MODULES}
    assert {path: length for path, length in lengths.items() if length > LONGEST} == {}


def test_no_file_holds_what_is_not_finished() -> None:
    found = {path: LEFT_OVER.findall(text_of(path)) for path in WRITTEN}
    assert {path: words for path, words in found.items() if words} == {}


@pytest.mark.parametrize("path", files("requirements/*.txt"))
def test_a_lock_file_names_versions_and_digests_and_no_address(path: str) -> None:
    text = text_of(path)
    assert "://" not in text
    locked = re.findall(r"^([a-z0-9][a-z0-9._-]*)==", text, re.MULTILINE)
    assert locked
    assert text.count("--hash=sha256:") >= len(locked)


def test_every_package_of_the_project_is_locked() -> None:
    project = tomllib.loads(text_of("pyproject.toml"))["project"]
    wanted = {re.split(r"[^a-z0-9-]", name)[0] for name in project["dependencies"]}
    locked = set(re.findall(r"^([a-z0-9-]+)==", text_of("requirements/serve.txt"), re.MULTILINE))
    assert wanted <= locked


def test_nothing_that_is_made_is_tracked() -> None:
    made = (
        "__pycache__/",
        ".pyc",
        ".venv/",
        ".hypothesis/",
        "_cache/",
        "node_modules/",
        ".egg-info",
    )
    assert [path for path in files() if any(part in path for part in made)] == []
