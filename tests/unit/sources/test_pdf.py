"""PDFs to documents."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from proxywar.sources.pdf import extract_pdf, join_pages
from tests.files_by_hand import make_pdf

Read = Callable[..., Any]


def test_lines_are_joined_and_divided_words_put_together(read: Read) -> None:
    (document,), problems = read("a.pdf", make_pdf(title="Une note"))
    assert problems == []
    assert document.text == (
        "Turkey has sent twelve drones to the Government of National Accord. Russia denies sending 1,200 mercenaries "
        "to Libya.\nL'Égypte soutient le maréchal Haftar.\n\nEgypt backs Khalifa Haftar."
    )
    assert (document.id, document.title, document.date) == ("a", "Une note", None)


def test_a_piece_names_its_page_and_the_place_in_its_text(read: Read) -> None:
    (document,), _ = read("a.pdf", make_pdf())
    pages = extract_pdf(document.original.data)["pages"]
    for piece in document.original.pieces:
        assert pages[piece.page - 1][piece.source_start : piece.source_end] == document.text[piece.start : piece.end]
    assert {piece.page for piece in document.original.pieces} == {1, 2}


def test_pypdf_reads_it_too() -> None:
    found = extract_pdf(make_pdf(), "pypdf")
    assert found["reader"] == "pypdf"
    assert join_pages(found["pages"])[0].startswith("Turkey has sent twelve drones")


def test_pypdf_takes_over_where_pdfium_cannot(read: Read) -> None:
    data = make_pdf().replace(b"%PDF-1.4", b"%PDF-1.4 ", 1)  # the table of places is now off by one
    (document,), _ = read("a.pdf", data)
    assert "Egypt backs Khalifa Haftar." in document.text


def test_pictures_of_pages_are_a_problem(read: Read) -> None:
    documents, problems = read("a.pdf", make_pdf([()]))
    assert (documents, [p.code for p in problems]) == ([], ["PW316"])
    assert "OCR" in problems[0].message


@pytest.mark.parametrize("cut", [9, 200, 700])
def test_a_pdf_cut_short_is_read_or_a_problem(read: Read, cut: int) -> None:
    documents, problems = read("a.pdf", make_pdf()[:cut])
    assert documents or [p.code for p in problems] in (["PW314"], ["PW316"])


def test_pages_that_are_only_named_are_told_together(read: Read) -> None:
    data = make_pdf().replace(b"/Count 2", b"/Count 700000")
    assert b"700000" in data
    (document,), problems = read("a.pdf", data)
    assert "Egypt backs Khalifa Haftar." in document.text
    assert [p.message for p in problems] == ["Pages 3 to 700000 are damaged; their text is missing."]


def test_a_compound_keeps_its_hyphen_before_a_capital() -> None:
    assert join_pages(["the Franco\ufffeBritish plan"])[0] == "the Franco-British plan"
