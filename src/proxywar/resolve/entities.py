"""Entities of a case: which names outside the knowledge base are one, and which of its actors they are."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from itertools import combinations

from proxywar.resolve.clustering import cluster_names, suggestions
from proxywar.resolve.nodes import PLACE, SEPARATOR, Node, entity_of
from proxywar.resolve.scoring import STATED, SUGGESTED, Judgement, judge

LARGEST = 200
"""Of the names that share a key at most so many, the first in the order of the alphabet, are compared."""


@dataclass(slots=True)
class Entities:
    """What was resolved.

    Attributes:
        of: Id of the entity that each node is.
        merges: Judgements that brought two nodes together.
        suggested: Those below the line, or across a pair that is not the same.
        not_same: Those that keep two apart.
    """

    of: dict[str, str] = field(default_factory=dict)
    merges: list[Judgement] = field(default_factory=list)
    suggested: list[Judgement] = field(default_factory=list)
    not_same: list[Judgement] = field(default_factory=list)


def resolve_names(
    nodes: Mapping[str, Node],
    statements: Mapping[tuple[str, str], str],
    known: Mapping[str, Iterable[Judgement]],
    *,
    judged: Iterable[Judgement] | None = None,
    may_join: Collection[tuple[str, str]] = (),
    same: Iterable[tuple[str, str]] = (),
    not_same: Iterable[tuple[str, str]] = (),
) -> Entities:
    """Resolve names over a case; the result does not depend on the order of anything given.

    Args:
        nodes: By id.
        statements: What texts say themselves.
        known: For each node whom of the knowledge base it may be.
        judged: What is held of pairs of nodes, by default of all that share a key. Of pairs with one that is not among
            the nodes it is only noted what they are to each other.
        may_join: Pairs of the knowledge base that a statement may make one (a body and its new name).
        same: Pairs that the analyst joined, by the ids that the lists print.
        not_same: Pairs that the analyst holds apart.
    """
    judged = list(judge_pairs(nodes, _pairs(nodes)) if judged is None else judged)
    judgements = [j for j in judged if j.one in nodes and j.other in nodes]
    beyond = [j for j in judged if j.one not in nodes or j.other not in nodes]
    judgements += [j for node in known.values() for j in node]
    judgements += [Judgement(a, b, STATED, (f"a text says so: {words}",)) for (a, b), words in statements.items()]
    judgements.sort(key=lambda j: (j.one, j.other, -j.score))
    ids = sorted({*nodes, *(i for j in judgements for i in (j.one, j.other))})
    held = [i for i in ids if i not in nodes]
    allowed = {(min(p), max(p)) for p in may_join}
    judgements = [j for j in judgements if not _crosses(j, nodes, allowed)]
    judgements += [Judgement(a, b, 0.0, ("two of the knowledge base",), not_same=True)
                   for a, b in combinations(held, 2) if (a, b) not in allowed]  # fmt: skip
    clusters = cluster_names(ids, judgements, same=_expanded(same, ids), not_same=_expanded(not_same, ids, every=True))
    out = Entities(_named(clusters, nodes))
    out.merges = sorted((j for j in judgements if j.is_same and clusters[j.one] == clusters[j.other]),
                        key=lambda j: (j.one, j.other, -j.score))  # fmt: skip
    out.suggested = suggestions([*judgements, *beyond], clusters, least=SUGGESTED)
    out.not_same = sorted((j for j in (*judgements, *beyond) if j.not_same and (j.one in nodes or j.other in nodes)),
                          key=lambda j: (j.one, j.other))  # fmt: skip
    return out


def judge_pairs(nodes: Mapping[str, Node], pairs: Iterable[tuple[str, str]]) -> list[Judgement]:
    """Compare pairs of nodes; those for which nothing speaks are left out."""
    return [j for one, other in pairs if (j := judge(nodes[one], nodes[other])) is not None]


def _crosses(judgement: Judgement, nodes: Mapping[str, Node], allowed: Collection[tuple[str, str]]) -> bool:
    """Tell a statement over two of the knowledge base that may not make them one."""
    pair = (min(judgement.one, judgement.other), max(judgement.one, judgement.other))
    return judgement.one not in nodes and judgement.other not in nodes and pair not in allowed


def _pairs(nodes: Mapping[str, Node]) -> list[tuple[str, str]]:
    """Return the pairs of nodes that share a key."""
    by_key: dict[str, list[str]] = defaultdict(list)
    for id in sorted(nodes):
        for key in nodes[id].keys:
            by_key[key].append(id)
    return sorted({pair for ids in by_key.values() for pair in combinations(ids[:LARGEST], 2)})


def _expanded(pairs: Iterable[tuple[str, str]], ids: list[str], *, every: bool = False) -> list[tuple[str, str]]:
    """Return pairs of nodes for pairs of printed ids: a name of one word may have several nodes."""
    nodes_of: dict[str, list[str]] = defaultdict(list)
    for id in ids:
        nodes_of[entity_of(id)].append(id)
    out = []
    for one, other in pairs:
        left, right = nodes_of.get(one, [one]), nodes_of.get(other, [other])
        out += [(a, b) for a in left for b in right] if every else [(left[0], x) for x in left[1:] + right]
    return sorted({p for p in out if p[0] != p[1]})


def _named(clusters: Mapping[str, str], nodes: Mapping[str, Node]) -> dict[str, str]:
    """Return the id of the entity of each node: the knowledge base's where it is one of it, else made of its names.

    Of several spellings the one of most words gives the id. A name of one word whose bearers were told apart takes the
    states that it is met with into the id.
    """
    members: dict[str, list[str]] = defaultdict(list)
    for id, root in clusters.items():
        members[root].append(id)
    chosen: dict[str, str] = {}
    for root, ids in members.items():
        held = sorted(i for i in ids if i not in nodes)
        chosen[root] = held[0] if held else min(ids, key=lambda i: (-len(nodes[i].entity.split("-")), i))
    bare = Counter(entity_of(id) for id in chosen.values() if not id.startswith(PLACE))
    out = {}
    for id, root in clusters.items():
        best = chosen[root]
        entity, home = entity_of(best), best.partition(SEPARATOR)[2]
        told_apart = home and bare[entity] > 1
        out[id] = f"{entity}-{home.replace('+', '-').lower()}" if told_apart else entity
    return out
