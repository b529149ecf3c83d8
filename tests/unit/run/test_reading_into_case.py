"""Reads into a case: once, whole, again after a kill."""

from __future__ import annotations

import json
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import proxywar as pw
from proxywar.errors import InputError

NAMES = ("Turkey", "Russia", "Egypt", "France", "Qatar")


def write_lines(path: Path, number: int) -> Path:
    rows = [
        {
            "id": f"d{n}",
            "date": "2020-06-19",
            "text": f"{NAMES[n % 5]} backs Khalifa Haftar. {NAMES[n % 3]} bombed Derna. L’Égypte aide Haftar ({n}).",
        }
        for n in range(number)
    ]
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    return path


def snapshot(case: pw.Case) -> dict[str, Any]:
    """Return all that a case holds, without the clock."""
    return {
        "facts": case.facts().json(),
        "mentions": case.mentions().json(),
        "actors": case.actors().json(),
        "places": case.places().json(),
        "documents": [d | {"read_at": ""} for d in case.documents().json()],
        "problems": case.problems().json(),
        "hits": case.search("haftar").json(),
    }


def test_the_same_file_twice_adds_nothing(tmp_path: Path, case_path: Path) -> None:
    path = write_lines(tmp_path / "a.jsonl", 5)
    with pw.read(path, case=case_path) as case:
        assert case.report is not None and (case.report.new, case.report.known) == (5, 0)
        before = snapshot(case)
    with pw.read([path, path], case=case_path) as case:
        assert case.report is not None and (case.report.new, case.report.known) == (0, 5)
        assert snapshot(case) == before


def test_two_reads_in_two_steps_equal_one(tmp_path: Path, case_path: Path) -> None:
    first, second = write_lines(tmp_path / "a.jsonl", 3), write_lines(tmp_path / "b.jsonl", 6)
    pw.read(first, case=case_path).close()
    with pw.read(second, case=case_path) as case:
        assert case.report is not None and (case.report.new, case.report.known) == (3, 3)
        stepwise = [d["doc"] for d in case.documents().json()], [f.id for f in case.facts()]
    with pw.read([first, second], case=tmp_path / "other.case") as case:
        assert ([d["doc"] for d in case.documents().json()], [f.id for f in case.facts()]) == stepwise


def test_every_offset_cuts_its_words_out_of_the_stored_text(tmp_path: Path, case_path: Path) -> None:
    with pw.read(write_lines(tmp_path / "a.jsonl", 4), case=case_path) as case:
        texts = {cut.document.id: cut.document.text for cut in case.texts()}
        assert case.mentions() and all(texts[m.doc][m.start : m.end] == m.text for m in case.mentions())
        facts = case.facts()
        assert facts and all(texts[f.doc][f.start : f.end] == f.quote for f in facts)
        for fact in facts:
            for a in (*fact.actor, *fact.recipient, *fact.place, *fact.holder):
                assert texts[fact.doc][a.start : a.end] == a.text


def test_nothing_readable_is_an_error_that_names_the_reasons_and_keeps_the_problems(
    tmp_path: Path, case_path: Path
) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a.docx").write_bytes(b"PK")
    (tmp_path / "in" / "b.txt").touch()
    with pytest.raises(InputError, match=r"a.docx.*PW307.*b.txt.*PW301"):
        pw.read(tmp_path / "in", case=case_path)
    with pw.open(case_path) as case:
        assert [p.code for p in case.problems()] == ["PW307", "PW301"]


def test_a_path_that_leads_nowhere_makes_no_case(tmp_path: Path, case_path: Path) -> None:
    nowhere: tuple[Any, ...] = (tmp_path / "none.txt", [], str(tmp_path / "*.none"))
    for paths in nowhere:
        with pytest.raises(InputError, match="PW308"):
            pw.read(paths, case=case_path)
    with pytest.raises(pw.PipelineError):
        pw.read(write_lines(tmp_path / "a.jsonl", 1), case=case_path, pipelines={"en": "no_such_pipeline"})
    assert [f.name for f in tmp_path.iterdir()] == ["a.jsonl"]


def test_a_folder_that_holds_the_case_is_read_without_it(tmp_path: Path) -> None:
    write_lines(tmp_path / "a.jsonl", 2)
    for expected in ((2, 0), (0, 2)):
        with pw.read(tmp_path, case=tmp_path / "test.case") as case:
            assert case.report is not None and (case.report.new, case.report.known) == expected
            assert case.report.problems == []


def count_documents(case: Path) -> int:
    """Return how many documents are stored, as another process sees them while a read goes on."""
    try:
        connection = sqlite3.connect(f"file:{case}?mode=ro", uri=True)
    except sqlite3.Error:
        return 0
    try:
        return int(connection.execute("SELECT count(*) FROM documents").fetchone()[0])
    except sqlite3.Error:
        return 0
    finally:
        connection.close()


MOMENTS: dict[str, Callable[[Path], bool]] = {
    "the file is there": lambda case: case.exists(),
    "the lock is there": lambda case: case.with_name(case.name + ".lock").exists(),
    "a first batch is stored": lambda case: count_documents(case) > 0,
    "a third of it is stored": lambda case: count_documents(case) > 100,
}


@pytest.mark.skipif(sys.platform == "win32", reason="kill -9 is not there")
@pytest.mark.parametrize("jobs", ["1", "2"])
def test_a_killed_read_leaves_whole_documents_and_goes_on(tmp_path: Path, jobs: str) -> None:
    source = write_lines(tmp_path / "a.jsonl", 330)
    with pw.read(source, case=tmp_path / "whole.case") as case:
        whole = snapshot(case)
    broken = tmp_path / "broken.case"
    stored = 0
    for moment, has_come in MOMENTS.items():
        process = subprocess.Popen(
            [sys.executable, "-m", "proxywar", "read", str(source), "--case", str(broken), "--jobs", jobs, "--quiet"]
        )
        while process.poll() is None and not has_come(broken):
            pass
        process.send_signal(signal.SIGKILL)
        assert process.wait() in (-signal.SIGKILL, 0), moment
        if broken.exists():
            stored = check_whole(broken, whole, stored)
    with pw.read(source, case=broken) as case:
        assert case.report is not None and case.report.new + case.report.known == 330
        assert snapshot(case) == whole


def check_whole(broken: Path, whole: dict[str, Any], at_least: int) -> int:
    """Check that each document that is there is there with everything; return their number."""
    with pw.open(broken) as case:
        connection = case._store.connection
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
        connection.execute("PRAGMA query_only = OFF")
        connection.execute("INSERT INTO sentence_words (sentence_words, rank) VALUES ('integrity-check', 1)")
        ids = [d.doc for d in case.documents()]
        assert len(ids) >= at_least
        for kind in ("facts", "mentions"):
            expected = [row | {"cluster": None} for row in whole[kind] if row["doc"] in set(ids)]
            found = [row | {"cluster": None} for row in getattr(case, kind)().json()]
            assert found == expected
    return len(ids)


def test_cases_can_be_asked_while_another_process_reads(tmp_path: Path, case_path: Path) -> None:
    source = write_lines(tmp_path / "a.jsonl", 200)
    process = subprocess.Popen(
        [sys.executable, "-m", "proxywar", "read", str(source), "--case", str(case_path), "--quiet"]
    )
    seen: set[int] = set()
    while process.poll() is None:
        if count_documents(case_path):
            with pw.open(case_path) as case:
                documents = {d.doc for d in case.documents()}
                assert {f.doc for f in case.facts()} >= documents
                seen.add(len(documents))
    assert process.returncode == 0
    assert seen and max(seen) <= 200
