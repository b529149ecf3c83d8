"""What is measured, one function each; each returns the seconds of one run."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from statistics import median
from typing import Any

from benchmarks.corpus import write_rows

Measure = Callable[[], float]
LOAD = "import time; from proxywar.parse import load_pipeline; t = time.perf_counter(); load_pipeline({lang!r}); print(time.perf_counter() - t)"  # noqa: E501  # one line of Python for -c


def repeat(measure: Measure, runs: int) -> dict[str, float]:
    """Run a measure several times, once more before to warm up.

    Returns:
        median, low and high of the runs, and their number.
    """
    measure()
    values = [measure() for _ in range(runs)]
    return {"median": median(values), "low": min(values), "high": max(values), "runs": runs}


def as_rate(seconds: dict[str, float], count: int) -> dict[str, float]:
    """Return what `repeat` found of seconds as so many a second.

    Args:
        count: What is gone through in one run.
    """
    rates = {"median": seconds["median"], "low": seconds["high"], "high": seconds["low"]}
    return {**{name: count / value for name, value in rates.items()}, "runs": seconds["runs"]}


def processor_seconds() -> float:
    """Return the processor time of this process and of its children that have ended.

    Other programs on the machine disturb it least, though not nothing: they share caches and, often, cores.
    """
    times = os.times()
    return times.user + times.system + times.children_user + times.children_system


def parse_seconds(lang: str, texts: Sequence[str]) -> Measure:
    """Return a measure of the bare parse of texts, in processor time."""
    from proxywar.parse import parse_sentences

    def run() -> float:
        started = processor_seconds()
        for _ in parse_sentences(((text, None) for text in texts), lang):
            pass
        return processor_seconds() - started

    return run


def count_tokens(lang: str, texts: Iterable[str]) -> int:
    """Return how many tokens the tokenizer of a language cuts texts into, white space left out."""
    from proxywar.parse import load_pipeline

    nlp = load_pipeline(lang)
    return sum(not token.is_space for text in texts for token in nlp.make_doc(text))


def read_seconds(rows: Sequence[dict[str, Any]], jobs: int) -> Measure:
    """Return a measure of the read of documents from a file into a case: processor time, or of the wall for more jobs.

    Args:
        rows: Documents as `proxywar read` takes them, one JSON object each.
    """
    import proxywar

    clock = processor_seconds if jobs == 1 else time.perf_counter

    def run() -> float:
        with tempfile.TemporaryDirectory() as folder:
            source = Path(folder) / "bench.jsonl"
            write_rows(source, rows)
            started = clock()
            proxywar.read(source, case=Path(folder) / "bench.case", jobs=jobs).close()
            return clock() - started

    return run


def load_seconds(lang: str) -> Measure:
    """Return a measure of loading a pipeline in a new process, imports left out, seconds of the wall."""

    def run() -> float:
        return float(_run("-c", LOAD.format(lang=lang)))

    return run


def command_seconds(*arguments: str) -> Measure:
    """Return a measure of a run of this Python with arguments, seconds of the wall."""

    def run() -> float:
        started = time.perf_counter()
        _run(*arguments)
        return time.perf_counter() - started

    return run


def _run(*arguments: str) -> str:
    done = subprocess.run(
        [sys.executable, *arguments], check=True, capture_output=True, stdin=subprocess.DEVNULL, text=True
    )
    return done.stdout
