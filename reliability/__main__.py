"""Measure what a reading survives, and write the tables of docs/reliability.md.

python -m reliability nasty [--quick]        every nasty input with the real command; --quick: four of them
python -m reliability fuzz [--seconds N]     every fuzz target for N seconds
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

from reliability.fuzz import NAMES
from reliability.nasty import inputs
from reliability.reading import Outcome, read_in_fork, read_one, warm_up

PAGE = Path(__file__).resolve().parents[1] / "docs" / "reliability.md"
_CI_SLOW = (
    "line-of-200-megabytes.txt",
    "sentence-of-a-million-tokens.txt",
    "bomb-of-zeros.txt.gz",
    "pdf-flate-bomb.pdf",
)
"""Of the slow ones, what runs with every change."""


def nasty(*, quick: bool, docs: Path | None) -> int:
    """Read nasty inputs one by one, print what became of each, and return how many are not green."""
    found = [one for one in inputs() if not quick or one.name in _CI_SLOW]
    outcomes: list[Outcome] = []
    with tempfile.TemporaryDirectory(prefix="nasty-") as folder:
        warm_up(Path(folder))
    for one in found:
        with tempfile.TemporaryDirectory(prefix="nasty-") as folder:
            (Path(folder) / "in").mkdir()
            read = read_one if one.is_slow or not hasattr(os, "fork") else read_in_fork
            outcome = read(one, Path(folder) / "in")
        outcomes.append(outcome)
        mark = "ok  " if outcome.is_green else "FAIL"
        print(f"{mark} {outcome.wall_seconds:5.1f} s {_cells(outcome)} {'; '.join(outcome.faults)}", flush=True)
    if docs is not None:
        replace_part(docs, "nasty inputs", nasty_table(outcomes))
    return sum(not outcome.is_green for outcome in outcomes)


def _cells(outcome: Outcome) -> str:
    codes = " ".join(f"{code}×{n}" if n > 1 else code for code, n in sorted(outcome.codes.items())) or "–"
    return (f"{outcome.name} | {outcome.documents} | {outcome.facts} | {codes} | {outcome.seconds:.1f} s | "
            f"{outcome.bytes_held / 2**20:.0f} MB")  # fmt: skip


def nasty_table(outcomes: list[Outcome]) -> str:
    """Return the table of the nasty inputs, with its summary above it."""
    green = sum(outcome.is_green for outcome in outcomes)
    slowest = max(outcomes, key=lambda outcome: outcome.seconds)
    largest = max(outcomes, key=lambda outcome: outcome.bytes_held)
    ends = Counter("documents" if o.documents else "problems only" for o in outcomes)
    summary = (
        f"{green} of {len(outcomes)} are green: {ends['documents']} end as documents, {ends['problems only']} as problems "
        f"alone. The slowest, `{slowest.name}`, took {slowest.seconds:.1f} s of processor time; the largest, "
        f"`{largest.name}`, held {largest.bytes_held / 2**20:.0f} MB."
    )
    lines = [
        summary,
        "",
        "| input | documents | facts | problems | processor time | memory | |",
        "| --- | ---: | ---: | --- | ---: | ---: | --- |",
    ]
    lines += [f"| {_cells(o)} | {'green' if o.is_green else 'FAIL: ' + '; '.join(o.faults)} |" for o in outcomes]
    return "\n".join(lines)


def fuzz(*, seconds: int, docs: Path | None) -> int:
    """Fuzz every target in a process of its own, and return how many found something."""
    rows, failed = [], 0
    for name in NAMES:
        started = time.monotonic()
        done = subprocess.run(
            [sys.executable, "-m", "reliability.fuzz", name, str(seconds)], capture_output=True, text=True, check=False
        )
        said = done.stderr + done.stdout
        runs = next(
            (line.rsplit(":", 1)[1].strip() for line in said.splitlines() if "number_of_executed_units" in line), "–"
        )
        minutes = (time.monotonic() - started) / 60
        rows.append(f"| {name} | {minutes:.1f} | {runs} | {'clean' if done.returncode == 0 else 'FAIL'} |")
        print(rows[-1], flush=True)
        if done.returncode:
            failed += 1
            print(said[-3000:], file=sys.stderr)
    if docs is not None:
        head = ["| target | minutes | inputs tried | |", "| --- | ---: | ---: | --- |"]
        replace_part(docs, "fuzz", "\n".join([*head, *rows]))
    return failed


def replace_part(page: Path, name: str, text: str) -> None:
    """Put a generated part into a page, between its marks.

    Raises:
        ValueError: The page has no place for it.
    """
    begin, end = f"<!-- measured: {name} -->\n", "<!-- end -->"
    head, found, rest = page.read_text(encoding="utf-8").partition(begin)
    _, closed, tail = rest.partition(end)
    if not found or not closed:
        raise ValueError(f"{page} has no place for {name!r}")
    page.write_text(f"{head}{begin}{text}\n{end}{tail}", encoding="utf-8")


def main() -> int:
    """Do what the command line asks for; 1 where something is not green."""
    parser = argparse.ArgumentParser(prog="python -m reliability", description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)  # fmt: skip
    parser.add_argument("part", choices=("nasty", "fuzz"))
    parser.add_argument("--quick", action="store_true", help="nasty: only the four that every change must survive")
    parser.add_argument("--seconds", type=int, default=600, help="fuzz: for each target")
    parser.add_argument("--docs", action="store_true", help="write the table into docs/reliability.md")
    given = parser.parse_args()
    docs = PAGE if given.docs else None
    failed = nasty(quick=given.quick, docs=docs) if given.part == "nasty" else fuzz(seconds=given.seconds, docs=docs)
    print("all green" if not failed else f"{failed} are not green", file=sys.stderr)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
