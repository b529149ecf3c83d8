"""Files to documents and problems."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

import pytest

from proxywar.records import Document, Problem
from proxywar.sources import Defaults, expand_paths, read_sources
from proxywar.sources.files import read_file
from proxywar.sources.originals import SourcedDocument
from proxywar.sources.paths import Found
from tests.rights import nobody, open_folder


def read(path: Path, **defaults: Any) -> tuple[list[Document], list[Problem]]:
    items = list(read_sources(expand_paths([path]), defaults=Defaults(**defaults)))
    return [i for i in items if isinstance(i, Document)], [i for i in items if isinstance(i, Problem)]


def write(path: Path, data: str | bytes) -> Path:
    path.write_bytes(data.encode() if isinstance(data, str) else data)
    return path


def lines(*rows: Any) -> str:
    return "".join((row if isinstance(row, str) else json.dumps(row)) + "\n" for row in rows)


def test_a_text_file_takes_its_stem_as_id_and_the_defaults(tmp_path: Path) -> None:
    path = write(tmp_path / "report-3.txt", "Fighting near Sirte.\n")
    (document,), problems = read(path, date="2020-06-19", outlet="Wire", lang="en")
    assert (document.id, document.text, document.source) == ("report-3", "Fighting near Sirte.\n", str(path))
    assert (document.date, document.outlet, document.lang) == ("2020-06-19", "Wire", "en")
    assert problems == []


def test_line_ends_are_kept_so_that_offsets_stay_true(tmp_path: Path) -> None:
    (document,), _ = read(write(tmp_path / "a.txt", "One.\r\nTwo.\r"))
    assert document.text == "One.\r\nTwo.\r"


def test_json_lines_give_their_fields_and_keep_other_keys_as_metadata(tmp_path: Path) -> None:
    row = {
        "id": "x",
        "text": "Text.",
        "date": "2020-06-19T10:00:00Z",
        "outlet": "Wire",
        "lang": "EN-gb",
        "url": "u",
        "title": "t",
        "facts": [1],
        "tags": {"a": 1},
    }
    (document,), problems = read(write(tmp_path / "a.jsonl", lines(row)))
    assert (document.id, document.date, document.outlet, document.lang) == ("x", "2020-06-19", "Wire", "en")
    assert (document.url, document.title) == ("u", "t")
    assert document.metadata == {"facts": [1], "tags": {"a": 1}}
    assert problems == []


def test_null_fields_take_the_defaults_and_given_ones_do_not(tmp_path: Path) -> None:
    path = write(
        tmp_path / "a.jsonl",
        lines({"id": "x", "text": "A.", "date": None}, {"id": "y", "text": "B.", "date": "2019-01-01"}),
    )
    documents, _ = read(path, date="2020-06-19")
    assert [d.date for d in documents] == ["2020-06-19", "2019-01-01"]


@pytest.mark.parametrize("name", ["pile.txt", "pile.json", "pile", "pile.md"])
def test_json_lines_are_told_by_content(tmp_path: Path, name: str) -> None:
    documents, _ = read(write(tmp_path / name, lines({"id": "a", "text": "A."}, {"id": 7, "text": "B."})))
    assert [d.id for d in documents] == ["a", "7"]


def test_prose_that_begins_with_a_brace_is_prose(tmp_path: Path) -> None:
    documents, problems = read(write(tmp_path / "a.txt", "{sic} the ministry said.\n"))
    assert [d.text for d in documents] == ["{sic} the ministry said.\n"]
    assert problems == []


def test_a_bad_line_is_a_problem_with_its_number_and_the_others_are_read(tmp_path: Path) -> None:
    path = write(tmp_path / "a.jsonl", lines({"id": "a", "text": "A."}, "{oops", "", "[1]", {"id": "b", "text": "B."}))
    documents, problems = read(path)
    assert [d.id for d in documents] == ["a", "b"]
    assert [(p.code, p.message.split(" is ")[0]) for p in problems] == [("PW304", "Line 2"), ("PW304", "Line 4")]


@pytest.mark.parametrize(
    "row",
    [
        {"text": "A."},
        {"id": "", "text": "A."},
        {"id": "a"},
        {"id": "a", "text": "  "},
        {"id": "a", "text": 3},
        {"id": True, "text": "A."},
        {"id": ["a"], "text": "A."},
    ],
)
def test_a_line_without_id_or_text_is_a_problem(tmp_path: Path, row: dict[str, Any]) -> None:
    documents, problems = read(write(tmp_path / "a.jsonl", lines(row)))
    assert documents == []
    assert [p.code for p in problems] == ["PW305"]


def test_a_line_nested_too_deeply_is_a_problem(tmp_path: Path) -> None:
    documents, problems = read(
        write(tmp_path / "a.jsonl", '{"id": ' + "[" * 100_000 + "\n" + lines({"id": "b", "text": "B."}))
    )
    assert [d.id for d in documents] == ["b"]
    assert [p.code for p in problems] == ["PW304"]


@pytest.mark.parametrize("date", ["19 June 2020", "2020-13-01", "2020-02-30", 20200619, "20200619"])
def test_a_bad_date_is_unknown_and_said_and_kept(tmp_path: Path, date: Any) -> None:
    (document,), problems = read(
        write(tmp_path / "a.jsonl", lines({"id": "a", "text": "A.", "date": date})), date="2020-01-01"
    )
    assert document.date is None
    assert document.metadata == {"date": date}
    assert [(p.code, p.document) for p in problems] == [("PW309", "a")]


def test_fields_of_the_wrong_kind_stay_in_the_metadata(tmp_path: Path) -> None:
    row = {"id": "a", "text": "A.", "outlet": ["Wire"], "lang": "klingon", "url": 7}
    (document,), _ = read(write(tmp_path / "a.jsonl", lines(row)))
    assert (document.outlet, document.lang, document.url) == (None, None, None)
    assert document.metadata == {"outlet": ["Wire"], "lang": "klingon", "url": 7}


def test_lone_surrogates_and_nul_are_stored_harmlessly_and_said(tmp_path: Path) -> None:
    (document,), problems = read(
        write(tmp_path / "a.jsonl", '{"id": "a\\ud800", "text": "A\\u0000 b \\udfff c", "outlet": "\\ud800"}\n')
    )
    document.text.encode()
    assert "\x00" not in document.text and len(document.text) == len("A_ b _ c")
    assert document.id.encode() == b"a?"
    assert [p.code for p in problems] == ["PW313"]


def test_bytes_that_are_not_utf8_are_read_and_said(tmp_path: Path) -> None:
    (document,), problems = read(write(tmp_path / "a.txt", "L'armée".encode("cp1252")))
    assert document.text == "L'armée"
    assert [(p.code, p.document) for p in problems] == [("PW303", "a")]
    (document,), problems = read(write(tmp_path / "b.jsonl", '{"id": "b", "text": "armée"}\n'.encode("cp1252")))
    assert document.text == "armée"
    assert problems[0].code == "PW303" and "Line 1" in problems[0].message


def test_json_lines_in_utf16_are_read(tmp_path: Path) -> None:
    documents, problems = read(
        write(tmp_path / "a.jsonl", lines({"id": "é", "text": "Là."}, {"id": "b", "text": "B."}).encode("utf-16"))
    )
    assert [(d.id, d.text) for d in documents] == [("é", "Là."), ("b", "B.")]
    assert problems == []


@pytest.mark.parametrize("data", [b"", b"  \n\t\n", b"\xef\xbb\xbf", b"\xff\xfe", b"\n" * 100_000])
def test_an_empty_file_is_a_problem(tmp_path: Path, data: bytes) -> None:
    documents, problems = read(write(tmp_path / "a.txt", data))
    assert documents == []
    assert [p.code for p in problems] == ["PW301"]


def test_a_binary_file_is_a_problem_whatever_its_suffix(tmp_path: Path) -> None:
    assert [p.code for p in read(write(tmp_path / "a.txt", bytes(range(256))))[1]] == ["PW302"]
    assert [p.code for p in read(write(tmp_path / "a.jsonl", b"\x89PNG\r\n\x1a\n" * 9))[1]] == ["PW302"]


@pytest.mark.parametrize("name", ["a.zip", "a.xlsx", "a.mhtml", "a.eml", "a.docx", "a.tar.gz"])
def test_other_kinds_are_a_problem_that_says_so(tmp_path: Path, name: str) -> None:
    documents, problems = read(write(tmp_path / name, "text"))
    assert documents == []
    assert problems[0].code == "PW307" and "not read" in problems[0].message


def test_a_json_file_that_is_not_lines_is_a_problem(tmp_path: Path) -> None:
    assert [p.code for p in read(write(tmp_path / "a.json", '[{"id": "a", "text": "A."}]'))[1]] == ["PW307"]


def test_an_unknown_suffix_is_read_where_the_user_names_the_file_and_left_out_of_a_folder(tmp_path: Path) -> None:
    path = write(tmp_path / "a.log", "Fighting near Sirte.")
    assert [d.id for d in read(path)[0]] == ["a"]
    assert [p.code for p in read(tmp_path)[1]] == ["PW307"]


def test_a_missing_file_is_a_problem(tmp_path: Path) -> None:
    assert [p.code for p in read(tmp_path / "none.txt")[1]] == ["PW308"]


@pytest.mark.skipif(os.name == "nt", reason="needs rights that can be taken away")
def test_a_file_that_may_not_be_read_is_a_problem() -> None:
    with open_folder() as folder:
        path = write(folder / "a.txt", "text")
        assert len(read(path)[0]) == 1
        path.chmod(0)
        with nobody():
            documents, problems = read(path)
    assert (documents, [p.code for p in problems]) == ([], ["PW308"])


@pytest.mark.skipif(os.name == "nt", reason="no named pipes there")
def test_a_pipe_without_a_writer_does_not_stop_the_read(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a.txt")
    write(tmp_path / "b.txt", "text")
    documents, problems = read(tmp_path)
    assert [d.id for d in documents] == ["b"]
    assert [p.code for p in problems] == ["PW301"]


def test_front_matter_gives_fields_and_is_taken_off(tmp_path: Path) -> None:
    data = '---\ntitle: "A siege"\ndate: 2020-06-19\nlang: fr\ntags:\n  - war\nid: other\n---\n# Siège\n\nTexte.\n'
    (document,), _ = read(write(tmp_path / "a.md", data))
    assert (document.id, document.title, document.date, document.lang) == ("a", "A siege", "2020-06-19", "fr")
    assert document.text == "# Siège\n\nTexte.\n"
    assert document.metadata == {"id": "other"}


def test_a_rule_in_the_text_is_not_front_matter(tmp_path: Path) -> None:
    data = "Title\n---\nkey: value\n---\n"
    assert read(write(tmp_path / "a.md", data))[0][0].text == data


def test_long_files_of_lines_are_read_across_the_first_look(tmp_path: Path) -> None:
    rows = [{"id": str(n), "text": "x" * 3000} for n in range(50)]
    documents, problems = read(write(tmp_path / "a.jsonl", lines(*rows)[:-1]))
    assert [d.id for d in documents] == [str(n) for n in range(50)]
    assert {len(d.text) for d in documents} == {3000}
    assert problems == []


def test_one_line_longer_than_the_first_look_is_read(tmp_path: Path) -> None:
    documents, _ = read(
        write(tmp_path / "a.jsonl", lines({"id": "a", "text": "y" * 200_000}, {"id": "b", "text": "B."}))
    )
    assert [(d.id, len(d.text)) for d in documents] == [("a", 200_000), ("b", 2)]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_a_line_too_long_is_a_problem_and_the_next_one_knows_where_it_stands(tmp_path: Path, encoding: str) -> None:
    row = lines({"id": "b", "text": "B."})
    data = ('{"id": "a", "text": "' + "x" * 20 * 2**20 + '"}\n' + row).encode(encoding)
    (document,), problems = read(write(tmp_path / "a.jsonl", data))
    assert [p.code for p in problems] == ["PW315"]
    assert isinstance(document, SourcedDocument) and document.original is not None
    assert document.original.start == len(data) - len(document.original.data)
    assert data.endswith(document.original.data)


def test_a_separator_of_lines_inside_a_string_ends_no_line(tmp_path: Path) -> None:
    data = '{"id": "a", "text": "Là\u2028ici."}\n'.encode("utf-16")
    documents, problems = read(write(tmp_path / "a.jsonl", data))
    assert ([d.text for d in documents], problems) == (["Là\u2028ici."], [])


def test_the_hash_tells_text_date_outlet_and_url_apart(tmp_path: Path) -> None:
    base = {"id": "a", "text": "A."}
    rows = [base, base | {"date": "2020-01-01"}, base | {"outlet": "Wire"}, base | {"url": "u"}, base | {"text": "A"}]
    documents, _ = read(write(tmp_path / "a.jsonl", lines(*rows, base | {"id": "b", "title": "T", "note": 1})))
    assert len({d.sha256 for d in documents}) == 5
    assert documents[0].sha256 == documents[-1].sha256


def test_a_found_error_is_a_problem() -> None:
    assert [p.code for p in read_file(Found("x", error="gone"), Defaults())] == ["PW308"]  # type: ignore[union-attr]
