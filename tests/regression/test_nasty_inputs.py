"""Nasty inputs end as documents or problems, all in one read; those that take seconds run in `make reliability`."""

from __future__ import annotations

from collections import defaultdict
from pathlib import Path

import pytest

import proxywar as pw
from reliability.fuzz import NAMES
from reliability.fuzz_targets import TARGETS
from reliability.nasty import Nasty, inputs

QUICK = [nasty for nasty in inputs() if not nasty.is_slow]
NAMELESS = ("device", "empty-folder")
"""One lies outside the folder; the other holds nothing that a problem could name."""


@pytest.fixture(scope="module")
def pile(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, dict[Path, Nasty]]:
    """Return a case that was read from all of them at once, and what was in each folder."""
    root = tmp_path_factory.mktemp("nasty")
    folders: dict[Path, Nasty] = {}
    paths = []
    for number, nasty in enumerate(QUICK):
        folder = root / f"{number:03}"
        folder.mkdir()
        folders[folder] = nasty
        paths.append(nasty.make(folder))
    pw.read(paths, case=root / "nasty.case").close()
    return root / "nasty.case", folders


def test_there_are_enough_of_them() -> None:
    assert len(inputs()) >= 150


def test_each_ends_as_a_document_or_a_problem(pile: tuple[Path, dict[Path, Nasty]]) -> None:
    path, folders = pile
    ends: dict[str, list[str]] = defaultdict(list)
    with pw.open(path) as case:
        for row in case.documents():
            ends[row.source].append(row.doc)
        for problem in case.problems():
            ends[problem.source].append(problem.code)
        copies = {source for (source,) in case._store.connection.execute("SELECT source FROM copies")}
    silent = []
    for folder, nasty in folders.items():
        here = [source for source in ends if source.startswith(str(folder))]
        is_copy = any(source.startswith(str(folder)) for source in copies)
        if not here and not is_copy and nasty.name not in NAMELESS:
            silent.append(nasty.name)
    # What holds the very content of another input is stored once, and named as its copy only where its id differs.
    assert all(name.startswith(("warc-", "feed-", "json-", "table-", "gzip-", "name-")) for name in silent)
    assert len(silent) < 60


def test_none_of_them_failed_in_reading(pile: tuple[Path, dict[Path, Nasty]]) -> None:
    with pw.open(pile[0]) as case:
        assert [p for p in case.problems() if p.code == "PW312"] == []


def test_the_case_is_whole_and_every_quote_and_piece_is_in_its_place(pile: tuple[Path, dict[Path, Nasty]]) -> None:
    with pw.open(pile[0]) as case:
        assert case.verify() == []
        assert case._store.connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        assert len(case.facts()) > 150
        for kind in ("documents", "mentions", "actors", "places", "problems"):
            assert len(getattr(case, kind)().json()) > 0


def test_the_same_pile_again_adds_nothing(pile: tuple[Path, dict[Path, Nasty]]) -> None:
    path, folders = pile
    with pw.open(path) as case:
        before = case.counts()
    again = [folder for folder, nasty in folders.items() if nasty.name.startswith(("warc-", "table-"))]
    with pw.read(again, case=path) as case:
        assert case.report is not None and case.report.new == 0
        assert case.counts()["documents"] == before["documents"]
        assert case.counts()["facts"] == before["facts"]


@pytest.mark.parametrize("name", NAMES)
def test_a_fuzz_target_runs_on_its_seeds_and_on_rubbish(name: str) -> None:
    target, seeds = TARGETS[name]
    for data in (*seeds, b"", b"\x00", b"\xff\xfe\x00", seeds[0][: len(seeds[0]) // 2], seeds[0][::-1]):
        target(data)


def test_every_fuzz_target_is_run() -> None:
    assert set(NAMES) == set(TARGETS)
