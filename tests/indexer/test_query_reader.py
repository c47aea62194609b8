"""Search texts, read with what is known of the documents and the concepts."""

from indexer.analysis import compound_starts, forms, term
from indexer.concepts import ConceptFinder, Label
from indexer.lexicon import Lexicon
from indexer.query import Query
from indexer.query_reader import COMPOUND_WEIGHT, CONCEPT_WEIGHT, NEAREST_WEIGHT, PLAIN, QueryReader
from indexer.query_text import parse
from indexer.text_query import Prefix, Respelling, TextQuery, Widening, Word
from indexer.thesaurus import Thesaurus

READER = QueryReader(
    Lexicon(
        {"schools": 3, "company": 2, "robots": 1},
        frozenset(term(word, "en") for word in ("school", "company", "robot", "pupil")),
    ),
    ConceptFinder([Label((term("school", "en"), term("company", "en")), "theme", "scc")]),
    Thesaurus(
        {term("school", "en"): (term("college", "en"),)},
        {term("oppilas", "fi"): (term("pupil", "en"),)},
    ),
    frozenset({"stem"}),
)


def read(text: str, reader: QueryReader = READER) -> TextQuery:
    return reader.read(Query(text))


def words_of(query: TextQuery, unit: int = 0) -> list[Word]:
    return [clause for clause in query.units[unit].clauses if isinstance(clause, Word)]


def test_a_foreign_word_and_its_meaning_share_one_clause() -> None:
    (clause,) = words_of(read("oppilas"))
    assert {*forms("oppilas"), term("pupil", "en")} == set(clause.forms)


def test_a_known_word_and_its_synonyms_are_two_clauses() -> None:
    said, synonyms = words_of(read("schools"))
    assert said == Word(forms("schools"))
    assert synonyms.forms == (term("college", "en"),)
    assert synonyms.weight < said.weight


def test_words_of_the_subject_are_left_out_beside_others_and_kept_alone() -> None:
    assert len(read("STEM robots").units) == 1
    assert read("STEM robots").notes == ()
    assert len(read("STEM").units) == 1


def test_a_foreign_article_is_left_out_beside_others() -> None:
    assert len(read("die robots").units) == 1


def test_a_named_concept_is_searched_beside_its_words_and_said() -> None:
    query = read("robots in schools of companies")
    assert query.widenings == (Widening("schools of companies", "theme", "scc"),)
    tagged = [word for unit in range(len(query.units)) for word in words_of(query, unit)
              if word.field == "concepts"]  # fmt: skip
    assert {word.forms for word in tagged} == {("theme=scc",)}
    assert len(tagged) == 2
    assert {word.weight for word in tagged} == {CONCEPT_WEIGHT / 3}


def test_an_unknown_word_is_searched_by_the_nearest_and_put_right_in_the_suggestion() -> None:
    query = read("robtos Schools")
    assert query.respellings == (Respelling("robtos", ("robots",)),)
    assert query.suggestion == "robots Schools"
    assert Word(forms("robots"), weight=NEAREST_WEIGHT) in query.units[0].clauses


def test_a_misspelt_word_can_name_a_concept() -> None:
    assert read("shcools company").widenings[0].value == "scc"


def test_a_word_that_leads_nowhere_is_left_out_and_named() -> None:
    query = read("qqqqzz robots")
    assert len(query.units) == 1
    assert query.notes == ("No entry holds “qqqqzz”; it was left out.",)
    assert query.suggestion == ""
    assert len(read("qqqqzz").units) == 1


def test_read_literally_a_text_is_what_it_says() -> None:
    assert READER.read(Query("shcools company").read_literally()) == parse("shcools company")


def test_whole_names_and_parts_of_the_text_that_are_names_add_to_the_score() -> None:
    whole, part = read("jet-net robots").bonuses
    assert isinstance(whole, Word)
    assert isinstance(part, Word)
    assert (whole.forms, whole.field) == (("=jet net robots",), "known")
    assert set(part.forms) == {"=jet", "=net", "=robots", "=jet net", "=net robots"}
    assert part.weight < whole.weight
    assert len(read("robots").bonuses) == 1


def test_a_word_is_also_looked_for_as_the_start_of_compounds() -> None:
    clause = read("robots").units[0].clauses[-1]
    assert clause == Prefix(compound_starts("robots"), (), weight=COMPOUND_WEIGHT)


def test_a_reader_that_knows_nothing_takes_every_word_as_known() -> None:
    query = read("qqqqzz", PLAIN)
    assert (query.notes, query.respellings, query.widenings) == ((), (), ())
