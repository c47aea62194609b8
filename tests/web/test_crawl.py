"""What holds in every state of the site that its links lead to, with the library that ships."""

import random
import re
from collections import Counter
from collections.abc import Iterator
from typing import Final
from urllib.parse import parse_qsl, urldefrag

import pytest
from flask.testing import FlaskClient
from lxml.html import HtmlElement
from werkzeug.datastructures import MultiDict

from indexer.facets import BY_NAME, DEFAULT_CHOICES
from indexer.query import Query
from tests.web.crawl import SEED, Seen, kind_of, number_in, open_page, walk
from web import create_app, query_args
from web.addresses import FOLDERS
from web.choices import choices
from web.site import Site
from web.wording import KIND_NOUNS

pytestmark = pytest.mark.slow

STATES: Final = 300
STATES_COUNTED: Final = 60

NUMBERED: Final = re.compile(
    rf"\d ({'|'.join(noun for nouns in KIND_NOUNS.values() for noun in nouns)})$"
)
"""A text that ends with a number of entries."""

COUNTED: Final = "//main//a[not(ancestor::*[contains(@class, 'facets') or @class='asked'])]"
"""The links of a page but those of its facets, which have tests of their own."""

LEFT_OVER: Final = re.compile(
    r"\bNone\b(?!\s+[a-z])|\{\{|\}\}|\{%|\b[a-z]+_[a-z_]+\b|\bundefined\b|<bound method"
)


@pytest.fixture(scope="module")
def browser(shipped_site: Site) -> FlaskClient:
    return create_app(shipped_site).test_client()


@pytest.fixture(scope="module")
def states(browser: FlaskClient) -> tuple[Seen, ...]:
    """Pages of every kind, come to by links alone."""
    seen = tuple(walk(browser, STATES))
    kinds = Counter(kind_of(state.address) for state in seen)
    assert len(seen) == STATES, kinds
    assert min(kinds.values()) >= 4, kinds
    return seen


def query_at(address: str, site: Site) -> Query:
    """Return the question at the address of a search; all of it must be readable."""
    arguments = MultiDict(parse_qsl(address.partition("?")[2], keep_blank_values=True))
    query, bad = query_args.parse(arguments, site.legal_values)
    assert not bad, f"{address}: {bad}"
    return query


def test_every_state_is_a_sound_page(states: tuple[Seen, ...], shipped_site: Site) -> None:
    """One heading of the first level, none empty, ids once, fragments met, no raw key."""
    keys = raw_keys(shipped_site)
    faults = [f"{state.address}: {fault}" for state in states for fault in faults_of(state, keys)]
    assert not faults, "\n".join(faults)


def faults_of(state: Seen, keys: re.Pattern[str]) -> Iterator[str]:
    if state.status != 200:
        yield f"answers {state.status}"
    if state.page.xpath("count(//h1)") != 1:
        yield "has not one h1"
    for heading in state.page.iter("h1", "h2", "h3", "h4", "h5", "h6"):
        if not heading.text_content().strip():
            yield f"has an empty heading in line {heading.sourceline}"
    yield from (f"has the id {found} {n} times" for found, n in state.ids.items() if n > 1)
    for link in state.links:
        fragment = link[1:] if link.startswith("#") else ""
        if fragment and fragment not in state.ids:
            yield f"leads to {link}, which is not there"
    for text in state.texts():
        yield from (f"shows {found[0]!r} in {text!r}" for found in LEFT_OVER.finditer(text))
        yield from (f"shows the key {found[0]!r} in {text!r}" for found in keys.finditer(text))


def raw_keys(site: Site) -> re.Pattern[str]:
    """Return what finds the id of a concept in a text for people.

    Ids that entries use as words, such as `upper-secondary`, cannot be told from words.
    """
    concepts = (
        concept for words in site.library.vocabularies.values() for concept in words.concepts
    )
    ids = {concept.id for concept in concepts if "-" in concept.id}
    written = " ".join(
        text.text
        for document in site.documents.values()
        for texts in document.texts.values()
        for text in texts
    )
    keys = sorted(key for key in ids if key not in written)
    assert len(keys) > 50
    return re.compile(rf"(?<![\w-])(?:{'|'.join(keys)})(?![\w-])")


def test_every_link_in_every_state_leads_to_something(
    states: tuple[Seen, ...], browser: FlaskClient, shipped_site: Site
) -> None:
    """A search that was not visited is read instead: what can be read whole answers 200."""
    visited = {state.address: state for state in states}
    faults = []
    for link in sorted({link for state in states for link in state.links}):
        address, fragment = urldefrag(link)
        if not address or (address in visited and not fragment):
            continue
        if address.startswith("/practices?"):
            canonical = query_args.build(query_at(address, shipped_site))
            if f"/practices?{canonical}" != address:
                faults.append(f"{address} is not the one address of its state")
            continue
        target = visited.get(address) or open_page(browser, address)
        if target.status >= 400:
            faults.append(f"{address} answers {target.status}")
        if fragment and fragment not in target.ids:
            faults.append(f"{link}: nothing there has this id")
    assert not faults, "\n".join(faults)


def test_each_number_in_a_facet_is_what_its_link_opens(
    states: tuple[Seen, ...], browser: FlaskClient, shipped_site: Site
) -> None:
    searches = [state for state in states if values_of(state)]
    compared = 0
    for state in random.Random(SEED).sample(searches, STATES_COUNTED):
        with browser.application.test_request_context():
            compared += sum(compare(link, state, shipped_site) for link in values_of(state))
    assert compared > 1000


def values_of(state: Seen) -> list[HtmlElement]:
    """Return the links of all values in all facets."""
    return list(state.page.xpath("//ul[@class='values']//a"))


def number_of(value: HtmlElement) -> int | None:
    return number_in(value.xpath("string(span[@class='n'])"))


def compare(link: HtmlElement, state: Seen, site: Site) -> bool:
    """Compare a value's number with the results that its link leads to; say whether it ticks."""
    before, after = query_at(state.address, site), query_at(link.get("href"), site)
    facet, value = toggled(before, after)
    said, where = number_of(link), f"{state.address}: {facet}={value}"
    is_ticked = value in after.narrowing.get(facet, ())
    ticked = after if is_ticked else before
    assert before.toggled(facet, value).chosen == after.chosen, where
    page = site.engine.search(ticked)
    opened = next(c for c in choices(BY_NAME[facet], ticked, page, site) if c.value == value)
    assert (opened.chosen, opened.count) == (True, said), where
    if len(ticked.narrowing[facet]) == 1:
        assert page.total == said, where
    return is_ticked


def toggled(before: Query, after: Query) -> tuple[str, str]:
    """Return the facet and the one value in which two questions differ.

    Where the last value of a facet is unticked its default comes back, which nobody ticked.
    """
    first, then = before.narrowing, after.narrowing
    apart = [
        (name, value)
        for name in {*first, *then}
        for value in first.get(name, frozenset()) ^ then.get(name, frozenset())
        if name in after.chosen or value not in DEFAULT_CHOICES.get(name, ())
    ]
    assert len(apart) == 1, f"{before} and {after}"
    return apart[0]


def test_a_value_that_is_followed_stands_chosen_with_the_same_number_on_the_page_it_opens(
    states: tuple[Seen, ...], browser: FlaskClient
) -> None:
    chance = random.Random(SEED)
    searches = [state for state in states if values_of(state)]
    for state in chance.sample(searches, STATES_COUNTED):
        link = chance.choice([value for value in values_of(state) if not is_chosen(value)])
        facet = link.xpath("string(ancestor::section[1]/@aria-labelledby)")
        opened = open_page(browser, link.get("href"))
        chosen = {
            label_of(value): number_of(value)
            for value in opened.page.xpath(f"//section[@aria-labelledby='{facet}']//a")
            if is_chosen(value)
        }
        where = f"{state.address}: {label_of(link)}"
        assert chosen[label_of(link)] == number_of(link), where
        if len(chosen) == 1:
            assert total_of(opened) == number_of(link), where


def is_chosen(value: HtmlElement) -> bool:
    return value.get("aria-current") == "true"


def label_of(value: HtmlElement) -> str:
    return "".join(value.xpath("span[2]/text()")).strip()


def test_each_count_beside_a_link_is_what_its_page_holds(
    states: tuple[Seen, ...], browser: FlaskClient
) -> None:
    visited = {state.address: state for state in states}
    compared: Counter[str] = Counter()
    for state in states:
        if kind_of(state.address) == "practices":
            continue
        for link in state.page.xpath(COUNTED):
            target, count = link.get("href"), count_beside(link)
            address, group = urldefrag(target)
            if count is None or not address:
                continue
            if address not in visited:
                visited[address] = open_page(browser, address)
            where = f"{state.address}: {link.text_content().strip()} to {target}"
            assert total_of(visited[address], group) == count, where
            compared[address.strip("/").partition("/")[0].partition("?")[0]] += 1
    assert min(compared[kind] for kind in ("practices", "countries", "themes", "actors")) > 5


def count_beside(link: HtmlElement) -> int | None:
    """Return the number of entries that is said of a link's page, in it or right after it."""
    if link.find("rect") is not None:
        return number_in(link.get("aria-label"))
    if NUMBERED.search(link.text_content().strip()):
        return number_in(link.text_content())
    after = link.getnext()
    if after is not None and after.get("class") == "num":
        return number_in(after.text_content())
    in_brackets = re.match(r"\s*\((\d+)\)", link.tail or "")
    return int(in_brackets[1]) if in_brackets else None


def total_of(state: Seen, group: str = "") -> int | None:
    """Return how many entries a page, or a group of entries on it, says it holds."""
    if kind_of(state.address).startswith("results"):
        return number_in(state.page.xpath("string(//h1)"))
    if group and group in state.ids:
        return number_in(state.page.xpath("string(//*[@id=$id]/header/p)", id=group))
    if state.address.strip("/") in FOLDERS.values():
        return number_in(state.page.xpath("string(//*[@class='lead'])"))
    return number_in(state.page.xpath("string(//*[@class='button button--first'])"))
