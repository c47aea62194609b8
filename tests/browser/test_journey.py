"""From a question to a source and back, with no script, by pointer and by keyboard alone."""

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.hands import Hand, Keyboard, Pointer, press_and_settle, reach

pytestmark = [pytest.mark.browser, pytest.mark.slow]

PHONE = {"width": 360, "height": 740}
RESULTS = "/practices?q=school+company"

either_hand = pytest.mark.parametrize("hand", [Pointer(), Keyboard()], ids=["pointer", "keyboard"])


@pytest.fixture
def page(page_without_scripts: Page) -> Page:
    return page_without_scripts


def found(page: Page) -> int:
    """Return the number of practices that the heading of the results says."""
    number = re.match(r"([\d,]+) practices? ", page.locator("h1").inner_text())
    assert number, page.locator("h1").inner_text()
    return int(number[1].replace(",", ""))


def tick(hand: Hand, facet: Locator, label: str) -> int:
    """Choose a value of a facet, shown at first or not, and return the number beside it."""
    choice = facet.get_by_role("link", name=re.compile(rf"^{label}\b"))
    if not choice.is_visible():
        hand.follow(facet.locator("summary"))
    count = int(choice.locator(".n").inner_text())
    hand.follow(choice)
    return count


@either_hand
def test_a_search_leads_through_a_facet_and_an_entry_to_a_source_and_back(
    hand: Hand, page: Page
) -> None:
    page.goto("/")
    hand.search(page.get_by_role("searchbox"), "school company")
    expect(page.locator("h1")).to_contain_text("for “school company”")
    all_found, all_results = found(page), page.url

    count = tick(hand, page.get_by_role("region", name="Country"), "Denmark")
    expect(page.locator("h1")).to_contain_text("in Denmark")
    assert found(page) == count < all_found
    in_denmark = page.url

    result = page.locator(".hit h2 a").first
    title = result.inner_text()
    hand.follow(result)
    expect(page.locator("h1")).to_have_text(title)

    hand.follow(page.locator("a.ref").first)
    expect(page).to_have_url(re.compile(r"#source-\d+$"))
    source = page.locator(":target")
    expect(source).to_be_in_viewport()
    expect(source.get_by_role("link").first).to_have_attribute("href", re.compile("^https?://"))

    page.go_back()
    page.go_back()
    expect(page).to_have_url(in_denmark)

    hand.follow(page.locator(".chip", has_text="Denmark"))
    expect(page).to_have_url(all_results)
    assert found(page) == all_found

    hand.follow(page.get_by_role("navigation", name="Pages").get_by_role("link", name="2").first)
    expect(page.locator(".pager [aria-current=page]")).to_have_text("2")
    expect(page.locator(".pager")).to_contain_text(f"21 to {min(40, all_found)} of {all_found}")


@either_hand
def test_filters_on_a_phone_open_in_a_sheet_and_narrow_the_results(hand: Hand, page: Page) -> None:
    page.set_viewport_size(PHONE)
    page.goto(RESULTS)
    expect(page.locator("#filters")).to_be_hidden()
    hand.follow(page.get_by_role("button", name="Filters"))
    expect(page.locator("#filters")).to_be_visible()
    count = tick(hand, page.get_by_role("region", name="Country"), "Denmark")
    expect(page.locator("#filters")).to_be_hidden()
    assert found(page) == count
    expect(page.get_by_role("button", name="Filters, 1 applied")).to_be_visible()


@either_hand
@pytest.mark.parametrize(
    ("opens", "closes", "part"),
    [("Filters", r"^Show \d+ practices$", "#filters"), ("Menu", "^Close menu$", "#menu")],
    ids=["filters", "menu"],
)
def test_a_sheet_on_a_phone_closes_by_its_button(
    hand: Hand, page: Page, opens: str, closes: str, part: str
) -> None:
    page.set_viewport_size(PHONE)
    page.goto(RESULTS)
    hand.follow(page.get_by_role("button", name=opens, exact=True))
    expect(page.locator(part)).to_be_visible()
    hand.follow(page.get_by_role("button", name=re.compile(closes)))
    expect(page.locator(part)).to_be_hidden()


@pytest.mark.parametrize(
    ("opens", "part"), [("Filters", "#filters"), ("Menu", "#menu")], ids=["filters", "menu"]
)
def test_escape_closes_a_sheet_and_gives_the_focus_back_to_its_button(
    page: Page, opens: str, part: str
) -> None:
    page.set_viewport_size(PHONE)
    page.goto(RESULTS)
    button = page.get_by_role("button", name=opens, exact=True)
    Keyboard().follow(button)
    expect(page.locator(part)).to_be_visible()
    press_and_settle(page, "Tab")
    expect(page.locator(f"{part} :focus")).to_be_visible()
    press_and_settle(page, "Escape")
    expect(page.locator(part)).to_be_hidden()
    expect(button).to_be_focused()


def test_the_skip_link_is_the_first_stop_and_leads_past_the_menu(page: Page) -> None:
    page.goto(RESULTS)
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Skip to the content")).to_be_focused()
    expect(page.get_by_role("link", name="Skip to the content")).to_be_in_viewport()
    press_and_settle(page, "Enter")
    page.keyboard.press("Tab")
    expect(page.get_by_role("searchbox")).to_be_focused()


def test_shift_and_tab_lead_back_the_way_that_tab_came(page: Page) -> None:
    page.goto("/")
    box = page.get_by_role("searchbox")
    reach(box)
    page.keyboard.press("Tab")
    expect(page.get_by_role("button", name="Search")).to_be_focused()
    page.keyboard.press("Shift+Tab")
    expect(box).to_be_focused()


def test_a_span_of_start_years_is_set_by_its_form_and_keeps_the_question(page: Page) -> None:
    page.goto(f"{RESULTS}&country=dk")
    reach(page.get_by_label("From", exact=True))
    page.keyboard.type("2010")
    press_and_settle(page, "Enter")
    expect(page).to_have_url(re.compile(r"/practices\?q=school\+company&country=dk&year=2010-$"))
    expect(page.locator(".chip", has_text="from 2010")).to_be_visible()
