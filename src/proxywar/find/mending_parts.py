"""Mend what a semicolon parts as the sentences that they might be.

Behind a semicolon the parser begins anew (`find.parts`). What mends ask of a sentence, that it has no other verb or
that a name opens it, holds of each of its parts.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TypeVar

from proxywar.find.names import Name
from proxywar.find.times import TimeMention
from proxywar.find.tree import Tree

Mend = Callable[[Tree, tuple[Name, ...], tuple[TimeMention, ...]], object]
_Found = TypeVar("_Found", Name, TimeMention)

LEAST = 4
"""Tokens of a part that may be a sentence."""


def mend_parts(tree: Tree, names: tuple[Name, ...], times: tuple[TimeMention, ...], mend: Mend) -> bool:
    """Mend the parts of a tree in place, each by itself, and tell whether that was the whole tree.

    Args:
        mend: Mends the tree of one sentence.
    """
    if ";" not in tree.words:
        return False
    done = 0
    for part in list(_parts(tree)):
        alone = tree.part(part.start, part.stop)
        mend(alone, _within(names, alone), _within(times, alone))
        tree.take_part(part.start, alone)
        done += len(part) + 1
    tree.link()
    return done >= len(tree)


def _parts(tree: Tree) -> Iterator[range]:
    stops = [k for k in range(len(tree)) if tree.words[k] == ";"]
    starts = [0, *(k + 1 for k in stops)]
    for start, stop in zip(starts, [*stops, len(tree)], strict=True):
        if stop - start >= LEAST and all(start <= tree.heads[k] < stop for k in range(start, stop)):
            yield range(start, stop)


def _within(found: tuple[_Found, ...], tree: Tree) -> tuple[_Found, ...]:
    """Return what stands within the tokens of a tree."""
    return tuple(f for f in found if tree.start[0] <= f.start + tree.offset < tree.end[-1])
