"""List money and resources: who gives, takes, holds or shares what of worth."""

from __future__ import annotations

import csv
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib import resources as files
from typing import Any

from proxywar.case.names import fold_name
from proxywar.model.forces import envelope
from proxywar.model.ties import STRENGTH
from proxywar.model.timeline import earliest_date
from proxywar.records import Fact
from proxywar.weigh import UNHELD
from proxywar.weigh.library import Documents, Library, select_facts

_TYPES = frozenset({"BACKS", "AID", "COOPERATE", "AGREE", "CONTROLS", "COERCE", "SANCTION", "ASSAULT", "RETREAT"})
_CHANNELS = frozenset({"money", "economy"})
MONEY = "money"
Key = tuple[tuple[str, ...], str, tuple[str, ...], tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Resource:
    """What one party does with money or a resource.

    Attributes:
        kinds: "money", "trade", or kinds of `resource_kinds.csv`, for example "bank notes", "oil", "pipeline".
        type: Type of the facts.
        low: Lowest sum given, in `unit`; None where none is given, or in several currencies.
        told: The sums in the words of the sentences.
        status: The strongest.
    """

    kinds: tuple[str, ...]
    type: str
    actors: tuple[str, ...]
    recipients: tuple[str, ...]
    places: tuple[str, ...]
    low: float | None
    high: float | None
    unit: str | None
    told: tuple[str, ...]
    date: str | None
    status: str
    facts: tuple[str, ...]

    def json(self) -> dict[str, Any]:
        """Return a plain object."""
        return {"kind": list(self.kinds), "type": self.type, "actor": list(self.actors),
                "recipient": list(self.recipients), "place": list(self.places), "low": self.low, "high": self.high,
                "unit": self.unit, "told": list(self.told), "date": self.date, "status": self.status,
                "facts": list(self.facts)}  # fmt: skip


def resources(
    facts: Sequence[Fact], documents: Documents, *, theatre: str | None = None, as_of: str | None = None
) -> list[Resource]:
    """Return what is said of money and resources, by kind, then by date.

    A fact belongs here where it goes through the channel of money or economy, gives a sum, or names an object of
    worth (`resource_kinds.csv`); facts that say the same of the same parties are one row.
    """
    groups: dict[Key, list[Fact]] = defaultdict(list)
    for fact in select_facts(facts, Library(documents), theatre=theatre, as_of=as_of):
        if fact.type not in _TYPES or not (fact.actor or fact.recipient):
            continue
        if fact.status in UNHELD and not (fact.actor and fact.recipient):
            continue
        actors, recipients = (tuple(sorted({a.name for a in role})) for role in (fact.actor, fact.recipient))
        kinds = kinds_of(fact)
        if kinds:
            groups[kinds, fact.type, actors, recipients].append(fact)
    rows = [_build(key, held) for key, held in groups.items()]
    return sorted(rows, key=lambda r: (r.kinds, r.date or "9999", r.actors, r.recipients, r.facts))


def kinds_of(fact: Fact) -> tuple[str, ...]:
    """Return the kinds of worth that a fact is about, sorted; "money" where it names none that is more exact."""
    found = {kind for o in fact.object if o.kind != "equipment" for kind in _kinds_named(o.name)}
    is_paid = fact.channel in _CHANNELS or any(q.of == "money" for q in fact.quantity)
    if fact.type == "ASSAULT" and not found & {"oil fields", "refineries", "ports", "pipeline", "mines", "power"}:
        return ()
    return tuple(sorted(found)) or ((MONEY if fact.channel != "economy" else "trade",) if is_paid else ())


def _kinds_named(name: str) -> set[str]:
    """Return the kinds that an object's name holds, by the longest words."""
    padded = f" {fold_name(name)} "
    held = [(len(w), kind) for kind, words in _words() for w in words if f" {w} " in padded or f" {w}s " in padded]
    longest = max((n for n, _ in held), default=0)
    return {kind for n, kind in held if n == longest}


@cache
def _words() -> tuple[tuple[str, tuple[str, ...]], ...]:
    text = files.files(__package__).joinpath("resource_kinds.csv").read_text(encoding="utf-8")
    return tuple((row["kind"], tuple(fold_name(w) for w in row["words"].split(";")))
                 for row in csv.DictReader(text.splitlines()))  # fmt: skip


def _build(key: Key, held: list[Fact]) -> Resource:
    kinds, type_, actors, recipients = key
    sums = [q for f in held for q in f.quantity if q.of == "money"]
    units = {q.unit for q in sums}
    low, high = envelope(sums) if len(units) == 1 else (None, None)
    places = tuple(sorted({p.name for f in held for p in f.place}))
    return Resource(
        kinds, type_, actors, recipients, places, low, high,
        units.pop() if len(units) == 1 else None, tuple(sorted({q.text for q in sums})),
        earliest_date(held), str(min((f.status for f in held), key=STRENGTH.index)),
        tuple(sorted(f.id for f in held)))  # fmt: skip
