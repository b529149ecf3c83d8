"""How fast a large case answers: the first page of each reading command, and the Parquet it leaves as.

    python -m benchmarks.large --case big.case [--facts 1000000]

A case that is not there is generated, with the clusters that the generator knows of and no disputes (see
`benchmarks.generated`); another is weighed first where it is not. Then the lists of the system are computed and
stored, as a read does at its end. Each command is run as the command line runs it, in a process of its own, start-up
included; the table gives the seconds of the wall and of the processor, and the load of the machine beside them.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import proxywar
from benchmarks.generated import FACTS, cluster_case, fill_case

PAGE = ("--limit", "50", "--format", "json")
COMMANDS: dict[str, tuple[str, ...]] = {
    "facts": ("facts", *PAGE),
    "facts --type BACKS": ("facts", "--type", "BACKS", *PAGE),
    "facts --theatre Libya": ("facts", "--theatre", "Libya", *PAGE),
    "facts --actor Turkey": ("facts", "--actor", "Turkey", *PAGE),
    "documents": ("documents", *PAGE),
    "mentions": ("mentions", *PAGE),
    "actors": ("actors", *PAGE),
    "places": ("places", *PAGE),
    "ties": ("ties", *PAGE),
    "camps": ("camps", *PAGE),
    "forces": ("forces", *PAGE),
    "control": ("control", *PAGE),
    "timeline": ("timeline", *PAGE),
    "disputes": ("disputes", *PAGE),
    "problems": ("problems", *PAGE),
    "search drones": ("search", "drones", *PAGE),
}


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.large", description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--case", type=Path, required=True, metavar="FILE", help="the case; made where there is none")
    parser.add_argument("--facts", type=int, default=FACTS, metavar="N", help="facts of a case that is made")
    options = parser.parse_args()
    if not options.case.exists():
        print(f"made in {fill_case(options.case, options.facts) + cluster_case(options.case):,.0f} s", flush=True)
    with proxywar.open(options.case) as case:
        started = time.process_time()
        case.facts(limit=1)
        print(f"weighed in {time.process_time() - started:,.1f} s of the processor, where it was not", flush=True)
        started = time.process_time()
        case.store_lists()
        print(f"lists computed in {time.process_time() - started:,.1f} s, where they were not", flush=True)
        counts, fact = case.counts(), case.facts(limit=1)[0]
    print(f"{counts['facts']:,} facts, {counts['documents']:,} documents, {options.case.stat().st_size / 1e6:,.0f} MB")
    print(f"{'':24} {'wall':>8} {'processor':>10}")
    for name, arguments in {**COMMANDS, "why FACT": ("why", fact.id, "--format", "json")}.items():
        _show(name, (*arguments, "--case", str(options.case)))
    with tempfile.TemporaryDirectory(dir=options.case.parent) as folder:
        out = str(Path(folder) / "facts.parquet")
        _show("export --to parquet", ("export", "--case", str(options.case), "--to", "parquet", "-o", out))
    if hasattr(os, "getloadavg"):
        print(f"load of the machine: {os.getloadavg()[0]:.1f} on {os.cpu_count()} cores")


def _show(name: str, arguments: tuple[str, ...]) -> None:
    before, started = os.times(), time.perf_counter()
    subprocess.run([sys.executable, "-m", "proxywar", *arguments], check=True, capture_output=True)
    wall, after = time.perf_counter() - started, os.times()
    spent = after.children_user + after.children_system - before.children_user - before.children_system
    print(f"{name:24} {wall:>6,.2f} s {spent:>8,.2f} s", flush=True)


if __name__ == "__main__":
    main()
