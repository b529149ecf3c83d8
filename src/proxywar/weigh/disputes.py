"""Find where facts contradict or deny each other, with the two sentences side by side."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from proxywar.records import Fact, Status
from proxywar.weigh.claims import BODY, COUNTS, DEED, END, Claim, make_claims, subjects
from proxywar.weigh.clusters import SAME_EVENT
from proxywar.weigh.denials import find_replies, match_denials
from proxywar.weigh.kinship import Kinship
from proxywar.weigh.leaders import lead
from proxywar.weigh.library import Documents, Library, content_id, select_facts
from proxywar.weigh.linked import LINKED, Links, actors_of, join_linked, meeting_subjects
from proxywar.weigh.numbers import find_number_disputes
from proxywar.weigh.profiles import AGAINST
from proxywar.weigh.standings import Sides, find_rival_holders, find_side_changes, find_stale_endings

KINDS = ("denial", "number", "control", "polarity", "status")
SEVERITY = {"denial": 0.6, "self-denial": 0.4, "negation": 0.8, "sides": 0.9, "control": 0.9, "status": 0.5}
"""How far a dispute puts a picture in doubt, 0 to 1; own judgement. Who denies his own deed has cause to."""


_SIDED: Mapping[str, tuple[Callable[[Sequence[Claim], Kinship], Iterable[Sides]], str, str]] = {
    "side": (lambda claims, _: find_side_changes(claims), "polarity", "sides"),
    "held": (find_rival_holders, "control", "control"),
    "end": (lambda claims, _: find_stale_endings(claims), "status", "status"),
}
"""For sorts of subject: what finds their disputes, the kind of these, the key of their severity."""


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


def dispute_from_json(row: Mapping[str, Any]) -> Dispute:
    """Return the dispute that `Dispute.json` gave."""
    return Dispute(**{**row, **{key: tuple(row[key]) for key in ("facts", "quotes", "docs")}})


def disputes(
    facts: Sequence[Fact], documents: Documents, *, theatre: str | None = None, as_of: str | None = None
) -> list[Dispute]:
    """Return the disputes between facts, the gravest first.

    Found are: a fact that another denies or negates; a charge that the accused rejects in the next sentence;
    numbers for the same thing that do not meet; two holders of one place at one time; a party that backs and
    opposes the same one; a state of things reported as lasting after it was reported as ended.
    """
    library = Library(documents)
    selected = select_facts(facts, library, theatre=theatre, as_of=as_of)
    kinship = Kinship(selected)
    claims = make_claims(selected, library)
    by_subject = group_claims(claims, kinship.links)
    refusals = lead((c.profile for c in claims if c.profile.stance == AGAINST), SAME_EVENT)
    found = find_disputes(by_subject, kinship, refusals)
    return sorted({d.id: d for _, d in found}.values(), key=lambda d: (-d.severity, d.kind, d.id))


def group_claims(
    claims: Iterable[Claim], links: Links, told: Callable[[Claim], Iterable[str]] = subjects
) -> dict[str, list[Claim]]:
    """Return the claims of each subject on which a dispute may be found.

    Args:
        claims: All there are, in the order of their ids.
        links: See `Kinship.links`.
        told: Gives the subjects of a claim.
    """
    pairs = [(claim, tuple(dict.fromkeys(told(claim)))) for claim in claims]
    # What nobody refuses or ends is in no such dispute.
    against = (own for claim, own in pairs if claim.profile.stance == AGAINST)
    ended = (own for claim, own in pairs if claim.fact.status is Status.ENDED)
    disputed = {s for own in against for s in own if s.startswith(DEED)}
    disputed |= {s for own in ended for s in own if s.startswith(END)}
    by_subject: dict[str, list[Claim]] = defaultdict(list)
    for claim, own in pairs:
        for subject in own:
            if subject in disputed or not subject.startswith((DEED, END, BODY)):
                by_subject[subject].append(claim)
    return by_subject | join_linked(meeting_subjects(by_subject, links), by_subject, links)


def find_disputes(
    by_subject: Mapping[str, Sequence[Claim]], kinship: Kinship, refusals: Mapping[str, str]
) -> list[tuple[str, Dispute]]:
    """Return the disputes within subjects, each with the subject that it was found on.

    Args:
        by_subject: All claims of each subject that is to be looked at; see `claims.subjects` and `linked`.
        kinship: Built over all facts.
        refusals: The leader of each denied or negated fact in clustering; those of one cluster are one side.
    """
    refused: dict[tuple[str, str], tuple[dict[str, Claim], dict[str, Claim]]] = {}
    found: list[tuple[str, Dispute]] = []
    for subject, claims in sorted(by_subject.items()):
        if len(claims) < 2:
            continue
        if not subject.startswith(DEED):
            found += [(subject, dispute) for dispute in _find_in(subject, claims, kinship)]
            continue
        for kind, meeting, denial in match_denials(claims):
            sides = refused.setdefault((refusals[denial.id], kind), ({}, {}))
            sides[0].update({c.id: c for c in meeting})
            sides[1][denial.id] = denial
    for (leader, kind), (meeting_by_id, against) in sorted(refused.items()):
        weight = SEVERITY["negation" if kind == "status" else "denial"]
        if kind == "denial" and all(_denies_own(claim.fact) for claim in against.values()):
            weight = SEVERITY["self-denial"]
        both = [*meeting_by_id.values()], [*against.values()]
        found.append((refusal_subject(leader), make_dispute(kind, *both, weight)))
    return found


def refusal_subject(leader: str) -> str:
    """Return the subject under which a dispute over what a cluster of refusals refuses is kept."""
    return f"refusal:{leader}"


def _find_in(subject: str, claims: Sequence[Claim], kinship: Kinship) -> Iterable[Dispute]:
    kind, _, rest = subject.partition(":")
    if kind == "reply":
        for charges, reply in find_replies(claims):
            yield make_dispute("denial", charges, [reply], SEVERITY["self-denial"])
    elif kind in _SIDED:
        find, name, weight = _SIDED[kind]
        for one, other in find(claims, kinship):
            yield make_dispute(name, one, other, SEVERITY[weight])
    elif kind in COUNTS:
        of = rest.partition(":")[0]
        linked = actors_of(subject) if subject.startswith(LINKED) else None
        for a, b, severity, note in find_number_disputes(claims, kinship, kind=COUNTS[kind], of=of, linked=linked):
            yield make_dispute("number", [a], [b], severity, note)


def _denies_own(fact: Fact) -> bool:
    return bool({h.id for h in fact.holder} & {a.id for a in fact.actor})


def make_dispute(
    kind: str, one: Sequence[Claim], other: Sequence[Claim], severity: float, note: tuple[str, str] = ("", "")
) -> Dispute:
    """Build a dispute; of each side the clearest fact is quoted, the most confident, then the first by id."""
    first, second = (_clearest(side) for side in (one, other))
    ids = [first.id, second.id, *sorted({c.id for c in (*one, *other)} - {first.id, second.id})]
    return Dispute(content_id("d-", kind, *sorted(ids)), kind, tuple(ids), (first.quote, second.quote),
                   (first.doc, second.doc), round(severity, 3), note[1], note[0])  # fmt: skip


def _clearest(side: Sequence[Claim]) -> Fact:
    return max(sorted((c.fact for c in side), key=lambda f: f.id), key=lambda f: f.confidence)
