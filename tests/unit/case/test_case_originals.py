"""Original bytes in a case, and verifying them."""

from __future__ import annotations

import hashlib
import sqlite3
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

import proxywar as pw
from proxywar.errors import CaseError, UsageError
from tests.files_by_hand import FEED, PAGE, make_pdf

JSON_LINE = '{"id": "j", "text": "Egypt backs Haftar \\u2013 \\ud83d\\ude00 he \\"said\\"."}'


@pytest.fixture
def sources(tmp_path: Path) -> Path:
    """Return a folder with a file of each kind."""
    folder = tmp_path / "in"
    folder.mkdir()
    (folder / "a.html").write_text(PAGE, encoding="utf-8")
    (folder / "b.rss").write_text(FEED, encoding="utf-8")
    (folder / "c.pdf").write_bytes(make_pdf())
    (folder / "d.csv").write_bytes("id,text\nd,L’Égypte soutient Haftar.\n".encode("cp1252"))
    (folder / "e.jsonl").write_text(JSON_LINE + "\n", encoding="utf-8")
    (folder / "f.md").write_text("---\ndate: 2020-06-19\n---\nLa Turquie a bombardé Syrte.\n", encoding="utf-8")
    return folder


@pytest.fixture
def case(sources: Path, case_path: Path) -> Path:
    """Return a case that was read from that folder."""
    pw.read(sources, case=case_path).close()
    return case_path


def test_every_document_keeps_its_bytes_and_their_hash(case: Path, sources: Path) -> None:
    with pw.open(case) as opened:
        rows = {row.doc: row.json()["original"] for row in opened.documents()}
        assert len(rows) == 7 and all(row["kept"] for row in rows.values())
        page = (sources / "a.html").read_bytes()
        assert opened.original("a") == page
        assert rows["a"] == {
            "sha256": hashlib.sha256(page).hexdigest(),
            "media": "text/html",
            "size": len(page),
            "kept": True,
        }
        assert opened.original("j") == JSON_LINE.encode() + b"\n"
        with pytest.raises(UsageError, match="PW106"):
            opened.original("nobody")


def test_a_case_as_it_was_read_is_verified(case: Path) -> None:
    with pw.open(case) as opened:
        assert opened.verify(sources=True) == []
        assert opened.verifiable()["kept"] == 7


def test_originals_are_left_out_on_demand_and_their_hashes_stay(sources: Path, case_path: Path) -> None:
    with pw.read(sources, case=case_path, originals=False) as opened:
        assert opened.original("a") is None
        rows = [row.json()["original"] for row in opened.documents()]
        assert all(row["sha256"] and not row["kept"] for row in rows)
        assert opened.verify(sources=True) == []
        assert len(opened.facts()) > 3
    assert PAGE[200:230].encode() not in case_path.read_bytes()


def test_what_is_kept_does_not_change_what_is_read(case: Path, sources: Path, tmp_path: Path) -> None:
    with pw.read(sources, case=tmp_path / "b.case", originals=False) as bare, pw.open(case) as whole:
        assert bare.facts().json() == whole.facts().json()


def change(case: Path, statement: str, *values: object) -> None:
    """Change a case behind its back."""
    connection = sqlite3.connect(case)
    with connection:
        assert connection.execute(statement, values).rowcount > 0
    connection.close()


@pytest.mark.parametrize(
    ("statement", "check", "doc"),
    [
        ("UPDATE documents SET text = replace(text, 'twelve', 'twenty') WHERE id = 'a'", {"text", "map", "quote"}, "a"),
        ("UPDATE documents SET date = '2020-06-20' WHERE id = 'a'", {"text"}, "a"),
        ("UPDATE documents SET text = replace(text, 'Haftar', 'Heftar') WHERE id = 'd'", {"text", "map", "quote"}, "d"),
        ("UPDATE documents SET text = replace(text, 'twelve', 'eleven') WHERE id = 'c'", {"text", "map", "quote"}, "c"),
        ("UPDATE originals SET packed = substr(packed, 1, 40) WHERE media = 'text/html'", {"original"}, "a"),
        ("UPDATE originals SET size = size - 1 WHERE media = 'application/pdf'", {"original"}, "c"),
        ("UPDATE originals SET size = 1000000000000 WHERE media = 'text/csv'", {"original"}, "d"),
        ("UPDATE origins SET pieces = replace(pieces, '[[0,', '[[1,') WHERE layers = '[\"json\"]'", {"map"}, "j"),
    ],
)  # fmt: skip
def test_whatever_was_changed_is_found(case: Path, statement: str, check: set[str], doc: str) -> None:
    change(case, statement)
    with pw.open(case) as opened:
        found = opened.verify()
        assert {f.check for f in found} == check
        assert {f.doc for f in found} == {doc}


def test_other_bytes_than_were_read_are_not_handed_out(case: Path) -> None:
    change(case, "UPDATE originals SET packed = (SELECT packed FROM originals WHERE media = 'text/csv'), "
                 "size = (SELECT size FROM originals WHERE media = 'text/csv') WHERE media = 'text/html'")  # fmt: skip
    with pw.open(case) as opened, pytest.raises(CaseError, match=r"PW505.*other bytes"):
        opened.original("a")


def test_sources_that_changed_or_went_are_found(case: Path, sources: Path) -> None:
    (sources / "c.pdf").unlink()
    (sources / "f.md").write_text("---\ndate: 2020-06-19\n---\nLa Turquie a bombardé Sebha.\n", encoding="utf-8")
    with pw.open(case) as opened:
        assert opened.verify() == []
        assert [(f.doc, f.check) for f in opened.verify(sources=True)] == [("c", "source"), ("f", "source")]


def test_the_command_says_so_and_exits_with_4(
    case: Path, proxywar: Callable[..., subprocess.CompletedProcess[str]]
) -> None:
    good = proxywar("verify", "--case", case)
    assert (good.returncode, good.stdout) == (0, "")
    assert "7 documents, 7 with their original bytes" in good.stderr and "all is what was read" in good.stderr
    change(case, "UPDATE documents SET title = 'x', date = '2020-06-20' WHERE id = 'a'")
    bad = proxywar("verify", "--case", case, "--format", "csv")
    assert bad.returncode == 4
    assert bad.stdout.splitlines()[0] == "doc,check,message" and bad.stdout.splitlines()[1].startswith("a,text,")
