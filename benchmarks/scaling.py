"""Speed against the bare parse, jobs, memory, growth with size, and reading more into a large case.

    python -m benchmarks.scaling [--words 12000] [--rounds 3] [--sentences 1000,3000,10000] [--large 120000]
    python -m benchmarks.scaling --case BIG.case [--more 1000]      only the last: into a case that is there, and grows

Ratios are taken within one run, what is compared one after the other in each round; the median of the rounds counts.
Rates are of processor time but for those of jobs, which are of the wall. Writes JSON and a chart to benchmarks/results,
and with `--docs PAGE` the tables between the marks of a page.
"""

from __future__ import annotations

import argparse
import json
import math
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from statistics import median
from typing import Any

import proxywar
from benchmarks.charts import draw_results
from benchmarks.corpus import TREEBANKS, count_words, deal_conflict, make_conflict, make_news, read_treebank, write_rows
from benchmarks.machine import describe_machine
from benchmarks.measures import processor_seconds
from benchmarks.peers import peers, sentences_of
from evals.tables import write_between

RESULTS = Path(__file__).with_name("results")
BEGIN = "<!-- scaling -->"
ONE_READ = """
import json, resource, sys, time
import proxywar
from proxywar.run import reading
from benchmarks.measures import processor_seconds

if __name__ == "__main__":
    source, case, jobs = sys.argv[1:]
    weigh, seconds = reading.weigh_case, [0.0]

    def timed(store):
        started = processor_seconds()
        weigh(store)
        seconds[0] += processor_seconds() - started

    reading.weigh_case = timed
    started, wall = processor_seconds(), time.perf_counter()
    report = proxywar.read(source, case=case, jobs=int(jobs)).report
    own = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    children = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
    print(json.dumps({"seconds": processor_seconds() - started, "wall": time.perf_counter() - wall,
                      "weigh": seconds[0], "facts": report.facts, "sentences": report.sentences,
                      "words": report.words, "memory": own * 1024, "worker": children * 1024}))
"""
Row = dict[str, Any]


def read_alone(rows: list[Row], *, jobs: int = 1, case: Path | None = None) -> Row:
    """Read documents in a process of its own and return what it took, memory included."""
    with tempfile.TemporaryDirectory() as folder:
        source, script = Path(folder) / "source.jsonl", Path(folder) / "read.py"
        write_rows(source, rows)
        script.write_text(ONE_READ, encoding="utf-8")
        arguments = [sys.executable, str(script), str(source), str(case or Path(folder) / "new.case"), str(jobs)]
        done = subprocess.run(arguments, check=True, capture_output=True, text=True, stdin=subprocess.DEVNULL,
                              env=_environment())  # fmt: skip
    result: Row = json.loads(done.stdout.splitlines()[-1])
    return result


def _environment() -> dict[str, str]:
    import os

    root = str(Path(__file__).resolve().parents[1])
    return {**os.environ, "PYTHONPATH": root, "OPENBLAS_NUM_THREADS": "1"}


def compare_speed(rows: list[Row], rounds: int) -> Row:
    """Return rates and ratios of a read to what it is compared with."""
    import proxywar

    texts, words = sentences_of(rows), count_words([row["text"] for row in rows])
    taken: dict[str, list[float]] = {}
    for number in range(rounds + 1):
        for name, run in peers().items():
            taken.setdefault(name, []).append(run(texts))
        for name, thorough in (("read", False), ("read --thorough", True)):
            with tempfile.TemporaryDirectory() as folder:
                source = Path(folder) / "all.jsonl"
                write_rows(source, rows)
                started = processor_seconds()
                proxywar.read(source, case=Path(folder) / "all.case", thorough=thorough).close()
                taken.setdefault(name, []).append(processor_seconds() - started)
        if number == 0:  # to warm up
            taken.clear()
    bare = taken["bare parse"]
    return {
        name: {"rate": words / median(seconds), "best": words / min(seconds),
               "to bare parse": median(s / b for s, b in zip(seconds, bare, strict=True))}
        for name, seconds in taken.items()
    }  # fmt: skip


def compare_jobs(rows: list[Row], rounds: int) -> Row:
    """Return the wall of one and of two processes, interleaved, and the memory of a worker."""
    one, two = [], []
    for _ in range(rounds):
        one.append(read_alone(rows, jobs=1))
        two.append(read_alone(rows, jobs=2))
    return {"one": median(r["wall"] for r in one), "two": median(r["wall"] for r in two),
            "gain": median(a["wall"] / b["wall"] for a, b in zip(one, two, strict=True)),
            "worker memory": max(r["worker"] for r in two)}  # fmt: skip


def measure_growth(sizes: list[int]) -> Row:
    """Return what reads of growing size took, and the slope of time over size, both in logarithms."""
    points = []
    for size in sizes:
        rows, left = [], size
        for row in deal_conflict():
            rows.append(row)
            left -= 10
            if left <= 0:
                break
        points.append(read_alone(rows))
        print(
            f"  {size:>9,} sentences: {points[-1]['seconds']:.1f} s, {points[-1]['memory'] / 1e6:,.0f} MB", flush=True
        )
    return {"points": points, "slope": slope(points, "seconds"),
            "slope without start": slope(points, "seconds", less=_start(points))}  # fmt: skip


def _start(points: list[Row]) -> float:
    """Return what a read takes before its first sentence, by the line through the two smallest."""
    (a, x), (b, y) = ((float(p["seconds"]), float(p["sentences"])) for p in points[:2])
    return max(0.0, a - x * (b - a) / (y - x))


def slope(points: list[Row], what: str, less: float = 0.0) -> float:
    """Return the least-squares slope of log time over log sentences."""
    xs: list[float] = [math.log(p["sentences"]) for p in points]
    ys: list[float] = [math.log(max(p[what] - less, 1e-9)) for p in points]
    x, y = sum(xs) / len(xs), sum(ys) / len(ys)
    spread = math.fsum((a - x) * (a - x) for a in xs)
    return math.fsum((a - x) * (b - y) for a, b in zip(xs, ys, strict=True)) / spread


def compare_cases(facts: int, documents: int) -> Row:
    """Return what reading documents into an empty case and into a large one takes."""
    from benchmarks.generated import fill_case

    with tempfile.TemporaryDirectory() as folder:
        fill_case(Path(folder) / "large.case", facts)
        return read_into(Path(folder) / "large.case", documents)


def read_into(large: Path, documents: int) -> Row:
    """Return what reading documents into an empty case and into one that is there takes; it is larger by them then."""
    rows = [row for row, _ in zip(deal_conflict(seed=1), range(documents), strict=False)]
    with proxywar.open(large) as case:
        facts = case.counts()["facts"]
    warm = read_alone(rows[:10], case=large)  # what is weighed at the first read of a case is not of these
    empty, full = read_alone(rows), read_alone(rows[10:], case=large)
    share = (len(rows) - 10) / len(rows)
    return {"facts": facts, "documents": documents, "first": warm["seconds"],
            "empty": {k: empty[k] * share for k in ("seconds", "weigh")},
            "large": {k: full[k] for k in ("seconds", "weigh")},
            "ratio": full["seconds"] / (empty["seconds"] * share),
            "ratio without weighing": (full["seconds"] - full["weigh"])
            / ((empty["seconds"] - empty["weigh"]) * share)}  # fmt: skip


def main() -> None:
    """Run all of it."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.scaling", description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--words", type=int, default=12_000, metavar="N", help="words of each text a round")
    parser.add_argument("--rounds", type=int, default=3, metavar="N", help="rounds, after one to warm up")
    parser.add_argument("--sentences", default="1000,3000,10000", metavar="N,N", help="sizes of the reads that grow")
    parser.add_argument("--large", type=int, default=120_000, metavar="N", help="facts of the large case; 0: none")
    parser.add_argument("--more", type=int, default=1_000, metavar="N", help="documents that are read into it")
    parser.add_argument("--treebanks", type=Path, default=TREEBANKS, metavar="FOLDER", help="as train.fetch writes it")
    parser.add_argument("--docs", type=Path, metavar="PAGE", help="write the tables between the marks of this page")
    parser.add_argument("--case", type=Path, metavar="FILE", help="measure only reading into this case")
    options = parser.parse_args()
    if options.case is not None:
        print(json.dumps(read_into(options.case, options.more), indent=2))
        return
    texts = {"conflict news": make_conflict(options.words)}
    general = [row for lang in ("en", "fr") if (found := read_treebank(lang, options.treebanks))
               for row in make_news(found)]  # fmt: skip
    if general:
        texts["general news"] = general[:: max(1, count_words([r["text"] for r in general]) // options.words)]
    RESULTS.mkdir(exist_ok=True)
    path = RESULTS / f"scaling-{time.strftime('%Y%m%dT%H%M%S')}.json"
    results: Row = {"machine": describe_machine(), "options": vars(options), "speed": {}}
    for name, rows in texts.items():
        results["speed"][name] = compare_speed(rows, options.rounds)
        print(name, {k: f"{v['rate']:,.0f} ({v['to bare parse']:.2f})" for k, v in results["speed"][name].items()},
              flush=True)  # fmt: skip
    results["growth"] = measure_growth([int(size) for size in options.sentences.split(",")])
    results["jobs"] = compare_jobs(make_conflict(4 * options.words), options.rounds)
    print("jobs", results["jobs"], flush=True)
    _save(results, path)
    if options.large:
        results["cases"] = compare_cases(options.large, options.more)
        print("cases", results["cases"])
        _save(results, path)
    print("wrote", path, "and", path.with_suffix(".svg").name)
    if options.docs is not None:
        write_between(options.docs, BEGIN, tables(results))


def _save(results: Row, path: Path) -> None:
    """Write what there is so far: the last step takes longest."""
    results["machine"]["load after"] = describe_machine()["load"]
    path.write_text(json.dumps(results, indent=2, default=str) + "\n", encoding="utf-8")
    path.with_suffix(".svg").write_text(draw_results(results), encoding="utf-8")


def tables(results: Row) -> str:
    """Return the results as Markdown."""
    machine, speed = results["machine"], results["speed"]
    told = (
        f"{machine['processor']}, {machine['cores']} cores, load {machine['load']:.1f} to {machine['load after']:.1f}; "
        f"Python {machine['python']}, spaCy {machine['spacy']}, NumPy {machine['numpy']}, "
        f"proxywar {machine['proxywar']}."
    )
    lines = [told, "", f"| words/s of processor time (time over that of the bare parse) | {' | '.join(speed)} |"]
    lines.append("|---|" + "---:|" * len(speed))
    for name in next(iter(speed.values())):
        cells = (f"{found[name]['rate']:,.0f} ({found[name]['to bare parse']:.2f})" for found in speed.values())
        lines.append(f"| {name} | {' | '.join(cells)} |")
    lines += ["", "| | |", "|---|---:|", *(f"| {name} | {value} |" for name, value in _single_figures(results))]
    return "\n".join(lines) + "\n"


def _single_figures(results: Row) -> Iterator[tuple[str, str]]:
    growth, jobs = results["growth"], results["jobs"]
    yield "two jobs against one, wall", f"{jobs['gain']:.2f} ×"
    yield "memory of a worker, at most", f"{jobs['worker memory'] / 1e6:,.0f} MB"
    for p in growth["points"]:
        name = f"{p['sentences']:,} sentences: time; of it linking and weighing; memory at most"
        yield name, f"{p['seconds']:,.1f} s; {p['weigh']:,.1f} s; {p['memory'] / 1e6:,.0f} MB"
    slopes = f"{growth['slope']:.2f}; {growth['slope without start']:.2f}"
    yield "slope of log time over log sentences; start-up taken off", slopes
    if "cases" in results:
        cases = results["cases"]
        name = f"{cases['documents']:,} documents into a case of {cases['facts']:,} facts over an empty one"
        yield name, f"{cases['ratio']:.2f} ×; without weighing {cases['ratio without weighing']:.2f} ×"


if __name__ == "__main__":
    from proxywar.run.threads import limit_threads

    limit_threads()
    main()
