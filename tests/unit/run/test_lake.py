from __future__ import annotations

import importlib.util
import json
import os
import signal
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

import proxywar
from benchmarks.corpus import make_documents, write_rows
from proxywar.errors import CaseError, UsageError
from proxywar.run import ReadOptions, find_files
from proxywar.run.lake import read_to_lake
from proxywar.run.lake.asking import Wanted, list_actors, list_facts, list_ties
from proxywar.run.lake.cutting import cut_case
from proxywar.run.lake.manifest import list_entries
from proxywar.run.lake.steps import find_copies
from proxywar.run.lake.views import open_lake

SMALL = 6_000
"""Bytes a shard: the example is half a dozen of them."""
READ = """
import sys
from pathlib import Path
from proxywar.run import ReadOptions, find_files
from proxywar.run.lake import read_to_lake

if __name__ == "__main__":
    source, lake, engine = sys.argv[1:]
    files = find_files([source], Path(lake))
    read_to_lake(files, Path(lake), engine=engine, options=ReadOptions(jobs=2), shard_bytes=6_000)
"""


def write_example(path: Path, words: int = 1_500) -> Path:
    write_rows(path, list(make_documents(words)))
    return path


def read(source: Path | Sequence[Path], lake: Path, *, jobs: int = 1, engine: str = "local") -> Any:
    files = find_files([source] if isinstance(source, Path) else source, lake)
    return read_to_lake(files, lake, engine=engine, options=ReadOptions(jobs=jobs), shard_bytes=SMALL)


def facts_of(lake: Path) -> list[str]:
    return sorted(json.dumps(row, sort_keys=True) for row in list_facts(lake, limit=None))


@pytest.fixture(scope="module")
def source(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_example(tmp_path_factory.mktemp("lake") / "example.jsonl")


@pytest.fixture(scope="module")
def lake(source: Path) -> Path:
    folder = source.with_name("lake")
    report = read(source, folder)
    assert report.shards > 2 and not report.problems
    return folder


def test_a_case_cut_out_of_a_lake_is_the_case_read_from_the_files(lake: Path, source: Path, tmp_path: Path) -> None:
    report = cut_case(lake, tmp_path / "cut.case")
    with proxywar.read(source, case=tmp_path / "read.case") as case, proxywar.open(tmp_path / "cut.case") as cut:
        assert report.facts == len(case.facts()) > 50
        assert sorted(cut.facts().json(), key=str) == sorted(case.facts().json(), key=str)
        assert {r["id"]: r for r in cut.actors().json()} == {r["id"]: r for r in case.actors().json()}
        assert sorted(cut.mentions().json(), key=str) == sorted(case.mentions().json(), key=str)
        assert [t["id"] for t in cut.ties().json()] == [t["id"] for t in case.ties().json()]


def test_a_cut_takes_the_documents_of_wanted_facts_alone(lake: Path, tmp_path: Path) -> None:
    wanted = Wanted(actor=("Turkey",), type=("BACKS",))
    cut_case(lake, tmp_path / "some.case", wanted)
    with proxywar.open(tmp_path / "some.case") as case:
        assert {row["doc"] for row in case.documents().json()} == {
            row["doc"] for row in list_facts(lake, wanted, limit=None)
        }


def test_processes_change_nothing_in_a_lake(lake: Path, source: Path, tmp_path: Path) -> None:
    read(source, tmp_path / "two", jobs=2)
    assert facts_of(tmp_path / "two") == facts_of(lake)
    assert [e.shard for e in list_entries(tmp_path / "two")] == [e.shard for e in list_entries(lake)]


def test_what_is_there_is_not_read_again(lake: Path, source: Path) -> None:
    before = {path: path.stat().st_mtime_ns for path in lake.rglob("*.parquet")}
    report = read(source, lake)
    assert report.shards == 0 and report.known == len(list(list_entries(lake)))
    assert {path: path.stat().st_mtime_ns for path in lake.rglob("*.parquet")} == before


def test_parts_lie_by_day_and_a_period_opens_its_own(lake: Path) -> None:
    assert all(path.parent.name.startswith("day=") for path in lake.rglob("*.parquet"))
    found = list_facts(lake, Wanted(published="2020-06"), limit=None)
    assert found and {row["published"][:7] for row in found} == {"2020-06"}


def test_a_document_of_two_shards_counts_once(source: Path, tmp_path: Path) -> None:
    rows = source.read_text(encoding="utf-8").splitlines(keepends=True)
    (tmp_path / "half.jsonl").write_text("".join(rows[: len(rows) // 2]), encoding="utf-8")
    read(tmp_path / "half.jsonl", tmp_path / "lake")
    read(source, tmp_path / "lake")
    with open_lake(tmp_path / "lake") as database:
        counts = database.execute("SELECT count(*), count(DISTINCT sha256) FROM documents").fetchone()
        stored = database.execute("SELECT count(*) FROM all_documents").fetchone()
    assert counts == (len(rows), len(rows)) and stored > (len(rows),)
    assert len({row["id"] for row in list_facts(tmp_path / "lake", limit=None)}) == len(facts_of(tmp_path / "lake"))


def test_a_part_that_no_row_of_the_manifest_names_is_not_there(lake: Path, tmp_path: Path) -> None:
    part = next(lake.glob("facts/*/*.parquet"))
    stray = part.with_name("0123-0.parquet")
    before = facts_of(lake)
    try:
        stray.write_bytes(part.read_bytes())
        assert facts_of(lake) == before
    finally:
        stray.unlink()


def test_ties_and_actors_are_those_of_the_facts(lake: Path) -> None:
    actors = {row["id"]: row for row in list_actors(lake, limit=None)}
    assert actors["TUR"]["facts"] > 5 and actors["TUR"]["known"]
    ties = list_ties(lake, Wanted(theatre="Libya"), limit=None)
    weights = [row["weight"] for row in ties]
    assert weights == sorted(weights, reverse=True) and {row["theatre"] for row in ties} == {"Libya"}
    backs = next(row for row in ties if (row["type"], row["actor_id"], row["recipient_id"]) == ("BACKS", "TUR", "gna"))
    assert (
        backs["sign"] == 1
        and backs["voices"] >= 1
        and set(backs["facts"]) <= {row["id"] for row in list_facts(lake, Wanted(type=("BACKS",)), limit=None)}
    )


def test_a_text_printed_again_is_one_voice(tmp_path: Path) -> None:
    text = ("Turkey sent drones and armoured vehicles to the Government of National Accord in Tripoli on Monday, the "
            "ministry said, and a second ship with ammunition is on its way to Misrata.")  # fmt: skip
    rows = [
        {"id": "a", "text": text, "date": "2020-06-01", "outlet": "Wire", "lang": "en"},
        {"id": "b", "text": text + " Reuters.", "date": "2020-06-02", "outlet": "Daily", "lang": "en"},
        {"id": "c", "text": text, "date": "2021-06-02", "outlet": "Yearbook", "lang": "en"},
    ]
    write_rows(tmp_path / "same.jsonl", rows)
    read(tmp_path / "same.jsonl", tmp_path / "lake")
    with open_lake(tmp_path / "lake") as database:
        find_copies(database)
        found = database.execute(
            "SELECT a.doc, b.doc FROM copies AS c JOIN documents AS a ON a.sha256 = c.id "
            "JOIN documents AS b ON b.sha256 = c.root"
        ).fetchall()
    assert found == [("b", "a")]


def test_a_lake_is_made_of_files(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="PW102"):
        read_to_lake(find_files(["-"], tmp_path), tmp_path / "lake")
    with pytest.raises(CaseError, match="PW503"):
        list_facts(tmp_path / "nowhere", limit=None)


def test_a_file_that_cannot_be_read_is_a_problem_of_the_lake(source: Path, tmp_path: Path) -> None:
    (tmp_path / "empty.txt").write_bytes(b"")
    report = read([tmp_path / "empty.txt", source], tmp_path / "lake")
    assert [row["code"] for row in report.problems] == ["PW301"]
    assert [row["code"] for row in read([tmp_path / "empty.txt", source], tmp_path / "lake").problems] == ["PW301"]


def kill_a_worker_amid(source: Path, lake: Path, engine: str) -> int:
    """Read in a process of its own, kill the worker of the first shard with others to come, and let the rest go on."""
    script = lake.with_name("read.py")
    script.write_text(READ, encoding="utf-8")
    with (lake.with_name("said.txt")).open("wb") as said:
        process = subprocess.Popen(
            [sys.executable, str(script), str(source), str(lake), engine], stdin=subprocess.DEVNULL, stdout=said,
            stderr=said,
        )  # fmt: skip
        killed = 0
        while process.poll() is None and not killed:
            rows = list(lake.glob("manifest/[0-9a-f]*.json"))
            if rows:
                killed = json.loads(rows[0].read_bytes())["worker"]
                os.kill(killed, signal.SIGKILL)
            try:
                process.wait(timeout=0.02)
            except subprocess.TimeoutExpired:
                continue
        assert process.wait(timeout=240) == 0, lake.with_name("said.txt").read_text(encoding="utf-8")
    assert killed and killed != process.pid
    return killed


@pytest.mark.skipif(sys.platform == "win32", reason="kills by signal")
@pytest.mark.slow
@pytest.mark.parametrize("engine", ["local", "ray"])
def test_a_worker_killed_in_the_middle_loses_and_doubles_nothing(
    lake: Path, source: Path, tmp_path: Path, engine: str
) -> None:
    if engine == "ray" and importlib.util.find_spec("ray") is None:
        pytest.skip("Ray is not installed: pip install 'proxywar[scale]'")
    killed = kill_a_worker_amid(source, tmp_path / "lake", engine)
    assert facts_of(tmp_path / "lake") == facts_of(lake)
    entries = list(list_entries(tmp_path / "lake"))
    assert [e.shard for e in entries] == [e.shard for e in list_entries(lake)]
    assert {e.worker for e in entries} - {killed}, "another worker went on"
