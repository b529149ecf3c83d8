"""Exit codes and streams of the command line: 0, 1, 2, 3, 4, 5, 130."""

from __future__ import annotations

import os
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from proxywar.case import CaseStore

Run = Callable[..., "subprocess.CompletedProcess[str]"]


def test_0_for_a_read_and_its_summary_goes_to_standard_error(proxywar: Run, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Turkey backs Haftar.", encoding="utf-8")
    done = proxywar("read", "a.txt", "--case", "a.case")
    assert (done.returncode, done.stdout) == (0, "")
    assert done.stderr.startswith("1 new, 0 already there")
    again = proxywar("read", "a.txt", "--case", "a.case")
    assert again.returncode == 0 and again.stderr.startswith("0 new, 1 already there")
    assert proxywar("read", "a.txt", "--case", "a.case", "--quiet").stderr == ""


def test_standard_input_is_read(proxywar: Run) -> None:
    assert proxywar("read", "-", "--case", "a.case", stdin="Turkey backs Haftar.").returncode == 0
    assert (
        proxywar("read", "-", "--case", "a.case", stdin='{"id": "x", "text": "Russia left Sirte."}\n').returncode == 0
    )
    documents = proxywar("documents", "--case", "a.case", "--format", "csv").stdout.splitlines()
    assert [line.split(",")[0] for line in documents] == ["doc", "stdin", "x"]


@pytest.mark.parametrize(
    "arguments",
    [
        ["facts"],
        ["facts", "--case"],
        ["nothing"],
        ["facts", "--case", "a.case", "--type", "BAKCS"],
        ["facts", "--case", "a.case", "--format", "xml"],
        ["read", "--case", "a.case"],
        ["camps", "--case", "a.case", "--max-camps", "0"],
        ["--nothing"],
    ],
)
def test_2_for_a_command_line_that_means_nothing(proxywar: Run, arguments: list[str]) -> None:
    done = proxywar(*arguments)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith("error PW101: ") and "--help" in done.stderr


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        (["fcats"], "facts"),
        (["facts", "--csae", "x"], "--case"),
        (["facts", "--case", "x", "--type", "BAKCS"], "BACKS"),
        (["facts", "--case", "x", "--status", "denyed"], "denied"),
        (["facts", "--case", "x", "--format", "jsnol"], "jsonl"),
    ],
)
def test_a_typing_error_is_told_what_was_meant(proxywar: Run, typed: list[str], meant: str) -> None:
    message = proxywar(*typed).stderr
    assert meant in message.partition("Did you mean")[2] + message.partition("Possible options")[2]


@pytest.mark.parametrize(
    "extra",
    [
        ["--fragments", "word"],
        ["--date", "soon"],
        ["--lang", "english"],
        ["--jobs", "0"],
        ["--pipeline", "=x"],
        ["--knowledge", "none"],
    ],
)
def test_2_for_an_option_of_read_that_means_nothing(proxywar: Run, tmp_path: Path, extra: list[str]) -> None:
    (tmp_path / "a.txt").write_text("Turkey backs Haftar.", encoding="utf-8")
    done = proxywar("read", "a.txt", "--case", "a.case", *extra)
    assert done.returncode == 2, done.stderr
    assert not (tmp_path / "a.case").exists()


def test_3_for_input_that_is_missing_or_of_no_use(proxywar: Run, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    (tmp_path / "a.txt").touch()
    for path, code in (("none.txt", "PW308"), ("empty", "PW308"), ("a.txt", "PW301"), ("*.none", "PW308")):
        done = proxywar("read", path, "--case", "a.case")
        assert (done.returncode, done.stdout) == (3, ""), path
        assert done.stderr.startswith(f"error {code}: Nothing ") and len(done.stderr.splitlines()) == 2


def test_3_for_a_case_that_is_not_there_or_no_case(proxywar: Run, tmp_path: Path) -> None:
    assert proxywar("facts", "--case", "none.case").returncode == 3
    (tmp_path / "a.case").write_text("no database", encoding="utf-8")
    done = proxywar("facts", "--case", "a.case")
    assert done.returncode == 3 and done.stderr.startswith("error PW503: ")


def test_3_for_a_pipeline_that_is_not_installed(proxywar: Run, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Turkey backs Haftar.", encoding="utf-8")
    done = proxywar("read", "a.txt", "--case", "a.case", "--pipeline", "en_core_web_none")
    assert done.returncode == 3 and "en_core_web_none" in done.stderr


def test_4_for_problem_documents_with_everything_else_read(proxywar: Run, tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text('{"id": "a", "text": "Turkey backs Haftar."}\n{oops\n', encoding="utf-8")
    for _ in range(2):
        done = proxywar("read", "a.jsonl", "--case", "a.case")
        assert done.returncode == 4
        assert "PW304 a.jsonl: Line 2" in done.stderr
    problems = proxywar("problems", "--case", "a.case", "--format", "csv").stdout.splitlines()
    assert len(problems) == 2 and problems[1].startswith("a.jsonl,,sources,PW304,")
    assert len(proxywar("documents", "--case", "a.case").stdout.splitlines()) == 1


def test_one_thing_is_told_as_one(proxywar: Run, tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text('{"id": "a", "text": "Turkey backs Qatar."}\nnull\n', encoding="utf-8")
    summary = proxywar("read", "a.jsonl", "--case", "a.case").stderr.splitlines()
    assert " in 1 sentence, 3 words in " in summary[0]
    assert summary[1] == "PW304 a.jsonl: Line 2 is not a JSON object: it is null."
    assert summary[2].startswith("1 problem; ")


def test_5_for_a_case_of_another_version(proxywar: Run, tmp_path: Path) -> None:
    CaseStore.open(tmp_path / "a.case", write=True).close()
    with sqlite3.connect(tmp_path / "a.case") as connection:
        connection.execute("PRAGMA user_version = 99")
    connection.close()
    done = proxywar("facts", "--case", "a.case")
    assert done.returncode == 5 and "PW502" in done.stderr
    assert proxywar("doctor", "--case", "a.case").returncode == 5


def test_5_for_a_case_that_another_process_writes_while_readers_may_read(proxywar: Run, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Turkey backs Haftar.", encoding="utf-8")
    with CaseStore.open(tmp_path / "a.case", write=True):
        done = proxywar("read", "a.txt", "--case", "a.case")
        assert done.returncode == 5
        assert "PW501" in done.stderr and f"process {os.getpid()}" in done.stderr
        assert proxywar("documents", "--case", "a.case").returncode == 0


@pytest.mark.skipif(sys.platform == "win32", reason="signals are others there")
def test_130_for_ctrl_c_and_what_was_stored_stays_whole(tmp_path: Path) -> None:
    process = subprocess.Popen(
        [sys.executable, "-m", "proxywar", "read", "-", "--case", "a.case"],
        stdin=subprocess.PIPE,
        stderr=subprocess.PIPE,
        cwd=tmp_path,
        text=True,
        # A shell starts what runs in the background with Ctrl-C ignored, and a child inherits that.
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),  # noqa: PLW1509  # this test has no threads
    )
    while not (tmp_path / "a.case").exists():
        assert process.poll() is None
    process.send_signal(signal.SIGINT)
    _, errors = process.communicate()
    assert (process.returncode, errors) == (130, "interrupted\n")
    CaseStore.open(tmp_path / "a.case", write=True, wait_seconds=0).close()


def test_a_closed_pipe_is_silent(libya: Path) -> None:
    # The reader is gone before anything is written, as with `| head -0`.
    reader, writer = os.pipe()
    os.close(reader)
    done = subprocess.run(
        [sys.executable, "-m", "proxywar", "mentions", "--case", str(libya)],
        stdout=writer,
        stderr=subprocess.PIPE,
        text=True,
        check=False,
    )
    os.close(writer)
    assert (done.returncode, done.stderr) == (0, "")


def test_a_traceback_is_shown_with_debug_only(proxywar: Run) -> None:
    assert "Traceback" not in proxywar("facts", "--case", "none.case").stderr
    for arguments in (["--debug", "facts", "--case", "none.case"], ["facts", "--case", "none.case", "--debug"]):
        done = proxywar(*arguments)
        assert "Traceback" in done.stderr and "PW503" in done.stderr
        assert done.returncode != 0
