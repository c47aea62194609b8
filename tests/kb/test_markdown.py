"""Markdown of entries: the safe subset as HTML, and nothing of an attack."""

import re
import time

import pytest

from kb.markdown import to_html

ATTACKS = [
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "<svg/onload=alert(1)>",
    "<iframe src=https://evil.example></iframe>",
    "<style>body{display:none}</style>",
    '<a href="https://x.example" onclick="alert(1)">x</a>',
    "<!-- --><script>alert(1)</script>",
    "<math><mtext><script>alert(1)</script>",
    "[x](javascript:alert(1))",
    "[x](JaVaScRiPt:alert(1))",
    "[x](java\nscript:alert(1))",
    "[x](&#106;avascript:alert(1))",
    "[x](vbscript:x)",
    "[x](data:text/html;base64,PHNjcmlwdD4=)",
    "[x](file:///etc/passwd)",
    "<javascript:alert(1)>",
    "[x]\n\n[x]: javascript:alert(1)",
    "![x](https://evil.example/pixel.png)",
    '![x](x"onerror="alert(1))',
    '[x](https://x.example "t\\" onclick=alert(1)")',
    "```html\n<script>alert(1)</script>\n```",
    "`<script>alert(1)</script>`",
    "# heading\n\n| a | b |\n|---|---|\n| c | d |",
]

ALLOWED = re.compile(
    r"</?(?:p|em|strong|ul|ol|li|blockquote|code)>|<br ?/?>|</a>"
    r'|<a(?: href="https?://[^"<>]*")?(?: title="[^"<>]*")? rel="noopener">'
)


@pytest.mark.parametrize("attack", ATTACKS)
def test_of_an_attack_only_text_and_safe_tags_are_left(attack: str) -> None:
    assert "<" not in ALLOWED.sub("", to_html(attack))


@pytest.mark.parametrize(
    ("markdown", "html"),
    [
        ("one\n\ntwo", "<p>one</p>\n<p>two</p>\n"),
        ("*a* and **b**", "<p><em>a</em> and <strong>b</strong></p>\n"),
        ("- a\n- b", "<ul>\n<li>a</li>\n<li>b</li>\n</ul>\n"),
        ("1. a\n2. b", "<ol>\n<li>a</li>\n<li>b</li>\n</ol>\n"),
        ("> a", "<blockquote>\n<p>a</p>\n</blockquote>\n"),
        ("a & b < c", "<p>a &amp; b &lt; c</p>\n"),
        (
            "[a](https://example.org/?b=1&c=2)",
            '<p><a href="https://example.org/?b=1&amp;c=2" rel="noopener">a</a></p>\n',
        ),
    ],
)
def test_the_safe_subset_is_shown_as_html(markdown: str, html: str) -> None:
    assert to_html(markdown) == html


@pytest.mark.parametrize("address", ["/admin", "//evil.example", "x.html", "mailto:a@b.example"])
def test_a_link_that_does_not_lead_to_the_web_leads_nowhere(address: str) -> None:
    assert "href" not in to_html(f"[x]({address})")


def test_markup_is_shown_as_the_text_that_was_typed() -> None:
    assert to_html("<b>x</b>") == "<p>&lt;b&gt;x&lt;/b&gt;</p>\n"


@pytest.mark.parametrize(
    "markdown",
    [
        "[" * 50_000,
        "[a](" * 5_000,
        "![[]()" * 8_000,
        "\n".join(f"{'  ' * depth}- a" for depth in range(500)),
        "> " * 25_000 + "a",
        "_a" * 10_000,
        "`a" * 25_000,
        "![" * 10_000,
        "<" * 50_000,
    ],
    ids=lambda markdown: repr(markdown[:6]),
)
def test_hostile_markdown_takes_bounded_time(markdown: str) -> None:
    started = time.process_time()
    to_html(markdown)
    assert time.process_time() - started < 3
