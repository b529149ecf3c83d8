"""Keep the names that the knowledge base does not hold, and find those that may be one."""

from __future__ import annotations

import sqlite3
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field

import orjson

from proxywar.records import Mention, Sentence
from proxywar.resolve.entities import LARGEST
from proxywar.resolve.gathering import Gathered
from proxywar.resolve.nodes import SEPARATOR, Node, entity_of
from proxywar.resolve.scoring import LINE

_MARKS = 500
_KNOWN = "= "
"""Begins a key under which a node is found by whom of the knowledge base it may be."""


@dataclass(frozen=True, slots=True)
class NamedText:
    """A document as far as names go.

    Attributes:
        n: Its number in the case.
    """

    n: int
    text: str
    sentences: tuple[Sentence, ...]
    mentions: tuple[Mention, ...]


def unlinked_texts(connection: sqlite3.Connection) -> Iterator[NamedText]:
    """Yield the documents whose names were not taken in yet, in the order in which they were read."""
    (done,) = connection.execute("SELECT CAST(value AS INTEGER) FROM meta WHERE key = 'linked'").fetchone()
    for n, text in connection.execute("SELECT n, text FROM documents WHERE n > ? ORDER BY n", (done,)).fetchall():
        mentions = connection.execute(
            """SELECT kind, text, start, "end", lang, coalesce(extracted, entity) FROM mentions
               WHERE doc = ? AND entity IS NOT NULL AND kind IN ('actor', 'place') ORDER BY start, n""",
            (n,),
        )
        rows = [Mention(*row) for row in mentions]
        sentences = connection.execute(
            'SELECT start, "end", fragment FROM sentences WHERE doc = ? ORDER BY start', (n,)
        )
        yield NamedText(n, text, tuple(Sentence(*row) for row in sentences), tuple(rows))


@dataclass(slots=True)
class Touched:
    """What new documents and decisions touch.

    Attributes:
        changed: Nodes of which there is something new to compare.
        met: Nodes, and ids of the knowledge base, that are spoken of.
        keys: How often each key was given to a node or taken from one.
    """

    changed: set[str] = field(default_factory=set)
    met: set[str] = field(default_factory=set)
    keys: Counter[str] = field(default_factory=Counter)


def save_gathered(connection: sqlite3.Connection, doc: int, gathered: Gathered, touched: Touched) -> None:
    """Add what a document says about names, and what it touches to `touched`."""
    for id, node in gathered.nodes.items():
        row = connection.execute("SELECT body FROM entity_nodes WHERE id = ?", (id,)).fetchone()
        old = Node.from_json(id, orjson.loads(row[0])) if row else None
        whole = old.join(node) if old else node
        if whole != old:
            connection.execute("INSERT OR REPLACE INTO entity_nodes (id, body) VALUES (?, ?)",
                               (id, orjson.dumps(whole.json()).decode()))  # fmt: skip
            before, after = old.keys if old else frozenset(), whole.keys
            connection.executemany("DELETE FROM entity_keys WHERE key = ? AND node = ?",
                                   [(key, id) for key in before - after])  # fmt: skip
            _save_keys(connection, id, after - before)
            touched.changed.add(id)
            touched.keys.update(before ^ after)
        if SEPARATOR in id:
            connection.execute("INSERT OR IGNORE INTO entity_documents (node, doc) VALUES (?, ?)", (id, doc))
    for (one, other), words in gathered.statements.pairs.items():
        connection.execute(
            """INSERT INTO entity_statements (one, other, words) VALUES (?, ?, ?)
               ON CONFLICT (one, other) DO UPDATE SET words = min(words, excluded.words)""",
            (one, other, words),
        )
        touched.met |= {one, other}
    touched.met |= gathered.nodes.keys()
    connection.execute("UPDATE meta SET value = ? WHERE key = 'linked'", (doc,))


def _save_keys(connection: sqlite3.Connection, node: str, keys: Iterable[str]) -> None:
    connection.executemany("INSERT OR IGNORE INTO entity_keys (key, node) VALUES (?, ?)", [(key, node) for key in keys])


def save_known(connection: sqlite3.Connection, node: str, ids: Iterable[str]) -> None:
    """Note whom of the knowledge base a node is found by."""
    connection.execute("DELETE FROM entity_keys WHERE node = ? AND key >= ? AND key < '=!'", (node, _KNOWN))
    _save_keys(connection, node, [_KNOWN + id for id in ids])


def crowded_out(connection: sqlite3.Connection, keys: Mapping[str, int]) -> set[str]:
    """Return the nodes that a key now compares with others or does so no more, because others came or went before."""
    found: set[str] = set()
    for key, count in keys.items():
        rows = connection.execute(
            "SELECT node FROM entity_keys WHERE key = ? ORDER BY node LIMIT ? OFFSET ?",
            (key, 2 * count, max(LARGEST - count, 0)),
        )
        found |= {row[0] for row in rows}
    return found


def sharing_keys(connection: sqlite3.Connection, nodes: Collection[str]) -> list[list[str]]:
    """Return for each key of some nodes the nodes that it compares: all of the case, in order, up to `LARGEST`."""
    keys: set[str] = set()
    for part in in_parts(nodes):
        marks = ", ".join("?" * len(part))
        keys |= {row[0] for row in connection.execute(
            f"SELECT key FROM entity_keys WHERE node IN ({marks}) AND NOT (key >= ? AND key < '=!')",
            (*part, _KNOWN))}  # fmt: skip
    query = "SELECT node FROM entity_keys WHERE key = ? ORDER BY node LIMIT ?"
    return [[row[0] for row in connection.execute(query, (key, LARGEST))] for key in sorted(keys)]


def find_connected(
    connection: sqlite3.Connection, ids: Collection[str], near: Mapping[str, Collection[str]]
) -> tuple[set[str], dict[tuple[str, str], str]]:
    """Return all that may be one with some nodes through whatever chain, and the statements over it.

    Args:
        connection: Of the case.
        ids: Nodes and ids of the knowledge base.
        near: Pairs that are judged to be one and are not stored yet, both ways.
    """
    seen: set[str] = set()
    statements: dict[tuple[str, str], str] = {}
    front = set(ids)
    while front:
        seen |= front
        found = {other for id in front for other in near.get(id, ())} | _siblings(connection, front)
        for part in in_parts(front):
            marks = ", ".join("?" * len(part))
            for pair in connection.execute(
                f"""SELECT one, other FROM entity_judgements
                    WHERE (one IN ({marks}) OR other IN ({marks})) AND score >= ? AND verdict <> 'not'""",
                (*part, *part, LINE),
            ):
                found |= set(pair)
            for column, where, values in (
                ("node", f"key IN ({marks})", [_KNOWN + id for id in part]),
                (f"substr(key, {len(_KNOWN) + 1})", f"node IN ({marks}) AND key >= '{_KNOWN}' AND key < '=!'", part),
            ):
                found |= {row[0] for row in connection.execute(
                    f"SELECT {column} FROM entity_keys WHERE {where}", values)}  # fmt: skip
            for one, other, words in connection.execute(
                f"SELECT one, other, words FROM entity_statements WHERE one IN ({marks}) OR other IN ({marks})",
                [*part, *part],
            ):
                statements[one, other] = words
                found |= {one, other}
        front = found - seen
    return seen, statements


def _siblings(connection: sqlite3.Connection, ids: Iterable[str]) -> set[str]:
    """Return the nodes of the same names in other states: whether there are several tells what they are called."""
    found: set[str] = set()
    for entity in {entity_of(id) for id in ids if SEPARATOR in id}:
        found |= set(_nodes_with(connection, entity))
    return found


def _nodes_with(connection: sqlite3.Connection, entity: str) -> list[str]:
    """Return the nodes of an id of extraction."""
    rows = connection.execute(
        "SELECT id FROM entity_nodes WHERE id IN (?1, 'p:' || ?1) OR (id >= ?1 || '@' AND id < ?1 || 'A')",
        (entity,),
    )
    return [row[0] for row in rows]


def load_nodes(connection: sqlite3.Connection, ids: Iterable[str]) -> dict[str, Node]:
    """Return nodes by id; ids of the knowledge base have none."""
    nodes: dict[str, Node] = {}
    for part in in_parts(ids):
        rows = connection.execute(f"SELECT id, body FROM entity_nodes WHERE id IN ({', '.join('?' * len(part))})", part)
        nodes |= {id: Node.from_json(id, orjson.loads(body)) for id, body in rows}
    return nodes


def nodes_of(connection: sqlite3.Connection, ids: Iterable[str]) -> set[str]:
    """Return the nodes, or else the ids themselves, of what is printed under ids of actors and places."""
    found: set[str] = set()
    for id in sorted(set(ids)):
        entities = {id} | {
            row[0] for row in connection.execute("SELECT entity FROM entity_links WHERE linked = ?", (id,))
        }
        for entity in entities:
            found |= set(_nodes_with(connection, entity)) or {entity}
    return found


def in_parts(ids: Iterable[str]) -> Iterator[list[str]]:
    """Yield ids in order, as many at a time as a query takes."""
    ordered = sorted(ids)
    for at in range(0, len(ordered), _MARKS):
        yield ordered[at : at + _MARKS]
