"""Name ties that pull against each other: rivals here and partners there, or both at once in one theatre."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from proxywar.model.ties import Tie
from proxywar.weigh.kinship import is_arena, principal_of
from proxywar.weigh.library import content_id

Sides = tuple[list[str | None], list[str | None]]
KINDS = ("rivals here, partners there", "both at once")


@dataclass(frozen=True, slots=True)
class Crossing:
    """Two actors with ties of opposite signs.

    Attributes:
        kind: "rivals here, partners there" across two theatres, "both at once" within one.
        actors: Names of the two, by the principals for whom they act, sorted.
        rivals: Theatres in which they are set apart; None stands for one that no sentence names.
        partners: Theatres in which they are bound.
        minus: Ids of the ties that set apart.
        plus: Ids of those that bind.
    """

    id: str
    kind: str
    actors: tuple[str, str]
    rivals: tuple[str | None, ...]
    partners: tuple[str | None, ...]
    minus: tuple[str, ...]
    plus: tuple[str, ...]

    def json(self) -> dict[str, Any]:
        """Return a plain object."""
        return {"id": self.id, "kind": self.kind, "actors": list(self.actors), "rivals": list(self.rivals),
                "partners": list(self.partners), "minus": list(self.minus), "plus": list(self.plus)}  # fmt: skip


def crossings(ties: Iterable[Tie], *, theatre: str | None = None) -> list[Crossing]:
    """Return the pairs that ties of opposite signs join, the heaviest first.

    A theatre's sign for a pair is that of the heavier side of its ties; where both sides weigh, the theatre is also
    "both at once". What is only words (a meeting, an accusation), planned or possible makes no crossing.

    Args:
        ties: Of all theatres: the other half of a crossing plays elsewhere.
        theatre: Only pairs that have a tie in it.
    """
    pairs: dict[tuple[str, str], list[Tie]] = defaultdict(list)
    names: dict[str, str] = {}
    for tie in sorted(ties, key=lambda t: t.id):
        if not tie.sign or not tie.weight or tie.is_dashed or is_arena(tie.actor_id) or is_arena(tie.recipient_id):
            continue
        ends = principal_of(tie.actor_id), principal_of(tie.recipient_id)
        names |= {p: n for p, i, n in zip(ends, (tie.actor_id, tie.recipient_id), (tie.actor, tie.recipient),
                                          strict=True) if p == i or p not in names}  # fmt: skip
        if ends[0] != ends[1]:
            one, other = sorted(ends)
            pairs[one, other].append(tie)
    found = []
    for (a, b), held in pairs.items():
        if theatre is not None and all(t.theatre != theatre for t in held):
            continue
        found += _find(sorted((names[a], names[b])), held)
    weight = {t.id: t.weight for held in pairs.values() for t in held}
    return sorted(found, key=lambda c: (KINDS.index(c.kind), -sum(weight[i] for i in (*c.minus, *c.plus)), c.id))


def _find(actors: list[str], held: list[Tie]) -> list[Crossing]:
    by_theatre: dict[str | None, dict[int, list[Tie]]] = defaultdict(lambda: {1: [], -1: []})
    for tie in held:
        by_theatre[tie.theatre][tie.sign].append(tie)
    apart: list[str | None] = []
    bound: list[str | None] = []
    both: list[str | None] = []
    for theatre, sides in by_theatre.items():
        plus, minus = (sum(t.weight for t in sides[s]) for s in (1, -1))
        if any(not t.is_speech for t in sides[1 if plus > minus else -1]):
            (bound if plus > minus else apart).append(theatre)
        if all(any(not t.is_speech for t in sides[s]) for s in (1, -1)):
            both.append(theatre)
    made = []
    minus_ties = [t for t in held if t.theatre in apart and t.sign < 0]
    plus_ties = [t for t in held if t.theatre in bound and t.sign > 0]
    if minus_ties and plus_ties:
        made.append(_make(KINDS[0], actors, (apart, bound), minus_ties, plus_ties))
    for theatre in both:
        sides = by_theatre[theatre]
        made.append(_make(KINDS[1], actors, ([theatre], [theatre]), sides[-1], sides[1]))
    return made


def _make(kind: str, actors: list[str], theatres: Sides, minus: list[Tie], plus: list[Tie]) -> Crossing:
    rivals, partners = (sorted(t, key=lambda name: (name is None, name or "")) for t in theatres)
    key = content_id("x-", kind, *actors, str(rivals), str(partners))
    return Crossing(key, kind, (actors[0], actors[1]), tuple(rivals), tuple(partners),
                    tuple(t.id for t in minus), tuple(t.id for t in plus))  # fmt: skip
