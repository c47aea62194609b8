"""Figures in running text for which the entry names no source."""

from collections.abc import Iterator
from typing import Final

from kb.citations import cited_sources, sentences
from kb.entry import Entry, Location
from kb.numerals import figures, values
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
        if not any(cited_sources(sentence)):
            yield ("description",), sentence
    yield from _plain_claims(entry, ())


def _plain_claims(value: object, location: Location) -> Iterator[tuple[Location, str]]:
    if isinstance(value, Claim):
        if not value.sources:
            yield location, value.text
    elif isinstance(value, tuple):
        for number, item in enumerate(value):
            yield from _plain_claims(item, (*location, number))
    elif isinstance(value, Model):
        for name in type(value).model_fields:
            yield from _plain_claims(getattr(value, name), (*location, name))


def _sourced_values(entry: Entry) -> frozenset[float]:
    found: set[float] = set()
    for sentence in sentences(getattr(entry, "description", None) or ""):
        if any(cited_sources(sentence)):
            found |= values(sentence)
    for part in _sourced_parts(entry):
        found |= _values_in(part)
    return frozenset(found)


def _sourced_parts(value: object) -> Iterator[Model]:
    if isinstance(value, tuple):
        for item in value:
            yield from _sourced_parts(item)
    elif isinstance(value, Model):
        if not isinstance(value, Entry) and getattr(value, "sources", None):
            yield value
            return
        for name in type(value).model_fields:
            yield from _sourced_parts(getattr(value, name))


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


def _names(value: object) -> Iterator[str]:
    """Yield what bears a name: titles, names of bodies, publishers."""
    if isinstance(value, tuple):
        for item in value:
            yield from ([item] if isinstance(item, str) else _names(item))
    elif isinstance(value, Model):
        for name in type(value).model_fields:
            child = getattr(value, name)
            if name in {"title", "name", "publisher", "payer"} and child:
                yield child
            elif name == "native_title":
                yield from child.values()
            elif name == "also_known_as" or not isinstance(child, str):
                yield from _names(child)


UNSOURCED_FIGURE: Final = LibraryRule(
    id="figure-without-source",
    level="warning",
    meaning="A figure in running text that no claim of the entry with a source states.",
    remedy="name its page: as a result, in a claim with `sources`, or with a mark such as [s3]",
    find=of_each_entry(_unsourced_figures),
)
