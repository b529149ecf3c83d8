"""What went wrong with a fact: each one missed or made up is laid beside the others of its document."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from evals.judged import Judged
from evals.score import hit

CLASSES = {
    "wrong type": "the parties are right, the type is not",
    "turned round": "who does it and to whom are exchanged",
    "wrong recipient": "type and actor are right, the other party or the place is not",
    "no recipient": "the same, and none was read",
    "wrong actor": "type and recipient are right, who does it is not",
    "no actor": "the same, and none was read",
    "wrong parties": "only the type is right",
    "not read": "annotated, and nothing like it was read",
    "made up": "read, and nothing like it is annotated",
}
"""Name → what it says; the first that fits is taken."""


@dataclass(frozen=True)
class Mistake:
    """A fact that was missed, made up, or both where one stands for the other.

    Attributes:
        kind: One of `CLASSES`.
        missed: As annotated; None for one made up.
        read: As read; None where nothing like it was read.
    """

    kind: str
    missed: Judged | None
    read: Judged | None

    @property
    def one(self) -> Judged:
        """The fact as annotated, or as read where it is not."""
        found = self.missed or self.read
        assert found is not None
        return found


def find_mistakes(judged: Iterable[Judged]) -> list[Mistake]:
    """Return the mistakes of some documents; each missed and each spurious fact is in one."""
    documents: dict[tuple[str, str], tuple[list[Judged], list[Judged]]] = defaultdict(lambda: ([], []))
    for one in judged:
        if not one.is_right:
            documents[one.set, one.doc][one.fact is not None].append(one)
    return [mistake for missed, spurious in documents.values() for mistake in _pair_up(missed, spurious)]


def _pair_up(missed: Sequence[Judged], spurious: Sequence[Judged]) -> list[Mistake]:
    order = list(CLASSES)
    near = [(order.index(kind), m, s) for m in range(len(missed)) for s in range(len(spurious))
            if (kind := compare(missed[m], spurious[s]))]  # fmt: skip
    out = []
    left, free = dict(enumerate(missed)), dict(enumerate(spurious))
    for rank, m, s in sorted(near):
        if m in left and s in free:
            out.append(Mistake(order[rank], left.pop(m), free.pop(s)))
    out += [Mistake("not read", one, None) for one in left.values()]
    return out + [Mistake("made up", None, one) for one in free.values()]


def compare(missed: Judged, read: Judged) -> str:
    """Return what is wrong with a fact as read, taken for one that was annotated; "" where they share nothing."""
    (actor, other), (read_actor, read_other) = missed.pair, read.pair
    if hit(actor, read_actor) and hit(other, read_other):
        return "wrong type"
    if read.type not in missed.types:
        return ""
    if actor and other and hit(actor, read_other) and hit(other, read_actor):
        return "turned round"
    if hit(actor, read_actor):
        return "wrong recipient" if read_other else "no recipient"
    if hit(other, read_other):
        return "wrong actor" if read_actor else "no actor"
    return "wrong parties"
