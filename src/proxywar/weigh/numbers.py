"""Find numbers for the same thing that do not meet."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache
from itertools import combinations, product

from proxywar.lang import classed
from proxywar.records import Argument, Quantity
from proxywar.weigh.claims import Claim, kind_of_count
from proxywar.weigh.denials import is_one_exchange
from proxywar.weigh.kinship import Kinship
from proxywar.weigh.profiles import Profile
from proxywar.weigh.sameness import is_party, may_be_one, shared_parties, site_agreement
from proxywar.weigh.standings import may_meet

SCOPE = ("scope", "The numbers may cover different bodies: one is part or client of the other.")
TIME = ("time", "The numbers may be of different times.")
SCOPE_AND_TIME = (
    "scope_time",
    "The numbers may cover different bodies, as one is part or client of the other, and at least one carries no date.",
)
_SCOPED_SHARE = 0.5
"""A gap between a whole and its part says half as much."""
_LEAST = 0.2
"""Severity of numbers that just fail to meet."""
_ABOUT = 0.1
"""How far a number that is said to be about so many may lie off."""
_MOST_COMPARED = 50
"""Of one count with more numbers, the lowest and the highest so many are compared."""

Number = tuple[Claim, Quantity, float, float]
"""A claim, its number, and the least and the most that this can mean."""
IsLinked = Callable[[Argument, Argument], bool]
Found = tuple[Claim, Claim, float, tuple[str, str]]


def find_number_disputes(
    claims: Sequence[Claim], kinship: Kinship, *, kind: str, of: str, linked: tuple[str, str] | None = None
) -> Iterable[Found]:
    """Yield pairs of facts whose numbers of one kind do not meet, the severity, and what to mind.

    Forces are compared where the actor is the same or linked (part, leader, client) and the places agree (of linked
    ones that name no place, the theatre); losses where they are of one event; sums where giver and taker agree. Of one
    count of forces between the same parties at the same places only the pair that is farthest apart is told.
    The severity runs from `_LEAST` to 1, which a factor of ten reaches.

    Args:
        claims: Of one subject.
        kinship: Built over all facts.
        kind: "loss", "sum" or "force"; see `claims.kind_of_count`.
        of: What is counted.
        linked: Ids of two actors that facts link, of whose forces the claims are; only what is of the one is compared
            with what is of the other.
    """
    numbers = [
        (claim, quantity, *number_bounds(quantity, claim.fact.lang))
        for claim in claims
        for quantity in claim.fact.quantity
        if quantity.of == of and kind_of_count(claim.fact, quantity) == kind
    ]
    is_linked = (lambda a, b: {a.id, b.id} == {*linked}) if linked else kinship.is_akin
    gravest: dict[tuple[object, ...], Found] = {}
    for first, second in _across(numbers, linked) if linked else combinations(_extremes(numbers), 2):
        found = _compare(kind, first, second, is_linked)
        if found:
            pair = _subject(kind, found[0], found[1])
            gravest[pair] = max(found, gravest.get(pair, found), key=lambda f: (f[2], f[0].id, f[1].id))
    yield from gravest.values()


def _across(numbers: list[Number], linked: tuple[str, str]) -> Iterable[tuple[Number, Number]]:
    one, other = ([n for n in numbers if any(a.id == actor for a in n[0].fact.actor)] for actor in linked)
    return product(_extremes(one), _extremes(other))


def _extremes(numbers: list[Number]) -> list[Number]:
    if len(numbers) <= 2 * _MOST_COMPARED:
        return numbers
    ordered = sorted(numbers, key=lambda n: (n[1].low or 0.0, n[0].id))
    return [*ordered[:_MOST_COMPARED], *ordered[-_MOST_COMPARED:]]


def _compare(kind: str, first: Number, second: Number, is_linked: IsLinked) -> Found | None:
    (a, one, low, high), (b, other, least, most) = first, second
    if (low <= most and least <= high) or a is b or one.unit != other.unit or not may_meet(a.profile, b.profile):
        return None
    severity = _LEAST + (1 - _LEAST) * range_gap((low, high), (least, most))
    if kind == "loss":
        return (a, b, severity, ("", "")) if is_one_loss(a.profile, b.profile) else None
    if kind == "sum":
        return (a, b, severity, ("", "")) if _is_one_gift(a.profile, b.profile) else None
    return _compare_forces(a, b, severity, is_linked)


def _compare_forces(a: Claim, b: Claim, severity: float, is_linked: IsLinked) -> Found | None:
    is_one_theatre = a.fact.theatre is not None and a.fact.theatre == b.fact.theatre
    is_placed = bool(a.fact.place and b.fact.place)
    if not is_placed and not is_one_theatre and not _shares_party(a.profile, b.profile):
        return None
    undated = not (a.profile.is_dated and b.profile.is_dated)
    if shared_parties(a.profile.actors, b.profile.actors):
        return a, b, severity, TIME if undated and not is_one_exchange(a.profile, b.profile) else ("", "")
    if any(is_linked(x, y) for x in a.fact.actor for y in b.fact.actor):
        return a, b, severity * _SCOPED_SHARE, SCOPE_AND_TIME if undated else SCOPE
    return None


def _shares_party(a: Profile, b: Profile) -> bool:
    mine, theirs = (*a.actors, *a.recipients), (*b.actors, *b.recipients)
    return any(is_party(x, y) for x in mine for y in theirs)


def is_one_loss(a: Profile, b: Profile) -> bool:
    """Tell whether two counts of losses are of one event: its victims or its place, and its days."""
    if not may_be_one(a, b):
        return False
    place = site_agreement(a.sites, b.sites) or 0.0
    hit = shared_parties(a.recipients, b.recipients) + shared_parties(a.actors, b.actors) + (place >= 1.0)
    if not hit:
        return False
    if a.is_dated and b.is_dated:
        return place >= 1.0 or (a.is_exact and b.is_exact)
    if not a.printed and not b.printed and not a.is_dated and not b.is_dated:
        return place >= 1.0  # a pile without dates: only the place tells events apart
    return is_one_exchange(a, b) and (place >= 1.0 or not (a.sites and b.sites))


def _is_one_gift(a: Profile, b: Profile) -> bool:
    return shared_parties(a.actors, b.actors) > 0 and (
        shared_parties(a.recipients, b.recipients) > 0
        or (is_one_exchange(a, b) and not (a.recipients and b.recipients))
    )


def _subject(kind: str, a: Claim, b: Claim) -> tuple[object, ...]:
    """Return what two numbers are about: the parties and the places; of losses each pair of events is its own."""
    if kind == "loss":
        return frozenset((a.id, b.id)), frozenset()
    who = frozenset(tuple(sorted({x.id for x in c.fact.actor})) for c in (a, b))
    return who, frozenset(tuple(sorted({p.id for p in c.fact.place})) for c in (a, b))


def range_gap(one: tuple[float, float], other: tuple[float, float]) -> float:
    """Return how far apart two ranges are, 0 where they meet, 1 from a factor of ten on."""
    low, high = (one[1], other[0]) if one[1] < other[0] else (other[1], one[0])
    if low >= high:
        return 0.0
    return 1.0 if low <= 0 else min(1.0, math.log10(high / low))


def number_bounds(quantity: Quantity, lang: str) -> tuple[float, float]:
    """Return the least and the most that a number can mean; one that is about so many reaches a tenth either way."""
    low = quantity.low if quantity.low is not None else 0.0
    high = math.inf if quantity.high is None else quantity.high
    if low == high and quantity.text.lower().startswith(_abouts(lang)):
        return low * (1 - _ABOUT), high * (1 + _ABOUT)
    return low, high


@lru_cache(maxsize=8)
def _abouts(lang: str) -> tuple[str, ...]:
    """Return the words that make a number an estimate."""
    words = sorted(classed(lang, "words", "estimate"))
    return tuple(word if word.endswith("'") else f"{word} " for word in words)
