"""Kill real commands at random moments and look at what they leave: `python -m benchmarks.kills`.

Each command runs in a process of its own on a case of its own and is killed (SIGKILL) at a moment drawn by chance. Then
the case is opened, checked by SQLite and compared, document by document and decision by decision, with the case that an
undisturbed run makes; and the very same command is run again, until it ends by itself.
"""

from __future__ import annotations

import argparse
import logging
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import proxywar as pw
from benchmarks.killed import ask_number, check_case, decide_all, import_log, make_old_case, read_state, write_sources
from proxywar.case import CaseStore
from proxywar.case.migrations import load_steps

logger = logging.getLogger(__name__)
COUNTS = {"read": 16, "read --jobs 2": 10, "read --again": 10, "review": 24, "review import": 20, "migration": 20}
"""Kills of each command; a hundred."""
DOCUMENTS = 200
PAGE = Path("docs/reliability.md")
BEGIN, END = "<!-- generated: kills -->", "<!-- end -->"


@dataclass(slots=True)
class Tally:
    """What kills of one command left.

    Attributes:
        kills: Processes killed amid their work.
        opened: Cases that opened and that SQLite found whole.
        lost: Documents or decisions that were committed before the kill and not there after it.
        half: Documents that were there without all that was read out of them.
        completed: Runs of the same command that ended by themselves, with the case of an undisturbed run.
        runs: All such runs.
    """

    kills: int = 0
    opened: int = 0
    lost: int = 0
    half: int = 0
    completed: int = 0
    runs: int = 0
    faults: list[str] = field(default_factory=list)

    @property
    def is_clean(self) -> bool:
        """True where nothing was lost, half there or not completed."""
        return self.opened == self.kills and not self.lost and not self.half and self.completed == self.runs > 0


@dataclass(frozen=True, slots=True)
class Job:
    """A command to kill.

    Attributes:
        command: Its words, given the case.
        start: Makes the case that it begins with; None where it makes its own.
        counted: Query for the number that shows how far it has come.
        whole: What an undisturbed run leaves, by `read_state`.
        span: By how much that number grows in an undisturbed run from the beginning.
        seconds: At most so long after it has come to some number it is killed.
        chain: Kills of one case before the command may end.
    """

    command: Callable[[Path], list[str]]
    start: Callable[[Path], object] | None
    counted: str
    whole: dict[str, Any]
    span: int
    seconds: float
    chain: int = 4


def run_kills(folder: Path, counts: dict[str, int], *, seed: int = 0, documents: int = DOCUMENTS) -> dict[str, Tally]:
    """Kill commands and return a tally for each.

    Args:
        folder: For cases and sources; must be empty.
        counts: Kills by command, see `COUNTS`.
        seed: Of the moments.
        documents: Size of the pile that is read.
    """
    chance = random.Random(seed)
    source = write_sources(folder / "pile.jsonl", documents)
    pw.read(source, case=folder / "whole.case").close()
    tallies = {}
    for name, number in counts.items():
        job, tally = _make_job(name, folder, source, documents), Tally()
        for run in range(1_000):
            if tally.kills >= number:
                break
            _kill_until_done(job, folder / f"{name.replace(' ', '')}-{run}.case", tally, number, chance)
        tallies[name] = tally
        logger.info("%s: %s", name, tally)
    return tallies


_DOCUMENTS_THERE = "SELECT count(*) FROM documents"
_DECISIONS_THERE = "SELECT count(*) FROM decisions"
_LAST_MENTION = "SELECT max(n) FROM mentions"
"""Grows while documents are read anew, since what is written anew gets new numbers."""


def _make_job(name: str, folder: Path, source: Path, documents: int) -> Job:
    python, whole = [sys.executable, "-m", "proxywar"], folder / "whole.case"

    def copy(case: Path) -> object:
        return shutil.copy(whole, case)

    if name == "read --again":
        words = [*python, "read", "--again", "--quiet", "--case"]
        return Job(lambda case: [*words, str(case)], copy, _LAST_MENTION, read_state(whole),
                   ask_number(whole, _LAST_MENTION), 0.2)  # fmt: skip
    if name.startswith("read"):
        words = [*python, "read", str(source), "--jobs", "2" if "jobs" in name else "1", "--quiet", "--case"]
        return Job(lambda case: [*words, str(case)], None, _DOCUMENTS_THERE, read_state(whole), documents, 0.5)
    if name == "migration":
        old = make_old_case(folder / "old.case", whole)
        words = [*python, "facts", "--limit", "1", "--case"]
        return Job(lambda case: [*words, str(case)], lambda case: shutil.copy(old, case), _DOCUMENTS_THERE,
                   read_state(whole), 0, 2 * _writing_seconds(old, folder), chain=1)  # fmt: skip
    decided = folder / "decided.case"
    if not decided.exists():
        copy(decided)
        decide_all(decided)
    total = ask_number(decided, _DECISIONS_THERE)
    if name == "review":
        program = [sys.executable, "-m", "benchmarks.killed", "decide"]
        return Job(lambda case: [*program, str(case)], copy, _DECISIONS_THERE, read_state(decided), total, 0.05)
    log = import_log(decided, folder / "log.jsonl")
    return Job(lambda case: [*python, "review", "import", str(log), "--case", str(case)], copy, _DECISIONS_THERE,
               read_state(decided), 0, 0.3)  # fmt: skip


def _writing_seconds(old: Path, folder: Path) -> float:
    """Return how long the migration of a case takes here and now."""
    case = folder / "timed.case"
    shutil.copy(old, case)
    started = time.monotonic()
    CaseStore.open(case, write=True).close()
    return time.monotonic() - started


def _kill_until_done(job: Job, case: Path, tally: Tally, number: int, chance: random.Random) -> None:
    """Run a command on one case again and again, killing it; at last let it end, and compare."""
    if job.start is not None:
        job.start(case)
    kills = min(number - tally.kills, job.chain)
    for _ in range(kills):
        there = ask_number(case, job.counted)
        goal = there + chance.randrange(max(job.span - (0 if job.counted == _LAST_MENTION else there), 1))
        if not _kill_one(job, case, tally, goal=goal, wait=chance.uniform(0, job.seconds)):
            break
    done = subprocess.run(job.command(case), capture_output=True, text=True, check=False)
    tally.runs += 1
    state = read_state(case)
    if done.returncode == 0 and state == job.whole:
        tally.completed += 1
    else:
        different = [key for key in job.whole if state.get(key) != job.whole[key]]
        tally.faults.append(f"{case.name}: exit {done.returncode}, other {different}: {done.stderr[-300:]}")
    for suffix in ("", "-wal", "-shm", ".lock"):
        case.with_name(case.name + suffix).unlink(missing_ok=True)


def _kill_one(job: Job, case: Path, tally: Tally, *, goal: int, wait: float) -> bool:
    """Start the command, kill it when it has come so far, and check what is left; False where it was done before."""
    lock = case.with_name(case.name + ".lock")
    lock.unlink(missing_ok=True)  # left by the kill before; whoever holds none has no say
    process = subprocess.Popen(job.command(case), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    while not _ended(process, 0.003) and not lock.exists():
        pass
    while not _ended(process, 0.003) and goal and ask_number(case, job.counted) < goal:
        pass
    if _ended(process, wait):
        return False
    seen = ask_number(case, job.counted)
    process.send_signal(signal.SIGKILL)
    if process.wait() != -signal.SIGKILL:
        return False
    tally.kills += 1
    found = check_case(case, job.whole, job.counted)
    tally.opened += not found.faults
    tally.faults += found.faults
    tally.half += len(found.half)
    tally.lost += max(seen - found.count, 0)
    return True


def _ended(process: subprocess.Popen[bytes], seconds: float) -> bool:
    try:
        process.wait(timeout=seconds)
    except subprocess.TimeoutExpired:
        return False
    return True


def table(tallies: dict[str, Tally], *, seed: int) -> str:
    """Return the table of the page."""
    rows = [(name, t.kills, t.opened, t.lost, t.half, f"{t.completed} of {t.runs}") for name, t in tallies.items()]
    total = [
        sum(getattr(t, key) for t in tallies.values())
        for key in ("kills", "opened", "lost", "half", "completed", "runs")
    ]
    rows.append(("**all**", total[0], total[1], total[2], total[3], f"{total[4]} of {total[5]}"))
    head = ["| killed | kills | opens, whole | committed and lost | half there | same command completes it |",
            "| --- | --- | --- | --- | --- | --- |"]  # fmt: skip
    body = ["| " + " | ".join(map(str, row)) + " |" for row in rows]
    return "\n".join([*head, *body, "", f"`make reliability`, seed {seed}; case schema {len(load_steps())}.", ""])


def write_part(page: Path, name: str, text: str) -> None:
    """Put a generated part at its place in a page.

    Raises:
        ValueError: The page has no place for it.
    """
    mark = f"<!-- generated: {name} -->"
    head, begin, rest = page.read_text(encoding="utf-8").partition(mark)
    _, end, tail = rest.partition(END)
    if not begin or not end:
        raise ValueError(f"{page} has no place for {name!r}")
    page.write_text(f"{head}{begin}\n{text}{end}{tail}", encoding="utf-8")


def main(arguments: Iterable[str] | None = None) -> int:
    """Run the kills, print the table, write it into a page if asked; fail where anything was lost."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--docs", type=Path, help="the page to write the table into")
    parser.add_argument("--only", action="append", choices=list(COUNTS), help="kill this command only")
    given = parser.parse_args(None if arguments is None else list(arguments))
    logging.basicConfig(level=logging.INFO, format="%(message)s")
    counts = {name: n for name, n in COUNTS.items() if not given.only or name in given.only}
    with tempfile.TemporaryDirectory(prefix="proxywar-kills-") as folder:
        tallies = run_kills(Path(folder), counts, seed=given.seed)
    text = table(tallies, seed=given.seed)
    print(text)
    for fault in [fault for tally in tallies.values() for fault in tally.faults]:
        print(fault, file=sys.stderr)
    if given.docs:
        write_part(given.docs, "kills", text)
    return 0 if all(tally.is_clean for tally in tallies.values()) else 1


if __name__ == "__main__":
    sys.exit(main())
