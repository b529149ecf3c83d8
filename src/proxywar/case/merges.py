"""What was held of names that may be one: merges, suggestions below the line, and what is known not to be the same."""

from __future__ import annotations

import json
import sqlite3
from collections import defaultdict
from dataclasses import dataclass
from typing import Any

from proxywar.resolve.nodes import PLACE, SEPARATOR, entity_of


@dataclass(frozen=True, slots=True)
class Likeness:
    """What is held of an actor or one of its names, and another one.

    Attributes:
        verdict: same, maybe or not.
        name: The name of this actor that was compared.
        other: Id of the actor that the other name is now.
        other_name: The other name.
        score: From 0 to 1; from 0.75 on two names are taken for one.
        reasons: What speaks for it and against it, in words.
    """

    verdict: str
    name: str
    other: str
    other_name: str
    score: float
    reasons: tuple[str, ...]

    def json(self) -> dict[str, Any]:
        """Return the likeness as a plain object."""
        return {"verdict": self.verdict, "name": self.name, "other": self.other, "other_name": self.other_name,
                "score": self.score, "reasons": list(self.reasons)}  # fmt: skip


def list_likenesses(connection: sqlite3.Connection) -> dict[str, tuple[Likeness, ...]]:
    """Return by id of the actor what is held of its names: merges first, then suggestions, the surest first."""
    rows = connection.execute("SELECT one, other, verdict, score, reasons FROM entity_judgements").fetchall()
    rows = [row for row in rows if not row[0].startswith(PLACE)]
    nodes = sorted({node for one, other, *_ in rows for node in (one, other)})
    names = {node: _name(connection, node) for node in nodes}
    meant = {node: _meant(connection, node) for node in nodes}
    found: dict[str, list[Likeness]] = defaultdict(list)
    for one, other, verdict, score, reasons in rows:
        for a, b in ((one, other), (other, one)):
            # A merge is told once, with the name that was taken in.
            if verdict != "same" or a == one:
                found[meant[a]].append(
                    Likeness(verdict, names[a], meant[b], names[b], score, tuple(json.loads(reasons)))
                )
    order = ("same", "maybe", "not")
    return {id: tuple(sorted(set(held), key=lambda h: (order.index(h.verdict), -h.score, h.name, h.other_name)))
            for id, held in found.items()}  # fmt: skip


def _name(connection: sqlite3.Connection, node: str) -> str:
    row = connection.execute("SELECT body FROM entity_nodes WHERE id = ?", (node,)).fetchone()
    if row is not None:
        return str(min(json.loads(row[0])["names"], key=lambda name: (-len(name.split()), name)))
    row = connection.execute("SELECT name FROM actors WHERE id = ?", (node,)).fetchone()
    return str(row[0]) if row else node


def _meant(connection: sqlite3.Connection, node: str) -> str:
    entity = entity_of(node)
    row = connection.execute(
        """SELECT linked FROM entity_links WHERE kind = 'actor' AND entity = ?1 AND (doc = 0 OR doc IN (
             SELECT doc FROM entity_documents WHERE node = ?2)) ORDER BY doc LIMIT 1""",
        (entity, node if SEPARATOR in node else ""),
    ).fetchone()
    return str(row[0]) if row else entity
