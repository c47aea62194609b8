"""Address arguments: read into a Query with all that could not be read, and written from one.

Every Query has exactly one address, and survives it.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Final
from urllib.parse import urlencode

from werkzeug.datastructures import MultiDict

from indexer.facets import BY_NAME, FACETS
from indexer.not_recorded import NOT_RECORDED
from indexer.query import SORTS, Query, visible
from indexer.year_span import YearSpan
from kb.country import country_code, country_names
from kb.nearest import nearest
from web.wording import FACET_TITLES

MOST_ARGUMENTS: Final = 100
YEAR_FORM: Final = ("year_from", "year_to")
"""What the form of the start year sends; an address says the same as `year`."""

FLAGS: Final = ("exact", "any")
"""What is asked of the words: as they are typed and no more; any of them is enough."""

_SET: Final = "1"
_NAMES: Final = ("q", *FLAGS, *BY_NAME, *YEAR_FORM, "sort", "page")
_LONGEST_VALUE: Final = 64
_COUNTRIES: Final = tuple(country_names().items())
_PAGE: Final = re.compile(r"[0-9]{1,6}", re.ASCII)
_YEAR: Final = re.compile(r"(?<![0-9])[0-9]{4}(?![0-9])", re.ASCII)

Pair = tuple[str, str]
LegalValues = Mapping[str, Mapping[str, str]]
"""By facet, the words near which a value may be misspelt, each value itself among them."""


@dataclass(frozen=True)
class BadArgument:
    """A part of an address that could not be read, and the nearest that could.

    `message` is a sentence, ready to show. `nearest` is an argument's name and value, and
    `mended` the question with it; both are None where nothing comes near.
    """

    name: str
    value: str
    message: str
    nearest: Pair | None = None
    mended: Query | None = None

    @property
    def shown(self) -> str:
        """The part as it stood in the address; empty where it is about all of it."""
        return f"{self.name}={self.value}" if self.name else ""


def parse(args: MultiDict[str, str], legal: LegalValues) -> tuple[Query, list[BadArgument]]:
    """Return the best reading of an address and a list of what could not be read.

    `legal` has the values of each facet but those of years and countries. Never raises.
    """
    reader = _Reader(legal)
    reader.read(list(args.items(multi=True)))
    query = reader.query()
    return query, [_with_mended(fault, query, legal) for fault in reader.bad]


def build(query: Query) -> str:
    """Return the arguments of a question's one address, in a fixed order, defaults left out."""
    return urlencode(list(pairs(query)))


def pairs(query: Query) -> Iterator[Pair]:
    """Yield a question's arguments in the order of its address."""
    if query.text:
        yield "q", query.text
    for name, is_set in zip(FLAGS, (query.is_literal, query.any_word), strict=True):
        if is_set:
            yield name, _SET
    for facet in FACETS:
        for value in sorted(query.chosen.get(facet.name, ())):
            yield facet.name, value
    if query.sort != SORTS[0]:
        yield "sort", query.sort
    if query.page > 1:
        yield "page", str(query.page)


def _with_mended(fault: BadArgument, query: Query, legal: LegalValues) -> BadArgument:
    """Return the fault with its nearest pair as an address would have it, if it can be read."""
    if fault.nearest is None:
        return fault
    alone, together = _Reader(legal), _Reader(legal)
    alone.read([fault.nearest])
    together.read([*pairs(query), fault.nearest])
    if alone.bad or together.bad:
        return replace(fault, nearest=None)
    canonical = next(pairs(alone.query()), fault.nearest)
    return replace(fault, nearest=canonical, mended=together.query())


class _Reader:
    """Reads arguments one by one, and notes what it could not read."""

    def __init__(self, legal: LegalValues) -> None:
        self.bad: list[BadArgument] = []
        self._legal = legal
        self._chosen: dict[str, set[str]] = {}
        self._single: dict[str, str] = {}

    def query(self) -> Query:
        return Query(
            text=self._single.get("q", ""),
            chosen={name: frozenset(values) for name, values in self._chosen.items()},
            sort=self._single.get("sort", SORTS[0]),
            page=int(self._single.get("page", "1")),
            is_literal="exact" in self._single,
            any_word="any" in self._single,
        )

    def read(self, arguments: Iterable[Pair]) -> None:
        arguments = list(arguments)
        if len(arguments) > MOST_ARGUMENTS:
            message = f"The address has more than {MOST_ARGUMENTS} parts; the rest was left out."
            self.bad.append(BadArgument("", "", message))
        for name, value in arguments[:MOST_ARGUMENTS]:
            self._argument(name, value.strip())
        self._year_form()

    def _argument(self, name: str, value: str) -> None:
        if name in BY_NAME:
            self._facet(name, value)
        elif name not in _NAMES:
            self._unknown_name(name, value)
        elif not value:
            return
        elif name in self._single:
            self._fault(name, value, f"There is one “{name}” already; this one was left out.")
        elif name in FLAGS and value != _SET:
            self._fault(name, value, f"This is {_SET} or left out.", (name, _SET))
        elif name == "sort" and value not in SORTS:
            near = nearest(value[:_LONGEST_VALUE], SORTS)
            self._fault(name, value, "There is no such order.", ("sort", near) if near else None)
        elif name == "page" and not (_PAGE.fullmatch(value) and int(value)):
            self._fault(name, value, "Pages have numbers from 1; the first one is shown.")
        else:
            self._single[name] = value

    def _facet(self, name: str, value: str) -> None:
        if not value:
            return
        read = self._value(name, value[:_LONGEST_VALUE])
        if read is not None:
            self._chosen.setdefault(name, set()).add(read)

    def _value(self, name: str, value: str) -> str | None:
        if value.lower() == NOT_RECORDED:
            return NOT_RECORDED
        if BY_NAME[name].is_range:
            return self._years(name, value)
        if name == "country":
            return self._country(value)
        words = self._legal[name]
        if value.lower() in words.values():
            return value.lower()
        near = nearest(value, words)
        message = f"“{FACET_TITLES[name]}” has no such value."
        self._fault(name, value, message, (name, words[near]) if near else None)
        return None

    def _country(self, value: str) -> str | None:
        try:
            return country_code(value).lower()
        except ValueError:
            words = {word: code.lower() for code, name in _COUNTRIES for word in (name, code)}
            near = nearest(value, words)
            message = "Countries are written with their two letters."
            self._fault("country", value, message, ("country", words[near]) if near else None)
            return None

    def _years(self, name: str, value: str) -> str | None:
        try:
            return str(YearSpan.parse(value))
        except ValueError:
            years = sorted(_YEAR.findall(value)[:2])
            near = ("year", "-".join(years)) if years else None
            message = "A start year is written 2012, 2010-2015, 2010- or -2015."
            self._fault(name, value, message, near)
            return None

    def _year_form(self) -> None:
        first, last = (self._single.get(name, "")[:_LONGEST_VALUE] for name in YEAR_FORM)
        if first or last:
            read = self._years("year", f"{first}-{last}")
            if read is not None:
                self._chosen.setdefault("year", set()).add(read)

    def _unknown_name(self, name: str, value: str) -> None:
        near = nearest(name[:_LONGEST_VALUE], _NAMES)
        message = "The address of a search has no such part."
        self._fault(name, value, message, (near, value) if near and value else None)

    def _fault(self, name: str, value: str, message: str, near: Pair | None = None) -> None:
        shown = (_shortened(visible(name)), _shortened(visible(value)))
        self.bad.append(BadArgument(*shown, message, near))


def _shortened(text: str) -> str:
    return text if len(text) <= _LONGEST_VALUE else f"{text[: _LONGEST_VALUE - 1]}…"
