"""Run the unit of work here: in this process, or in several whose results come back in order."""

from __future__ import annotations

import atexit
import logging
import multiprocessing
import os
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool

from proxywar.records import Document, Problem, Reading
from proxywar.run.collector import without_collector
from proxywar.run.options import DEFAULT_OPTIONS, ReadOptions
from proxywar.run.threads import limit_threads
from proxywar.run.work import read_documents

CHUNK_DOCUMENTS = 64
CHUNK_CHARACTERS = 25_000
"""A chunk ends at either: many short documents are parsed together, a few long ones do not keep one process alone."""
_AHEAD = 2  # chunks in flight for each process: none idles, and no long input is held in memory

logger = logging.getLogger(__name__)
Chunk = list[Document | Problem]
Results = list[Reading | Problem]


def run_local(
    items: Iterable[Document | Problem],
    options: ReadOptions = DEFAULT_OPTIONS,
    *,
    meanwhile: Callable[[], None] | None = None,
) -> Iterator[Results]:
    """Yield the results of one chunk of documents after another, in the order of the input.

    Problems among the input pass at their place. The results do not depend on the number of processes.

    Args:
        items: Documents, and problems that were met before.
        options: How to read them.
        meanwhile: Done once while several processes start, when this one would only wait.

    Raises:
        ProxywarError: Nothing can be read at all; see `read_documents`.
    """
    chunks = cut_chunks(items)
    if options.jobs == 1:
        for chunk in chunks:
            yield read_chunk(chunk, options)
    else:
        yield from _run_processes(chunks, options, meanwhile)


def cut_chunks(items: Iterable[Document | Problem]) -> Iterator[Chunk]:
    """Group items into chunks of whole documents, as they come.

    Only documents count, so that a read that was cut short goes on with the very chunks that it would have had.
    """
    chunk: Chunk = []
    documents = characters = 0
    for item in items:
        chunk.append(item)
        if isinstance(item, Document):
            documents += 1
            characters += len(item.text)
        if documents >= CHUNK_DOCUMENTS or characters >= CHUNK_CHARACTERS:
            yield chunk
            chunk, documents, characters = [], 0, 0
    if chunk:
        yield chunk


def read_chunk(chunk: Chunk, options: ReadOptions) -> Results:
    """Return the results of a chunk; problems among it pass at their place."""
    with without_collector():
        readings = read_documents([item for item in chunk if isinstance(item, Document)], options)
        return [item if isinstance(item, Problem) else next(readings) for item in chunk]


def _run_processes(
    chunks: Iterator[Chunk], options: ReadOptions, meanwhile: Callable[[], None] | None
) -> Iterator[Results]:
    pool = start_processes(options.jobs)
    waiting: deque[tuple[Chunk, Future[Results]]] = deque()
    try:
        for chunk in chunks:
            waiting.append((chunk, pool.submit(read_chunk, chunk, options)))
            if meanwhile is not None:
                meanwhile()
                meanwhile = None
            if len(waiting) >= _AHEAD * options.jobs:
                pool, results = _collect(waiting, pool, options)
                yield results
        while waiting:
            pool, results = _collect(waiting, pool, options)
            yield results
    except BaseException:  # also Ctrl-C: nobody waits for what is under way, it is read again the next time
        end_processes(pool)
        raise
    finally:
        pool.shutdown(wait=True, cancel_futures=True)


def end_processes(pool: ProcessPoolExecutor) -> None:
    """End the processes of a pool amid their work; `terminate_workers` does it from Python 3.14 on."""
    for process in list((getattr(pool, "_processes", None) or {}).values()):
        process.terminate()


def _collect(
    waiting: deque[tuple[Chunk, Future[Results]]], pool: ProcessPoolExecutor, options: ReadOptions
) -> tuple[ProcessPoolExecutor, Results]:
    """Wait for the oldest chunk; where a process died, find the document that kills it and go on without it."""
    chunk, future = waiting.popleft()
    try:
        return pool, future.result()
    except BrokenProcessPool:
        logger.debug("a process died; reading its documents one by one")
    pool.shutdown(wait=True, cancel_futures=True)
    results = [_read_alone(item, options) for item in chunk]
    pool = start_processes(options.jobs)
    again = [(later, pool.submit(read_chunk, later, options)) for later, _ in waiting]
    waiting.clear()
    waiting.extend(again)
    return pool, results


def _read_alone(item: Document | Problem, options: ReadOptions) -> Reading | Problem:
    if isinstance(item, Problem):
        return item
    with start_processes(1) as pool:
        try:
            return pool.submit(read_chunk, [item], options).result()[0]
        except BrokenProcessPool:
            message = "Failed in reading, nothing of it was stored: the process that read it died."
            return Problem(item.source, item.id, "extract", "PW312", message)


def start_processes(jobs: int) -> ProcessPoolExecutor:
    """Return a pool of so many processes, each of which ends when this one does."""
    limit_threads()
    # Spawned, not forked: a child of a fork would keep the lock of the case alive after its parent was killed.
    context = multiprocessing.get_context("spawn")
    return ProcessPoolExecutor(max_workers=jobs, mp_context=context, initializer=_end_with_parent)


def _end_with_parent() -> None:
    """End this process when the one that started it is gone, however it ended."""
    parent = multiprocessing.parent_process()

    def watch() -> None:
        if parent is not None:
            parent.join()
            os._exit(1)

    threading.Thread(target=watch, daemon=True).start()
    # What it read has been sent by then: to take pipelines and tables apart would keep the reader waiting.
    atexit.register(os._exit, 0)
    _ignore_interrupts()


def _ignore_interrupts() -> None:
    import signal

    signal.signal(
        signal.SIGINT, signal.SIG_IGN
    )  # the parent takes Ctrl-C, stores what is whole and shuts the pool down
