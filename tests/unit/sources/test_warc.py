"""Web archives to documents."""

from __future__ import annotations

import gzip
from collections.abc import Callable
from typing import Any

import pytest

from tests.files_by_hand import ATOM, PAGE, make_pdf, make_warc

Read = Callable[..., Any]
HTML = {"Content-Type": "text/html; charset=utf-8"}


@pytest.mark.parametrize("packed", [False, True])
def test_pages_texts_pdfs_and_feeds_of_an_archive_are_read(read: Read, packed: bool) -> None:
    data = make_warc(
        [("https://w.example/a", PAGE.encode(), HTML),
         ("https://w.example/b.txt", "Égypte".encode("cp1252"), {"Content-Type": "text/plain; charset=windows-1252"}),
         ("https://w.example/c.pdf", make_pdf(), {"Content-Type": "application/pdf"}),
         ("https://w.example/d", ATOM.encode(), {"Content-Type": "application/atom+xml"}),
         ("https://w.example/x.png", b"\x89PNG", {"Content-Type": "image/png"})],
        gzip=packed,
    )  # fmt: skip
    documents, problems = read("site.warc.gz" if packed else "site.warc", data)
    assert problems == []
    assert [d.id for d in documents] == ["w.example/a", "w.example/b.txt", "w.example/c.pdf", "urn:fil:1"]
    assert documents[0].url == "https://w.example/a" and documents[0].date == "2020-06-19"
    assert documents[0].metadata["captured"] == "2020-07-01T00:00:00Z"
    assert documents[1].text == "Égypte"
    assert documents[0].original.data == PAGE.encode()


def test_a_packed_answer_is_unpacked(read: Read) -> None:
    headers = HTML | {"Content-Encoding": "gzip"}
    (document,), _ = read("s.warc", make_warc([("https://w.example/a", gzip.compress(PAGE.encode()), headers)]))
    assert document.outlet == "The Wire"


def test_answers_other_than_200_are_no_documents(read: Read) -> None:
    data = make_warc([("https://w.example/a", PAGE.encode(), HTML)], status="404 Not Found")
    documents, problems = read("s.warc", data)
    assert documents == []
    assert [p.code for p in problems] == ["PW301"]


@pytest.mark.parametrize("cut", [100, 700, 1500])
def test_an_archive_that_breaks_off_is_a_problem(read: Read, cut: int) -> None:
    data = make_warc([(f"https://w.example/{n}", PAGE.encode(), HTML) for n in range(3)], gzip=True)
    documents, problems = read("s.warc.gz", data[:cut])
    assert "PW314" in [p.code for p in problems] or not documents
    assert len(documents) < 3 and problems


def test_a_broken_record_does_not_take_those_before_it_along(read: Read) -> None:
    data = make_warc([("https://w.example/1", PAGE.encode(), HTML)])
    documents, problems = read("s.warc", data + b"not a record\r\n" * 9)
    assert [d.id for d in documents] == ["w.example/1"]
    assert [p.code for p in problems] == ["PW314"]


@pytest.mark.parametrize("length", ["²", "9" * 5000])
def test_a_length_that_is_no_number_ends_the_archive_at_most(read: Read, length: str) -> None:
    data = make_warc([("https://w.example/1", PAGE.encode(), HTML)])
    bad = data.replace(b"Content-Length: ", f"Content-Length: {length}\r\nX-Old: ".encode())
    documents, problems = read("s.warc", data + bad)
    assert documents[0].id == "w.example/1" and {p.code for p in problems} <= {"PW314", "PW315"}
