"""Find what cannot stand together: two sides taken at once, two holders of one place, an end that was none."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import combinations

from proxywar.records import Status
from proxywar.weigh.claims import ASSERTED, FRIENDLY, Claim, holds_place
from proxywar.weigh.kinship import Kinship
from proxywar.weigh.library import fact_days
from proxywar.weigh.profiles import Profile
from proxywar.weigh.sameness import is_party, site_agreement, windows_meet

Sides = tuple[list[Claim], list[Claim]]
_Meeting = tuple[dict[str, Claim], dict[str, Claim]]
"""The claims of each of two parties, by id."""


def find_side_changes(claims: Sequence[Claim]) -> Iterable[Sides]:
    """Yield who is said to back, and who is said to oppose, the same party in one theatre at one time."""
    friends: dict[tuple[str, str], list[Claim]] = defaultdict(list)
    foes: dict[frozenset[str], list[Claim]] = defaultdict(list)
    for claim in claims:
        if claim.fact.status not in ASSERTED:
            continue
        profile = claim.profile
        if claim.fact.type in FRIENDLY:
            for a, b in ((a[0], b[0]) for a in profile.actors for b in profile.recipients):
                friends[a, b].append(claim)
        elif claim.fact.type == "OPPOSES":
            for a, b in combinations([family[0] for family in profile.actors], 2):
                foes[frozenset((a, b))].append(claim)
    for (actor, recipient), backing in sorted(friends.items()):
        opposing = foes.get(frozenset((actor, recipient)), []) if actor != recipient else []
        meeting = [c for c in backing if any(_is_one_scene(c, foe) for foe in opposing)]
        if meeting:
            yield meeting, opposing


def _is_one_scene(a: Claim, b: Claim) -> bool:
    return may_meet(a.profile, b.profile) and a.fact.theatre == b.fact.theatre


def find_rival_holders(claims: Sequence[Claim], kinship: Kinship) -> Iterable[Sides]:
    """Yield for each place and pair of unlinked parties that are said to hold it at one time."""
    held: dict[str, dict[str, list[Claim]]] = defaultdict(lambda: defaultdict(list))
    for claim in claims:
        if holds_place(claim.fact):
            for place in claim.fact.place:
                for family in claim.profile.actors:
                    held[place.id][family[0]].append(claim)
    for _, holders in sorted(held.items()):
        for _, (first, second) in sorted(_find_meetings(holders, kinship).items()):
            yield [*first.values()], [*second.values()]


def _find_meetings(holders: Mapping[str, Sequence[Claim]], kinship: Kinship) -> dict[tuple[str, str], _Meeting]:
    """Return for each pair of parties their claims that are of one time, unless two that are of one are linked.

    Gone through by first days, so that only claims that are still of the day are compared with the next.
    """
    alike = sorted(
        ((party, group) for party, claims in holders.items() for group in _group_alike(claims)),
        key=lambda row: (row[1][0].profile.window, row[0]),
    )
    found: dict[tuple[str, str], _Meeting] = {}
    linked: set[tuple[str, str]] = set()
    lasting: list[tuple[str, list[Claim]]] = []
    for party, group in alike:
        a = group[0]
        lasting = [row for row in lasting if row[1][0].profile.window[1] >= a.profile.window[0]]
        for other, before in lasting:
            b = before[0]
            pair = (party, other) if party < other else (other, party)
            if party == other or pair in linked or (len(group) == len(before) == 1 and a.id == b.id):
                continue
            if site_agreement(a.profile.sites, b.profile.sites) is None:
                continue
            if _are_linked(a, b, kinship):
                linked.add(pair)
                continue
            sides = found.setdefault(pair, ({}, {}))
            for name, claims in ((party, group), (other, before)):
                sides[pair.index(name)].update((c.id, c) for c in claims)
        lasting.append((party, group))
    return {pair: sides for pair, sides in found.items() if pair not in linked}


def _group_alike(claims: Iterable[Claim]) -> list[list[Claim]]:
    """Return claims of one party on one place by what decides whom they meet."""
    found: dict[tuple[object, ...], list[Claim]] = defaultdict(list)
    for claim in claims:
        profile = claim.profile
        parties = tuple((a.id, a.name, a.kind, a.within) for a in claim.fact.actor)
        found[profile.window, profile.sites, profile.actors, parties].append(claim)
    return [*found.values()]


def _are_linked(a: Claim, b: Claim, kinship: Kinship) -> bool:
    families = any(is_party(x, y) for x in a.profile.actors for y in b.profile.actors)
    return families or any(kinship.is_linked(x, y) for x in a.fact.actor for y in b.fact.actor)


def find_stale_endings(claims: Sequence[Claim]) -> Iterable[Sides]:
    """Yield ties that are told to last after a time at which they were told to be over."""
    ended = [c for c in claims if c.fact.status is Status.ENDED and fact_days(c.fact)]
    for claim in claims:
        days = fact_days(claim.fact)
        if claim.fact.status is not Status.STATED or not days:
            continue
        over = [end for end in ended if _is_one_tie(end, claim) and days[0] > (fact_days(end.fact) or days)[1]]
        if over:
            yield over, [claim]


def _is_one_tie(a: Claim, b: Claim) -> bool:
    x, y = a.profile, b.profile
    if a.fact.type != b.fact.type or site_agreement(x.sites, y.sites) is None:
        return False
    return all(one and two and any(is_party(m, n) for m in one for n in two)
               for one, two in ((x.actors, y.actors), (x.recipients, y.recipients)))  # fmt: skip


def may_meet(a: Profile, b: Profile) -> bool:
    """Tell whether two facts may be of one time and one place."""
    return windows_meet(a, b) and site_agreement(a.sites, b.sites) is not None
