"""What a brief needs of a case, gathered once."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Protocol

from proxywar.case.confidence import speaking_rows
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
from proxywar.records import DISPLAY_CONFIDENCE, SYMMETRIC_TYPES, CutDocument, Fact, Problem
from proxywar.weigh import Dispute
from proxywar.weigh.library import settle_theatres

CONFIDENT = 0.5
"""A line of which no fact has this confidence is told to be read unsurely."""


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
        min_confidence: The threshold; `unsure` are the facts of the theatre below it, which are in no list of deeds.
        tie_by_id: Ties of every theatre.
    """

    theatre: str | None
    min_confidence: float
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

    @property
    def sides(self) -> list[Camp]:
        """The camps, without those whom the ties do not place."""
        return [camp for camp in self.camps if camp.camp != UNALIGNED]

    @property
    def side_of(self) -> dict[str, str]:
        """Name of the camp by that of a member."""
        return _side_of(self.camps)

    @property
    def clear_ties(self) -> tuple[Tie, ...]:
        """The ties that a fact above the threshold speaks for; the camps and their drawing rest on all of them."""
        return tuple(speaking_rows(self.ties, self.facts.keys() - set(self.unsure)))

    def date_of(self, ident: str) -> str | None:
        """Return the day on which the document of a fact appeared."""
        cut = self.documents.get(self.by_id[ident].doc) if ident in self.by_id else None
        return cut.document.date if cut else None


def _side_of(camps: Sequence[Camp]) -> dict[str, str]:
    return {name: camp.camp for camp in camps if camp.camp != UNALIGNED for name in camp.members}


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


def gather(bundle: Bundle, theatre: str | None = None, min_confidence: float = DISPLAY_CONFIDENCE) -> Briefing:
    """Ask a case all that its brief needs.

    Args:
        min_confidence: Deeds, dates, statements and listed ties that no fact from this confidence on speaks for are
            left out. Camps, control, forces and disputes rest on all facts; what was read unsurely is marked there.
    """
    facts, texts = tuple(settle_theatres(bundle.facts())), list(bundle.texts())
    wanted = None if theatre is None else fold_name(theatre)
    inside = [f for f in facts if wanted is None or (f.theatre is not None and fold_name(f.theatre) == wanted)]
    sure = {f.id for f in facts if f.confidence >= min_confidence}
    clear = [f for f in inside if f.id in sure]
    ties, every_tie = tuple(bundle.ties(theatre=theatre)), tuple(bundle.ties())
    camps = tuple(bundle.camps(theatre=theatre))
    forces, control = tuple(bundle.forces(theatre=theatre)), tuple(bundle.control(theatre=theatre))
    return Briefing(
        theatre=theatre,
        min_confidence=min_confidence,
        facts={f.id: f for f in inside},
        all_facts=facts,
        documents={cut.document.id: cut for cut in texts},
        problems=tuple(bundle.problems()),
        ties=ties,
        camps=camps,
        forces=forces,
        control=control,
        timeline=tuple(speaking_rows(bundle.timeline(theatre=theatre), sure)),
        statements=tuple(statements(clear, texts)),
        disputes=tuple(bundle.disputes(theatre=theatre)),
        judgements=tuple(key_judgements(clear, texts, ties=ties, camps=camps, forces=forces, control=control)),
        routes=tuple(routes(clear, texts)),
        crossings=tuple(crossings(speaking_rows(every_tie, sure), theatre=theatre)),
        resources=tuple(resources(clear, texts)),
        diplomacy=tuple(diplomacy([f for f in facts if f.id in sure], texts, theatre=theatre, sides=_side_of(camps))),
        law=tuple(law(clear, texts)),
        recognitions=tuple(recognitions(clear)),
        unsure=tuple(f.id for f in inside if f.id not in sure),
        by_id={f.id: f for f in facts},
        tie_by_id={t.id: t for t in every_tie},
    )
