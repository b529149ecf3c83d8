"""Order what is worth an analyst's judgement: how doubtful a thing is, times how much of the picture hangs on it."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from proxywar.model.control import Control
from proxywar.model.forces import Force
from proxywar.model.ties import Tie
from proxywar.records import SYMMETRIC_TYPES, Fact
from proxywar.weigh import Dispute

ALONE = 0.1
"""What hangs on a fact that is in no tie, dispute, control or force: it is still read in the list of facts."""
EXTREME = 0.5
"""What hangs on the fact that gives the lowest or the highest number of a force."""
PAIR_DOUBT = 0.5
"""Whether two actors written alike are one is open: spelling alone tells nothing either way."""


@dataclass(frozen=True, slots=True)
class Item:
    """One thing to judge.

    Attributes:
        kind: fact, or pair of actors that may be one.
        id: Of the fact; of a pair the two names with "=" between.
        about: The thing in one line.
        doubt: Chance that a look at it changes it: of a fact one less its confidence.
        weight: How much of the picture hangs on it: its share of the weight of ties, the severity of disputes, its
            share of who holds a place, the ends of the range of a force; of a pair log2(1 + facts of the lesser).
        score: Doubt times weight.
        why: What hangs on it, in words, the most first.
    """

    kind: str
    id: str
    about: str
    doubt: float
    weight: float
    score: float
    why: tuple[str, ...]

    def json(self) -> dict[str, Any]:
        """Return the object of `proxywar review queue --format json`."""
        return {"kind": self.kind, "id": self.id, "about": self.about, "doubt": self.doubt, "weight": self.weight,
                "score": self.score, "why": list(self.why)}  # fmt: skip


Stakes = dict[str, list[tuple[float, str]]]
"""By fact: how much of what hangs on it."""


def queue(
    facts: Iterable[Fact], *, ties: Iterable[Tie] = (), disputes: Iterable[Dispute] = (),
    control: Iterable[Control] = (), forces: Iterable[Force] = (),
    pairs: Iterable[tuple[str, str]] = (), actors: Mapping[str, int] | None = None,
) -> list[Item]:  # fmt: skip
    """Return what nobody has judged yet, what is most worth it first.

    Args:
        facts: Of the case, or of a theatre; those with a verdict are left out.
        ties: Those made of the facts.
        disputes: The same.
        control: The same.
        forces: The same.
        pairs: Names of actors that may be one and that nobody has judged.
        actors: Facts by name of actor.
    """
    stakes: Stakes = defaultdict(list)
    for tie in ties:
        arrow = "↔" if tie.type in SYMMETRIC_TYPES else "→"
        _share(stakes, tie.facts, tie.weight, f"{tie.actor} {tie.type} {arrow} {tie.recipient}")
    for dispute in disputes:
        for ident in dispute.facts:
            stakes[ident].append((dispute.severity, f"dispute about {dispute.kind}"))
    for held in control:
        _share(stakes, held.facts, 1.0, f"who holds {held.place}")
    for force in forces:
        for ident in _ends(force):
            stakes[ident].append((EXTREME, f"how many {force.of} {force.actor or 'somebody'} has"))
    items = [_fact_item(fact, stakes[fact.id]) for fact in facts if fact.verdict is None]
    counts = actors or {}
    items += [_pair_item(one, other, min(counts.get(one, 0), counts.get(other, 0))) for one, other in pairs]
    return sorted(items, key=lambda item: (-item.score, item.kind, item.id))


def _share(stakes: Stakes, ids: Sequence[str], weight: float, name: str) -> None:
    """Divide what a thing weighs among the facts that make it."""
    for ident in ids:
        alone = "alone makes: " if len(ids) == 1 else f"one of {len(ids)} for: "
        stakes[ident].append((weight / len(ids), alone + name))


def _ends(force: Force) -> set[str]:
    """Return the facts that give the lowest and the highest number."""
    found = set()
    lows = [(source.low, source.fact) for source in force.sources if source.low is not None]
    highs = [(source.high, source.fact) for source in force.sources if source.high is not None]
    if lows:
        found.add(min(lows)[1])
    if highs:
        found.add(max(highs)[1])
    return found


def _fact_item(fact: Fact, parts: list[tuple[float, str]]) -> Item:
    weight, doubt = ALONE + math.fsum(part for part, _ in parts), 1 - fact.confidence
    whom = "; ".join(a.name for a in fact.recipient)
    about = f"{'; '.join(a.name for a in fact.actor) or '–'} {fact.type}" + (f" → {whom}" if whom else "")
    why = tuple(dict.fromkeys(name for _, name in sorted(parts, key=lambda part: (-part[0], part[1]))))
    return Item("fact", fact.id, about, round(doubt, 3), round(weight, 3), round(doubt * weight, 4), why)


def _pair_item(one: str, other: str, facts: int) -> Item:
    weight = math.log2(1 + facts)
    return Item("pair", f"{one}={other}", f"{one} and {other}", PAIR_DOUBT, round(weight, 3),
                round(PAIR_DOUBT * weight, 4), (f"written alike; {facts} facts of the lesser",))  # fmt: skip
