"""What the facts say of each sponsor: its channels with the weight of their evidence, men, words of level."""

from __future__ import annotations

import csv
import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import resources

from proxywar.case.names import fold_name
from proxywar.model import load_weights
from proxywar.model.weights import BY_ENEMY
from proxywar.records import Fact, Quantity, Status
from proxywar.scenario.parties import Parties
from proxywar.weigh import Dispute, Library, voice_groups
from proxywar.weigh.kinship import UNHELD

CHANNEL_TYPES = frozenset({"BACKS", "AID", "MOBILIZE", "PRESENT"})
MEN = frozenset({"fighters", "personnel"})
_MEN_TYPES = frozenset({"PRESENT", "MOBILIZE", "AID"})
_NOT_THERE = UNHELD | {Status.PLANNED, Status.POSSIBLE, Status.ENDED}
_DENIAL = 0.5
"""A denial weighs as much as an allegation."""
OPEN_END = 2.0
"""Of a number that is open to one side ("over a dozen"), the other end is this many times as far; own prior."""
Key = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Attested:
    """A channel of a sponsor as the facts have it.

    Attributes:
        strength: Of the voices that assert it, as ties are weighed: 1 for one that states it.
        denials: Number of denials and of disputes in which it is denied.
        weight: Probability with which the engine draws it.
        facts: Ids of all, those that deny it too.
    """

    strength: float
    denials: int
    facts: tuple[str, ...]

    @property
    def weight(self) -> float:
        """Return the evidence up to 1, less the share of what is said against it."""
        against = _DENIAL * self.denials
        return round(min(1.0, self.strength) * self.strength / (self.strength + against), 4) if self.strength else 0.0


@dataclass(frozen=True, slots=True)
class Span:
    """A range of numbers over all sources."""

    low: float
    high: float
    facts: tuple[str, ...]


def attested_channels(
    facts: Iterable[Fact], parties: Parties, library: Library, disputes: Iterable[Dispute]
) -> dict[Key, Attested]:
    """Return what is said of each (sponsor, channel)."""
    denied_in = defaultdict(set)
    for dispute in disputes:
        if dispute.kind == "denial":
            for ident in dispute.facts:
                denied_in[ident].add(dispute.id)
    groups: dict[Key, list[Fact]] = defaultdict(list)
    for fact in facts:
        if fact.type in CHANNEL_TYPES and fact.channel:
            for sponsor in _serving(fact, parties):
                groups[sponsor, fact.channel].append(fact)
    found = {key: _weigh(group, parties, library, denied_in) for key, group in sorted(groups.items())}
    return {key: one for key, one in found.items() if one.strength > 0}


def _serving(fact: Fact, parties: Parties) -> set[str]:
    """Return the sponsors that a fact shows serving their own side."""
    aims = {side for r in fact.recipient if (side := parties.side_of(r))}
    sponsors = {s for a in fact.actor if (s := parties.sponsor_of(a))}
    if fact.recipient and fact.type in ("BACKS", "AID"):
        return {s for s in sponsors if parties.sponsors[s] in aims}
    return sponsors


def _weigh(facts: list[Fact], parties: Parties, library: Library, denied_in: dict[str, set[str]]) -> Attested:
    table = load_weights()

    def factor(fact: Fact) -> float:
        sides = {parties.side_of(a) for a in fact.actor}
        holders = {parties.side_of(h) for h in fact.holder}
        is_enemy = bool(holders) and not holders & (sides | {None})
        return table.status[BY_ENEMY if fact.status is Status.ALLEGED and is_enemy else str(fact.status)]

    held = [f for f in facts if f.status not in UNHELD]
    denying = [f for f in facts if f.status in UNHELD]
    disputed = set[str]().union(*(denied_in.get(f.id, set()) for f in facts))
    voices = [max(factor(f) for f in group) for group in voice_groups(held, library)]
    return Attested(round(table.add_voices(voices), 4), max(len(disputed), len(voice_groups(denying, library))),
                    tuple(sorted(f.id for f in facts)))  # fmt: skip


def sponsor_men(facts: Iterable[Fact], parties: Parties) -> dict[Key, Span]:
    """Return the range of men of each (sponsor, channel), from the lowest to the highest over all sources.

    A number that several powers share is nobody's.
    """
    groups: dict[Key, list[tuple[Fact, Quantity]]] = defaultdict(list)
    for fact in facts:
        sponsors = {parties.sponsor_of(a) for a in fact.actor} - {None}
        if fact.type in _MEN_TYPES and fact.status not in _NOT_THERE and len(sponsors) == 1:
            for quantity in fact.quantity:
                if quantity.of in MEN:
                    default = "mercenaries" if quantity.of == "fighters" else "troops"
                    channel = fact.channel if fact.channel in ("troops", "mercenaries") else default
                    groups[str(next(iter(sponsors))), channel].append((fact, quantity))
    return {key: span for key, group in groups.items() if (span := span_of(group))}


def local_men(facts: Iterable[Fact], parties: Parties) -> dict[str, Span]:
    """Return the range of the local fighters of each side, by its key."""
    groups: dict[str, list[tuple[Fact, Quantity]]] = defaultdict(list)
    for fact in facts:
        if fact.status in _NOT_THERE or fact.type not in CHANNEL_TYPES | {"CONTROLS"}:
            continue
        own = {parties.side_of(a) for a in fact.actor if parties.sponsor_of(a) is None} - {None}
        if len(own) == 1 and all(parties.sponsor_of(a) is None for a in fact.actor):
            groups[str(next(iter(own)))] += [(fact, q) for q in fact.quantity if q.of in MEN]
    return {key: span for key, group in groups.items() if (span := span_of(group))}


def span_of(group: Sequence[tuple[Fact, Quantity]]) -> Span | None:
    """Return the range of several numbers; an open end is closed by `OPEN_END`."""
    lows = [low for _, q in group if (low := q.low if q.low is not None else _part(q.high)) is not None]
    highs = [high for _, q in group if (high := q.high if q.high is not None else _times(q.low)) is not None]
    if not lows or not highs:
        return None
    return Span(min(lows), max(highs), tuple(sorted({f.id for f, _ in group})))


def middle_of(quantities: Iterable[Quantity]) -> float:
    """Return the sum of the middles of numbers; one that is open to a side counts by its known end."""
    return sum((q.low or q.high or 0) + (q.high or q.low or 0) for q in quantities) / 2


def _part(high: float | None) -> float | None:
    return None if high is None else high / OPEN_END


def _times(low: float | None) -> float | None:
    return None if low is None else low * OPEN_END


def level_words(facts: Iterable[Fact]) -> tuple[str, tuple[str, ...]] | None:
    """Return the level of support that the sentences of facts name ("limited", "raised", "massive"), with their ids.

    None where they name none, or more than one.
    """
    found: dict[str, set[str]] = defaultdict(set)
    for fact in facts:
        words = fold_name(fact.quote)
        for level, pattern in _level_patterns(fact.lang):
            if pattern.search(words):
                found[level].add(fact.id)
    if len(found) != 1:
        return None
    ((level, ids),) = found.items()
    return level, tuple(sorted(ids))


@cache
def _level_patterns(lang: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
    text = resources.files(__package__).joinpath("level_words.csv").read_text(encoding="utf-8")
    rows = [row for row in csv.DictReader(text.splitlines()) if row["lang"] == lang]
    return tuple((row["level"], re.compile(rf"\b(?:{row['words']})\b")) for row in rows)
