"""The `kb` command line: what it prints, what it refuses, and its exit codes."""

import json
import os
import re
import socket
import subprocess
import sys
import time
from pathlib import Path
from urllib.request import urlopen

import pytest
from click.testing import CliRunner

from indexer.facets import FACETS
from indexer.not_recorded import NOT_RECORDED
from tests.kb.library_on_disk import ENTRY, new_library, write
from tests.web.commands import Kb, kb_with
from web.cli import main

ROOT = Path(__file__).parents[2]
SEARCHABLE = {
    "nl/jet-net.yaml": ENTRY + "started: 2002\nlevels: [lower-secondary]\n",
    "dk/tektanken.yaml": ENTRY.replace("[NL]", "[DK]").replace("Jet-Net", "Tektanken"),
    "no/ent3r.yaml": ENTRY.replace("[NL]", "[NO]").replace(
        "title: Jet-Net", "title: ENT3R\nlevels: [primary]"
    ),
}
JET_NET_IN_FULL = """\
objectives: [More pupils who choose technology]
actors: [{name: Shell, helix: industry, role: initiator}]
results:
  - {claim: Pupils reached, kind: output, value: 1234567, unit: pupils, year: 2015, sources: [s1]}
  - {claim: Share of girls, kind: output, value: 24.5, unit: "%", qualifier: about, sources: [s1]}
  - {claim: Teachers see the use of it, kind: output, sources: [s1]}
"""


@pytest.fixture(scope="module")
def kb(tmp_path_factory: pytest.TempPathFactory) -> Kb:
    """Run commands on a library of three practices, which no test alters."""
    folder = tmp_path_factory.mktemp("searchable")
    return kb_with(new_library(folder / "library", SEARCHABLE), folder / "index")


@pytest.fixture
def library(tmp_path: Path) -> Path:
    """Return a library of one practice, for a test to alter."""
    return new_library(tmp_path / "library")


@pytest.fixture
def own_kb(library: Path, tmp_path: Path) -> Kb:
    """Run commands on the library that a test may alter."""
    return kb_with(library, tmp_path / "index")


# kb search


def test_search_prints_what_it_found_and_how_many(kb: Kb) -> None:
    found = kb("search", "tektanken")
    assert found.exit_code == 0
    assert found.stdout.splitlines() == [
        "  1. Tektanken  DK  dk-tektanken",
        "     Schools and companies work in pairs.",
        "1 to 1 of 1 practice",
    ]
    assert found.stderr == ""


def test_search_without_words_lists_all(kb: Kb) -> None:
    assert kb("search").stdout.splitlines()[-1] == "1 to 3 of 3 practices"


def test_search_that_finds_nothing_says_so(kb: Kb) -> None:
    found = kb("search", "zeppelin")
    assert found.exit_code == 0
    assert found.stdout == "0 practices\n"


def test_values_of_one_facet_widen_and_facets_narrow(kb: Kb) -> None:
    assert "of 2 practices" in kb("search", "--country", "nl", "--country", "DK").stdout
    narrowed = kb("search", "--country", "nl", "--country", "no", "--level", "primary")
    assert "no-ent3r" in narrowed.stdout
    assert "of 1 practice\n" in narrowed.stdout


def test_a_page_has_its_size_and_one_beyond_the_end_says_the_way_back(kb: Kb) -> None:
    second = kb("search", "--size", "2", "--page", "2").stdout
    assert second.splitlines()[0].startswith("  3. ")
    assert second.splitlines()[-1] == "3 to 3 of 3 practices"
    beyond = kb("search", "--page", "9").stdout
    assert beyond == "3 practices\nPage 9 lies beyond the end; try --page 1.\n"


def test_search_as_json_has_hits_and_the_counts_of_every_facet(kb: Kb) -> None:
    found = json.loads(kb("search", "--json", "companies", "--country", "dk").stdout)
    assert set(found) == {
        "total",
        "holding_all",
        "widened",
        "notes",
        "hits",
        "facets",
        "matched_through",
        "respelt",
        "suggestion",
    }
    assert found["total"] == 1
    (hit,) = found["hits"]
    assert hit.pop("score") > 0
    assert hit == {
        "id": "dk-tektanken",
        "kind": "practice",
        "title": "Tektanken",
        "country": "DK",
        "countries": ["DK"],
        "summary": "Schools and companies work in pairs.",
    }
    assert list(found["facets"]) == [facet.name for facet in FACETS]
    assert found["facets"]["country"] == [
        {"value": "dk", "count": 1, "chosen": True},
        {"value": "nl", "count": 1, "chosen": False},
        {"value": "no", "count": 1, "chosen": False},
    ]
    assert found["facets"]["level"] == [{"value": NOT_RECORDED, "count": 1, "chosen": False}]


def test_how_the_words_were_read_is_told_apart_from_the_hits(kb: Kb) -> None:
    found = kb("search", "danish")
    assert found.stdout.endswith("1 to 1 of 1 practice\n")
    assert found.stderr.splitlines() == [
        "Matched through: danish = Denmark (--exact searches only the words as typed)",
        "Narrow to a country with --country dk.",
    ]
    assert json.loads(kb("search", "--json", "danish").stdout)["matched_through"] == [
        {"typed": "danish", "facet": "country", "value": "dk", "label": "Denmark"}
    ]


def test_the_words_as_typed_alone_are_searched_on_demand(kb: Kb) -> None:
    exact = kb("search", "--exact", "danish")
    assert exact.stdout == "0 practices\n"
    assert exact.stderr == "Only the words as they are typed are searched for.\n"


def test_a_misspelt_word_is_told_with_what_was_meant(kb: Kb) -> None:
    assert "Did you mean “tektanken”?" in kb("search", "tektnken").stderr
    found = json.loads(kb("search", "--json", "tektnken").stdout)
    assert found["respelt"] == [{"typed": "tektnken", "nearest": ["tektanken"]}]
    assert found["suggestion"] == "tektanken"


def test_a_chosen_value_that_nothing_has_is_shown_with_a_count_of_zero(kb: Kb) -> None:
    found = json.loads(kb("search", "--json", "--scale", "national").stdout)
    assert found["total"] == 0
    assert found["facets"]["scale"][0] == {"value": "national", "count": 0, "chosen": True}


def test_letters_of_other_alphabets_stay_as_they_are_in_json(own_kb: Kb, library: Path) -> None:
    write(library / "nl/jet-net.yaml", ENTRY.replace("Jet-Net", "Ζέτ-Νετ ☕"))
    assert '"title": "Ζέτ-Νετ ☕"' in own_kb("search", "--json").stdout


@pytest.mark.parametrize(
    ("name", "value", "nearest"),
    [
        ("level", "primry", "primary"),
        ("country", "Denmark", "dk"),
        ("year", "in 2015", "2015"),
        ("theme", "xyz", None),
    ],
)
def test_an_unknown_value_is_refused_with_the_nearest(
    kb: Kb, name: str, value: str, nearest: str | None
) -> None:
    refused = kb("search", f"--{name}", value)
    assert refused.exit_code == 2
    assert refused.stdout == ""
    assert refused.stderr.startswith(f"--{name} {value}: ")
    if nearest:
        assert refused.stderr.endswith(f" Did you mean --{name} {nearest}?\n")
    else:
        assert "Did you mean" not in refused.stderr


def test_every_unknown_value_is_told_at_once(kb: Kb) -> None:
    refused = kb("search", "--level", "primry", "--theme", "carreer-guidance")
    assert [line.split(":")[0] for line in refused.stderr.splitlines()] == [
        "--theme carreer-guidance",
        "--level primry",
    ]


@pytest.mark.parametrize("arguments", [["--page", "0"], ["--size", "999999"], ["--colour", "red"]])
def test_a_mistyped_option_is_refused(kb: Kb, arguments: list[str]) -> None:
    assert kb("search", *arguments).exit_code == 2


@pytest.mark.parametrize("words", ["'", '"open', "a OR", "*", "NOT NOT x", "title:", "((", "\\"])
def test_whatever_is_typed_is_searched_for(kb: Kb, words: str) -> None:
    assert kb("search", "--", words).exit_code == 0


# kb show


def test_show_tells_what_it_is_who_is_behind_it_and_what_it_brought(
    own_kb: Kb, library: Path
) -> None:
    write(library / "nl/jet-net.yaml", ENTRY + JET_NET_IN_FULL)
    shown = own_kb("show", "NL-Jet-Net")
    assert shown.exit_code == 0
    assert shown.stdout == (
        "Jet-Net (Netherlands)\n\n"
        "Schools and companies work in pairs.\n\n"
        "Evidence\n  - 0: Neither aims with an approach, nor a measured change, is recorded.\n\n"
        "Objectives\n  - More pupils who choose technology\n\n"
        "Actors\n  - Shell (industry, initiator)\n\n"
        "Results\n"
        "  - Pupils reached: 1,234,567 pupils (output, 2015)\n"
        "  - Share of girls: about 24.5 % (output)\n"
        "  - Teachers see the use of it\n\n"
        "Sources\n  - Page one <https://example.org/1>\n"
    )


def test_show_as_json_is_the_entry_as_it_is_written(kb: Kb) -> None:
    shown = json.loads(kb("show", "no-ent3r", "--json").stdout)
    assert shown["id"] == "no-ent3r"
    assert shown["countries"] == ["NO"]
    assert shown["updated"] == "2026-11-24"
    assert "funding" not in shown


@pytest.mark.parametrize(
    ("entry_id", "hint"),
    [("nl-jetnet", "Did you mean nl-jet-net?"), ("xyz", "Find one with `kb search`.")],
)
def test_show_of_an_unknown_practice_names_the_nearest(kb: Kb, entry_id: str, hint: str) -> None:
    shown = kb("show", entry_id)
    assert shown.exit_code == 2
    assert shown.stderr == f"There is no entry {entry_id}. {hint}\n"


# kb schema, and what reads the library


def test_the_schema_is_json_with_the_terms_of_the_library(kb: Kb) -> None:
    schema = json.loads(kb("schema").stdout)
    assert schema["properties"]["themes"]["items"]["enum"][0] == "school-company-collaboration"
    assert kb("schema", "gadget").exit_code == 2


def test_stats_and_the_schema_of_a_broken_library_list_its_problems(
    own_kb: Kb, library: Path
) -> None:
    (library / "vocabularies/scales.yaml").unlink()
    for command in ("stats", "schema"):
        refused = own_kb(command)
        assert refused.exit_code == 1
        assert refused.stdout == ""
        assert "scales.yaml:1:1: missing; entries need it" in refused.stderr


# kb index, and the index that commands keep for themselves


def test_index_builds_and_says_where(own_kb: Kb, tmp_path: Path) -> None:
    built = own_kb("index")
    assert built.exit_code == 0
    assert re.fullmatch(rf"1 entries indexed in {tmp_path}/index/generation-\S+\n", built.stdout)


def test_index_of_a_broken_library_keeps_what_was_indexed_before(
    own_kb: Kb, library: Path, tmp_path: Path
) -> None:
    own_kb("index")
    current = (tmp_path / "index/current").read_text(encoding="ascii")
    write(library / "nl/jet-net.yaml", ENTRY + "scale: nationl\n")
    refused = own_kb("index")
    assert refused.exit_code == 1
    assert "did you mean 'national'?" in refused.stderr
    assert refused.stderr.endswith("Nothing was indexed; what was indexed before is kept.\n")
    assert (tmp_path / "index/current").read_text(encoding="ascii") == current


def test_search_in_a_library_that_broke_uses_the_last_good_version_and_says_so(
    own_kb: Kb, library: Path
) -> None:
    own_kb("search")
    write(library / "nl/jet-net.yaml", ENTRY.replace("Jet-Net", "New name") + "scale: nationl\n")
    found = own_kb("search", "--json")
    assert found.exit_code == 0
    assert json.loads(found.stdout)["hits"][0]["title"] == "Jet-Net"
    assert "did you mean 'national'?" in found.stderr
    assert found.stderr.endswith("The library has problems; the last good version is used.\n")


def test_search_in_a_library_that_was_never_good_is_refused(own_kb: Kb, library: Path) -> None:
    write(library / "nl/jet-net.yaml", ENTRY + "scale: nationl\n")
    refused = own_kb("search")
    assert refused.exit_code == 1
    assert "there is no earlier index to serve" in refused.stderr


def test_search_sees_an_entry_that_changed(own_kb: Kb, library: Path) -> None:
    own_kb("search")
    write(library / "nl/jet-net.yaml", ENTRY.replace("Jet-Net", "Katapult"))
    assert "Katapult" in own_kb("search", "katapult").stdout


def test_a_damaged_index_is_noticed_and_built_anew(
    own_kb: Kb, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    own_kb("search")
    (snapshot,) = (tmp_path / "index").glob("generation-*/library.jsonl")
    snapshot.write_text("", encoding="utf-8")
    assert "1 to 1 of 1 practice" in own_kb("search").stdout
    assert "The index is damaged and is built anew" in caplog.text
    caplog.clear()
    own_kb("search")
    assert caplog.text == ""


def test_a_place_where_no_index_can_be_kept_is_told(library: Path, tmp_path: Path) -> None:
    file = write(tmp_path / "file", "")
    refused = kb_with(library, file / "index")("search")
    assert refused.exit_code == 1
    assert f"The index could not be built in {file / 'index'}" in refused.stderr


# The command itself


def test_a_library_that_is_not_there_is_told_with_the_way_to_name_one(tmp_path: Path) -> None:
    refused = kb_with(tmp_path / "nowhere", tmp_path / "index")("stats")
    assert refused.exit_code == 2
    assert "KB_LIBRARY or --library" in refused.stderr


def test_an_option_is_stronger_than_the_environment(kb: Kb, tmp_path: Path) -> None:
    other = new_library(tmp_path / "other")
    counts = json.loads(kb("--library", str(other), "stats", "--json").stdout)
    assert counts["countries"] == {"NL": 1}


@pytest.mark.parametrize(
    "command", ["serve", "index", "search", "check", "links", "show", "stats", "schema"]
)
def test_every_command_tells_what_it_does(kb: Kb, command: str) -> None:
    told = kb(command, "--help")
    assert told.exit_code == 0
    assert told.stdout.startswith(f"Usage: main {command} ")
    assert command in kb("-h").stdout


# kb serve


def serve(library: Path, index: Path, *options: str) -> "subprocess.Popen[str]":
    """Start `kb serve` in a process of its own."""
    return subprocess.Popen(
        [sys.executable, "-c", "from web.cli import main; main()", "serve", *options],
        cwd=ROOT,
        env={**os.environ, "KB_LIBRARY": str(library), "KB_INDEX": str(index)},
        stderr=subprocess.PIPE,
        text=True,
    )


@pytest.mark.slow
def test_serve_answers_on_its_port_and_refuses_one_in_use(library: Path, tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    with serve(library, tmp_path / "index", "--port", str(port)) as server:
        try:
            assert "<html" in first_answer(f"http://127.0.0.1:{port}/", server)
            assert "Jet-Net" in first_answer(f"http://127.0.0.1:{port}/practices", server)
            with serve(library, tmp_path / "index", "--port", str(port)) as second:
                _, told = second.communicate(timeout=30)
            assert second.returncode == 2
            assert told.startswith(f"Cannot listen on 127.0.0.1:{port}: Address already in use.")
            assert "Try another --port" in told
        finally:
            server.terminate()


@pytest.mark.slow
def test_serve_refuses_an_address_that_is_none(library: Path, tmp_path: Path) -> None:
    with serve(library, tmp_path / "index", "--host", "no such host") as server:
        _, told = server.communicate(timeout=30)
    assert server.returncode == 2
    assert told == "There is no address no such host to listen on. Try --host 127.0.0.1.\n"


def first_answer(address: str, server: "subprocess.Popen[str]") -> str:
    """Return the page at an address, asking again until the server listens."""
    for _ in range(300):
        assert server.poll() is None, "the server ended"
        try:
            with urlopen(address, timeout=10) as answer:
                return str(answer.read().decode())
        except ConnectionError:
            time.sleep(0.1)
        except OSError as error:
            if not isinstance(getattr(error, "reason", None), ConnectionError):
                raise
            time.sleep(0.1)
    raise AssertionError("no answer in time")


def test_the_examples_of_the_help_stand_on_lines_of_their_own() -> None:
    helped = CliRunner().invoke(main, ["--help"]).output
    assert "\n  kb search girls robotics             search from the terminal\n" in helped
