"""One writer at a time: a lock file beside the case that says who writes.

The system takes the lock away when the process ends, however it ends, so a killed read never leaves a case locked.
"""

from __future__ import annotations

import json
import os
import socket
import sys
import time
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from proxywar.errors import CaseBusyError

WAIT_SECONDS = 5.0
"""How long a second writer waits for the first."""
_STEP_SECONDS = 0.05
_LOCKED_BYTE = 1 << 30  # Windows: far behind the note, which others must be able to read


class WriterLock:
    """The right to write to one case, held from `acquire` to `release`."""

    def __init__(self, case: Path) -> None:
        self.case = case
        self.path = case.with_name(case.name + ".lock")
        self._fd: int | None = None

    def acquire(self, *, wait_seconds: float = WAIT_SECONDS) -> None:
        """Take the lock, waiting for another writer to end.

        Raises:
            CaseBusyError: The other writer is still there after `wait_seconds`; the message names it (PW501).
        """
        deadline = time.monotonic() + wait_seconds
        while not self._try():
            if time.monotonic() >= deadline:
                raise CaseBusyError("PW501", f"{self.case} is being written by {self._holder()}.",
                                    "Wait until it has ended; commands that only read work meanwhile.")  # fmt: skip
            time.sleep(_STEP_SECONDS)

    def release(self) -> None:
        """Give the lock back; does nothing where it is not held."""
        if self._fd is None:
            return
        if sys.platform != "win32":
            self.path.unlink(missing_ok=True)
        os.close(self._fd)
        self._fd = None

    def _try(self) -> bool:
        fd = os.open(self.path, os.O_RDWR | os.O_CREAT, 0o644)
        # The holder removes the file before it lets go: a lock on a removed file is no lock.
        if not _lock(fd) or not _is_same_file(fd, self.path):
            os.close(fd)
            return False
        note = {"pid": os.getpid(), "host": socket.gethostname(), "since": datetime.now(UTC).isoformat("T", "seconds")}
        os.ftruncate(fd, 0)
        os.pwrite(fd, json.dumps(note).encode(), 0) if hasattr(os, "pwrite") else os.write(
            fd, json.dumps(note).encode()
        )
        self._fd = fd
        return True

    def _holder(self) -> str:
        try:
            note: dict[str, Any] = json.loads(self.path.read_bytes())
            return f"process {note['pid']} on {note['host']} since {note['since']}"
        except (OSError, ValueError, KeyError, TypeError):
            return "another process"


def _lock(fd: int) -> bool:
    try:
        if sys.platform == "win32":
            import msvcrt

            os.lseek(fd, _LOCKED_BYTE, os.SEEK_SET)
            msvcrt.locking(fd, msvcrt.LK_NBLCK, 1)
            os.lseek(fd, 0, os.SEEK_SET)
        else:
            import fcntl

            fcntl.flock(fd, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True


def _is_same_file(fd: int, path: Path) -> bool:
    try:
        return os.path.samestat(os.fstat(fd), path.stat())
    except FileNotFoundError:
        return False
