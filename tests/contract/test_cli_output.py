"""What reading commands print: shapes, formats, files, harmless text."""

from __future__ import annotations

import csv
import io
import json
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from proxywar.cli.output import write_rows
from proxywar.text.printable import printable

Run = Callable[..., "subprocess.CompletedProcess[str]"]
SPELLING = {"text": str, "lang": str | None, "count": int}
ARGUMENT = {"id": str, "name": str, "kind": str, "within": list, "text": str, "start": int, "end": int}
SHAPES: dict[str, dict[str, Any]] = {
    "documents": {
        "doc": str,
        "lang": str | None,
        "date": str | None,
        "outlet": str | None,
        "source": str,
        "sha256": str,
        "collage": bool,
        "reprint_of": str | None,
        "fragments": [{"n": int, "kind": str, "lang": str | None, "start": int, "end": int}],
    },
    "mentions": {
        "doc": str,
        "start": int,
        "end": int,
        "text": str,
        "lang": str | None,
        "kind": str,
        "entity": str | None,
    },
    "actors": {
        "id": str,
        "name": str,
        "kind": str,
        "within": list,
        "country": str | None,
        "known": bool,
        "spellings": [SPELLING],
        "facts": int,
    },
    "places": {"id": str, "name": str, "lat": float | None, "lon": float | None, "spellings": [SPELLING], "facts": int},
    "problems": {"source": str, "document": str | None, "stage": str, "code": str, "message": str},
    "facts": {
        "id": str,
        "doc": str,
        "fragment": int,
        "theatre": str | None,
        "type": str,
        "mode": str | None,
        "channel": str | None,
        "actor": [ARGUMENT],
        "recipient": [ARGUMENT],
        "place": [ARGUMENT],
        "status": str,
        "holder": [ARGUMENT],
        "date": str | None,
        "date_text": str | None,
        "date_candidates": list,
        "quantity": [
            {
                "of": str,
                "low": float | int | None,
                "high": float | int | None,
                "unit": str | None,
                "text": str,
                "start": int,
                "end": int,
            }
        ],
        "object": [{"kind": str, "name": str, "text": str, "start": int, "end": int}],
        "lang": str,
        "quote": str,
        "start": int,
        "end": int,
        "rule": str,
        "confidence": float,
        "features": dict,
        "cluster": str | None,
    },
    "ties": {
        "id": str,
        "theatre": str | None,
        "type": str,
        "actor": str,
        "recipient": str,
        "channels": list,
        "sign": int,
        "weight": float | int,
        "voices": int,
        "since": str | None,
        "until": str | None,
        "status": str,
        "facts": list,
    },
    "camps": {"theatre": str | None, "camp": str, "members": list, "frustrated": list},
    "forces": {
        "actor": str,
        "of": str,
        "kind": str | None,
        "place": str | None,
        "low": float | int | None,
        "high": float | int | None,
        "as_of": str | None,
        "sources": [{"fact": str, "low": float | int | None, "high": float | int | None, "holder": list, "doc": str}],
    },
    "control": {"place": str, "actor": str, "from": str | None, "to": str | None, "contested": bool, "facts": list},
    "timeline": {"date": str, "precision": str, "fact": str, "text": str},
    "disputes": {"id": str, "kind": str, "facts": list, "quotes": list, "docs": list, "severity": float | int},
}
MAY_BE_EMPTY = ("forces", "control", "disputes")
"""Whether this small case has any depends on how well facts are read, which other tests measure."""


def check_shape(value: Any, shape: Any, path: str) -> None:
    """Fail where a value lacks a key of a shape or has one of another type; more keys may be there."""
    if isinstance(shape, dict):
        for key, inner in shape.items():
            assert key in value, f"{path} lacks {key}"
            check_shape(value[key], inner, f"{path}.{key}")
    elif isinstance(shape, list):
        assert isinstance(value, list), path
        for item in value:
            check_shape(item, shape[0], f"{path}[]")
    else:
        assert isinstance(value, shape), f"{path}: {value!r}"


@pytest.mark.parametrize("name", SHAPES)
def test_a_list_has_the_shape_of_the_interface_in_every_format(proxywar: Run, libya: Path, name: str) -> None:
    piped = proxywar(name, "--case", libya)
    assert (piped.returncode, piped.stderr) == (0, "")
    rows = [json.loads(line) for line in piped.stdout.splitlines()]
    assert rows or name in MAY_BE_EMPTY, f"the case of this test holds no {name}"
    for row in rows:
        check_shape(row, SHAPES[name], name)
    assert proxywar(name, "--case", libya, "--format", "jsonl").stdout == piped.stdout
    assert json.loads(proxywar(name, "--case", libya, "--format", "json").stdout) == rows
    table = list(csv.DictReader(io.StringIO(proxywar(name, "--case", libya, "--format", "csv").stdout)))
    assert len(table) == len(rows) and [list(row) for row in table[:1]] == [list(row) for row in rows[:1]]
    assert len(proxywar(name, "--case", libya, "--format", "table").stdout.splitlines()) >= (
        len(rows) + 2 if rows else 0
    )


@pytest.mark.parametrize("name", SHAPES)
def test_a_csv_of_no_rows_has_the_header_of_one_with_rows(proxywar: Run, libya: Path, name: str) -> None:
    empty = proxywar(name, "--case", libya, "--format", "csv", "--limit", "0").stdout
    assert empty.count("\n") == 1
    header = empty.strip().split(",")
    first = proxywar(name, "--case", libya, "--limit", "1").stdout
    if first:
        assert list(json.loads(first)) == header


def test_search_and_why_give_objects(proxywar: Run, libya: Path) -> None:
    (hit,) = [json.loads(line) for line in proxywar("search", "EGYPTE", "--case", libya).stdout.splitlines()]
    check_shape(
        hit, {"doc": str, "fragment": int, "start": int, "end": int, "text": str, "snippet": str, "score": float}, "hit"
    )
    fact = json.loads(proxywar("facts", "--case", libya, "--limit", "1").stdout)
    why = json.loads(proxywar("why", fact["id"], "--case", libya).stdout)
    check_shape(
        why,
        {
            "id": str,
            "kind": str,
            "title": str,
            "total": int,
            "facts": [SHAPES["facts"]],
            "passages": [
                {
                    "fact": str,
                    "doc": str,
                    "text": str,
                    "rule": str,
                    "steps": list,
                    "confidence": float,
                    "confidence_steps": dict,
                    "marks": [{"role": str, "start": int, "end": int, "text": str}],
                }
            ],
        },
        "why",
    )
    shown = proxywar("why", fact["id"], "--case", libya, "--format", "table").stdout
    assert "[trigger]" in shown and "[actor]" in shown and fact["rule"] in shown
    moves = why["passages"][0]["confidence_steps"]
    assert "plain fact" in moves and abs(sum(moves.values()) - fact["confidence"]) < 0.005 * (len(moves) + 2)
    assert f"{moves['plain fact']:.2f} plain fact" in shown


@pytest.mark.parametrize("words", ['"', "NEAR(", "a OR", "-x", "*", "text:x", "'; DROP TABLE documents; --"])
def test_any_words_can_be_searched(proxywar: Run, libya: Path, words: str) -> None:
    assert proxywar("search", "--case", libya, "--", words).returncode == 0


def test_limit_and_offset_cut_every_list(proxywar: Run, libya: Path) -> None:
    rows = proxywar("mentions", "--case", libya).stdout.splitlines()
    assert proxywar("mentions", "--case", libya, "--limit", "2", "--offset", "1").stdout.splitlines() == rows[1:3]
    assert proxywar("mentions", "--case", libya, "--limit", "0").stdout == ""
    assert json.loads(proxywar("facts", "--case", libya, "--limit", "0", "--format", "json").stdout) == []


def test_an_unknown_actor_is_no_error_and_a_near_one_is_named(proxywar: Run, libya: Path) -> None:
    done = proxywar("facts", "--case", libya, "--actor", "Turky")
    assert (done.returncode, done.stdout) == (0, "")
    assert "Did you mean Turkey" in done.stderr


@pytest.mark.parametrize("command", ["documents", "mentions", "actors", "places", "ties", "camps", "control"])
def test_an_unknown_theatre_is_told_by_every_list(proxywar: Run, libya: Path, command: str) -> None:
    done = proxywar(command, "--case", libya, "--theatre", "Mars")
    assert (done.returncode, done.stdout) == (0, "")
    assert "No theatre of this case is called 'Mars'" in done.stderr


def test_a_brief_of_an_unknown_theatre_says_so(proxywar: Run, libya: Path) -> None:
    assert "'Mars'" in proxywar("brief", "--case", libya, "-o", "a.html", "--theatre", "Mars").stderr
    assert "theatre" not in proxywar("brief", "--case", libya, "-o", "b.html", "--theatre", "libya").stderr


def test_an_unknown_document_is_told(proxywar: Run, libya: Path) -> None:
    done = proxywar("mentions", "--case", libya, "--doc", "nowhere")
    assert (done.returncode, done.stdout) == (0, "")
    assert "No document of this case is called 'nowhere'. See proxywar documents." in done.stderr


def test_why_of_a_name_that_is_none_tells_the_near_one(proxywar: Run, libya: Path) -> None:
    done = proxywar("why", "Turky", "--case", libya)
    assert (done.returncode, done.stdout) == (2, "")
    assert "Did you mean Turkey" in done.stderr
    assert "list" not in proxywar("why", "Turkey", "--case", libya).stderr


def test_a_table_of_nothing_says_so(proxywar: Run, libya: Path) -> None:
    done = proxywar("facts", "--case", libya, "--type", "SANCTION", "--format", "table")
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "facts: none\n")
    assert proxywar("facts", "--case", libya, "--type", "SANCTION", "--format", "jsonl").stderr == ""


def test_names_written_alike_are_told_with_the_merges_and_stay_two(proxywar: Run) -> None:
    text = "Colonel Marek Dolny condemned Russia.\n\nColonel Marek Dolni thanked Egypt.\n"
    proxywar("read", "-", "--case", "a.case", "--fragments", "line", "--lang", "en", stdin=text)
    done = proxywar("actors", "--case", "a.case", "--merges", "--format", "jsonl")
    held = [one for line in done.stdout.splitlines() for one in json.loads(line)["held"]]
    assert done.returncode == 0 and {one["verdict"] for one in held} == {"maybe"}
    assert {one["other_name"] for one in held} == {"Marek Dolny", "Marek Dolni"} and all(one["reasons"] for one in held)
    names = [json.loads(line)["name"] for line in proxywar("actors", "--case", "a.case").stdout.splitlines()]
    assert {"Marek Dolny", "Marek Dolni"} <= set(names)


def test_a_file_is_written_whole_and_never_over_another(proxywar: Run, libya: Path, tmp_path: Path) -> None:
    assert proxywar("facts", "--case", libya, "-o", "facts.csv").stdout == ""
    written = (tmp_path / "facts.csv").read_text(encoding="utf-8")
    assert written.startswith("id,doc,fragment,theatre,type,")
    refused = proxywar("facts", "--case", libya, "-o", "facts.csv", "--format", "json")
    assert refused.returncode == 2 and "--force" in refused.stderr
    assert (tmp_path / "facts.csv").read_text(encoding="utf-8") == written
    assert proxywar("facts", "--case", libya, "-o", "facts.csv", "--format", "json", "--force").returncode == 0
    assert isinstance(json.loads((tmp_path / "facts.csv").read_text(encoding="utf-8")), list)
    assert [f.name for f in tmp_path.iterdir()] == ["facts.csv"]
    assert proxywar("facts", "--case", libya, "-o", "none/facts.csv").returncode == 3


def test_a_folder_is_no_file_to_write_and_nothing_is_left_in_it(proxywar: Run, libya: Path, tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    for extra in ([], ["--force"]):
        done = proxywar("facts", "--case", libya, "-o", "out", *extra)
        assert done.returncode == 2 and "out is a folder" in done.stderr
    assert [str(f.relative_to(tmp_path)) for f in tmp_path.rglob("*")] == ["out"]


@pytest.mark.parametrize("format", ["table", "json", "csv"])
def test_a_dash_is_standard_output_of_why_too(proxywar: Run, libya: Path, tmp_path: Path, format: str) -> None:
    dashed = proxywar("why", "Turkey", "--case", libya, "--format", format, "-o", "-")
    assert dashed.stdout == proxywar("why", "Turkey", "--case", libya, "--format", format).stdout
    assert list(tmp_path.iterdir()) == []


def test_a_dash_is_standard_output(proxywar: Run, libya: Path) -> None:
    assert proxywar("facts", "--case", libya, "-o", "-").stdout == proxywar("facts", "--case", libya).stdout


def test_text_of_sources_steers_no_terminal_and_no_spreadsheet(proxywar: Run, tmp_path: Path) -> None:
    rows = [
        {"id": "=1+1", "text": "Turkey backs \x1b[31mHaftar\u202e.", "outlet": "[bold]@Wire[/bold]", "title": "-2\n3"}
    ]
    (tmp_path / "a.jsonl").write_text("".join(json.dumps(r) + "\n" for r in rows), encoding="utf-8")
    proxywar("read", "a.jsonl", "--case", "a.case")
    table = proxywar("documents", "--case", "a.case", "--format", "table").stdout
    assert "[bold]@Wire[/bold]" in table
    for command in (["facts"], ["search", "Haftar"], ["why", "=1+1"]):
        shown = proxywar(*command, "--case", "a.case", "--format", "table").stdout
        assert "\x1b" not in shown and "\u202e" not in shown
    (row,) = csv.DictReader(io.StringIO(proxywar("documents", "--case", "a.case", "--format", "csv").stdout))
    assert (row["doc"], row["outlet"], row["title"], row["fragments"][0]) == (
        "'=1+1",
        "[bold]@Wire[/bold]",
        "'-2\n3",
        "{",
    )
    assert json.loads(proxywar("documents", "--case", "a.case").stdout)["doc"] == "=1+1"


def test_numbers_stay_numbers_in_csv(tmp_path: Path) -> None:
    write_rows(
        [{"lat": -3.5, "n": -2, "text": "-2", "none": None, "yes": True}],
        "x",
        format="csv",
        output=tmp_path / "a.csv",
        force=False,
    )
    assert (tmp_path / "a.csv").read_text(encoding="utf-8") == "lat,n,text,none,yes\n-3.5,-2,'-2,,yes\n"


def test_colours_are_for_terminals_only(proxywar: Run, libya: Path) -> None:
    assert "\x1b" not in proxywar("facts", "--case", libya, "--format", "table").stdout
    assert "\x1b" not in proxywar(
        "facts", "--case", libya, "--format", "table", NO_COLOR="1", FORCE_COLOR="1"
    ).stdout.replace("\x1b[1m", "").replace("\x1b[0m", "")


def test_printable_keeps_what_is_text() -> None:
    assert printable("L’Égypte, 1 000 km\u00a0; العربية 😀") == "L’Égypte, 1 000 km\u00a0; العربية 😀"
    assert printable("a\x00\x07\x1b\x9b\u200e\u202e\u2066b\nc") == "a�������b c"
