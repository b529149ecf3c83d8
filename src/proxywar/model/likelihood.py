"""Turn independent voices into a likelihood, and keep it apart from the confidence in it.

The words are those of the Intelligence Community Directive 203 (2015). The odds that a voice adds are our judgement,
rows of `likelihood.csv`; they start even, so that a thing nobody speaks of is neither likely nor unlikely.
"""

from __future__ import annotations

import csv
import math
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from importlib import resources

from proxywar.model.weights import BY_ENEMY
from proxywar.records import Argument, Fact, Status
from proxywar.weigh import UNHELD, Corroboration, corroboration, voice_groups
from proxywar.weigh.kinship import Kinship
from proxywar.weigh.library import Documents, Library

BY_ACCUSED = "denied by the accused"
_MOST, _LEAST = 0.98, 0.02
"""No pile of reporting makes a thing certain."""
_UNSURE = 0.5
"""A sentence read with less confidence than this may be misread as well as not."""
LEVELS = ("low", "moderate", "high")


@dataclass(frozen=True, slots=True)
class Estimate:
    """How likely a thing is by the facts that speak of it, and how firm the ground is.

    Attributes:
        chance: 0 to 1.
        word: Of ICD 203, for example "very likely".
        confidence: low, moderate or high.
        reasons: What keeps the confidence down or up, as keys: "one voice", "alleged only", "no outlets", "no dates",
            "denied", "refuted by others", "many voices", "read unsurely".
        voices: Independent voices that assert it.
    """

    chance: float
    word: str
    confidence: str
    reasons: tuple[str, ...]
    voices: int

    @property
    def band(self) -> tuple[float, float]:
        """Return the ends of the word's band."""
        return bands()[self.word]


def estimate(facts: Iterable[Fact], documents: Documents, *, enemies: frozenset[str] = frozenset()) -> Estimate:
    """Return how likely it is that what the facts say is so.

    log odds = Σₖ log2(1 + 1/k) · c₍ₖ₎ · log(oddsₖ) over the voices that assert, in order of strength, and the same over
    those that refuse; c is the confidence with which the sentence was read.

    Args:
        facts: That say one thing, or deny it.
        documents: Of the facts.
        enemies: Ids of those whose word against the actors counts as an enemy's.
    """
    found = sorted({f.id: f for f in facts}.values(), key=lambda f: f.id)
    library, kinship = Library(documents), Kinship()
    asserted = [f for f in found if f.status not in UNHELD]
    against = [f for f in found if f.status in UNHELD]
    pulls = [max(_pull(f, enemies, kinship) for f in group) for group in voice_groups(asserted, library)]
    drags = [min(_pull(f, enemies, kinship) for f in group) for group in voice_groups(against, library)]
    log_odds = _damped(pulls) - _damped([-d for d in drags])
    chance = round(min(_MOST, max(_LEAST, 1 / (1 + math.exp(-log_odds)))), 4)
    level, reasons = _confidence(asserted, against, corroboration(asserted, documents), library)
    return Estimate(chance, word_for(chance), level, reasons, len(pulls))


def _damped(pulls: Iterable[float]) -> float:
    ordered = sorted(pulls, reverse=True)
    return math.fsum(pull * math.log2(1 + 1 / k) for k, pull in enumerate(ordered, start=1))


def _pull(fact: Fact, enemies: frozenset[str], kinship: Kinship) -> float:
    key = str(fact.status)
    if fact.status is Status.ALLEGED and fact.holder and _ids(fact.holder, kinship) <= enemies:
        key = BY_ENEMY
    if fact.status is Status.DENIED and _ids(fact.holder, kinship) & _ids(fact.actor, kinship):
        key = BY_ACCUSED
    return fact.confidence * math.log(_odds()[key])


def _ids(arguments: Iterable[Argument], kinship: Kinship) -> frozenset[str]:
    return frozenset(kinship.principal(a) for a in arguments)


def _confidence(
    asserted: list[Fact], against: list[Fact], told: Corroboration, library: Library
) -> tuple[str, tuple[str, ...]]:
    """Return the level and what it rests on: independence first, then whether time and source can be checked."""
    reasons = []
    if told.voices < 2:
        reasons.append("one voice")
    if asserted and all(f.status is Status.ALLEGED for f in asserted):
        reasons.append("alleged only")
    others = [f for f in against if not {h.id for h in f.holder} & {a.id for a in f.actor}]
    if others:
        reasons.append("refuted by others")
    elif against:
        reasons.append("denied")
    sources = [library.source_of(f) for f in asserted]
    if not any(s.outlet for s in sources):
        reasons.append("no outlets")
    if not any(f.period.value or s.date for f, s in zip(asserted, sources, strict=True)):
        reasons.append("no dates")
    if asserted and max(f.confidence for f in asserted) < _UNSURE:
        reasons.append("read unsurely")
    if told.voices >= 4 and len(told.outlets) >= 3 and not others:
        return "high", ("many voices", *reasons)
    grave = {"one voice", "alleged only", "refuted by others", "read unsurely"} & set(reasons)
    return ("low" if grave else "moderate"), tuple(reasons)


def word_for(chance: float) -> str:
    """Return the word of ICD 203 for a chance.

    Examples:
        >>> word_for(0.72), word_for(0.5), word_for(0.97)
        ('likely', 'roughly even chance', 'almost certain')
    """
    return next((word for word, (_, high) in bands().items() if chance < high), "almost certain")


@cache
def bands() -> dict[str, tuple[float, float]]:
    """Return the bands of the scale by their words, the lowest first."""
    return {r["key"]: (float(r["low"]), float(r["high"])) for r in _rows() if r["kind"] == "band"}


@cache
def _odds() -> dict[str, float]:
    return {r["key"]: float(r["low"]) for r in _rows() if r["kind"] == "odds"}


@cache
def _rows() -> tuple[dict[str, str], ...]:
    text = resources.files(__package__).joinpath("likelihood.csv").read_text(encoding="utf-8")
    return tuple(csv.DictReader(text.splitlines()))
