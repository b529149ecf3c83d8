"""Find the camps of a theatre: the split of its signed ties that leaves the least of them wrong."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from proxywar.case.names import fold_name
from proxywar.model.split import EXACT_NODES, Split, extend_split, frustration_of, packed_frustration, split_graph
from proxywar.model.ties import Tie
from proxywar.records import Status
from proxywar.weigh.kinship import is_arena, may_unite, principal_of, superiors
from proxywar.weigh.library import content_id

UNALIGNED = "unaligned"
NAMES = "ABCDEFGH"
MIN_WEIGHT = 0.25
"""A net tie counts from above this: one accusation, one plan or one meeting does not place anybody."""
_JOINING = frozenset({"LEADS", "PART_OF"})
_DONE_TO = frozenset({"COERCE", "SANCTION"})
_LIFELESS = frozenset({Status.DENIED, Status.NEGATED, Status.ENDED})

Pair = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Camp:
    """One side of a theatre.

    Attributes:
        theatre: None over all theatres.
        camp: "A" holds the heaviest actor; then "B"; "unaligned" are those whom the ties do not place.
        members: Names, the heaviest first. Those who only speak or meet are in no camp.
        frustrated: Ids of ties that the split leaves wrong and that touch the camp.
        frustration: Weight of all ties left wrong, of the whole theatre; the listed ids of all camps together.
        index: The same as a share of the weight of all ties between those who are placed.
        is_exact: False where there were more than `EXACT_NODES` actors; the lighter ones were then put where the
            least weight is left wrong, one by one.
        gap: By how much weight a better split could still do at most; 0 where the split is exact.
        reason: Why there is no split, as a key: "no ties", "no opposition"; else empty.
    """

    theatre: str | None
    camp: str
    members: tuple[str, ...]
    frustrated: tuple[str, ...] = ()
    frustration: float = 0.0
    index: float = 0.0
    is_exact: bool = True
    gap: float = 0.0
    reason: str = ""

    @property
    def id(self) -> str:
        """Made of the theatre and the letter."""
        return content_id("k-", self.theatre or "", self.camp)

    def json(self) -> dict[str, Any]:
        """Return the object of `proxywar camps --format json`."""
        return {"theatre": self.theatre, "camp": self.camp, "members": list(self.members),
                "frustrated": list(self.frustrated), "frustration": self.frustration, "index": self.index,
                "exact": self.is_exact, "gap": self.gap, "reason": self.reason, "id": self.id}  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Graph:
    """The signed graph: nodes are actors, those who belong together as one."""

    node: dict[str, str]
    edges: dict[Pair, float]


def camps(ties: Iterable[Tie], *, theatre: str | None = None, max_camps: int = 2) -> list[Camp]:
    """Return the camps, "A" first, then those who are unaligned; neutral actors are left out.

    Args:
        ties: As `model.ties` gives them; their order does not matter.
        theatre: Only ties of this theatre; None takes all ties together, over all theatres.
        max_camps: At most so many; more than two are made only where that leaves less wrong.

    Returns:
        No camp "A" where nothing sets actors apart: a split is then not claimed.
    """
    wanted = None if theatre is None else fold_name(theatre)
    used = sorted(
        (t for t in ties if wanted is None or (t.theatre and fold_name(t.theatre) == wanted)), key=lambda t: t.id
    )
    names = {i: n for t in used for i, n in ((t.actor_id, t.actor), (t.recipient_id, t.recipient))}
    graph = _build_graph(used)
    if not graph.edges:
        return []
    parts = sorted(_components(graph.edges), key=lambda part: (-_conflict(part, graph.edges), min(part)))
    main = parts[0]
    edges = {pair: w for pair, w in graph.edges.items() if pair[0] in main}
    if _conflict(main, graph.edges) == 0 or max_camps < 2:
        reason = "one camp asked for" if max_camps < 2 else "no opposition"
        return [Camp(theatre, UNALIGNED, _members(set().union(*parts), graph, names, used), reason=reason)]
    split, bound = _split(edges, min(max_camps, len(NAMES)))
    wrong = [t for t in used if _is_wrong(t, graph, split)]
    wrong_weight = math.fsum(t.weight for t in wrong)
    total = math.fsum(t.weight for t in used if _is_placed(t, graph, split))
    gap = round(split.frustration - bound, 4)
    figures: dict[str, Any] = {"frustration": round(wrong_weight, 4), "index": round(wrong_weight / total, 4),
                               "is_exact": len(_weights(edges)) <= EXACT_NODES, "gap": gap}  # fmt: skip
    found = []
    for k in range(max(split.camp.values()) + 1):
        nodes = {n for n, camp in split.camp.items() if camp == k} - split.undecided
        touched = tuple(t.id for t in wrong if nodes & {graph.node[t.actor_id], graph.node[t.recipient_id]})
        found.append(Camp(theatre, NAMES[k], _members(nodes, graph, names, used), touched, **figures))
    rest = set().union(*parts[1:]) | (main - set(split.camp)) | split.undecided
    if rest:
        found.append(Camp(theatre, UNALIGNED, _members(rest, graph, names, used), **figures))
    return found


def _build_graph(ties: Sequence[Tie]) -> _Graph:
    node = _join(ties)
    touched = Counter(i for t in ties for i in {t.actor_id, t.recipient_id})
    ties = [t for t in ties if not _is_mere_target(t, touched)]
    sums: dict[Pair, list[float]] = defaultdict(list)
    material = set()
    for tie in ties:
        a, b = sorted((node[tie.actor_id], node[tie.recipient_id]))
        if a == b or not tie.sign or not tie.weight or is_arena(tie.actor_id) or is_arena(tie.recipient_id):
            continue
        sums[a, b].append(tie.sign * tie.weight)
        if not tie.is_speech:
            material |= {a, b}
    net = {pair: round(math.fsum(values), 4) for pair, values in sums.items()}
    edges = {pair: w for pair, w in net.items() if abs(w) > MIN_WEIGHT and pair[0] in material and pair[1] in material}
    return _Graph(node, edges)


def _is_mere_target(tie: Tie, touched: Mapping[str, int]) -> bool:
    """Tell whether a tie is all that is known of one outside the knowledge base, who only suffers: a ship boarded."""
    return tie.type in _DONE_TO and tie.recipient_id.startswith("x-") and touched[tie.recipient_id] == 1


def _join(ties: Sequence[Tie]) -> dict[str, str]:
    """Return the node of each actor: those whom LEADS, PART_OF or the knowledge base put together share one."""
    import networkx as nx

    joined = nx.Graph()
    joined.add_nodes_from(i for t in ties for i in (t.actor_id, t.recipient_id))
    joined.add_edges_from((i, p) for i in list(joined) for p in (principal_of(i), *superiors(i)))
    joined.add_edges_from(
        (t.actor_id, t.recipient_id) for t in ties
        if t.type in _JOINING and t.status not in _LIFELESS and may_unite(t.actor_id, t.recipient_id)
    )  # fmt: skip
    return {i: min(part) for part in nx.connected_components(joined) for i in part}


def _components(edges: Iterable[Pair]) -> list[set[str]]:
    import networkx as nx

    return sorted(nx.connected_components(nx.Graph(list(edges))), key=min)


def _conflict(part: set[str], edges: dict[Pair, float]) -> float:
    """Return the weight of a component that has a tie of opposition; 0 of one that has none."""
    inside = [w for (a, _), w in edges.items() if a in part]
    return round(math.fsum(abs(w) for w in inside), 6) if any(w < 0 for w in inside) else 0.0


def _weights(edges: dict[Pair, float]) -> dict[str, float]:
    sums: dict[str, list[float]] = defaultdict(list)
    for (a, b), w in edges.items():
        sums[a].append(abs(w))
        sums[b].append(abs(w))
    return {node: round(math.fsum(values), 6) for node, values in sums.items()}


def _split(edges: dict[Pair, float], max_camps: int) -> tuple[Split, float]:
    """Return a split, exact or of a larger graph exact for its heaviest part, and a proven lower bound."""
    heavy = [node for _, node in sorted((-w, node) for node, w in _weights(edges).items())]
    if len(heavy) <= EXACT_NODES:
        split = split_graph(edges, anchor=heavy[0], camps=max_camps)
        return split, split.frustration
    kept = set(heavy[:EXACT_NODES])
    inner = {pair: w for pair, w in edges.items() if pair[0] in kept and pair[1] in kept}
    part = max(_components(inner), key=lambda p: (heavy[0] in p, len(p)))
    core = {p: w for p, w in inner.items() if p[0] in part}
    exact = split_graph(core, anchor=heavy[0], camps=max_camps) if core else Split({heavy[0]: 0}, 0.0, frozenset())
    camp = extend_split(edges, exact.camp, heavy, camps=max_camps)
    rest = {pair: w for pair, w in edges.items() if pair not in core}
    bound = exact.frustration + packed_frustration(rest, camps=max_camps)
    return Split(camp, frustration_of(edges, camp), exact.undecided), bound


def _is_placed(tie: Tie, graph: _Graph, split: Split) -> bool:
    """Tell whether a signed tie runs between two actors whom the split places."""
    if not tie.sign or not tie.weight or is_arena(tie.actor_id) or is_arena(tie.recipient_id):
        return False
    return graph.node[tie.actor_id] in split.camp and graph.node[tie.recipient_id] in split.camp


def _is_wrong(tie: Tie, graph: _Graph, split: Split) -> bool:
    if not _is_placed(tie, graph, split):
        return False
    return (tie.sign > 0) != (split.camp[graph.node[tie.actor_id]] == split.camp[graph.node[tie.recipient_id]])


def _members(nodes: set[str], graph: _Graph, names: dict[str, str], ties: Sequence[Tie]) -> tuple[str, ...]:
    """Return the names of the actors that the nodes hold, the heaviest first."""
    weight: dict[str, float] = defaultdict(float)
    for tie in ties:
        for ident in (tie.actor_id, tie.recipient_id):
            weight[ident] += tie.weight
    inside = [i for i in names if graph.node[i] in nodes and not is_arena(i)]
    return tuple(names[i] for i in sorted(inside, key=lambda i: (-round(weight[i], 6), names[i], i)))
