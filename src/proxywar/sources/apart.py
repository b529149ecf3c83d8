"""Run what takes foreign formats apart in a process of its own, which may crash, hang or fill its memory alone.

The readers of pages, feeds and PDFs are large libraries, one of them in C++; a file that was made to break them must
not end the reading of all others. The process is started with the first such file and serves all that follow. It is
given JSON and bytes and answers with JSON: nothing is pickled, and nothing of the caller's program is run again.
"""

from __future__ import annotations

import atexit
import contextlib
import json
import os
import queue
import signal
import struct
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from typing import IO, Any

LIMIT_SECONDS = 7.0
"""Of processor time, for one file."""
_WAIT_FACTOR = 20  # on a busy machine the clock runs faster than the processor's; only a process that sleeps meets this
LIMIT_MEMORY_BYTES = 800 * 2**20
_SERVE = "from proxywar.sources.apart import serve; serve()"
_ENDED_BY_TIMER = -getattr(signal, "SIGPROF", 0)
_HEAD = struct.Struct("<II")


def run_apart(task: str, data: bytes, **arguments: Any) -> dict[str, Any]:
    """Run a task on bytes in the process apart.

    Args:
        task: "page", "feed" or "pdf".
        arguments: What JSON can carry.

    Returns:
        What the task returned; with keys "failed" (in words) and "code" (of a problem) where it failed, took too long
        or took the process down.
    """
    return _WORKER.run(task, data, arguments)


class _Worker:
    """The process apart; started when it is needed, and again after it ended."""

    def __init__(self) -> None:
        self._process: subprocess.Popen[bytes] | None = None
        self._lock = threading.Lock()

    def run(self, task: str, data: bytes, arguments: dict[str, Any]) -> dict[str, Any]:
        with self._lock:
            process = self._start()
            answers: queue.SimpleQueue[dict[str, Any] | None] = queue.SimpleQueue()
            threading.Thread(target=_ask, args=(process, task, data, arguments, answers), daemon=True).start()
            seconds = LIMIT_SECONDS
            is_late = False
            try:
                answer = answers.get(timeout=seconds * _WAIT_FACTOR)
            except queue.Empty:
                answer, is_late = None, True
            except BaseException:  # Ctrl-C: the answer to this file must not be taken for that to the next
                self.stop()
                raise
            if answer is None:
                if is_late or self.stop() == _ENDED_BY_TIMER:
                    self.stop()
                    return _failed("PW317", f"It took longer than {seconds:.0f} seconds to read; given up.")
                return _failed("PW317", "The reader of this kind of file crashed on it.")
            return answer

    def _start(self) -> subprocess.Popen[bytes]:
        if self._process is not None and self._process.poll() is not None:
            self.stop()
        if self._process is None:
            self._process = subprocess.Popen(
                [sys.executable, "-P", "-c", _SERVE],
                stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, env=_environment(),
            )  # fmt: skip
        return self._process

    def forget(self) -> None:
        """Leave the process to the one that started it."""
        self._process, self._lock = None, threading.Lock()

    def stop(self) -> int | None:
        """End the process, whatever it does, and return what it ended with."""
        if self._process is None:
            return None
        process = self._process
        if process.stdin is not None:
            with contextlib.suppress(OSError, ValueError):
                process.stdin.close()
        with contextlib.suppress(subprocess.TimeoutExpired):  # an idle one ends when nobody can ask any more
            process.wait(0.5)
        process.kill()
        code = process.wait()
        if process.stdout is not None:
            process.stdout.close()
        self._process = None
        return code


_WORKER = _Worker()
atexit.register(_WORKER.stop)
if hasattr(os, "register_at_fork"):  # a fork must not speak through the pipes of its parent
    os.register_at_fork(after_in_child=_WORKER.forget)


def _environment() -> dict[str, str]:
    """Return the environment of the child, which finds the packages where this process does."""
    return os.environ | {"PYTHONPATH": os.pathsep.join(path for path in sys.path if path), "PYTHONWARNINGS": "ignore"}


def _ask(
    process: subprocess.Popen[bytes], task: str, data: bytes, arguments: dict[str, Any],
    answers: queue.SimpleQueue[dict[str, Any] | None],
) -> None:  # fmt: skip
    try:
        if process.stdin is None or process.stdout is None:
            raise BrokenPipeError  # both were asked for
        head = json.dumps({"task": task, **arguments}).encode()
        process.stdin.write(_HEAD.pack(len(head), len(data)) + head + data)
        process.stdin.flush()
        size, _ = _HEAD.unpack(_take(process.stdout, _HEAD.size))
        answers.put(json.loads(_take(process.stdout, size)))
    except (OSError, ValueError, struct.error):
        answers.put(None)


def _take(stream: IO[bytes], size: int) -> bytes:
    data = stream.read(size)
    if len(data) < size:
        raise BrokenPipeError("the process ended")
    return data


def _failed(code: str, reason: str) -> dict[str, Any]:
    return {"failed": reason, "code": code}


def serve() -> None:
    """Do one task after another until nobody asks any more; the main function of the process apart."""
    stdin, stdout = sys.stdin.buffer, os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    with open(os.devnull, "w") as nowhere:  # noqa: PTH123  # what libraries print must not mix with answers
        os.dup2(nowhere.fileno(), 1)
    _limit_memory()
    threading.Thread(target=_end_with_parent, args=(os.getppid(),), daemon=True).start()
    while len(head := stdin.read(_HEAD.size)) == _HEAD.size:
        size, length = _HEAD.unpack(head)
        arguments = json.loads(stdin.read(size))
        _set_timer(LIMIT_SECONDS)
        answer = json.dumps(_do(arguments.pop("task"), stdin.read(length), arguments)).encode()
        _set_timer(0)
        stdout.write(_HEAD.pack(len(answer), 0) + answer)
        stdout.flush()


def _set_timer(seconds: float) -> None:
    """Let the system end this process after so much processor time; no library can put that off. 0 takes it back."""
    if hasattr(signal, "setitimer"):
        signal.setitimer(signal.ITIMER_PROF, seconds)


def _end_with_parent(parent: int) -> None:
    """End this process amid its work when the one that asked is gone; an idle one reads the end of its input."""
    while os.getppid() == parent:
        time.sleep(1)
    os._exit(1)


def _do(task: str, data: bytes, arguments: dict[str, Any]) -> dict[str, Any]:
    try:
        return _task(task)(data, **arguments)
    except MemoryError:
        return _failed("PW317", "It needs more memory than one file may take.")
    except RecursionError:
        return _failed("PW314", "It is nested too deeply.")
    except Exception as error:  # noqa: BLE001  # whatever a library raises on a broken file
        return _failed("PW314", f"It is damaged: {type(error).__name__}: {str(error)[:200]}")


def _task(name: str) -> Callable[..., dict[str, Any]]:
    from proxywar.sources import feeds, pages, pdf

    return {"page": pages.extract_page, "feed": feeds.extract_feed, "pdf": pdf.extract_pdf}[name]


def _limit_memory() -> None:
    """Keep the process below a limit where the system can do that."""
    with contextlib.suppress(ImportError, ValueError, OSError):
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (LIMIT_MEMORY_BYTES, LIMIT_MEMORY_BYTES))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
