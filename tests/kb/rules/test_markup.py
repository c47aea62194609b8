"""Markup that readers would see as it was typed."""

import pytest

from kb.rules.markup import MARKUP
from tests.kb.rules.surveying import breaches
from tests.practices_for_tests import practice


@pytest.mark.parametrize(
    ("text", "mark"),
    [
        ("A **bold** claim", "**"),
        ("See [here](https://example.org)", "](https:"),
        ("The `code` of it", "`"),
        ("Science &amp; art", "&amp;"),
        ("One<br>two", "<br>"),
        ("<p class='x'>One", "<p class='x'>"),
    ],
)
def test_markup_in_a_plain_text_is_found(text: str, mark: str) -> None:
    assert breaches(MARKUP, practice("nl-one", approach=[text])) == [
        f"nl-one approach.0.text: approach[0].text: '{mark}' would be shown as typed"
    ]


@pytest.mark.parametrize("text", ["## A heading", "One<br/>two", "![](https://example.org/x.png)"])
def test_markup_that_no_page_renders_is_found_in_a_description(text: str) -> None:
    assert len(breaches(MARKUP, practice("nl-one", description=f"A story.\n\n{text}"))) == 1


def test_the_markdown_of_a_description_is_no_left_over() -> None:
    text = "A **story** with [a link](https://example.org), and `code`.\n\n- one\n- two"
    assert breaches(MARKUP, practice("nl-one", description=text)) == []


@pytest.mark.parametrize("text", ["R&D, AT&T; more", "fewer than 5 < 6 > 4", "#hashtag", "a * b"])
def test_signs_of_plain_writing_are_no_markup(text: str) -> None:
    assert breaches(MARKUP, practice("nl-one", summary=text)) == []
