"""Tell whether two facts report the same event or tie, by what they agree on and what they contradict.

Two reports are one when they contradict each other in nothing decisive (stance, days, roles, places, channel) and
agree on enough: both parties, or one party and the place, or the day and a party, or the day and the place. What one
of them leaves out contradicts nothing. Numbers may differ on an event that is otherwise pinned down: that is a
dispute, not another event.
"""

from __future__ import annotations

from typing import Final

from proxywar.weigh.profiles import BY_FORCE, HELD, NAMED, TAKING, UNNAMED, Profile, Site

ENOUGH: Final = 2.0
"""Points of agreement that make two reports one; own judgement, checked on evals/weigh."""
WEIGHTS: Final = {"actor": 1.0, "recipient": 1.0, "place": 1.0, "country": 0.5, "day": 1.0, "days": 0.5, "number": 0.5,
                  "object": 0.5, "channel": 0.5, "words": 3.0}  # fmt: skip
"""Points for agreeing on each; own judgement."""
FAR_RATIO: Final = 3.0
"""Numbers of one kind that differ by more than this factor are of different events, where nothing pins it down."""
_UNCHANNELLED = frozenset({"BACKS"})
"""A tie of backing is one, whatever is given; its channels are listed on the tie."""

_IN_COUNTRY = frozenset({"CONTROLS", "PRESENT", "MOBILIZE", "RETREAT"})
"""Types for which the country is place enough: forces stand in it, come to it, leave it."""

Families = tuple[tuple[str, ...], ...]


def agreement(a: Profile, b: Profile) -> float:
    """Return the points on which two facts agree; 0 where they contradict each other in something decisive."""
    place = site_agreement(a.sites, b.sites)
    if place is None or _contradict(a, b):
        return 0.0
    is_same_type = a.type == b.type
    if is_same_type and a.words == b.words:
        return WEIGHTS["words"]
    party = (WEIGHTS["actor"] * shared_parties(a.actors, b.actors)
             + WEIGHTS["recipient"] * shared_parties(a.recipients, b.recipients))  # fmt: skip
    day, number = _day_agreement(a, b), _number_agreement(a, b)
    by_force = a.type in BY_FORCE and b.type in BY_FORCE and party > 0
    is_pinned = place >= WEIGHTS["place"] and (day >= WEIGHTS["day"] or (by_force and not is_same_type))
    if not is_pinned and (not is_same_type or (number < 0 and not a.is_tie)):
        return 0.0
    if not (a.is_tie or party or place >= WEIGHTS["place"] or number > 0):
        return 0.0
    if place == WEIGHTS["country"] and a.type in _IN_COUNTRY:
        place = WEIGHTS["place"]
    given = WEIGHTS["channel"] * bool(a.channel and a.channel == b.channel)
    return party + place + day + max(number, 0.0) + given + WEIGHTS["object"] * bool(a.objects & b.objects)


def _contradict(a: Profile, b: Profile) -> bool:
    """Tell whether stance, days, type, channel or roles are not those of one event; places are told apart elsewhere."""
    if a.stance != b.stance or not windows_meet(a, b):
        return True
    if a.type != b.type and not (a.type in TAKING and b.type in TAKING and a.stance == HELD):
        return True
    if not channels_meet(a, b) and a.type not in _UNCHANNELLED:
        return True
    return _crossed(a, b) or not may_be_one(a, b)


def shared_parties(a: Families, b: Families) -> int:
    """Count the parties of the smaller side that the other side names too."""
    small, large = sorted((a, b), key=len)
    return sum(any(is_party(x, y) for y in large) for x in small)


def is_party(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    """Tell whether two families name one party: one stands for the other, is a part of it, or is told by its country.

    "Somali Islamists" may be al-Shabaab; two groups that are both told by a country only are one if they are called so.
    """
    if a[0] in b or b[0] in a:
        return True
    marks = sorted((a[-1], b[-1]))
    return marks[0].startswith(NAMED) and marks[1] == marks[0].replace(NAMED, UNNAMED, 1)


def may_be_one(a: Profile, b: Profile) -> bool:
    """Tell whether doers and undergoers may be the same: in each role one party in common, or one side tells none."""
    roles = ((a.actors, b.actors), (a.recipients, b.recipients))
    return all(not one or not other or shared_parties(one, other) for one, other in roles)


def channels_meet(a: Profile, b: Profile) -> bool:
    """Tell whether two facts may be of one channel."""
    return not a.channel or not b.channel or a.channel == b.channel


def windows_meet(a: Profile, b: Profile) -> bool:
    """Tell whether two facts may be of one day."""
    return a.window[0] <= b.window[1] and b.window[0] <= a.window[1]


def _crossed(a: Profile, b: Profile) -> bool:
    """Tell whether one has for actor whom the other has for recipient, and nothing speaks for the same roles."""
    straight = shared_parties(a.actors, b.actors) + shared_parties(a.recipients, b.recipients)
    across = shared_parties(a.actors, b.recipients) + shared_parties(a.recipients, b.actors)
    return across > straight


def site_agreement(a: tuple[Site, ...], b: tuple[Site, ...]) -> float | None:
    """Return the points for the places; None where they are apart."""
    if not a or not b:
        return 0.0
    best: float | None = None
    for x in a:
        for y in b:
            if x.is_country or y.is_country:
                points = WEIGHTS["country"] if x.country == y.country else None
            else:
                points = WEIGHTS["place"] if x.id == y.id or lies_in(x, y) or lies_in(y, x) else None
            best = points if best is None else max(best, points or best)
    return best


def lies_in(inner: Site, outer: Site) -> bool:
    """Tell whether a place lies in another, short of the whole country."""
    return bool(outer.names & inner.names) and len(inner.names) >= len(outer.names)


def _day_agreement(a: Profile, b: Profile) -> float:
    if a.is_exact and b.is_exact:
        return WEIGHTS["day"]
    return WEIGHTS["days"] if a.is_dated and b.is_dated else 0.0


def _number_agreement(a: Profile, b: Profile) -> float:
    """Return points where a number of one kind meets, -1 where one is far from the other, else 0."""
    points = 0.0
    for of, unit, low, high in a.numbers:
        for other, other_unit, least, most in b.numbers:
            if of != other or unit != other_unit:
                continue
            if low <= most and least <= high:
                points = WEIGHTS["number"]
            elif low > most * FAR_RATIO or least > high * FAR_RATIO:
                return -1.0
    return points
