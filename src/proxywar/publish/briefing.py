"""What a brief needs of a case, gathered once."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Protocol

from proxywar.case.names import fold_name
from proxywar.model import (
    Camp,
    Control,
    Crossing,
    Dealing,
    Force,
    KeyJudgement,
    Moment,
    Recognition,
    Resource,
    Route,
    Rule,
    Statement,
    Tie,
    crossings,
    diplomacy,
    key_judgements,
    law,
    recognitions,
    resources,
    routes,
    statements,
)
from proxywar.model.camps import UNALIGNED
from proxywar.records import SYMMETRIC_TYPES, CutDocument, Fact, Problem
from proxywar.weigh import Dispute
from proxywar.weigh.library import settle_theatres

CONFIDENT = 0.5
"""Facts from this confidence on are counted as above the threshold on the title page; a line with none has a doubt."""
SHOWN_FROM = 0.2
"""Facts below are in no list of single deeds: they are misread four times in five. Their number is told."""


class Bundle(Protocol):
    """The questions that a brief asks; `proxywar.api.Case` answers them."""

    def facts(self) -> Sequence[Fact]:
        """Return all facts."""

    def texts(self) -> Sequence[CutDocument]:
        """Return all documents with their text."""

    def problems(self) -> Sequence[Problem]:
        """Return what could not be read or used."""

    def ties(self, *, theatre: str | None = None) -> Sequence[Any]:
        """Return `model.ties`."""

    def camps(self, *, theatre: str | None = None) -> Sequence[Any]:
        """Return `model.camps`."""

    def forces(self, *, theatre: str | None = None) -> Sequence[Any]:
        """Return `model.forces`."""

    def control(self, *, theatre: str | None = None) -> Sequence[Any]:
        """Return `model.control`."""

    def timeline(self, *, theatre: str | None = None) -> Sequence[Any]:
        """Return `model.timeline`."""

    def disputes(self, *, theatre: str | None = None) -> Sequence[Any]:
        """Return `weigh.disputes`."""


@dataclass(frozen=True, slots=True)
class Briefing:
    """A case as its brief sees it.

    Attributes:
        facts: By id, those of the theatre.
        all_facts: Of every theatre; `by_id` has them by id.
        unsure: Ids of the facts that are in no list of single deeds, see `SHOWN_FROM`.
        tie_by_id: Ties of every theatre.
    """

    theatre: str | None
    facts: dict[str, Fact]
    all_facts: tuple[Fact, ...]
    documents: dict[str, CutDocument]
    problems: tuple[Problem, ...]
    ties: tuple[Tie, ...]
    camps: tuple[Camp, ...]
    forces: tuple[Force, ...]
    control: tuple[Control, ...]
    timeline: tuple[Moment, ...]
    statements: tuple[Statement, ...]
    disputes: tuple[Dispute, ...]
    judgements: tuple[KeyJudgement, ...] = ()
    routes: tuple[Route, ...] = ()
    crossings: tuple[Crossing, ...] = ()
    resources: tuple[Resource, ...] = ()
    diplomacy: tuple[Dealing, ...] = ()
    law: tuple[Rule, ...] = ()
    recognitions: tuple[Recognition, ...] = ()
    unsure: tuple[str, ...] = ()
    by_id: dict[str, Fact] = field(default_factory=dict)
    tie_by_id: dict[str, Tie] = field(default_factory=dict)

    def date_of(self, ident: str) -> str | None:
        """Return the day on which the document of a fact appeared."""
        cut = self.documents.get(self.by_id[ident].doc) if ident in self.by_id else None
        return cut.document.date if cut else None


def told_order(tie: Tie, facts: Mapping[str, Fact]) -> tuple[str, str]:
    """Return the names of a tie's two ends in the order in which its facts tell them.

    A symmetrical tie has its ends sorted by name; a line that says "A opposes B" of a sentence in which B opposes A
    would say what no sentence says.
    """
    if tie.type in SYMMETRIC_TYPES:
        found = [facts[i] for i in tie.facts if i in facts]
        said = {(a.id, b.id) for fact in found for a in fact.actor for b in fact.recipient}
        if (tie.recipient_id, tie.actor_id) in said and (tie.actor_id, tie.recipient_id) not in said:
            return tie.recipient, tie.actor
    return tie.actor, tie.recipient


def is_joint(tie: Tie, facts: Mapping[str, Fact]) -> bool:
    """Tell whether all facts of a symmetrical tie put its two ends side by side, none towards the other."""
    if tie.type not in SYMMETRIC_TYPES:
        return False
    ends = {tie.actor_id, tie.recipient_id}
    found = [facts[i] for i in tie.facts if i in facts]
    return bool(found) and all(ends <= {a.id for a in f.actor} for f in found)


def gather(bundle: Bundle, theatre: str | None = None) -> Briefing:
    """Ask a case all that its brief needs."""
    facts, texts = tuple(settle_theatres(bundle.facts())), list(bundle.texts())
    wanted = None if theatre is None else fold_name(theatre)
    inside = [f for f in facts if wanted is None or (f.theatre is not None and fold_name(f.theatre) == wanted)]
    sure = [f for f in inside if f.confidence >= SHOWN_FROM]
    shown = {f.id for f in sure}
    certain = [f for f in facts if f.confidence >= SHOWN_FROM]
    ties, every_tie = tuple(bundle.ties(theatre=theatre)), tuple(bundle.ties())
    camps = tuple(bundle.camps(theatre=theatre))
    forces, control = tuple(bundle.forces(theatre=theatre)), tuple(bundle.control(theatre=theatre))
    sides = {name: c.camp for c in camps if c.camp != UNALIGNED for name in c.members}
    return Briefing(
        theatre=theatre,
        facts={f.id: f for f in inside},
        all_facts=facts,
        documents={cut.document.id: cut for cut in texts},
        problems=tuple(bundle.problems()),
        ties=ties,
        camps=camps,
        forces=forces,
        control=control,
        timeline=tuple(m for m in bundle.timeline(theatre=theatre) if m.fact in shown),
        statements=tuple(statements(sure, texts)),
        disputes=tuple(bundle.disputes(theatre=theatre)),
        judgements=tuple(key_judgements(inside, texts, ties=ties, camps=camps, forces=forces, control=control)),
        routes=tuple(routes(sure, texts)),
        crossings=tuple(crossings(every_tie, theatre=theatre)),
        resources=tuple(resources(sure, texts)),
        diplomacy=tuple(diplomacy(certain, texts, theatre=theatre, sides=sides)),
        law=tuple(law(sure, texts)),
        recognitions=tuple(recognitions(inside)),
        unsure=tuple(f.id for f in inside if f.confidence < SHOWN_FROM),
        by_id={f.id: f for f in facts},
        tie_by_id={t.id: t for t in every_tie},
    )
