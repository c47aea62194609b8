"""Words that say nothing by themselves."""

from indexer.analysis import fold
from indexer.stop_words import ENGLISH, foreign


def test_english_stop_words_are_folded_and_few() -> None:
    assert {"the", "of", "and"} <= ENGLISH
    assert all(word == fold(word) for word in ENGLISH)
    assert not ENGLISH & {"school", "girls", "company", "work", "new", "state"}


def test_articles_of_other_languages_are_foreign_stop_words() -> None:
    assert {"die", "les", "dla", "och", "και"} <= foreign()
    assert all(word == fold(word) for word in foreign())
