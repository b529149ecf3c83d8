"""Read files into a lake."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from proxywar.errors import InputError, UsageError
from proxywar.run.lake.manifest import Entry, find_entry
from proxywar.run.lake.shards import SHARD_BYTES, Shard, cut_shards
from proxywar.run.options import DEFAULT_OPTIONS, ReadOptions
from proxywar.run.threads import limit_threads
from proxywar.sources import NO_DEFAULTS, Defaults, Found

ENGINES = ("local", "ray")
"""What runs the shards."""


@dataclass(slots=True)
class LakeReport:
    """What a read into a lake did.

    Attributes:
        shards: Read now.
        known: Shards that were there already.
        seconds: Of processor time, of all workers.
        problems: As rows of the `problems` list.
    """

    shards: int = 0
    known: int = 0
    documents: int = 0
    facts: int = 0
    words: int = 0
    seconds: float = 0.0
    problems: list[dict[str, str | None]] = field(default_factory=list)

    def add(self, entry: Entry) -> None:
        """Count a shard that was read now."""
        self.shards += 1
        self.documents += entry.documents
        self.facts += entry.facts
        self.words += entry.words
        self.seconds += entry.seconds
        self.problems.extend(entry.problems)


Progress = Callable[[LakeReport], None]


def read_to_lake(
    files: Sequence[Found], lake: Path, *, engine: str = "local", defaults: Defaults = NO_DEFAULTS,
    options: ReadOptions = DEFAULT_OPTIONS, shard_bytes: int = SHARD_BYTES, progress: Progress | None = None,
) -> LakeReport:  # fmt: skip
    """Read files into a lake, shard by shard; what is there already is not read again.

    A read that is stopped at any moment can be run again and ends with the same lake.

    Args:
        lake: Folder, made where there is none; all workers must see it.
        engine: One of `ENGINES`; the lake does not depend on it.
        shard_bytes: About so much of the input a shard.
        progress: Called after each shard.

    Raises:
        UsageError: No such engine, or standard input or a URL among the files (PW102).
        MissingExtraError: The engine is not installed (PW601).
        InputError: The folder cannot be made (PW308).
        ProxywarError: Nothing can be read at all; see `read_documents`.
    """
    if engine not in ENGINES:
        raise UsageError("PW102", f"No engine is called {engine!r}.", f"One of {', '.join(ENGINES)}.")
    limit_threads()
    try:
        lake.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise InputError(
            "PW308", f"{lake} cannot be made: {error.strerror}.", "Name a folder to write into."
        ) from error
    report = LakeReport()
    todo: list[Shard] = []
    for shard in cut_shards(files, defaults=defaults, options=options, shard_bytes=shard_bytes):
        there = find_entry(lake, shard.id)
        if there is None:
            todo.append(shard)
        else:
            report.known += 1
            report.problems.extend(there.problems)
    if engine == "ray":
        from proxywar.run.lake.on_ray import run_shards
    else:
        from proxywar.run.lake.local import run_shards
    unique = list({shard.id: shard for shard in todo}.values())
    for entry in run_shards(unique, lake, options.jobs):
        report.add(entry)
        if progress is not None:
            progress(report)
    return report
