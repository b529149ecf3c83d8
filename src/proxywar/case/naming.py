"""From what an analyst calls somebody or something to the one it means, in the case, else in the knowledge base."""

from __future__ import annotations

import json
import re
import sqlite3
from typing import Any

from proxywar.case.facts import FactFilter, find_entities, list_facts, list_names
from proxywar.case.names import fold_name
from proxywar.errors import UsageError
from proxywar.records import Fact


def find_fact(connection: sqlite3.Connection, ident: str) -> Fact:
    """Return a fact by its id, also one that was rejected.

    Raises:
        UsageError: There is none (PW106).
    """
    facts = list_facts(connection, FactFilter(ids=(ident,), rejected=None))
    if not facts:
        raise UsageError("PW106", f"No fact has the id {ident!r}.", "proxywar facts tells the ids.")
    return facts[0]


def find_entity(connection: sqlite3.Connection, name: str, kind: str, *, is_new: bool = False) -> dict[str, Any]:
    """Return the one actor or place that a name means.

    Args:
        connection: Of the case.
        name: Canonical name, spelling or id.
        kind: actor or place.
        is_new: Where nobody has the name, make somebody of it who is known by the name alone.

    Raises:
        UsageError: Nobody has the name, or several have (PW123).
    """
    ids = find_entities(connection, name, kind=kind)
    if len(ids) > 1:
        raise UsageError("PW123", f"{name!r} may be {', '.join(ids)}.", "Name one of them by its id.")
    if ids:
        return read_entity(connection, ids[0], kind)
    known = _known(name, kind)
    if len(known) > 1:
        ids = [str(entity["id"]) for entity in known]
        raise UsageError("PW123", f"{name!r} may be {', '.join(ids)}.", "Name one of them by its id.")
    if known:
        return known[0]
    if is_new:
        return new_entity(name, kind)
    from proxywar.resolve import near_names

    near = near_names(name, list_names(connection, kind=kind))
    meant = f"Did you mean {' or '.join(near)}? " if near else ""
    raise UsageError("PW123", f"No {kind} is called {name!r}, in this case or in what proxywar knows.",
                     f"{meant}Add --new (new=True) to bring it in.")  # fmt: skip


def read_entity(connection: sqlite3.Connection, ident: str, kind: str) -> dict[str, Any]:
    """Return an actor or a place of the case as plain data."""
    own = "country" if kind == "actor" else "theatre, lat, lon"
    table = "actors" if kind == "actor" else "places"
    row = connection.execute(f"SELECT name, kind, within, known, {own} FROM {table} WHERE id = ?", (ident,)).fetchone()
    name, sort, within, known, *rest = row
    keys = own.split(", ")
    return {"id": ident, "name": name, "kind": sort, "within": json.loads(within), "known": bool(known),
            **dict(zip(keys, rest, strict=True))}  # fmt: skip


def new_entity(name: str, kind: str) -> dict[str, Any]:
    """Return somebody known by name alone, under the id that extraction gives such a name.

    Raises:
        UsageError: The name has no letter (PW123).
    """
    slug = re.sub(r"[^\w]+", "-", fold_name(name)).strip("-_")
    if not slug:
        raise UsageError("PW123", f"{name!r} is no name.", "Give a name with letters.")
    own: dict[str, Any] = {"country": None} if kind == "actor" else {"theatre": None, "lat": None, "lon": None}
    return {"id": f"x-{slug}", "name": name, "kind": "unknown", "within": [], "known": False, **own}


def list_spellings(connection: sqlite3.Connection, ident: str, kind: str) -> list[str]:
    """Return the ways in which texts write an actor or a place, the commonest first."""
    rows = connection.execute(
        "SELECT text FROM spellings WHERE kind = ? AND entity = ? GROUP BY text ORDER BY sum(count) DESC, text",
        (kind, ident),
    )
    return [row[0] for row in rows]


def _known(name: str, kind: str) -> list[dict[str, Any]]:
    """Return those whom the knowledge base knows by an id, by their canonical name, or by any name."""
    from proxywar.knowledge import Gazetteer

    gazetteer = Gazetteer.load()
    has, get = (gazetteer.has_actor, gazetteer.actor) if kind == "actor" else (gazetteer.has_place, gazetteer.place)
    if has(name):
        found = [name]
    else:
        candidates = [c.id for c in gazetteer.look_up(name) if c.kind == kind]
        called = [i for i in candidates if fold_name(get(i).name) == fold_name(name)]
        found = list(dict.fromkeys(called or candidates))
    entities: list[dict[str, Any]] = []
    for ident in found:
        entity: Any = get(ident)
        own = ("country",) if kind == "actor" else ("theatre", "lat", "lon")
        entities.append({"id": entity.id, "name": entity.name, "kind": entity.kind, "within": list(entity.within),
                         "known": True, **{key: getattr(entity, key) for key in own}})  # fmt: skip
    return entities
