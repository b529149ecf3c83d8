"""Bring the rows of actors, places, mentions and documents to what decisions make of them."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from proxywar.case.decisions import Decision, anchored, find_undone, load_decisions, set_state
from proxywar.case.entities import count_spellings
from proxywar.case.identity import ENTITY_DECISIONS, FIELDS, Identity, make_identity
from proxywar.case.names import fold_name
from proxywar.records import Argument

TABLES = {"actor": "actors", "place": "places"}
DOCUMENT_FIELDS = ("date", "outlet", "lang", "title", "url")
"""Fields of a document that can be corrected; facts that lean on them change when it is read again."""
_COLUMNS = {"actor": ("name", "kind", "within", "country", "known"),
            "place": ("name", "kind", "within", "theatre", "lat", "lon", "known")}  # fmt: skip
MADE = "{}"
"""Stands in "extracted" of an actor or a place that no text names and a decision brought in."""


def settle_entities(
    connection: sqlite3.Connection, docs: Sequence[int] | None, *, only_load: bool = False
) -> dict[str, Identity]:
    """Return who is meant by whom, and bring actors, places, mentions and spellings to it.

    Args:
        connection: Within a transaction.
        docs: Documents whose mentions may differ from that; all by default.
        only_load: Nothing changed since the last time: write nothing.
    """
    undone = find_undone(connection)
    identities = {}
    for kind in TABLES:
        decisions = _decisions(connection, kind, undone)
        identity = make_identity(decisions, kind)
        if not only_load:
            _restore(connection, kind)
        for ident in identity.entities:
            identity.entities[ident] = _entity(connection, kind, ident) or identity.entities[ident]
        identities[kind] = identity
        if only_load:
            continue
        _apply(connection, identity)
        _settle_mentions(connection, identity, docs)
        for decision in decisions:
            set_state(connection, decision.id, *identity.states.get(decision.id, _fit(connection, kind, decision)))
    return identities


def settle_documents(connection: sqlite3.Connection, undone: set[str]) -> bool:
    """Set the fields of documents that were corrected; tell whether any changed."""
    before = connection.execute("SELECT n, date, outlet FROM documents WHERE extracted IS NOT NULL").fetchall()
    for n, extracted in connection.execute("SELECT n, extracted FROM documents WHERE extracted IS NOT NULL").fetchall():
        _update(connection, "documents", "n", n, json.loads(extracted) | {"extracted": None})
    for decision, doc in anchored(connection, None, "kind = 'correct'"):
        if "type" in decision.target or decision.target.get("kind") != "document":
            continue
        # A log of somebody else may name any field; what is no field must not come near a statement.
        is_field = decision.value["field"] in DOCUMENT_FIELDS
        if doc is None or not is_field or decision.id in undone:
            state = "undone" if decision.id in undone else "stale"
            lacks = f"document with the text of {decision.target['doc']}" if is_field else "field of that name"
            note = "" if state == "undone" else f"no {lacks}"
            set_state(connection, decision.id, state, note)
            continue
        row = connection.execute(f"SELECT {', '.join(DOCUMENT_FIELDS)}, extracted FROM documents WHERE n = ?", (doc,))
        *cells, extracted = row.fetchone()
        read = extracted or json.dumps(dict(zip(DOCUMENT_FIELDS, cells, strict=True)))
        _update(connection, "documents", "n", doc, {decision.value["field"]: decision.value["to"], "extracted": read})
        set_state(connection, decision.id, "applied")
    after = connection.execute("SELECT n, date, outlet FROM documents WHERE extracted IS NOT NULL").fetchall()
    return before != after


def _decisions(connection: sqlite3.Connection, kind: str, undone: set[str]) -> list[Decision]:
    """Return decisions in force on entities of a kind, with ids that a name has now where the old ones are gone."""
    found = []
    marks = ", ".join("?" * len(ENTITY_DECISIONS))
    for decision in load_decisions(connection, f"kind IN ({marks}) AND sha256 IS NULL", ENTITY_DECISIONS):
        if decision.target.get("kind") != kind:
            continue
        if decision.id in undone:
            set_state(connection, decision.id, "undone")
        else:
            target: Mapping[str, Any] = {
                k: _renamed(connection, kind, v) if k in ("a", "b") else v for k, v in decision.target.items()
            }
            target = _renamed(connection, kind, target) if "id" in target else target
            value = {k: _renamed(connection, kind, v) if k == "into" else v for k, v in decision.value.items()}
            found.append(replace(decision, target=target, value=value, stored_id=decision.id))
    return found


def _renamed(connection: sqlite3.Connection, kind: str, entity: Mapping[str, Any]) -> Mapping[str, Any]:
    """Return an entity under the id that its name has here, where no text is read as it and one other has the name."""
    if _is_read(connection, kind, str(entity["id"])):
        return entity
    folded = fold_name(str(entity["name"]))
    ids = {i for i, n in connection.execute(f"SELECT id, name FROM {TABLES[kind]}") if fold_name(n) == folded}
    ids |= {r[0] for r in connection.execute(
        "SELECT entity FROM spellings WHERE kind = ? AND folded = ?", (kind, folded))}  # fmt: skip
    ids = {ident for ident in ids if _is_read(connection, kind, ident)}
    return {**entity, "id": ids.pop()} if len(ids) == 1 else entity


def _fit(connection: sqlite3.Connection, kind: str, decision: Decision) -> tuple[str, str]:
    """Tell whether those are here of whom something was decided."""
    named = [decision.target] if "id" in decision.target else [decision.target["a"], decision.target["b"]]
    missing = [e for e in named if not _is_read(connection, kind, str(e["id"]))]
    into = decision.value.get("into", {}).get("id")
    if not [e for e in missing if e["id"] != into]:
        return "applied", ""
    return "stale", f"nothing here is read as {' or '.join(str(e['name']) for e in missing)}"


def _is_read(connection: sqlite3.Connection, kind: str, ident: str) -> bool:
    """Tell whether a text names an actor or a place, or a fact is read of it, whatever decisions make of it."""
    role = "r.role = 'place'" if kind == "place" else "r.role <> 'place'"
    found = connection.execute(
        f"""SELECT 1 FROM mentions WHERE extracted = ?1 AND kind = ?2
            UNION ALL SELECT 1 FROM mentions WHERE entity = ?1 AND kind = ?2 AND extracted IS NULL
            UNION ALL SELECT 1 FROM fact_actors AS r JOIN facts AS f ON f.n = r.fact
              WHERE r.entity = ?1 AND {role} AND f.extracted IS NULL AND f.verdict IS NULL
            UNION ALL SELECT 1 FROM facts WHERE extracted IS NOT NULL AND instr(extracted, ?3) LIMIT 1""",
        (ident, kind, f'"id":{json.dumps(ident, ensure_ascii=False)}'),
    )
    return found.fetchone() is not None


def _entity(connection: sqlite3.Connection, kind: str, ident: str) -> dict[str, Any] | None:
    columns = _COLUMNS[kind]
    row = connection.execute(f"SELECT {', '.join(columns)} FROM {TABLES[kind]} WHERE id = ?", (ident,)).fetchone()
    if row is None:
        return None
    cells = dict(zip(columns, row, strict=True))
    return {"id": ident} | cells | {"within": json.loads(cells["within"])}


def _restore(connection: sqlite3.Connection, kind: str) -> None:
    table = TABLES[kind]
    connection.execute(f"UPDATE {table} SET merged_into = NULL WHERE merged_into IS NOT NULL")
    rows = connection.execute(f"SELECT id, extracted FROM {table} WHERE extracted IS NOT NULL AND extracted <> ?",
                              (MADE,)).fetchall()  # fmt: skip
    for ident, extracted in rows:
        _update(connection, table, "id", ident, json.loads(extracted) | {"extracted": None})


def _apply(connection: sqlite3.Connection, identity: Identity) -> None:
    table = TABLES[identity.kind]
    for ident, entity in identity.entities.items():
        if _entity(connection, identity.kind, ident) is None:
            row = {c: entity.get(c) for c in _COLUMNS[identity.kind]} | {"extracted": MADE}
            row |= {"within": json.dumps(list(entity["within"])), "known": int(bool(entity.get("known", False)))}
            connection.execute(f"INSERT INTO {table} (id, {', '.join(row)}) VALUES ({', '.join('?' * (len(row) + 1))})",
                               (ident, *row.values()))  # fmt: skip
    for ident in identity.parent:
        connection.execute(f"UPDATE {table} SET merged_into = ? WHERE id = ?", (identity.root(ident), ident))
    columns = _COLUMNS[identity.kind]
    for ident, fields in identity.fields.items():
        row = connection.execute(
            f"SELECT {', '.join(columns)}, extracted FROM {table} WHERE id = ?", (ident,)
        ).fetchone()
        if row is not None:
            read = row[-1] or json.dumps(dict(zip(columns, row, strict=False)))
            new = {k: json.dumps(v) if k == "within" else v for k, v in fields.items() if k in FIELDS[identity.kind]}
            _update(connection, table, "id", ident, new | {"extracted": read})


def _settle_mentions(connection: sqlite3.Connection, identity: Identity, docs: Sequence[int] | None) -> None:
    """Set who is meant by each mention, and count spellings anew for those whom it concerns."""
    within, values = ("", []) if docs is None else (f"AND m.doc IN ({', '.join('?' * len(docs))})", list(docs))
    concerned = set(identity.touched())
    changed = connection.execute(
        f"SELECT m.n, m.entity, m.extracted FROM mentions AS m WHERE m.extracted IS NOT NULL AND m.kind = ? {within}",
        (identity.kind, *values),
    ).fetchall()
    concerned |= {e for _, *both in changed for e in both}
    connection.executemany(
        "UPDATE mentions SET entity = ?, extracted = NULL WHERE n = ?", [(e, n) for n, _, e in changed]
    )
    touched = sorted(identity.touched())
    rows = connection.execute(
        f"""SELECT m.n, m.entity, m.text, d.sha256 FROM mentions AS m JOIN documents AS d ON d.n = m.doc
            WHERE m.kind = ? AND m.entity IN ({", ".join("?" * len(touched))}) {within}""",
        (identity.kind, *touched, *values),
    ).fetchall()
    new = [(identity.meant(entity, text, sha256), entity, n) for n, entity, text, sha256 in rows]
    new = [row for row in new if row[0] != row[1]]
    connection.executemany("UPDATE mentions SET entity = ?, extracted = ? WHERE n = ?", new)
    for entity in sorted(concerned | {row[0] for row in new}):
        count_spellings(connection, identity.kind, entity)


def bring_in(connection: sqlite3.Connection, kind: str, arguments: Iterable[Argument]) -> None:
    """Make rows for those whom a decision put into a role and whom no text names."""
    connection.executemany(
        f"INSERT OR IGNORE INTO {TABLES[kind]} (id, name, kind, within, known, extracted) VALUES (?, ?, ?, ?, ?, ?)",
        [(a.id, a.name, a.kind, json.dumps(a.within), not a.id.startswith("x-"), MADE) for a in arguments],
    )


def drop_unused(connection: sqlite3.Connection, identities: Mapping[str, Identity]) -> None:
    """Take away whom a decision brought in that is no more; whom a text names by now stays, as read."""
    for kind, table in TABLES.items():
        role = "role = 'place'" if kind == "place" else "role <> 'place'"
        for (ident,) in connection.execute(f"SELECT id FROM {table} WHERE extracted = ?", (MADE,)).fetchall():
            if connection.execute(
                """SELECT 1 FROM mentions WHERE extracted = ?2 AND kind = ?1
                   UNION ALL SELECT 1 FROM mentions WHERE entity = ?2 AND kind = ?1 AND extracted IS NULL LIMIT 1""",
                (kind, ident),
            ).fetchone():
                connection.execute(f"UPDATE {table} SET extracted = NULL WHERE id = ?", (ident,))
            elif (
                ident not in identities[kind].entities
                and not connection.execute(
                    f"""SELECT 1 FROM fact_actors WHERE entity = ?1 AND {role}
                    UNION SELECT 1 FROM entity_links WHERE kind = ?2 AND linked = ?1 LIMIT 1""",
                    (ident, kind),
                ).fetchone()
            ):
                connection.execute(f"DELETE FROM {table} WHERE id = ?", (ident,))


def _update(connection: sqlite3.Connection, table: str, key: str, value: Any, cells: Mapping[str, Any]) -> None:
    if cells:
        names = ", ".join(f"{name} = ?" for name in cells)
        connection.execute(f"UPDATE {table} SET {names} WHERE {key} = ?", (*cells.values(), value))
