"""The analyst's decisions as rows: what was decided, by whom, when and why; which of them stand."""

from __future__ import annotations

import hashlib
import json
import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

KINDS = (
    "accept", "reject", "correct", "same", "not-same", "split", "grade", "camp", "add", "comment", "undo",
)  # fmt: skip
"""What a decision may be. "same" is what a merge is made of."""
VERDICTS = ("accept", "reject", "correct")
"""Decisions that judge a fact."""
STATES = ("applied", "overruled", "undone", "stale")
"""What became of a decision: it shows; a later one says otherwise; it was taken back; nothing here fits it any more."""


@dataclass(frozen=True, slots=True)
class Decision:
    """One thing decided; it names what it is about by content, so that it fits after the texts are read anew.

    Attributes:
        kind: One of `KINDS`.
        target: What it is about: an anchor of a fact, an actor, a place, two of them, a source, or another decision.
        value: What was decided of it.
        author: Who decided.
        made_at: When, ISO 8601 in UTC with microseconds; decisions are applied in this order.
        reason: Why, in the author's words; may be empty.
        fact: Id of the fact of this case that it fits, if any.
        state: One of `STATES`.
        note: Why it is overruled or stale.
        stored_id: The id under which the case holds it.
    """

    kind: str
    target: Mapping[str, Any]
    value: Mapping[str, Any]
    author: str
    made_at: str
    reason: str = ""
    fact: str | None = field(default=None, compare=False)
    state: str = field(default="applied", compare=False)
    note: str = field(default="", compare=False)
    stored_id: str = field(default="", compare=False, repr=False)

    @property
    def id(self) -> str:
        """Made of the content, so that a log that comes in twice adds nothing."""
        return self.stored_id or "j-" + hashlib.sha256(_plain(self._content()).encode()).hexdigest()[:12]

    @property
    def order(self) -> tuple[str, str]:
        """By which decisions are replayed: the same whichever log came first."""
        return self.made_at, self.id

    def log_json(self) -> dict[str, Any]:
        """Return the decision as a line of an exported log."""
        return {"id": self.id, **self._content(), "reason": self.reason}

    def json(self) -> dict[str, Any]:
        """Return the object of `proxywar review log --format json`."""
        return {
            "id": self.id, "made_at": self.made_at, "author": self.author, "kind": self.kind,
            "about": describe_target(self), "decided": describe_value(self), "reason": self.reason,
            "state": self.state, "note": self.note, "fact": self.fact, "target": dict(self.target),
            "value": dict(self.value),
        }  # fmt: skip

    def _content(self) -> dict[str, Any]:
        return {"made_at": self.made_at, "author": self.author, "kind": self.kind, "target": dict(self.target),
                "value": dict(self.value)}  # fmt: skip


_COLUMNS = "made_at, author, kind, target, value, reason, fact, state, note, id"


def load_decisions(
    connection: sqlite3.Connection, where: str = "1", values: Sequence[Any] = (), *, active: bool = False
) -> list[Decision]:
    """Return decisions in the order in which they are replayed.

    Args:
        connection: Of the case.
        where: A condition on columns of the table.
        values: Bound to its marks.
        active: Leave out undo itself and what was taken back.
    """
    found = sorted((_decision(row) for row in connection.execute(
        f"SELECT {_COLUMNS} FROM decisions WHERE {where}", values)), key=lambda d: d.order)  # fmt: skip
    if not active:
        return found
    undone = find_undone(connection)
    return [d for d in found if d.kind != "undo" and d.id not in undone]


def anchored(
    connection: sqlite3.Connection, docs: Sequence[int] | None, where: str
) -> Iterable[tuple[Decision, int | None]]:
    """Yield decisions that name a document, each with the number of that document, by its bytes, else by its words.

    Args:
        connection: Of the case.
        docs: Only those that name one of these; all by default, then also those whose document is not here.
        where: A condition on the decisions.
    """
    values: list[Any] = []
    where = f"sha256 IS NOT NULL AND {where}"
    if docs is not None:
        marks = ", ".join("?" * len(docs))
        where += f""" AND (sha256 IN (SELECT sha256 FROM documents WHERE n IN ({marks}))
                      OR text_hash IN (SELECT text_hash FROM documents WHERE n IN ({marks})))"""
        values = [*docs, *docs]
    for decision in load_decisions(connection, where, values):
        row = connection.execute(
            "SELECT n FROM documents WHERE sha256 = ?1 OR text_hash = ?2 ORDER BY sha256 = ?1 DESC, n LIMIT 1",
            (decision.target["sha256"], decision.target["text_hash"]),
        ).fetchone()
        yield decision, None if row is None else int(row[0])


def has_decisions(connection: sqlite3.Connection) -> bool:
    """Tell whether anything was decided; all replay begins with this one cheap question."""
    return connection.execute("SELECT 1 FROM decisions LIMIT 1").fetchone() is not None


def find_undone(connection: sqlite3.Connection) -> set[str]:
    """Return the ids of decisions that were taken back; an undo that was itself taken back does not count."""
    undone: set[str] = set()
    undos = load_decisions(connection, "kind = 'undo'")
    for undo in reversed(undos):  # an undo is about an earlier decision
        if undo.id not in undone:
            undone.add(str(undo.target["decision"]))
    return undone


def insert_decisions(connection: sqlite3.Connection, decisions: Iterable[Decision]) -> list[Decision]:
    """Store those decisions that are not there yet and return them."""
    new = []
    for decision in decisions:
        done = connection.execute(
            """INSERT OR IGNORE INTO decisions (id, made_at, author, kind, target, value, reason, sha256, text_hash,
                                                state, note) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 'stale', '')""",
            (decision.id, decision.made_at, decision.author, decision.kind, _plain(decision.target),
             _plain(decision.value), decision.reason, decision.target.get("sha256"),
             decision.target.get("text_hash")))  # fmt: skip
        if done.rowcount:
            new.append(decision)
    return new


def set_state(connection: sqlite3.Connection, ident: str, state: str, note: str = "") -> None:
    """Note what became of a decision."""
    connection.execute("UPDATE decisions SET state = ?, note = ? WHERE id = ?", (state, note, ident))


def describe_target(decision: Decision) -> str:
    """Return in words what a decision is about."""
    target = decision.target
    if "sha256" in target and "type" in target:
        parties = "; ".join(a["name"] for a in target["actor"]) or "–"
        whom = "; ".join(a["name"] for a in target["recipient"])
        return f"{parties} {target['type']}" + (f" → {whom}" if whom else "") + f" ({target['doc']})"
    if "a" in target:
        return f"{target['a']['name']} and {target['b']['name']}"
    for key in ("name", "outlet", "decision", "doc", "id"):
        if key in target:
            return str(target[key])
    return ""


def describe_value(decision: Decision) -> str:
    """Return in words what was decided."""
    value, kind = decision.value, decision.kind
    if kind == "correct":
        return f"{value['field']}: {_words(value['from'])} → {_words(value['to'])}"
    if kind == "same":
        return f"one: {value['into']['name']}"
    if kind == "split":
        return f"{', '.join(value['spellings'])} → {value['to']['name']}"
    if kind == "grade":
        return "".join(str(value.get(key) or "") for key in ("reliability", "credibility"))
    if kind == "add":
        fact = value["fact"]
        names = [", ".join(a["name"] for a in fact[role]) for role in ("actor", "recipient", "place")]
        return f"{fact['type']} {' | '.join(names)}"
    return str(value.get("camp") or value.get("text") or kind)


def _words(value: Any) -> str:
    if isinstance(value, list):
        return (
            "; ".join(str(v.get("name") or v.get("text")) if isinstance(v, Mapping) else str(v) for v in value) or "–"
        )
    return "–" if value is None else str(value)


def _plain(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def _decision(row: Sequence[Any]) -> Decision:
    made_at, author, kind, target, value, *rest = row
    return Decision(kind, json.loads(target), json.loads(value), author, made_at, *rest)
