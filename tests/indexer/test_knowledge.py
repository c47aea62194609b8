"""What a reader of questions knows, in a file."""

from pathlib import Path

import pytest

from indexer.building import build, open_generation
from indexer.documents import documents
from indexer.generations import DamagedError, GenerationStore
from indexer.knowledge import query_reader, read_reader, write_reader
from indexer.query import Query
from tests.practices_for_tests import library, practice

LIBRARY = library(practice("dk-x", title="Robots", native_title={"da": "Robotter i skolen"}))


@pytest.mark.parametrize(
    "text", ["robotter", "robtos", "Danmark", "qqqqzz robots", "koulu-yritysyhteistyö", ""]
)
def test_what_is_written_reads_questions_as_before(text: str, tmp_path: Path) -> None:
    reader = query_reader(LIBRARY, documents(LIBRARY))
    write_reader(reader, tmp_path / "reader.json")
    assert read_reader(tmp_path / "reader.json").read(Query(text)) == reader.read(Query(text))


def test_what_is_written_is_read_back(tmp_path: Path) -> None:
    reader = query_reader(LIBRARY, documents(LIBRARY))
    write_reader(reader, tmp_path / "reader.json")
    again = read_reader(tmp_path / "reader.json")
    assert again.concepts.labels == reader.concepts.labels
    assert (again.lexicon, again.thesaurus, again.subject) == (
        reader.lexicon, reader.thesaurus, reader.subject
    )  # fmt: skip


def test_a_damaged_file_makes_the_generation_damaged(tmp_path: Path) -> None:
    store = GenerationStore(tmp_path)
    generation = build(LIBRARY, "1", store)
    assert open_generation(generation).reader.lexicon.knows("robots")
    path = generation.folder / "reader.json"
    path.write_bytes(path.read_bytes()[:-10])
    with pytest.raises(DamagedError):
        store.current()
