"""Pair what is denied or negated with what is asserted."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Final

from proxywar.case.names import FIRST_DAY, LAST_DAY
from proxywar.records import Fact, Status
from proxywar.weigh.claims import ASSERTED, NEWS_DAYS, Claim, deed_of
from proxywar.weigh.profiles import AGAINST, HELD, Profile
from proxywar.weigh.sameness import WEIGHTS, channels_meet, may_be_one, shared_parties, site_agreement, windows_meet

REPLY_CHARS: Final = 400
"""A denial answers a charge that ends at most so many characters before it, in the same fragment."""
EXCHANGE: Final = 0.5
"""Points for charge and denial that were printed near each other; own judgement."""
MEETS: Final = 1.5
"""Points of agreement from which a denial is taken to mean a deed; own judgement, checked on evals/weigh."""


def match_denials(claims: Sequence[Claim]) -> Iterable[tuple[str, list[Claim], Claim]]:
    """Yield (kind, what is asserted, the fact that refuses it): "denial" for a word of denial, "status" for a negation.

    A denial names the deed in short ("denies any deployment on its soil"), so less is asked of it than of two reports
    of one event: no contradiction in roles, places and days, and the party with the place, the victim, the channel, or
    the same days of print.
    """
    refusing = [c for c in claims if c.profile.stance == AGAINST and (c.fact.actor or c.fact.recipient)]
    asserted = [c for c in claims if c.fact.status in ASSERTED and c.profile.stance == HELD]
    for one in refusing:
        meeting = [c for c in asserted if c.id != one.id and denial_points(one.profile, c.profile) >= MEETS]
        if meeting:
            yield ("denial" if one.fact.status is Status.DENIED else "status"), meeting, one


def denial_points(one: Profile, other: Profile) -> float:
    """Return how much speaks for a refused fact being about another one; 0 where they contradict each other."""
    place = site_agreement(one.sites, other.sites)
    if deed_of(one.type) != deed_of(other.type) or place is None or not may_be_one(one, other):
        return 0.0
    if not channels_meet(one, other) or (one.is_dated and not windows_meet(one, other)):
        return 0.0
    points = (place + WEIGHTS["actor"] * shared_parties(one.actors, other.actors)
              + WEIGHTS["recipient"] * shared_parties(one.recipients, other.recipients)
              + WEIGHTS["channel"] * bool(one.channel and other.channel)
              + WEIGHTS["object"] * bool(one.objects & other.objects))  # fmt: skip
    return points + EXCHANGE * is_one_exchange(one, other) if points else 0.0


def is_one_exchange(one: Profile, other: Profile) -> bool:
    """Tell whether two facts were printed within the days of one exchange."""
    days = (one.printed, other.printed)
    if not all(days):
        return False
    return abs((date.fromisoformat(days[0]) - date.fromisoformat(days[1])).days) <= NEWS_DAYS


def find_replies(claims: Sequence[Claim]) -> Iterable[tuple[list[Claim], Claim]]:
    """Pair a bare rejection with the charge against the same party just before it, never across fragments."""
    charges = [c for c in claims if is_charge(c.fact)]
    for reply in claims:
        if not is_bare_denial(reply.fact):
            continue
        near = [c for c in charges if c.fact.doc == reply.fact.doc and c.fact.fragment == reply.fact.fragment
                and c.id != reply.id and 0 <= reply.fact.start - c.fact.end <= REPLY_CHARS
                and _is_charged(reply.fact, c.fact)]  # fmt: skip
        if near:
            last = max(c.fact.end for c in near)
            yield [c for c in near if c.fact.end == last], reply


def is_charge(fact: Fact) -> bool:
    """Tell whether a fact accuses somebody."""
    return (fact.status is Status.ALLEGED and bool(fact.actor)) or (fact.type == "ACCUSE" and bool(fact.recipient))


def is_bare_denial(fact: Fact) -> bool:
    """Tell whether a fact rejects something that its sentence does not name."""
    held = fact.status not in (Status.NEGATED, Status.DENIED)
    return fact.type == "REJECT" and not fact.recipient and bool(fact.actor) and held


def _is_charged(reply: Fact, charge: Fact) -> bool:
    accused = charge.recipient if charge.type == "ACCUSE" else charge.actor
    return bool({a.id for a in reply.actor} & {a.id for a in accused})


def answerable(reply: Claim, claims: Sequence[Claim], *, limit: int = 5) -> list[Claim]:
    """Return the charges that a bare denial may answer, the nearest in time first; none of them is taken for it."""
    found = []
    for claim in claims:
        accused = claim.profile.recipients if claim.fact.type == "ACCUSE" else claim.profile.actors
        if is_charge(claim.fact) and claim.id != reply.id and shared_parties(reply.profile.actors, accused):
            found.append(claim)
    return sorted(found, key=lambda c: (_days_apart(reply.profile, c.profile), c.id))[:limit]


def _days_apart(one: Profile, other: Profile) -> int:
    a, b = (p.printed or p.window[0] for p in (one, other))
    if FIRST_DAY in (a, b) or LAST_DAY in (a, b):
        return 10**6
    return abs((date.fromisoformat(a) - date.fromisoformat(b)).days)
