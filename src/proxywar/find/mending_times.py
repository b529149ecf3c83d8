"""Mend times that the parser took for things: "the militia that the cleric founded last year"."""

from __future__ import annotations

from collections.abc import Sequence

from proxywar.find.times import TimeMention
from proxywar.find.tree import Tree

_TAKE_TIMES = frozenset({"mark", "spend", "celebrate", "commemorate", "observe", "marquer", "passer", "célébrer",
                         "commémorer", "fêter", "attendre", "await", "last", "durer", "take", "prendre"})  # fmt: skip
"""Verbs that a time may be the object of."""


def mend_times(tree: Tree, times: Sequence[TimeMention]) -> None:
    """Call a time without a preposition that hangs on a verb as its object what it is: when that happened."""
    for i in range(len(tree)):
        verb = tree.heads[i]
        if tree.deps[i] != "obj" or i < verb or tree.lemmas[verb] in _TAKE_TIMES:
            continue
        start = tree.start[i] - tree.offset
        if any(t.kind != "duration" and t.start <= start < t.end for t in times):
            tree.deps[i] = "obl"
