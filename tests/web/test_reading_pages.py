"""A text with its marks, the list of documents and what is found in it, an actor: what their pages hold."""

from __future__ import annotations

import html
import re
from pathlib import Path

from fastapi.testclient import TestClient
from hypothesis import given
from hypothesis import strategies as st

import proxywar as pw
from proxywar.case import MentionRow
from proxywar.records import CutDocument, Document, Fragment, FragmentKind, Sentence
from proxywar.web.texts import MOST_SENTENCES, lay_out


def plain(page: str, ident: str) -> str:
    """Return the words of a sentence of a page, without its marks."""
    found = re.search(rf'id="s{ident}".*?<span class="[^"]*"[^>]*>(.*?)</span><a class="open"', page, re.DOTALL)
    assert found
    return html.unescape(re.sub(r"<[^>]+>", "", found[1]))


def test_every_sentence_stands_whole_under_its_marks(client: TestClient, demo_case: Path) -> None:
    with pw.open(demo_case) as case:
        for cut in case.texts()[:25]:
            page = client.get("/document", params={"id": cut.document.id}).text
            for s in cut.sentences:
                assert plain(page, str(s.start)) == cut.document.text[s.start : s.end]


def test_every_mention_and_fact_of_a_text_is_marked(client: TestClient) -> None:
    page = client.get("/document?id=lib-038").text
    for row in client.get("/mentions.json?doc=lib-038").json():
        assert re.search(rf'class="(?:m {row["kind"]}|trigger)[^>]*>{re.escape(html.escape(row["text"]))}<', page), row
    assert 'data-tip="actor — acts: Turkey: deployment (Libya)"' in page


def test_a_sentence_shows_its_facts_and_takes_another(client: TestClient) -> None:
    page = client.get("/document?id=lib-038&at=0").text
    assert 'value="accept"' in page and 'value="add"' in page
    part = client.get("/document?id=lib-038&at=0", headers={"hx-request": "true"}).text
    assert 'value="add"' in part and "<html" not in part


@given(
    st.integers(1, 60), st.lists(st.tuples(st.integers(0, 200), st.integers(1, 30)), max_size=12), st.integers(0, 300)
)
def test_no_letter_is_lost_or_doubled_however_marks_overlap(n: int, spans: list[tuple[int, int]], at: int) -> None:
    text = "".join(f"Sentence {i}. " for i in range(n)).strip()
    starts = [m.start() for m in re.finditer("Sentence", text)]
    cut = CutDocument(
        Document("d", text, "0"),
        (Fragment(1, FragmentKind.PROSE, "en", 0, len(text)),),
        tuple(
            Sentence(a, b - 1 if b < len(text) else b, 1) for a, b in zip(starts, [*starts[1:], len(text)], strict=True)
        ),
    )
    mentions = [MentionRow("d", a, min(a + k, len(text)), text[a : a + k], "en", "actor", None)
                for a, k in spans if a < len(text)]  # fmt: skip
    page = lay_out(cut, mentions, [], at=at)
    assert "".join(p.text for _, stretches in page.fragments for s in stretches for p in s.pieces) == text


def test_a_long_text_comes_in_parts_that_make_it_up() -> None:
    text = "One. " * (2 * MOST_SENTENCES + 7)
    cut = CutDocument(
        Document("d", text, "0"),
        (Fragment(1, FragmentKind.PROSE, "en", 0, len(text)),),
        tuple(Sentence(i * 5, i * 5 + 4, 1) for i in range(2 * MOST_SENTENCES + 7)),
    )
    pages = [lay_out(cut, [], [], part=n) for n in range(3)]
    assert {page.parts for page in pages} == {3}
    assert "".join(p.text for page in pages for _, ss in page.fragments for s in ss for p in s.pieces) == text
    assert lay_out(cut, [], [], at=5 * MOST_SENTENCES).number == 1


def test_words_are_found_with_their_documents_and_within_a_source(client: TestClient) -> None:
    found = client.get("/documents.json?words=drones").json()
    assert found and all("[" in row["snippet"] for row in found)
    outlets = {row["doc"]: row["outlet"] for row in client.get("/documents.json").json()}
    one = outlets[found[0]["doc"]]
    inside = client.get("/documents.json", params={"words": "drones", "source": one}).json()
    assert inside and {outlets[row["doc"]] for row in inside} == {one}
    assert "<mark>" in client.get("/documents?words=drones").text


def test_documents_of_a_source_and_a_date_are_listed_and_counted(client: TestClient, demo_case: Path) -> None:
    with pw.open(demo_case) as case:
        expected = [row.doc for row in case.documents(as_of="2020-02") if row.outlet == "Daily Courier"]
        assert case.count_documents(source=["Daily Courier"], as_of="2020-02") == len(expected)
    rows = client.get("/documents.json?source=Daily+Courier&as_of=2020-02").json()
    assert [row["doc"] for row in rows] == expected


def test_an_actor_has_its_own_rows_of_every_list(client: TestClient) -> None:
    found = client.get("/actor.json?id=TUR").json()
    ties = client.get("/ties.json").json()
    assert found["ties"] == [t for t in ties if "Turkey" in (t["actor"], t["recipient"])]
    assert found["forces"] == [f for f in client.get("/forces.json").json() if f["actor"] == "Turkey"]
    assert found["statements"] and all("Turkey" in (*s["speakers"], *s["of"]) for s in found["statements"])
    assert client.get("/actor.json?id=Turquie").json() == found


def test_an_actor_has_its_offices_with_their_years(client: TestClient) -> None:
    assert re.search(r"Recep Tayyip Erdogan</a>,\s+president", client.get("/actor?id=TUR").text)
    page = client.get("/actor?id=haftar").text
    assert "Hifter" in page or "Haftar" in page


def test_nobody_of_a_name_is_told(client: TestClient) -> None:
    assert client.get("/actor.json?id=nobody-at-all").status_code == 404
    assert client.get("/document.json?id=nothing").status_code == 404


def test_actors_are_found_by_any_spelling(client: TestClient) -> None:
    assert "TUR" in {row["id"] for row in client.get("/actors.json?words=turqu").json()}
    assert client.get("/actors.json?words=zzzz").json() == []
