"""Rates that dated facts tell: how often places are assaulted, how many of a side's men fall."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from proxywar.records import Fact, Status
from proxywar.scenario.evidence import Span, middle_of
from proxywar.scenario.parameters import Parameter, prior
from proxywar.scenario.parties import Parties

_FEWEST_ASSAULTS = 5
_FEWEST_LOSSES = 3
_FEWEST_WEEKS = 4
_YEAR_WEEKS = 52.0

Dated = list[tuple[str, Fact]]


def contest_rate(facts: Iterable[Fact], places: int, *, start: str | None) -> Parameter | None:
    """Return the contest rate of a place from five or more assaults dated within a year; None of fewer.

    Reports tell of some assaults only, so their count is the floor of the range.
    """
    dated = _dated([f for f in facts if f.type == "ASSAULT" and f.status is Status.STATED], start)
    weeks = _span(dated)
    if len(dated) < _FEWEST_ASSAULTS or weeks < _FEWEST_WEEKS or not places:
        return None
    return _from_floor("mu", len(dated) / weeks / places, dated, "dated assaults per place and week")


def loss_rate(facts: Iterable[Fact], parties: Parties, men: dict[str, Span], *, start: str | None) -> Parameter | None:
    """Return the loss rate from three or more dated numbers of killed of a side whose strength is told too.

    Casualties over strength and weeks, of the side with most of them: a floor, as not every death is reported.
    """
    found = []
    for key, span in men.items():
        dead = [f for f in facts if f.status is Status.STATED and _killed(f)
                and {parties.side_of(r) for r in f.recipient} == {key}]  # fmt: skip
        dated = _dated(dead, start)
        weeks = _span(dated)
        if len(dated) >= _FEWEST_LOSSES and weeks >= _FEWEST_WEEKS and span.low > 0:
            killed = sum(_killed(fact) for _, fact in dated)
            found.append((killed / weeks / ((span.low + span.high) / 2), key, dated))
    if not found:
        return None
    rate, key, dated = max(found, key=lambda one: one[0])
    return _from_floor("a", rate, dated, f"killed of {parties.names[key]} over its strength and weeks", men[key].facts)


def _killed(fact: Fact) -> float:
    return middle_of(q for q in fact.quantity if q.of == "killed")


def _dated(facts: Iterable[Fact], start: str | None) -> Dated:
    """Return facts dated to the day within a year before week 0, the same event of several sources once."""
    days = sorted((day, f.id, f) for f in facts if len(day := f.period.value or "") == 10)
    near = [(day, f) for day, _, f in days if start is None or 0 <= _weeks(day, start) <= _YEAR_WEEKS]
    seen, kept = set[str](), []
    for day, fact in near:
        key = fact.cluster or fact.id
        if key not in seen:
            seen.add(key)
            kept.append((day, fact))
    return kept


def _span(dated: Dated) -> float:
    return _weeks(dated[0][0], dated[-1][0]) if dated else 0.0


def _from_floor(symbol: str, rate: float, dated: Dated, what: str, also: tuple[str, ...] = ()) -> Parameter:
    base = prior(symbol)
    ids = tuple(sorted({*(fact.id for _, fact in dated), *also}))
    source = f"from {what}, a floor, to the end of the prior or twice as many"
    return replace(base, low=rate, high=max(base.high, 2 * rate), kind="fact", facts=ids, source=source)


def _weeks(first: str, last: str) -> float:
    return (date.fromisoformat(last) - date.fromisoformat(first)).days / 7
