"""Draw key judgements from the system: few sentences that rest on facts, each with its likelihood and its ground."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from proxywar.model.camps import UNALIGNED, Camp
from proxywar.model.control import Control
from proxywar.model.forces import Force
from proxywar.model.likelihood import Estimate, estimate
from proxywar.model.ties import Tie
from proxywar.records import CHANNELS, Fact, Status
from proxywar.weigh import UNHELD
from proxywar.weigh.kinship import is_arena, principal_of
from proxywar.weigh.library import Documents, content_id

_MATERIAL = frozenset({"BACKS", "AID", "MOBILIZE", "PRESENT"})
_HOSTILE = frozenset({"OPPOSES", "ASSAULT"})
_SHOWN = {"rivalry": 2, "backing": 6, "presence": 3, "hold": 2}
"""At most so many of a kind: a judgement that is one of forty is none."""
_LEAST_CHANCE = 0.5


@dataclass(frozen=True, slots=True)
class KeyJudgement:
    """One sentence that the facts bear out.

    Attributes:
        kind: rivalry, backing, presence or hold.
        actors: Names of those it is said of.
        recipients: Whom they back or oppose.
        place: Where; None where that is not told.
        channels: With what, where a fact says it.
        force: The row of the ledger that a presence is about.
        basis: Ids of the facts that assert it.
        against: Ids of those that deny it.
        change: What would change it, as keys: "second voice", "other witness", "proof of denial", "date", "same count",
            and last what would end it: "end", "truce", "withdrawal", "loss".
    """

    id: str
    kind: str
    actors: tuple[str, ...]
    recipients: tuple[str, ...]
    place: str | None
    channels: tuple[str, ...]
    estimate: Estimate
    basis: tuple[str, ...]
    against: tuple[str, ...]
    change: tuple[str, ...]
    force: Force | None = None

    @property
    def is_single(self) -> bool:
        """Tell whether all rests on one voice."""
        return self.estimate.voices < 2

    def json(self) -> dict[str, Any]:
        """Return a plain object."""
        told = self.estimate
        return {"id": self.id, "kind": self.kind, "actors": list(self.actors), "recipients": list(self.recipients),
                "place": self.place, "channels": list(self.channels), "likelihood": told.word, "chance": told.chance,
                "confidence": told.confidence, "reasons": list(told.reasons), "voices": told.voices,
                "single": self.is_single, "facts": list(self.basis), "against": list(self.against),
                "change": list(self.change)}  # fmt: skip


def key_judgements(
    facts: Sequence[Fact], documents: Documents, *, ties: Sequence[Tie], camps: Sequence[Camp],
    forces: Sequence[Force], control: Sequence[Control],
) -> list[KeyJudgement]:  # fmt: skip
    """Return the judgements: who is against whom, who backs whom, what forces are there, who holds what.

    Those that rest on a single voice come last.

    Args:
        facts: Of one theatre, or of all.
        documents: Their documents.
        ties: Of the same theatre, as `model.ties` gives them; so are the camps, the forces and the control.
    """
    writer = _Writer({f.id: f for f in facts}, documents, ties)
    side = {name: c.camp for c in camps if c.camp != UNALIGNED for name in c.members}
    found = [*writer.rivalries(side), *writer.backings(side), *writer.presences(forces), *writer.holds(control)]
    likely = [j for j in found if j.estimate.chance >= _LEAST_CHANCE]
    return sorted(likely, key=lambda j: j.is_single)


class _Writer:
    def __init__(self, facts: dict[str, Fact], documents: Documents, ties: Sequence[Tie]) -> None:
        self._facts, self._documents, self._ties = facts, documents, ties
        self._foes: dict[str, set[str]] = defaultdict(set)
        for tie in ties:
            if tie.sign < 0 and tie.weight:
                self._foes[principal_of(tie.actor_id)].add(principal_of(tie.recipient_id))
                self._foes[principal_of(tie.recipient_id)].add(principal_of(tie.actor_id))

    def rivalries(self, side: dict[str, str]) -> list[KeyJudgement]:
        """Return who stands against whom across the camps."""
        pairs: dict[tuple[str, str], list[Tie]] = defaultdict(list)
        for tie in self._ties:
            is_across = side.get(tie.actor) and side.get(tie.recipient) and side[tie.actor] != side[tie.recipient]
            if tie.type in _HOSTILE and tie.weight and is_across:
                a, b = sorted((tie.actor, tie.recipient))
                pairs[a, b].append(tie)
        ordered = sorted(pairs.items(), key=lambda p: (-sum(t.weight for t in p[1]), p[0]))
        made = [self._judge("rivalry", (a,), (b,), held) for (a, b), held in ordered[: _SHOWN["rivalry"]]]
        return [j for j in made if j is not None]

    def backings(self, side: dict[str, str]) -> list[KeyJudgement]:
        """Return who backs whom: within the camps, the heaviest first."""
        pairs: dict[tuple[str, str], list[Tie]] = defaultdict(list)
        for tie in self._ties:
            is_apart = side.get(tie.actor) and side.get(tie.recipient) and side[tie.actor] != side[tie.recipient]
            if tie.type in _MATERIAL and not is_apart and not is_arena(tie.recipient_id):
                pairs[tie.actor, tie.recipient].append(tie)
        heavy = sorted(pairs.items(), key=lambda p: (-sum(t.weight for t in p[1]), p[0]))
        made = [self._judge("backing", (a,), (b,), held) for (a, b), held in heavy if any(t.weight for t in held)]
        return [j for j in made if j is not None][: _SHOWN["backing"]]

    def presences(self, forces: Sequence[Force]) -> list[KeyJudgement]:
        """Return the forces that are there, those on most voices and the largest first."""
        rows = []
        for force in forces:
            if force.is_planned or not force.place or force.recipient:
                continue
            ids = tuple(dict.fromkeys(s.fact for s in force.sources))
            made = self._make("presence", tuple(force.actor.split(" + ")), (), ids, place=force.place, force=force)
            if made is not None:
                rows.append((-made.estimate.voices, -(force.low or force.high or 0), made.id, made))
        return [row[-1] for row in sorted(rows, key=lambda r: r[:3])[: _SHOWN["presence"]]]

    def holds(self, control: Sequence[Control]) -> list[KeyJudgement]:
        """Return who holds what now, where nobody contests it."""
        rows: dict[tuple[str, tuple[str, ...]], list[Control]] = defaultdict(list)
        for row in control:
            if not row.is_contested and not row.is_over:
                rows[row.actor, row.facts].append(row)
        made = []
        for (actor, ids), held in rows.items():
            judged = self._make("hold", (actor,), (), ids, place=", ".join(sorted(r.place for r in held)))
            if judged is not None:
                made.append(judged)
        return sorted(made, key=lambda j: (-j.estimate.chance, j.id))[: _SHOWN["hold"]]

    def _judge(
        self, kind: str, actors: tuple[str, ...], recipients: tuple[str, ...], ties: Sequence[Tie]
    ) -> KeyJudgement | None:
        ids = tuple(dict.fromkeys(i for tie in ties for i in tie.facts))
        return self._make(kind, actors, recipients, ids)

    def _make(
        self, kind: str, actors: tuple[str, ...], recipients: tuple[str, ...], ids: tuple[str, ...], *,
        place: str | None = None, force: Force | None = None,
    ) -> KeyJudgement | None:  # fmt: skip
        facts = [self._facts[i] for i in ids if i in self._facts]
        basis = [f for f in facts if f.status in (Status.STATED, Status.ALLEGED)]
        against = [f for f in facts if f.status in UNHELD]
        if not basis:
            return None
        foes = frozenset(e for f in basis for a in f.actor for e in self._foes.get(principal_of(a.id), ()))
        told = estimate([*basis, *against], self._documents, enemies=foes)
        channels = {f.channel for f in basis} if kind == "backing" else set()
        parts = (kind, *actors, "→", *recipients, "@", place or "", force.kind if force else "")
        ordered = tuple(c for c in CHANNELS if c in channels)
        ids = tuple(f.id for f in basis)
        return KeyJudgement(content_id("j-", *parts), kind, actors, recipients, place, ordered, told, ids,
                            tuple(f.id for f in against), _change(kind, told, force), force)  # fmt: skip


def _change(kind: str, told: Estimate, force: Force | None) -> tuple[str, ...]:
    """Return what would change a judgement: first what it lacks, then what would end it."""
    keys = []
    if "one voice" in told.reasons:
        keys.append("second voice")
    if "alleged only" in told.reasons:
        keys.append("other witness")
    if {"denied", "refuted by others"} & set(told.reasons):
        keys.append("proof of denial")
    if "no dates" in told.reasons:
        keys.append("date")
    if force is not None and len(force.sources) > 1 and force.low != force.high:
        keys.append("same count")
    keys.append({"backing": "end", "rivalry": "truce", "presence": "withdrawal", "hold": "loss"}[kind])
    return tuple(keys)
