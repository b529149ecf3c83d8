"""What the gazetteer gives back, and the one row type of its generated table."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

ROLES = ("name", "acronym", "surname", "metonym", "adjective", "demonym")
"""How a spelling stands for its entity."""
EVERY_LANGUAGE = "mul"
"""Language of a spelling that belongs to all, such as a canonical name; the code of ISO 639-2."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """One entity that a stretch of text may name.

    Attributes:
        id: Key for `Gazetteer.actor` or `Gazetteer.place`, by `kind`.
        kind: "actor" or "place".
        role: One of `ROLES`.
        since: First ISO date (day, month or year) on which the spelling stands for the entity; None is open.
        until: Last such date; None is open.
    """

    id: str
    kind: str
    role: str
    since: str | None = None
    until: str | None = None


@dataclass(frozen=True, slots=True)
class NameMatch:
    """A stretch of a text that names one or more known entities; offsets are code points into that text."""

    start: int
    end: int
    text: str
    candidates: tuple[Candidate, ...]


@dataclass(frozen=True, slots=True)
class Extent:
    """The box that an area fills, in degrees; approximate."""

    south: float
    west: float
    north: float
    east: float

    def holds(self, lat: float, lon: float) -> bool:
        """Tell whether a point lies in the box."""
        return self.south <= lat <= self.north and self.west <= lon <= self.east


@dataclass(frozen=True, slots=True)
class Equipment:
    """A type of military equipment.

    Attributes:
        kind: Its class: fighter, drone, air defence, tank and so on.
        maker: Id of the state whose industry designed it.
        of: What a number of them counts, one of `records.COUNTED`.
        channel: The channel that sending them is, one of `records.CHANNELS`.
        en: English spellings, canonical name first.
        fr: French spellings, canonical name first.
    """

    id: str
    name: str
    kind: str
    maker: str
    of: str
    channel: str
    en: tuple[str, ...]
    fr: tuple[str, ...]


class NameRow(NamedTuple):
    """One row of the generated table of names: a spelling and what it may stand for."""

    spelling: str
    lang: str
    kind: str
    id: str
    role: str
    since: str
    until: str


def covers(since: str | None, until: str | None, date: str | None) -> bool:
    """Tell whether a period and a date have a day in common.

    Dates may be days, months or years; a date may also be an "a/b" range with ".." for an open end. An unknown date
    (None) fits every period.
    """
    if date is None:
        return True
    first, _, last = date.partition("/")
    last = last if "/" in date else first
    begins = "" if first == ".." else first
    ends = "9999" if last == ".." else last
    return _last_day(until or "9999") >= _first_day(begins) and _first_day(since or "") <= _last_day(ends)


def _first_day(date: str) -> str:
    return (date or "0000") + "-00-00"[: 10 - len(date or "0000")] if len(date) < 10 else date


def _last_day(date: str) -> str:
    return date + "-99-99"[: 10 - len(date)] if len(date) < 10 else date
