"""Find numbers for the same thing that do not meet."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable

from proxywar.records import Argument, Fact, Quantity, Status
from proxywar.weigh.clusters import places_agree
from proxywar.weigh.kinship import UNHELD, Kinship
from proxywar.weigh.library import fact_days

_FORCES = frozenset({"PRESENT", "MOBILIZE", "AID", "BACKS"})
"""Types whose numbers say how many there are; of the others, the same event must be meant."""
_LOSSES = frozenset({"killed", "wounded", "captured", "displaced"})
SCOPE = ("scope", "The numbers may cover different bodies: one is part or client of the other.")
TIME = ("time", "The numbers may be of different times.")
_SCOPED_SHARE = 0.5
"""A gap between a whole and its part says half as much."""
_LEAST = 0.2
"""Severity of numbers that just fail to meet."""

Claim = tuple[Fact, Quantity]
Found = tuple[Fact, Fact, float, tuple[str, str]]


def find_number_disputes(facts: list[Fact], kinship: Kinship) -> Iterable[Found]:
    """Yield pairs of facts whose numbers do not meet, the severity, and what to mind.

    Of one count of forces between the same parties at the same places only the pair that is farthest apart.

    Forces are compared where the actor is the same or linked (part, leader, client) and the places agree
    (of linked ones that name no place, the theatre); losses where type, parties and places agree and the days meet.
    The severity runs from `_LEAST` to 1, which a factor of ten reaches.
    """
    counted: dict[tuple[str, ...], list[Claim]] = defaultdict(list)
    for fact in facts:
        if fact.status in UNHELD | {Status.PLANNED, Status.POSSIBLE}:
            continue
        for quantity in fact.quantity:
            if fact.type in _FORCES and quantity.of not in _LOSSES | {"money", "other", "visits"} and fact.actor:
                counted["force", quantity.of].append((fact, quantity))
            elif quantity.of in _LOSSES:
                counted["loss", quantity.of, fact.type].append((fact, quantity))
    gravest: dict[tuple[object, ...], Found] = {}
    for key, claims in sorted(counted.items()):
        for i, first in enumerate(claims):
            for second in claims[i + 1 :]:
                found = None if first[0].id == second[0].id else _compare(key[0], first, second, kinship)
                if found:
                    pair = (*key, *_subject(key[0], found[0], found[1]))
                    gravest[pair] = max(found, gravest.get(pair, found), key=lambda f: (f[2], f[0].id, f[1].id))
    yield from gravest.values()


def _compare(kind: str, first: Claim, second: Claim, kinship: Kinship) -> Found | None:
    (a, one), (b, other) = first, second
    gap = number_gap(one, other)
    severity = _LEAST + (1 - _LEAST) * gap
    if not gap or one.unit != other.unit or not places_agree(a.place, b.place):
        return None
    days = fact_days(a), fact_days(b)
    apart = days[0] is not None and days[1] is not None and (days[0][0] > days[1][1] or days[1][0] > days[0][1])
    if apart:  # different times: growth or another event, not a contradiction
        return None
    if kind == "loss":
        same = _ids(a, kinship) == _ids(b, kinship) and bool(a.place or all(days))
        return (a, b, severity, ("", "")) if same else None
    is_one_theatre = a.theatre is not None and a.theatre == b.theatre
    if not (a.place and b.place) and not is_one_theatre and not _ids(a, kinship) & _ids(b, kinship):
        return None
    if any(x.id == y.id for x in a.actor for y in b.actor):
        note = TIME if days[0] is None or days[1] is None else ("", "")
        return a, b, severity, note
    if any(kinship.is_linked(x, y) for x in a.actor for y in b.actor):
        return a, b, severity * _SCOPED_SHARE, SCOPE
    return None


def _subject(kind: str, a: Fact, b: Fact) -> tuple[object, ...]:
    """Return what two numbers are about: the parties and the places; of losses each pair of events is its own."""
    if kind == "loss":
        return frozenset((a.id, b.id)), frozenset()
    who = frozenset(tuple(sorted({x.id for x in fact.actor})) for fact in (a, b))
    return who, frozenset(tuple(sorted({p.id for p in fact.place})) for fact in (a, b))


def _ids(fact: Fact, kinship: Kinship) -> frozenset[str]:
    parties: tuple[Argument, ...] = (*fact.actor, *fact.recipient)
    return frozenset(kinship.principal(a) for a in parties)


def number_gap(one: Quantity, other: Quantity) -> float:
    """Return how far apart two ranges are, 0 where they meet, 1 from a factor of ten on."""
    (low_a, high_a), (low_b, high_b) = (_bounds(q) for q in (one, other))
    low, high = (high_a, low_b) if high_a < low_b else (high_b, low_a)
    if low >= high:
        return 0.0
    return 1.0 if low <= 0 else min(1.0, math.log10(high / low))


def _bounds(quantity: Quantity) -> tuple[float, float]:
    return quantity.low if quantity.low is not None else 0.0, math.inf if quantity.high is None else quantity.high
