"""Run shards in processes of this machine."""

from __future__ import annotations

from collections import Counter, deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future
from concurrent.futures.process import BrokenProcessPool
from pathlib import Path

from proxywar.run.lake.manifest import Entry
from proxywar.run.lake.shards import Shard
from proxywar.run.lake.work import fail_shard, read_shard
from proxywar.run.local import end_processes, start_processes

TRIES = 3
"""Times that the processes may die with one shard the oldest; then it is tried by itself."""
DIED = "Nothing of it is in the lake: each process that read it died. Read its documents into a case to find which one."
_AHEAD = 2


def run_shards(shards: Iterable[Shard], lake: Path, jobs: int) -> Iterator[Entry]:
    """Yield the row of each shard, in order; a shard whose worker dies is read again by another one."""
    if jobs == 1:
        for shard in shards:
            yield read_shard(shard, lake)
        return
    pool = _Pool(lake, jobs)
    try:
        for shard in shards:
            pool.add(shard)
            if pool.is_full:
                yield pool.take()
        while pool.waiting:
            yield pool.take()
    except BaseException:  # also Ctrl-C: what is not whole is read again the next time
        end_processes(pool.processes)
        raise
    finally:
        pool.processes.shutdown(wait=True, cancel_futures=True)


class _Pool:
    """Processes with the shards that they read, in order."""

    def __init__(self, lake: Path, jobs: int) -> None:
        self.processes = start_processes(jobs)
        self.waiting: deque[tuple[Shard, Future[Entry]]] = deque()
        self._lake = lake
        self._jobs = jobs
        self._deaths: Counter[str] = Counter()

    @property
    def is_full(self) -> bool:
        return len(self.waiting) >= _AHEAD * self._jobs

    def add(self, shard: Shard) -> None:
        try:
            self.waiting.append((shard, self.processes.submit(read_shard, shard, self._lake)))
        except BrokenProcessPool:
            self._start_again()
            self.add(shard)

    def take(self) -> Entry:
        """Return the row of the oldest shard; where a process died, all that are under way are read again."""
        while True:
            shard, future = self.waiting[0]
            try:
                entry = future.result()
            except BrokenProcessPool:
                # Which of the shards under way it was nobody knows: in the end the oldest is tried by itself.
                self._deaths[shard.id] += 1
                if self._deaths[shard.id] < TRIES:
                    self._start_again()
                    continue
                entry = _try_alone(shard, self._lake)
            self.waiting.popleft()
            return entry

    def _start_again(self) -> None:
        self.processes.shutdown(wait=True, cancel_futures=True)
        self.processes = start_processes(self._jobs)
        again, self.waiting = self.waiting, deque()
        for shard, _ in again:
            self.add(shard)


def _try_alone(shard: Shard, lake: Path) -> Entry:
    with start_processes(1) as pool:
        try:
            return pool.submit(read_shard, shard, lake).result()
        except BrokenProcessPool:
            return fail_shard(shard, lake, DIED)
