"""`kb evaluate`: runs and figures for test collections of others, in their usual forms."""

import json
from collections.abc import Iterable
from pathlib import Path

import pytest

from tests.practices_for_tests import LIBRARY_FOLDER
from tests.web.commands import Kb, kb_with

FINNISH = (
    ("f1", "Koulujen robotiikkakerhot", "Robotiikkakerhoissa oppilaat rakentavat robotteja."),
    ("f2", "Tiedekasvatus", "Lasten ja nuorten tiedekasvatusta tuetaan yliopistoissa."),
    ("f3", "Opettajankoulutus", "Matematiikan opettajia koulutetaan kesällä."),
    ("f4", "Työelämäyhteistyö", "Yritykset ottavat nuoria työharjoitteluun tehtaissa."),
    ("f5", "Musiikki", "Kuoro laulaa joka syksy kirkossa."),
)
ENGLISH = (
    ("e1", "Robot clubs", "Pupils build robots after school."),
    ("e2", "Science fair", "Every spring families visit experiments."),
    ("e3", "Choir", "Singing together in autumn."),
)


@pytest.fixture
def kb(tmp_path: Path) -> Kb:
    return kb_with(LIBRARY_FOLDER, tmp_path / "index")


def written(folder: Path, **files: str) -> Path:
    """Return a folder with files; `queries_tsv` stands for queries.tsv."""
    folder.mkdir()
    for name, content in files.items():
        (folder / ".".join(name.rsplit("_", 1))).write_text(content, encoding="utf-8")
    return folder


def jsonl(documents: Iterable[tuple[str, str, str]]) -> str:
    return "\n".join(
        json.dumps({"id": number, "title": title, "text": text})
        for number, title, text in documents
    )


def finnish(folder: Path, **files: str) -> Path:
    given = {
        "documents_jsonl": jsonl(FINNISH),
        "queries_tsv": "q1\trobotiikka\nq2\topettaja\nq3\ttyöharjoittelua\nq4\tkvanttisukellus\n",
        "qrels_tsv": "q1\t0\tf1\t1\nq2\t0\tf3\t1\nq3\t0\tf4\t1\n",
    }
    return written(folder, **{**given, **files})


def run_of(text: str) -> dict[str, list[str]]:
    """Return the documents of a run by query, and see that its lines are in form and order."""
    found: dict[str, list[str]] = {}
    last: dict[str, float] = {}
    for line in text.splitlines():
        query, q0, document, rank, score, _ = line.split(" ")
        found.setdefault(query, []).append(document)
        assert (q0, int(rank)) == ("Q0", len(found[query]))
        assert float(score) < last.get(query, float("inf"))
        last[query] = float(score)
    return found


def test_inflected_finnish_words_and_compounds_are_found(kb: Kb, tmp_path: Path) -> None:
    output = tmp_path / "run.txt"
    result = kb("evaluate", "--trec", str(finnish(tmp_path / "c")), "-o", str(output))
    assert result.exit_code == 0
    run = run_of(output.read_text(encoding="utf-8"))
    assert [run[query][0] for query in ("q1", "q2", "q3")] == ["f1", "f3", "f4"]
    assert "q4" not in run
    assert result.stdout.split()[:6] == ["language", "fi", "queries", "4", "judged", "3"]
    assert result.stdout.split()[6:] == [
        "nDCG@10", "1.0000", "MAP", "1.0000", "MRR", "1.0000", "recall@100", "1.0000",
    ]  # fmt: skip


def test_swedish_compounds_and_endings_are_found(kb: Kb, tmp_path: Path) -> None:
    documents = "s1\tSkolorna bygger robotverkstäder\ns2\tLärarutbildning i fysik\ns3\tEn kör\n"
    folder = written(
        tmp_path / "c", docs_tsv=documents, queries_tsv="q1\trobotar skola\nq2\tlärarutbildningar\n"
    )
    result = kb("evaluate", "--trec", str(folder), "--language", "sv")
    run = run_of(result.stdout)
    assert [run["q1"][0], run["q2"][0]] == ["s1", "s2"]


def test_beir_collections_are_read_and_figures_leave_the_run_alone(kb: Kb, tmp_path: Path) -> None:
    corpus = [json.dumps({"_id": i, "title": t, "text": x, "metadata": {}}) for i, t, x in ENGLISH]
    queries = (
        '{"_id": 1, "text": "robots of pupils"}\n{"_id": "2", "text": "scientific families"}\n'
    )
    folder = written(tmp_path / "c", corpus_jsonl="\n".join(corpus), queries_jsonl=queries)
    written(folder / "qrels", test_tsv="query-id\tcorpus-id\tscore\n1\te1\t1\n2\te3\t1\n")
    result = kb("evaluate", "--trec", str(folder))
    assert {query: ids[0] for query, ids in run_of(result.stdout).items()} == {"1": "e1", "2": "e2"}
    assert "language    en" in result.stderr
    assert "nDCG@10     0.5000" in result.stderr


def test_the_depth_reaches_beyond_a_page_and_no_further(kb: Kb, tmp_path: Path) -> None:
    documents = "".join(f"d{n:03}\ta robot\n" for n in range(250))
    folder = written(tmp_path / "c", documents_tsv=documents, queries_tsv="q\trobot\n")
    for depth, most in (("1000", 250), ("220", 220), ("7", 7)):
        run = run_of(kb("evaluate", "--trec", str(folder), "--depth", depth).stdout)
        assert run["q"] == [f"d{n:03}" for n in range(most)]


def test_documents_may_lie_elsewhere_and_headers_are_skipped(kb: Kb, tmp_path: Path) -> None:
    folder = written(tmp_path / "c", queries_tsv="qid\ttext\nq\trobot\n", qrels_txt="q e1 2\n")
    elsewhere = written(tmp_path / "d", mine_tsv="id\ttitle\ttext\ne1\tRobots\tOf pupils\n")
    given = ("--trec", str(folder), "--documents", str(elsewhere / "mine.tsv"))
    assert run_of(kb("evaluate", *given).stdout) == {"q": ["e1"]}


@pytest.mark.parametrize(
    ("files", "where", "says"),
    [
        ({"documents_jsonl": '{"id": "a", "text": "x"}\n{"id"'}, "documents.jsonl:2", "not JSON"),
        ({"documents_jsonl": '["a"]'}, "documents.jsonl:1", "not a JSON object"),
        ({"documents_jsonl": '{"text": "x"}'}, "documents.jsonl:1", "no id; one of the keys id"),
        ({"documents_jsonl": '{"id": "a"}'}, "documents.jsonl:1", "a has no text"),
        ({"documents_jsonl": '{"id": "a b", "text": ""}'}, "documents.jsonl:1", "no space"),
        ({"documents_jsonl": jsonl(FINNISH[:1] * 2)}, "documents.jsonl:2", "there before"),
        ({"documents_jsonl": ""}, "documents.jsonl", "no words"),
        ({"queries_tsv": "q1\n"}, "queries.tsv:1", "1 columns"),
        ({"queries_tsv": "q1\tx\nqid\ttext\n"}, "queries.tsv:2", "header"),
        ({"queries_tsv": ""}, "queries.tsv", "no query"),
        ({"qrels_tsv": "q1\t0\tf1\t1\nq1\t0\tf2\thigh\n"}, "qrels.tsv:2", "grade 'high'"),
        ({"qrels_tsv": "q1 f1\n"}, "qrels.tsv:1", "2 columns"),
    ],
)
def test_errors_name_the_file_and_the_line(
    kb: Kb, tmp_path: Path, files: dict[str, str], where: str, says: str
) -> None:
    folder = finnish(tmp_path / "c", **files)
    result = kb("evaluate", "--trec", str(folder))
    assert result.exit_code == 1
    assert f"{folder}/{where}: " in result.stderr
    assert says in result.stderr
    assert result.stdout == ""


def test_files_in_another_encoding_are_refused(kb: Kb, tmp_path: Path) -> None:
    folder = finnish(tmp_path / "c")
    (folder / "queries.tsv").write_bytes("q1\topettaja\nq2\tkesä\n".encode("latin-1"))
    result = kb("evaluate", "--trec", str(folder))
    assert "queries.tsv" in result.stderr
    assert "not in UTF-8" in result.stderr


def test_missing_files_are_named(kb: Kb, tmp_path: Path) -> None:
    (tmp_path / "c").mkdir()
    assert "documents.jsonl, corpus.jsonl" in kb("evaluate", "--trec", str(tmp_path / "c")).stderr
    folder = written(tmp_path / "d", docs_tsv="a\tb\n")
    assert "queries.jsonl or queries.tsv" in kb("evaluate", "--trec", str(folder)).stderr


def test_a_query_that_asks_for_no_word_finds_nothing(kb: Kb, tmp_path: Path) -> None:
    folder = written(tmp_path / "c", docs_tsv="a\trobots\nb\tfair\n", queries_tsv="q\t-robots\n")
    assert kb("evaluate", "--trec", str(folder), "--language", "en").stdout == ""
