"""Where the focus of a page is, and whether a person can see it."""

from typing import cast

from playwright.sync_api import Page

_FAULT = """() => {
    const element = document.activeElement;
    const style = getComputedStyle(element);
    const box = element.getBoundingClientRect();
    const faults = [];
    if (style.outlineStyle === "none" || parseFloat(style.outlineWidth) === 0) {
        faults.push("no outline");
    }
    if (/^rgba\\(.*, 0\\)$/.test(style.outlineColor)) faults.push("the outline has no colour");
    if (box.width === 0 || box.height === 0) faults.push("it has no size");
    if (box.bottom <= 0 || box.top >= innerHeight || box.right <= 0 || box.left >= innerWidth) {
        faults.push("it is out of sight");
    }
    return faults.map(fault => `${element.outerHTML.slice(0, 120)}: ${fault}`);
}"""


def focus_fault(page: Page) -> list[str]:
    """Return why a person cannot see the element that has the focus; nothing where one can."""
    return cast("list[str]", page.evaluate(_FAULT))


def is_focused_anywhere(page: Page) -> bool:
    """Whether an element of the page has the focus, and not the browser around it."""
    return bool(page.evaluate("document.activeElement !== document.body"))
