"""Vocabularies: labels, what is above a concept, and the ones that the product ships with."""

import pytest

from kb.language import EU_LANGUAGES
from kb.vocabulary import VOCABULARIES, Concept, Vocabulary
from tests.practices_for_tests import vocabularies


def concept(concept_id: str, **values: object) -> Concept:
    return Concept.model_validate(
        {"id": concept_id, "definition": concept_id, "pref": {"en": concept_id}, **values}
    )


ANIMALS = Vocabulary(
    vocabulary="animals",
    definition="Animals.",
    concepts=(
        concept("animal", narrower=("bird",)),
        concept("bird", broader="animal", pref={"en": "bird", "nl": "vogel"}),
        concept("owl", broader="bird"),
    ),
)


def test_the_chain_of_a_concept_goes_up_to_the_top() -> None:
    assert ANIMALS.with_broader("owl") == ("owl", "bird", "animal")
    assert ANIMALS.with_broader("animal") == ("animal",)


def test_a_ring_of_broader_concepts_ends() -> None:
    ring = Vocabulary(
        vocabulary="ring",
        definition="A ring.",
        concepts=(concept("a", broader="b"), concept("b", broader="a")),
    )
    assert ring.with_broader("a") == ("a", "b")


def test_a_label_is_in_the_language_asked_for_and_else_in_english() -> None:
    assert ANIMALS.label("bird", "nl") == "vogel"
    assert ANIMALS.label("bird", "fi") == "bird"
    with pytest.raises(KeyError):
        ANIMALS.label("fish")


def test_the_product_ships_with_every_vocabulary_that_entries_need() -> None:
    assert set(VOCABULARIES) <= set(vocabularies())


@pytest.mark.parametrize("name", sorted(vocabularies()))
def test_a_vocabulary_that_is_shipped_is_named_as_its_file_and_agrees_with_itself(
    name: str,
) -> None:
    vocabulary = vocabularies()[name]
    assert vocabulary.vocabulary == name
    for above in vocabulary.concepts:
        below = {one.id for one in vocabulary.concepts if one.broader == above.id}
        assert set(above.narrower) == below, above.id
        assert len(vocabulary.with_broader(above.id)) <= 3


@pytest.mark.parametrize("name", ["helix", "levels", "roles", "scales", "target-groups", "themes"])
def test_what_people_search_for_has_a_label_in_every_language_of_the_union(name: str) -> None:
    missing = {
        one.id: set(EU_LANGUAGES) - set(one.pref)
        for one in vocabularies()[name].concepts
        if set(EU_LANGUAGES) - set(one.pref)
    }
    assert missing == {}
