"""The facets. A new facet is one line here and nowhere else.

Its name is the argument in addresses; its values are labelled from the vocabulary named, or,
for countries, languages and years, by their own rules.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from indexer.not_recorded import NOT_RECORDED
from kb.entry import Entry
from kb.evidence import evidence
from kb.library import Library
from kb.practice import Practice

Values = Iterable[str] | None
"""None says that the facet is not asked of such an entry, which is more than nothing recorded."""


@dataclass(frozen=True)
class Facet:
    """A way to narrow results: which values an entry has in it.

    With a vocabulary, an entry has the broader concepts of its values too. `is_range` marks
    years, where a chosen value may be a span such as `2010-2015`, `2010-` or `-2015`. `default`
    is what counts as chosen where nothing is.
    """

    name: str
    values_of: Callable[[Entry, Library], Values]
    vocabulary: str | None = None
    is_range: bool = False
    default: str | None = None

    def values(self, entry: Entry, library: Library) -> tuple[str, ...]:
        """Return the values of an entry, each once; NOT_RECORDED alone where it records none.

        Empty where the facet is not asked of such an entry.
        """
        values = self.values_of(entry, library)
        if values is None:
            return ()
        if self.vocabulary is not None:
            broaden = library.vocabularies[self.vocabulary].with_broader
            values = (wide for value in values for wide in broaden(value))
        return tuple(dict.fromkeys(values)) or (NOT_RECORDED,)


def _of(attribute: str) -> Callable[[Entry, Library], Values]:
    """Return what reads a field that holds one value, several, or none."""

    def values(entry: Entry, _: Library) -> Values:
        if not hasattr(entry, attribute):
            return None
        value = getattr(entry, attribute)
        if value is None:
            return ()
        return (value,) if isinstance(value, str) else value

    return values


def _countries(entry: Entry, library: Library) -> Values:
    codes = _of("countries")(entry, library)
    return None if codes is None else (code.lower() for code in codes)


def _type(entry: Entry, _: Library) -> Values:
    return (entry.type,) if isinstance(entry, Practice) else None


def _status(entry: Entry, _: Library) -> Values:
    if not hasattr(entry, "status"):
        return None
    return (entry.status.value,) if entry.status else ()


def _year(entry: Entry, _: Library) -> Values:
    return (str(entry.began.year),) if entry.began else ()


def _evidence(entry: Entry, library: Library) -> Values:
    return (evidence(entry, library).level,) if isinstance(entry, Practice) else None


def _languages(entry: Entry, _: Library) -> Iterator[str]:
    return (source.language for source in entry.sources if source.language)


FACETS: Final = (
    Facet("kind", lambda entry, _: (entry.kind,), "entry-kinds", default=Practice.kind),
    Facet("country", _countries),
    Facet("theme", _of("themes"), "themes"),
    Facet("actor", _of("helix_sides"), "helix"),
    Facet("level", _of("levels"), "levels"),
    Facet("group", _of("target_groups"), "target-groups"),
    Facet("sector", _of("sectors"), "sectors"),
    Facet("type", _type, "practice-types"),
    Facet("evidence", _evidence, "evidence-levels"),
    Facet("scale", _of("scale"), "scales"),
    Facet("status", _status, "statuses"),
    Facet("year", _year, is_range=True),
    Facet("language", _languages),
)
"""In the order in which they are shown."""

BY_NAME: Final = MappingProxyType({facet.name: facet for facet in FACETS})

DEFAULT_CHOICES: Final = MappingProxyType(
    {facet.name: frozenset({facet.default}) for facet in FACETS if facet.default}
)
"""What counts as chosen in the facets where nothing is: practices are what people look for."""
