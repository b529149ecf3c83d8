"""Put into facts whom their names were resolved to; the bodies stored keep what extraction gave."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Mapping, Sequence
from typing import Any

from proxywar.case.names import fold_name
from proxywar.records import Argument

FEW = 500
"""Up to so many facts are asked for one by one; above, all that were resolved are read."""
ROLES = ("actor", "recipient", "holder", "place")
Roles = dict[tuple[str, str], dict[str, Any]]


def resolved_roles(connection: sqlite3.Connection, facts: Sequence[int]) -> dict[int, Roles]:
    """Return, for facts with a name outside the knowledge base, (role, id of extraction) → what it was resolved to.

    Args:
        connection: Of the case.
        facts: Their numbers.
    """
    query = "SELECT fact, role, given, entity FROM fact_actors WHERE"
    if len(facts) <= FEW:
        few = f" fact IN ({', '.join('?' * len(facts))}) AND (given <> entity OR entity LIKE 'x-%')"
        rows = connection.execute(query + few, list(facts)).fetchall()
    else:  # each half has an index of its own; with OR all names of all facts would be read
        new = "entity >= 'x-' AND entity < 'x.' AND (given <> entity) IS NOT TRUE"
        rows = connection.execute(f"{query} given <> entity UNION ALL {query} {new}").fetchall()
    wanted = {True: set[str](), False: set[str]()}
    for _, role, _, entity in rows:
        wanted[role == "place"].add(entity)
    found = {is_place: _rows(connection, ids, is_place=is_place) for is_place, ids in wanted.items()}
    out: dict[int, Roles] = {}
    for fact, role, given, entity in rows:
        if (item := found[role == "place"].get(entity)) is not None:
            out.setdefault(fact, {})[role, given] = item
    return out


def _rows(connection: sqlite3.Connection, ids: set[str], *, is_place: bool) -> dict[str, dict[str, Any]]:
    table, point = ("places", "lat, lon") if is_place else ("actors", "NULL, NULL")
    out: dict[str, dict[str, Any]] = {}
    ordered = sorted(ids)
    for at in range(0, len(ordered), FEW):
        part = ordered[at : at + FEW]
        rows = connection.execute(
            f"SELECT id, name, kind, within, {point} FROM {table} WHERE id IN ({', '.join('?' * len(part))})", part
        )
        for id, name, kind, within, lat, lon in rows:
            out[id] = {"id": id, "name": name, "kind": kind, "within": json.loads(within)}
            if is_place:
                out[id] |= {"lat": lat, "lon": lon}
    return out


def with_entities(body: dict[str, Any], roles: Mapping[tuple[str, str], Mapping[str, Any]]) -> dict[str, Any]:
    """Return a fact's JSON with the resolved id, name, kind and place of each of its names."""
    if roles:
        for role in ROLES:
            body[role] = [item | roles.get((role, item["id"]), {}) for item in body[role]]
    return body


class WhoIsWho:
    """Whom the names of a document were resolved to; each is looked up once.

    Args:
        connection: Of the case.
        doc: Number of the document.
    """

    def __init__(self, connection: sqlite3.Connection, doc: int) -> None:
        self._connection = connection
        self._doc = doc
        self._seen: dict[tuple[str, str], tuple[str, str] | None] = {}

    def tell(self, role: str, argument: Argument) -> tuple[str, str, str]:
        """Return id, name and folded name of whom the filler of a role was resolved to; its own where it was not."""
        kind = "place" if role == "place" else "actor"
        key = kind, argument.id
        if key not in self._seen:
            self._seen[key] = self._connection.execute(
                f"""SELECT l.linked, e.name FROM entity_links AS l JOIN {kind}s AS e ON e.id = l.linked
                    WHERE l.kind = ? AND l.entity = ? AND l.doc IN (0, ?) ORDER BY l.doc DESC LIMIT 1""",
                (*key, self._doc),
            ).fetchone()
        ident, name = self._seen[key] or (argument.id, argument.name)
        return ident, name, fold_name(name)


def count_spellings(connection: sqlite3.Connection, kind: str, entity: str) -> list[tuple[str, str, int]]:
    """Make the spellings of an actor or a place anew from the mentions of all names that are it; return them."""
    connection.execute("DELETE FROM spellings WHERE kind = ? AND entity = ?", (kind, entity))
    rows: list[tuple[str, str, int]] = connection.execute(
        """SELECT m.text, coalesce(m.lang, ''), count(*) FROM mentions AS m
           LEFT JOIN entity_links AS d ON d.kind = m.kind AND d.entity = m.entity AND d.doc = m.doc
           LEFT JOIN entity_links AS e ON e.kind = m.kind AND e.entity = m.entity AND e.doc = 0
           WHERE m.kind = ?1 AND coalesce(d.linked, e.linked, m.entity) = ?2 AND m.entity IN (
             SELECT ?2 UNION SELECT entity FROM entity_links WHERE kind = ?1 AND linked = ?2)
           GROUP BY m.text, coalesce(m.lang, '') ORDER BY 1, 2""",
        (kind, entity),
    ).fetchall()
    connection.executemany(
        "INSERT INTO spellings (kind, entity, text, lang, folded, count) VALUES (?, ?, ?, ?, ?, ?)",
        [(kind, entity, text, lang, fold_name(text), count) for text, lang, count in rows],
    )
    return rows
