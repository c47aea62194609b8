"""From a library folder to what is served."""

import shutil
from pathlib import Path

import pytest

from indexer import building
from indexer.building import fingerprint_of, up_to_date
from indexer.document import Document
from indexer.documents import documents
from indexer.engine import EngineError
from indexer.generations import GenerationStore
from indexer.query import Query
from kb.library import Library
from kb.problems import LibraryError
from tests.practices_for_tests import LIBRARY_FOLDER

ENTRY = """
title: {title}
summary: One sentence.
type: programme
countries: [NL]
themes: [digital-skills]
sources: [{{id: s1, url: "https://example.org", title: Page}}]
updated: 2026-11-24
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "library"
    shutil.copytree(LIBRARY_FOLDER / "vocabularies", folder / "vocabularies")
    (folder / "nl").mkdir()
    for name in ("one", "two"):
        (folder / "nl" / f"{name}.yaml").write_text(ENTRY.format(title=name))
    return folder


@pytest.fixture
def store(tmp_path: Path) -> GenerationStore:
    return GenerationStore(tmp_path / "index")


def test_what_is_missing_is_built_and_what_is_fresh_is_opened(
    folder: Path, store: GenerationStore
) -> None:
    served = up_to_date(folder, store)
    assert served.engine.search(Query("two")).hits[0].id == "nl-two"
    first = store.current()
    again = up_to_date(folder, store)
    assert store.current() == first
    assert again.library.entries == served.library.entries


def test_a_changed_entry_makes_the_index_stale(folder: Path, store: GenerationStore) -> None:
    up_to_date(folder, store)
    (folder / "nl" / "two.yaml").write_text(ENTRY.format(title="three"))
    assert up_to_date(folder, store).engine.search(Query("three")).total == 1


def test_a_removed_entry_is_gone(folder: Path, store: GenerationStore) -> None:
    up_to_date(folder, store)
    (folder / "nl" / "two.yaml").unlink()
    served = up_to_date(folder, store)
    assert "nl-two" not in served.library
    assert served.engine.search(Query()).total == 1


def test_with_an_error_the_last_good_index_keeps_serving(
    folder: Path, store: GenerationStore
) -> None:
    up_to_date(folder, store)
    (folder / "nl" / "two.yaml").write_text(ENTRY.format(title="three").replace("NL", "XX"))
    served = up_to_date(folder, store)
    assert served.library["nl-two"].title == "two"
    assert served.engine.search(Query("two")).total == 1
    assert [problem.line for problem in served.problems] == [5]


def test_with_an_error_and_nothing_to_fall_back_on_every_problem_is_raised(
    folder: Path, store: GenerationStore
) -> None:
    for name in ("one", "two"):
        (folder / "nl" / f"{name}.yaml").write_text("title: x\n")
    with pytest.raises(LibraryError) as caught:
        up_to_date(folder, store)
    assert len({problem.path for problem in caught.value.problems}) == 2
    assert store.current() is None


def test_a_damaged_index_is_built_anew(
    folder: Path, store: GenerationStore, caplog: pytest.LogCaptureFixture
) -> None:
    up_to_date(folder, store)
    damaged = next(store.current().folder.rglob("*.seg"))
    damaged.write_bytes(damaged.read_bytes()[:-10])
    served = up_to_date(folder, store)
    assert served.engine.search(Query("two")).total == 1
    assert "damaged" in caplog.text
    assert not served.problems


def test_the_fingerprint_knows_names_and_contents(folder: Path) -> None:
    before = fingerprint_of(folder)
    (folder / "nl" / "two.yaml").rename(folder / "nl" / "three.yaml")
    renamed = fingerprint_of(folder)
    assert len({before, renamed}) == 2


def test_an_index_that_lost_an_entry_never_becomes_current(
    folder: Path, store: GenerationStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    up_to_date(folder, store)
    first = store.current()
    monkeypatch.setattr(building, "documents", lambda library, _: iter(all_but_one(library)))
    (folder / "nl" / "three.yaml").write_text(ENTRY.format(title="three"))
    with pytest.raises(EngineError, match="2 of 3"):
        up_to_date(folder, store)
    assert store.current() == first


def all_but_one(library: Library) -> list[Document]:
    return list(documents(library))[1:]
