"""What a scenario is made of: sides, sponsors with their channels, places and roads, parameters, dated changes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from proxywar.scenario.parameters import Parameter, channel_rows

ROUTES = ("sea", "air", "land")
CHANGE_KINDS: Mapping[str, tuple[str, ...]] = {
    "scale": ("sponsor",), "embargo": (), "men": (), "join": ("sponsor", "side"), "leave": ("sponsor",),
    "hold": ("place", "side"), "mediation": (), "defend": ("place",),
}  # fmt: skip
"""What can change, each with the names that it needs; men need a sponsor or a side."""


@dataclass(frozen=True, slots=True)
class Side:
    """A local side.

    Attributes:
        key: "A" or "B"; names its random streams, so that swapping the sides mirrors a run.
        members: Names of the local parties that it stands for.
    """

    key: str
    name: str
    fighters: Parameter
    members: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Channel:
    """With what a sponsor backs its side; `value` is a worth in multiples of local quality, or men in the field."""

    name: str
    value: Parameter
    route: str = ""

    @property
    def role(self) -> str:
        """Return "quality", "men" or "none"."""
        return channel_rows()[self.name].role


@dataclass(frozen=True, slots=True)
class Sponsor:
    """An outside power that backs a side; `level` is the share of its capacity in use at week 0."""

    name: str
    side: str
    level: Parameter
    channels: tuple[Channel, ...] = ()


@dataclass(frozen=True, slots=True)
class Place:
    """A place that a side holds.

    Attributes:
        holder: Drawn: 1 where side "A" holds it at week 0, else 0; of a place whose holder is known, fixed.
        is_base: A side that holds it fights from there.
    """

    name: str
    holder: Parameter
    value: Parameter
    lat: float | None = None
    lon: float | None = None
    is_base: bool = True
    facts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Road:
    """A way between two places, which make them neighbours; `source` says where its length is from."""

    a: str
    b: str
    km: float
    source: str = ""


@dataclass(frozen=True, slots=True)
class Partnership:
    """Two sponsors, rivals here, who are partners elsewhere."""

    a: str
    b: str
    strength: Parameter


@dataclass(frozen=True, slots=True)
class Change:
    """Something that changes from a week on: a dated fact of the scenario, or a what-if.

    Attributes:
        kind: "scale" a channel (of all channels where it is empty) by `amount`; "embargo" a route by the share
            `amount`; "men" are added to a sponsor or side; a sponsor "join"s a side or "leave"s; a side is made to
            "hold" a place; "mediation" at the level `amount`; "defend" adds `amount` to a place's log defence.
        until: Week from which it is over; None lasts.
    """

    kind: str
    week: float = 0.0
    sponsor: str = ""
    channel: str = ""
    route: str = ""
    place: str = ""
    side: str = ""
    amount: float = 0.0
    until: float | None = None
    facts: tuple[str, ...] = ()
    note: str = ""

    def json(self) -> dict[str, Any]:
        """Return a plain object without what is empty."""
        names = ("kind", "week", "sponsor", "channel", "route", "place", "side", "amount", "until", "note")
        out = {n: getattr(self, n) for n in names if getattr(self, n) not in ("", None)}
        return out | ({"facts": list(self.facts)} if self.facts else {})


@dataclass(frozen=True, slots=True)
class Scenario:
    """All that a run needs; see `docs/scenario.md`.

    Attributes:
        sides: Two; the first is the one whose gains count as positive.
        parameters: Those that exist once, by symbol.
        events: Dated changes that belong to the world, not to a what-if.
        start: ISO day of week 0, where one is known.
        left_out: Actors of the theatre that the scenario has no place for, and why.
        conflicts: Facts on which sources conflict, as sentences.
        notes: What was taken for granted in building it.
    """

    name: str
    sides: tuple[Side, Side]
    sponsors: tuple[Sponsor, ...] = ()
    places: tuple[Place, ...] = ()
    roads: tuple[Road, ...] = ()
    partnerships: tuple[Partnership, ...] = ()
    parameters: Mapping[str, Parameter] = field(default_factory=dict)
    events: tuple[Change, ...] = ()
    theatre: str | None = None
    start: str | None = None
    cut_off: str | None = None
    left_out: tuple[str, ...] = ()
    conflicts: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()

    def all_parameters(self) -> Iterator[Parameter]:
        """Yield every parameter: of the sides, the sponsors, the places, then those that exist once."""
        yield from (side.fighters for side in self.sides)
        for sponsor in self.sponsors:
            yield sponsor.level
            yield from (c.value for c in sponsor.channels if c.role != "none")
        yield from (p.strength for p in self.partnerships)
        for place in self.places:
            yield place.holder
            yield place.value
        yield from self.parameters.values()

    def side_name(self, key: str) -> str:
        """Return the name of a side."""
        return next(s.name for s in self.sides if s.key == key)

    def mirrored(self) -> Scenario:
        """Return the same world seen from the other side: every gain of one is then that of the other."""
        e = self.parameters["e"]
        turned = replace(e, low=-e.low, high=-e.high)
        return replace(self, sides=(self.sides[1], self.sides[0]), parameters={**self.parameters, "e": turned})
