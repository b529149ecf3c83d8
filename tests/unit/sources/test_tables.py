"""Tables to documents."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from proxywar.errors import UsageError
from proxywar.sources import Defaults

Read = Callable[..., Any]


@pytest.mark.parametrize("separator", [",", ";", "\t", "|"])
def test_columns_are_named_in_any_order_and_case(read: Read, separator: str) -> None:
    rows = [["Outlet", "TEXT", "date", "desk"], ["Wire", "Egypt backs Haftar.", "2020-06-19", "Cairo"]]
    (document,), problems = read("t.csv", "\r\n".join(separator.join(row) for row in rows) + "\r\n")
    assert problems == []
    assert (document.id, document.text, document.outlet, document.date) == (
        "t-1", "Egypt backs Haftar.", "Wire", "2020-06-19",
    )  # fmt: skip
    assert document.metadata == {"desk": "Cairo"}


def test_quoted_cells_hold_separators_quotes_and_lines(read: Read, mapped: Callable[..., Any]) -> None:
    (document,), problems = read("t.csv", 'id,text,note\n1,"Ankara sent ""drones"",\nit said.",x\n')
    assert problems == []
    assert document.text == 'Ankara sent "drones",\nit said.'
    assert mapped(document) == [(document.text, b'Ankara sent ""drones"",\nit said.')]
    assert document.original.data == b'1,"Ankara sent ""drones"",\nit said.",x\n'


def test_the_user_says_which_column_is_meant(read: Read) -> None:
    data = "body,published,text\nEgypt backs Haftar.,2020-06-19,no\n"
    (document,), _ = read("t.csv", data, columns={"text": "Body", "date": "published"})
    assert (document.text, document.date) == ("Egypt backs Haftar.", "2020-06-19")
    assert document.metadata == {"table:text": "no"}
    with pytest.raises(UsageError, match="PW105"):
        Defaults(columns={"body": "text"})


def test_a_table_without_a_text_column_says_what_it_has(read: Read) -> None:
    documents, (problem,) = read("t.csv", "id,body\n1,x\n")
    assert (documents, problem.code) == ([], "PW321")
    assert "'body'" in problem.message and "--column" in problem.message


def test_rows_that_do_not_fit_are_problems_and_the_others_are_read(read: Read) -> None:
    documents, problems = read("t.csv", "id,text\n1,a,b\n2,Egypt backs Haftar.\n3\n4,\n\n5,Syria too.\n")
    assert [d.id for d in documents] == ["2", "5"]
    assert [p.code for p in problems] == ["PW321", "PW321", "PW305"]
    assert problems[0].message.startswith("Row 2 has 3 cells")


def test_a_quote_that_is_never_closed_is_a_problem(read: Read) -> None:
    documents, problems = read("t.csv", 'id,text,note\n1,"Egypt backs Haftar.\n2,b,c\n')
    assert (documents, [p.code for p in problems]) == ([], ["PW321"])


@pytest.mark.parametrize("encoding", ["cp1252", "utf-8-sig", "utf-16"])
def test_other_encodings_are_read(read: Read, encoding: str) -> None:
    (document,), _ = read("t.csv", "id;text\n1;L’armée a repris l’aéroport.\n".encode(encoding))
    assert document.text == "L’armée a repris l’aéroport."


def test_a_table_is_told_by_its_first_line_where_there_is_no_suffix(read: Read) -> None:
    assert [d.id for d in read("pile", "id,text\n7,Egypt backs Haftar.\n")[0]] == ["7"]
    assert [d.id for d in read("prose", "A text, he said.\n")[0]] == ["prose"]


@pytest.mark.parametrize("data", ["id,text\n", "id,text", "id,text\n,\n\n"])
def test_a_table_without_rows_is_a_problem(read: Read, data: str) -> None:
    documents, problems = read("t.csv", data)
    assert (documents, [p.code for p in problems]) == ([], ["PW301"])


def test_lines_that_end_in_carriage_returns_are_read(read: Read) -> None:
    documents, problems = read("t.csv", "id,text\r1,Égypte.\r2,Syria.".encode("cp1252"))
    assert [(d.id, d.text) for d in documents] == [("1", "Égypte."), ("2", "Syria.")]
    assert [p.code for p in problems] == ["PW303"]


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
@pytest.mark.parametrize(("name", "data"), [
    ("t.csv", "id,text\n1,Egypt’s men.\n2,Syria.\n"),
    ("t.jsonl", '{"id": "1", "text": "Egypt’s men."}\n{"id": "2", "text": "Syria."}\n'),
])  # fmt: skip
def test_rows_of_utf_16_without_a_mark_are_read_and_it_is_said_once(
    read: Read, name: str, data: str, encoding: str
) -> None:
    documents, problems = read(name, data.encode(encoding))
    assert [(d.id, d.text) for d in documents] == [("1", "Egypt’s men."), ("2", "Syria.")]
    assert [p.code for p in problems] == ["PW303"]


def test_two_nuls_in_a_short_row_do_not_make_it_utf_16(read: Read) -> None:
    data = b'"note","text"\r\n' + b'"","Egypt backs Haftar."\r\n' * 9 + b'"","\0;\0"\r\n'
    assert read("t.csv", data)[0][-1].text == "\ufffd;\ufffd"


@pytest.mark.parametrize(("name", "head", "empty"), [("t.csv", "id,text\n1,Syria.\n", ",\n"),
                                                     ("t.jsonl", '{"id": "1", "text": "Syria."}\n', "\n")])  # fmt: skip
def test_a_file_that_goes_on_without_content_is_left_and_it_is_said(
    read: Read, name: str, head: str, empty: str
) -> None:
    documents, problems = read(name, head + empty * 500_010)
    assert ([d.text for d in documents], [p.code for p in problems]) == (["Syria."], ["PW315"])
    documents, problems = read(name, head + empty * 1000 + head)
    assert [p.code for p in problems if p.code == "PW315"] == []
