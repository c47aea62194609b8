"""Words and numbers as pages print them: capitals, plurals, lists, labels of values."""

from collections.abc import Iterable, Mapping
from typing import Final

from indexer.facets import BY_NAME
from indexer.not_recorded import NOT_RECORDED
from indexer.year_span import YearSpan
from kb.country import EUROPE_WIDE, country_name
from kb.language import language_name
from kb.vocabulary import Vocabulary

PAGE_LANGUAGE: Final = "en"
"""The language the pages are written in; names in others carry their own."""

FACET_TITLES: Final = {
    "kind": "Kind of entry",
    "country": "Country",
    "theme": "Theme",
    "actor": "Actor",
    "level": "Education level",
    "group": "For whom",
    "sector": "Sector",
    "type": "Kind of practice",
    "evidence": "Evidence",
    "scale": "Scale",
    "status": "Status",
    "year": "Start year",
    "language": "Language of a source",
}

KIND_NOUNS: Final = {
    "practice": ("practice", "practices"),
    "organisation": ("organisation", "organisations"),
    "publication": ("publication", "publications"),
    "taskforce": ("taskforce", "taskforces"),
    "transfer": ("transfer", "transfers"),
    "strategy": ("national strategy", "national strategies"),
}
"""What one entry of a kind is called, and what several are."""

SORT_LABELS: Final = {
    "relevance": "Relevance",
    "title": "Name",
    "newest": "Newest start",
    "country": "Country",
}

_WITH_ARTICLE: Final = frozenset({"NL", "GB", "US", "AE", "PH", "DO"})


def capitalised(text: str) -> str:
    """Return a text with a capital first letter; the other letters stay as they are."""
    return text[:1].upper() + text[1:]


def number(value: float) -> str:
    """Return a number with its thousands apart and no needless decimals."""
    return f"{int(value):,}" if float(value).is_integer() else f"{value:,}"


def counted_of(count: int, kinds: Iterable[str]) -> str:
    """Return `24 practices` where entries are of one kind, and `24 entries` where of several."""
    named = tuple(kinds)
    nouns = KIND_NOUNS[named[0]] if len(named) == 1 else ("entry", "entries")
    return counted(count, *nouns)


def counted(count: int, noun: str, plural: str | None = None) -> str:
    """Return `1 practice`, `24 practices`."""
    return f"{count:,} {noun if count == 1 else plural or noun + 's'}"


def listed(items: Iterable[str], last: str = "and") -> str:
    """Return `a`, `a and b`, `a, b and c`."""
    parts = list(items)
    if len(parts) < 2:
        return "".join(parts)
    return f"{', '.join(parts[:-1])} {last} {parts[-1]}"


def country_in_text(code: str) -> str:
    """Return a country's name as it stands within a sentence: `the Netherlands`."""
    name = country_name(code.upper())
    return f"the {name}" if code.upper() in _WITH_ARTICLE else name


def in_countries(codes: Iterable[str]) -> str:
    """Return `in the Netherlands or Denmark`; what is Europe-wide is in no country."""
    upper = [code.upper() for code in codes]
    within = [country_in_text(code) for code in upper if code != EUROPE_WIDE]
    parts = [f"in {listed(sorted(within, key=_without_article), 'or')}"] if within else []
    if EUROPE_WIDE in upper:
        parts.append(country_name(EUROPE_WIDE))
    return " or ".join(parts)


def value_label(facet: str, value: str, vocabularies: Mapping[str, Vocabulary]) -> str:
    """Return what a facet's value is called; raise KeyError for a value that is none."""
    if value == NOT_RECORDED:
        return "Not recorded"
    vocabulary = BY_NAME[facet].vocabulary
    if vocabulary is not None:
        return capitalised(vocabularies[vocabulary].label(value))
    if BY_NAME[facet].is_range:
        return span_in_words(YearSpan.parse(value))
    if facet == "language":
        return language_name(value)
    return country_name(value.upper())


def span_in_words(span: YearSpan) -> str:
    """Return `2012`, `2010 to 2015`, `from 2010` or `until 2015`."""
    if span.first is None:
        return f"until {span.last}"
    if span.last is None:
        return f"from {span.first}"
    return str(span.first) if span.first == span.last else f"{span.first} to {span.last}"


def _without_article(name: str) -> str:
    return name.removeprefix("the ")
