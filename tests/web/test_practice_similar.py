"""The section on similar practices."""

from tests.practices_for_tests import practice
from tests.web.pages import all_words, client, soup

GIRLS = "girls-and-women-in-stem"


def test_similar_practices_stand_with_their_countries_and_the_reason() -> None:
    browser = client(
        practice("nl-a", title="Alpha", themes=[GIRLS], levels=["primary"], type="event"),
        practice("dk-b", title="Beta", relations=[{"type": "adapted-from", "entry": "nl-a"}]),
        practice("se-c", title="Gamma", themes=[GIRLS], levels=["primary"]),
        practice("fi-d", title="Delta", relations=[{"type": "part-of", "entry": "nl-a"}]),
    )
    page = soup(browser, "/practices/nl-a")
    assert all_words(page, "#similar li") == [
        "DK Beta Carried over from this practice",
        "FI Delta This practice: includes it",
        "SE Gamma Same theme: girls and women in STEM; same education level: primary education",
    ]
    assert [link["href"] for link in page.select("#similar li a")] == [
        "/practices/dk-b", "/practices/fi-d", "/practices/se-c"
    ]  # fmt: skip
    assert page.select(".on-page a[href='#similar']")
    beta = soup(browser, "/practices/dk-b")
    assert all_words(beta, "#similar li")[0].startswith("NL Alpha This practice was carried over")


def test_a_practice_like_no_other_has_no_such_section() -> None:
    page = soup(client(practice("nl-a"), practice("nl-b", themes=[GIRLS])), "/practices/nl-a")
    assert not page.select("#similar, [href='#similar']")


def test_the_origin_of_the_same_model_is_named() -> None:
    model = [{"type": "adapted-from", "entry": "nl-model"}]
    browser = client(
        practice("nl-model", title="The model"),
        practice("dk-b", themes=[GIRLS], relations=model),
        practice("se-c", title="Gamma", type="event", relations=model),
    )
    found = all_words(soup(browser, "/practices/dk-b"), "#similar li")
    assert found[1] == "SE Gamma Same model: The model"
