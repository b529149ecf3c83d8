"""Every page: it loads without a complaint, in both themes and languages, at a laptop's and a phone's width."""

from __future__ import annotations

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.web.browser.conftest import check_accessibility, keep_picture, open_page

PAGES = {
    "home": "/home",
    "system": "/system?theatre=Libya",
    "actors": "/actors",
    "documents": "/documents",
    "map": "/map?theatre=Libya&min_confidence=0",
    "scenarios": "/scenarios?theatre=Libya",
    "actor": "/actor?id=TUR",
    "document": "/document?id=lib-038",
    "review": "/review",
    "search": "/search?words=drones",
    "why": "/why?id=Turkey",
}
"""Each page by the name of its picture."""


@pytest.mark.parametrize("name", PAGES)
def test_a_page_is_accessible_in_both_themes_and_fits_a_phone(page: Page, address: str, name: str) -> None:
    open_page(page, address + PAGES[name])
    expect(page.locator("h1").first).to_be_visible()
    check_accessibility(page)
    keep_picture(page, name)
    page.emulate_media(color_scheme="dark")
    check_accessibility(page)
    keep_picture(page, f"{name}-dark")
    page.set_viewport_size({"width": 375, "height": 740})
    keep_picture(page, f"{name}-phone")
    assert page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth") <= 0


def test_the_reader_chooses_language_and_theme(page: Page, address: str) -> None:
    open_page(page, f"{address}/system?theatre=Libya")
    page.get_by_label("Theme and language").click()
    page.get_by_role("button", name="Français").click()
    expect(page.locator("h1")).to_have_text("Libye\u00a0: le système")
    assert page.url.endswith("/system?theatre=Libya")
    page.get_by_label("Thème et langue").click()
    page.get_by_role("button", name="Sombre").click()
    expect(page.locator("html")).to_have_attribute("data-theme", "dark")
    check_accessibility(page)
    keep_picture(page, "system-fr")


def test_keys_search_move_and_help(page: Page, address: str) -> None:
    open_page(page, f"{address}/home")
    page.keyboard.press("?")
    expect(page.get_by_role("dialog")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.get_by_role("dialog")).to_be_hidden()
    page.keyboard.press("/")
    page.keyboard.type("drones")
    page.keyboard.press("Enter")
    page.wait_for_url("**/search?words=drones")
    page.keyboard.press("j")
    expect(page.locator("[data-item].at")).to_have_count(1)
    page.keyboard.press("Enter")
    page.wait_for_url("**/document?*")


def test_pages_work_without_scripts(browser_without_scripts: BrowserContext, address: str) -> None:
    page = browser_without_scripts.new_page()
    page.goto(f"{address}/system?theatre=Libya")
    page.get_by_role("table").get_by_role("link", name="Turkey").first.click()
    expect(page.locator("#panel q").first).to_be_visible()
