"""What waits for a judgement, in its order; kept between requests where a case is large."""

from __future__ import annotations

import re
import subprocess
import sys
import tempfile
import threading
from collections.abc import Sequence
from pathlib import Path
from typing import IO

import orjson

from proxywar.api import Case, open_case
from proxywar.case.decisions import Decision
from proxywar.errors import CaseError
from proxywar.model.queue import Item
from proxywar.publish.wording import Wording, lowered

LARGE = 5_000
"""From so many facts on the order is kept until the reader asks for it anew; what was judged leaves it at once."""
_RUN = "import sys; from proxywar.web.queueing import main; main(sys.argv[1:])"
_JUDGING = ("accept", "reject", "correct")
_PAIRING = ("same", "not-same")


_STAKES = (
    (re.compile(r"alone makes: (?P<what>.+)"), "stake.alone"),
    (re.compile(r"one of (?P<n>\d+) for: (?P<what>.+)"), "stake.among"),
    (re.compile(r"dispute about (?P<kind>\w+)"), "stake.dispute"),
    (re.compile(r"how many (?P<of>\w+) (?P<who>.+) has"), "stake.number"),
    (re.compile(r"written alike; (?P<n>\d+) facts of the lesser"), "stake.alike"),
)
_HELD, _TIE = re.compile(r"who holds (?P<place>.+)"), re.compile(r"(?P<a>.+) (?P<type>[A-Z_]+) [→↔] (?P<b>.+)")


def tell_stake(told: str, say: Wording) -> str:
    """Return what hangs on a thing in the reader's language; as the queue has it where that is not known."""
    for pattern, key in _STAKES:
        found = pattern.fullmatch(told)
        if found:
            fields = found.groupdict()
            if "what" in fields:
                fields["what"] = _tell_matter(fields["what"], say)
            if "kind" in fields and say.has(f"dispute.{fields['kind']}"):
                fields["kind"] = lowered(say(f"dispute.{fields['kind']}"))
            if "of" in fields:
                fields |= {"of": say.kind(fields["of"]), "who": say.name(fields["who"])}
            return say(key, **fields)
    return told


def _tell_matter(what: str, say: Wording) -> str:
    held, tie = _HELD.fullmatch(what), _TIE.fullmatch(what)
    if held:
        return say("stake.held", place=say.name(held["place"]))
    return lowered(say.act(tie["type"], [tie["a"]], [tie["b"]])) if tie else what


class Queues:
    """The queues of a case by theatre.

    Of a large case the order is computed by a process of its own, so that no page waits for it:
    Args:
        path: The case file.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._lock = threading.Lock()
        self._kept: dict[str | None, list[Item]] = {}
        self._running: dict[str | None, tuple[subprocess.Popen[bytes], IO[bytes]]] = {}

    def waiting(
        self, case: Case, theatre: str | None, log: Sequence[Decision], *, is_fresh: bool = False
    ) -> list[Item] | None:
        """Return what nobody has judged yet, what is most worth it first; None while it is being computed.

        Args:
            case: To ask.
            theatre: Only this one.
            log: The decisions of the case.
            is_fresh: Compute the order anew, also of a large case.

        Raises:
            CaseError: The order of a large case could not be computed (PW506).
        """
        if case.counts()["facts"] < LARGE:
            return list(case.queue(theatre=theatre))
        with self._lock:
            if is_fresh:
                self._kept.pop(theatre, None)
            if theatre not in self._kept:
                self._compute(theatre)
            kept = self._kept.get(theatre)
        if kept is None:
            return None
        judged = {d.fact for d in log if d.state == "applied" and d.kind in _JUDGING}
        paired = {frozenset((d.target["a"]["name"], d.target["b"]["name"]))
                  for d in log if d.state == "applied" and d.kind in _PAIRING}  # fmt: skip
        return [item for item in kept if item.id not in judged and frozenset(item.id.split("=")) not in paired]

    def close(self) -> None:
        """End what still computes."""
        with self._lock:
            for process, told in self._running.values():
                process.terminate()
                process.wait()
                told.close()
            self._running.clear()

    def _compute(self, theatre: str | None) -> None:
        """Start to compute an order, or take what is computed."""
        if theatre not in self._running:
            told: IO[bytes] = tempfile.TemporaryFile()  # noqa: SIM115  # closed when read
            command = [sys.executable, "-c", _RUN, str(self._path), *filter(None, [theatre])]
            self._running[theatre] = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=told), told
            return
        process, written = self._running[theatre]
        if process.poll() is None:
            return
        del self._running[theatre]
        with written:
            if process.returncode:
                raise CaseError("PW506", "The queue could not be computed.", "The terminal of the server tells why.")
            written.seek(0)
            rows = [orjson.loads(line) for line in written]
        self._kept[theatre] = [Item(**row | {"why": tuple(row["why"])}) for row in rows]


def main(arguments: list[str]) -> None:
    """Write the queue as JSON lines."""
    path, *theatre = arguments
    with open_case(path) as case:
        for item in case.queue(theatre=theatre[0] if theatre else None):
            sys.stdout.buffer.write(orjson.dumps(item.json()) + b"\n")
