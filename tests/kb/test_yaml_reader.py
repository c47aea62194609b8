"""What the reader takes for text, what it refuses, and where it says the fault is."""

import json
from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from kb.problems import Problem
from kb.yaml_reader import parse_yaml, place_of, plain, read_yaml

HERE = Path("entry.yaml")
EMPTY = "empty; what is not known is left out, key and all"
COMMENT = "text after ' #' is a comment and is lost; put quotes around it"
NO_ENTRY = "holds no entry; write `key: value` lines, title first"


def values(text: str | bytes) -> object:
    """Return what a text holds; it must be without fault."""
    tree, problems = parse_yaml(text.encode() if isinstance(text, str) else text, HERE)
    assert problems == []
    assert tree is not None
    return plain(tree)


def faults(text: str | bytes) -> list[str]:
    """Return what is wrong with a text, as `line:column: message`."""
    _, problems = parse_yaml(text.encode() if isinstance(text, str) else text, HERE)
    return [str(problem).removeprefix("entry.yaml:") for problem in problems]


@pytest.mark.parametrize(
    "typed",
    "NO no off Yes true 08 012 1.10 1e3 1:30 12:30:45 2026-11-24 2026-02-30 .inf 0x1F".split(),
)
def test_a_plain_value_stays_the_text_that_was_typed(typed: str) -> None:
    assert values(f"value: {typed}") == {"value": typed}


def test_a_key_stays_the_text_that_was_typed() -> None:
    assert values("no: Jet-Net\n1: one") == {"no": "Jet-Net", "1": "one"}


def test_an_integer_of_thousands_of_digits_stays_text() -> None:
    assert values(f"value: {'9' * 5000}") == {"value": "9" * 5000}


def test_lists_and_mappings_are_read_in_both_styles() -> None:
    read = {"a": ["x", {"b": "y"}], "c": {"d": "z"}}
    assert values("a:\n  - x\n  - b: y\nc:\n  d: z\n") == read
    assert values("{a: [x, {b: y}], c: {d: z}}") == read


def test_folded_and_literal_blocks_are_read() -> None:
    assert values("a: >-\n  one\n  two\nb: |\n  one\n  two\n") == {
        "a": "one two",
        "b": "one\ntwo\n",
    }


def test_quoted_values_may_be_words_for_nothing_and_hold_number_signs() -> None:
    assert values("a: 'null'\nb: \"~\"\nc: 'C # sharp'\n") == {
        "a": "null",
        "b": "~",
        "c": "C # sharp",
    }


def test_comments_of_their_own_or_after_quotes_are_left_out() -> None:
    assert values("# one\na: 'x' # two\n  # three\nb: [y]  # four\n") == {"a": "x", "b": ["y"]}


@pytest.mark.parametrize("typed", ["a: Jet-Net\nb: NO\n", "a: Jet-Net\r\nb: NO\r\n"])
def test_a_byte_order_mark_and_line_ends_of_windows_are_accepted(typed: str) -> None:
    assert values(b"\xef\xbb\xbf" + typed.encode()) == {"a": "Jet-Net", "b": "NO"}


def test_a_start_and_an_end_of_the_document_are_accepted() -> None:
    assert values("---\na: b\n...\n") == {"a": "b"}


def test_a_key_that_stands_twice_is_refused_with_both_lines() -> None:
    assert faults("title: A\nyear: 1\ntitle: B\n") == [
        "3:1: 'title' stands on line 1 already; keep one"
    ]


def test_a_key_that_stands_twice_deep_inside_is_refused() -> None:
    text = "actors:\n  - {name: A,\n     name: B}\n"
    assert faults(text) == ["3:6: 'name' stands on line 2 already; keep one"]


def test_of_a_repeated_key_the_first_value_is_kept() -> None:
    tree, _ = parse_yaml(b"title: A\ntitle: B\n", HERE)
    assert tree is not None
    assert plain(tree) == {"title": "A"}


def test_anchors_and_aliases_are_refused() -> None:
    assert faults("a: &x one\nb: *x\n") == [
        "1:4: anchor '&x'; write the value without it",
        "2:4: alias '*x'; write the value out again",
    ]


@pytest.mark.parametrize("text", ["a: &x [b]", "a: &x {b: c}"])
def test_an_anchor_on_a_list_or_a_mapping_is_refused(text: str) -> None:
    assert faults(text) == ["1:4: anchor '&x'; write the value without it"]


def test_a_merge_key_is_refused() -> None:
    assert faults("a:\n  <<: {b: c}\n") == ["2:3: merge key '<<'; write the values out"]


@pytest.mark.parametrize(
    ("typed", "tag"),
    [
        ("!!python/object/apply:os.system [ls]", "tag:yaml.org,2002:python/object/apply:os.system"),
        ("!!int 3", "tag:yaml.org,2002:int"),
        ("!own {b: c}", "!own"),
        ("! x", "!"),
    ],
)
def test_tags_are_refused(typed: str, tag: str) -> None:
    assert faults(f"a: {typed}") == [f"1:4: tag '{tag}'; write the value without it"]


@pytest.mark.parametrize("typed", ["~", "null", "Null", "NULL", "[]", "{}"])
def test_an_empty_value_is_refused(typed: str) -> None:
    assert faults(f"a: b\nc: {typed}\n") == [f"2:4: {EMPTY}"]


def test_a_key_with_nothing_behind_it_is_refused() -> None:
    assert faults("a: b\nc:\nd: e\n") == [f"2:3: {EMPTY}"]


def test_an_empty_item_of_a_list_is_refused() -> None:
    assert faults("a:\n  - b\n  -\n") == [f"3:4: {EMPTY}"]


@pytest.mark.parametrize("gap", [" ", "  ", "\t"])
def test_a_comment_that_swallows_the_end_of_a_value_is_refused(gap: str) -> None:
    assert faults(f"title: C{gap}# sharp\n") == [f"1:8: {COMMENT}"]


def test_a_comment_after_a_value_of_letters_beyond_the_basic_plane_is_noticed() -> None:
    assert faults("é: 😀 ü # sharp\n") == [f"1:4: {COMMENT}"]


def test_a_number_sign_within_a_word_is_text() -> None:
    assert values("a: C#\nb: https://example.org/#part\n") == {
        "a": "C#",
        "b": "https://example.org/#part",
    }


def test_a_second_document_is_refused() -> None:
    assert faults("a: b\n---\nc: d\n") == [
        "2:1: a second document starts; one file holds one entry"
    ]


@pytest.mark.parametrize("text", ["", "\n\n", "# only a comment\n", "- a\n- b\n", "text", "'text'"])
def test_a_file_that_holds_no_mapping_is_refused(text: str) -> None:
    assert faults(text) == [f"1:1: {NO_ENTRY}"]


def test_an_empty_mapping_is_left_to_the_model_to_refuse() -> None:
    assert values("{}") == {}


def test_a_key_that_is_a_list_is_refused() -> None:
    assert faults("a: b\n? [c]\n: d\n") == ["2:3: a key must be a word"]


def test_a_tab_as_indentation_is_refused_at_its_place() -> None:
    (fault,) = faults("a:\n\tb: c\n")
    assert fault.startswith("2:1: not YAML: ")
    assert fault.endswith("found character that cannot start any token")


@pytest.mark.parametrize(
    ("unseen", "code"), [("\0", "U+0000"), ("\x1b", "U+001B"), ("\x7f", "U+007F")]
)
def test_a_character_that_yaml_does_not_allow_is_named_at_its_place(unseen: str, code: str) -> None:
    assert faults(f"título: ação\nb: é{unseen}d\n") == [
        f"2:5: {code}, a character that YAML does not allow; remove it"
    ]


def test_latin_1_is_refused_at_the_character_counted_as_editors_do() -> None:
    assert faults("a: b\ntítulo: é".encode() + "é\n".encode("latin-1")) == [
        "2:10: is not UTF-8 text; save the file as UTF-8"
    ]


def test_a_byte_order_mark_does_not_move_the_place_of_a_fault() -> None:
    assert faults(b"\xef\xbb\xbfa: b\xe9") == ["1:5: is not UTF-8 text; save the file as UTF-8"]


def test_utf_16_is_refused() -> None:
    assert faults("a: b\n".encode("utf-16")) == ["1:1: is not UTF-8 text; save the file as UTF-8"]


def test_half_a_surrogate_pair_is_refused() -> None:
    (fault,) = faults('a: b\nc: "\\ud800"\n')
    assert fault.startswith("2:7: not YAML")


@pytest.mark.parametrize(
    ("text", "place", "mark"),
    [
        ("<<<<<<< HEAD\ntitle: A\n=======\ntitle: B\n>>>>>>> theirs\n", "1:1", "<<<<<<<"),
        ("title: A\n<<<<<<< HEAD\na: b\n=======\na: c\n>>>>>>> theirs\n", "2:1", "<<<<<<<"),
        ("title: A\na: c\n>>>>>>> theirs\n", "3:1", ">>>>>>>"),
    ],
)
def test_the_marks_of_a_merge_conflict_are_named(text: str, place: str, mark: str) -> None:
    assert faults(text) == [
        f"{place}: '{mark}' is the mark of a merge that met a conflict; keep one side"
    ]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("a: b: c", "1:5"),
        ("a: b\nc: @d", "2:4"),
        ("a: b\nc: 'd\n", "3:1"),
        ("a: [b\nc: d\n", "2:2"),
    ],
)
def test_what_is_not_yaml_is_refused_at_its_place(text: str, place: str) -> None:
    (fault,) = faults(text)
    assert fault.startswith(f"{place}: not YAML: ")


def test_every_fault_of_a_file_is_found_in_one_run() -> None:
    text = "a: &x b\na: c\nd: ~\ne: f # g\nh: !i j\n"
    assert [fault.split(": ")[0] for fault in faults(text)] == ["1:4", "3:4", "4:4", "5:4", "2:1"]


def test_the_place_of_a_value_is_where_it_starts() -> None:
    tree, _ = parse_yaml(
        b"a: b\nactors:\n  - name: C\n    helix: d\n  - {name: E, helix: f}\n", HERE
    )
    assert tree is not None
    assert place_of(tree, ("actors", 0, "helix")) == (4, 12)
    assert place_of(tree, ("actors", 1, "helix")) == (5, 22)
    assert place_of(tree, ("actors",)) == (2, 1)


def test_the_place_of_what_is_not_there_is_that_of_the_deepest_part_that_is() -> None:
    tree, _ = parse_yaml(b"a: b\nactors:\n  - name: C\n", HERE)
    assert tree is not None
    assert place_of(tree, ("actors", 0, "helix")) == (3, 5)
    assert place_of(tree, ("actors", 7)) == (2, 1)
    assert place_of(tree, ("a", "text")) == (1, 4)
    assert place_of(tree, ("title",)) == (1, 1)


def test_a_file_that_cannot_be_opened_is_a_problem_of_that_file(tmp_path: Path) -> None:
    folder = tmp_path / "x.yaml"
    folder.mkdir()
    assert read_yaml(folder) == (None, [Problem(folder, 1, 1, "cannot be read: Is a directory")])


def test_problems_name_the_file_as_it_is_to_be_shown(tmp_path: Path) -> None:
    (tmp_path / "x.yaml").write_text("a: ~", encoding="utf-8")
    _, (problem,) = read_yaml(tmp_path / "x.yaml", Path("nl/x.yaml"))
    assert str(problem) == f"nl/x.yaml:1:4: {EMPTY}"


@given(st.binary(max_size=200))
def test_no_bytes_make_the_reader_raise(data: bytes) -> None:
    tree, problems = parse_yaml(data, HERE)
    assert tree is not None or problems


@given(
    st.text(st.sampled_from("ab:-,#&*!|>'\"%@`{}[]?<~ \t\n\r\0\\é😀\x85\u2028\ufeff"), max_size=80)
)
def test_no_text_makes_the_reader_raise(text: str) -> None:
    data = text.encode()
    tree, problems = parse_yaml(data, HERE)
    assert tree is not None or problems
    assert all(problem.line >= 1 and problem.column >= 1 for problem in problems)


words = st.text(
    st.characters(codec="utf-8", exclude_categories=["Cs", "Cc", "Zl", "Zp"]), max_size=12
)
structures = st.dictionaries(
    words,
    st.recursive(
        words,
        lambda inner: st.one_of(
            st.lists(inner, min_size=1, max_size=4),
            st.dictionaries(words.filter(lambda key: key != "<<"), inner, min_size=1, max_size=4),
        ),
        max_leaves=12,
    ),
    min_size=1,
    max_size=4,
).filter(lambda structure: "<<" not in structure)


@settings(max_examples=40)
@given(structures)
def test_what_a_writer_of_yaml_writes_in_quotes_is_read_back_as_it_was(
    structure: dict[str, object],
) -> None:
    written = yaml.safe_dump(structure, default_style='"', allow_unicode=True, sort_keys=False)
    assert values(written.replace("!!str ", "")) == structure


@settings(max_examples=40)
@given(structures)
def test_json_is_read_as_it_is(structure: dict[str, object]) -> None:
    assert values(json.dumps(structure, ensure_ascii=False)) == structure
