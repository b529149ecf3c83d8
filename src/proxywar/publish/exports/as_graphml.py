"""GraphML: actors as nodes, ties as directed edges, for Gephi, yEd, Cytoscape and networkx.

Nodes have name, kind, country, camp and the number of facts; edges have the keys of `proxywar ties`. Several ties of
one pair are several edges, each with the id of its tie. Provenance is data of the graph.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import orjson

from proxywar.case import count_facts
from proxywar.publish.exports.holding import Holding, Settings, Tally
from proxywar.records import SYMMETRIC_TYPES

NAME = "graphml"
_FORBIDDEN = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What XML 1.0 cannot hold in any spelling."""


def write(holding: Holding, path: Path, settings: Settings) -> Tally:
    """Write the graph of the ties."""
    import networkx as nx

    del settings
    ties = [tie.json() for tie in holding.bundle.ties()]
    graph = nx.MultiDiGraph(proxywar=orjson.dumps(holding.provenance(NAME, {})).decode())
    for node, data in _nodes(holding, ties).items():
        graph.add_node(node, **_plain(data))
    for tie in ties:
        graph.add_edge(tie["actor_id"], tie["recipient_id"], tie["id"], **_plain(_edge(tie)))
    # By the standard library, whether lxml is installed or not: the same case must give the same bytes.
    nx.write_graphml_xml(graph, path, encoding="utf-8", named_key_ids=True)
    tally = Tally(rows=graph.number_of_nodes() + graph.number_of_edges())
    outside = _count_outside(holding, ties)
    if outside:
        tally.left_out["facts that make no tie between two actors"] = outside
    return tally


def _count_outside(holding: Holding, ties: list[dict[str, Any]]) -> int:
    inside = {ident for tie in ties for ident in tie["facts"]}
    return count_facts(holding.connection) - len(inside)


def _nodes(holding: Holding, ties: list[dict[str, Any]]) -> dict[str, dict[str, Any]]:
    actors = {actor.id: actor for actor in holding.bundle.actors()}
    camps = {name: camp.camp for camp in holding.bundle.camps() for name in camp.members}
    named = {ident: name for tie in ties for ident, name in
             ((tie["actor_id"], tie["actor"]), (tie["recipient_id"], tie["recipient"]))}  # fmt: skip
    nodes = {}
    for ident, name in sorted(named.items()):
        actor = actors.get(ident)
        nodes[ident] = {"label": name, "name": name, "kind": actor and actor.kind, "country": actor and actor.country,
                        "camp": camps.get(name), "facts": actor and actor.facts}  # fmt: skip
    return nodes


def _edge(tie: dict[str, Any]) -> dict[str, Any]:
    rest = {k: v for k, v in tie.items() if k not in ("actor", "recipient", "actor_id", "recipient_id")}
    signed = {1: "positive", -1: "negative", 0: "none"}[tie["sign"]]
    return rest | {"facts": len(tie["facts"]), "fact_ids": tie["facts"], "signed": signed,
                   "symmetric": tie["type"] in SYMMETRIC_TYPES}  # fmt: skip


def _plain(data: dict[str, Any]) -> dict[str, Any]:
    """Return what GraphML can hold: no nulls, lists as text."""
    out: dict[str, Any] = {}
    for key, value in data.items():
        if value is None:
            continue
        plain = "; ".join(map(str, value)) if isinstance(value, list | tuple) else value
        out[key] = _FORBIDDEN.sub("�", plain) if isinstance(plain, str) else plain
    return out
