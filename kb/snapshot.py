"""A whole library as one file, so that what is served is exactly what was indexed."""

import json
from pathlib import Path
from typing import Any

from kb.entry import Entry
from kb.kinds import KINDS
from kb.library import Library
from kb.vocabulary import Vocabulary
from kb.word_lists import WordLists


def write_snapshot(library: Library, path: Path) -> None:
    """Write a library to a file, one JSON object a line."""
    with path.open("w", encoding="utf-8") as file:
        for name, vocabulary in library.vocabularies.items():
            _write_line(file, {"vocabulary": name, "value": vocabulary.model_dump(mode="json")})
        _write_line(file, {"words": library.words.model_dump(mode="json")})
        for entry in library:
            value = entry.model_dump(mode="json", exclude_defaults=True)
            _write_line(file, {"kind": entry.kind, "value": value})


def read_snapshot(path: Path) -> Library:
    """Read what `write_snapshot` wrote."""
    models = {kind.name: kind.model for kind in KINDS}
    vocabularies: dict[str, Vocabulary] = {}
    entries: dict[str, Entry] = {}
    words = WordLists()
    with path.open(encoding="utf-8") as file:
        for line in file:
            item = json.loads(line)
            if "vocabulary" in item:
                vocabularies[item["vocabulary"]] = Vocabulary.model_validate(item["value"])
            elif "words" in item:
                words = WordLists.model_validate(item["words"])
            else:
                entry = models[item["kind"]].model_validate(item["value"])
                entries[entry.id] = entry
    return Library(entries, vocabularies, words)


def _write_line(file: Any, item: dict[str, Any]) -> None:
    file.write(json.dumps(item, ensure_ascii=False) + "\n")
