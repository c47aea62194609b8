"""The generator of the benchmarks."""

from pathlib import Path

from benchmarks.generator import generate
from kb.reading import read_library
from tests.practices_for_tests import LIBRARY_FOLDER

ENTRIES = 20


def generated(folder: Path, seed: int) -> Path:
    folder.mkdir()
    generate(folder, LIBRARY_FOLDER, ENTRIES, seed)
    return folder


def content(folder: Path) -> dict[Path, bytes]:
    return {p.relative_to(folder): p.read_bytes() for p in folder.rglob("*") if p.is_file()}


def test_generated_entries_read_without_a_problem(tmp_path: Path) -> None:
    read = read_library(generated(tmp_path / "library", seed=1))
    assert read.problems == ()
    assert len(read.library.practices) == ENTRIES


def test_the_same_seed_gives_the_same_bytes(tmp_path: Path) -> None:
    first = content(generated(tmp_path / "first", seed=1))
    assert first == content(generated(tmp_path / "again", seed=1))
    assert first != content(generated(tmp_path / "other", seed=2))
