"""Split a signed graph into camps so that the ties left wrong weigh as little as can be, exactly.

A tie is left wrong (frustrated) when it binds across camps or sets apart within one. For two camps the least weight
left wrong is the frustration index of the graph (Harary 1959; Aref, Mason & Wilson 2018 for the integer programme).
"""

from __future__ import annotations

import math
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

Edges = Mapping[tuple[str, str], float]
"""Net weight by pair of nodes, positive where they are bound; pairs are sorted, none is 0."""
EXACT_NODES = 60
"""Graphs of up to so many nodes are split exactly; of larger ones the heaviest nodes are."""
_EPSILON = 5e-5
"""Splits as close as this are equally good: half the last digit of a weight, far above the solver's tolerance."""


@dataclass(frozen=True, slots=True)
class Split:
    """A best split.

    Attributes:
        camp: Index by node.
        frustration: Weight of the ties left wrong.
        undecided: Nodes that another split, as good, puts elsewhere.
    """

    camp: Mapping[str, int]
    frustration: float
    undecided: frozenset[str]


def frustration_of(edges: Edges, camp: Mapping[str, int]) -> float:
    """Return the weight of the ties that a split leaves wrong."""
    return sum(abs(w) for (a, b), w in edges.items() if (w > 0) != (camp[a] == camp[b]))


def split_graph(edges: Edges, *, anchor: str, camps: int = 2) -> Split:
    """Split a connected graph into at most `camps` camps with the least frustration.

    Args:
        edges: The graph; at most `EXACT_NODES` nodes.
        anchor: The node that is in camp 0.
        camps: Two or more. A camp is added only where it lowers the frustration.

    Returns:
        A best split. Its `undecided` are, of three and more camps, those who may or may not be with the anchor.
    """
    from proxywar.model.two_camps import split_in_two

    found = split_in_two(edges, anchor)
    if found is not None and camps == 2:
        return Split(found[0], frustration_of(edges, found[0]), found[1])
    programme = _Programme(edges, anchor, 2)
    best = programme.solve(programme.cost) if found is None else found[0]
    for more in range(3, camps + 1):
        wider = _Programme(edges, anchor, more)
        other = wider.solve(wider.cost)
        if frustration_of(edges, other) < frustration_of(edges, best) - _EPSILON:
            programme, best, found = wider, other, None
    least = frustration_of(edges, best)
    if found is not None:
        return Split(best, least, found[1])
    undecided = set[str]()
    while True:
        # Of all splits as good, the one that puts most of the others elsewhere: a last one that moves nobody is proof.
        other = programme.solve(programme.moves(best, skip=undecided), ceiling=least + _EPSILON)
        fresh = {n for n in best if (other[n] == 0) != (best[n] == 0)} - undecided
        if not fresh:
            return Split(best, least, frozenset(undecided))
        undecided |= fresh


def extend_split(edges: Edges, fixed: Mapping[str, int], order: Sequence[str], *, camps: int = 2) -> dict[str, int]:
    """Put further nodes into the camps of a split, then move them while that leaves less wrong; those fixed stay.

    Args:
        edges: The whole graph.
        fixed: The camp of each node that stays.
        order: All nodes, the heaviest first.
        camps: As many camps as there may be.
    """
    near: dict[str, list[tuple[str, float]]] = {node: [] for node in order}
    for (a, b), w in sorted(edges.items()):
        near[a].append((b, w))
        near[b].append((a, w))
    camp = dict(fixed)

    def wrong(node: str, k: int) -> float:
        return math.fsum(abs(w) for other, w in near[node] if other in camp and (w > 0) != (camp[other] == k))

    waiting = [node for node in order if node not in camp]
    while waiting:  # those that hang on somebody placed first
        node = next((n for n in waiting if any(other in camp for other, _ in near[n])), waiting[0])
        waiting.remove(node)
        camp[node] = min(range(camps), key=lambda k, n=node: (wrong(n, k), k))  # type: ignore[misc]
    is_moving = True
    while is_moving:
        is_moving = False
        for node in order:
            best = min(range(camps), key=lambda k, n=node: (wrong(n, k), k))  # type: ignore[misc]
            if node not in fixed and wrong(node, best) < wrong(node, camp[node]) - _EPSILON:
                camp[node], is_moving = best, True
    return camp


def packed_frustration(edges: Edges, *, camps: int = 2) -> float:
    """Return a lower bound of the frustration of a graph: that of triangles which share no edge.

    Every triangle with one negative edge leaves at least its lightest edge wrong, whatever the split; so does one with
    three in a split in two. Triangles that share no edge leave theirs wrong each for itself.
    """
    near: dict[str, set[str]] = {}
    for a, b in edges:
        near.setdefault(a, set()).add(b)
        near.setdefault(b, set()).add(a)
    free = {frozenset(pair): w for pair, w in edges.items()}
    bound = []
    for pair, w in sorted(edges.items()):
        if w > 0 or frozenset(pair) not in free:
            continue
        for third in sorted(near[pair[0]] & near[pair[1]]):
            sides = [frozenset(pair), frozenset((pair[0], third)), frozenset((pair[1], third))]
            if not all(side in free for side in sides):
                continue
            negatives = sum(free[side] < 0 for side in sides)
            if negatives == 1 or (negatives == 3 and camps == 2):
                bound.append(min(abs(free.pop(side)) for side in sides))
                break
    return math.fsum(bound)


class _Programme:
    """The integer programme of a split.

    x[i,k] = 1 where node i is in camp k; f[e] = 1 where tie e is left wrong; minimise Σ |w| f subject to
    Σ_k x[i,k] = 1, f ≥ x[i,k] − x[j,k] for all k where e binds, f ≥ x[i,k] + x[j,k] − 1 where it sets apart.
    """

    def __init__(self, edges: Edges, anchor: str, camps: int) -> None:
        self._nodes = sorted({node for pair in edges for node in pair})
        self._index = {node: i for i, node in enumerate(self._nodes)}
        self._edges = sorted(edges.items())
        self._anchor, self._camps = anchor, camps
        self._placing = len(self._nodes) * camps
        self.cost = [0.0] * self._placing + [abs(w) for _, w in self._edges]
        self._rows = [({i * camps + k: 1.0 for k in range(camps)}, 1.0, 1.0) for i in range(len(self._nodes))]
        for e, ((a, b), weight) in enumerate(self._edges):
            for k in range(camps):
                i, j, f = self._index[a] * camps + k, self._index[b] * camps + k, self._placing + e
                if weight > 0:
                    self._rows += [
                        ({i: 1.0, j: -1.0, f: -1.0}, -math.inf, 0.0),
                        ({j: 1.0, i: -1.0, f: -1.0}, -math.inf, 0.0),
                    ]
                else:
                    self._rows.append(({i: 1.0, j: 1.0, f: -1.0}, -math.inf, 1.0))

    def moves(self, best: Mapping[str, int], *, skip: Collection[str]) -> list[float]:
        """Return the cost that rewards every node that leaves the anchor's camp or joins it."""
        cost = [0.0] * len(self.cost)
        for node, camp in best.items():
            if node not in skip:
                cost[self._index[node] * self._camps] = 1.0 if camp == 0 else -1.0
        return cost

    def solve(self, cost: Sequence[float], *, ceiling: float | None = None) -> dict[str, int]:
        """Return the camp of each node that minimises a cost, with no more frustration than the ceiling."""
        import numpy as np
        from scipy.optimize import Bounds, LinearConstraint, milp
        from scipy.sparse import lil_matrix

        rows = list(self._rows)
        if ceiling is not None:
            rows.append((dict(enumerate(self.cost[self._placing :], start=self._placing)), -math.inf, ceiling))
        matrix = lil_matrix((len(rows), len(cost)))
        for r, (cells, _, _) in enumerate(rows):
            matrix[r, list(cells)] = list(cells.values())
        low, high = np.zeros(len(cost)), np.ones(len(cost))
        low[self._index[self._anchor] * self._camps] = 1.0
        whole = np.concatenate([np.ones(self._placing), np.zeros(len(self._edges))])
        limits = LinearConstraint(matrix.tocsr(), [r[1] for r in rows], [r[2] for r in rows])
        solved = milp(
            np.array(cost),
            constraints=limits,
            integrality=whole,
            bounds=Bounds(low, high),
            options={"mip_rel_gap": 0.0},
        )
        if solved.x is None:
            raise RuntimeError(f"camps: {solved.message}")  # cannot be: all in camp 0, or the best split, will do
        chosen = solved.x[: self._placing].reshape(len(self._nodes), self._camps).argmax(axis=1)
        return {node: int(chosen[i]) for node, i in self._index.items()}
