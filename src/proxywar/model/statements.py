"""Tell who said what of whom: charges, denials, refusals, support, and claims put in somebody's mouth."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from proxywar.records import Fact, Status
from proxywar.weigh.library import Documents, Library, fact_days, select_facts

SPOKEN = {"ACCUSE": "accuse", "REJECT": "reject", "SUPPORT": "support", "REQUEST": "request", "THREATEN": "threaten"}
_ORDER = ("accuse", "allege", "deny", "reject", "threaten", "request", "support")


@dataclass(frozen=True, slots=True)
class Statement:
    """One thing said.

    Attributes:
        kind: accuse, reject, support, request, threaten; allege and deny of a claim put in somebody's mouth.
        speakers: Names; empty where the text does not say who ("reportedly").
        of: Names of those it is said of, or to.
        fact: Id of the fact that is the statement, or that is claimed.
        contents: Ids of the claims that the same sentence puts in the speaker's mouth.
        text: The sentence.
    """

    kind: str
    speakers: tuple[str, ...]
    of: tuple[str, ...]
    fact: str
    contents: tuple[str, ...]
    text: str
    date: str | None = None

    def json(self) -> dict[str, Any]:
        """Return a plain object."""
        return {"kind": self.kind, "speakers": list(self.speakers), "of": list(self.of), "fact": self.fact,
                "contents": list(self.contents), "text": self.text, "date": self.date}  # fmt: skip


def statements(
    facts: Sequence[Fact], documents: Documents, *, theatre: str | None = None, as_of: str | None = None
) -> list[Statement]:
    """Return what was said of whom, charges first; a claim within a charge stands under the charge, not again."""
    selected = select_facts(facts, Library(documents), theatre=theatre, as_of=as_of)
    claims = [f for f in selected if f.status is Status.DENIED or (f.status is Status.ALLEGED and f.type not in SPOKEN)]
    rows, told = [], set[str]()
    for fact in selected:
        if fact.type not in SPOKEN or fact.status in (Status.NEGATED, Status.DENIED):
            continue
        who = {a.id for a in fact.actor}
        inside = tuple(c.id for c in claims if (c.doc, c.start, c.end) == (fact.doc, fact.start, fact.end)
                       and who & {h.id for h in c.holder}) if fact.type in ("ACCUSE", "REJECT") else ()  # fmt: skip
        told |= set(inside)
        rows.append(
            _statement(SPOKEN[fact.type], [a.name for a in fact.actor], [a.name for a in fact.recipient], fact, inside)
        )
    for fact in claims:
        if fact.id not in told:
            kind = "deny" if fact.status is Status.DENIED else "allege"
            rows.append(_statement(kind, [h.name for h in fact.holder], [a.name for a in fact.actor], fact, ()))
    when = {fact.id: (fact_days(fact) or ("9999", "9999"), fact.doc, fact.start) for fact in selected}
    return sorted(rows, key=lambda s: (_ORDER.index(s.kind), *when[s.fact], s.fact))


def _statement(kind: str, speakers: list[str], of: list[str], fact: Fact, inside: tuple[str, ...]) -> Statement:
    return Statement(kind, tuple(speakers), tuple(of), fact.id, inside, fact.quote, fact.period.value)
