"""What a decision is about and what it says, from what the analyst named."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterable, Mapping
from typing import Any

from proxywar.case.anchors import anchor_document, anchor_fact
from proxywar.case.corrections import field_value, parse_value
from proxywar.case.identity import FIELDS
from proxywar.case.naming import find_entity, find_fact, list_spellings, read_entity
from proxywar.case.replay import as_read
from proxywar.case.sentences import parse_entity_field
from proxywar.case.settling import DOCUMENT_FIELDS
from proxywar.errors import UsageError

Drafts = Iterable[tuple[str, Mapping[str, Any], Mapping[str, Any]]]
"""Kind, target and value of decisions to be made."""


def anchor_read(connection: sqlite3.Connection, ident: str) -> dict[str, Any]:
    """Return the anchor of a fact as it was read, whatever decisions make of it."""
    shown = find_fact(connection, ident)
    (doc,) = connection.execute("SELECT n FROM documents WHERE id = ?", (shown.doc,)).fetchone()
    read = next(fact for _, fact in as_read(connection, doc) if fact.id == ident)
    return {"kind": "fact"} | anchor_fact(connection, read)


def check_document(connection: sqlite3.Connection, ident: str) -> str:
    """Return the id of a document that is there."""
    if connection.execute("SELECT 1 FROM documents WHERE id = ?", (ident,)).fetchone() is None:
        raise UsageError("PW106", f"No document has the id {ident!r}.", "proxywar documents tells the ids.")
    return ident


def make_corrections(connection: sqlite3.Connection, ident: str, fields: Mapping[str, str], *, is_new: bool) -> Drafts:
    """Yield a correction for each field of a fact, an actor, a place or a document."""
    kind, colon, name = ident.partition(":")
    if colon and kind in FIELDS:
        entity = find_entity(connection, name, kind)
        for field, text in fields.items():
            value = {"field": field, "from": entity.get(field), "to": parse_entity_field(kind, field, text)}
            yield "correct", {"kind": kind, "id": entity["id"], "name": entity["name"]}, value
        return
    if connection.execute("SELECT 1 FROM documents WHERE id = ?", (ident,)).fetchone():
        for field, text in fields.items():
            yield "correct", {"kind": "document"} | anchor_document(connection, ident), _document_value(
                connection, ident, field, text)  # fmt: skip
        return
    fact, (resolve, spell) = find_fact(connection, ident), make_resolver(connection, is_new=is_new)
    target = anchor_read(connection, ident)
    for field, text in fields.items():
        new = parse_value(fact, field, text, resolve=resolve, spell=spell)
        yield "correct", target, {"field": field, "from": field_value(fact, field), "to": new}


def _document_value(connection: sqlite3.Connection, ident: str, field: str, text: str) -> dict[str, Any]:
    if field not in DOCUMENT_FIELDS:
        raise UsageError("PW121", f"A document has no field {field!r} to correct.",
                         f"One of {', '.join(DOCUMENT_FIELDS)}.")  # fmt: skip
    if field == "date" and text and not re.fullmatch(r"\d{4}(-\d{2}){0,2}", text):
        raise UsageError("PW103", f"{text!r} is not a date.", "Write a day, a month or a year: 2020-06-19, 2020-06.")
    row = connection.execute(f"SELECT {field} FROM documents WHERE id = ?", (ident,)).fetchone()
    return {"field": field, "from": row[0], "to": text or None}


def make_resolver(connection: sqlite3.Connection, *, is_new: bool) -> tuple[Any, Any]:
    """Return how names become entities, and how entities are written."""
    return (lambda name, kind: find_entity(connection, name, kind, is_new=is_new),
            lambda ident, kind: list_spellings(connection, ident, kind))  # fmt: skip


def entity_read(connection: sqlite3.Connection, name: str, kind: str) -> dict[str, Any]:
    """Return an actor or a place under its own id, also where it is merged into another now."""
    table = "actors" if kind == "actor" else "places"
    if connection.execute(f"SELECT 1 FROM {table} WHERE id = ?", (name,)).fetchone():
        return read_entity(connection, name, kind)
    named = connection.execute(f"SELECT id FROM {table} WHERE name = ? COLLATE NOCASE", (name,)).fetchall()
    return read_entity(connection, named[0][0], kind) if len(named) == 1 else find_entity(connection, name, kind)


def is_merged(connection: sqlite3.Connection, ident: str, kind: str) -> bool:
    """Tell whether somebody else stands for an actor or a place."""
    table = "actors" if kind == "actor" else "places"
    row = connection.execute(f"SELECT merged_into FROM {table} WHERE id = ?", (ident,)).fetchone()
    return row is not None and row[0] is not None


def make_pair(connection: sqlite3.Connection, name: str, other: Mapping[str, Any], kind: str) -> dict[str, Any]:
    """Return the target of a decision on two."""
    one = entity_read(connection, name, kind)
    if one["id"] == other["id"]:
        raise UsageError("PW123", f"{name!r} is {other['name']!r} already.", "Name two.")
    return {"kind": kind, "a": {"id": one["id"], "name": one["name"]}, "b": {"id": other["id"], "name": other["name"]}}


def count_roles(connection: sqlite3.Connection, ident: str) -> int:
    """Return in how many roles of facts somebody is."""
    return int(connection.execute("SELECT count(*) FROM fact_actors WHERE entity = ?", (ident,)).fetchone()[0])


def source_target(connection: sqlite3.Connection, name: str) -> dict[str, Any]:
    """Return what is graded: a fact, a document, or an outlet that a document here names."""
    if name.startswith("f-"):
        return anchor_read(connection, name)
    if connection.execute("SELECT 1 FROM documents WHERE id = ?", (name,)).fetchone():
        return {"kind": "document"} | anchor_document(connection, name)
    row = connection.execute("SELECT outlet FROM documents WHERE outlet = ? COLLATE NOCASE LIMIT 1", (name,)).fetchone()
    if row is None:
        raise UsageError("PW106", f"No outlet or document is called {name!r}.", "proxywar documents tells both.")
    return {"kind": "outlet", "outlet": row[0]}


def any_target(connection: sqlite3.Connection, ident: str) -> dict[str, Any]:
    """Return what a comment is on."""
    if ident.startswith("f-"):
        return anchor_read(connection, ident)
    if connection.execute("SELECT 1 FROM documents WHERE id = ?", (ident,)).fetchone():
        return {"kind": "document"} | anchor_document(connection, ident)
    kind, colon, name = ident.partition(":")
    if colon and kind in FIELDS:
        entity = find_entity(connection, name, kind)
        return {"kind": kind, "id": entity["id"], "name": entity["name"]}
    return {"kind": "other", "id": ident}
