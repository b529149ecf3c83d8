"""The runner: chunks of whole documents, results in order, the same for any number of processes."""

from __future__ import annotations

import json
import multiprocessing
import signal
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from proxywar.errors import PipelineError, UsageError
from proxywar.records import Problem, Reading
from proxywar.run import ReadOptions, read_documents
from proxywar.run import local as runner
from proxywar.run.local import CHUNK_CHARACTERS, CHUNK_DOCUMENTS, cut_chunks, run_local

SENTENCES = (
    "Turkey backs the Government of National Accord.",
    "L’Égypte soutient le maréchal Haftar.",
    "Russia denies it.",
    "French jets bombed Derna on 4 June 2020.",
    "Mercenaries arrived in Jufra.",
)


def documents(make: Any, number: int) -> list[Any]:
    return [make.document(f"d{n}", f"{SENTENCES[n % 5]} Report {n}.") for n in range(number)]


def test_results_do_not_depend_on_the_number_of_processes(make: Any) -> None:
    problem = Problem("x", None, "sources", "PW304", "Line 3")
    items = [*documents(make, 70), problem, *documents(make, 80)[70:]]
    done: list[str] = []
    alone = [r for results in run_local(items, ReadOptions(jobs=1), meanwhile=lambda: done.append("one"))
             for r in results]  # fmt: skip
    together = [r for results in run_local(items, ReadOptions(jobs=2), meanwhile=lambda: done.append("two"))
                for r in results]  # fmt: skip
    assert together == alone
    assert done == ["two"]  # one process has nothing to wait for
    assert alone[70] is problem
    assert [r.cut.document.id for r in alone if isinstance(r, Reading)] == [f"d{n}" for n in range(80)]


def test_no_process_is_left_behind_when_the_caller_stops_early(make: Any) -> None:
    results = run_local(iter(documents(make, 200)), ReadOptions(jobs=2))
    next(results)
    results.close()  # type: ignore[attr-defined]  # a generator
    assert multiprocessing.active_children() == []


def test_chunks_hold_whole_documents_and_end_by_number_or_size(make: Any) -> None:
    short = documents(make, 130)
    assert [len(c) for c in cut_chunks(short)] == [CHUNK_DOCUMENTS, CHUNK_DOCUMENTS, 2]
    long = [make.document(f"l{n}", "x" * (CHUNK_CHARACTERS * 3 // 5) + str(n)) for n in range(5)]
    assert [[d.id for d in c if not isinstance(d, Problem)] for c in cut_chunks(long)] == [
        ["l0", "l1"],
        ["l2", "l3"],
        ["l4"],
    ]
    assert list(cut_chunks([])) == []


def test_problems_do_not_move_the_border_of_a_chunk(make: Any) -> None:
    problem = Problem("x", None, "sources", "PW304", "bad")
    plain = [[d.id for d in chunk] for chunk in cut_chunks(documents(make, 70))]  # type: ignore[union-attr]
    mixed = [
        [d.id for d in chunk if not isinstance(d, Problem)]
        for chunk in cut_chunks([problem, problem, *documents(make, 70)])
    ]
    assert mixed == plain


def test_a_document_that_fails_is_a_problem_and_the_others_are_read(make: Any) -> None:
    good = documents(make, 3)
    broken = make.document("broken", "x")
    object.__setattr__(broken, "text", 7)  # nothing that a source gives; every stage fails on it
    results = list(read_documents([good[0], broken, *good[1:]]))
    assert [type(r).__name__ for r in results] == ["Reading", "Problem", "Reading", "Reading"]
    failed = results[1]
    assert isinstance(failed, Problem)
    assert (failed.code, failed.document) == ("PW312", "broken")
    assert results[0] == next(read_documents([good[0]]))


def test_a_missing_pipeline_is_said_not_swallowed(make: Any) -> None:
    with pytest.raises(PipelineError, match="no_such_pipeline"):
        list(read_documents(documents(make, 1), ReadOptions(pipelines={"en": "no_such_pipeline"})))
    with pytest.raises(PipelineError, match="no_such_pipeline"):
        list(run_local(documents(make, 1), ReadOptions(pipelines={"en": "no_such_pipeline"}, jobs=2)))


@pytest.mark.parametrize("options", [{"fragments": "word"}, {"jobs": 0}, {"knowledge": Path("no-such-folder")}])
def test_options_that_mean_nothing_are_refused(options: dict[str, Any]) -> None:
    with pytest.raises(UsageError, match="PW102"):
        ReadOptions(**options)


DYING = """
import json, os, sys
from proxywar.records import Document, Problem
from proxywar.run import ReadOptions, local

def read(chunk, options):
    if any(document.id == "deadly" for document in chunk):
        os._exit(9)
    return [Problem("s", document.id, "test", "read", "") for document in chunk]

local.read_chunk, local.CHUNK_DOCUMENTS = read, 2

if __name__ == "__main__":
    names = ["a", "b", "deadly", "c", "d", "e"]
    items = [Document(name, name, name) for name in names]
    print(json.dumps([(r.document, r.code) for rs in local.run_local(items, ReadOptions(jobs=2)) for r in rs]))
"""


def test_a_process_that_dies_costs_only_the_document_that_killed_it(tmp_path: Path) -> None:
    script = tmp_path / "dying.py"
    script.write_text(DYING, encoding="utf-8")
    done = subprocess.run([sys.executable, str(script)], capture_output=True, text=True, timeout=100, check=False)
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout) == [
        ["a", "read"],
        ["b", "read"],
        ["deadly", "PW312"],
        ["c", "read"],
        ["d", "read"],
        ["e", "read"],
    ]


ORPHANED = """
import multiprocessing, os, signal, sys
from proxywar.run.local import start_processes

if __name__ == "__main__":
    pool = start_processes(1)
    print(pool.submit(os.getpid).result(), flush=True)
    os.kill(os.getpid(), signal.SIGKILL)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="kill -9 is not there")
def test_the_processes_of_a_killed_read_end_with_it(tmp_path: Path) -> None:
    script = tmp_path / "orphaned.py"
    script.write_text(ORPHANED, encoding="utf-8")
    # The pipe closes when the last process that holds it is gone: were the worker left behind, this would time out.
    done = subprocess.run([sys.executable, str(script)], stdout=subprocess.PIPE, text=True, timeout=60, check=False)
    assert done.returncode == -signal.SIGKILL
    assert int(done.stdout) > 0


ABANDONED = """
import threading
from proxywar.records import Document, Problem
from proxywar.run import ReadOptions, local

def read(chunk, options):
    if chunk[0].id != "first":
        threading.Event().wait()  # a document that takes for ever
    return [Problem("s", document.id, "test", "read", "") for document in chunk]

local.read_chunk, local.CHUNK_DOCUMENTS = read, 1

if __name__ == "__main__":
    results = local.run_local([Document(n, n, n) for n in ("first", "b", "c", "d", "e")], ReadOptions(jobs=2))
    next(results)
    results.close()
    print("ended")
"""


def test_nobody_waits_for_what_is_under_way_when_the_caller_stops(tmp_path: Path) -> None:
    script = tmp_path / "abandoned.py"
    script.write_text(ABANDONED, encoding="utf-8")
    done = subprocess.run([sys.executable, str(script)], capture_output=True, text=True, timeout=60, check=False)
    assert (done.returncode, done.stdout) == (0, "ended\n"), done.stderr


def test_the_runner_reads_in_this_process_for_one_job(make: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(runner, "start_processes", lambda _jobs: pytest.fail("a process was started"))
    assert sum(len(results) for results in run_local(documents(make, 2), ReadOptions(jobs=1))) == 2
