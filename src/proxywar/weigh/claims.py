"""A fact beside its profile, and the subjects on which it may meet another fact in a dispute.

A dispute is between facts of one subject, so that more facts ask for another look at their own subjects only.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import combinations

from proxywar.records import Fact, Status
from proxywar.weigh.kinship import Kinship, force_roots
from proxywar.weigh.library import Library
from proxywar.weigh.profiles import AGAINST, AHEAD, Profile, describe_fact, quarters

FRIENDLY = frozenset({"BACKS", "AID"})
FORCES = frozenset({"PRESENT", "MOBILIZE", "AID", "BACKS"})
"""Types whose numbers say how many there are; of the others, the same event must be meant."""
LOSSES = frozenset({"killed", "wounded", "captured", "displaced"})
ASSERTED = frozenset({Status.STATED, Status.ALLEGED, Status.ENDED})
LASTING = frozenset({"CONTROLS", "COERCE"})
"""Types that say who holds a place: COERCE where it says since when, and no end."""
DEEDS = {"PRESENT": "presence", "MOBILIZE": "presence", "BACKS": "backing", "AID": "backing", "ASSAULT": "force",
         "COERCE": "force"}  # fmt: skip
"""Types under which one deed is asserted and denied: who denies having men somewhere denies having sent them."""
NEWS_DAYS = 10
"""Charge and denial are of one exchange when printed within so many days."""
Links = Mapping[str, set[str]]


@dataclass(frozen=True, slots=True)
class Claim:
    """A fact and what is decisive in it."""

    fact: Fact
    profile: Profile

    @property
    def id(self) -> str:
        """Id of the fact."""
        return self.fact.id


def make_claims(facts: Iterable[Fact], library: Library, kinship: Kinship) -> list[Claim]:
    """Return claims in the order of their ids."""
    ordered = sorted({fact.id: fact for fact in facts}.values(), key=lambda fact: fact.id)
    return [Claim(fact, describe_fact(fact, library, kinship)) for fact in ordered]


def subjects(claim: Claim, links: Links = {}) -> Iterator[str]:  # noqa: B006  # never changed
    """Yield the subjects on which a fact may be in dispute.

    Args:
        claim: A fact.
        links: The actors that facts link to each actor; numbers of forces are compared with theirs.
    """
    fact, profile = claim.fact, claim.profile
    if profile.stance != AHEAD:
        yield from (f"deed:{deed_of(fact.type)}:{hold}" for hold in _deeds(profile))
    if fact.type in {"REJECT", "ACCUSE"} or fact.status is Status.ALLEGED:
        yield f"reply:{fact.doc}:{fact.fragment}"
    if profile.stance == AGAINST:
        return
    if fact.type in FRIENDLY:
        yield from (f"side:{'&'.join(sorted((a[0], b[0])))}" for a in profile.actors for b in profile.recipients)
    if fact.type == "OPPOSES":
        ids = sorted(family[0] for family in profile.actors)
        yield from (f"side:{a}&{b}" for n, a in enumerate(ids) for b in ids[n + 1 :])
    if holds_place(fact):
        yield from (f"held:{place.id}" for place in fact.place)
    if profile.stance != AHEAD:
        yield from _counted(claim, links)
        if fact.period.value and fact.actor and fact.recipient and fact.status in (Status.STATED, Status.ENDED):
            yield f"end:{fact.type}:{profile.actors[0][0]}"


def _deeds(profile: Profile) -> Iterator[str]:
    """Yield pairs of holds, and single ones with the days of print: a charge and its denial stand near each other."""
    holds = [*dict.fromkeys(f"a:{i}" for family in profile.actors for i in family),
             *dict.fromkeys(f"r:{i}" for family in profile.recipients for i in family),
             *dict.fromkeys(f"p:{name}" for site in profile.sites for name in sorted(site.names))]  # fmt: skip
    yield from (f"{one}&{other}" for one, other in combinations(holds, 2) if one[0] != other[0])
    if not profile.printed:
        yield from (f"{hold}|" for hold in holds)
        return
    period = date.fromisoformat(profile.printed).toordinal() // NEWS_DAYS
    near = (period - 1, period, period + 1) if profile.stance == AGAINST else (period,)
    yield from (f"{hold}|{n}" for hold in holds for n in near)


def _counted(claim: Claim, links: Links) -> Iterator[str]:
    fact, profile = claim.fact, claim.profile
    for of in dict.fromkeys(q.of for q in fact.quantity):
        if of in LOSSES:
            whose = [f"r:{family[0]}" for family in profile.recipients or profile.actors]
            where = [f"p:{name}" for site in profile.sites if not site.is_country for name in sorted(site.names)]
            when = quarters(profile.window) or ("open",)
            yield from (f"loss:{of}:{hold}|{quarter}" for hold in (*whose, *where) for quarter in when)
        elif of == "money" and fact.type in FRIENDLY:
            yield from (f"sum:{family[0]}" for family in profile.actors)
        elif fact.type in FORCES and fact.actor and of not in {"other", "visits", "money"}:
            areas = {s.country for s in profile.sites} | ({fact.theatre} if fact.theatre else set())
            holds = [*sorted(areas), *(f"r:{family[0]}" for family in profile.recipients)]
            ids = {family[0] for family in profile.actors}.union(*({a.id, *links.get(a.id, ())} for a in fact.actor))
            whom = sorted({root for ident in ids for root in force_roots(ident)})
            when = quarters(profile.window) or ("open",)
            yield from (f"force:{of}:{hold}:{side}|{quarter}" for hold in holds for side in whom for quarter in when)


def deed_of(fact_type: str) -> str:
    """Return the deed under which a type is asserted and denied."""
    return DEEDS.get(fact_type, fact_type)


def holds_place(fact: Fact) -> bool:
    """Tell whether a fact says who holds a place."""
    if fact.type not in LASTING or fact.status not in (Status.STATED, Status.ALLEGED):
        return False
    return fact.type == "CONTROLS" or (fact.period.value or "").endswith("/..")
