"""What stands between a question and its results: how its words were read, and what else to ask.

A link is offered only where it leads somewhere.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from indexer.query import Query
from indexer.result_page import ResultPage
from indexer.text_query import TextQuery
from web.addresses import search_address
from web.asked import things, widened_sentence
from web.site import Site
from web.wording import country_in_text
from web.words_read import (
    AS_TYPED,
    countries_named,
    matched_sentence,
    respelt_sentences,
    suggested,
)


@dataclass(frozen=True)
class Notice:
    """A line: a text, a link after it, and what follows the link. Any of them may be empty."""

    text: str
    label: str = ""
    url: str = ""
    after: str = ""


def notices(query: Query, read: TextQuery, page: ResultPage, site: Site) -> tuple[Notice, ...]:
    """Return the lines about a question that was read and answered.

    Raises EngineUnavailableError.
    """
    lines = [
        *_how_many(query, read, page, site),
        *_spelling(query, read, site),
        *_meaning(query, read, site),
        *(Notice(note) for note in read.notes),
    ]
    return tuple(lines)


def _how_many(query: Query, read: TextQuery, page: ResultPage, site: Site) -> Iterator[Notice]:
    """Yield how many of the results hold all the words, and the way to more or to fewer."""
    said = widened_sentence(page.holding_all) if page.widened else ""
    if query.any_word:
        enough = query.with_enough_words()
        total = site.engine.search(enough).total
        if 0 < total < page.total:
            most = "all" if read.needed == len(read.optional) else "most"
            label = f"Show only the {total:,} with {most} of the words"
            yield Notice(said, label, search_address(enough))
            return
    elif not page.widened and page.total and len(read.optional) > 1:
        wider = query.with_any_word()
        total = site.engine.search(wider).total
        if total > page.total:
            label = f"Show the {total:,} with any of the words"
            yield Notice("", label, search_address(wider))
            return
    if said:
        yield Notice(said)


def _spelling(query: Query, read: TextQuery, site: Site) -> Iterator[Notice]:
    for sentence in respelt_sentences(read.respellings):
        yield Notice(sentence)
    question = suggested(query, read, site.engine)
    if question is not None:
        yield Notice("Did you mean", question.text, search_address(question), "?")


def _meaning(query: Query, read: TextQuery, site: Site) -> Iterator[Notice]:
    if query.is_literal:
        label = "Search their meaning, other forms and near words too"
        yield Notice(AS_TYPED, label, search_address(query.read_widely()))
    matched = matched_sentence(query, read, site.library.vocabularies)
    if matched:
        literal = search_address(query.read_literally())
        yield Notice(matched, "Search only the words as typed", literal)
    for question in countries_named(query, read):
        if site.engine.search(question).total:
            (code,) = question.chosen["country"]
            label = f"Only {things(query)} of {country_in_text(code)}"
            yield Notice("", label, search_address(question))
