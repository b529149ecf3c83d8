"""Replay what analysts decided over what was read; always inside the caller's transaction.

What was read stays beside what is shown: a fact that a decision changes keeps its own body in `facts.extracted`, and
each replay begins from there. So decisions never pile up on each other's results, and taking one back is a replay
without it.
"""

from __future__ import annotations

import sqlite3
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import orjson

from proxywar.case.anchors import find_fact
from proxywar.case.by_hand import place_by_hand
from proxywar.case.corrections import apply_correction, change_arguments, field_value
from proxywar.case.decisions import (
    VERDICTS,
    Decision,
    anchored,
    describe_value,
    find_undone,
    has_decisions,
    load_decisions,
    set_state,
)
from proxywar.case.identity import Identity
from proxywar.case.settling import bring_in, drop_unused, settle_documents, settle_entities
from proxywar.case.writing import note_change, write_fact
from proxywar.records import Fact, fact_from_json

CERTAIN = 1.0
"""Confidence of a fact that an analyst vouches for."""
Identities = dict[str, Identity]


def replay(connection: sqlite3.Connection, docs: Sequence[int] | None = None, *, only_facts: bool = False) -> None:
    """Bring facts, actors, places, mentions and documents to what decisions make of them.

    Args:
        connection: Within a transaction.
        docs: Numbers of the documents that are new or of which something was decided; all by default.
        only_facts: Nothing was decided of actors, places or documents since the last replay.
    """
    if (docs is not None and not docs) or not has_decisions(connection):
        return
    undone = find_undone(connection)
    identities = settle_entities(connection, docs, only_load=only_facts)
    changed = False if only_facts else settle_documents(connection, undone)
    place_by_hand(connection, undone, docs)
    _match(connection, docs, undone)
    changed = _refresh(connection, identities, docs, undone) or changed
    drop_unused(connection, identities)
    _set_other_states(connection, undone)
    if changed:
        note_change(connection)


def judge(fact: Fact, decisions: Sequence[Decision]) -> tuple[Fact, dict[str, tuple[str, str]]]:
    """Return a fact as decisions on it make it, and what became of each decision.

    Args:
        fact: As it was read.
        decisions: All in force on this fact, in their order; of two that exclude each other the later one holds.
    """
    latest: dict[str, Decision] = {}
    for decision in decisions:
        if decision.kind == "correct":
            latest[str(decision.value["field"])] = decision
    last = next((d for d in reversed(decisions) if d.kind in VERDICTS), None)
    is_rejected = last is not None and last.kind == "reject"
    states, shown, steps = {}, fact, list(fact.steps)
    for field, decision in latest.items():
        shown = apply_correction(shown, field, decision.value["to"])
    for decision in decisions:
        by = f"{decision.id} by {decision.author}"
        rival = latest[str(decision.value["field"])] if decision.kind == "correct" else decision
        if decision.kind in VERDICTS and last is not None and is_rejected != (decision.kind == "reject"):
            states[decision.id] = "overruled", f"{last.id} by {last.author} says {last.kind}"
        elif rival is not decision and rival.value["to"] != decision.value["to"]:
            states[decision.id] = "overruled", f"{rival.id} by {rival.author} says {describe_value(rival)}"
        else:
            states[decision.id] = "applied", ""
            told = describe_value(decision) if decision.kind in ("correct", "comment", "grade") else ""
            steps.append(f"{decision.kind} {by}, {decision.made_at[:10]}" + (f": {told}" if told else "")
                         + (f" ({decision.reason})" if decision.reason else ""))  # fmt: skip
    verdict = _verdict(fact, last, is_corrected=bool(latest))
    if verdict not in (None, "rejected"):
        shown = replace(shown, confidence=CERTAIN, features=())  # the analyst's word, not the machine's estimate
    return replace(shown, steps=tuple(steps), verdict=verdict), states


def as_read(connection: sqlite3.Connection, doc: int) -> list[tuple[int, Fact]]:
    """Return the numbers and facts of a document as they were read."""
    rows = connection.execute("SELECT n, coalesce(extracted, body) FROM facts WHERE doc = ? ORDER BY n", (doc,))
    return [(n, fact_from_json(orjson.loads(body))) for n, body in rows]


def _verdict(fact: Fact, last: Decision | None, *, is_corrected: bool) -> str | None:
    if last is not None and last.kind == "reject":
        return "rejected"
    if is_corrected:
        return "corrected"
    return fact.verdict if last is None or fact.verdict == "added" else "accepted"


def _match(connection: sqlite3.Connection, docs: Sequence[int] | None, undone: set[str]) -> None:
    """Find for each decision on a fact the one that it fits, among those of its document."""
    by_doc: dict[int, list[Decision]] = defaultdict(list)
    for decision, doc in anchored(connection, docs, "kind IN ('accept', 'reject', 'correct', 'comment', 'grade')"):
        if "type" not in decision.target:
            continue  # of a document, not of a fact
        if doc is None:
            set_state(connection, decision.id, "stale", f"no document with the text of {decision.target['doc']}")
        elif decision.id in undone:
            set_state(connection, decision.id, "undone")
        else:
            by_doc[doc].append(decision)
    for doc, decisions in by_doc.items():
        facts = [fact for _, fact in as_read(connection, doc)]
        for decision in decisions:
            is_correction = decision.kind == "correct"
            found = find_fact(decision.target, facts, free=decision.value["field"] if is_correction else None,
                              is_free_status=decision.kind != "accept",
                              to=decision.value["to"] if is_correction else None)  # fmt: skip
            ident = None if found.fact is None else found.fact.id
            connection.execute("UPDATE decisions SET fact = ?, state = ?, note = ? WHERE id = ?",
                               (ident, "applied" if ident else "stale", found.why, decision.id))  # fmt: skip


def _refresh(
    connection: sqlite3.Connection, identities: Identities, docs: Sequence[int] | None, undone: set[str]
) -> bool:
    """Write each fact that decisions or merges change, or changed before; tell whether the picture changes."""
    decided: dict[str, list[Decision]] = defaultdict(list)
    for decision in load_decisions(connection, "fact IS NOT NULL AND kind <> 'add'"):
        if decision.id not in undone and decision.fact is not None:
            decided[decision.fact].append(decision)
    changed = False
    for n, doc, sha256, body, extracted in _touched(connection, identities, docs):
        read = fact_from_json(orjson.loads(extracted or body))
        meant = change_arguments(read, lambda a, is_place, sha=sha256: identities[  # type: ignore[misc]
            "place" if is_place else "actor"].change(a, sha))  # fmt: skip
        shown, states = judge(meant, decided.get(read.id, ()))
        for ident, state in states.items():
            set_state(connection, ident, *state)
        before = fact_from_json(orjson.loads(body))
        if shown == before and (extracted is None) == (shown == read):
            continue
        write_fact(connection, doc, shown, n=n, extracted=None if shown == read else extracted or body)
        bring_in(connection, "actor", (*shown.actor, *shown.recipient, *shown.holder))
        bring_in(connection, "place", shown.place)
        changed = changed or _picture(shown) != _picture(before)
    return changed


def _touched(
    connection: sqlite3.Connection, identities: Identities, docs: Sequence[int] | None
) -> list[tuple[int, int, str, str, str | None]]:
    """Return (number, document, its hash, body, body as read) of the facts that may have to change."""
    within, values = ("", []) if docs is None else (f"AND f.doc IN ({', '.join('?' * len(docs))})", list(docs))
    entities = sorted(set().union(*(identity.touched() for identity in identities.values())))
    marks = ", ".join("?" * len(entities))
    return connection.execute(
        f"""SELECT f.n, f.doc, d.sha256, f.body, f.extracted FROM facts AS f JOIN documents AS d ON d.n = f.doc
            WHERE f.n IN (SELECT n FROM facts WHERE extracted IS NOT NULL
                          UNION SELECT n FROM facts WHERE id IN (SELECT fact FROM decisions WHERE fact IS NOT NULL)
                          UNION SELECT fact FROM fact_actors WHERE entity IN ({marks}) OR given IN ({marks}))
                  {within} ORDER BY f.n""",
        (*entities, *entities, *values),
    ).fetchall()


def _picture(fact: Fact) -> dict[str, Any]:
    """Return what of a fact others are computed from."""
    return {k: field_value(fact, k) for k in ("type", "mode", "channel", "theatre", "status", "actor", "recipient",
            "place", "holder", "date", "quantity", "object")} | {"out": fact.verdict == "rejected"}  # fmt: skip


def _set_other_states(connection: sqlite3.Connection, undone: set[str]) -> None:
    """Set the state of decisions that change nothing by themselves."""
    for decision in load_decisions(connection, "kind IN ('undo', 'comment', 'grade', 'camp') AND fact IS NULL"):
        if decision.id in undone:
            state = "undone", ""
        elif decision.kind == "undo" and decision.target["decision"] not in undone:
            state = "stale", "there is no such decision here"
        elif "type" in decision.target:
            continue  # of a fact, and found above not to fit any
        else:
            state = "applied", ""
        set_state(connection, decision.id, *state)
