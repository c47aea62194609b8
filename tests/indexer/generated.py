"""Generated documents and queries, for tests of every engine."""

import string
from typing import Final

from hypothesis import strategies as st

from indexer.analysis import fold, term
from indexer.concepts import ConceptFinder, Label
from indexer.document import Document, Text
from indexer.documents import CONCEPTS, KNOWN, TEXT_FIELDS
from indexer.facets import FACETS
from indexer.lexicon import Lexicon
from indexer.not_recorded import NOT_RECORDED
from indexer.query import SORTS, Query
from indexer.query_reader import PLAIN, QueryReader
from indexer.ready_terms import concept_term, known_term
from indexer.thesaurus import Thesaurus

# Few words, so that they meet: stems that collide, stop words, accents, another language.
WORDS: Final = (
    "school schools company companies girls girl robot robotics the of and pact jet-net "
    "Mädchen größe virksomhed Danmark ärlig STEM 2015 x"
).split()
MISTYPED: Final = ("shcool", "compnay", "robtics", "qqqq", "X")
LANGUAGES: Final = ("en", "de", "da", "et")
VALUES: Final = ("a", "b", "c", NOT_RECORDED)
KINDS: Final = ("practice", "organisation", "publication")
YEARS: Final = ("1999", "2005", "2012", "2020", NOT_RECORDED)

texts = st.builds(
    Text,
    st.lists(st.sampled_from(WORDS), max_size=8).map(" ".join),
    st.sampled_from(LANGUAGES),
)


READY_TERMS: Final = {
    CONCEPTS: st.lists(st.sampled_from([concept_term("theme", v) for v in "abc"]), max_size=4),
    KNOWN: st.lists(
        st.lists(st.sampled_from(WORDS), min_size=1, max_size=2).map(
            lambda words: known_term(fold(word) for word in words)
        ),
        max_size=3,
    ),
}
"""Ready terms of the fields that hold them; some stand twice."""

READERS: Final = (
    PLAIN,
    QueryReader(
        # Some words are known and some are not, so that near ones are searched and some left out.
        Lexicon(
            {"schools": 3, "companies": 2, "robotics": 1},
            frozenset(term(word, "en") for word in ("school", "company", "robot", "of")),
        ),
        ConceptFinder(
            [
                Label((term("Mädchen", "de"),), "theme", "a"),
                Label((term("school", "en"), term("company", "en")), "theme", "b"),
                Label((term("school", "en"),), "theme", "c"),
                Label(("~x",), "theme", "a", "X"),
            ]
        ),
        Thesaurus(
            {term("school", "en"): (term("pact", "en"), term("robot", "en"))},
            {term("virksomhed", "da"): (term("company", "en"),)},
        ),
        frozenset({"stem"}),
    ),
)
"""A reader of what is typed, and one that widens by all that readers know of."""


def values_of(facet: str) -> st.SearchStrategy[tuple[str, ...]]:
    """Return values of one facet: "not recorded" stands alone; none where it is not asked."""
    if facet == "kind":
        return st.sampled_from(KINDS).map(lambda kind: (kind,))
    known = YEARS if facet == "year" else VALUES
    several = st.lists(
        st.sampled_from([value for value in known if value != NOT_RECORDED]),
        min_size=1, max_size=1 if facet == "year" else 3, unique=True,
    )  # fmt: skip
    return st.one_of(st.just(()), st.just((NOT_RECORDED,)), several.map(tuple))


@st.composite
def documents(draw: st.DrawFn, most: int = 14) -> list[Document]:
    """Draw documents with ids of their own, in any order."""
    ids = draw(st.lists(st.text(string.ascii_lowercase, min_size=1, max_size=3), max_size=most,
                        unique=True))  # fmt: skip
    return [
        Document(
            id=document_id,
            texts={f: tuple(draw(st.lists(texts, max_size=2))) for f in TEXT_FIELDS},
            terms={field: tuple(draw(ready)) for field, ready in READY_TERMS.items()},
            facets={facet.name: draw(values_of(facet.name)) for facet in FACETS},
            sort_keys={sort: draw(st.sampled_from("abc")) for sort in SORTS if sort != "relevance"},
        )
        for document_id in ids
    ]


pieces = st.one_of(
    st.sampled_from(WORDS),
    st.sampled_from(MISTYPED),
    st.sampled_from(WORDS).map(lambda word: f"-{word}"),
    st.sampled_from(WORDS).map(lambda word: f"{word[:2]}*"),
    st.sampled_from(WORDS).map(lambda word: f"title:{word}"),
    st.lists(st.sampled_from(WORDS), min_size=1, max_size=3).map(lambda w: f'"{" ".join(w)}"'),
    st.just("OR"),
)

choices = st.fixed_dictionaries(
    {},
    optional={
        facet.name: st.frozensets(
            st.sampled_from((*YEARS, "2000-2015", "-2005", "2012-"))
            if facet.is_range
            else st.sampled_from(KINDS if facet.name == "kind" else VALUES),
            min_size=1, max_size=3,
        )
        for facet in FACETS
    },
)  # fmt: skip

queries = st.builds(
    Query,
    text=st.lists(pieces, max_size=6).map(" ".join),
    chosen=choices,
    sort=st.sampled_from(SORTS),
    page=st.integers(1, 3),
    size=st.sampled_from([1, 3, 20]),
    is_literal=st.booleans(),
    any_word=st.booleans(),
)
