"""Two ways to use a page: with a pointer, and with nothing but a keyboard."""

from typing import Final, Protocol

from playwright.sync_api import Locator, Page

from tests.browser.focus import focus_of

MOST_STOPS: Final = 400


class Hand(Protocol):
    """What a person does to an element of a page."""

    def follow(self, target: Locator) -> None:
        """Follow a link, press a button, open a summary."""

    def search(self, field: Locator, text: str) -> None:
        """Type a text into a field and send its form."""


class Pointer:
    """A person who clicks."""

    def follow(self, target: Locator) -> None:
        target.click()

    def search(self, field: Locator, text: str) -> None:
        field.fill(text)
        field.page.get_by_role("button", name="Search").click()


class Keyboard:
    """A person who uses Tab, Enter and letters, and has to see where the focus is."""

    def follow(self, target: Locator) -> None:
        reach(target)
        press_and_settle(target.page, "Enter")

    def search(self, field: Locator, text: str) -> None:
        reach(field)
        field.page.keyboard.type(text)
        press_and_settle(field.page, "Enter")


def reach(target: Locator, key: str = "Tab") -> None:
    """Press a key until an element has the focus; every stop on the way must be visible."""
    sought = target.element_handle()
    for _ in range(MOST_STOPS):
        target.page.keyboard.press(key)
        focus = focus_of(target.page, sought)
        assert focus is None or not focus.faults
        if focus and focus.is_sought:
            return
    raise AssertionError(f"{key} never reaches {target}")


def press_and_settle(page: Page, key: str) -> None:
    """Press a key, and wait for the page that it may open."""
    page.keyboard.press(key)
    page.wait_for_timeout(50)
    page.wait_for_load_state()
