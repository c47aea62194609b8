"""A strict reader for the JSON-like core of YAML: mappings, sequences and text, nothing else.

Every scalar stays the text that was typed, so `NO` is never false and `08` never 8; the schema
converts. Anchors, aliases, merge keys, tags, duplicate keys, empty values and several documents
are errors with their place.

The file is read as a stream of libyaml's events under caps of bytes, events and depth. The
composer of PyYAML, which recurses in C and kills the process on deep nesting, is never used.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final, TypeAlias

import yaml

from kb.problems import Problem

MAX_BYTES: Final = 256 * 1024
MAX_DEPTH: Final = 32
MAX_EVENTS: Final = 50_000

_ILLEGAL: Final = re.compile("[^\t\n\r\x20-\x7e\x85\xa0-\ufffd\U00010000-\U0010ffff]")
_CONFLICT: Final = re.compile("^(?:<{7}|>{7})(?= )", re.MULTILINE)
_NULLS: Final = frozenset({"", "~", "null", "Null", "NULL"})
_LOADER: Final = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

Place: TypeAlias = tuple[int, int]
Location: TypeAlias = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class Scalar:
    """A piece of text and the line and column it starts at."""

    text: str
    place: Place


@dataclass(frozen=True, slots=True)
class Items:
    """A sequence."""

    items: "tuple[Node, ...]"
    place: Place


@dataclass(frozen=True, slots=True)
class Keys:
    """A mapping, in the order of the file; keys are unique."""

    pairs: "tuple[tuple[Scalar, Node], ...]"
    place: Place


Node: TypeAlias = Scalar | Items | Keys
Plain: TypeAlias = "str | list[Plain] | dict[str, Plain]"


def read_yaml(path: Path, shown_as: Path | None = None) -> tuple[Keys | None, list[Problem]]:
    """Return the mapping a file holds and everything wrong with it as YAML.

    Problems name the file as `shown_as` where that is given. The mapping is None where the file
    cannot be read at all; with problems beside a mapping, the mapping holds what was legal.
    Raises nothing for any content.
    """
    name = shown_as or path
    try:
        with path.open("rb") as file:
            data = file.read(MAX_BYTES + 1)
    except OSError as error:
        return None, [Problem(name, 1, 1, f"cannot be read: {error.strerror}")]
    if len(data) > MAX_BYTES:
        limit = f"{MAX_BYTES // 1024} kB"
        return None, [Problem(name, 1, 1, f"larger than {limit}; split the entry or shorten it")]
    return parse_yaml(data, name)


def parse_yaml(data: bytes, name: Path) -> tuple[Keys | None, list[Problem]]:
    """Do what `read_yaml` does for bytes in memory."""
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        place = _end_of(error.object[: error.start].decode())
        return None, [Problem(name, *place, "is not UTF-8 text; save the file as UTF-8")]
    fault = _illegal_character(text) or _conflict_marker(text)
    if fault:
        return None, [Problem(name, *fault[0], fault[1])]
    builder = _Builder(text)
    try:
        builder.run()
    except _UnreadableError as error:
        builder.report(error.place, error.message)
    problems = [Problem(name, *place, message) for place, message in builder.faults]
    return (builder.root if isinstance(builder.root, Keys) else None), problems


def plain(node: Node) -> Plain:
    """Return a node as plain dicts, lists and text."""
    match node:
        case Scalar(text):
            return text
        case Items(items):
            return [plain(item) for item in items]
        case Keys(pairs):
            return {key.text: plain(value) for key, value in pairs}


def place_of(node: Node, location: Location) -> Place:
    """Return where a key path such as ("actors", 0, "helix") stands in the file.

    Where the path leads to nothing, that is the place of the deepest part that exists.
    """
    place = node.place
    for step in location:
        found = _child(node, step)
        if found is None:
            break
        node, place = found
    return place


def _child(node: Node, step: str | int) -> tuple[Node, Place] | None:
    if isinstance(node, Keys) and isinstance(step, str):
        for key, value in node.pairs:
            if key.text == step:
                return value, value.place if isinstance(value, Scalar) else key.place
    if isinstance(node, Items) and isinstance(step, int) and step < len(node.items):
        return node.items[step], node.items[step].place
    return None


class _UnreadableError(Exception):
    """A fault after which the rest of the file cannot be trusted."""

    def __init__(self, place: Place, message: str) -> None:
        super().__init__(message)
        self.place = place
        self.message = message


@dataclass
class _Open:
    """A mapping or sequence whose end has not been read yet."""

    place: Place
    is_mapping: bool
    children: list[Node] = field(default_factory=list)


class _Builder:
    """Builds the tree from events without recursion, and notes faults as it goes."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.root: Node | None = None
        self.faults: list[tuple[Place, str]] = []
        self._open: list[_Open] = []
        self._documents = 0

    def report(self, place: Place, message: str) -> None:
        self.faults.append((place, message))

    def run(self) -> None:
        place: Place = (1, 1)
        for number, (place, event) in enumerate(self._events()):
            if number > MAX_EVENTS:
                raise _UnreadableError(place, f"more than {MAX_EVENTS} values; split the entry")
            self._take(event, place)
        if not isinstance(self.root, Keys):
            raise _UnreadableError((1, 1), "holds no entry; write `key: value` lines, title first")

    def _events(self) -> Iterator[tuple[Place, yaml.Event]]:
        try:
            for event in yaml.parse(self.text, Loader=_LOADER):
                mark = event.start_mark
                yield ((mark.line + 1, mark.column + 1) if mark else (1, 1)), event
        except yaml.MarkedYAMLError as error:
            mark = error.problem_mark or error.context_mark
            place = (mark.line + 1, mark.column + 1) if mark else (1, 1)
            raise _UnreadableError(place, _in_words(error)) from error
        except yaml.YAMLError as error:
            raise _UnreadableError((1, 1), f"not YAML: {error}") from error

    def _take(self, event: yaml.Event, place: Place) -> None:
        match event:
            case yaml.DocumentStartEvent():
                self._documents += 1
                if self._documents > 1:
                    raise _UnreadableError(
                        place, "a second document starts; one file holds one entry"
                    )
            case yaml.AliasEvent():
                self.report(place, f"alias '*{event.anchor}'; write the value out again")
                self._add(Scalar(f"*{event.anchor}", place))
            case yaml.ScalarEvent():
                self._refuse_node_properties(event, place)
                self._add(self._scalar(event, place))
            case yaml.MappingStartEvent() | yaml.SequenceStartEvent():
                self._refuse_node_properties(event, place)
                if len(self._open) >= MAX_DEPTH:
                    raise _UnreadableError(place, f"nested deeper than {MAX_DEPTH} levels")
                self._open.append(_Open(place, isinstance(event, yaml.MappingStartEvent)))
            case yaml.MappingEndEvent() | yaml.SequenceEndEvent():
                self._add(self._closed(self._open.pop()))

    def _add(self, node: Node) -> None:
        if self._open:
            self._open[-1].children.append(node)
        else:
            self.root = node

    def _closed(self, opened: _Open) -> Node:
        if not opened.children and self._open:
            self.report(opened.place, "empty; what is not known is left out, key and all")
        if not opened.is_mapping:
            return Items(tuple(opened.children), opened.place)
        pairs: dict[str, tuple[Scalar, Node]] = {}
        for key, value in zip(opened.children[::2], opened.children[1::2], strict=True):
            if not isinstance(key, Scalar):
                self.report(key.place, "a key must be a word")
            elif key.text == "<<":
                self.report(key.place, "merge key '<<'; write the values out")
            elif key.text in pairs:
                line = pairs[key.text][0].place[0]
                self.report(key.place, f"'{key.text}' stands on line {line} already; keep one")
            else:
                pairs[key.text] = (key, value)
        return Keys(tuple(pairs.values()), opened.place)

    def _scalar(self, event: yaml.ScalarEvent, place: Place) -> Scalar:
        is_plain = not event.style
        if is_plain and event.value in _NULLS and not self._is_key():
            self.report(place, "empty; what is not known is left out, key and all")
        if is_plain and self._comment_follows(event):
            self.report(place, "text after ' #' is a comment and is lost; put quotes around it")
        return Scalar(event.value, place)

    def _is_key(self) -> bool:
        parent = self._open[-1] if self._open else None
        return parent is not None and parent.is_mapping and len(parent.children) % 2 == 0

    def _comment_follows(self, event: yaml.ScalarEvent) -> bool:
        end = event.end_mark.index if event.end_mark else len(self.text)
        return _rest_of_line(self.text, end).lstrip(" \t").startswith("#")

    def _refuse_node_properties(
        self,
        event: yaml.ScalarEvent | yaml.MappingStartEvent | yaml.SequenceStartEvent,
        place: Place,
    ) -> None:
        if event.anchor:
            self.report(place, f"anchor '&{event.anchor}'; write the value without it")
        if event.tag:
            self.report(place, f"tag '{event.tag}'; write the value without it")


def _in_words(error: yaml.MarkedYAMLError) -> str:
    context = f"{error.context}: " if error.context else ""
    return f"not YAML: {context}{error.problem or 'unreadable'}"


def _illegal_character(text: str) -> tuple[Place, str] | None:
    found = _ILLEGAL.search(text)
    if not found:
        return None
    message = f"U+{ord(found.group()):04X}, a character that YAML does not allow; remove it"
    return _end_of(text[: found.start()]), message


def _conflict_marker(text: str) -> tuple[Place, str] | None:
    found = _CONFLICT.search(text)
    if not found:
        return None
    message = f"'{found.group()}' is the mark of a merge that met a conflict; keep one side"
    return _end_of(text[: found.start()]), message


def _end_of(text: str) -> Place:
    """Return the place just after a text."""
    return text.count("\n") + 1, len(text) - text.rfind("\n")


def _rest_of_line(text: str, start: int) -> str:
    end = text.find("\n", start)
    return text[start:] if end < 0 else text[start:end]
