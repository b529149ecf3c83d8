"""The way down: the graph, a line of it, its facts, the sentence in its document."""

from __future__ import annotations

from playwright.sync_api import Page, expect

from tests.web.browser.conftest import check_accessibility, keep_picture, open_page

ON_THE_LINE = """id => { const e = proxywarCy.getElementById(id), m = e.renderedMidpoint(), b = proxywarCy.container()
.getBoundingClientRect(); return [b.left + m.x, b.top + m.y]; }"""


def test_from_the_graph_to_the_sentence(page: Page, address: str) -> None:
    open_page(page, f"{address}/system?theatre=Libya")
    tie = page.evaluate(
        "proxywarCy.edges().filter(e => e.data('source') === 'Turkey' && e.data('kind') === 'plus').first().id()"
    )
    x, y = page.evaluate(ON_THE_LINE, tie)
    page.mouse.click(x, y)
    panel = page.locator("#panel")
    expect(panel.get_by_role("heading", level=2)).to_contain_text("Turkey")
    assert f"tie={tie}" in page.url
    check_accessibility(page)
    keep_picture(page, "system-tie")
    card = panel.locator("article.fact").first
    quote = card.locator("q").inner_text()
    card.get_by_role("link").first.click()
    page.wait_for_url("**/document?*")
    expect(page.locator(".text .here")).to_have_text(quote)
    expect(page.locator(".text .here")).to_be_in_viewport()
    keep_picture(page, "document-fact")


def test_the_selection_is_in_the_url_and_opens_again(page: Page, address: str) -> None:
    open_page(page, f"{address}/system")
    page.get_by_label("Theatre").select_option("Libya")
    page.wait_for_url("**/system?theatre=Libya")
    page.locator("tr[data-edge]").first.click()
    expect(page.locator("#panel q").first).to_be_visible()
    there = page.url
    open_page(page, there)
    expect(page.locator("#panel q").first).to_be_visible()
    expect(page.locator("tr[data-edge][aria-current]")).to_have_count(1)


def test_the_way_down_by_keys_alone(page: Page, address: str) -> None:
    open_page(page, f"{address}/system?theatre=Libya")
    page.keyboard.press("j")
    page.keyboard.press("Enter")
    expect(page.locator("#panel q").first).to_be_visible()
