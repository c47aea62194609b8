"""Index life: built aside, checked, made current by rename, never damaged, never mixed."""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from indexer.generations import KEPT, DamagedError, GenerationStore


def fill_with(text: str) -> Callable[[Path], None]:
    def fill(folder: Path) -> None:
        (folder / "sub").mkdir()
        for number in range(3):
            (folder / "sub" / f"{number}.txt").write_text(text)

    return fill


@pytest.fixture
def store(tmp_path: Path) -> GenerationStore:
    store = GenerationStore(tmp_path / "home")
    store.publish("one", fill_with("one"))
    return store


def content(store: GenerationStore) -> set[str]:
    current = store.current()
    assert current is not None
    return {path.read_text() for path in (current.folder / "sub").iterdir()}


def test_before_the_first_build_there_is_nothing_to_serve(tmp_path: Path) -> None:
    assert GenerationStore(tmp_path / "none").current() is None


def test_a_new_generation_takes_the_place_of_the_old(store: GenerationStore) -> None:
    store.publish("two", fill_with("two"))
    assert content(store) == {"two"}
    assert store.current().fingerprint == "two"


def test_a_build_that_fails_leaves_the_old_one(store: GenerationStore) -> None:
    def fail(folder: Path) -> None:
        (folder / "half").write_text("half")
        raise OSError(28, "No space left on device")

    with pytest.raises(OSError, match="No space"):
        store.publish("two", fail)
    assert content(store) == {"one"}
    assert not list(store.home.glob("building-*"))


def test_old_generations_are_removed_but_for_the_one_before(store: GenerationStore) -> None:
    for number in range(4):
        store.publish(str(number), fill_with(str(number)))
    assert len(list(store.home.glob("generation-*"))) == KEPT


def test_an_unfinished_build_of_a_dead_process_is_swept(store: GenerationStore) -> None:
    (store.home / "building-dead").mkdir()
    store.publish("two", fill_with("two"))
    assert not (store.home / "building-dead").exists()


def test_every_changed_bit_and_every_lost_or_foreign_file_is_noticed(
    store: GenerationStore,
) -> None:
    current = store.current()
    for path in [*(current.folder / "sub").iterdir(), current.folder / "manifest.json"]:
        whole = path.read_bytes()
        for damaged in (bytes([whole[0] ^ 1]) + whole[1:], whole[:-1], b""):
            path.write_bytes(damaged)
            with pytest.raises(DamagedError):
                store.current()
        path.unlink()
        with pytest.raises(DamagedError):
            store.current()
        path.write_bytes(whole)
    foreign = current.folder / "foreign.pickle"
    foreign.write_text("x")
    with pytest.raises(DamagedError):
        store.current()
    foreign.unlink()
    assert content(store) == {"one"}


@pytest.mark.parametrize("pointer", ["../outside", "generation-gone", "", "\xff", "building-x"])
def test_a_pointer_that_leads_elsewhere_is_not_followed(
    store: GenerationStore, pointer: str
) -> None:
    (store.home / "current").write_text(pointer, encoding="latin-1")
    with pytest.raises(DamagedError):
        store.current()


def test_a_generation_of_another_format_is_not_read(store: GenerationStore) -> None:
    manifest = store.current().folder / "manifest.json"
    changed = {**json.loads(manifest.read_text()), "format": 0}
    manifest.write_text(json.dumps(changed))
    with pytest.raises(DamagedError, match="format"):
        store.current()


@pytest.mark.slow
def test_a_process_killed_at_any_moment_leaves_a_whole_index(tmp_path: Path) -> None:
    """100 kills: what is served is what was last reported as built, or newer; never a mix."""
    script = Path(__file__).with_name("kill_builds.py")
    root = script.parents[2]
    done = subprocess.run(
        [sys.executable, script, tmp_path, "100"],
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "PYTHONPATH": str(root)},
        timeout=300,
    )
    assert done.returncode == 0, done.stderr
    report = json.loads(done.stdout)
    assert report["kills"] == 100
    assert (report["mixed"], report["lost"], report["unservable"]) == (0, 0, 0)
    # Moments before and after the change were met; else the test would have shown nothing.
    assert report["old"] > 5
    assert report["new"] > 5
