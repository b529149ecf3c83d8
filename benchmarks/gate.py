"""Is this commit slower than the last release? Both are measured in one run, by turns.

    python -m benchmarks.gate [--against COMMIT] [--rounds 5] [--slower 1.25]

Reads the same documents with the code of this tree and with that of another commit, the last tag by default, each time
in a new process, ABBA, and compares processor time. Exits with 1 where the median of the ratios is beyond the limit.
Another load of the machine disturbs both alike; a difference of a few percent is noise.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
from pathlib import Path
from statistics import median

from benchmarks.corpus import make_conflict, pick_warming, write_rows

ROOT = Path(__file__).resolve().parents[1]
SLOWER = 1.25
READ = """
import sys, tempfile, time
from pathlib import Path

if __name__ == "__main__":
    import proxywar

    if not Path(proxywar.__file__).is_relative_to(sys.argv[1]):
        sys.exit(f"{proxywar.__file__} is not of {sys.argv[1]}")
    with tempfile.TemporaryDirectory() as folder:
        proxywar.read(sys.argv[3], case=Path(folder) / "warm.case").close()
        started = time.process_time()
        proxywar.read(sys.argv[2], case=Path(folder) / "gate.case").close()
        print(time.process_time() - started)
"""


def find_reference(named: str | None) -> str:
    """Return the commit to compare with: the named one, else the last tag.

    Raises:
        SystemExit: There is no tag, or git does not know the name.
    """
    if named is None:
        found = _git("describe", "--tags", "--abbrev=0", check=False)
        if found.returncode:
            sys.exit("There is no tag yet. Name a commit: make bench-gate AGAINST=COMMIT")
        named = found.stdout.strip()
    found = _git("rev-parse", "--verify", f"{named}^{{commit}}", check=False)
    if found.returncode:
        sys.exit(f"git knows no commit {named!r}.")
    return found.stdout.strip()


def compare(mine: Path, other: Path, rounds: int, words: int) -> list[tuple[float, float]]:
    """Return the seconds of this tree and of the other one, a pair a round."""
    with tempfile.TemporaryDirectory() as folder:
        source, warm, script = (Path(folder) / name for name in ("all.jsonl", "warm.jsonl", "read.py"))
        rows = make_conflict(words)
        write_rows(source, rows)
        write_rows(warm, pick_warming(rows))
        script.write_text(READ, encoding="utf-8")
        pairs = []
        for number in range(rounds):
            order = (mine, other) if number % 2 == 0 else (other, mine)
            taken = {tree: _read(script, tree, source, warm) for tree in order}
            pairs.append((taken[mine], taken[other]))
            print(f"round {number + 1}: {pairs[-1][0]:.2f} s, before {pairs[-1][1]:.2f} s", flush=True)
        return pairs


def _read(script: Path, tree: Path, source: Path, warm: Path) -> float:
    environment = {**os.environ, "PYTHONPATH": str(tree / "src"), "OPENBLAS_NUM_THREADS": "1"}
    done = subprocess.run(
        [sys.executable, str(script), str(tree), str(source), str(warm)], check=True, capture_output=True, text=True,
        stdin=subprocess.DEVNULL, env=environment, cwd=script.parent,
    )  # fmt: skip
    return float(done.stdout.splitlines()[-1])


def _git(*arguments: str, check: bool = True) -> subprocess.CompletedProcess[str]:
    return subprocess.run(["git", "-C", str(ROOT), *arguments], check=check, capture_output=True, text=True)  # noqa: S607  # git is found on the path


def main() -> None:
    """Compare and exit with 1 where this tree is too slow."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.gate", description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--against", metavar="COMMIT", help="default: the last tag")
    parser.add_argument("--rounds", type=int, default=5, metavar="N", help="reads of each")
    parser.add_argument("--words", type=int, default=10_000, metavar="N", help="words a read")
    parser.add_argument("--slower", type=float, default=SLOWER, metavar="X", help="ratio beyond which it fails")
    options = parser.parse_args()
    commit = find_reference(options.against)
    with tempfile.TemporaryDirectory() as folder:
        other = Path(folder) / "other"
        _git("worktree", "add", "--detach", str(other), commit)
        try:
            pairs = compare(ROOT, other, options.rounds, options.words)
        finally:
            _git("worktree", "remove", "--force", str(other))
    ratio = median(mine / before for mine, before in pairs)
    print(f"{ratio:.2f} × the processor time of {commit[:12]}; the limit is {options.slower:.2f}")
    if ratio > options.slower:
        sys.exit(1)


if __name__ == "__main__":
    main()
