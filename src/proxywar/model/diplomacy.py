"""List diplomacy: meetings held, planned and cancelled, agreements, and who brings the sides together."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from proxywar.case.names import fold_name
from proxywar.knowledge import Gazetteer
from proxywar.model.ties import STRENGTH
from proxywar.model.timeline import earliest_date
from proxywar.records import Fact, Status
from proxywar.weigh.clusters import known_clusters
from proxywar.weigh.kinship import principal_of
from proxywar.weigh.library import Documents, Library, select_facts

STATES = {Status.STATED: "held", Status.ALLEGED: "reported", Status.PLANNED: "planned", Status.POSSIBLE: "possible",
          Status.NEGATED: "cancelled", Status.DENIED: "denied", Status.ENDED: "ended"}  # fmt: skip
_KINDS = {"CONSULT": "meeting", "AGREE": "agreement", "REQUEST": "appeal"}
_ORDER = ("meeting", "agreement", "pledge", "appeal")


@dataclass(frozen=True, slots=True)
class Dealing:
    """A meeting, an agreement, a pledge or an appeal.

    Attributes:
        kind: meeting, agreement, pledge (an agreement of which one side is named) or appeal.
        state: held (of an agreement: made), reported, planned, possible, cancelled, denied or ended.
        parties: Names of all who take part; of an appeal those who make it.
        to: To whom an appeal goes.
        hosts: Names of those who receive the others, or at whose place they meet.
        mediators: Those of the hosts who bring members of both camps together.
    """

    kind: str
    state: str
    parties: tuple[str, ...]
    to: tuple[str, ...]
    hosts: tuple[str, ...]
    mediators: tuple[str, ...]
    places: tuple[str, ...]
    date: str | None
    facts: tuple[str, ...]

    def json(self) -> dict[str, Any]:
        """Return a plain object."""
        return {"kind": self.kind, "state": self.state, "parties": list(self.parties), "to": list(self.to),
                "hosts": list(self.hosts), "mediators": list(self.mediators), "place": list(self.places),
                "date": self.date, "facts": list(self.facts)}  # fmt: skip


def diplomacy(
    facts: Sequence[Fact], documents: Documents, *, theatre: str | None = None, as_of: str | None = None,
    sides: Mapping[str, str] | None = None,
) -> list[Dealing]:  # fmt: skip
    """Return meetings, agreements, pledges and appeals in the order of time; the undated last, by their reports.

    Args:
        facts: All facts of the case.
        documents: Their documents.
        theatre: Only what plays in it.
        as_of: As of a date.
        sides: Camp by name of actor, as `model.camps` tells; without it no mediators are named.
    """
    selected = select_facts(facts, Library(documents), as_of=as_of)
    spoken = [f for f in selected if f.type in _KINDS and (f.actor or f.recipient) and _is_about(f, theatre)]
    clusters = known_clusters(spoken, documents)
    groups: dict[tuple[str, str], list[Fact]] = defaultdict(list)
    for fact in spoken:
        groups[_KINDS[fact.type], clusters[fact.id]].append(fact)
    rows = [_build(kind, held, sides or {}) for (kind, _), held in groups.items()]
    rows = [row for row in rows if row.kind != "appeal" or row.state in ("held", "reported")]
    rows = [row for row in rows if row.kind != "meeting" or len({*row.parties, *row.hosts}) > 1 or row.places]
    library = Library(documents)
    told = {f.id: library.source_of(f).date or "9999" for f in spoken}
    return sorted(
        rows, key=lambda r: (_first_day(r.date), min(told[i] for i in r.facts), _ORDER.index(r.kind), r.facts)
    )


def _is_about(fact: Fact, theatre: str | None) -> bool:
    """Tell whether talks concern a theatre: they are held there, or their sentence names it or a party to it.

    A conference on Libya in Berlin plays in Germany, and belongs to Libya.
    """
    if theatre is None or (fact.theatre is not None and fold_name(fact.theatre) == fold_name(theatre)):
        return True
    gazetteer = Gazetteer.load()
    named = (match.candidates[0].id for match in gazetteer.find(fact.quote, lang=fact.lang))
    return any(fold_name(gazetteer.theatre_of(ident) or "") == fold_name(theatre) for ident in named)


def _build(kind: str, held: list[Fact], sides: Mapping[str, str]) -> Dealing:
    lead = max(held, key=lambda f: (len(f.actor) + len(f.recipient), bool(f.place), f.confidence, f.id))
    actors, others = ([a.name for a in role] for role in (lead.actor, lead.recipient))
    hosts = _hosts(lead) if kind == "meeting" else []
    parties = actors if kind == "appeal" else list(dict.fromkeys((*actors, *others)))
    if kind == "agreement" and len(parties) < 2:
        kind = "pledge"
    camps = {sides[n] for n in parties if n in sides and n not in hosts}
    mediators = [h for h in hosts if len(camps) > 1]
    return Dealing(
        kind, STATES[min((f.status for f in held), key=STRENGTH.index)], tuple(parties),
        tuple(others) if kind == "appeal" else (), tuple(hosts), tuple(mediators),
        tuple(sorted({p.name for f in held for p in f.place})), earliest_date(held),
        tuple(sorted(f.id for f in held)))  # fmt: skip


def _hosts(fact: Fact) -> list[str]:
    """Return who receives: the recipient of a visit whose town lies in his state, or a party at home."""
    at_home = []
    for party in (*fact.recipient, *fact.actor):
        state = principal_of(party.id)
        if any(place.id == state or _lies_in(place.within, party.name, state) for place in fact.place):
            at_home.append(party.name)
    return at_home


def _lies_in(within: Sequence[str], name: str, state: str) -> bool:
    gazetteer = Gazetteer.load()
    named = gazetteer.actor(state).name if gazetteer.has_actor(state) else name
    return named in within


def _first_day(date: str | None) -> str:
    return date.partition("/")[0].replace("..", "0000") if date else "9999"
