"""Suggestions under the search field, by keyboard and by pointer."""

import re

import pytest
from playwright.sync_api import Locator, Page, Route, expect

from tests.browser.conftest import Visitor
from tests.browser.test_accessibility import looks, violations

pytestmark = [pytest.mark.browser, pytest.mark.slow]

with_a_field = pytest.mark.parametrize("path", ["/", "/practices?q=school", "/practices?q=zzzzzz"])


def opened(visitor: Visitor, path: str, text: str = "jet") -> Locator:
    """Open a page, type a text, and return the field once suggestions are shown."""
    visitor.visit(path)
    field = visitor.page.get_by_role("combobox")
    field.fill("")
    field.press_sequentially(text)
    expect(visitor.page.get_by_role("option").first).to_be_visible()
    return field


def chosen(page: Page) -> Locator:
    return page.locator("[role=option][aria-selected=true]")


@with_a_field
def test_axe_finds_no_violation_with_the_list_open(path: str, visitor: Visitor) -> None:
    field = opened(visitor, path)
    field.press("ArrowDown")
    faults = []
    for look in looks(visitor.page):
        expect(visitor.page.get_by_role("listbox")).to_be_visible()
        faults += [f"{look}: {fault}" for fault in violations(visitor.page)]
        wide = visitor.page.evaluate("document.scrollingElement.scrollWidth > innerWidth")
        assert not wide, look
    assert not faults, "\n".join(faults)
    assert visitor.faults == []


def test_arrows_choose_and_enter_opens(visitor: Visitor) -> None:
    field = opened(visitor, "/")
    page = visitor.page
    expect(field).to_have_attribute("aria-expanded", "true")
    expect(page.get_by_role("status")).to_have_text(re.compile(r"^\d suggestions?$"))
    expect(chosen(page)).to_have_count(0)
    field.press("ArrowDown")
    expect(chosen(page)).to_have_count(1)
    first = chosen(page).get_attribute("id")
    expect(field).to_have_attribute("aria-activedescendant", first or "")
    field.press("ArrowUp")
    expect(chosen(page)).to_have_count(0)
    assert field.get_attribute("aria-activedescendant") is None
    field.press("ArrowUp")
    expect(chosen(page)).to_have_attribute(
        "id", page.get_by_role("option").last.get_attribute("id") or ""
    )
    field.press("ArrowDown")
    field.press("ArrowDown")
    expect(field).to_be_focused()
    field.press("Enter")
    expect(page).to_have_url(re.compile(r"/practices/nl-jet-net-technet$"))


def test_escape_closes_the_list_and_leaves_the_text(visitor: Visitor) -> None:
    field = opened(visitor, "/")
    field.press("Escape")
    expect(visitor.page.get_by_role("listbox")).to_be_hidden()
    expect(field).to_have_attribute("aria-expanded", "false")
    expect(field).to_have_value("jet")
    field.press("ArrowDown")
    expect(visitor.page.get_by_role("listbox")).to_be_visible()


def test_enter_searches_for_the_words_where_nothing_is_chosen(visitor: Visitor) -> None:
    opened(visitor, "/").press("Enter")
    expect(visitor.page).to_have_url(re.compile(r"/practices\?q=jet$"))


def test_a_click_opens_what_is_clicked(visitor: Visitor) -> None:
    opened(visitor, "/practices", "niederl")
    visitor.page.get_by_role("option").first.click()
    expect(visitor.page).to_have_url(re.compile(r"/practices\?country=nl$"))


def test_leaving_the_field_closes_the_list(visitor: Visitor) -> None:
    opened(visitor, "/").press("Tab")
    expect(visitor.page.get_by_role("listbox")).to_be_hidden()


def test_a_slow_answer_to_an_older_text_is_never_shown(visitor: Visitor) -> None:
    visitor.visit("/")
    page = visitor.page
    held: list[Route] = []

    def hold(route: Route) -> None:
        held.append(route)

    page.route("**/suggest?q=jet", hold)
    field = page.get_by_role("combobox")
    field.fill("jet")
    with page.expect_request("**/suggest?q=niederl"):
        page.wait_for_timeout(400)
        field.fill("niederl")
    assert len(held) == 1
    expect(page.get_by_role("option")).to_have_count(1)
    page.unroute("**/suggest?q=jet")
    expect(page.get_by_role("option").first).to_contain_text("Niederlande")


def test_the_field_works_where_no_script_runs(page_without_scripts: Page) -> None:
    page_without_scripts.goto("/")
    assert page_without_scripts.get_by_role("combobox").count() == 0
    page_without_scripts.get_by_role("searchbox").fill("jet")
    page_without_scripts.get_by_role("searchbox").press("Enter")
    expect(page_without_scripts).to_have_url(re.compile(r"/practices\?q=jet$"))
