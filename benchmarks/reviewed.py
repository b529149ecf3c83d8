"""Decisions put to the test: `python -m benchmarks.reviewed --docs docs/reliability.md`.

Replay: every fact of the bundled example is judged, some actors are merged and split; then the case is read anew with
other knowledge, in another cut, and by a copy of proxywar whose lexicon lost a tenth of its triggers. Two analysts: two
ways of judging annotated documents, strict and lenient, each in a case of its own; their logs are merged.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

import proxywar as pw
from benchmarks.killed import read_state
from benchmarks.kills import write_part
from evals import score
from evals.judged import judge_facts
from proxywar.case.decisions import Decision, describe_target
from proxywar.case.review import Review

ROOT = Path(__file__).resolve().parents[1]
EXAMPLE = ROOT / "examples" / "libya-2020" / "fragments.jsonl"
GOLD = ROOT / "evals" / "dev" / "dev.jsonl"
EVERY = 10
"""Each tenth trigger is left out of the changed lexicon."""
_SHOWN = 4


def replay(folder: Path) -> str:
    """Return the table of what becomes of decisions when the texts are read anew in other ways."""
    case = folder / "example.case"
    pw.read(EXAMPLE, case=case, as_of="2020-06").close()
    decide(case)
    same = ["--as-of", "2020-06"]
    ways = {
        "as before": (same, None),
        "with own knowledge of the actors that it lacks": (
            [*same, "--knowledge", str(own_knowledge(case, folder))],
            None,
        ),
        f"by a lexicon without each {EVERY}th trigger": (same, changed_lexicon(folder)),
    }
    rows: list[tuple[Any, ...]] = []
    told: list[str] = []
    for number, (name, (options, path)) in enumerate(ways.items()):
        copy = folder / f"again-{number}.case"
        shutil.copy(case, copy)
        read_again(copy, options, path)
        log = [d for d in Review(copy, author="-").log() if d.kind != "undo"]
        states = Counter(d.state for d in log)
        moved = sum(bool(d.fact) and d.fact != d.target.get("fact") for d in log if "fact" in d.target)
        rows.append(
            (name, len(log), states["applied"], moved, states["overruled"], states["stale"], check_shown(copy, log))
        )
        stale = [f"- {name}: {d.kind}, {describe_target(d)}: {d.note}." for d in log if d.state == "stale"]
        told += stale[:: max(len(stale) // _SHOWN, 1)][:_SHOWN]
    lines = ["| read anew | decisions | applied | on another id | overruled | stale | shown otherwise |",
             "| --- | --- | --- | --- | --- | --- | --- |", *(_row(row) for row in rows)]  # fmt: skip
    return "\n".join([*lines, "", "Why decisions were stale, for example:", "", *told, ""])


def decide(case: Path) -> None:
    """Judge each fact in turn as right, wrong or to be corrected; merge two actors and take a spelling from another."""
    review = Review(case, author="anna")
    with pw.open(case) as opened:
        facts, actors = [f.id for f in opened.facts()], [a for a in opened.actors() if not a.known and a.spellings]
    review.accept(*facts[0::3])
    review.reject(*facts[1::3])
    for ident in facts[2::3]:
        review.correct(ident, {"channel": "money", "theatre": "Libya"})
    review.merge(actors[1].id, into=actors[0].id)
    review.split(actors[2].id, [actors[2].spellings[0].text], to="Somebody Else")
    review.correct(f"actor:{actors[3].id}", {"kind": "company"})


def check_shown(case: Path, log: Sequence[Decision]) -> int:
    """Return how many applied verdicts do not show in the list of facts; 0 where all is well."""
    with pw.open(case) as opened:
        shown = {f.id: f.verdict for f in opened.facts(rejected=None)}
    expected = {"accept": ("accepted", "corrected"), "reject": ("rejected",), "correct": ("corrected",)}
    judged = [d for d in log if d.state == "applied" and d.fact and d.kind in expected]
    return sum(shown.get(str(d.fact)) not in expected[d.kind] for d in judged)


def read_again(case: Path, options: Sequence[str], package: Path | None) -> None:
    """Run the real command, by another copy of the package if given."""
    path = os.pathsep.join(map(str, [p for p in (package, os.environ.get("PYTHONPATH")) if p]))
    command = [sys.executable, "-m", "proxywar", "read", "--again", "--quiet", "--case", str(case), *options]
    done = subprocess.run(command, env=os.environ | {"PYTHONPATH": path}, capture_output=True, text=True, check=False)
    if done.returncode not in (0, 4):  # 4: some document has a problem, and had it before
        raise RuntimeError(done.stderr)


def own_knowledge(case: Path, folder: Path) -> Path:
    """Write rows for all actors of a case that proxywar does not know."""
    with pw.open(case) as opened:
        strange = [a for a in opened.actors() if not a.known and "," not in a.name and ";" not in a.name]
    known = folder / "known"
    known.mkdir()
    rows = [f"own-{n},{a.name},armed_group,own" for n, a in enumerate(strange)]
    (known / "actors.csv").write_text("\n".join(["id,name,kind,source", *rows]) + "\n", encoding="utf-8")
    return known


def changed_lexicon(folder: Path) -> Path:
    """Copy the package and leave some triggers out of its tables."""
    root = folder / "lexicon"
    shutil.copytree(Path(pw.__file__).parent, root / "proxywar", ignore=shutil.ignore_patterns("__pycache__"))
    for table in root.glob("proxywar/lang/*/triggers.csv"):
        lines = table.read_text(encoding="utf-8").splitlines(keepends=True)
        rows = [n for n, line in enumerate(lines) if line.strip() and line[0] != "#"][1:]
        left_out = set(rows[::EVERY])
        table.write_text("".join(line for n, line in enumerate(lines) if n not in left_out), encoding="utf-8")
    return root


def analysts(folder: Path) -> str:
    """Return the table of two analysts' logs, merged: conflicts and Cohen's kappa."""
    case = folder / "gold.case"
    with pw.read(GOLD, case=case) as opened:
        facts = opened.facts().json()
    documents = [json.loads(line) for line in GOLD.read_text(encoding="utf-8").splitlines()]
    names = score.Names(json.loads(GOLD.with_suffix(".names.json").read_text(encoding="utf-8")))
    verdicts: dict[str, list[tuple[bool, str | None]]] = defaultdict(list)
    for judged in judge_facts("dev", documents, names, facts):
        if judged.fact is not None:
            verdicts[judged.fact["id"]].append(
                (judged.is_right, None if judged.gold is None else judged.gold["status"])
            )
    said = {fact["id"]: fact["status"] for fact in facts}
    logs = {}
    for author in ("lenient", "strict"):
        copy = folder / f"{author}.case"
        shutil.copy(case, copy)
        judge(Review(copy, author=author), verdicts, said, is_strict=author == "strict")
        logs[author] = folder / f"{author}.jsonl"
        Review(copy, author=author).export(logs[author])
    merged = []
    for order in (("lenient", "strict"), ("strict", "lenient")):
        copy = folder / f"{'-'.join(order)}.case"
        shutil.copy(case, copy)
        for author in order:
            Review(copy, author="-").load(logs[author])
        merged.append(copy)
    review = Review(merged[0], author="-")
    (found,), conflicts = review.agreement(), review.conflicts()
    kinds = Counter(" / ".join(c.said) for c in conflicts if c.question == "verdict")
    is_alike = read_state(merged[0]) == read_state(merged[1])
    lines = ["| decisions | both judged | agreed | observed | by chance | Cohen's kappa | 95 % interval | conflicts |",
             "| --- | --- | --- | --- | --- | --- | --- | --- |",
             _row((len(review.log()), found.items, found.agreed, f"{found.observed:.3f}", f"{found.expected:.3f}",
                   found.kappa, f"{found.low} to {found.high}", len(conflicts)))]  # fmt: skip
    told = "; ".join(f"{n} × {kind}" for kind, n in kinds.most_common())
    same = "the same case" if is_alike else "**different cases**"
    told = f"Verdicts that differ (lenient / strict): {told}. Both orders of taking the logs in make {same}."
    return "\n".join([*lines, "", told, ""])


def judge(review: Review, verdicts: dict[str, list[tuple[bool, str | None]]], said: dict[str, str], *,
          is_strict: bool) -> None:  # fmt: skip
    """Judge facts by the annotation: leniently by type and parties, strictly by all pairs of parties and the status."""
    accepted, rejected = [], []
    for ident, pairs in verdicts.items():
        right = [is_right for is_right, _ in pairs]
        statuses = {status for is_right, status in pairs if is_right}
        if not (all(right) if is_strict else any(right)):
            rejected.append(ident)
        elif is_strict and said[ident] not in statuses:
            review.correct(ident, {"status": str(min(s for s in statuses if s))}, reason="as annotated")
        else:
            accepted.append(ident)
    review.accept(*accepted)
    review.reject(*rejected, reason="not in the annotation")


def _row(cells: Iterable[Any]) -> str:
    return "| " + " | ".join(map(str, cells)) + " |"


def main(arguments: Iterable[str] | None = None) -> int:
    """Make both tables, print them, write them into a page if asked."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--docs", type=Path, help="the page to write the tables into")
    given = parser.parse_args(None if arguments is None else list(arguments))
    for name, make in (("replay", replay), ("analysts", analysts)):
        with tempfile.TemporaryDirectory(prefix="proxywar-reviewed-") as folder:
            text = make(Path(folder))
        print(text)
        if given.docs:
            write_part(given.docs, name, text)
    return 0


if __name__ == "__main__":
    sys.exit(main())
