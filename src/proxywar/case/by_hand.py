"""Facts that an analyst adds, with the sentence that says them."""

from __future__ import annotations

import hashlib
import sqlite3
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from proxywar.case.decisions import Decision, anchored, set_state
from proxywar.case.settling import bring_in
from proxywar.case.writing import delete_fact, note_change, write_fact
from proxywar.records import Fact, fact_from_json

RULE = "by hand"
"""The rule of a fact that no rule made."""


def place_by_hand(connection: sqlite3.Connection, undone: set[str], docs: Sequence[int] | None) -> None:
    """Write the facts that analysts added to these documents, and take away those that were taken back."""
    wanted: dict[str, tuple[int, Fact]] = {}
    for decision, doc in anchored(connection, docs, "kind = 'add'"):
        if doc is None:
            set_state(connection, decision.id, "stale", f"no document with the text of {decision.target['doc']}")
            continue
        fact = _fact(connection, decision, doc)
        state = "undone" if decision.id in undone else "stale" if fact is None else "applied"
        why = "the sentence does not stand there" if state == "stale" else ""
        connection.execute("UPDATE decisions SET fact = ?, state = ?, note = ? WHERE id = ?",
                           (fact.id if fact and state == "applied" else None, state, why, decision.id))  # fmt: skip
        if fact is not None and state == "applied":
            wanted[fact.id] = doc, fact
    within, values = ("", []) if docs is None else (f"AND doc IN ({', '.join('?' * len(docs))})", list(docs))
    there = dict(connection.execute(f"SELECT id, n FROM facts WHERE rule = ? {within}", (RULE, *values)))
    for ident in there.keys() - wanted.keys():
        delete_fact(connection, there[ident])
    for ident in sorted(wanted.keys() - there.keys()):
        write_fact(connection, *wanted[ident])
        fact = wanted[ident][1]
        bring_in(connection, "actor", (*fact.actor, *fact.recipient, *fact.holder))
        bring_in(connection, "place", fact.place)
    if there.keys() != wanted.keys():
        note_change(connection)


def fact_by_hand(row: Mapping[str, Any], target: Mapping[str, Any], *, doc: str, fragment: int, lang: str) -> Fact:
    """Build the fact that an analyst added.

    Args:
        row: Its fields as in the JSON of the interface: type, status, roles, date, quantity, object, trigger.
        target: The sentence: start, end and text, and the hash of its document.
        doc: Id of the document in this case.
        fragment: In which the sentence stands.
        lang: Of that fragment.
    """
    parties = ",".join(a["id"] for role in ("actor", "recipient", "place") for a in row[role])
    key = "|".join(
        map(str, (target["sha256"], target["start"], target["end"], RULE, row["type"], row["status"], parties))
    )
    empty: dict[str, Any] = {
        "mode": None,
        "channel": None,
        "theatre": None,
        "date": None,
        "date_text": None,
        "date_candidates": [],
        "quantity": [],
        "object": [],
        "cluster": None,
        "steps": [],
    }
    own = {"id": "f-" + hashlib.sha256(key.encode()).hexdigest()[:12], "doc": doc, "fragment": fragment, "lang": lang,
           "quote": target["text"], "start": target["start"], "end": target["end"], "rule": RULE, "confidence": 1.0,
           "verdict": "added"}  # fmt: skip
    return fact_from_json({**empty, **row, **own})


def _fact(connection: sqlite3.Connection, decision: Decision, doc: int) -> Fact | None:
    """Return the fact in this case; None where its sentence does not stand at its place."""
    target = decision.target
    ident, text = connection.execute("SELECT id, text FROM documents WHERE n = ?", (doc,)).fetchone()
    if text[target["start"] : target["end"]] != target["text"]:
        return None
    row = connection.execute(
        'SELECT n, lang FROM fragments WHERE doc = ? AND start <= ? AND "end" >= ? ORDER BY n DESC LIMIT 1',
        (doc, target["start"], target["start"]),
    ).fetchone()
    number, lang = row or (1, None)
    fact = fact_by_hand(decision.value["fact"], target, doc=ident, fragment=number, lang=lang or "en")
    step = f"added {decision.id} by {decision.author}, {decision.made_at[:10]}"
    return replace(fact, steps=(step + (f" ({decision.reason})" if decision.reason else ""),))
