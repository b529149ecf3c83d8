"""What is measured, one function each; each returns the seconds or words a second of one run."""

from __future__ import annotations

import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median

from benchmarks.corpus import count_words, make_texts, write_documents

Measure = Callable[[], float]


def repeat(measure: Measure, runs: int) -> dict[str, float]:
    """Run a measure several times, once more before to warm up.

    Returns:
        median, low and high of the runs, and their number.
    """
    measure()
    values = [measure() for _ in range(runs)]
    return {"median": median(values), "low": min(values), "high": max(values), "runs": runs}


def parse_rate(lang: str, words: int) -> Measure:
    """Return a measure of the bare parse of a language, words a second."""
    from proxywar.parse import parse_sentences

    texts = make_texts(lang, words)

    def run() -> float:
        started = time.perf_counter()
        for _ in parse_sentences(((text, None) for text in texts), lang):
            pass
        return count_words(texts) / (time.perf_counter() - started)

    return run


def read_rate(words: int, jobs: int) -> Measure:
    """Return a measure of the read of files into a case, words a second, start of processes included."""
    import proxywar

    def run() -> float:
        with tempfile.TemporaryDirectory() as folder:
            source = Path(folder) / "bench.jsonl"
            total = write_documents(source, words)
            started = time.perf_counter()
            proxywar.read(source, case=Path(folder) / "bench.case", jobs=jobs).close()
            return total / (time.perf_counter() - started)

    return run


def command_seconds(*arguments: str) -> Measure:
    """Return a measure of a run of this Python with arguments, seconds of the wall."""

    def run() -> float:
        started = time.perf_counter()
        subprocess.run([sys.executable, *arguments], check=True, capture_output=True, stdin=subprocess.DEVNULL)
        return time.perf_counter() - started

    return run
