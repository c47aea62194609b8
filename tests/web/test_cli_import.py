"""`kb import`: what it writes and prints, what it refuses, and its exit codes."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
import yaml
from click.testing import CliRunner, Result

from kb.fetching import Fetched, FetchError
from tests.practices_for_tests import LIBRARY_FOLDER
from web import cli_import
from web.cli import main

PAGE = """
<html lang="en"><head><title>Open Lab</title></head><body><h1>Open Lab</h1>
<p>Open Lab is a club where pupils of all ages build robots in their free time.</p>
<p>Country: Denmark</p></body></html>
"""

Import = Callable[..., Result]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder that holds a page, which is also where drafts go."""
    (tmp_path / "page.html").write_text(PAGE, encoding="utf-8")
    return tmp_path


@pytest.fixture
def kb_import(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Import:
    """Run the command in the folder of the page."""
    monkeypatch.chdir(folder)

    def run(*arguments: str, library: Path = LIBRARY_FOLDER) -> Result:
        environment = {"KB_LIBRARY": str(library), "KB_INDEX": str(folder / "index")}
        result = CliRunner(env=environment).invoke(main, ["import", *arguments])
        if result.exception is not None and not isinstance(result.exception, SystemExit):
            raise result.exception
        return result

    return run


def test_a_draft_is_written_beside_and_says_what_was_read(kb_import: Import, folder: Path) -> None:
    done = kb_import("page.html", "--url", "https://example.org/lab")
    assert done.exit_code == 0
    assert done.stdout.startswith("dk-open-lab.draft.yaml: ")
    written = yaml.safe_load((folder / "dk-open-lab.draft.yaml").read_text(encoding="utf-8"))
    assert written["draft"] == {"id": "dk-open-lab", "file": "dk/open-lab.yaml"}
    assert written["entry"]["sources"][0]["url"] == "https://example.org/lab"
    assert {"decide", "read_from"} <= written.keys()


def test_a_draft_that_exists_is_never_overwritten(kb_import: Import, folder: Path) -> None:
    (folder / "dk-open-lab.draft.yaml").write_text("mine", encoding="utf-8")
    done = kb_import("page.html")
    assert done.exit_code == 1
    assert "dk-open-lab.draft.yaml, which exists; move that away" in done.stderr
    assert (folder / "dk-open-lab.draft.yaml").read_text(encoding="utf-8") == "mine"


def test_one_bad_file_among_several_is_reported_and_the_others_are_imported(
    kb_import: Import, folder: Path
) -> None:
    (folder / "bad.pdf").write_bytes(b"%PDF-1.7 cut")
    (folder / "other.html").write_text(PAGE.replace("Open Lab", "Night Lab"), encoding="utf-8")
    done = kb_import("page.html", "bad.pdf", "none.docx", "other.html")
    assert done.exit_code == 1
    assert done.stderr.splitlines() == [
        "bad.pdf: is cut off: the end of the PDF is missing",
        "none.docx: does not exist",
        "2 sources could not be imported.",
    ]
    assert {path.name for path in folder.glob("*.draft.yaml")} == {
        "dk-open-lab.draft.yaml",
        "dk-night-lab.draft.yaml",
    }


def test_json_is_printed_and_nothing_written(kb_import: Import, folder: Path) -> None:
    printed = json.loads(kb_import("--json", "page.html").stdout)
    assert list(printed) == ["draft", "entry", "decide", "duplicates", "links", "read_from"]
    assert printed["entry"]["countries"] == ["DK"]
    several = json.loads(kb_import("--json", "page.html", "page.html").stdout)
    assert several == [printed, printed]
    assert list(folder.glob("*.yaml")) == []


def test_no_draft_is_written_into_the_library(kb_import: Import) -> None:
    before = sorted(LIBRARY_FOLDER.rglob("*"))
    for place in (LIBRARY_FOLDER, LIBRARY_FOLDER / "dk"):
        done = kb_import("page.html", "--output", str(place))
        assert done.exit_code == 2
        assert "is in the library; drafts are kept elsewhere" in done.stderr
    assert sorted(LIBRARY_FOLDER.rglob("*")) == before


def test_the_address_of_several_files_is_refused(kb_import: Import) -> None:
    done = kb_import("page.html", "page.html", "--url", "https://example.org/")
    assert done.exit_code == 2
    assert done.stderr == "--url says the address of one file; import the others by themselves.\n"


def test_a_page_by_its_address_is_fetched_and_is_the_source(
    kb_import: Import, monkeypatch: pytest.MonkeyPatch
) -> None:
    answer = Fetched("https://example.org/b", 200, "text/html", PAGE.encode(), "utf-8")
    monkeypatch.setattr(cli_import, "fetch", lambda _: answer)
    printed = json.loads(kb_import("--json", "https://example.org/a").stdout)
    assert printed["entry"]["sources"][0]["url"] == "https://example.org/b"


def test_a_page_that_cannot_be_fetched_is_reported(
    kb_import: Import, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_: str) -> Fetched:
        raise FetchError("There is no public address to fetch this from.")

    monkeypatch.setattr(cli_import, "fetch", refuse)
    done = kb_import("http://127.0.0.1/")
    assert done.exit_code == 1
    assert done.stderr.splitlines()[0] == (
        "http://127.0.0.1/: There is no public address to fetch this from."
    )
    answer = Fetched("https://example.org/", 404, "text/html", b"", "")
    monkeypatch.setattr(cli_import, "fetch", lambda _: answer)
    missing = kb_import("https://example.org/")
    assert "answers with status 404, not with a page" in missing.stderr
