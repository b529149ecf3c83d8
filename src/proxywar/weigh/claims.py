"""A fact beside its profile, and the subjects on which it may meet another fact in a dispute.

A dispute is between facts of one subject, so that more facts ask for another look at their own subjects only.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from itertools import combinations

from proxywar.records import Fact, Quantity, Status
from proxywar.weigh.kinship import LINKING, force_roots
from proxywar.weigh.library import Library
from proxywar.weigh.profiles import AGAINST, AHEAD, Profile, describe_fact, names_of, quarters

FRIENDLY = frozenset({"BACKS", "AID"})
FORCES = frozenset({"PRESENT", "MOBILIZE", "AID", "BACKS"})
"""Types whose numbers say how many there are; of the others, the same event must be meant."""
LOSSES = frozenset({"killed", "wounded", "captured", "displaced"})
COUNTS = {"loss": "loss", "sum": "sum", "force": "force", "linked": "force"}
"""Which kind of count is compared on a sort of subject; see `kind_of_count`."""
ASSERTED = frozenset({Status.STATED, Status.ALLEGED, Status.ENDED})
LASTING = frozenset({"CONTROLS", "COERCE"})
"""Types that say who holds a place: COERCE where it says since when, and no end."""
DEEDS = {"PRESENT": "presence", "MOBILIZE": "presence", "BACKS": "backing", "AID": "backing", "ASSAULT": "force",
         "COERCE": "force"}  # fmt: skip
"""Types under which one deed is asserted and denied: who denies having men somewhere denies having sent them."""
BODY = "body:"
"""Begins the subject of what links an actor to others, and of what is disputed or not by how it is linked."""
DEED = "deed:"
"""Begins the subject of a deed that somebody may deny."""
END = "end:"
"""Begins the subject of a state of things that may have ended."""
FORCE = "force:"
"""Begins the subject of counts of the forces of one party in one area."""
NEWS_DAYS = 10
"""Charge and denial are of one exchange when printed within so many days."""


@dataclass(frozen=True, slots=True)
class Claim:
    """A fact and what is decisive in it."""

    fact: Fact
    profile: Profile

    @property
    def id(self) -> str:
        """Id of the fact."""
        return self.fact.id


def make_claims(facts: Iterable[Fact], library: Library) -> list[Claim]:
    """Return claims in the order of their ids."""
    ordered = sorted({fact.id: fact for fact in facts}.values(), key=lambda fact: fact.id)
    return [Claim(fact, describe_fact(fact, library)) for fact in ordered]


def subjects(claim: Claim) -> Iterator[str]:
    """Yield the subjects on which a fact may be in dispute; on those of two linked bodies see `linked`."""
    fact, profile = claim.fact, claim.profile
    if profile.stance != AHEAD:
        yield from (f"{DEED}{deed_of(fact.type)}:{hold}" for hold in _deeds(profile))
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
    counted = list(_counted(claim)) if profile.stance != AHEAD else []
    yield from counted
    if fact.type in LINKING:
        yield from (body_subject(a.id) for a in (*fact.actor, *fact.recipient))
    elif holds_place(fact) or any(subject.startswith(FORCE) for subject in counted):
        yield from (body_subject(a.id) for a in fact.actor)
    if fact.period.value and fact.actor and fact.recipient and fact.status in (Status.STATED, Status.ENDED):
        yield f"{END}{fact.type}:{profile.actors[0][0]}"


def body_subject(actor: str) -> str:
    """Return the subject of how an actor is linked."""
    return f"{BODY}{actor}"


def _deeds(profile: Profile) -> Iterator[str]:
    """Yield pairs of holds with the quarter of print, and single ones with its days.

    A charge and its denial stand near each other; where a day of print is missing, only a pair can tell.
    """
    holds = [*dict.fromkeys(f"a:{i}" for family in profile.actors for i in names_of(family)),
             *dict.fromkeys(f"r:{i}" for family in profile.recipients for i in names_of(family)),
             *dict.fromkeys(f"p:{name}" for site in profile.sites for name in sorted(site.names))]  # fmt: skip
    pairs = [f"{one}&{other}" for one, other in combinations(holds, 2) if one[0] != other[0]]
    refuses = profile.stance == AGAINST
    if not profile.printed:
        yield from (f"{hold}|" for hold in holds)
        times = ["all"] if refuses else ["none", "all"]
    else:
        day = date.fromisoformat(profile.printed)
        yield from (f"{hold}|{n}" for hold in holds for n in _near(day.toordinal() // NEWS_DAYS, refuses))
        quarter = day.year * 4 + (day.month - 1) // 3
        times = [*_near(quarter, refuses), "none" if refuses else "all"]
    yield from (f"{pair}|{time}" for pair in pairs for time in times)


def _near(period: int, is_wide: bool) -> list[str]:
    """Return a period of print, with those beside it for what refuses."""
    return [str(n) for n in (range(period - 1, period + 2) if is_wide else (period,))]


def _counted(claim: Claim) -> Iterator[str]:
    fact, profile = claim.fact, claim.profile
    when = quarters(profile.window) or ("open",)
    for of, kind in dict.fromkeys((q.of, kind_of_count(fact, q)) for q in fact.quantity):
        if kind == "loss":
            holds = [f"r:{family[0]}" for family in profile.recipients or profile.actors]
            holds += [f"p:{name}" for site in profile.sites if not site.is_country for name in sorted(site.names)]
        elif kind == "sum":
            holds = [f"a:{family[0]}" for family in profile.actors]
        elif kind == "force":
            areas = {s.country for s in profile.sites} | ({fact.theatre} if fact.theatre else set())
            wheres = [*sorted(areas), *(f"r:{family[0]}" for family in profile.recipients)]
            holds = [f"{where}:{side}" for where in wheres for side in _counting_sides(claim)]
        else:
            continue
        yield from (f"{kind}:{of}:{hold}|{quarter}" for hold in holds for quarter in when)


def _counting_sides(claim: Claim) -> list[str]:
    """Return whom a count of forces may be compared over: its party and what that is part of."""
    parties = {family[0] for family in claim.profile.actors} | {actor.id for actor in claim.fact.actor}
    return sorted({root for party in parties for root in force_roots(party)})


def kind_of_count(fact: Fact, quantity: Quantity) -> str | None:
    """Return what a number is compared as: "loss" of one event, "sum" given, "force" of one party; None as nothing."""
    if quantity.of in LOSSES:
        return "loss"
    if quantity.of == "money":
        return "sum" if fact.type in FRIENDLY and quantity.unit else None
    return "force" if fact.type in FORCES and fact.actor and quantity.of not in {"other", "visits"} else None


def deed_of(fact_type: str) -> str:
    """Return the deed under which a type is asserted and denied."""
    return DEEDS.get(fact_type, fact_type)


def holds_place(fact: Fact) -> bool:
    """Tell whether a fact says who holds a place."""
    if fact.type not in LASTING or fact.status not in (Status.STATED, Status.ALLEGED):
        return False
    return fact.type == "CONTROLS" or (fact.period.value or "").endswith("/..")
