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
    programme = _Programme(edges, anchor, 2)
    best = programme.solve(programme.cost)
    for more in range(3, camps + 1):
        wider = _Programme(edges, anchor, more)
        found = wider.solve(wider.cost)
        if frustration_of(edges, found) < frustration_of(edges, best) - _EPSILON:
            programme, best = wider, found
    least = frustration_of(edges, best)
    undecided = set[str]()
    while True:
        # Of all splits as good, the one that puts most of the others elsewhere: a last one that moves nobody is proof.
        other = programme.solve(programme.moves(best, skip=undecided), ceiling=least + _EPSILON)
        fresh = {n for n in best if (other[n] == 0) != (best[n] == 0)} - undecided
        if not fresh:
            return Split(best, least, frozenset(undecided))
        undecided |= fresh


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
