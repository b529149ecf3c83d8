"""Dated facts as changes of a scenario: mediation at week 0, red lines, and what is known to come after it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from proxywar.records import Fact, Status
from proxywar.scenario.description import Change, Place
from proxywar.scenario.evidence import MEN, middle_of
from proxywar.scenario.parties import Parties
from proxywar.weigh import Library, voice_groups
from proxywar.weigh.library import fact_days

_TALKS = frozenset({"CONSULT", "REQUEST"})
TALK = 0.25
"""Level of mediation that one voice on talks gives, up to 1 in all; own prior."""
RED_LINE = 0.5
"""Added to the log defence of a place that an outside power threatens to defend; own prior."""
_RECENT_DAYS = 365


def find_cut_off(facts: Sequence[Fact], library: Library) -> str | None:
    """Return the day of the latest document, else of the latest dated fact."""
    documents = [d for f in facts if (d := library.source_of(f).date)]
    dated = [days[1] for f in facts if (days := fact_days(f)) and len(f.period.value or "") == 10]
    return max(documents, default=None) or max(dated, default=None)


def mediation(facts: Sequence[Fact], parties: Parties, library: Library, *, start: str | None) -> tuple[Change, ...]:
    """Return the level of mediation at week 0, from talks and calls for them within a year before it.

    Talks count that are told of in the theatre, with somebody of each side, or with a side and a third party.
    """
    talks = []
    for fact in facts:
        who = [parties.side_of(a) for a in (*fact.actor, *fact.recipient)]
        across = {"A", "B"} <= set(who) or (None in who and {"A", "B"} & set(who))
        if fact.type in _TALKS and fact.status is Status.STATED and across and _is_recent(fact, start):
            talks.append(fact)
    if not talks:
        return ()
    level = min(1.0, TALK * len(voice_groups(talks, library)))
    return (Change("mediation", 0, amount=level, facts=tuple(sorted(f.id for f in talks)),
                   note=f"{TALK:g} for each independent voice on talks, up to 1"),)  # fmt: skip


def _is_recent(fact: Fact, start: str | None) -> bool:
    days = fact_days(fact)
    if days is None or start is None:
        return True
    since = _days_between(days[0], start)
    return since is None or 0 <= since <= _RECENT_DAYS


def dated_changes(
    facts: Sequence[Fact], parties: Parties, places: Sequence[Place], *, start: str | None
) -> tuple[Change, ...]:
    """Return red lines from the week of the threat on, and men who are sent or withdrawn after week 0."""
    out = []
    for fact in facts:
        who = {s for a in fact.actor if (s := parties.sponsor_of(a))}
        if len(who) != 1 or fact.status is not Status.STATED:
            continue
        sponsor = next(iter(who))
        days = fact_days(fact)
        after = _days_between(start, days[0]) if start and days else None
        week = max(0.0, float((after or 0) // 7))
        here = [p for p in places if fact.id in p.facts]
        if fact.type == "THREATEN":
            out += [Change("defend", week, place=p.name, amount=RED_LINE, facts=(fact.id,), note="red line of "
                           f"{sponsor}") for p in here]  # fmt: skip
        elif after is not None and after > 0:
            men = [q for q in fact.quantity if q.of in MEN and (q.low or q.high)]
            if fact.type == "MOBILIZE" and men:
                out.append(Change("men", week, sponsor=sponsor, amount=middle_of(men), facts=(fact.id,)))
            elif fact.type == "RETREAT" and not here:
                out.append(Change("leave", week, sponsor=sponsor, facts=(fact.id,)))
    return tuple(sorted(out, key=lambda c: (c.week, c.kind, c.facts)))


def _days_between(first: str | None, last: str | None) -> int | None:
    try:
        return (date.fromisoformat(last or "") - date.fromisoformat(first or "")).days
    except ValueError:
        return None
