"""Where the time of a read goes: the stack, looked at every few milliseconds of processor time.

    python -m benchmarks.profile [--words 60000] [--docs docs/speed.md]

A profiler that counts calls makes code of many small functions look slow; looking now and then disturbs nothing. Time
in compiled code (the parser, SQLite, regular expressions) counts for the line of Python that called it. POSIX only.
"""

from __future__ import annotations

import argparse
import signal
import tempfile
import time
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from types import FrameType
from typing import Any

from benchmarks.corpus import (
    TREEBANKS,
    count_words,
    make_conflict,
    make_news,
    pick_warming,
    read_treebank,
    write_rows,
)
from evals.tables import write_between

SECONDS = 0.002
BEGIN = "<!-- profile -->"
STEPS = {
    "spacy/language.py:pipe": "parse",
    "case/store.py:save": "write",
    "run/weighing.py:weigh_case": "link and weigh",
    "text/cutting.py:cut_document": "cut, tell the language",
    "extract/gate.py:choose_sentences": "gate",
    "find/prepare.py:find_all": "find names, times, numbers, goods",
    "find/prepare.py:prepare": "cut into tokens",
    "find/mending.py:mend": "mend the tree",
    "extract/extractor.py:_read_document": "extract facts",
    "run/work.py:resolve_reading": "resolve within the document",
}
"""What a step is called, by the function that a stack is in; the first that fits."""


@dataclass(slots=True)
class Samples:
    """Stacks that were looked at."""

    steps: Counter[str] = field(default_factory=Counter)
    functions: Counter[str] = field(default_factory=Counter)

    def take(self, _signal: int, frame: FrameType | None) -> None:
        """Note one stack; a handler of SIGPROF."""
        names = []
        while frame is not None:
            path = Path(frame.f_code.co_filename)
            names.append(f"{path.parent.name}/{path.name}:{frame.f_code.co_name}")
            frame = frame.f_back
        self.functions[names[0]] += 1
        self.steps[next((step for name, step in STEPS.items() if name in names), "all else")] += 1

    def shares(self) -> list[tuple[str, float]]:
        """Return the share of each step, largest first."""
        total = self.steps.total() or 1
        return [(step, n / total) for step, n in self.steps.most_common()]


def profile(rows: Sequence[dict[str, Any]]) -> tuple[Samples, float]:
    """Return samples of a read of documents into a new case, and its seconds of processor time."""
    import proxywar

    samples = Samples()
    with tempfile.TemporaryDirectory() as folder:
        source, warm = Path(folder) / "all.jsonl", Path(folder) / "warm.jsonl"
        write_rows(source, rows)
        write_rows(warm, pick_warming(rows))
        proxywar.read(warm, case=Path(folder) / "warm.case").close()
        signal.signal(signal.SIGPROF, samples.take)
        started = time.process_time()
        signal.setitimer(signal.ITIMER_PROF, SECONDS, SECONDS)
        proxywar.read(source, case=Path(folder) / "all.case").close()
        signal.setitimer(signal.ITIMER_PROF, 0)
        return samples, time.process_time() - started


def main() -> None:
    """Print the profile of conflict news and of general news; write it into a page."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.profile", description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--words", type=int, default=60_000, metavar="N", help="words of conflict news")
    parser.add_argument("--treebanks", type=Path, default=TREEBANKS, metavar="FOLDER", help="as train.fetch writes it")
    parser.add_argument("--docs", type=Path, metavar="PAGE", help="write the table between the marks of this page")
    options = parser.parse_args()
    texts = {"conflict news": make_conflict(options.words)}
    general = [found for lang in ("en", "fr") if (found := read_treebank(lang, options.treebanks))]
    if general:
        texts["general news"] = [row for sentences in general for row in make_news(sentences)]
    profiles = {name: profile(rows) for name, rows in texts.items()}
    table = _table(texts, profiles)
    print(table, end="")
    for name, (samples, _) in profiles.items():
        top = ", ".join(f"`{f}` {n / samples.functions.total():.1%}" for f, n in samples.functions.most_common(12))
        print(f"\n{name}: {top}")
    if options.docs is not None:
        write_between(options.docs, BEGIN, table)


def _table(texts: Mapping[str, Sequence[dict[str, Any]]], profiles: Mapping[str, tuple[Samples, float]]) -> str:
    shares = {name: dict(samples.shares()) for name, (samples, _) in profiles.items()}
    steps = list(shares["conflict news"])
    lines = [f"| step | {' | '.join(profiles)} |", f"|---|{'---:|' * len(profiles)}"]
    lines += [f"| {step} | " + " | ".join(f"{shares[n].get(step, 0):.1%}" for n in profiles) + " |" for step in steps]
    rates = [count_words([row["text"] for row in texts[name]]) / seconds for name, (_, seconds) in profiles.items()]
    lines.append(f"| words/s of processor time | {' | '.join(f'{rate:,.0f}' for rate in rates)} |")
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    from proxywar.run.threads import limit_threads

    limit_threads()
    main()
