"""Where the focus of a page is, and whether a person can see it."""

from dataclasses import dataclass

from playwright.sync_api import ElementHandle, Page

_LOOK = """sought => {
    const element = document.activeElement;
    if (element === document.body) return null;
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
    const name = element.outerHTML.slice(0, 120);
    return {faults: faults.map(fault => `${name}: ${fault}`), is_sought: element === sought};
}"""


@dataclass(frozen=True)
class Focus:
    """An element with the focus: why a person cannot see it, and whether it is the one sought."""

    faults: tuple[str, ...]
    is_sought: bool


def focus_of(page: Page, sought: ElementHandle | None = None) -> Focus | None:
    """Return the focus of a page; None where the browser around the page has it."""
    found = page.evaluate(_LOOK, sought)
    return Focus(tuple(found["faults"]), found["is_sought"]) if found else None
