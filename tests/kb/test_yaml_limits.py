"""Hostile files: refused, with the reason, in bounded time and memory."""

import subprocess
import sys
import time
import tracemalloc
from pathlib import Path

import pytest

from kb.yaml_reader import MAX_BYTES, MAX_DEPTH, MAX_EVENTS, parse_yaml, plain, read_yaml

HERE = Path("entry.yaml")
ROOT = Path(__file__).parents[2]


def first_fault(text: str) -> str:
    _, problems = parse_yaml(text.encode(), HERE)
    return str(problems[0])


def nested(depth: int) -> str:
    """Return a text of this many levels, that of the whole mapping among them."""
    return f"a: {'[' * (depth - 1)}x{']' * (depth - 1)}"


def test_the_deepest_legal_nesting_is_read() -> None:
    tree, problems = parse_yaml(nested(MAX_DEPTH).encode(), HERE)
    assert tree is not None
    assert problems == []


def test_one_level_more_is_refused_at_its_place() -> None:
    assert first_fault(nested(MAX_DEPTH + 1)) == "entry.yaml:1:35: nested deeper than 32 levels"


def test_deep_nesting_does_not_end_the_process(tmp_path: Path) -> None:
    path = tmp_path / "deep.yaml"
    path.write_text("[" * 25_600, encoding="ascii")
    program = (
        "import sys, pathlib, kb.yaml_reader as r; print(r.read_yaml(pathlib.Path(sys.argv[1])))"
    )
    done = subprocess.run(
        [sys.executable, "-c", program, path], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    assert "Problem(" in done.stdout


@pytest.mark.parametrize("opener", ["[", "{", "- ", "? ", "a: {", "[{a: "])
def test_deep_nesting_in_any_style_is_refused(opener: str) -> None:
    assert "nest" in first_fault(opener * 2000)


def test_an_alias_bomb_stays_as_small_as_its_file() -> None:
    lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x, x]"]
    for level in range(1, 10):
        items = ", ".join([f"*a{level - 1}"] * 10)
        lines.append(f"a{level}: &a{level} [{items}]")
    tree, problems = parse_yaml("\n".join(lines).encode(), HERE)
    assert len(problems) == 10 + 9 * 10
    assert tree is not None
    assert len(str(plain(tree))) < 1000


def test_a_merge_key_bomb_is_refused_in_no_time() -> None:
    lines = ["a0: &a0 {x: y}"]
    lines += [f"a{n}: &a{n} {{<<: [*a{n - 1}, *a{n - 1}]}}" for n in range(1, 31)]
    started = time.process_time()
    _, problems = parse_yaml("\n".join(lines).encode(), HERE)
    assert time.process_time() - started < 0.5
    assert sum("merge key" in problem.message for problem in problems) == 30


def test_a_file_of_just_the_largest_size_is_read(tmp_path: Path) -> None:
    path = tmp_path / "x.yaml"
    path.write_bytes(b"a: " + b"x" * (MAX_BYTES - 3))
    tree, problems = read_yaml(path)
    assert tree is not None
    assert problems == []


def test_one_byte_more_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "x.yaml"
    path.write_bytes(b"a: " + b"x" * (MAX_BYTES - 2))
    _, (problem,) = read_yaml(path)
    assert str(problem) == f"{path}:1:1: larger than 256 kB; split the entry or shorten it"


def test_of_a_large_file_no_more_is_read_than_the_limit(tmp_path: Path) -> None:
    path = tmp_path / "x.yaml"
    with path.open("wb") as file:
        file.truncate(10 * 1024 * 1024)
    tracemalloc.start()
    started = time.process_time()
    _, problems = read_yaml(path)
    took = time.process_time() - started
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert "larger than 256 kB" in problems[0].message
    assert most < 4 * MAX_BYTES
    assert took < 0.5


def test_too_many_values_are_refused() -> None:
    fault = first_fault("a: [" + "x," * MAX_EVENTS + "]")
    assert fault.endswith(": more than 50000 values; split the entry")


@pytest.mark.parametrize("piece", ["a,", "x: y, ", "&a b, ", "*e , "])
def test_a_file_full_of_small_things_takes_bounded_time(piece: str) -> None:
    text = "a: [" + piece * (MAX_BYTES // len(piece) - 3)
    started = time.process_time()
    parse_yaml(text.encode(), HERE)
    assert time.process_time() - started < 3
