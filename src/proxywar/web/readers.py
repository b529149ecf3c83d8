"""Open cases, lent to one request at a time, so that pages are read at once and while another process writes."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated

from fastapi import Depends, Request

from proxywar.api import Case, open_case

_MOST_IDLE = 4
"""Cases kept open; the one used last is lent first, since it may hold lists already computed."""


class Readers:
    """Lends open cases of one path.

    Attributes:
        path: The case file.

    Raises:
        CaseError: There is no such case, or it cannot be read.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self._lock = threading.Lock()
        self._idle: list[tuple[int, Case]] = [(self._inode(), open_case(path))]

    @contextmanager
    def lend(self) -> Iterator[Case]:
        """Lend a case that nobody else uses meanwhile; one that failed is not lent again."""
        inode, case = self._take()
        try:
            yield case
        except BaseException:
            case.close()
            raise
        with self._lock:
            if len(self._idle) < _MOST_IDLE:
                self._idle.append((inode, case))
                return
        case.close()

    def close(self) -> None:
        """Close all that is not lent."""
        with self._lock:
            idle, self._idle = self._idle, []
        for _, case in idle:
            case.close()

    def _take(self) -> tuple[int, Case]:
        inode = self._inode()
        while True:
            with self._lock:
                if not self._idle:
                    break
                was, case = self._idle.pop()
            if was == inode:
                return was, case
            case.close()  # another file stands there now: the case was made anew
        return inode, open_case(self.path)

    def _inode(self) -> int:
        try:
            return self.path.stat().st_ino
        except OSError:
            return -1  # `open_case` says what is wrong


def lend_case(request: Request) -> Iterator[Case]:
    """Lend a case for the length of a request."""
    readers: Readers = request.app.state.readers
    with readers.lend() as case:
        yield case


OpenCase = Annotated[Case, Depends(lend_case)]
