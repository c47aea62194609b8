"""A walk through the site by its own links, the same one every time.

Pages are read by lxml alone: soup takes ten times as long, and a walk is long.
"""

import random
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Final
from urllib.parse import parse_qsl, urldefrag, urlsplit

from flask.testing import FlaskClient
from lxml.html import HtmlElement, document_fromstring

from indexer.facets import BY_NAME

SEED: Final = 20_26
MOST_CHOICES: Final = 3

MOST_OF_A_KIND: Final = {
    "list": 12,
    "practices": 75,
    "countries": 40,
    "themes": 35,
    "actors": 4,
    "organisations": 12,
    "publications": 12,
    "taskforces": 8,
    "transfers": 12,
    "strategies": 10,
    "results with 0 choices": 10,
    "results with 1 choices": 40,
    "results with 2 choices": 45,
    "results with 3 choices": 45,
    "results in another order": 25,
    "results on a later page": 15,
}
"""How many pages of each kind a walk sees at most, so that none crowds out the others."""


_SAID: Final = ("aria-label", "title", "alt", "placeholder", "content")
"""Attributes that hold words for a person, or for a search machine."""


@dataclass(frozen=True)
class Seen:
    """A page that a walk came to."""

    address: str
    status: int
    page: HtmlElement

    @cached_property
    def ids(self) -> Counter[str]:
        """How often each id stands in it."""
        return Counter(self.page.xpath("//@id"))

    @cached_property
    def links(self) -> tuple[str, ...]:
        """Its links to pages and files of the site, fragments included, each once."""
        hrefs = dict.fromkeys(self.page.xpath("//a/@href | //link/@href"))
        return tuple(href for href in hrefs if not urlsplit(href).scheme)

    def texts(self) -> Iterator[str]:
        """Yield all that a person sees or hears on it, piece by piece."""
        yield from self.page.itertext()
        for name in _SAID:
            yield from self.page.xpath(f"//@{name}")


def open_page(browser: FlaskClient, address: str) -> Seen:
    """Open a page."""
    answer = browser.get(address)
    seen = Seen(address, answer.status_code, document_fromstring(answer.data))
    answer.close()
    return seen


def walk(browser: FlaskClient, states: int) -> Iterator[Seen]:
    """Open pages from the first one on, each once; what comes next is drawn by a fixed seed."""
    chance = random.Random(SEED)
    waiting: dict[str, list[str]] = {"list": ["/"]}
    known = {"/"}
    left = Counter(MOST_OF_A_KIND)
    while states and any(waiting.values()):
        kind = chance.choice([kind for kind, addresses in waiting.items() if addresses])
        addresses = waiting[kind]
        seen = open_page(browser, addresses.pop(chance.randrange(len(addresses))))
        yield seen
        states -= 1
        left[kind] -= 1
        for link in seen.links:
            address = urldefrag(link).url
            if address and address not in known:
                known.add(address)
                waiting.setdefault(kind_of(address), []).append(address)
        waiting = {kind: found for kind, found in waiting.items() if left[kind] > 0}


def kind_of(address: str) -> str:
    """Return which kind of page an address leads to, by its form alone."""
    path, _, arguments = address.partition("?")
    if path == "/practices":
        return _kind_of_results([name for name, _ in parse_qsl(arguments)])
    first, _, rest = path.strip("/").partition("/")
    return first if rest else "list"


def _kind_of_results(names: list[str]) -> str:
    if "page" in names:
        return "results on a later page"
    if "sort" in names:
        return "results in another order"
    return f"results with {sum(name in BY_NAME for name in names)} choices"


def number_in(text: str) -> int | None:
    """Return the first number in a text; None where there is none."""
    found = re.search(r"\d[\d,]*", text)
    return int(found[0].replace(",", "")) if found else None
