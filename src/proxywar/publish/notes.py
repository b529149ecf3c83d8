"""Footnotes: one for each fact that a line rests on, with its sentence and the way back."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from proxywar.publish.briefing import Briefing
from proxywar.records import Fact

SHOWN = 6
"""A line carries so many notes at most; the number of the others is told."""
ROLES = ("actor", "recipient", "holder", "place", "trigger")


@dataclass(frozen=True, slots=True)
class Reference:
    """One mark in the text: the note's number, and which mark of that note it is."""

    number: int
    turn: int


@dataclass(slots=True)
class Notes:
    """Numbers facts in the order in which lines first rest on them."""

    briefing: Briefing
    _numbers: dict[str, int] = field(default_factory=dict)
    _turns: dict[str, int] = field(default_factory=dict)

    def refer(self, facts: Sequence[str]) -> tuple[list[Reference], int]:
        """Return the marks for a line and how many further facts stand behind it; the most confident facts first."""
        known = self.briefing.by_id
        ordered = sorted((known[i] for i in dict.fromkeys(facts) if i in known), key=lambda f: (-f.confidence, f.id))
        marks = []
        for fact in ordered[:SHOWN]:
            number = self._numbers.setdefault(fact.id, len(self._numbers) + 1)
            self._turns[fact.id] = self._turns.get(fact.id, 0) + 1
            marks.append(Reference(number, self._turns[fact.id]))
        return sorted(marks, key=lambda m: m.number), max(0, len(ordered) - SHOWN)

    def listed(self) -> list[tuple[int, Fact, int]]:
        """Return number, fact and how many marks lead to it, by number."""
        known = self.briefing.by_id
        return [(number, known[ident], self._turns[ident]) for ident, number in self._numbers.items()]


def mark_roles(fact: Fact) -> list[tuple[str, str]]:
    """Cut a fact's sentence into (words, role) pieces; the role is blank of words that play none.

    Where two roles share words, the earlier of `ROLES` is kept; roles whose words stand in another sentence are not
    marked.
    """
    spans = [(a.start, a.end, role) for role in ROLES[:-1] for a in getattr(fact, role)]
    spans.append((fact.trigger.start, fact.trigger.end, "trigger"))
    taken: list[tuple[int, int, str]] = []
    for start, end, role in spans:
        inside = fact.start <= start < end <= fact.start + len(fact.quote)
        if inside and all(end <= s or start >= e for s, e, _ in taken):
            taken.append((start, end, role))
    pieces, at = [], fact.start
    for start, end, role in sorted(taken):
        if start > at:
            pieces.append((fact.quote[at - fact.start : start - fact.start], ""))
        pieces.append((fact.quote[start - fact.start : end - fact.start], role))
        at = end
    rest = fact.quote[at - fact.start :]
    return [*pieces, (rest, "")] if rest else pieces
