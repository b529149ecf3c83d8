"""A lake of so many sentences: processor time and memory of its workers, from the first shard to the last.

    python -m benchmarks.lake [--sentences 1000000] [--jobs 2] [--shard 1000000]

The text is that of `benchmarks.corpus.deal_conflict`. Rates are of processor time, memory is the most that a worker had
ever held when its shard was done; each tenth of the shards has its line, so that what grows shows.
"""

from __future__ import annotations

import argparse
import json
import tempfile
import time
from collections.abc import Sequence
from itertools import islice
from pathlib import Path

from benchmarks.corpus import SENTENCES_A_DOCUMENT, deal_conflict
from benchmarks.machine import describe_machine
from proxywar.run.lake import read_to_lake
from proxywar.run.lake.manifest import Entry, list_entries
from proxywar.run.options import ReadOptions
from proxywar.sources import expand_paths

PARTS = 10


def write_news(path: Path, sentences: int) -> None:
    """Write documents of so many sentences as JSON lines."""
    with path.open("w", encoding="utf-8") as lines:
        for row in islice(deal_conflict(), max(1, sentences // SENTENCES_A_DOCUMENT)):
            lines.write(json.dumps(row, ensure_ascii=False) + "\n")


def describe(entries: Sequence[Entry]) -> list[str]:
    """Return a line for each tenth of the shards, in the order in which they were done."""
    lines = []
    for part in range(PARTS):
        some = entries[len(entries) * part // PARTS : len(entries) * (part + 1) // PARTS]
        if some:
            rate = sum(e.words for e in some) / sum(e.seconds for e in some)
            most = max(e.memory for e in some) / 1e6
            lines.append(f"  shards {part + 1:>2}/{PARTS}: {rate:,.0f} words/s a core; memory at most {most:,.0f} MB")
    return lines


def main() -> None:
    """Write the text, read it, and tell what it took."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.lake", description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--sentences", type=int, default=1_000_000, metavar="N")
    parser.add_argument("--jobs", type=int, default=2, metavar="N", help="processes")
    parser.add_argument("--shard", type=int, default=1_000_000, metavar="BYTES", help="of the input a shard")
    options = parser.parse_args()
    machine = describe_machine()
    print(f"{machine['processor']}, {machine['cores']} cores, load {machine['load']:.1f}, {options.jobs} processes")
    with tempfile.TemporaryDirectory() as folder:
        news, lake = Path(folder) / "news.jsonl", Path(folder) / "lake"
        write_news(news, options.sentences)
        started = time.perf_counter()
        report = read_to_lake(
            expand_paths([news]), lake, options=ReadOptions(jobs=options.jobs), shard_bytes=options.shard
        )
        wall = time.perf_counter() - started
        done = sorted((lake / "manifest").glob("*.json"), key=lambda path: path.stat().st_mtime_ns)
        order = {path.stem: number for number, path in enumerate(done)}
        entries = sorted(list_entries(lake), key=lambda entry: order[entry.shard])
    print(f"{options.sentences:,} sentences, {report.words:,} words, {report.facts:,} facts, {report.shards} shards,"
          f" {len(report.problems)} problems")  # fmt: skip
    print(f"wall {wall:,.0f} s, {report.words / wall:,.0f} words/s; of processor time"
          f" {report.words / report.seconds:,.0f} words/s a core")  # fmt: skip
    print("\n".join(describe(entries)))


if __name__ == "__main__":
    from proxywar.run.threads import limit_threads

    limit_threads()
    main()
