"""List what bears on law: sanctions, embargoes and who is said to break them, missions, recognition with its years."""

from __future__ import annotations

import csv
import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Any

from proxywar.case.names import fold_name
from proxywar.knowledge import Gazetteer
from proxywar.model.ties import STRENGTH
from proxywar.model.timeline import earliest_date
from proxywar.records import Fact, Status
from proxywar.weigh.library import Documents, Library, select_facts

Key = tuple[str, str, tuple[str, ...], tuple[str, ...]]
KINDS = ("embargo", "breach", "sanction", "measure", "mission", "recognition")
_CHARGES = frozenset({"ACCUSE", "SANCTION", "COERCE"})


@dataclass(frozen=True, slots=True)
class Rule:
    """A sanction, an embargo, a charge of breaking it, a mission's act or a recognition.

    Attributes:
        kind: embargo, breach, sanction, measure (ties cut, envoys sent home), mission or recognition.
        actors: Who imposes, charges, acts or recognises; empty where no sentence says.
        recipients: On whom; of a breach those who are said to break the embargo.
        type: Type of the facts.
    """

    kind: str
    type: str
    actors: tuple[str, ...]
    recipients: tuple[str, ...]
    places: tuple[str, ...]
    date: str | None
    status: str
    facts: tuple[str, ...]

    def json(self) -> dict[str, Any]:
        """Return a plain object."""
        return {"kind": self.kind, "type": self.type, "actor": list(self.actors), "recipient": list(self.recipients),
                "place": list(self.places), "date": self.date, "status": self.status,
                "facts": list(self.facts)}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Recognition:
    """That a government was recognised, by the knowledge base and not by the texts; an open end is None."""

    government: str
    by: str
    since: str | None
    until: str | None


def law(
    facts: Sequence[Fact], documents: Documents, *, theatre: str | None = None, as_of: str | None = None
) -> list[Rule]:
    """Return what the facts say of law, by kind, then by date."""
    groups: dict[Key, list[Fact]] = defaultdict(list)
    for fact in select_facts(facts, Library(documents), theatre=theatre, as_of=as_of):
        kind = kind_of(fact)
        if kind is not None:
            actors, recipients = (tuple(sorted({a.name for a in role})) for role in (fact.actor, fact.recipient))
            groups[kind, fact.type, actors, recipients].append(fact)
    rows = [_build(key, held) for key, held in groups.items()]
    return sorted(rows, key=lambda r: (KINDS.index(r.kind), r.date or "9999", r.actors, r.recipients, r.facts))


def kind_of(fact: Fact) -> str | None:
    """Return what a fact is in law, None where it is nothing of the kind.

    A charge speaks of a breach where its own clause, from the word that carries it on, names an embargo and its
    breaking; a charge elsewhere in the sentence does not count.
    """
    at = max(0, fact.trigger.start - fact.start)
    clause, carried = fact.quote[at:], fact.quote[at : max(0, fact.trigger.end - fact.start)]
    tail = re.split(r"[;:]|, (?:while|whereas|tandis que|alors que)\b", clause, maxsplit=1)[0]
    if fact.type in _CHARGES and _holds(tail, fact.lang, "embargo") and _holds(tail, fact.lang, "breach"):
        return "breach"
    if fact.type == "SANCTION":
        return next((k for k in ("embargo", "sanction") if _holds(carried, fact.lang, k)), "measure")
    if any(a.kind == "mission" for a in fact.actor) and fact.type in {"COERCE", "MOBILIZE", "PRESENT", "RETREAT"}:
        return "mission"
    if fact.type in {"SUPPORT", "BACKS"} and _holds(carried, fact.lang, "recognition"):
        return "recognition"
    return None


def recognitions(facts: Sequence[Fact]) -> list[Recognition]:
    """Return when the governments that facts name were recognised, as the knowledge base has it."""
    gazetteer = Gazetteer.load()
    named = {a.id: a.name for f in facts for a in (*f.actor, *f.recipient) if a.kind == "government"}
    found = {
        Recognition(name, by, since, until)
        for ident, name in named.items() if gazetteer.has_actor(ident)
        for by, since, until in gazetteer.recognised_by(ident)
    }  # fmt: skip
    return sorted(found, key=lambda r: (r.since or "", r.government, r.by))


def _holds(text: str, lang: str, kind: str) -> bool:
    padded = f" {re.sub(r'[^a-z0-9]+', ' ', fold_name(text))} "
    return any(f" {word} " in padded for word in _words(lang, kind))


@cache
def _words(lang: str, kind: str) -> tuple[str, ...]:
    text = resources.files(__package__).joinpath("law_words.csv").read_text(encoding="utf-8")
    row = next(r for r in csv.DictReader(text.splitlines()) if r["kind"] == kind)
    return tuple(fold_name(word) for word in (row.get(lang) or row["en"]).split(";"))


def _build(key: Key, held: list[Fact]) -> Rule:
    kind, type_, actors, recipients = key
    status: Status = min((f.status for f in held), key=STRENGTH.index)
    places = tuple(sorted({p.name for f in held for p in f.place}))
    return Rule(
        kind, type_, actors, recipients, places, earliest_date(held), str(status), tuple(sorted(f.id for f in held))
    )
