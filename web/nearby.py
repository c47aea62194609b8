"""Questions near to one that found nothing: put right, broader, with fewer of its words."""

from collections.abc import Iterator
from typing import Final

from rapidfuzz import fuzz, process

from indexer.analysis import fold, folded_words
from indexer.query import Query
from indexer.query_text import MOST_CHARACTERS
from indexer.text_query import TextQuery
from kb.library import Library
from web.site import Site
from web.wording import value_label
from web.words_read import suggested, without_words

LEAST_LIKENESS: Final = 60.0
"""Of 100; below it, titles that have nothing to do with the words come up."""

Question = tuple[str, str, Query]
"""What another question is, how it differs from the one asked, and itself."""


def nearby(query: Query, read: TextQuery, site: Site) -> Iterator[Question]:
    """Yield the questions near to one that found nothing; some may find nothing either.

    Raises EngineUnavailableError.
    """
    right = suggested(query, read, site.engine)
    if right is not None:
        yield f"Search “{right.text}”", "Spelt as entries spell it", right
    if query.is_literal:
        change = "Searches their meaning, other forms and near words too"
        yield "Search for more than the words as typed", change, query.read_widely()
    yield from _broader(query, read, site)
    yield from _any_word(query)
    yield from _like_titled(query, site.library)


def _broader(query: Query, read: TextQuery, site: Site) -> Iterator[Question]:
    """Yield the first question for a broader theme that finds something, filters kept or not."""
    vocabularies = site.library.vocabularies
    themes = vocabularies["themes"]
    for widening in read.widenings:
        if widening.facet != "theme":
            continue
        for theme in themes.with_broader(widening.value)[1:2]:
            rest = without_words(query, [widening]).only("theme", theme)
            alone = query.asking("").unfiltered().only("theme", theme)
            for question in (rest, alone):
                if site.engine.search(question).total:
                    label = value_label("theme", theme, vocabularies)
                    change = f"A broader theme than the one called “{widening.typed}”"
                    yield f"See all on the theme {label}", change, question
                    return


def _any_word(query: Query) -> Iterator[Question]:
    """Yield the question for any of the words, whatever signs were typed with them."""
    words = dict.fromkeys(folded_words(query.text[:MOST_CHARACTERS]))
    if len(words) > 1:
        question = query.asking(" OR ".join(words))
        yield "Search for any of the words", "One of them is enough", question


def _like_titled(query: Query, library: Library) -> Iterator[Question]:
    """Yield the question for the practice whose title is most like the words."""
    if not query.text:
        return
    titles = {practice.id: fold(practice.title) for practice in library.practices.values()}
    text = fold(query.text[:MOST_CHARACTERS])
    found = process.extractOne(text, titles, scorer=fuzz.ratio, score_cutoff=LEAST_LIKENESS)
    if found is not None:
        title = library.practices[found[2]].title
        words = " ".join(title.replace('"', " ").split())
        question = Query(f'title:"{words}"')
        yield f"Search for “{title}”", "The title most like the words", question
