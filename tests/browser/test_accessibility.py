"""Every page in a real browser: axe, the smallest screen, focus, and what a page loads."""

from collections.abc import Iterator
from typing import Any, Final

import pytest
from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Page

from tests.browser.conftest import Visitor
from tests.browser.focus import focus_of
from tests.browser.pages import PAGES

pytestmark = [pytest.mark.browser, pytest.mark.slow]

WIDTHS: Final = (320, 768, 1280)
SCHEMES: Final = ("light", "dark")
RULES: Final = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice")
OPTIONS: Final = {
    "runOnly": {"type": "tag", "values": list(RULES)},
    "resultTypes": ["violations"],
}
MOST_STOPS: Final = 600

every_page = pytest.mark.parametrize("path", PAGES.values(), ids=PAGES)


def violations(page: Page) -> list[str]:
    """Return what axe finds against a page as it stands, a line for each rule and element."""
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE_SCRIPT)
    found = page.evaluate("async options => (await axe.run(options)).violations", OPTIONS)
    return [
        f"{rule['id']}: {node['target']} {_why(node)}" for rule in found for node in rule["nodes"]
    ]


def _why(node: dict[str, Any]) -> str:
    checks = (check for kind in ("any", "all", "none") for check in node[kind])
    return "; ".join(check["message"] for check in checks)


def looks(page: Page) -> Iterator[str]:
    """Bring a page into each width and colour scheme in turn, and yield what that one is called."""
    for scheme in SCHEMES:
        page.emulate_media(color_scheme=scheme)
        for width in WIDTHS:
            page.set_viewport_size({"width": width, "height": 900})
            yield f"{scheme}, {width} px"


def open_details(page: Page) -> None:
    page.evaluate("document.querySelectorAll('details').forEach(part => { part.open = true })")


@every_page
def test_axe_finds_no_violation_in_light_and_dark_at_any_width(path: str, visitor: Visitor) -> None:
    visitor.visit(path)
    open_details(visitor.page)
    faults = [
        f"{look}: {fault}" for look in looks(visitor.page) for fault in violations(visitor.page)
    ]
    assert not faults, "\n".join(faults)


@pytest.mark.parametrize("sheet", ["menu", "filters"])
def test_axe_finds_no_violation_in_a_sheet_that_is_open_on_a_phone(
    sheet: str, visitor: Visitor
) -> None:
    visitor.visit(PAGES["results with words and facets"])
    visitor.page.set_viewport_size({"width": 320, "height": 900})
    visitor.page.locator(f"[popovertarget={sheet}]:not([popovertargetaction])").click()
    assert visitor.page.locator(f"#{sheet}").is_visible()
    open_details(visitor.page)
    faults = []
    for scheme in SCHEMES:
        visitor.page.emulate_media(color_scheme=scheme)
        faults += [f"{scheme}: {fault}" for fault in violations(visitor.page)]
    assert not faults, "\n".join(faults)


CONTRASTS: Final = """() => {
    const light = colour => {
        const [r, g, b] = colour.match(/[\\d.]+/g).map(part => {
            const share = part / 255;
            return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
        });
        return 0.2126 * r + 0.7152 * g + 0.0722 * b + 0.05;
    };
    const behind = element => {
        const colour = getComputedStyle(element).backgroundColor;
        return colour === "rgba(0, 0, 0, 0)" ? behind(element.parentElement) : colour;
    };
    return [...document.querySelectorAll(".tiles text")].map(text => {
        const tile = text.parentElement.querySelector("rect");
        const [ink, fill] = [text, tile].map(shape => getComputedStyle(shape).fill);
        const [one, other] = [ink, fill === "none" ? behind(tile) : fill].map(light);
        return [text.textContent, Math.max(one, other) / Math.min(one, other)];
    });
}"""
"""Axe cannot tell the colour behind a text in a drawing; this is the formula of WCAG for it."""


@pytest.mark.parametrize("scheme", SCHEMES)
def test_the_texts_on_the_map_stand_out_from_their_tiles(scheme: str, visitor: Visitor) -> None:
    visitor.visit("/")
    visitor.page.emulate_media(color_scheme=scheme)
    contrasts = visitor.page.evaluate(CONTRASTS)
    assert len(contrasts) > 40
    assert [(text, ratio) for text, ratio in contrasts if ratio < 4.5] == []


@every_page
def test_a_page_never_scrolls_sideways(path: str, visitor: Visitor) -> None:
    visitor.visit(path)
    for width in WIDTHS:
        visitor.page.set_viewport_size({"width": width, "height": 900})
        for state in ("as it comes", "with all details open"):
            scrolled = visitor.page.evaluate("document.scrollingElement.scrollWidth")
            assert scrolled <= visitor.page.evaluate("innerWidth"), f"{width} px, {state}"
            open_details(visitor.page)
        visitor.page.reload()


@every_page
def test_a_page_loads_from_its_own_host_only_and_the_console_stays_empty(
    path: str, visitor: Visitor
) -> None:
    visitor.visit(path)
    visitor.page.wait_for_load_state("networkidle")
    assert visitor.faults == []


@every_page
def test_focus_is_visible_at_every_stop_of_the_tab_key(path: str, visitor: Visitor) -> None:
    visitor.visit(path)
    faults: list[str] = []
    for stop in range(MOST_STOPS):
        visitor.page.keyboard.press("Tab")
        focus = focus_of(visitor.page)
        if focus is None:
            assert stop > 10
            break
        faults += focus.faults
    else:
        pytest.fail("the Tab key never came to the end of the page")
    assert not faults, "\n".join(faults)
