"""The texts of an entry that readers see."""

from kb.rules.texts import texts_of
from tests.practices_for_tests import practice


def test_every_text_for_readers_is_there_with_its_place_and_nothing_else() -> None:
    entry = practice(
        "nl-one",
        native_title={"nl": "Eén"},
        also_known_as=["First"],
        description="A story.",
        approach=["A visit"],
        levels=["primary"],
        started={"date": "2002", "note": "in spring"},
        actors=[{"name": "A body", "helix": "industry", "role": "participant", "country": "NL"}],
    )
    assert dict(texts_of(entry)) == {
        ("title",): "One",
        ("summary",): "What One is, in one sentence.",
        ("native_title", "nl"): "Eén",
        ("also_known_as", 0): "First",
        ("description",): "A story.",
        ("approach", 0, "text"): "A visit",
        ("started", "note"): "in spring",
        ("actors", 0, "name"): "A body",
        ("sources", 0, "title"): "Page s1",
    }
