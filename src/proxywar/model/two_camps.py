"""Split a signed graph in two with the least frustration, exactly, by placing its nodes one after the other.

All ways to place the first nodes are kept side by side, less those that cannot become best: what they leave wrong, what
the other nodes add to it at least, and what the others leave wrong among themselves are together more than a split that
is known. The last of the three is found by the same search, from the lightest nodes on (Russian doll search:
Verfaillie, Lemaître and Schiex, 1996). Ways that leave the others the same choice are one.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np

MOST_WAYS = 200_000
"""Ways kept side by side; a graph that asks for more is not split here."""
STARTS = 200
"""Splits drawn by chance, each time from the same seed, to begin with a good one."""
MOST_NODES = 63
"""The camps of a way are the bits of one number."""
_EPSILON = 5e-5
_DIGITS = 6
_BIT = np.uint64(1)
Array = np.ndarray[Any, np.dtype[Any]]


@dataclass(frozen=True, slots=True)
class _Ways:
    """Ways to place the first nodes, a row each.

    Attributes:
        least: What a way leaves wrong, and the others add to it at least.
        lean: What each node to come leaves wrong in camp 0, less what it does in camp 1 (ways, nodes).
        ones: The bits of the nodes in camp 1.
        may: The bits of the nodes that may be in camp 0, and of those that may be in camp 1 (2, ways).
    """

    least: Array
    lean: Array
    ones: Array
    may: Array


def split_in_two(edges: Mapping[tuple[str, str], float], anchor: str) -> tuple[dict[str, int], frozenset[str]] | None:
    """Return the camp of each node of a connected graph, and the nodes that splits as good put elsewhere.

    Args:
        edges: Net weight by pair of nodes.
        anchor: The node that is in camp 0.

    Returns:
        None where the graph is too large, or too many ways stand side by side.
    """
    weight: dict[str, float] = {}
    for pair, w in edges.items():
        for node in pair:
            weight[node] = weight.get(node, 0.0) + abs(w)
    order = sorted(weight, key=lambda n: (n != anchor, -weight[n], n))
    size = len(order)
    if size > MOST_NODES:
        return None
    index = {node: i for i, node in enumerate(order)}
    matrix = np.zeros((size, size))
    for (a, b), w in edges.items():
        matrix[index[a], index[b]] = matrix[index[b], index[a]] = w
    rest = np.zeros(size + 1)  # what the nodes from each one on leave wrong among themselves
    camp = np.zeros(1, int)
    found = None
    for k in range(size - 2, -1, -1):
        part = matrix[k:, k:]
        camp = _improve(part, np.concatenate([[0], camp]))
        known = _frustration(part, camp)
        if k and known <= rest[k + 1] + _EPSILON:
            rest[k] = rest[k + 1]
            continue
        found = _search(part, rest[k:], known)
        if found is None:
            return None
        rest[k] = found.least[0]
        camp = _bits(found.ones[0], size - k)
    if found is None:
        return None
    undecided = _bits(found.may[0, 0] & found.may[1, 0], size)
    return {n: int(camp[i]) for n, i in index.items()}, frozenset(n for n, i in index.items() if undecided[i])


def _search(matrix: Array, rest: Array, known: float) -> _Ways | None:
    """Return the best way to place all nodes, the first in camp 0; None where too many ways stand side by side."""
    ways = _Ways(np.zeros(1), -matrix[:1, 1:], np.zeros(1, np.uint64), np.array([[1], [0]], np.uint64))
    for k in range(1, len(matrix)):
        to_come = matrix[k, k + 1 :]
        others = ways.lean[:, 1:]
        before = np.minimum(others, 0).sum(axis=1)
        parts = []
        for one, sign in ((0, -1.0), (1, 1.0)):
            lean = others + sign * to_come
            here = np.maximum(-sign * ways.lean[:, 0], 0)
            apart = np.maximum(-sign * to_come, 0).sum()
            least = ways.least + here + apart + np.minimum(lean, 0).sum(axis=1) - before
            kept = least + rest[k + 1] <= known + _EPSILON
            bit = _BIT << np.uint64(k)
            may = ways.may[:, kept]
            may[one] |= bit
            parts.append(_Ways(least[kept], lean[kept], ways.ones[kept] | (bit if one else np.uint64(0)), may))
        ways = _merge(*parts)
        if len(ways.least) > MOST_WAYS:
            return None
    return ways


def _merge(one: _Ways, other: _Ways) -> _Ways:
    """Return the ways of two, those that leave the others the same choice as one: the best of them."""
    least, lean, ones = (np.concatenate([getattr(w, key) for w in (one, other)]) for key in ("least", "lean", "ones"))
    may = np.concatenate([one.may, other.may], axis=1)
    same = np.zeros(len(least), int)
    if lean.shape[1]:
        rows = np.ascontiguousarray(np.rint(lean * 10**_DIGITS).astype(np.int64))
        same = np.unique(rows.view(f"V{rows.shape[1] * 8}").ravel(), return_inverse=True)[1].ravel()
    order = np.lexsort((ones, least, same))
    starts = np.flatnonzero(np.diff(same[order], prepend=-1))
    best = order[starts]
    as_good = least[order] <= np.repeat(least[best], np.diff(starts, append=len(order))) + _EPSILON
    together = np.bitwise_or.reduceat(np.where(as_good, may[:, order], np.uint64(0)), starts, axis=1)
    return _Ways(least[best], lean[best], ones[best], together)


def _improve(matrix: Array, camp: Array) -> Array:
    """Return the best split of this one and some drawn by chance, after moves of single nodes that better them."""
    chance = np.random.default_rng(len(matrix))
    side = np.vstack([1.0 - 2.0 * camp, chance.choice([-1.0, 1.0], (STARTS, len(matrix)))])
    side *= side[:, :1]
    rows = np.arange(len(side))
    while len(matrix) > 1:
        gain = side * (side @ matrix)
        node = 1 + gain[:, 1:].argmin(axis=1)
        moving = gain[rows, node] < -_EPSILON
        if not moving.any():
            break
        side[rows[moving], node[moving]] *= -1
    best = ((side @ matrix) * side).sum(axis=1).argmax()
    return np.asarray(side[best] < 0, int)


def _frustration(matrix: Array, camp: Array) -> float:
    is_same = camp[:, None] == camp[None, :]
    return float(np.abs(matrix[(matrix > 0) != is_same]).sum()) / 2


def _bits(number: Any, size: int) -> Array:
    return np.asarray(number >> np.arange(size, dtype=np.uint64) & _BIT, int)
