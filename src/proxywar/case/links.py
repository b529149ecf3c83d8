"""Keep what names were found to stand for: judgements over pairs, links, and all that is made of them."""

from __future__ import annotations

import json
import sqlite3
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from collections.abc import Set as AbstractSet

from proxywar.case.entities import count_spellings
from proxywar.case.names import fold_name
from proxywar.case.nodes import in_parts
from proxywar.case.settling import MADE
from proxywar.records import Actor, Place
from proxywar.resolve.document import UNKNOWN
from proxywar.resolve.entities import Entities
from proxywar.resolve.nodes import PLACE, entity_of


def save_entities(
    connection: sqlite3.Connection,
    entities: Entities,
    nodes: Collection[str],
    changed: AbstractSet[str],
    split: Mapping[str, Mapping[int, str]] | None = None,
) -> set[tuple[str, str]]:
    """Store what was resolved of some nodes in place of the old; return the (kind, id) whose names may have changed.

    Args:
        connection: Within a transaction.
        entities: What was resolved.
        nodes: Ids of the nodes, and of those of the knowledge base that became another.
        changed: Those that were compared with others than these.
        split: Node → document → id, where the analyst split a name in one document.
    """
    _drop_judgements(connection, nodes, changed)
    for verdict, found in (("not", entities.not_same), ("maybe", entities.suggested), ("same", entities.merges)):
        connection.executemany(
            "INSERT OR REPLACE INTO entity_judgements (one, other, verdict, score, reasons) VALUES (?, ?, ?, ?, ?)",
            [(j.one, j.other, verdict, j.score, json.dumps(j.reasons, ensure_ascii=False)) for j in found],
        )
    meant: dict[tuple[str, str], dict[str, str]] = defaultdict(dict)
    for id in sorted(nodes):
        meant["place" if id.startswith(PLACE) else "actor", entity_of(id)][id] = entities.of[id]
    renamed: set[tuple[str, str]] = set()
    for (kind, entity), linked in meant.items():
        new = _links_of(connection, entity, linked)
        for id in linked:
            new |= (split or {}).get(id, {})
        old = dict(
            connection.execute("SELECT doc, linked FROM entity_links WHERE kind = ? AND entity = ?", (kind, entity))
        )
        if new != old:
            connection.execute("DELETE FROM entity_links WHERE kind = ? AND entity = ?", (kind, entity))
            connection.executemany("INSERT INTO entity_links (kind, entity, doc, linked) VALUES (?, ?, ?, ?)",
                                   [(kind, entity, doc, to) for doc, to in new.items()])  # fmt: skip
            _move_facts(connection, kind, entity, new)
            renamed |= {(kind, id) for id in (entity, *old.values(), *new.values())}
    return renamed


def _drop_judgements(connection: sqlite3.Connection, nodes: Collection[str], changed: AbstractSet[str]) -> None:
    """Drop what was held of nodes, but for what is held of unchanged ones and others that were not resolved now."""
    stale: set[tuple[str, str]] = set()
    for part in in_parts(nodes):
        marks = ", ".join("?" * len(part))
        stale |= {pair for pair in connection.execute(
            f"SELECT one, other FROM entity_judgements WHERE one IN ({marks}) OR other IN ({marks})", [*part, *part])
            if changed & set(pair) or all(id in nodes or not entity_of(id).startswith(UNKNOWN) for id in pair)
        }  # fmt: skip
    connection.executemany("DELETE FROM entity_judgements WHERE one = ? AND other = ?", sorted(stale))


def _links_of(connection: sqlite3.Connection, entity: str, linked: dict[str, str]) -> dict[int, str]:
    """Return document (0 for all) → id, of what a name is; nothing where it is itself."""
    found = set(linked.values())
    if len(found) == 1:
        only = found.pop()
        return {0: only} if only != entity else {}
    links: dict[int, str] = {}
    for node, to in linked.items():
        if to != entity:
            links |= {
                doc: to for (doc,) in connection.execute("SELECT doc FROM entity_documents WHERE node = ?", (node,))
            }
    return links


def _move_facts(connection: sqlite3.Connection, kind: str, entity: str, links: dict[int, str]) -> None:
    role = "role = 'place'" if kind == "place" else "role <> 'place'"
    connection.execute(f"UPDATE fact_actors SET entity = ? WHERE given = ? AND {role}", (links.get(0, entity), entity))
    connection.executemany(
        f"""UPDATE fact_actors SET entity = ? WHERE given = ? AND {role}
            AND fact IN (SELECT n FROM facts WHERE doc = ?)""",
        [(to, entity, doc) for doc, to in links.items() if doc],
    )


def add_entity(connection: sqlite3.Connection, entity: Actor | Place) -> None:
    """Add an actor or a place that a name was found to stand for, unless it is there."""
    row = {"id": entity.id, "name": entity.name, "kind": entity.kind, "within": json.dumps(entity.within),
           "known": entity.known, "extracted": MADE}  # fmt: skip
    if isinstance(entity, Actor):
        row |= {"country": entity.country}
    else:
        row |= {"theatre": entity.theatre, "lat": entity.lat, "lon": entity.lon}
    table = "actors" if isinstance(entity, Actor) else "places"
    connection.execute(
        f"INSERT OR IGNORE INTO {table} ({', '.join(row)}) VALUES ({', '.join('?' * len(row))})", tuple(row.values())
    )


def is_linked(connection: sqlite3.Connection, kind: str, id: str) -> bool:
    """Tell whether some name was resolved to an actor or a place."""
    query = "SELECT 1 FROM entity_links WHERE kind = ? AND linked = ? LIMIT 1"
    return connection.execute(query, (kind, id)).fetchone() is not None


def rename(connection: sqlite3.Connection, kind: str, entity: str, *, given: bool) -> None:
    """Make the spellings of an actor or a place anew from its mentions, and its name from them where it is unknown.

    Args:
        given: An analyst brought it in; the name that he gave stays.
    """
    rows = count_spellings(connection, kind, entity)
    table = "places" if kind == "place" else "actors"
    row = connection.execute(f"SELECT name, known, extracted FROM {table} WHERE id = ?", (entity,)).fetchone()
    name = row[0] if row else None
    if row and not row[1] and (row[2] is None or (row[2] == MADE and not given)) and rows:
        name = _commonest(rows)
        connection.execute(f"UPDATE {table} SET name = ? WHERE id = ?", (name, entity))
        connection.execute(
            f"""UPDATE {table} SET kind = coalesce((SELECT min(kind) FROM {table} WHERE kind <> 'unknown' AND id IN (
                  SELECT entity FROM entity_links WHERE kind = ?1 AND linked = ?2)), kind)
                WHERE id = ?2 AND kind = 'unknown'""",
            (kind, entity),
        )
    if name is not None:
        role = "role = 'place'" if kind == "place" else "role <> 'place'"
        connection.execute(f"UPDATE fact_actors SET name = ?1, folded = ?2 WHERE entity = ?3 AND {role} AND name <> ?1",
                           (name, fold_name(name), entity))  # fmt: skip


def _commonest(rows: Iterable[tuple[str, str, int]]) -> str:
    """Return the commonest full spelling: of most words among the names of two to four, then the one met most."""
    counts: dict[str, int] = defaultdict(int)
    for text, _, count in rows:
        counts[" ".join(text.split())] += count
    return min(counts, key=lambda text: (not 2 <= len(text.split()) <= 5, -counts[text], text))


def copy_actor(connection: sqlite3.Connection, id: str) -> None:
    """Give an actor whose name others bear too a row like theirs, unless it has one."""
    for (entity,) in connection.execute(
        "SELECT entity FROM entity_links WHERE kind = 'actor' AND linked = ?", (id,)
    ).fetchall():
        connection.execute(
            """INSERT OR IGNORE INTO actors (id, name, kind, within, country, known, extracted)
               SELECT ?, name, kind, within, country, known, ? FROM actors WHERE id = ?""",
            (id, MADE, entity),
        )


def renamed_by(connection: sqlite3.Connection, nodes: Collection[str]) -> set[tuple[str, str]]:
    """Return the (kind, id) whose spellings new documents may have changed: linked ones, and those with several."""
    found: set[tuple[str, str]] = set()
    for kind in ("actor", "place"):
        entities = {entity_of(id) for id in nodes if id.startswith(PLACE) == (kind == "place")}
        for part in in_parts(entities):
            marks = ", ".join("?" * len(part))
            for entity, linked in connection.execute(
                f"SELECT entity, linked FROM entity_links WHERE kind = ? AND entity IN ({marks})", (kind, *part)
            ):
                found |= {(kind, entity), (kind, linked)}
            found |= {(kind, row[0]) for row in connection.execute(
                f"""SELECT entity FROM spellings WHERE kind = ? AND entity IN ({marks})
                    GROUP BY entity HAVING count(DISTINCT text) > 1""", (kind, *part))}  # fmt: skip
    return found


def decided_ids(connection: sqlite3.Connection) -> set[str]:
    """Return the ids of actors and places that decisions, also those taken back, are about."""
    found: set[str] = set()
    for kind, target, value in connection.execute(
        "SELECT kind, target, value FROM decisions WHERE kind IN ('same', 'not-same', 'split')"
    ):
        named, to = json.loads(target), json.loads(value)
        items = [named] if kind == "split" else [named["a"], named["b"]]
        found |= {str(item["id"]) for item in (*items, to.get("into"), to.get("to")) if item and "id" in item}
    return found


def document_number(connection: sqlite3.Connection, sha256: str) -> int | None:
    """Return the number of the document with a hash, None where it is not here."""
    row = connection.execute("SELECT n FROM documents WHERE sha256 = ?", (sha256,)).fetchone()
    return None if row is None else int(row[0])


def decisions_made(connection: sqlite3.Connection) -> str:
    """Return a mark that changes with every decision."""
    row = connection.execute("SELECT count(*) || '/' || coalesce(max(n), 0) FROM decisions").fetchone()
    return str(row[0])


def note_linked(connection: sqlite3.Connection) -> None:
    """Note that names are resolved over all documents and decisions that are here."""
    connection.execute("UPDATE meta SET value = ? WHERE key = 'decided'", (decisions_made(connection),))
