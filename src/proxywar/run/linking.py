"""Keep who is who over a case up to date: take in the names of new documents, resolve again what they touch."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from collections.abc import Set as AbstractSet
from functools import cache
from itertools import combinations
from sqlite3 import Connection
from typing import TYPE_CHECKING

from proxywar.case import CaseStore
from proxywar.case.identity import Identity, list_pairs, load_identity
from proxywar.case.links import (
    add_entity,
    copy_actor,
    decided_ids,
    document_number,
    is_linked,
    note_linked,
    rename,
    renamed_by,
    save_entities,
)
from proxywar.case.names import fold_name
from proxywar.case.nodes import (
    Touched,
    crowded_out,
    find_connected,
    load_nodes,
    nodes_of,
    save_gathered,
    save_known,
    sharing_keys,
    unlinked_texts,
)
from proxywar.case.settling import drop_unused
from proxywar.resolve.nodes import PLACE, node_id

if TYPE_CHECKING:
    from proxywar.knowledge import Gazetteer
    from proxywar.resolve.entities import Entities
    from proxywar.resolve.nodes import Node
    from proxywar.resolve.scoring import Judgement
    from proxywar.resolve.world import World


def link_case(store: CaseStore, *, gazetteer: Gazetteer | None = None) -> None:
    """Resolve the names of a case, as far as documents that were not taken in yet or decisions touch them.

    What analysts called the same or not the same, and what they split, holds against every score.

    Args:
        store: Open to write.
        gazetteer: The one the case was read with; the built-in one by default.

    Raises:
        CaseError: The case was opened to read (PW505).
    """
    from proxywar.knowledge import Gazetteer
    from proxywar.resolve.gathering import gather

    world = load_world(gazetteer or Gazetteer.load())
    with store.transaction() as connection:
        touched = Touched()
        for text in unlinked_texts(connection):
            save_gathered(connection, text.n, gather(text.text, text.sentences, text.mentions, world), touched)
        touched.met |= nodes_of(connection, decided_ids(connection))
        if touched.met:
            _resolve(connection, touched, world)
        note_linked(connection)


@cache
def load_world(gazetteer: Gazetteer) -> World:
    """Return whom the knowledge base holds, by how names sound; once for each."""
    from proxywar.resolve.world import World

    return World(gazetteer)


def _resolve(connection: Connection, touched: Touched, world: World) -> None:
    from proxywar.resolve.entities import resolve_names

    changed = touched.changed | crowded_out(connection, touched.keys)
    judged = _judged(connection, changed)
    nodes, statements, known = _connected(connection, touched.met | changed, judged, world)
    judged += _judged(connection, nodes.keys() - changed, among=nodes)
    said = {pair: words for pair, words in statements.items() if _may_be_one(pair, nodes, world)}
    held = [pair for pair in said if pair[0] not in nodes and pair[1] not in nodes]
    kinds = {kind: (list_pairs(connection, kind), load_identity(connection, kind)) for kind in ("actor", "place")}
    same = [(node_id(kind, a), node_id(kind, b)) for kind, (pairs, _) in kinds.items() for a, b in pairs.same]
    apart = [(node_id(kind, a), node_id(kind, b)) for kind, (pairs, _) in kinds.items() for a, b in pairs.different]
    entities = resolve_names(nodes, said, known, judged=judged, may_join=held, same=same,
                             not_same=apart)  # fmt: skip
    split: dict[str, dict[int, str]] = {}
    for kind, (_, identity) in kinds.items():
        mine = {id: node for id, node in nodes.items() if node.kind == kind}
        split |= _decided(connection, identity, mine, entities)
    met = {*nodes, *(id for pair in held for id in pair)}
    renamed = save_entities(connection, entities, met, changed, split)
    _add_entities(connection, renamed, world)
    for kind, entity in sorted(renamed | renamed_by(connection, touched.met & nodes.keys())):
        rename(connection, kind, entity, given=entity in kinds[kind][1].entities)
    drop_unused(connection, {kind: identity for kind, (_, identity) in kinds.items()})


def _decided(
    connection: Connection, identity: Identity, nodes: Mapping[str, Node], entities: Entities
) -> dict[str, dict[int, str]]:
    """Let the analyst's merges and splits stand over what was resolved; return what was split in single documents."""
    split: dict[str, dict[int, str]] = {}
    for id, node in nodes.items():
        entities.of[id] = identity.root(entities.of[id])
        for entity, spellings, sha256, to in identity.splits:
            if entity not in (entities.of[id], node.entity) or not {fold_name(n) for n in node.names} <= spellings:
                continue
            if sha256 is None:
                entities.of[id] = identity.root(to)
            elif (doc := document_number(connection, sha256)) is not None:
                split.setdefault(id, {})[doc] = identity.root(to)
    return split


def _judged(
    connection: Connection, ids: AbstractSet[str], *, among: Mapping[str, Node] | None = None
) -> list[Judgement]:
    """Compare nodes with those that share a key with them, all of the case or, with `among`, with each other."""
    from proxywar.resolve.entities import judge_pairs

    groups = sharing_keys(connection, ids)
    if among is None:
        pairs = {(min(one, other), max(one, other)) for group in groups for one in ids & set(group)
                 for other in group if one != other}  # fmt: skip
        among = load_nodes(connection, {id for pair in pairs for id in pair})
    else:
        pairs = {pair for group in groups for pair in combinations([id for id in group if id in ids], 2)}
    return judge_pairs(among, sorted(pairs))


def _connected(
    connection: Connection, ids: AbstractSet[str], judged: Iterable[Judgement], world: World
) -> tuple[dict[str, Node], dict[tuple[str, str], str], dict[str, list[Judgement]]]:
    """Return the nodes that ids may be one with, also through whom of the knowledge base they may be."""
    near: dict[str, set[str]] = defaultdict(set)
    for j in judged:
        if j.is_same:
            near[j.one].add(j.other)
            near[j.other].add(j.one)
    known: dict[str, list[Judgement]] = {}
    while True:
        connected, statements = find_connected(connection, ids, near)
        nodes = load_nodes(connection, connected)
        fresh = nodes.keys() - known.keys()
        if not fresh:
            return nodes, statements, known
        for id in fresh:
            known[id] = world.candidates(nodes[id])
            save_known(connection, id, [j.other for j in known[id] if j.is_same])


def _may_be_one(pair: tuple[str, str], nodes: Mapping[str, Node], world: World) -> bool:
    """Tell whether a text may make these two one: never a state and another, nor a person and a body."""
    kinds = [_kind_of(id, nodes, world) for id in pair]
    if "country" in kinds or (None not in kinds and kinds[0] != kinds[1]):
        return False
    return any(id in nodes for id in pair) or kinds[0] != "person"


def _kind_of(id: str, nodes: Mapping[str, Node], world: World) -> str | None:
    """Return place, country, person or body; None for a stranger whose name does not say."""
    if id.startswith(PLACE):
        return "place"
    node = nodes.get(id)
    if node is not None:
        return "body" if node.is_acronym or node.body is not None else None
    if not world.gazetteer.has_actor(id):
        return None
    kind = world.gazetteer.actor(id).kind
    return kind if kind in ("country", "person") else "body"


def _add_entities(connection: Connection, changed: Iterable[tuple[str, str]], world: World) -> None:
    """Give every actor and place that a name was resolved to a row of its own."""
    for kind, id in sorted(changed):
        if not is_linked(connection, kind, id):
            continue
        if kind == "place" and world.gazetteer.has_place(id):
            add_entity(connection, world.gazetteer.place(id))
        elif kind == "actor" and world.gazetteer.has_actor(id):
            add_entity(connection, world.gazetteer.actor(id))
        elif kind == "actor":
            copy_actor(connection, id)
