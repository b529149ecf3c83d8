"""Feeds to documents."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.files_by_hand import ATOM, FEED

Read = Callable[..., Any]


def test_an_entry_of_rss_is_a_document_with_its_title_first(read: Read) -> None:
    (first, second), problems = read("wire.rss", FEED)
    assert problems == []
    assert (first.id, first.url) == ("wire.example/a/7", "https://wire.example/a/7")
    assert first.text == "Haftar’s forces leave\n\nKhalifa Haftar & his forces withdrew from Tripoli."
    assert (first.title, first.outlet, first.metadata) == ("Haftar’s forces leave", "The Wire", {"tags": ["Libya"]})
    assert second.text == "Moscou soutient Haftar\n\nLa Russie soutient le maréchal Haftar.\nLe Caire aussi."


def test_the_day_is_that_of_the_publisher(read: Read) -> None:
    (first, second), _ = read("wire.rss", FEED)
    assert (first.date, second.date) == ("2020-06-19", None)
    assert read("fil.atom", ATOM)[0][0].date == "2020-06-30"


def test_an_original_is_the_entry_and_its_map_leads_through_both_layers(read: Read, mapped: Callable[..., Any]) -> None:
    (first, second), _ = read("wire.xml", FEED)
    data = first.original.data
    assert data.startswith(b"<item>") and data.endswith(b"</item>")
    assert FEED.encode()[first.original.start :].startswith(data)
    assert mapped(first) == [
        ("Haftar’s forces leave", b"Haftar&#8217;s forces leave"),
        ("Khalifa Haftar & his forces withdrew from Tripoli.",
         b"Khalifa Haftar &amp;amp; his forces withdrew from &lt;b&gt;Tripoli&lt;/b&gt;."),
    ]  # fmt: skip
    assert [text for text, _ in mapped(second)] == second.text.replace("\n\n", "\n").split("\n")


def test_atom_is_read(read: Read) -> None:
    (document,), problems = read("fil.atom", ATOM)
    assert problems == []
    assert (document.id, document.outlet, document.metadata) == ("urn:fil:1", "Le Fil", {"author": "A. Durand"})
    assert document.text == "Siège de Syrte\n\nLa Turquie a bombardé Syrte."


def test_a_feed_in_another_encoding_is_read(read: Read) -> None:
    data = FEED.replace("utf-8", "windows-1252").encode("cp1252", "xmlcharrefreplace")
    documents, problems = read("wire.rss", data)
    assert "maréchal" in documents[1].text and problems == []


def test_a_feed_that_breaks_off_gives_what_it_has_and_a_problem(read: Read) -> None:
    documents, problems = read("wire.rss", FEED[: FEED.index("<p>La Russie") + 30])
    assert [d.id for d in documents][:1] == ["wire.example/a/7"]
    assert [p.code for p in problems] == ["PW314"]


@pytest.mark.parametrize(
    ("data", "code"),
    [("<rss version='2.0'><channel><title>x</title></channel></rss>", "PW301"),
     ("<?xml version='1.0'?><note><to>x</to></note>", "PW307")],
)  # fmt: skip
def test_xml_without_entries_is_a_problem(read: Read, data: str, code: str) -> None:
    assert [p.code for p in read("a.xml", data)[1]] == [code]


def test_entities_lead_to_no_file(read: Read, tmp_path: Path) -> None:
    (tmp_path / "secret").write_text("the secret", encoding="utf-8")
    doctype = f'<!DOCTYPE rss [<!ENTITY x SYSTEM "{(tmp_path / "secret").as_uri()}">]>'
    feed = "<?xml version='1.0'?>" + doctype + FEED.partition("?>")[2].replace("Tripoli", "&x; Tripoli")
    documents, _ = read("a.rss", feed)
    assert documents and "secret" not in " ".join(d.text for d in documents)
