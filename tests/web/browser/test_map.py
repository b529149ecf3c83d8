"""The map: a slider over time, a place that opens to its sentences, by mouse and by keys alone."""

from __future__ import annotations

import re

from playwright.sync_api import BrowserContext, Page, expect

from tests.web.browser.conftest import check_accessibility, keep_picture, open_page

MAP = "/map?theatre=Libya&min_confidence=0"


def test_time_moves_the_map_and_a_place_opens_to_its_sentence(page: Page, address: str) -> None:
    open_page(page, address + MAP)
    whole = page.locator("#map a.spot").count()
    assert whole > 4
    page.get_by_role("slider", name="Time").fill("0")
    expect(page.locator(".now")).to_have_text("August 2014")
    page.wait_for_url(re.compile("at=2014-08"))
    assert page.locator("#map a.spot").count() < whole
    expect(page.locator("li[data-place=jufra]")).to_be_hidden()
    page.locator("#map a.spot[data-place=tripoli]").click()
    panel = page.locator("#panel")
    expect(panel.get_by_role("heading", level=2)).to_have_text("Tripoli")
    check_accessibility(page)
    keep_picture(page, "map-place")
    there = page.url
    quote = panel.locator("article.fact q").first.inner_text()
    open_page(page, there)
    expect(page.locator("#map a.spot.picked")).to_have_count(1)
    page.locator("#panel article.fact").first.get_by_role("link").first.click()
    expect(page.locator(".text .here").first).to_have_text(quote)


def test_the_map_by_keys_alone(page: Page, address: str) -> None:
    open_page(page, address + MAP)
    page.keyboard.press("[")
    page.wait_for_url(re.compile("at=2020-07"))
    page.keyboard.press("0")
    page.wait_for_url(re.compile(r"min_confidence=0(\.0)?$"))
    before = page.locator("#map .land.here").get_attribute("d")
    page.keyboard.press("+")
    assert page.locator("#map .land.here").get_attribute("d") != before
    page.locator("#map a.spot[data-place=tarhuna]").focus()
    page.keyboard.press("Enter")
    expect(page.locator("#panel").get_by_role("heading", level=2)).to_have_text("Tarhuna")


def test_the_map_tells_all_without_scripts(browser_without_scripts: BrowserContext, address: str) -> None:
    page = browser_without_scripts.new_page()
    page.goto(address + MAP)
    page.get_by_role("link", name="Earlier").click()
    expect(page.locator(".now")).to_have_text("July 2020")
    page.get_by_role("link", name="al-Watiya Air Base").first.click()
    expect(page.locator("#panel q").first).to_be_visible()
