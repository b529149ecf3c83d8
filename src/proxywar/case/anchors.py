"""Name a fact by content, and find it again among facts that were read anew with other words or under other ids.

An anchor holds the document's hash, the sentence, the span of the trigger, the type, and who fills which role at which
words. A fact fits when it says the same of the same parties at the same words; a decision on one claim is never
carried over to another.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from proxywar.case.names import fold_name, hash_text
from proxywar.records import Argument, Fact

PARTIES = ("actor", "recipient")
"""Roles that make a claim what it is; of the types in `PLACED` the place as well."""
PLACED = frozenset({"CONTROLS", "PRESENT"})
UNKNOWN = "x-"
"""Ids of actors and places outside the knowledge base begin so; another knowledge base may know them."""


@dataclass(frozen=True, slots=True)
class Found:
    """The fact that an anchor fits, or the reason why there is none."""

    fact: Fact | None
    why: str = ""


def anchor_document(connection: sqlite3.Connection, ident: str) -> dict[str, Any]:
    """Return the part of an anchor that names a document.

    Raises:
        KeyError: There is no such document.
    """
    row = connection.execute("SELECT sha256, text FROM documents WHERE id = ?", (ident,)).fetchone()
    if row is None:
        raise KeyError(ident)
    return {"doc": ident, "sha256": row[0], "text_hash": hash_text(row[1])}


def anchor_fact(connection: sqlite3.Connection, fact: Fact) -> dict[str, Any]:
    """Return the anchor of a fact as it was read."""
    roles = {role: [anchor_argument(a) for a in getattr(fact, role)] for role in (*PARTIES, "place")}
    return anchor_document(connection, fact.doc) | {
        "fact": fact.id, "type": fact.type, "status": str(fact.status), "start": fact.start, "end": fact.end,
        "text": fact.quote, "trigger": [fact.trigger.start, fact.trigger.end], **roles,
    }  # fmt: skip


def anchor_argument(argument: Argument) -> dict[str, Any]:
    """Return the filler of a role with the words that name it."""
    return {"id": argument.id, "name": argument.name, "text": argument.text, "start": argument.start,
            "end": argument.end}  # fmt: skip


def find_fact(
    anchor: Mapping[str, Any], facts: Sequence[Fact], *, free: str | None = None, is_free_status: bool = True,
    to: object = None,
) -> Found:  # fmt: skip
    """Return the fact of a document that an anchor fits.

    Args:
        anchor: Made by `anchor_fact`.
        facts: All facts of the document, as they were read.
        free: The field that a correction sets, which may have changed.
        is_free_status: False where a status other than the anchor's is another claim.
        to: What the correction sets it to.
    """
    near = [f for f in facts if f.start < anchor["end"] and f.end > anchor["start"]]
    if not near:
        return Found(None, f"no fact is read out of {_short(anchor['text'])!r} any more")
    types = {anchor["type"], *([to] if free == "type" else [])}
    typed = [f for f in near if f.type in types]
    if not typed:
        return Found(None, f"{_short(anchor['text'])!r} gives no {anchor['type']} any more")
    reasons, fitting = [], []
    for fact in typed:
        why = _misfit(anchor, fact, free=free, is_free_status=is_free_status)
        if why:
            reasons.append((_nearness(anchor, fact), why))
        else:
            fitting.append((_nearness(anchor, fact), fact))
    if not fitting:
        return Found(None, max(reasons, key=lambda r: r[0])[1])
    best = max(nearness for nearness, _ in fitting)
    chosen = [fact for nearness, fact in fitting if nearness == best]
    if len(chosen) > 1:
        return Found(None, f"{len(chosen)} facts of {_short(anchor['text'])!r} fit it")
    return Found(chosen[0])


def _nearness(anchor: Mapping[str, Any], fact: Fact) -> tuple[bool, bool, int, bool]:
    """Return how near a fact is to an anchor: same id, same trigger, letters of it in common, same status."""
    start, end = anchor["trigger"]
    shared = min(end, fact.trigger.end) - max(start, fact.trigger.start)
    is_same = [fact.trigger.start, fact.trigger.end] == [start, end]
    return fact.id == anchor["fact"], is_same, max(shared, 0), str(fact.status) == anchor["status"]


def _misfit(anchor: Mapping[str, Any], fact: Fact, *, free: str | None, is_free_status: bool) -> str:
    """Return why a fact of the same type and sentence is another claim; empty where it is not."""
    for role in (*PARTIES, *(["place"] if anchor["type"] in PLACED else [])):
        if role == free:
            continue
        was, now = anchor[role], getattr(fact, role)
        if not _same_fillers(was, now):
            return f"{role} was {_names(w['name'] for w in was)}, is {_names(a.name for a in now)}"
    if not is_free_status and anchor["status"] != str(fact.status):
        return f"status was {anchor['status']}, is {fact.status}"
    return ""


def _same_fillers(was: Sequence[Mapping[str, Any]], now: Sequence[Argument]) -> bool:
    if len(was) != len(now):
        return False
    pairs = zip(sorted(was, key=lambda w: (w["start"], w["id"])), sorted(now, key=lambda a: (a.start, a.id)),
                strict=True)  # fmt: skip
    return all(w["start"] < a.end and a.start < w["end"] and _may_be_one(w, a) for w, a in pairs)


def _may_be_one(was: Mapping[str, Any], now: Argument) -> bool:
    ids = str(was["id"]), now.id
    return (
        ids[0] == ids[1]
        or any(i.startswith(UNKNOWN) for i in ids)
        or fold_name(str(was["name"])) == fold_name(now.name)
    )


def _names(names: Any) -> str:
    return "; ".join(names) or "nobody"


def _short(text: str, most: int = 60) -> str:
    return text if len(text) <= most else text[: most - 1].rstrip() + "…"
