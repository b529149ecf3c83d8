"""Tell who holds which place, from when to when, and where that is contested."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from proxywar.case.names import FIRST_DAY, LAST_DAY, period_days
from proxywar.records import Argument, Fact, Status
from proxywar.weigh.kinship import Kinship
from proxywar.weigh.library import Documents, Library, content_id, fact_days, select_facts

_HELD = frozenset({Status.STATED, Status.ALLEGED})


@dataclass(frozen=True, slots=True)
class Control:
    """One holder of one place.

    Attributes:
        since: The earliest date on which it is said to hold the place; JSON key "from".
        until: When it lost or left it; JSON key "to".
        is_contested: True where another party is said to hold the place at the same time, or its hold is denied.
        is_over: True where it lost or left the place, also where no sentence says when; JSON key "over".
    """

    place: str
    actor: str
    since: str | None
    until: str | None
    is_contested: bool
    facts: tuple[str, ...]
    place_id: str = ""
    lat: float | None = None
    lon: float | None = None
    is_over: bool = False

    @property
    def id(self) -> str:
        """Made of the place and the holder."""
        return content_id("h-", self.place_id, self.actor)

    def json(self) -> dict[str, Any]:
        """Return the object of `proxywar control --format json`."""
        return {"place": self.place, "actor": self.actor, "from": self.since, "to": self.until,
                "contested": self.is_contested, "facts": list(self.facts), "place_id": self.place_id,
                "lat": self.lat, "lon": self.lon, "over": self.is_over, "id": self.id}  # fmt: skip


@dataclass(slots=True)
class _Hold:
    place: Argument
    actor: Argument
    facts: list[Fact]
    is_denied: bool = False
    since: str | None = None
    until: str | None = None
    is_over: bool = False


def control(
    facts: Sequence[Fact], documents: Documents, *, theatre: str | None = None, as_of: str | None = None
) -> list[Control]:
    """Return the holders of places, by place.

    From CONTROLS facts; an ended one, or a later retreat of the holder from the place, closes the period. A place
    that was only attacked or entered is not taken as held.
    """
    selected = select_facts(facts, Library(documents), theatre=theatre, as_of=as_of)
    kinship = Kinship(selected)
    holds: dict[tuple[str, str], _Hold] = {}
    refused = set()
    for fact in selected:
        if fact.type != "CONTROLS":
            continue
        for place in fact.place:
            for actor in fact.actor:
                key = (place.id, kinship.principal(actor))
                if fact.status in _HELD or fact.status is Status.ENDED:
                    hold = holds.setdefault(key, _Hold(place, actor, []))
                    hold.facts.append(fact)
                elif fact.status in (Status.DENIED, Status.NEGATED):
                    refused.add(key)
    left = _retreats(selected, kinship)
    for key, hold in holds.items():
        hold.is_denied = key in refused
        _date(hold, left.get(key, []))
    return _rows(holds, kinship, as_of)


def _retreats(facts: Sequence[Fact], kinship: Kinship) -> dict[tuple[str, str], list[Fact]]:
    """Return the retreats by place and party, found once for all holds."""
    left: dict[tuple[str, str], list[Fact]] = defaultdict(list)
    for fact in facts:
        if fact.type == "RETREAT" and fact.status is Status.STATED:
            for key in {(p.id, kinship.principal(a)) for p in fact.place for a in fact.actor}:
                left[key].append(fact)
    return left


def _date(hold: _Hold, retreats: list[Fact]) -> None:
    begun = [(days[0], f.period.value or "") for f in hold.facts if (days := fact_days(f))
             and f.status is not Status.ENDED and days[0] != FIRST_DAY]  # fmt: skip
    hold.since = min(begun)[1].partition("/")[0] if begun else None
    over = [(days[1], f.period.value or "") for f in (*(f for f in hold.facts if f.status is Status.ENDED), *retreats)
            if (days := fact_days(f)) and days[1] != LAST_DAY]  # fmt: skip
    closed = [(days[1], f.period.value or "") for f in hold.facts if (days := fact_days(f))
              and "/" in (f.period.value or "") and days[1] != LAST_DAY]  # fmt: skip
    ends = [(day, value) for day, value in over + closed if not begun or day >= max(begun)[0]]
    hold.until = max(ends)[1].rpartition("/")[2] if ends else None
    # "The Kaniyat, who ran the town for years, fled": the same sentence ends the hold, without saying when.
    told = {(f.doc, f.start, f.end) for f in hold.facts}
    left = [r for r in retreats if (r.doc, r.start, r.end) in told]
    hold.is_over = bool(hold.until or left) or all(f.status is Status.ENDED for f in hold.facts)
    hold.facts += [r for r in left if not fact_days(r)]
    hold.facts += [r for r in retreats if fact_days(r)]


def _rows(holds: dict[tuple[str, str], _Hold], kinship: Kinship, as_of: str | None) -> list[Control]:
    last = period_days(as_of)[1] if as_of else None
    by_place: dict[str, list[_Hold]] = defaultdict(list)
    for (place, _), hold in holds.items():
        if last is None or hold.until is None or (period_days(hold.until)[1] or LAST_DAY) >= last:
            by_place[place].append(hold)
    rows = []
    for group in by_place.values():
        for hold in group:
            if all(f.status is Status.ENDED for f in hold.facts) and hold.until is None and last is not None:
                continue
            rivals = any(
                o is not hold and _overlap(o, hold) and not kinship.is_linked(o.actor, hold.actor) for o in group
            )
            facts = tuple(sorted({f.id for f in hold.facts}))
            is_contested = rivals or hold.is_denied
            at = hold.place
            row = Control(at.name, hold.actor.name, hold.since, hold.until, is_contested, facts, at.id, at.lat, at.lon,
                          hold.is_over)  # fmt: skip
            rows.append(row)
    return sorted(rows, key=lambda r: (r.place, r.since or "", r.actor, r.place_id))


def _overlap(a: _Hold, b: _Hold) -> bool:
    """Tell whether two holds may be of one time; an unknown end is open."""
    starts = [period_days(h.since)[0] or FIRST_DAY for h in (a, b)]
    ends = [period_days(h.until)[1] or LAST_DAY for h in (a, b)]
    return starts[0] < ends[1] and starts[1] < ends[0]
