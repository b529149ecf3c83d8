"""What waits for a judgement, in its order; kept between requests where a case is large."""

from __future__ import annotations

import re
import threading
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from proxywar.api import Case
from proxywar.case.decisions import Decision
from proxywar.publish.wording import Wording, lowered

LARGE = 5_000
"""From so many facts on the order is kept until the reader asks for it anew; what was judged leaves it at once."""
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
    """The queues of a case by theatre."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._kept: dict[tuple[Path, str | None], tuple[int, list[Any]]] = {}

    def waiting(self, case: Case, theatre: str | None, log: Sequence[Decision], *, is_fresh: bool = False) -> list[Any]:
        """Return what nobody has judged yet, what is most worth it first.

        Args:
            case: To ask.
            theatre: Only this one.
            log: The decisions of the case.
            is_fresh: Compute the order anew, also of a large case.
        """
        facts = case.counts()["facts"]
        if facts < LARGE:
            return list(case.queue(theatre=theatre))
        key = case.path, theatre
        with self._lock:
            kept = self._kept.get(key)
        if kept is None or is_fresh:
            kept = facts, list(case.queue(theatre=theatre))
            with self._lock:
                self._kept[key] = kept
        judged = {d.fact for d in log if d.state == "applied" and d.kind in _JUDGING}
        paired = {frozenset((d.target["a"]["name"], d.target["b"]["name"]))
                  for d in log if d.state == "applied" and d.kind in _PAIRING}  # fmt: skip
        return [item for item in kept[1] if item.id not in judged and frozenset(item.id.split("=")) not in paired]
