"""Where and when an event was, and who its parties are, in the codes of other event tables."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from proxywar.case.names import FIRST_DAY, LAST_DAY, period_days
from proxywar.knowledge import Gazetteer
from proxywar.publish.exports.tables import actor_kinds, countries
from proxywar.records import Argument, Fact

NO_DAY = "events of no known day, week or month"
_AREAS = frozenset({"region", "water"})


@dataclass(frozen=True, slots=True)
class Spot:
    """The place of an event: the first that has coordinates.

    Attributes:
        country: ISO 3166-1 alpha-3; empty where it cannot be told.
        country_name: Its canonical name; empty too.
        admin: Name of the area next above it, below the state; empty where there is none.
        is_country: True where the place is the state itself.
        is_area: True where it is a region or a stretch of water.
    """

    name: str
    country: str
    country_name: str
    admin: str
    lat: float
    lon: float
    is_country: bool
    is_area: bool


def spot_of(fact: Fact) -> Spot | None:
    """Return the place of a fact; None where none has coordinates."""
    place = next((p for p in fact.place if p.lat is not None and p.lon is not None), None)
    if place is None or place.lat is None or place.lon is None:
        return None
    country = country_of(place)
    gazetteer = Gazetteer.load()
    name = gazetteer.place(country).name if gazetteer.has_place(country) else ""
    admin = next((w for w in reversed(place.within) if w != name), "")
    return Spot(place.name, country, name, admin, place.lat, place.lon, place.id in countries(), place.kind in _AREAS)


def country_of(argument: Argument) -> str:
    """Return the ISO 3166-1 alpha-3 code of the state that an actor or a place belongs to; empty where unknown."""
    gazetteer = Gazetteer.load()
    if argument.id in countries():
        return argument.id
    found = gazetteer.country_of(argument.id) or next(
        (code for name in reversed(argument.within) if (code := gazetteer.state_named(name))), ""
    )
    return found if found in countries() else ""


def kind_code(argument: Argument, column: str) -> str:
    """Return what a kind of actor is called elsewhere; `column` is one of the table `actor_kinds`."""
    row = actor_kinds().get(argument.kind)
    return row[column] if row else ""


def day_of(fact: Fact) -> tuple[date, int] | None:
    """Return the day of an event, and how exact it is: 1 the day, 2 within a week, 3 within a month.

    Of a week or a month the day in its middle, as ACLED codes it; None where less is known.
    """
    since, until = period_days(fact.period.value)
    if since is None or until is None or since == FIRST_DAY or until == LAST_DAY:
        return None
    first, last = date.fromisoformat(since), date.fromisoformat(until)
    days = (last - first).days
    if days > 30:
        return None
    return first + timedelta(days=days // 2), 1 if days == 0 else 2 if days < 7 else 3
