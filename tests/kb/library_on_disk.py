"""Small library folders for tests, with few terms, so that reading one takes a moment."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from kb.reading import read_library
from kb.vocabulary import VOCABULARIES

ENTRY: Final = """\
title: Jet-Net
summary: Schools and companies work in pairs.
type: programme
countries: [NL]
themes: [school-company-collaboration]
sources:
  - {id: s1, url: "https://example.org/1", title: Page one}
updated: 2026-11-24
"""
"""The file of an entry without fault, ten lines with the two that a test adds."""

_TERMS: Final[Mapping[str, str]] = {
    "entry-kinds": "practice organisation publication taskforce transfer strategy",
    "evidence-levels": "0 1 2 3 4 5 x",
    "helix": "government education industry society",
    "levels": "primary lower-secondary",
    "periods": "per-year in-all",
    "practice-types": "programme event",
    "qualifiers": "about more-than",
    "relation-types": "inspired-by part-of",
    "result-kinds": "output target",
    "roles": "initiator participant",
    "scales": "national regional",
    "statuses": "active completed",
    "themes": "school-company-collaboration girls-and-women-in-stem career-guidance",
}


def new_library(folder: Path, entries: Mapping[str, str] | None = None) -> Path:
    """Make a library folder that holds entries by path; by default one, without fault."""
    (folder / "vocabularies").mkdir(parents=True)
    for name in VOCABULARIES:
        write_vocabulary(folder, name, _TERMS.get(name, "one two"))
    for path, text in ({"nl/jet-net.yaml": ENTRY} if entries is None else entries).items():
        write(folder / path, text)
    return folder


def write(path: Path, text: str) -> Path:
    """Write a file, and the folders above it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def write_vocabulary(folder: Path, name: str, terms: str) -> Path:
    """Write a vocabulary of terms that have an English label each."""
    concepts = [
        {"id": term, "definition": f"What {term} is.", "pref": {"en": term.replace("-", " ")}}
        for term in terms.split()
    ]
    content = {"vocabulary": name, "definition": f"The {name}.", "concepts": concepts}
    return write(folder / "vocabularies" / f"{name}.yaml", json.dumps(content))


def problems_in(folder: Path) -> list[str]:
    """Return the problems of a library, with paths from its folder."""
    return [str(problem).removeprefix(f"{folder}/") for problem in read_library(folder).problems]
