"""Deciding in the page: by keys alone, in the text, on an actor; what is decided is in the case."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import Page, expect

import proxywar as pw
from proxywar.case.decisions import Decision
from tests.web.browser.conftest import StartServer, check_accessibility, keep_picture, open_page, press


def log(case: Path) -> list[Decision]:
    """Return the decisions that stand."""
    with pw.open(case) as opened:
        return [d for d in opened.review(author="-").log() if d.state == "applied" and d.kind != "undo"]


def test_the_queue_is_worked_off_by_keys_alone(page: Page, own_case: Path, start_server: StartServer) -> None:
    address = start_server(own_case)
    open_page(page, f"{address}/review?kind=fact")
    rows = page.locator(".queue [data-item]")
    names = [rows.nth(n).get_attribute("data-id") or "" for n in range(4)]
    shown = page.locator("#item [data-shown]")

    press(page, "j")  # to the second, rejected with a key before it is fetched
    press(page, "x")
    expect(page.locator(".told")).to_contain_text("Rejected")
    expect(shown).to_have_attribute("data-shown", names[2])
    press(page, "a")
    expect(page.locator(".told")).to_contain_text("Accepted")
    expect(shown).to_have_attribute("data-shown", names[3])
    assert [(d.kind, d.fact) for d in log(own_case)] == [("reject", names[1]), ("accept", names[2])]

    press(page, "u")
    expect(shown).to_have_attribute("data-shown", names[2])
    assert [(d.kind, d.fact) for d in log(own_case)] == [("reject", names[1])]

    press(page, "c")
    expect(page.locator("details.more[open] select[name=type]")).to_be_focused()
    check_accessibility(page)
    keep_picture(page, "review-correct")
    page.locator("details.more[open] input[name=date]").focus()
    page.keyboard.type("2020-06")
    press(page, "Enter")
    expect(page.locator(".told")).to_contain_text("Corrected")
    press(page, "g")
    press(page, "s")
    page.wait_for_url("**/system")
    with pw.read([], case=own_case, again=True) as case:
        assert [fact.id for fact in case.facts(rejected=True)] == [names[1]]
        (corrected,) = case.facts(id=names[2])
        assert (corrected.period.value, corrected.verdict) == ("2020-06", "corrected")


def test_names_are_merged_and_split_by_keys(page: Page, own_case: Path, start_server: StartServer) -> None:
    address = start_server(own_case)
    open_page(page, f"{address}/review?kind=pair")
    keep_picture(page, "review-pair")
    check_accessibility(page)
    press(page, "m")
    expect(page.locator(".told")).to_contain_text("Merged")
    press(page, "u")
    expect(page.locator(".told")).to_contain_text("Undone")
    press(page, "s")
    expect(page.locator(".told")).to_contain_text("Kept apart")
    assert [d.kind for d in log(own_case)] == ["not-same"]

    open_page(page, f"{address}/actor?id=TUR")
    page.get_by_text("Some of these words mean somebody else").click()
    page.get_by_label("Ankara").check()
    page.get_by_label("mean", exact=True).fill("Ankara government")
    page.locator("button[value=split]").click()
    expect(page.locator(".told")).to_contain_text("Split")
    expect(page.locator(".written")).not_to_contain_text("Ankara")
    keep_picture(page, "actor-split")
    page.locator(".told button").click()
    expect(page.locator(".written")).to_contain_text("Ankara")
    assert [d.kind for d in log(own_case)] == ["not-same"]


def test_selected_words_become_a_fact_and_a_sentence_is_judged_by_keys(
    page: Page, own_case: Path, start_server: StartServer
) -> None:
    address = start_server(own_case)
    open_page(page, f"{address}/document?id=lib-038")
    page.evaluate(
        """() => { const word = [...document.querySelectorAll(".text a.trigger")].find(a => a.textContent === "envoyé");
        getSelection().selectAllChildren(word); }"""
    )
    page.get_by_role("button", name="Add a fact").click()
    panel = page.locator("#panel")
    expect(panel.locator(".chosen")).to_have_text("“envoyé”")
    panel.get_by_label("Type").select_option("BACKS")
    panel.get_by_label("Who acts").fill("Turkey")
    panel.get_by_label("Where").fill("Libya")
    check_accessibility(page)
    keep_picture(page, "document-add")
    panel.locator("button[value=add]").click()
    expect(panel.locator(".told")).to_contain_text("Added")
    expect(panel.locator(".verdict.added")).to_be_visible()
    (decision,) = log(own_case)
    assert decision.kind == "add" and decision.value["fact"]["type"] == "BACKS"

    open_page(page, f"{address}/document?id=lib-004")
    press(page, "j")
    press(page, "Enter")
    expect(page.locator("#panel button[value=reject]").first).to_be_visible()
    actor = page.locator(".text a.m.actor").first
    actor.focus()
    assert "acts" in (actor.get_attribute("data-tip") or "") or "actor" in (actor.get_attribute("data-tip") or "")
    keep_picture(page, "document-sentence")
    page.locator("#panel button[value=reject]").first.press("Enter")
    expect(page.locator(".told")).to_contain_text("Rejected")
    assert [d.kind for d in log(own_case)] == ["add", "reject"]
