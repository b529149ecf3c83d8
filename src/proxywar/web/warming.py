"""Compute the lists of a large case in a process of its own, so that no page waits for them.

A list that was computed since the last change of the case is stored in it and read at once. After a read it is not yet
there; a small case computes it on the way, for a large one this is started once, and the page says so meanwhile.
"""

from __future__ import annotations

import subprocess
import sys
import threading
from collections.abc import Sequence
from pathlib import Path

from proxywar.api import Case, open_case
from proxywar.web.selection import Selection

LISTS = ("ties", "camps", "forces", "disputes", "timeline", "control")
OF_SYSTEM = LISTS[:5]
SMALL = 10_000
"""A case of so many facts is computed within the request."""
_RUN = "import sys; from proxywar.web.warming import main; main(sys.argv[1:])"
Asked = tuple[float, str | None]


class Warmer:
    """Starts and remembers the processes that compute.

    Attributes:
        path: The case file.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self._lock = threading.Lock()
        self._running: dict[Asked, subprocess.Popen[bytes]] = {}
        self._failed: set[Asked] = set()

    def is_warm(self, case: Case, chosen: Selection, *, lists: Sequence[str] = OF_SYSTEM) -> bool:
        """Tell whether a selection can be shown now; where it would take long, start to compute it.

        What is computed for one date or some sources is never waited for, nor is what failed once.
        """
        asked = (chosen.min_confidence, chosen.theatre)
        if chosen.as_of or chosen.status or chosen.source or asked in self._failed:
            return True
        shown = case.above(chosen.min_confidence)
        if all(shown.is_stored(name, theatre=chosen.theatre) for name in lists) or case.counts()["facts"] <= SMALL:
            return True
        with self._lock:
            process = self._running.get(asked)
            if process is not None and process.poll() is not None:
                del self._running[asked]
                if process.returncode:
                    self._failed.add(asked)
                    return True
            if asked not in self._running:
                theatre = [] if chosen.theatre is None else [chosen.theatre]
                command = [sys.executable, "-c", _RUN, str(self.path), str(chosen.min_confidence), *theatre]
                self._running[asked] = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL)
        return False

    def close(self) -> None:
        """End what still computes; what is stored so far stays."""
        with self._lock:
            for process in self._running.values():
                process.terminate()
                process.wait()
            self._running.clear()


def main(arguments: list[str]) -> None:
    """Compute and store the lists.

    Args:
        arguments: The case, the threshold, and a theatre where it is not the whole.
    """
    path, least, *theatre = arguments
    with open_case(path) as case:
        shown = case.above(float(least))
        for name in LISTS:
            shown.page(name, theatre=theatre[0] if theatre else None, limit=1)
