"""Text of strangers steers nothing: no terminal, no page, no spreadsheet, no statement, no program."""

from __future__ import annotations

import ast
import csv
import io
import json
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

import proxywar as pw
from proxywar.case import CaseStore
from proxywar.cli import main

ROOT = Path(__file__).resolve().parents[2]
STEERING = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
EVIL = "\x1b]0;owned\x07\x1b[31m\x9b2J\u202e<script>alert(1)</script>"
TEXTS = (
    f"=HYPERLINK(1) Egypt backs {EVIL} Khalifa Haftar.",
    f"@SUM(A1) Turkey sent 12 drones to Tripoli {EVIL}.\n\n+1 Russia denies sending mercenaries to Libya.",
    "-1 La Turquie a bombardé Syrte le 5 juillet 2020, selon ```x``` [a](javascript:alert(1)) | <img src=x onerror=y>.",
    "Egypt controls Sirte. Turkey controls Sirte. Egypt does not control Sirte.",
)
LISTS = ("facts", "documents", "mentions", "actors", "places", "ties", "camps", "forces", "control", "timeline",
         "disputes", "problems")  # fmt: skip


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a case that was read from texts, ids, outlets, titles and names of files that mean harm."""
    folder = tmp_path_factory.mktemp("hostile")
    source = folder / "in"
    source.mkdir()
    rows = [{"id": f"=id{n}{EVIL}", "text": text, "outlet": f"+{EVIL}", "title": f"-{EVIL}", "url": f"@{EVIL}",
             "date": "yesterday" + EVIL, f"={EVIL}": EVIL} for n, text in enumerate(TEXTS)]  # fmt: skip
    (source / "rows.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    (source / "=a\x1b[31m<b>.txt").write_text("Iran backs Hezbollah.\n", encoding="utf-8")
    (source / "=b\x1b[31m<b>.docx").write_text("x", encoding="utf-8")
    pw.read(source, case=folder / "h.case").close()
    return folder / "h.case"


@pytest.mark.parametrize("format", ["table", "json", "jsonl", "csv"])
def test_no_list_steers_a_terminal(hostile: Path, format: str, capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    for name in (*LISTS, "search"):
        words = ["haftar"] if name == "search" else []
        assert main([name, *words, "--case", str(hostile), "--format", format]) == 0
        shown = capsysbinary.readouterr()
        assert shown.out or name not in ("facts", "documents", "mentions", "problems", "search")
        assert not STEERING.search(shown.out.decode()), name
        assert not STEERING.search(shown.err.decode()), name


def test_json_says_what_stands_in_the_text_all_the_same(
    hostile: Path, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    main(["documents", "--case", str(hostile), "--format", "json"])
    assert [row["title"] for row in json.loads(capsysbinary.readouterr().out)].count(f"-{EVIL}") == len(TEXTS)


def test_no_cell_is_a_formula(hostile: Path, capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    for name in LISTS:
        main([name, "--case", str(hostile), "--format", "csv"])
        rows = csv.reader(io.StringIO(capsysbinary.readouterr().out.decode(), newline=""))
        for cell in (cell for row in rows for cell in row):
            assert not cell.startswith(("=", "+", "@", "\t", "\r")), name
            assert not cell.startswith("-") or re.fullmatch(r"-[\d.e-]+", cell), name


def test_why_steers_nothing(hostile: Path, capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    with pw.open(hostile) as case:
        ids = [fact.id for fact in case.facts()] + [row.doc for row in case.documents()]
    for ident in ids:
        for format in ("table", "json", "csv"):
            assert main(["why", "--case", str(hostile), "--format", format, "--", ident]) == 0
            assert not STEERING.search(capsysbinary.readouterr().out.decode())


@pytest.mark.parametrize("locale", ["en", "fr"])
def test_a_brief_holds_no_markup_of_a_text(hostile: Path, tmp_path: Path, locale: str) -> None:
    with pw.open(hostile) as case:
        case.write_brief(tmp_path / "b.html", locale=locale)
        case.write_brief(tmp_path / "b.md", locale=locale)
    page = (tmp_path / "b.html").read_text(encoding="utf-8")
    assert "alert(1)" in page
    assert "<script>alert" not in page and "<img src=x" not in page
    assert not re.search(r"""href=["']?(?:javascript|data):""", page)
    notes = (tmp_path / "b.md").read_text(encoding="utf-8")
    assert not re.search(r"(?<!\\)<(?:script|img)", notes) and not re.search(r"(?<!\\)\]\(javascript:", notes)
    assert not STEERING.search(page + notes)


def test_a_notebook_shows_no_markup_of_a_text(hostile: Path) -> None:
    with pw.open(hostile) as case:
        for result in (case.facts(), case.documents(), case.mentions(), case.problems(), case.search("haftar")):
            assert "<script>" not in result._repr_html_() and "<img" not in result._repr_html_()


@settings(max_examples=300, deadline=None)
@given(words=st.one_of(st.text(), st.text(alphabet="\"*():^-+{}OR ANDNEAR\x00ab'", max_size=30)))
@example(words='"')
@example(words="a OR")
@example(words="text : a")
@example(words='"a" * NEAR("b" "c", 5)')
@example(words="\ud800 a")
def test_no_search_is_an_error(hostile: Path, words: str) -> None:
    with CaseStore.open(hostile) as store:
        assert isinstance(pw.api.Case(store).search(words, limit=3), list)


@pytest.mark.parametrize("name", ["'; DROP TABLE facts; --", '" OR 1=1 --', "%' OR '1'='1", "\x00"])
def test_no_name_is_a_statement(hostile: Path, name: str) -> None:
    with pw.open(hostile) as case:
        before = len(case.facts())
        assert case.facts(actor=name) == case.facts(place=name) == case.facts(theatre=name) == []
        assert case.mentions(doc=name) == []
        assert case.documents(theatre=name) == []
        assert len(case.facts()) == before > 0


def test_an_argument_that_is_not_utf8_is_a_usage_error(hostile: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["mentions", "--case", str(hostile), "--doc", "caf\udce9"]) == 2
    assert "PW102" in capsys.readouterr().err


@cache
def calls() -> tuple[tuple[str, str], ...]:
    """Return each call of a dotted name in the package, with where it stands."""
    return tuple(_calls())


def _calls() -> Iterator[tuple[str, str]]:
    """Yield each call of a dotted name in the package, with where it stands."""
    for path in sorted((ROOT / "src").rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call):
                yield ast.unparse(node.func), f"{path.relative_to(ROOT)}:{node.lineno}"
            elif isinstance(node, ast.Import | ast.ImportFrom):
                for alias in node.names:
                    yield (
                        f"import {getattr(node, 'module', None) or alias.name}",
                        f"{path.relative_to(ROOT)}:{node.lineno}",
                    )


def test_nothing_that_was_read_is_run_as_a_program() -> None:
    forbidden = re.compile(
        r"(?:eval|exec|compile|__import__|os\.(?:system|popen)|yaml\.(?:load|load_all|full_load|unsafe_load|FullLoader)"
        r"|import (?:pickle|marshal|shelve|dill|cloudpickle)|.*\.(?:read_pickle|load_extension|enable_load_extension))"
    )
    assert [(name, where) for name, where in calls() if forbidden.fullmatch(name)] == []


def test_xml_is_read_by_no_parser_of_the_standard_library() -> None:
    wanted = [where for name, where in calls() if re.match(r"import (?:xml\.(?!sax\.saxutils)|lxml)", name)]
    assert wanted == []
