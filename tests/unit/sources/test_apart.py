"""The process that takes foreign formats apart, and what a file can do to it."""

from __future__ import annotations

import os
import signal

import pytest

from proxywar.sources import apart
from proxywar.sources.apart import run_apart
from tests.files_by_hand import PAGE, make_pdf


def test_what_fails_is_said_and_the_process_goes_on() -> None:
    failed = run_apart("pdf", b"%PDF-1.7 nothing")
    assert failed["code"] == "PW314" and "damaged" in failed["failed"]
    assert run_apart("pdf", make_pdf())["reader"] == "pdfium"


@pytest.mark.skipif(os.name == "nt", reason="no signals there")
def test_a_process_that_dies_is_replaced() -> None:
    assert "drones" in run_apart("page", PAGE.encode())["text"]
    running = apart._WORKER._process
    assert running is not None
    running.send_signal(signal.SIGSEGV)
    running.wait()
    assert "drones" in run_apart("page", PAGE.encode())["text"]
    assert apart._WORKER._process is not running


@pytest.mark.skipif(not hasattr(signal, "setitimer"), reason="no timers there")
def test_a_file_that_takes_too_long_is_given_up() -> None:
    apart._WORKER.stop()
    task = "page"
    code = (
        "from proxywar.sources import apart; apart.LIMIT_SECONDS = 0.2\n"
        "import re; apart._task = lambda name: lambda data: {'text': re.match('(a+)+b', 'a' * 60)}\n"
        "apart.serve()"
    )
    usual, apart._SERVE = apart._SERVE, code
    try:
        failed = run_apart(task, b"")
    finally:
        apart._SERVE = usual
    assert failed["code"] == "PW317" and "longer than" in failed["failed"]
    assert "drones" in run_apart(task, PAGE.encode())["text"]
