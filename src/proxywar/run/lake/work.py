"""The unit of work: a shard in, Parquet parts and a row of the manifest out. It knows of no engine."""

from __future__ import annotations

import os
import sys
import time
from dataclasses import asdict
from pathlib import Path

from proxywar.records import Document, Problem, Reading
from proxywar.run.lake.manifest import Entry, find_entry, save_entry
from proxywar.run.lake.parts import write_parts
from proxywar.run.lake.shards import Shard, read_stretches
from proxywar.run.local import cut_chunks, read_chunk


def read_shard(shard: Shard, lake: Path) -> Entry:
    """Read a shard into the lake and return its row; one that is there whole is not read again.

    Doing it twice, or in two places at once, gives the lake that doing it once gives.

    Raises:
        ProxywarError: Nothing can be read at all; see `read_documents`.
    """
    there = find_entry(lake, shard.id)
    if there is not None:
        return there
    started = time.process_time()
    readings: dict[str, Reading] = {}
    problems: list[Problem] = []
    for chunk in cut_chunks(_first_copies(shard)):
        for result in read_chunk(chunk, shard.options):
            if isinstance(result, Problem):
                problems.append(result)
            else:
                readings[result.cut.document.sha256] = result
                problems += result.problems
    parts = write_parts(list(readings.values()), lake, shard.id)
    entry = Entry(
        shard.id, tuple(dict.fromkeys(s.path for s in shard.stretches)), len(readings),
        sum(len(reading.facts) for reading in readings.values()),
        sum(len(reading.cut.document.text.split()) for reading in readings.values()), parts,
        tuple(asdict(problem) for problem in problems), round(time.process_time() - started, 3), peak_memory(),
        os.getpid(),
    )  # fmt: skip
    save_entry(lake, entry)
    return entry


def _first_copies(shard: Shard) -> list[Document | Problem]:
    seen: set[str] = set()
    items: list[Document | Problem] = []
    for item in read_stretches(shard):
        if isinstance(item, Problem):
            items.append(item)
        elif item.sha256 not in seen:
            seen.add(item.sha256)
            items.append(item)
    return items


def fail_shard(shard: Shard, lake: Path, reason: str) -> Entry:
    """Return a row for a shard that no worker could read: a problem, so that nobody takes it for read."""
    sources = tuple(dict.fromkeys(s.path for s in shard.stretches))
    problems = tuple(asdict(Problem(source, None, "lake", "PW312", reason)) for source in sources)
    entry = Entry(shard.id, sources, 0, 0, 0, (), problems)
    save_entry(lake, entry)
    return entry


def peak_memory() -> int:
    """Return the most bytes this process ever held; 0 where the system does not tell."""
    try:
        import resource
    except ImportError:  # Windows
        return 0
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak if sys.platform == "darwin" else peak * 1024
