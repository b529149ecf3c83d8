"""The analyst's hand: judge facts, say who is one, grade sources, add what was missed, take it back."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path
from typing import Any

from proxywar.case.agreement import Agreement, Conflict, find_conflicts, measure_agreement
from proxywar.case.anchors import anchor_document
from proxywar.case.corrections import parse_value
from proxywar.case.decisions import Decision, find_undone, insert_decisions, load_decisions
from proxywar.case.exchange import read_log, write_log
from proxywar.case.naming import find_entity, list_spellings, new_entity
from proxywar.case.replay import replay
from proxywar.case.results import Result
from proxywar.case.sentences import find_sentence, parse_grade
from proxywar.case.store import CaseStore
from proxywar.case.targets import (
    Drafts,
    anchor_read,
    any_target,
    check_document,
    count_roles,
    entity_read,
    is_merged,
    make_corrections,
    make_pair,
    make_resolver,
    source_target,
)
from proxywar.errors import UsageError


class Review:
    """What analysts decided of one case; each method writes at once, and what it writes shows in every list.

    Attributes:
        author: Who decides; PROXYWAR_AUTHOR or the name of the login by default.
    """

    def __init__(self, path: Path, *, author: str | None = None) -> None:
        self._path = path
        self.author = author or default_author()

    def accept(self, *facts: str, reason: str = "") -> Result[Decision]:
        """Vouch for facts as they are; they count with full confidence.

        Raises:
            UsageError: No fact has that id (PW106).
        """
        return self._decide(lambda c: [("accept", anchor_read(c, fact), {}) for fact in facts], reason)

    def reject(self, *facts: str, reason: str = "") -> Result[Decision]:
        """Say of facts that their sentences do not say so; they count nowhere, and stay listed as rejected.

        Raises:
            UsageError: No fact has that id (PW106).
        """
        return self._decide(lambda c: [("reject", anchor_read(c, fact), {}) for fact in facts], reason)

    def correct(self, id: str, fields: Mapping[str, str], *, reason: str = "", new: bool = False) -> Result[Decision]:
        """Set fields of a fact, an actor, a place or a document.

        Args:
            id: Of a fact or a document; "actor:NAME" or "place:NAME" for the others.
            fields: Text by field, as on the command line: {"recipient": "Libyan National Army", "channel": "air"}.
            reason: Why.
            new: Names that nobody has yet are brought in.

        Raises:
            UsageError: No such thing (PW106, PW123), no such field or value (PW121), or no such words (PW122).
        """
        return self._decide(lambda c: list(make_corrections(c, id, fields, is_new=new)), reason)

    def merge(self, *names: str, into: str, place: bool = False, reason: str = "") -> Result[Decision]:
        """Say that actors (or places) are one, and which of them stands for all.

        Raises:
            UsageError: Nobody is called so, or several are (PW123).
        """
        kind = "place" if place else "actor"

        def make(connection: sqlite3.Connection) -> Drafts:
            kept = find_entity(connection, into, kind)
            for name in names:
                yield "same", make_pair(connection, name, kept, kind), {"into": kept}

        return self._decide(make, reason)

    def same(self, one: str, other: str, *, place: bool = False, reason: str = "") -> Result[Decision]:
        """Say that two are one; the one that the knowledge base knows stands for both, else the one with more facts."""

        def make(connection: sqlite3.Connection) -> Drafts:
            kind = "place" if place else "actor"
            both = [find_entity(connection, name, kind) for name in (one, other)]
            both.sort(key=lambda e: (not e["known"], -count_roles(connection, e["id"]), e["id"]))
            yield "same", make_pair(connection, str(both[1]["id"]), both[0], kind), {"into": both[0]}

        return self._decide(make, reason)

    def not_same(self, one: str, other: str, *, place: bool = False, reason: str = "") -> Result[Decision]:
        """Say that two are not one; nothing then makes them one, and an earlier merge of the two is over."""

        def make(connection: sqlite3.Connection) -> Drafts:
            kind = "place" if place else "actor"
            yield "not-same", make_pair(connection, one, entity_read(connection, other, kind), kind), {}

        return self._decide(make, reason)

    def split(
        self, name: str, spellings: Sequence[str], *, to: str, doc: str | None = None, place: bool = False,
        reason: str = "",
    ) -> Result[Decision]:  # fmt: skip
        """Say that an actor (or place) is meant by some words only, and somebody else by others.

        Args:
            name: The actor as it is now.
            spellings: The words that mean somebody else.
            to: Whom they mean; a name that nobody has is brought in.
            doc: Only in this document.
            place: It is a place.
            reason: Why.
        """

        def make(connection: sqlite3.Connection) -> Drafts:
            kind = "place" if place else "actor"
            entity = find_entity(connection, name, kind)
            there = {s.casefold() for s in list_spellings(connection, str(entity["id"]), kind)}
            missing = [s for s in spellings if s.casefold() not in there]
            if missing or not spellings:
                raise UsageError("PW122", f"{entity['name']!r} is not written {' or '.join(missing) or 'so'}.",
                                 f"It is written {', '.join(sorted(there)) or 'nowhere'}.")  # fmt: skip
            target = find_entity(connection, to, kind, is_new=True)
            if (
                target["id"] == entity["id"]
                and (target := new_entity(to, kind))
                and is_merged(connection, str(target["id"]), kind)
            ):
                raise UsageError("PW123", f"{to!r} was merged into {entity['name']!r}.", "Say not-same of the two.")
            sha256 = anchor_document(connection, check_document(connection, doc))["sha256"] if doc else None
            yield ("split", {"kind": kind, "id": entity["id"], "name": entity["name"]},
                   {"spellings": list(spellings), "to": target, "sha256": sha256})  # fmt: skip

        return self._decide(make, reason)

    def grade(self, source: str, grade: str, *, reason: str = "") -> Result[Decision]:
        """Grade an outlet, a document or a fact by the Admiralty code: reliability A to F, credibility 1 to 6.

        Args:
            source: Name of an outlet, id of a document, or id of a fact (credibility alone).
            grade: "B", "2" or "B2".
            reason: Why.
        """
        value = parse_grade(grade)
        return self._decide(lambda c: [("grade", source_target(c, source), value)], reason)

    def camp(self, source: str, camp: str, *, reason: str = "") -> Result[Decision]:
        """Say on whose side an outlet or a document is: the name of an actor, or any word; empty takes it away."""
        return self._decide(lambda c: [("camp", source_target(c, source), {"camp": camp})], reason)

    def comment(self, id: str, text: str) -> Result[Decision]:
        """Leave a remark on a fact, an actor, a place, a document, or any other id."""
        return self._decide(lambda c: [("comment", any_target(c, id), {"text": text})], "")

    def add(
        self, doc: str, sentence: str, type: str, *, reason: str = "", new: bool = False, trigger: str | None = None,
        **fields: str,
    ) -> Result[Decision]:  # fmt: skip
        """Add a fact that reading missed.

        Args:
            doc: Id of the document.
            sentence: Words of the sentence that says it; the whole sentence is quoted.
            type: Of the closed list.
            reason: Why.
            new: Names that nobody has yet are brought in.
            trigger: The words that say what happens, for the reader.
            **fields: actor, recipient, place, holder, status, channel, mode, theatre, date, quantity, object, as text.

        Raises:
            UsageError: The words do not stand there, or more than once (PW122), or a value is none (PW121, PW123).
        """

        def make(connection: sqlite3.Connection) -> Drafts:
            target = anchor_document(connection, check_document(connection, doc)) | {"kind": "document"}
            fact = find_sentence(connection, doc, sentence, trigger=trigger)
            resolve, spell = make_resolver(connection, is_new=new)
            row = {name: parse_value(fact, name, text, resolve=resolve, spell=spell)
                   for name, text in ({"type": type, "status": "stated"} | fields).items()}  # fmt: skip
            row |= {role: [] for role in ("actor", "recipient", "place", "holder") if role not in row}
            row["trigger"] = {"start": fact.trigger.start, "end": fact.trigger.end}
            if not row["actor"] and not row["recipient"]:
                raise UsageError("PW121", "A fact needs somebody who acts or to whom it is done.", "Give --actor.")
            yield "add", target | {"start": fact.start, "end": fact.end, "text": fact.quote}, {"fact": row}

        return self._decide(make, reason)

    def undo(self, decision: str | None = None, *, reason: str = "") -> Result[Decision]:
        """Take a decision back: the one named, else the author's last one. An undo can be undone as well.

        Raises:
            UsageError: No such decision, or it is taken back already (PW106).
        """

        def make(connection: sqlite3.Connection) -> Drafts:
            undone = find_undone(connection)
            there = [d for d in load_decisions(connection) if d.id not in undone]
            own = [d for d in there if (d.id == decision if decision else d.author == self.author and d.kind != "undo")]
            if not own:
                raise UsageError("PW106", f"There is no decision {decision or 'of ' + self.author} to take back.",
                                 "proxywar review log lists them.")  # fmt: skip
            yield "undo", {"kind": "decision", "decision": own[-1].id, "name": own[-1].kind}, {}

        return self._decide(make, reason)

    def log(self) -> Result[Decision]:
        """Return all decisions in their order, with what became of each."""
        return Result(self._ask(load_decisions), kind="decisions")

    def stale(self) -> Result[Decision]:
        """Return the decisions that fit nothing in the case as it was last read."""
        return Result(self._ask(lambda c: load_decisions(c, "state = 'stale'")), kind="decisions")

    def conflicts(self) -> Result[Conflict]:
        """Return where two analysts' last words on one thing differ."""
        return Result(self._ask(lambda c: find_conflicts(load_decisions(c, active=True))), kind="conflicts")

    def agreement(self) -> Result[Agreement]:
        """Return for each two analysts how far they agree, with Cohen's kappa."""
        return Result(self._ask(lambda c: measure_agreement(load_decisions(c, active=True))), kind="agreement")

    def export(self, path: str | os.PathLike[str], *, force: bool = False) -> int:
        """Write all decisions as JSON lines, one a line; return their number."""
        return write_log(self._ask(load_decisions), Path(path), force=force)

    def load(self, path: str | os.PathLike[str]) -> Result[Decision]:
        """Take in the decisions of a log; those that are here already add nothing. Return the new ones.

        Raises:
            InputError: A line is no decision; nothing is taken in (PW320).
        """
        found = read_log(Path(path))
        with CaseStore.open(self._path, write=True) as store, store.transaction() as connection:
            new = insert_decisions(connection, found)
            if new:
                replay(connection)
            return Result(_again(connection, new), kind="decisions")

    def _ask(self, question: Callable[[sqlite3.Connection], list[Any]]) -> list[Any]:
        with CaseStore.open(self._path) as store:
            return question(store.connection)

    def _decide(self, make: Callable[[sqlite3.Connection], Drafts], reason: str) -> Result[Decision]:
        """Make decisions, store and replay them, all in one transaction."""
        with CaseStore.open(self._path, write=True) as store, store.transaction() as connection:
            first = _now(connection)
            times = ((first + timedelta(microseconds=i)).isoformat("T", "microseconds") for i in count())
            decisions = [
                Decision(kind, target, value, self.author, at, reason)
                for (kind, target, value), at in zip(make(connection), times, strict=False)
            ]
            insert_decisions(connection, decisions)
            _replay_new(connection, decisions)
            return Result(_again(connection, decisions), kind="decisions")


def default_author() -> str:
    """Return who decides where nobody is named.

    Raises:
        UsageError: The system has no name for who is logged in (PW124).
    """
    import getpass

    try:
        return os.environ.get("PROXYWAR_AUTHOR") or getpass.getuser()
    except (OSError, KeyError, ImportError) as error:
        raise UsageError("PW124", "Who decides?", "Give --author NAME, or set PROXYWAR_AUTHOR.") from error


def _replay_new(connection: sqlite3.Connection, decisions: Sequence[Decision]) -> None:
    """Replay no more than new decisions can change."""
    about = decisions
    if any(d.kind == "undo" for d in decisions):
        named = [d.target["decision"] for d in decisions if d.kind == "undo"]
        about = [*decisions, *load_decisions(connection, f"id IN ({', '.join('?' * len(named))})", named)]
        about = [d for d in about if d.kind != "undo" or d.id in named]
    is_local = all(d.target.get("sha256") and d.kind in ("accept", "reject", "correct", "comment", "add")
                   and ("type" in d.target or d.kind == "add") for d in about)  # fmt: skip
    hashes = sorted({str(d.target["sha256"]) for d in about}) if is_local else []
    docs = [r[0] for r in connection.execute(
        f"SELECT n FROM documents WHERE sha256 IN ({', '.join('?' * len(hashes))})", hashes)]  # fmt: skip
    replay(connection, docs if is_local and docs else None, only_facts=is_local)


def _again(connection: sqlite3.Connection, decisions: Sequence[Decision]) -> list[Decision]:
    ids = [d.id for d in decisions]
    return [d for i in ids for d in load_decisions(connection, "id = ?", (i,))]


def _now(connection: sqlite3.Connection) -> datetime:
    """Return the time, later than that of any decision here: who decides now has seen what was decided before."""
    now = datetime.now(UTC)
    (last,) = connection.execute("SELECT max(made_at) FROM decisions").fetchone()
    return now if last is None else max(now, datetime.fromisoformat(last) + timedelta(microseconds=1))
