"""A what-if run from the page: levers, progress, the answer beside the baseline, a parameter down to its sentence."""

from __future__ import annotations

import re

from playwright.sync_api import BrowserContext, Page, expect

from tests.web.browser.conftest import check_accessibility, keep_picture, open_page

DONE = "#outcome[data-state=done]"
_SECONDS = 60_000


def test_a_what_if_is_run_compared_and_opened_to_its_sentence(page: Page, address: str) -> None:
    open_page(page, f"{address}/scenarios?theatre=Libya")
    lever = page.get_by_role("slider", name="Turkey, air: share that goes on")
    lever.fill("0")
    expect(page.locator(".asks")).to_have_text("You ask: Turkey: air 0%")
    page.get_by_role("button", name="Run", exact=True).click()
    page.wait_for_url(re.compile("what_if="))
    page.locator(DONE).wait_for(timeout=_SECONDS)
    expect(page.locator(".changes .change").first).to_contain_text("Turkey: air cut, from week 8")
    expect(page.locator(".mind")).to_contain_text("Priors, not facts")
    there = page.url
    page.get_by_role("slider", name="Russia, air: share that goes on").fill("0")
    page.keyboard.press("Control+Enter")
    page.wait_for_url(re.compile("Russia"))
    page.locator(DONE).wait_for(timeout=_SECONDS)
    expect(page.locator(".asked li")).to_have_count(3)
    keep_picture(page, "scenarios-run", full=True)
    page.locator(".sponsor").filter(has_text="Turkey").get_by_role("link").first.click()
    quote = page.locator("#panel article.fact q").first
    expect(quote).to_be_visible()
    told = quote.inner_text()
    page.locator("#panel article.fact").first.get_by_role("link").first.click()
    expect(page.locator(".text .here")).to_have_text(told)
    open_page(page, there)  # the address of a question stays
    expect(page.locator(DONE)).to_be_visible()
    page.emulate_media(color_scheme="dark")
    check_accessibility(page)
    keep_picture(page, "scenarios-run-dark")
    page.set_viewport_size({"width": 375, "height": 740})
    assert page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth") <= 0
    keep_picture(page, "scenarios-run-phone", full=True)


def test_a_what_if_by_keys_alone_while_pages_are_read(page: Page, context: BrowserContext, address: str) -> None:
    other = context.new_page()  # before the run begins, which is over sooner than a slow machine opens a tab
    page.bring_to_front()
    open_page(page, f"{address}/scenarios?theatre=Libya&replicates=100000")
    page.keyboard.press("j")
    expect(page.locator("[data-item].at")).to_have_count(1)
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile("what_if="))
    expect(page.get_by_role("progressbar")).to_be_visible()
    open_page(other, f"{address}/system?theatre=Libya")
    expect(other.locator("h1")).to_have_text("Libya: the system")
    expect(page.locator("#outcome[data-state=running], #outcome[data-state=waiting]")).to_be_visible()
    page.get_by_role("button", name="Stop").focus()
    page.keyboard.press("Enter")
    expect(page.locator("#outcome")).to_contain_text("This run was stopped.")


def test_a_what_if_runs_without_scripts(browser_without_scripts: BrowserContext, address: str) -> None:
    page = browser_without_scripts.new_page()
    page.goto(f"{address}/scenarios?theatre=Libya&replicates=300")
    page.locator(".suggestions button").first.click()
    page.locator(DONE).wait_for(timeout=_SECONDS)
    page.locator(".weight a").first.click()
    expect(page.locator(".panel.alone")).to_be_visible()
