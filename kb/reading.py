"""From a library folder to a Library, or to every reason why not."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Any, Final, TypeVar

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from kb.entry import Entry
from kb.kinds import Kind, kind_of
from kb.library import Library
from kb.nearest import nearest
from kb.parts import Location
from kb.problems import LibraryError, Problem
from kb.progress import Progress, silent
from kb.reference import Reference, references
from kb.vocabulary import VOCABULARIES, Acronyms, Vocabulary
from kb.wording import in_words, place_in_words
from kb.yaml_reader import Keys, place_of, plain, read_yaml

VOCABULARY_FOLDER: Final = "vocabularies"

M = TypeVar("M", bound=BaseModel)


@dataclass(frozen=True)
class Reading:
    """What a library folder holds: all entries without fault of their own, and all problems.

    `files` has the file of each of these entries, by id.
    """

    library: Library
    problems: tuple[Problem, ...]
    files: Mapping[str, Path]

    def or_raise(self) -> Library:
        """Return the library; raise LibraryError where anything is wrong with it."""
        if self.problems:
            raise LibraryError(self.problems)
        return self.library


def read_library(folder: Path, progress: Progress = silent) -> Reading:
    """Read every file of a library folder. Never raises for what a file holds.

    Raises LibraryError where the folder or its vocabularies are missing or broken, since no
    entry can be checked without them.
    """
    vocabularies = read_vocabularies(folder)
    entries: dict[str, Entry] = {}
    origin: dict[str, Path] = {}
    files = entry_files(folder)
    problems: list[Problem] = []
    for path in progress("Reading entries", files):
        entry, found = read_entry(folder, path, vocabularies)
        problems += found
        if entry is None:
            continue
        if entry.id in entries:
            other = origin[entry.id]
            problems.append(Problem(path, 1, 1, f"has the id of {other}; rename one"))
            continue
        entries[entry.id] = entry
        origin[entry.id] = path
    # An entry with faults is there all the same: what relates to it is not at fault.
    kinds = dict(_id_and_kind(folder, path) for path in files if not _misplaced(folder, path))
    problems += _dangling(entries, origin, kinds)
    return Reading(Library(entries, vocabularies), tuple(sorted(problems)), origin)


def entry_files(folder: Path) -> list[Path]:
    """Return the files of a library that should hold an entry, in order of their names.

    A link to a folder is among them, since what lies behind it is not read. Hidden folders hold
    the business of other tools.
    """
    return [
        path
        for path in sorted(folder.rglob("*"))
        if (path.suffix.lower() in {".yaml", ".yml"} or (path.is_symlink() and path.is_dir()))
        and not _is_elsewhere(path.relative_to(folder).parts)
    ]


def vocabulary_files(folder: Path) -> list[Path]:
    """Return the files of a library that hold its vocabularies, in order of their names."""
    return sorted((folder / VOCABULARY_FOLDER).glob("*.yaml"))


def _is_elsewhere(parts: tuple[str, ...]) -> bool:
    return parts[0] == VOCABULARY_FOLDER or any(part.startswith(".") for part in parts)


def read_entry(
    folder: Path, path: Path, vocabularies: Mapping[str, Vocabulary]
) -> tuple[Entry | None, list[Problem]]:
    """Return the entry a file holds, and every problem with it.

    The entry is None where there is any problem.
    """
    problem = _misplaced(folder, path)
    if problem:
        return None, [problem]
    relative = PurePosixPath(path.relative_to(folder).as_posix())
    kind = kind_of(relative)
    tree, problems = read_yaml(path)
    if tree is None:
        return None, problems
    data = {key.text: plain(value) for key, value in tree.pairs}
    if "id" in data:
        line, column = place_of(tree, ("id",))
        problems.append(Problem(path, line, column, "id: is made of the file's path; leave it out"))
    entry, found = _validated(
        kind.model, {**data, "id": kind.id_of(relative)}, tree, path, vocabularies
    )
    problems += found
    if entry is not None:
        problems += _checked(kind, entry, tree, path)
    return (None if problems else entry), problems


def read_vocabularies(folder: Path) -> Mapping[str, Vocabulary]:
    """Return the vocabularies of a library folder by name, those of acronyms left out.

    Raises LibraryError with every problem found, a missing vocabulary among them.
    """
    place = folder / VOCABULARY_FOLDER
    if not place.is_dir():
        raise LibraryError([Problem(place, 1, 1, "no such folder; a library has vocabularies/")])
    problems: list[Problem] = []
    found: dict[str, Vocabulary] = {}
    files = vocabulary_files(folder)
    for path in files:
        model = Acronyms if path.stem == "acronyms" else Vocabulary
        tree, faults = read_yaml(path)
        problems += faults
        if tree is None:
            continue
        value, faults = _validated(model, plain(tree), tree, path, {})
        problems += faults
        if isinstance(value, Vocabulary):
            found[path.stem] = value
    problems += [
        Problem(place / f"{name}.yaml", 1, 1, "missing; entries need it")
        for name in VOCABULARIES
        if place / f"{name}.yaml" not in files
    ]
    if problems:
        raise LibraryError(problems)
    return found


def _id_and_kind(folder: Path, path: Path) -> tuple[str, str]:
    relative = PurePosixPath(path.relative_to(folder).as_posix())
    kind = kind_of(relative)
    return kind.id_of(relative), kind.name


def _misplaced(folder: Path, path: Path) -> Problem | None:
    if path.is_symlink() or not path.is_file():
        return Problem(path, 1, 1, "is no plain file; links and folders hold no entry")
    if path.suffix != ".yaml":
        return Problem(path, 1, 1, f"ends in {path.suffix}; rename it to {path.stem}.yaml")
    try:
        kind_of(PurePosixPath(path.relative_to(folder).as_posix()))
    except ValueError as error:
        return Problem(path, 1, 1, str(error))
    return None


def _validated(
    model: type[M], data: Any, tree: Keys, path: Path, vocabularies: Mapping[str, Vocabulary]
) -> tuple[M | None, list[Problem]]:
    try:
        return model.model_validate(data, context={"vocabularies": vocabularies}), []
    except ValidationError as error:
        faults = error.errors(include_url=False)
        return None, [
            Problem(path, *place_of(tree, fault["loc"]), in_words(fault, model))
            for fault in faults
            if not _follows_from_another(fault, faults)
        ]


def _follows_from_another(fault: ErrorDetails, faults: Sequence[ErrorDetails]) -> bool:
    """A list is called too short when its items were refused; the items' faults say why."""
    here = fault["loc"]
    return fault["type"] == "too_short" and any(
        other["loc"][: len(here)] == here and len(other["loc"]) > len(here) for other in faults
    )


def _checked(kind: Kind, entry: Entry, tree: Keys, path: Path) -> Iterator[Problem]:
    for check in kind.checks:
        for location, message in check(entry):
            yield Problem(path, *place_of(tree, location), message)


def _dangling(
    entries: Mapping[str, Entry], origin: Mapping[str, Path], kinds: Mapping[str, str]
) -> Iterator[Problem]:
    for entry in entries.values():
        for reference in references(entry):
            message = _fault_of(reference, kinds)
            if message:
                path = origin[entry.id]
                (place,) = places_in_file(path, [reference.location])
                yield Problem(path, *place, f"{place_in_words(reference.location)}{message}")


def places_in_file(path: Path, locations: Iterable[Location]) -> list[tuple[int, int]]:
    """Return line and column at which each key path stands in the file of an entry.

    The file is read again: the trees of all entries would take more memory than the entries.
    """
    tree, _ = read_yaml(path)
    return [place_of(tree, location) if tree else (1, 1) for location in locations]


def _fault_of(reference: Reference, kinds: Mapping[str, str]) -> str:
    found = kinds.get(reference.entry)
    if found and reference.kind in (None, found):
        return ""
    if found:
        return f"'{reference.entry}' is of the kind {found}; name one of the kind {reference.kind}"
    fitting = [entry for entry, kind in kinds.items() if reference.kind in (None, kind)]
    near = nearest(reference.entry, fitting)
    remedy = f"did you mean '{near}'?" if near else "name one that exists, or use `name`"
    return f"no entry '{reference.entry}'; {remedy}"
