"""How far a signed graph of actors falls in two camps: three measures that describe and predict nothing."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import combinations

import numpy as np

from proxywar.model import Tie
from proxywar.model.split import EXACT_NODES, frustration_of, split_graph

Signs = Mapping[tuple[str, str], float]


@dataclass(frozen=True, slots=True)
class Balance:
    """Measures of a connected signed graph.

    Attributes:
        nodes: Actors.
        edges: Pairs with a tie, each counted once.
        negative: Those whose tie sets apart.
        frustration: The fewest ties that a split in two camps leaves wrong (Harary 1959); exact.
        normalised: 1 − frustration / negative; 1 where no tie is negative.
        triangles: Share of the triangles with an even number of negative ties (Cartwright & Harary 1956); None of none.
        walks: tr exp(A) / tr exp|A|, closed walks of every length, the longer ones less (Estrada & Benzi 2014).
    """

    nodes: int
    edges: int
    negative: int
    frustration: int
    normalised: float
    triangles: float | None
    walks: float


def measure_balance(edges: Signs) -> Balance | None:
    """Return the measures of a signed graph, by the signs of its edges alone; None of one too large to split exactly.

    Examples:
        >>> found = measure_balance({("a", "b"): 1, ("b", "c"): 1, ("a", "c"): -1})
        >>> found.frustration, found.normalised, found.triangles
        (1, 0.0, 0.0)
    """
    signs = {pair: 1.0 if weight > 0 else -1.0 for pair, weight in sorted(edges.items()) if weight}
    nodes = sorted({node for pair in signs for node in pair})
    if not nodes or len(nodes) > EXACT_NODES:
        return None
    frustration = round(frustration_of(signs, split_graph(signs, anchor=nodes[0]).camp))
    negative = sum(s < 0 for s in signs.values())
    triples = [signs[a, b] * signs[a, c] * signs[b, c] for a, b, c in combinations(nodes, 3)
               if {(a, b), (a, c), (b, c)} <= signs.keys()]  # fmt: skip
    matrix = np.zeros((len(nodes), len(nodes)))
    for (a, b), sign in signs.items():
        i, j = nodes.index(a), nodes.index(b)
        matrix[i, j] = matrix[j, i] = sign
    walks = float(np.exp(np.linalg.eigvalsh(matrix)).sum() / np.exp(np.linalg.eigvalsh(np.abs(matrix))).sum())
    return Balance(
        len(nodes), len(signs), negative, frustration, 1 - frustration / negative if negative else 1.0,
        sum(t > 0 for t in triples) / len(triples) if triples else None, walks,
    )  # fmt: skip


def signed_pairs(ties: Iterable[Tie]) -> dict[tuple[str, str], float]:
    """Return the net sign of each pair of actors that signed ties join."""
    net: dict[tuple[str, str], float] = {}
    for tie in ties:
        if tie.sign and tie.weight and tie.actor_id != tie.recipient_id:
            a, b = sorted((tie.actor_id, tie.recipient_id))
            net[a, b] = net.get((a, b), 0.0) + tie.sign * tie.weight
    return {pair: value for pair, value in net.items() if round(value, 6)}


def largest_part(edges: Signs) -> dict[tuple[str, str], float]:
    """Return the edges of the component with most of them."""
    import networkx as nx

    graph = nx.Graph(list(edges))
    parts = sorted(
        nx.connected_components(graph), key=lambda part: (-graph.subgraph(part).number_of_edges(), min(part))
    )
    return {pair: sign for pair, sign in edges.items() if parts and pair[0] in parts[0]}
