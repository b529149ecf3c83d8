"""Turn facts into ties: who backs, opposes or leads whom, through which channels, on how many voices."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Any

from proxywar.case.names import FIRST_DAY, LAST_DAY, period_days
from proxywar.model.weights import BOTH_SIDES, BY_ENEMY, Weights, load_weights
from proxywar.records import CHANNELS, SYMMETRIC_TYPES, Argument, Fact, Status
from proxywar.weigh.clusters import known_clusters
from proxywar.weigh.kinship import UNHELD, Kinship
from proxywar.weigh.library import Documents, Library, content_id, fact_days, select_facts
from proxywar.weigh.voices import voice_groups

STRENGTH = (Status.STATED, Status.ALLEGED, Status.PLANNED, Status.POSSIBLE, Status.ENDED, Status.DENIED, Status.NEGATED)
"""Statuses from the strongest to the weakest."""
_LENT = frozenset({"MOBILIZE", "PRESENT"})
"""Types that name no beneficiary themselves: whom they serve is told by a BACKS or AID in the same sentence."""
_HOSTILE = frozenset({"OPPOSES", "ACCUSE"})
Pair = tuple[Argument, Argument]
Key = tuple[str, str, str, str]


@dataclass(frozen=True, slots=True)
class Tie:
    """A relation between two actors in one theatre, with the facts that make it.

    Attributes:
        theatre: None where the facts do not say in which conflict it plays.
        actor: Canonical name; of a symmetrical tie the two are sorted by name.
        sign: 1 binds, -1 sets apart, 0 joins the two in one camp.
        weight: See `docs/model.md`; 0 where all that is said is denied, negated or over.
        voices: Independent voices that assert it.
        since: Earliest date that a fact gives, with its precision.
        until: When it ended; None while it lasts or where that is unknown.
        status: The strongest.
        is_speech: True where the type is words only.
    """

    id: str
    theatre: str | None
    type: str
    actor: str
    recipient: str
    channels: tuple[str, ...]
    sign: int
    weight: float
    voices: int
    since: str | None
    until: str | None
    status: str
    facts: tuple[str, ...]
    actor_id: str = ""
    recipient_id: str = ""
    is_speech: bool = False

    @property
    def is_dashed(self) -> bool:
        """Tell whether nothing more than a plan or a possibility is known."""
        return self.status in (Status.PLANNED, Status.POSSIBLE)

    def json(self) -> dict[str, Any]:
        """Return the object of `proxywar ties --format json`."""
        return {"id": self.id, "theatre": self.theatre, "type": self.type, "actor": self.actor,
                "recipient": self.recipient, "channels": list(self.channels), "sign": self.sign,
                "weight": self.weight, "voices": self.voices, "since": self.since, "until": self.until,
                "status": self.status, "facts": list(self.facts), "actor_id": self.actor_id,
                "recipient_id": self.recipient_id, "speech": self.is_speech}  # fmt: skip


def ties(
    facts: Sequence[Fact], documents: Documents, *, theatre: str | None = None, as_of: str | None = None,
    weights: Weights | None = None, camps: Mapping[str, str] | None = None,
) -> list[Tie]:  # fmt: skip
    """Return one tie for each theatre, type and pair, the heaviest first.

    Args:
        facts: All facts of the case; the order does not matter.
        documents: Their documents; they tell which voices are independent.
        theatre: Only ties of this theatre; facts whose theatre is unknown are then left out.
        as_of: ISO day, month or year; facts that begin later and ties that ended before are left out.
        weights: Another table than the built-in one.
        camps: On whose side a document was printed, by its id; what both sides print weighs as one voice more.
    """
    table, library = weights or load_weights(), Library(documents)
    selected = select_facts(facts, library, theatre=theatre, as_of=as_of)
    builder = _Builder(table, library, selected, known_clusters(selected, documents), camps or {})
    found = [builder.build(key, facts) for key, facts in _group(selected, table).items()]
    last = period_days(as_of)[1] if as_of else None
    if last is not None:
        found = [tie for tie in found if tie.until is None or (period_days(tie.until)[1] or LAST_DAY) >= last]
    return sorted(found, key=lambda t: (-t.weight, t.theatre or "", t.type, t.actor, t.recipient, t.id))


def _group(facts: Iterable[Fact], table: Weights) -> dict[Key, list[tuple[Fact, Pair]]]:
    facts = list(facts)
    backed: dict[tuple[str, int, int], list[Fact]] = defaultdict(list)
    for fact in facts:
        if fact.type in ("BACKS", "AID") and fact.status not in UNHELD:
            backed[fact.doc, fact.start, fact.end].append(fact)
    groups: dict[Key, list[tuple[Fact, Pair]]] = defaultdict(list)
    for fact in facts:
        if fact.type not in table.sign:
            continue
        pairs = _lent_pairs(fact, backed[fact.doc, fact.start, fact.end]) if fact.type in _LENT else pairs_of(fact)
        for a, b in pairs:
            groups[fact.theatre or "", fact.type, a.id, b.id].append((fact, (a, b)))
    return groups


def pairs_of(fact: Fact) -> list[Pair]:
    """Return the pairs of actors that a fact ties; of a symmetrical type sorted by name, within one role if need be."""
    if fact.type not in SYMMETRIC_TYPES:
        return _unique((a, b) for a in fact.actor for b in fact.recipient)
    crossed = [(a, b) for a in fact.actor for b in fact.recipient] or list(combinations(fact.actor, 2))
    return _unique((a, b) if (a.name, a.id) <= (b.name, b.id) else (b, a) for a, b in crossed)


def _lent_pairs(fact: Fact, backing: Sequence[Fact]) -> list[Pair]:
    if not backing:
        return []
    own = {a.id for a in fact.actor}
    return _unique((a, b) for other in backing for a in other.actor if a.id in own for b in other.recipient)


def _unique(pairs: Iterable[Pair]) -> list[Pair]:
    return list({(a.id, b.id): (a, b) for a, b in pairs if a.id != b.id}.values())


class _Builder:
    """Weighs the facts of one pair."""

    def __init__(
        self,
        table: Weights,
        library: Library,
        facts: Sequence[Fact],
        clusters: dict[str, str],
        camps: Mapping[str, str],
    ) -> None:
        self._table = table
        self._camps = camps
        self._library = library
        self._kinship = kinship = Kinship(facts)
        self._clusters = clusters
        self._enemies: set[tuple[str, str]] = set()
        for fact in facts:
            if fact.type in _HOSTILE and fact.status in (Status.STATED, Status.ALLEGED):
                for a, b in pairs_of(fact):
                    one, other = kinship.principal(a), kinship.principal(b)
                    self._enemies |= {(one, other)} | ({(other, one)} if fact.type in SYMMETRIC_TYPES else set())

    def build(self, key: Key, entries: list[tuple[Fact, Pair]]) -> Tie:
        """Build the tie of a theatre, a type and a pair."""
        theatre, kind, *_ = key
        actor, recipient = entries[0][1]
        facts = sorted({fact.id: fact for fact, _ in entries}.values(), key=lambda fact: fact.id)
        factors = {fact.id: self._factor(fact) for fact in facts}
        held = [fact for fact in facts if fact.status not in UNHELD]
        by_cluster: dict[str, list[Fact]] = defaultdict(list)
        for fact in held:
            by_cluster[self._clusters[fact.id]].append(fact)
        spoken = [max(factors[f.id] for f in group) for one in by_cluster.values()
                  for group in voice_groups(one, self._library)]  # fmt: skip
        agreed = self._table.status.get(BOTH_SIDES, 0.0)
        spoken += [agreed * max(factors[f.id] for f in one) for one in by_cluster.values()
                   if agreed and is_on_both_sides(one, self._camps)]  # fmt: skip
        channels = {fact.channel for fact in held}
        return Tie(
            id=content_id("t-", *key), theatre=theatre or None, type=kind, actor=actor.name, recipient=recipient.name,
            channels=tuple(c for c in CHANNELS if c in channels), sign=self._table.sign[kind],
            weight=round(self._table.weight[kind] * self._table.add_voices(spoken), 4),
            voices=len(voice_groups(held, self._library)), since=_since(held), until=_until(held),
            status=str(min((fact.status for fact in facts), key=STRENGTH.index)),
            facts=tuple(fact.id for fact in facts), actor_id=actor.id, recipient_id=recipient.id,
            is_speech=kind in self._table.speech)  # fmt: skip

    def _factor(self, fact: Fact) -> float:
        status = self._table.status
        if fact.status is Status.ALLEGED and self._is_from_enemy(fact):
            return status[BY_ENEMY]
        return status[str(fact.status)]

    def _is_from_enemy(self, fact: Fact) -> bool:
        """Tell whether all in whose mouth a fact is put oppose or accuse the one it is said of."""
        holders = {self._kinship.principal(h) for h in fact.holder}
        said_of = {self._kinship.principal(a) for a in fact.actor}
        return bool(holders) and all(any((h, a) in self._enemies for a in said_of) for h in holders)


def is_on_both_sides(facts: Iterable[Fact], camps: Mapping[str, str]) -> bool:
    """Tell whether a claim was printed on more than one side: who agrees on little else agrees on it.

    Args:
        facts: Of one cluster; those that are denied, negated or over do not count.
        camps: On whose side a document was printed, by its id.
    """
    return len({camps[fact.doc] for fact in facts if fact.doc in camps and fact.status not in UNHELD}) > 1


def _since(facts: list[Fact]) -> str | None:
    dated = [(days[0], fact.period.value or "") for fact in facts if (days := fact_days(fact)) and days[0] != FIRST_DAY]
    return min(dated)[1].partition("/")[0] if dated else None


def _until(facts: list[Fact]) -> str | None:
    """Return when the tie ended: by the last fact that says so, unless a later one asserts it again."""
    over = [(days[1], fact.period.value or "") for fact in facts if fact.status is Status.ENDED
            and (days := fact_days(fact)) and days[1] != LAST_DAY]  # fmt: skip
    if not over:
        return None
    last, value = max(over)
    again = any(fact.status is Status.STATED and (days := fact_days(fact)) and days[0] > last for fact in facts)
    return None if again else value.rpartition("/")[2]
