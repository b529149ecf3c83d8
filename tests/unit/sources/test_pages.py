"""Pages to documents."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from tests.files_by_hand import PAGE

Read = Callable[..., Any]


def test_a_page_gives_its_article_title_date_author_and_outlet(read: Read) -> None:
    (document,), problems = read("a.html", PAGE)
    assert problems == []
    assert document.text == (
        "Turkey sends drones to Libya\n"
        "Turkey has sent twelve drones to the Government of National Accord, officials in Tripoli said on Friday "
        "& Saturday.\n"
        "Russia denies sending 1,200 mercenaries to Libya, a spokesman told reporters. Egypt backs Khalifa Haftar.\n"
        "Qatar paid 3 million dollars to the Government of National Accord."
    )
    assert (document.title, document.date, document.outlet) == (
        "Turkey sends drones to Libya",
        "2020-06-19",
        "The Wire",
    )
    assert document.url == "https://wire.example/a/1"
    assert document.metadata == {"author": "Jane Doe", "page_lang": "en"}


def test_every_line_of_a_page_is_found_in_its_bytes(read: Read, mapped: Callable[..., Any]) -> None:
    (document,), _ = read("a.html", PAGE)
    pieces = mapped(document)
    assert [text for text, _ in pieces] == document.text.split("\n")
    assert pieces[1][1].startswith(b"Turkey has sent <b>twelve</b>") and pieces[1][1].endswith(b"&amp; Saturday.")
    assert document.original.data == PAGE.encode()


@pytest.mark.parametrize("name", ["a", "a.txt", "page.htm", "x.xhtml"])
def test_a_page_is_told_by_its_content(read: Read, name: str) -> None:
    (document,), _ = read(name, PAGE)
    assert document.outlet == "The Wire" and "<p>" not in document.text


def test_a_script_says_nothing(read: Read) -> None:
    (document,), _ = read("a.html", PAGE)
    assert "bombed" not in document.text


@pytest.mark.parametrize(
    ("encoding", "declared"),
    [("cp1252", "iso-8859-1"), ("utf-8", "iso-8859-1"), ("cp1256", "windows-1256"), ("utf-16", "utf-16")],
)
def test_the_encoding_is_the_declared_one_unless_the_bytes_say_otherwise(
    read: Read, encoding: str, declared: str
) -> None:
    text = (
        "قال المتحدث إن القوات انسحبت من سرت يوم الجمعة."
        if encoding == "cp1256"
        else "L’Égypte soutient Haftar à Syrte."
    )
    page = f"<html><head><meta charset={declared}></head><body><article><p>{text}</p></article></body></html>"
    (document,), problems = read("a.html", page.encode(encoding))
    assert document.text == text
    assert problems == []


def test_a_page_without_a_date_has_none_and_takes_the_default(read: Read) -> None:
    page = "<html><body><p>On 3 May 2019 Egypt backed Haftar, officials said.</p><p>© 2024</p></body></html>"
    assert read("a.html", page)[0][0].date is None
    assert read("a.html", page, date="2020-01-01")[0][0].date == "2020-01-01"


@pytest.mark.parametrize("page", ["<html></html>", "<html><body><img src=a></body></html>", "<!doctype html>"])
def test_a_page_without_text_is_a_problem(read: Read, page: str) -> None:
    assert [p.code for p in read("a.html", page)[1]] == ["PW316"]


def test_plain_text_that_is_named_html_is_text(read: Read) -> None:
    (document,), problems = read("a.html", "Egypt backs Haftar.")
    assert (document.text, document.original.media, problems) == ("Egypt backs Haftar.", "text/plain", [])
