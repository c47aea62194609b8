"""Every fault of every file in one run, each with its place and what would be right."""

from pathlib import Path

import pytest

from kb.problems import LibraryError
from kb.reading import entry_files, read_library
from tests.kb.library_on_disk import ENTRY, new_library, problems_in, write, write_vocabulary

ENTRY_PATH = "nl/jet-net.yaml"
NAMED = "a file is named in small letters, digits and single hyphens, such as jet-net-technet.yaml"
NOWHERE = (
    "no entry lives here; a practice is at nl/its-name.yaml, by country code, and the other kinds"
    " in organisations/, publications/, taskforces/, transfers/, strategies/"
)


def problems_with(
    folder: Path, added: str = "", *, without: str = "", path: str = ENTRY_PATH
) -> list[str]:
    """Return what is wrong with an entry that a test alters, the file's name left out."""
    lines = ENTRY.splitlines(keepends=True)
    kept = [line for line in lines if not without or not line.startswith(without)]
    library = new_library(folder / "library", {path: "".join(kept) + added})
    return [problem.removeprefix(f"{path}:") for problem in problems_in(library)]


def test_an_entry_without_fault_is_read(tmp_path: Path) -> None:
    reading = read_library(new_library(tmp_path / "library"))
    assert reading.problems == ()
    assert [(entry.id, entry.title) for entry in reading.library] == [("nl-jet-net", "Jet-Net")]
    assert reading.or_raise() is reading.library


@pytest.mark.parametrize(
    ("added", "problem"),
    [
        ("scale: nationl", "9:8: scale: no 'nationl' in scales; did you mean 'national'?"),
        ("scale: xyz", "9:8: scale: no 'xyz' in scales; it takes one of: national, regional"),
        (
            "levels: [primary, lower-secundary]",
            "9:19: levels[1]: no 'lower-secundary' in levels; did you mean 'lower-secondary'?",
        ),
        ("objectifs: [More pupils]", "9:1: no key 'objectifs'; did you mean 'objectives'?"),
        ("levels: primary", "9:9: levels: should be a list, one `- value` a line"),
        ("levels: {primary: yes}", "9:1: levels: should be a list, one `- value` a line"),
        ("scale: [national]", "9:1: scale: should be text, not a list or a block of keys"),
        ("ages: 12", "9:7: ages: should be a block of `key: value` lines"),
        ("native_title: Jet-Net", "9:15: native_title: should be a block of `key: value` lines"),
        (
            "native_title: {xy: Jet-Net}",
            (
                "9:20: native_title.xy: 'xy' is no language code; write two letters such as nl, "
                "da or sr"
            ),
        ),
        ("regions: ['']", "9:11: regions[0]: is empty; leave the key out where nothing is known"),
        ('regions: ["\\u202e"]', "9:11: regions[0]: holds the unseen U+202E; remove it"),
        ("id: nl-jet-net", "9:5: id: is made of the file's path; leave it out"),
        ("reviewed: 2026-02-30", "9:11: reviewed: '2026-02-30' is no day of the calendar"),
        (
            "reviewed: yesterday",
            "9:11: reviewed: 'yesterday' is no date; write 2015, 2015-02 or 2015-02-12",
        ),
        ("reviewed: 1492", "9:11: reviewed: the year 1492 lies outside 1800 to 2100"),
        ("reviewed: [2015]", "9:1: reviewed: a date is one value: 2015, 2015-02 or 2015-02-12"),
        ("started: {date: 2015, sources: [s9]}", "9:33: no source 's9'; the entry lists s1"),
        (
            "objectives: [{text: More pupils, sources: [s1, s2]}]",
            "9:48: no source 's2'; the entry lists s1",
        ),
        (
            "objectives: [{text: More pupils, sources: [page]}]",
            "9:44: objectives[0].sources[0]: is no source id; write s1, s2, ...",
        ),
        ("started: 2015\nended: 2014", "10:8: ended in 2014, before started in 2015"),
        ("started: 2015-06\nended: 2015-05", "10:8: ended in 2015-05, before started in 2015-06"),
        (
            "announced: 2015-06-02\nended: {date: 2015-06-01}",
            "10:1: ended in 2015-06-01, before announced in 2015-06-02",
        ),
        (
            "events: [{date: 2015, until: 2014, text: Fair}]",
            "9:30: `until` lies before `date`, 2015",
        ),
        (
            "results: [{claim: Pupils, kind: output, until: 2014, sources: [s1]}]",
            "9:48: `until` needs an earlier `year`",
        ),
        (
            "results: [{claim: Pupils, kind: output, year: 2015, until: 2014, sources: [s1]}]",
            "9:60: `until` needs an earlier `year`",
        ),
        (
            (
                "funding: {amounts: [{value: 1, currency: EUR, period: in-all, year: 2015, "
                "until: 2014, sources: [s1]}]}"
            ),
            "9:82: `until` lies before 2015",
        ),
        (
            "relations: [{type: part-of, entry: nl-jet-nett}]",
            "9:36: relations[0].entry: no entry 'nl-jet-nett'; did you mean 'nl-jet-net'?",
        ),
        (
            "relations: [{type: part-of, entry: dk-science}]",
            "9:36: relations[0].entry: no entry 'dk-science'; name one that exists, or use `name`",
        ),
        (
            "relations: [{type: part-of, entry: NL Jet}]",
            "9:36: relations[0].entry: is no id; it has small letters, digits and hyphens",
        ),
        (
            "actors: [{name: Shell, helix: industry, role: initiator, contry: NL}]",
            "9:66: actors[0]: no key 'contry'; did you mean 'country'?",
        ),
        (
            "actors: [{name: Shell, helix: industri, role: initiator}]",
            "9:31: actors[0].helix: no 'industri' in helix; did you mean 'industry'?",
        ),
        (
            "actors: [{name: Shell, helix: industry}]",
            "9:10: actors[0].role: is missing; it is always needed",
        ),
    ],
)
def test_a_fault_is_told_with_its_place_and_its_remedy(
    tmp_path: Path, added: str, problem: str
) -> None:
    assert problems_with(tmp_path, added) == [problem]


@pytest.mark.parametrize(
    ("key", "changed", "problem"),
    [
        ("title", "", "1:1: title: is missing; it is always needed"),
        ("sources", "", "1:1: sources: is missing; it is always needed"),
        ("title", f"title: {'x' * 101}", "8:8: title: is longer than 100 characters; shorten it"),
        (
            "summary",
            f"summary: {'x' * 301}",
            "8:10: summary: is longer than 300 characters; shorten it",
        ),
        ("updated", "updated: 2026-13-01", "8:10: updated: '2026-13-01' is no day of the calendar"),
        (
            "themes",
            "themes: [girls-in-stem]",
            (
                "8:10: themes[0]: no 'girls-in-stem' in themes; did you mean "
                "'girls-and-women-in-stem'?"
            ),
        ),
        (
            "themes",
            "themes: girls-and-women-in-stem",
            "8:9: themes: should be a list, one `- value` a line",
        ),
        ("countries", "countries: NL", "8:12: countries: should be a list, one `- value` a line"),
        (
            "countries",
            "countries: [NL, Denmark]",
            "8:17: countries[1]: 'Denmark' is no country code of ISO 3166-1; Denmark is DK",
        ),
        (
            "countries",
            "countries: [DK]",
            "8:1: countries: the folder says nl, not DK; list it or move the file",
        ),
        ("type", "type: [programme]", "8:1: type: should be text, not a list or a block of keys"),
    ],
)
def test_a_fault_in_what_every_entry_has_is_told(
    tmp_path: Path, key: str, changed: str, problem: str
) -> None:
    gone = (f"{key}:", "  - {id:") if key == "sources" else (f"{key}:",)
    lines = [line for line in ENTRY.splitlines() if not line.startswith(gone)]
    library = new_library(tmp_path / "library", {ENTRY_PATH: "\n".join([*lines, changed])})
    assert problems_in(library) == [f"{ENTRY_PATH}:{problem}"]


def test_a_title_and_a_summary_of_the_greatest_length_are_read(tmp_path: Path) -> None:
    text = ENTRY.replace("title: Jet-Net", f"title: {'x' * 100}")
    text = text.replace("summary: Schools and companies work in pairs.", f"summary: {'y' * 300}")
    assert problems_in(new_library(tmp_path / "library", {ENTRY_PATH: text})) == []


def test_a_source_id_that_stands_twice_is_refused(tmp_path: Path) -> None:
    second = '  - {id: s1, url: "https://example.org/2", title: Page two}\nupdated:'
    library = new_library(tmp_path / "library", {ENTRY_PATH: ENTRY.replace("updated:", second)})
    assert problems_in(library) == [
        f"{ENTRY_PATH}:8:10: source id 's1' stands twice; number it anew"
    ]


@pytest.mark.parametrize(
    ("address", "message"),
    [
        ("example.org", "is no address; write it whole, https:// included"),
        ("javascript:alert(1)", "is no web address; it starts with https:// or http://"),
        ("file:///etc/passwd", "is no web address; it starts with https:// or http://"),
    ],
)
def test_a_source_that_is_no_web_page_is_refused(
    tmp_path: Path, address: str, message: str
) -> None:
    library = new_library(
        tmp_path / "library", {ENTRY_PATH: ENTRY.replace("https://example.org/1", address)}
    )
    assert problems_in(library) == [f"{ENTRY_PATH}:7:19: sources[0].url: {message}"]


def test_an_entry_in_the_folder_of_an_old_code_is_told_the_right_one(tmp_path: Path) -> None:
    text = ENTRY.replace("[NL]", "[UK]")
    assert problems_in(new_library(tmp_path / "library", {"uk/jet-net.yaml": text})) == [
        "uk/jet-net.yaml:4:1: countries: the folder says uk, not GB; list it or move the file"
    ]


@pytest.mark.parametrize(
    ("typed", "code"), [("EL", "GR"), ("UK", "GB"), ("NO", "NO"), ("dk", "DK")]
)
def test_codes_of_countries_are_brought_to_the_iso_standard(
    tmp_path: Path, typed: str, code: str
) -> None:
    text = ENTRY.replace("[NL]", f"[NL, {typed}]")
    library = read_library(new_library(tmp_path / "library", {ENTRY_PATH: text})).or_raise()
    assert library.practices["nl-jet-net"].countries == ("NL", code)


def test_norway_is_a_country(tmp_path: Path) -> None:
    text = ENTRY.replace("[NL]", "[NO]")
    library = read_library(new_library(tmp_path / "library", {"no/ent3r.yaml": text})).or_raise()
    assert library.practices["no-ent3r"].countries == ("NO",)


@pytest.mark.parametrize(
    ("path", "message"),
    [
        ("nl/Jet-Net.yaml", NAMED),
        ("nl/jet_net.yaml", NAMED),
        ("nl/jet--net.yaml", NAMED),
        ("nl/jét-net.yaml", NAMED),
        ("nl/jet-net.yml", "ends in .yml; rename it to jet-net.yaml"),
        ("nl/jet-net.YAML", "ends in .YAML; rename it to jet-net.yaml"),
        ("jet-net.yaml", NOWHERE),
        ("nl/more/jet-net.yaml", NOWHERE),
        ("NL/jet-net.yaml", NOWHERE),
        ("netherlands/jet-net.yaml", NOWHERE),
    ],
)
def test_a_file_of_the_wrong_name_or_place_is_refused(
    tmp_path: Path, path: str, message: str
) -> None:
    assert problems_with(tmp_path, path=path) == [f"1:1: {message}"]


def test_links_are_refused_whatever_lies_behind_them(tmp_path: Path) -> None:
    folder = new_library(tmp_path / "library")
    (folder / "nl/linked.yaml").symlink_to(folder / ENTRY_PATH)
    (folder / "nl/lost.yaml").symlink_to(folder / "nowhere.yaml")
    (folder / "be").symlink_to(folder / "nl")
    assert problems_in(folder) == [
        f"{path}:1:1: is no plain file; links and folders hold no entry"
        for path in ("be", "nl/linked.yaml", "nl/lost.yaml")
    ]


def test_a_folder_named_like_an_entry_is_refused(tmp_path: Path) -> None:
    folder = new_library(tmp_path / "library")
    (folder / "nl/x.yaml").mkdir()
    assert problems_in(folder) == [
        "nl/x.yaml:1:1: is no plain file; links and folders hold no entry"
    ]


def test_files_of_other_kinds_are_passed_over(tmp_path: Path) -> None:
    folder = new_library(tmp_path / "library")
    write(folder / "README.md", "# Practices")
    write(folder / "nl/notes.txt", "To do")
    assert problems_in(folder) == []


def test_faults_of_yaml_and_of_the_model_are_told_together(tmp_path: Path) -> None:
    text = "title: A\nsummary: ~\nscale: nationl\ntitle: B\n"
    assert problems_with(tmp_path, text) == [
        "9:1: 'title' stands on line 1 already; keep one",
        "10:1: 'summary' stands on line 2 already; keep one",
        "10:10: empty; what is not known is left out, key and all",
        "11:8: scale: no 'nationl' in scales; did you mean 'national'?",
        "12:1: 'title' stands on line 1 already; keep one",
    ]


def test_every_fault_of_every_file_is_told_in_one_run_and_hides_no_other_entry(
    tmp_path: Path,
) -> None:
    folder = new_library(
        tmp_path / "library",
        {
            "dk/bad.yaml": ENTRY.replace("[NL]", "[DK, XX]") + "scale: nationl\nfoo_bar: x\n",
            "dk/good.yaml": ENTRY.replace("[NL]", "[DK]"),
            "ee/broken.yaml": "title: [\n",
            "nl/Bad-Name.yaml": ENTRY,
            "nl/jet-net.yaml": ENTRY,
        },
    )
    reading = read_library(folder)
    assert [entry.id for entry in reading.library] == ["dk-good", "nl-jet-net"]
    told = [(str(p.path.relative_to(folder)), p.line) for p in reading.problems]
    assert told == [
        ("dk/bad.yaml", 4), ("dk/bad.yaml", 9), ("dk/bad.yaml", 10),
        ("ee/broken.yaml", 2), ("nl/Bad-Name.yaml", 1),
    ]  # fmt: skip
    with pytest.raises(LibraryError, match="5 problems in the library") as raised:
        reading.or_raise()
    assert raised.value.problems == reading.problems


def test_both_of_two_relations_to_missing_entries_are_told(tmp_path: Path) -> None:
    added = "relations:\n  - {type: part-of, entry: dk-one}\n  - {type: part-of, entry: dk-two}\n"
    assert [problem.split(";")[0] for problem in problems_with(tmp_path, added)] == [
        "10:28: relations[0].entry: no entry 'dk-one'",
        "11:28: relations[1].entry: no entry 'dk-two'",
    ]


def test_a_relation_to_an_entry_with_faults_of_its_own_is_no_fault(tmp_path: Path) -> None:
    folder = new_library(
        tmp_path / "library",
        {
            "dk/jet-net.yaml": ENTRY.replace("[NL]", "[DK]") + "scale: nationl\n",
            "nl/jet-net.yaml": ENTRY + "relations: [{type: part-of, entry: dk-jet-net}]\n",
        },
    )
    assert [problem.split(":")[0] for problem in problems_in(folder)] == ["dk/jet-net.yaml"]


def test_a_list_whose_items_are_wrong_is_not_called_too_short_as_well(tmp_path: Path) -> None:
    library = new_library(
        tmp_path / "library",
        {ENTRY_PATH: ENTRY.replace("school-company-collaboration", "no-theme")},
    )
    (problem,) = problems_in(library)
    assert problem.startswith(f"{ENTRY_PATH}:5:10: themes[0]: no 'no-theme' in themes")


def test_a_list_that_must_hold_something_is_told_to(tmp_path: Path) -> None:
    library = new_library(tmp_path / "library", {ENTRY_PATH: ENTRY.replace("[NL]", "[]")})
    assert f"{ENTRY_PATH}:4:1: countries: needs at least 1" in problems_in(library)


def test_a_library_without_vocabularies_is_refused(tmp_path: Path) -> None:
    write(tmp_path / ENTRY_PATH, ENTRY)
    with pytest.raises(LibraryError) as raised:
        read_library(tmp_path)
    (problem,) = raised.value.problems
    assert str(problem) == (
        f"{tmp_path}/vocabularies:1:1: no such folder; a library has vocabularies/"
    )


def faults_of_vocabularies(folder: Path) -> list[str]:
    with pytest.raises(LibraryError) as raised:
        read_library(folder)
    return [
        str(problem).removeprefix(f"{folder}/vocabularies/") for problem in raised.value.problems
    ]


def test_every_missing_and_every_broken_vocabulary_is_told_in_one_run(tmp_path: Path) -> None:
    folder = new_library(tmp_path / "library")
    (folder / "vocabularies/scales.yaml").unlink()
    (folder / "vocabularies/themes.yaml").unlink()
    write(folder / "vocabularies/levels.yaml", "vocabulary: levels\n")
    write_vocabulary(folder, "statuses", "active active")
    assert faults_of_vocabularies(folder) == [
        "levels.yaml:1:1: concepts: is missing; it is always needed",
        "levels.yaml:1:1: definition: is missing; it is always needed",
        "scales.yaml:1:1: missing; entries need it",
        "statuses.yaml:1:59: concepts: a concept id stands twice; keep one",
        "themes.yaml:1:1: missing; entries need it",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("concept", "message"),
    [
        ("{id: a, definition: A, pref: {da: a}}", "'a' has no English label"),
        (
            "{id: a, definition: A, pref: {en: a}, broader: b}",
            "'a' names 'b', which is no concept here",
        ),
        (
            "{id: a, definition: A, pref: {en: a}, narrower: [c]}",
            "'a' names 'c', which is no concept here",
        ),
    ],
)
def test_a_vocabulary_that_does_not_hang_together_is_refused(
    tmp_path: Path, concept: str, message: str
) -> None:
    folder = new_library(tmp_path / "library")
    text = f"vocabulary: scales\ndefinition: Scales.\nconcepts:\n  - {concept}\n"
    write(folder / "vocabularies/scales.yaml", text)
    assert faults_of_vocabularies(folder) == [f"scales.yaml:3:1: concepts: {message}"]


def test_entries_are_read_in_the_order_of_their_files_and_progress_is_told(tmp_path: Path) -> None:
    folder = new_library(
        tmp_path / "library", {"nl/b.yaml": ENTRY, "nl/a.yaml": ENTRY, "nl/c.yaml": ENTRY}
    )
    told: list[str] = []

    def progress(label, items):  # type: ignore[no-untyped-def]
        for item in items:
            told.append(f"{label}: {item.name}")
            yield item

    read_library(folder, progress)
    assert told == [f"Reading entries: {name}.yaml" for name in "abc"]


def test_hidden_folders_are_the_business_of_other_tools(tmp_path: Path) -> None:
    assert entry_files(tmp_path) == []
    (tmp_path / ".github").mkdir()
    (tmp_path / ".github" / "workflow.yml").write_text("on: push\n")
    assert entry_files(tmp_path) == []
