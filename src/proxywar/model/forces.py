"""Keep the ledger of forces: who has how many of what and where, with every source's range."""

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
from proxywar.records import Fact, Quantity, Status
from proxywar.weigh.kinship import UNHELD
from proxywar.weigh.library import Documents, Library, content_id, select_facts

FORCE_TYPES = frozenset({"PRESENT", "MOBILIZE", "AID", "BACKS"})
COUNTS = frozenset({"personnel", "fighters", "aircraft", "drones", "vehicles", "ships", "weapons"})
_ONLY_THOUGHT_OF = frozenset({Status.PLANNED, Status.POSSIBLE})


@dataclass(frozen=True, slots=True)
class ForceSource:
    """One number, as one sentence gives it; an open end is None."""

    fact: str
    low: float | None
    high: float | None
    holder: tuple[str, ...]
    doc: str
    status: str
    text: str

    def json(self) -> dict[str, Any]:
        """Return a plain object."""
        return {"fact": self.fact, "low": self.low, "high": self.high, "holder": list(self.holder), "doc": self.doc,
                "status": self.status, "text": self.text}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Force:
    """What one actor has of one kind at one place.

    Attributes:
        of: What is counted, of the closed list.
        kind: The noun or the type of equipment, in English, for example "contractors" or "MiG-29".
        recipient: Whom it was given to; None where it is the actor's own.
        low: The lowest number that a source gives; None where all are open below.
        high: The highest; None where no source gives an upper bound, or one begins above all of them.
        as_of: The latest date of a source.
        is_planned: True where the numbers are of what was announced or may come.
        sources: Every number, those denied too; a denied number does not count in the range.
    """

    actor: str
    of: str
    kind: str
    place: str | None
    low: float | None
    high: float | None
    as_of: str | None
    sources: tuple[ForceSource, ...]
    recipient: str | None = None
    is_planned: bool = False

    @property
    def id(self) -> str:
        """Made of who has what and where."""
        planned = "planned" if self.is_planned else ""
        return content_id("o-", self.actor, self.of, self.kind, self.place or "", self.recipient or "", planned)

    def json(self) -> dict[str, Any]:
        """Return the object of `proxywar forces --format json`."""
        return {"actor": self.actor, "of": self.of, "kind": self.kind, "place": self.place, "low": self.low,
                "high": self.high, "as_of": self.as_of, "sources": [s.json() for s in self.sources],
                "recipient": self.recipient, "planned": self.is_planned, "id": self.id}  # fmt: skip


def forces(
    facts: Sequence[Fact], documents: Documents, *, theatre: str | None = None, as_of: str | None = None
) -> list[Force]:
    """Return the ledger, by actor, kind and place; the range spans all sources.

    Numbers of PRESENT, MOBILIZE, AID and BACKS facts are kept; losses, money and visits are not forces. Several
    actors in one fact share its number, so they stand as one row.
    """
    library = Library(documents)
    rows: dict[tuple[str, ...], list[tuple[Fact, Quantity]]] = defaultdict(list)
    for fact in select_facts(facts, library, theatre=theatre, as_of=as_of):
        if fact.type not in FORCE_TYPES or not fact.actor or fact.status is Status.ENDED:
            continue
        given = " + ".join(sorted({r.name for r in fact.recipient})) if fact.type == "AID" else ""
        actor = " + ".join(sorted({a.name for a in fact.actor}))
        place = ", ".join(sorted({p.name for p in fact.place}))
        for quantity in fact.quantity:
            if quantity.of in COUNTS:
                planned = "planned" if fact.status in _ONLY_THOUGHT_OF else ""
                key = (actor, quantity.of, kind_of(quantity, fact), place, given, planned)
                rows[key].append((fact, quantity))
    built = [_build(key, entries, library) for key, entries in sorted(rows.items())]
    return [row for row in built if row is not None]


def _build(key: tuple[str, ...], entries: list[tuple[Fact, Quantity]], library: Library) -> Force | None:
    actor, of, kind, place, given, planned = key
    held = [q for f, q in entries if f.status not in UNHELD]
    if not held:
        return None
    low, high = envelope(held)
    sources = tuple(ForceSource(f.id, q.low, q.high, tuple(h.name for h in f.holder), f.doc, str(f.status), q.text)
                    for f, q in entries)  # fmt: skip
    dates = [d for f, _ in entries if (d := f.period.value or library.source_of(f).date)]
    return Force(
        actor, of, kind, place or None, low, high, max(dates, default=None), sources, given or None, bool(planned)
    )


def envelope(quantities: Sequence[Quantity]) -> tuple[float | None, float | None]:
    """Return the range that spans several numbers.

    Examples:
        >>> envelope([Quantity("aircraft", 12, None, "over a dozen", 0, 12), Quantity("aircraft", 14, 14, "14", 0, 2)])
        (12, 14)
    """
    low = min((q.low for q in quantities if q.low is not None), default=None)
    high = max((q.high for q in quantities if q.high is not None), default=None)
    if high is not None and any(q.high is None and q.low is not None and q.low > high for q in quantities):
        high = None
    return low, high


def kind_of(quantity: Quantity, fact: Fact) -> str:
    """Return what a number counts: the type of equipment named within it, else its noun, else the class."""
    named = sorted({o.name for o in fact.object if o.kind == "equipment" and o.start < quantity.end
                    and quantity.start < o.end and any(c.isdigit() or c.isupper() for c in o.name)})  # fmt: skip
    if named:
        return ", ".join(named)
    words = f" {re.sub(r'[^a-z0-9-]+', ' ', fold_name(quantity.text))} "
    found = [(words.rindex(f" {noun} "), len(noun), kind) for kind, of, noun in _nouns(fact.lang)
             if of == quantity.of and f" {noun} " in words]  # fmt: skip
    # Of "armed drones" and "drones" the longer; of several nouns the first in French, the last in English.
    pick = max(found, key=lambda f: (f[1], f[0]), default=None)
    return pick[2] if pick else quantity.of


@cache
def _nouns(lang: str) -> tuple[tuple[str, str, str], ...]:
    text = resources.files(__package__).joinpath("force_kinds.csv").read_text(encoding="utf-8")
    rows = csv.DictReader(text.splitlines())
    return tuple((row["kind"], row["of"], fold_name(noun).replace("'", " ")) for row in rows
                 for noun in (row.get(lang) or row["en"]).split(";"))  # fmt: skip
