"""Find where facts contradict or deny each other, with the two sentences side by side."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import combinations, product
from typing import Any

from proxywar.records import Argument, Fact, Status
from proxywar.weigh.clusters import Key, content_key, places_agree
from proxywar.weigh.kinship import UNHELD, Kinship
from proxywar.weigh.library import Documents, Library, content_id, fact_days, select_facts
from proxywar.weigh.numbers import find_number_disputes

KINDS = ("denial", "number", "control", "polarity", "status")
SEVERITY = {"denial": 0.6, "self-denial": 0.4, "negation": 0.8, "sides": 0.9, "control": 0.9, "status": 0.5}
"""How far a dispute puts a picture in doubt, 0 to 1; own judgement. Who denies his own deed has cause to."""
_REPLY_CHARS = 400
"""A denial answers a charge that ends at most so many characters before it, in the same fragment."""
_ASSERTED = frozenset({Status.STATED, Status.ALLEGED, Status.ENDED})
_FRIENDLY = frozenset({"BACKS", "AID"})


@dataclass(frozen=True, slots=True)
class Dispute:
    """Two sets of facts that cannot both be so.

    Attributes:
        id: Made of the facts' ids.
        kind: denial, number, control, polarity or status.
        facts: Ids; the first of `quotes` says one thing, the second the other.
        severity: 0 to 1, see `SEVERITY`; of numbers, how far apart they are.
        note: What to mind in comparing, in English; empty where nothing.
        note_code: Key of the note, for other languages.
    """

    id: str
    kind: str
    facts: tuple[str, ...]
    quotes: tuple[str, str]
    docs: tuple[str, str]
    severity: float
    note: str = ""
    note_code: str = ""

    def json(self) -> dict[str, Any]:
        """Return the object of `proxywar disputes --format json`."""
        return {"id": self.id, "kind": self.kind, "facts": list(self.facts), "quotes": list(self.quotes),
                "docs": list(self.docs), "severity": self.severity, "note": self.note,
                "note_code": self.note_code}  # fmt: skip


def disputes(
    facts: Sequence[Fact], documents: Documents, *, theatre: str | None = None, as_of: str | None = None
) -> list[Dispute]:
    """Return the disputes between facts, the gravest first.

    Found are: a fact that another denies or negates; a charge that the accused rejects in the next sentence;
    numbers for the same thing that do not meet; two holders of one place at one time; a party that backs and
    opposes the same one; a state of things reported as lasting after it was reported as ended.
    """
    selected = select_facts(facts, Library(documents), theatre=theatre, as_of=as_of)
    kinship = Kinship(selected)
    found = [
        *_find_denials(selected, kinship),
        *_find_replies(selected),
        *_find_side_changes(selected, kinship),
        *_find_rival_holders(selected, kinship),
        *_find_stale_endings(selected, kinship),
        *(make_dispute("number", (a,), (b,), gap, note) for a, b, gap, note in find_number_disputes(selected, kinship)),
    ]
    unique = {dispute.id: dispute for dispute in found}
    return sorted(unique.values(), key=lambda d: (-d.severity, d.kind, d.id))


def make_dispute(
    kind: str, one: Sequence[Fact], other: Sequence[Fact], severity: float, note: tuple[str, str] = ("", "")
) -> Dispute:
    """Build a dispute; of each side the clearest fact is quoted, the most confident, then the first by id."""
    first, second = (max(sorted(side, key=lambda f: f.id), key=lambda f: f.confidence) for side in (one, other))
    ids = [first.id, second.id, *sorted({f.id for f in (*one, *other)} - {first.id, second.id})]
    return Dispute(content_id("d-", kind, *sorted(ids)), kind, tuple(ids), (first.quote, second.quote),
                   (first.doc, second.doc), round(severity, 3), note[1], note[0])  # fmt: skip


def _find_denials(facts: list[Fact], kinship: Kinship) -> Iterable[Dispute]:
    sides: dict[Key, tuple[list[Fact], list[Fact]]] = defaultdict(lambda: ([], []))
    for fact in facts:
        if fact.actor or fact.recipient:
            sides[content_key(fact, kinship, polarity=False)][fact.status in UNHELD].append(fact)
    for asserted, refused in sides.values():
        for status, kind in ((Status.DENIED, "denial"), (Status.NEGATED, "polarity")):
            against = [f for f in refused if f.status is status]
            meeting = [f for f in asserted if f.status in _ASSERTED and any(_may_meet(f, other) for other in against)]
            if not against or not meeting:
                continue
            weight = SEVERITY["negation" if kind == "polarity" else "denial"]
            if kind == "denial" and all(_denies_own(fact) for fact in against):
                weight = SEVERITY["self-denial"]
            yield make_dispute(kind, meeting, against, weight)


def _denies_own(fact: Fact) -> bool:
    return bool({h.id for h in fact.holder} & {a.id for a in fact.actor})


def _find_replies(facts: list[Fact]) -> Iterable[Dispute]:
    """Pair a bare rejection with the charge against the same party just before it, never across fragments."""
    charges = [f for f in facts if (f.status is Status.ALLEGED and f.actor) or (f.type == "ACCUSE" and f.recipient)]
    for reply in facts:
        if reply.type != "REJECT" or reply.recipient or not reply.actor or reply.status in UNHELD:
            continue
        who = {a.id for a in reply.actor}
        near = [c for c in charges if c.doc == reply.doc and c.fragment == reply.fragment and c.id != reply.id
                and 0 <= reply.start - c.end <= _REPLY_CHARS
                and who & {a.id for a in (c.recipient if c.type == "ACCUSE" else c.actor)}]  # fmt: skip
        if near:
            last = max(c.end for c in near)
            yield make_dispute("denial", [c for c in near if c.end == last], [reply], SEVERITY["self-denial"])


def _find_side_changes(facts: list[Fact], kinship: Kinship) -> Iterable[Dispute]:
    backing: dict[tuple[str, str], list[Fact]] = defaultdict(list)
    opposing: dict[frozenset[str], list[Fact]] = defaultdict(list)
    for fact in facts:
        if fact.status not in _ASSERTED:
            continue
        if fact.type in _FRIENDLY:
            for a, b in ((a, b) for a in fact.actor for b in fact.recipient):
                backing[kinship.principal(a), kinship.principal(b)].append(fact)
        elif fact.type == "OPPOSES":
            for one, other in opposed_pairs(fact):
                opposing[frozenset((kinship.principal(one), kinship.principal(other)))].append(fact)
    for (actor, recipient), friends in sorted(backing.items()):
        foes = opposing.get(frozenset((actor, recipient)), []) if actor != recipient else []
        meeting = [f for f in friends if any(_may_meet(f, foe) and f.theatre == foe.theatre for foe in foes)]
        if meeting:
            yield make_dispute("polarity", meeting, foes, SEVERITY["sides"])


def opposed_pairs(fact: Fact) -> list[tuple[Argument, Argument]]:
    """Return the pairs of a symmetrical fact: across its two roles, within the first where the second is empty."""
    if fact.recipient:
        return [(a, b) for a in fact.actor for b in fact.recipient if a.id != b.id]
    return [(a, b) for a, b in combinations(fact.actor, 2) if a.id != b.id]


def _find_rival_holders(facts: list[Fact], kinship: Kinship) -> Iterable[Dispute]:
    """Yield one dispute for each place and pair of unlinked parties that are said to hold it at one time."""
    held: dict[str, dict[str, list[Fact]]] = defaultdict(lambda: defaultdict(list))
    for fact in facts:
        if fact.type == "CONTROLS" and fact.status in (Status.STATED, Status.ALLEGED):
            for place, actor in product(fact.place, fact.actor):
                held[place.id][kinship.principal(actor)].append(fact)
    for _, claims in sorted(held.items()):
        for (_, one), (_, other) in combinations(sorted(claims.items()), 2):
            meeting = [(a, b) for a in one for b in other if a.id != b.id and _may_meet(a, b)]
            if meeting and not any(kinship.is_linked(x, y) for a, b in meeting for x in a.actor for y in b.actor):
                first, second = ({f.id: f for f in side} for side in zip(*meeting, strict=True))
                yield make_dispute("control", [*first.values()], [*second.values()], SEVERITY["control"])


def _find_stale_endings(facts: list[Fact], kinship: Kinship) -> Iterable[Dispute]:
    ended: dict[Key, list[Fact]] = defaultdict(list)
    for fact in facts:
        if fact.status is Status.ENDED and fact_days(fact):
            ended[content_key(fact, kinship)].append(fact)
    for fact in facts:
        days = fact_days(fact)
        if fact.status is not Status.STATED or not days:
            continue
        over = [end for end in ended.get(content_key(fact, kinship), ()) if days[0] > (fact_days(end) or days)[1]]
        if over:
            yield make_dispute("status", over, [fact], SEVERITY["status"])


def _may_meet(a: Fact, b: Fact) -> bool:
    """Tell whether two facts may be of one time and one place."""
    first, second = fact_days(a), fact_days(b)
    apart = first is not None and second is not None and (first[0] > second[1] or second[0] > first[1])
    return not apart and places_agree(a.place, b.place)
