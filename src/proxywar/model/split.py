"""Split a signed graph into camps so that the ties left wrong weigh as little as can be, exactly.

A tie is left wrong (frustrated) when it binds across camps or sets apart within one. For two camps the least weight
left wrong is the frustration index of the graph (Harary 1959; Aref, Mason & Wilson 2018 for the integer programme).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

Edges = Mapping[tuple[str, str], float]
"""Net weight by pair of nodes, positive where they are bound; pairs are sorted, none is 0."""
EXACT_NODES = 60
"""Graphs of up to so many nodes are split exactly; of larger ones the heaviest nodes are."""
_EPSILON = 1e-6


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
    """
    nodes = sorted({node for pair in edges for node in pair})
    best, count = _solve(nodes, edges, anchor, 2, {}), 2
    for more in range(3, camps + 1):
        wider = _solve(nodes, edges, anchor, more, {})
        if frustration_of(edges, wider) < frustration_of(edges, best) - _EPSILON:
            best, count = wider, more
    least = frustration_of(edges, best)
    undecided = set()
    for node in nodes:
        if node == anchor:
            continue
        other = _solve(nodes, edges, anchor, count, {node: best[node]})
        if frustration_of(edges, other) < least + _EPSILON and (other[node] == 0 or best[node] == 0 or count == 2):
            undecided.add(node)
    return Split(best, least, frozenset(undecided))


def _solve(nodes: Sequence[str], edges: Edges, anchor: str, camps: int, barred: Mapping[str, int]) -> dict[str, int]:
    """Solve the integer programme; `barred` names for a node the camp it must not be in.

    x[i,k] = 1 where node i is in camp k; f[e] = 1 where tie e is left wrong; minimise Σ |w| f subject to
    Σ_k x[i,k] = 1, f ≥ x[i,k] − x[j,k] for all k where e binds, f ≥ x[i,k] + x[j,k] − 1 where it sets apart.
    """
    import numpy as np
    from scipy.optimize import Bounds, LinearConstraint, milp
    from scipy.sparse import lil_matrix

    index = {node: i for i, node in enumerate(nodes)}
    ordered = sorted(edges.items())
    at, size = len(nodes) * camps, len(nodes) * camps + len(ordered)
    rows: list[tuple[dict[int, float], float, float]] = [
        ({i * camps + k: 1.0 for k in range(camps)}, 1.0, 1.0) for i in range(len(nodes))
    ]
    for e, ((a, b), weight) in enumerate(ordered):
        for k in range(camps):
            i, j = index[a] * camps + k, index[b] * camps + k
            if weight > 0:
                rows += [
                    ({i: 1.0, j: -1.0, at + e: -1.0}, -np.inf, 0.0),
                    ({j: 1.0, i: -1.0, at + e: -1.0}, -np.inf, 0.0),
                ]
            else:
                rows.append(({i: 1.0, j: 1.0, at + e: -1.0}, -np.inf, 1.0))
    matrix = lil_matrix((len(rows), size))
    for r, (cells, _, _) in enumerate(rows):
        matrix[r, list(cells)] = list(cells.values())
    low, high = np.zeros(size), np.ones(size)
    low[index[anchor] * camps] = 1.0
    for node, camp in barred.items():
        high[index[node] * camps + camp] = 0.0
    cost = np.concatenate([np.zeros(at), [abs(w) for _, w in ordered]])
    kinds = np.concatenate([np.ones(at), np.zeros(len(ordered))])
    solved = milp(cost, constraints=LinearConstraint(matrix.tocsr(), [r[1] for r in rows], [r[2] for r in rows]),
                  integrality=kinds, bounds=Bounds(low, high), options={"mip_rel_gap": 0.0})  # fmt: skip
    if solved.x is None:
        raise RuntimeError(f"camps: {solved.message}")  # a feasible programme: every node in camp 0 will do
    chosen = solved.x[:at].reshape(len(nodes), camps).argmax(axis=1)
    return {node: int(chosen[i]) for node, i in index.items()}
