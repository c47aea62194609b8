"""Figures in running text for which the entry names no source."""

from collections.abc import Iterator
from typing import Final

from kb.citations import cited, sentences
from kb.entry import Entry
from kb.numerals import figures, values
from kb.parts import Location, parts
from kb.rules.rule import LibraryRule, of_each_entry
from kb.source import Claim
from kb.text import Model
from kb.wording import place_in_words


def _unsourced_figures(entry: Entry) -> Iterator[tuple[Location, str]]:
    # With a single source there is no doubt where a figure was read.
    if len(entry.sources) < 2:
        return
    known = _sourced_values(entry)
    names = tuple(name for name in _names(entry) if any(map(str.isdigit, name)))
    for location, text in _unsourced_texts(entry):
        for figure in figures(text, names):
            if figure.value not in known:
                place = place_in_words(location)
                yield location, f"{place}'{figure.text}' stands in no claim that names a source"


def _unsourced_texts(entry: Entry) -> Iterator[tuple[Location, str]]:
    yield ("summary",), entry.summary
    for sentence in sentences(getattr(entry, "description", None) or ""):
        if not cited(sentence):
            yield ("description",), sentence
    for location, part in parts(entry):
        if isinstance(part, Claim) and not part.sources:
            yield location, part.text


def _sourced_values(entry: Entry) -> frozenset[float]:
    found: set[float] = set()
    for sentence in sentences(getattr(entry, "description", None) or ""):
        if cited(sentence):
            found |= values(sentence)
    for _, part in parts(entry):
        if part is not entry and getattr(part, "sources", None):
            found |= _values_in(part)
    return frozenset(found)


def _values_in(value: object) -> set[float]:
    if isinstance(value, str):
        return set(values(value))
    if isinstance(value, int | float):
        return {float(value)}
    if isinstance(value, tuple):
        return {number for item in value for number in _values_in(item)}
    if isinstance(value, Model):
        found = {n for name in type(value).model_fields for n in _values_in(getattr(value, name))}
        return found | _scaled(value)
    return set()


def _scaled(part: Model) -> set[float]:
    """Return `2.5` with the unit `million euros` as the value that it means."""
    value, unit = getattr(part, "value", None), getattr(part, "unit", None)
    return set(values(f"{value:g} {unit}")) if value is not None and unit else set()


def _names(entry: Entry) -> Iterator[str]:
    """Yield what bears a name: titles, names of bodies, publishers."""
    yield from getattr(entry, "native_title", {}).values()
    yield from getattr(entry, "also_known_as", ())
    for _, part in parts(entry):
        for key in ("title", "name", "publisher", "payer"):
            name = getattr(part, key, None)
            if name:
                yield name


UNSOURCED_FIGURE: Final = LibraryRule(
    id="figure-without-source",
    level="warning",
    meaning="A figure in running text that no claim of the entry with a source states.",
    remedy="name its page: as a result, in a claim with `sources`, or with a mark such as [s3]",
    find=of_each_entry(_unsourced_figures),
)
