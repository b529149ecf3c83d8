"""Read each nasty input with the real command, and measure what it takes.

The command, and what it starts, are watched through /proc: the processor time of all of them, and the most memory that
they held together. Elsewhere than on Linux only the outcome is checked.
"""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import NoReturn

import proxywar as pw
from reliability.nasty import Nasty
from reliability.nasty_texts import FACT, FRENCH

MOST_SECONDS = 10.0
MOST_BYTES = 2**30
_TICKS = os.sysconf("SC_CLK_TCK") if hasattr(os, "sysconf") else 100
_PAGE = os.sysconf("SC_PAGE_SIZE") if hasattr(os, "sysconf") else 4096


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one nasty input.

    Attributes:
        wall_seconds: By the clock; on a busy machine more than the work takes.
        seconds: Of processor time, of the command and all that it started.
        bytes_held: The most memory that they held together.
        codes: How often each code of a problem.
    """

    name: str
    exit_code: int
    wall_seconds: float
    seconds: float
    bytes_held: int
    documents: int
    facts: int
    codes: Counter[str]
    faults: tuple[str, ...]

    @property
    def is_green(self) -> bool:
        """True where it ended as a document or a problem, in time and memory, and the case is whole."""
        return not self.faults


def read_one(nasty: Nasty, folder: Path) -> Outcome:
    """Make a nasty input in an empty folder, read it with the command and look at the case."""
    return _read(nasty, folder, _start_command)


NOTHING_READ = 3
"""Exit code of a read that found nothing to read; where nothing has a name, its error on the terminal is all there is."""


def read_in_fork(nasty: Nasty, folder: Path) -> Outcome:
    """Read a nasty input as the command does, in a fork of this process, which has loaded what every read loads.

    Seconds are those that the input adds; memory is all of it. Only where a process can be forked.
    """
    return _read(nasty, folder, _fork_command)


def _read(nasty: Nasty, folder: Path, start: Callable[[list[str], int], subprocess.Popen[bytes] | _Fork]) -> Outcome:
    source = nasty.make(folder)
    case = folder.parent / f"{folder.name}.case"
    started = time.monotonic()
    with tempfile.TemporaryFile() as errors:
        process = start(["read", "--case", str(case), "--", os.fspath(source)], errors.fileno())
        used, held = _watch(process, MOST_SECONDS * 60)
        wall = time.monotonic() - started
        errors.seek(0)
        said = errors.read().decode("utf-8", "replace")
    code = process.poll() or 0
    is_nothing = code == NOTHING_READ and not case.exists() and "PW308" in said
    documents, facts, codes, faults = (0, 0, Counter({"PW308": 1}), []) if is_nothing else _look(case)
    faults += _judge(code, used, held, said)
    if not (documents or codes):
        faults.append("neither a document nor a problem")
    return Outcome(nasty.name, code, wall, used, held, documents, facts, codes, tuple(faults))


def _start_command(arguments: list[str], errors: int) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-m", "proxywar", *arguments]
    return subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=errors)


def _fork_command(arguments: list[str], errors: int) -> _Fork:
    pid = os.fork()
    if pid == 0:
        _run_command(arguments, errors)
    return _Fork(pid)


def warm_up(folder: Path) -> None:
    """Load what every read loads, so that forks have it."""
    (folder / "warm.txt").write_text(f"{FACT} {FRENCH}", encoding="utf-8")
    pw.read(folder / "warm.txt", case=folder / "warm.case").close()


def _run_command(arguments: list[str], errors: int) -> NoReturn:
    """Be the command, in a fork; never returns."""
    from proxywar.cli import main
    from proxywar.sources.apart import _WORKER

    code = 1
    try:
        nowhere = os.open(os.devnull, os.O_RDWR)
        for number, target in enumerate((nowhere, nowhere, errors)):
            os.dup2(target, number)
        sys.stderr = open(2, "w", encoding="utf-8", errors="replace", closefd=False)  # noqa: SIM115
        code = main(arguments)
        sys.stderr.flush()
        _WORKER.stop()
    finally:
        os._exit(code)


class _Fork:
    """A child of `os.fork`, to be watched as a `Popen` is."""

    def __init__(self, pid: int) -> None:
        self.pid = pid
        self.code = 0
        self._is_over = False

    def poll(self) -> int | None:
        """Return its exit code once it is over."""
        if not self._is_over:
            done, status = os.waitpid(self.pid, os.WNOHANG)
            if done:
                self._is_over, self.code = True, os.waitstatus_to_exitcode(status)
        return self.code if self._is_over else None

    def kill(self) -> None:
        """End it."""
        os.kill(self.pid, signal.SIGKILL)


def _judge(code: int, used: float, held: int, said: str) -> list[str]:
    faults = []
    if code not in (0, 3, 4):
        faults.append(f"exit code {code}: {said.strip()[-300:]}")
    if "Traceback" in said:
        faults.append("a traceback was shown")
    if any(ord(sign) < 32 and sign not in "\n\t" for sign in said):
        faults.append("a control character was shown")
    if used > MOST_SECONDS:
        faults.append(f"{used:.1f} s")
    if held > MOST_BYTES:
        faults.append(f"{held / 2**20:.0f} MB")
    return faults


def _look(case: Path) -> tuple[int, int, Counter[str], list[str]]:
    if not case.exists():
        return 0, 0, Counter(), ["no case"]
    with pw.open(case) as opened:
        counts = opened.counts()
        codes = Counter(problem.code for problem in opened.problems())
        faults = [f"verify: {found.doc}: {found.message}" for found in opened.verify()[:3]]
    return counts["documents"], counts["facts"], codes, faults


def _watch(process: subprocess.Popen[bytes] | _Fork, most_wall: float) -> tuple[float, int]:
    """Wait for a command; return the processor time and the most memory of it and its descendants."""
    until = time.monotonic() + most_wall
    used: dict[int, float] = {}
    held = 0
    while process.poll() is None:
        together = 0
        for pid in _descendants(process.pid):
            stat, memory = _in_proc(pid, "stat"), _in_proc(pid, "statm")
            if stat and memory:
                cells = stat.rpartition(")")[2].split()
                used[pid] = (int(cells[11]) + int(cells[12])) / _TICKS
                together += (int(memory.split()[1]) - int(memory.split()[2])) * _PAGE
        held = max(held, together)
        if time.monotonic() > until:
            process.kill()
        time.sleep(0.02)
    return sum(used.values()), held


def _descendants(pid: int) -> list[int]:
    children = [int(child) for child in _in_proc(pid, f"task/{pid}/children").split()]
    return [pid, *(one for child in children for one in _descendants(child))]


def _in_proc(pid: int, name: str) -> str:
    try:
        return Path(f"/proc/{pid}/{name}").read_text(encoding="utf-8", errors="replace")
    except OSError:
        return ""
