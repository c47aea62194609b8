"""A draft of a practice: what was read, from which passages, and what is left to decide."""

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import date
from typing import Any, Final

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from kb.importing.actors import read_actors
from kb.importing.body import known_sides
from kb.importing.claims import read_claims
from kb.importing.document import Document
from kb.importing.duplicates import Duplicate, likely_duplicates
from kb.importing.figures import read_figures
from kb.importing.finding import Finding, Findings, Question
from kb.importing.links import Link, links_to
from kb.importing.money import read_funding
from kb.importing.naming import read_names
from kb.importing.origin import read_origin
from kb.importing.page import Page
from kb.importing.places import read_places
from kb.importing.terms import read_terms
from kb.importing.timeline import read_timeline
from kb.importing.words import folded
from kb.importing.yaml_writing import as_yaml
from kb.library import Library
from kb.practice import Practice
from kb.wording import in_words

_LONGEST_PASSAGE: Final = 400
_LISTS: Final = frozenset(
    "also_known_as countries regions objectives approach lessons transfer_conditions themes levels"
    " target_groups actors results sources".split()
)
_DATED: Final = frozenset({"started", "ended"})


@dataclass(frozen=True)
class ReadFrom:
    """The passage a field was read from, and where on the page it stands."""

    field: str
    passage: str
    where: str


@dataclass(frozen=True)
class Draft:
    """An entry as far as it could be read; its keys in the order of the model.

    `name` is the id it would have. The entry passes the model where all that the model always
    needs could be read; `decide` says what is missing.
    """

    name: str
    entry: Mapping[str, Any]
    read_from: tuple[ReadFrom, ...]
    decide: tuple[str, ...]
    links: tuple[Link, ...]
    duplicates: tuple[Duplicate, ...]

    def as_data(self) -> dict[str, Any]:
        """Return it as plain data, in the order in which it is written."""
        country, _, rest = self.name.partition("-")
        return {
            "draft": {"id": self.name, "file": f"{country}/{rest}.yaml"},
            "entry": dict(self.entry),
            "decide": list(self.decide),
            "duplicates": [asdict(duplicate) for duplicate in self.duplicates],
            "links": [asdict(link) for link in self.links],
            "read_from": [asdict(passage) for passage in self.read_from],
        }

    def as_yaml(self) -> str:
        """Return it as the text of a draft file; empty lists are left out."""
        return as_yaml({key: value for key, value in self.as_data().items() if value})


def draft_of(page: Page, library: Library, address: str = "") -> Draft:
    """Return the draft that a page gives; `address` is where it was fetched, blank for a file."""
    document = Document(page, library.vocabularies)
    findings: list[Finding] = []
    decide: list[str] = []
    for found in _read(document, library, address):
        if isinstance(found, Question):
            decide.append(found.sentence)
        else:
            findings.append(found)
    entry, read_from = _assembled(findings, document)
    name = _name(entry, page)
    entry, faults = _legal(entry, name, library)
    title = str(entry.get("title", ""))
    names = [title, *entry.get("native_title", {}).values(), *entry.get("also_known_as", ())]
    urls = [source["url"] for source in entry["sources"] if "url" in source]
    if document.language != "en" and title:
        decide.append("Translate what stands in the page's own language, and drop `language`.")
    return Draft(
        name,
        entry,
        tuple(read for read in read_from if re.split(r"[.\[]", read.field)[0] in entry),
        tuple(dict.fromkeys([*faults, *decide])),
        links_to(library, document, title),
        likely_duplicates(names, urls, library),
    )


def _read(document: Document, library: Library, address: str) -> Findings:
    yield from read_names(document)
    yield from read_places(document)
    yield from read_terms(document)
    yield from read_timeline(document)
    yield from read_claims(document)
    yield from read_actors(document, known_sides(library))
    yield from read_funding(document)
    yield from read_figures(document)
    yield from read_origin(document, address)


def _assembled(
    findings: list[Finding], document: Document
) -> tuple[dict[str, Any], list[ReadFrom]]:
    """Return the values in the order of the model, and the passages under the same names."""
    values: dict[str, Any] = {}
    passages: list[ReadFrom] = []
    for found in findings:
        place = _put(found, values)
        if place:
            passage = found.passage.replace("\n", " / ")[:_LONGEST_PASSAGE]
            passages.append(ReadFrom(place, passage, found.where))
    if document.language != "en":
        values["language"] = document.language
    values["updated"] = date.today().isoformat()  # noqa: DTZ011  # the editor's own day
    return {key: values[key] for key in _key_order() if key in values}, passages


def _put(found: Finding, values: dict[str, Any]) -> str:
    """Put a finding into the entry; return its place there, or a blank if it is one too many."""
    name, value = found.field, found.value
    if name == "funding.amounts":
        amounts = values.setdefault("funding", {"amounts": []})["amounts"]
        amounts.append(value)
        return f"funding.amounts[{len(amounts) - 1}]"
    if name in _LISTS:
        items = values.setdefault(name, [])
        if value in items:
            return ""
        items.append(value)
        return f"{name}[{len(items) - 1}]"
    if name in values:
        return ""
    if name in _DATED:
        value = {"date": value, "sources": ["s1"]}
    elif name == "status":
        value = {"value": value, "sources": ["s1"]}
    values[name] = value
    return name


def _key_order() -> list[str]:
    """Return the keys of a practice as entries order them: what it is first, its pages last."""
    fields = [name for name in Practice.model_fields if name not in {"id", "reviewed"}]
    first, last = ["title"], ["language", "sources", "updated"]
    middle = [name for name in fields if name not in {*first, *last, "summary"}]
    place = middle.index("countries") + 2
    return [*first, *middle[:place], "summary", *middle[place:], *last]


def _legal(entry: dict[str, Any], name: str, library: Library) -> tuple[dict[str, Any], list[str]]:
    """Return the entry without what the model refuses, and a sentence for each of that."""
    faults: list[str] = []
    for _ in range(len(entry)):
        try:
            context = {"vocabularies": library.vocabularies}
            Practice.model_validate({**entry, "id": name}, context=context)
            break
        except ValidationError as error:
            refused = _refused(error)
        if not refused:
            break
        for key, fault in refused.items():
            faults.append(f"Correct and add {key}, which was read and is not legal: "
                          f"{in_words(fault, Practice)}.")  # fmt: skip
            entry = {k: v for k, v in entry.items() if k != key}
    return entry, faults


def _refused(error: ValidationError) -> dict[str, ErrorDetails]:
    """Return the keys that the model refuses, those aside that are missing and asked for."""
    faults = [fault for fault in error.errors(include_url=False) if fault["type"] != "missing"]
    by_key = {str(fault["loc"][0]): fault for fault in faults}
    return {key: fault for key, fault in by_key.items() if key != "sources"}


def _name(entry: Mapping[str, Any], page: Page) -> str:
    """Return the id that the entry would have: its country, and its title in plain letters."""
    countries = entry.get("countries", [])
    folder = countries[0].lower() if countries else "xx"
    if len(countries) > 5:
        folder = "eu"
    names = [str(entry.get("title", "")), *entry.get("also_known_as", ()), page.address]
    slug = next((slug for slug in map(_slug, names) if len(slug) > 2), "draft")
    return f"{folder}-{slug}"


def _slug(text: str) -> str:
    plain = unicodedata.normalize("NFKD", folded(text)).encode("ascii", "ignore").decode()
    words = re.findall(r"[a-z0-9]+", plain.removeprefix("https").removeprefix("http"))
    return "-".join(words)[:60].strip("-")
