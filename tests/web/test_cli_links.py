"""`kb links`: what it prints, for people and as JSON, and when it fails."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from kb.links.fetch import Answer, Method, NoAnswerError
from kb.links.turns import Turns
from tests.kb.library_on_disk import ENTRY, new_library, write
from tests.web.commands import Kb, kb_with

ANSWERS = {
    "https://example.org/1": Answer(200),
    "https://example.org/old": Answer(301, location="https://example.org/1"),
    "https://example.org/robots.txt": Answer(404),
}
MORE = """\
  - {id: s2, url: "https://example.org/old", title: Page two}
  - {id: s3, url: "https://example.org/lost", title: Page three}
"""


@pytest.fixture
def library(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a library of two entries that name one page, which is the working folder."""
    danish = ENTRY.replace("[NL]", "[DK]").replace("updated:", f"{MORE}updated:")
    folder = new_library(tmp_path / "library", {"nl/jet-net.yaml": ENTRY, "dk/two.yaml": danish})
    monkeypatch.chdir(folder)
    return folder


@pytest.fixture
def kb(library: Path, tmp_path: Path) -> Kb:
    return kb_with(library, tmp_path / "index")


@contextmanager
def playing(fetch: object) -> Iterator[object]:
    yield fetch


@pytest.fixture
def online(monkeypatch: pytest.MonkeyPatch) -> None:
    def fetch(url: str, method: Method, /) -> Answer:
        return ANSWERS.get(url, Answer(404))

    monkeypatch.setattr("web.cli_links.HttpFetch", lambda: playing(fetch))
    monkeypatch.setattr("web.cli_links.Turns", lambda: Turns(pause=0))


@pytest.fixture
def offline(monkeypatch: pytest.MonkeyPatch) -> None:
    def fetch(url: str, method: Method, /) -> Answer:
        raise NoAnswerError("no name server answers", is_local=True)

    monkeypatch.setattr("web.cli_links.HttpFetch", lambda: playing(fetch))


@pytest.mark.usefixtures("online")
def test_links_that_are_not_ok_are_told_with_their_places(kb: Kb) -> None:
    checked = kb("links")
    assert checked.exit_code == 1
    assert checked.stdout.splitlines() == [
        "dk/two.yaml:8:19: moved: https://example.org/old to https://example.org/1",
        "dk/two.yaml:9:19: gone: https://example.org/lost (status 404)",
        "3 links: 1 ok, 1 moved, 1 gone",
    ]


@pytest.mark.usefixtures("online")
def test_paths_narrow_what_is_checked_and_only_a_lost_link_fails(kb: Kb) -> None:
    checked = kb("links", "nl")
    assert checked.exit_code == 0
    assert checked.stdout == "1 link: 1 ok\n"


@pytest.mark.usefixtures("online")
def test_links_as_json_have_each_link_once_with_all_its_places(kb: Kb) -> None:
    checked = kb("links", "--json")
    assert checked.exit_code == 1
    told = json.loads(checked.stdout)
    assert told["counts"] == {
        "ok": 1,
        "moved": 1,
        "gone": 1,
        "unreachable": 0,
        "refused": 0,
        "not checked": 0,
    }
    assert told["links"][0] == {
        "url": "https://example.org/1",
        "result": "ok",
        "reason": "status 200",
        "moved_to": None,
        "places": ["dk/two.yaml:7:19", "nl/jet-net.yaml:7:19"],
    }
    assert told["links"][1]["moved_to"] == "https://example.org/1"


@pytest.mark.usefixtures("offline")
@pytest.mark.parametrize("options", [[], ["--json"]])
def test_offline_no_link_is_called_broken(kb: Kb, options: list[str]) -> None:
    checked = kb("links", *options)
    assert checked.exit_code == 2
    assert checked.stdout == ""
    assert checked.stderr == "There is no network here, so no link was checked.\n"


@pytest.mark.usefixtures("offline")
def test_a_path_outside_the_library_is_refused(kb: Kb, tmp_path: Path) -> None:
    checked = kb("links", str(write(tmp_path / "nl/jet-net.yaml", ENTRY)))
    assert checked.exit_code == 2
    assert "is not in the library" in checked.stderr


@pytest.mark.usefixtures("offline")
def test_links_need_the_vocabularies(kb: Kb, library: Path) -> None:
    (library / "vocabularies/scales.yaml").unlink()
    checked = kb("links")
    assert checked.exit_code == 1
    assert "scales.yaml:1:1: missing; entries need it" in checked.stderr


def test_every_address_of_an_entry_is_checked(
    kb: Kb, library: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = []

    def fetch(url: str, method: Method, /) -> Answer:
        asked.append(url)
        return Answer(404 if url.endswith("/robots.txt") else 200)

    monkeypatch.setattr("web.cli_links.HttpFetch", lambda: playing(fetch))
    body = ENTRY.replace("type: programme", "types: [one]\nhelix: [industry]").replace(
        "themes", "website: https://body.example.org/\nthemes"
    )
    write(library / "organisations/nl-body.yaml", body)
    assert kb("links", "organisations").stdout == "2 links: 2 ok\n"
    assert "https://body.example.org/" in asked
