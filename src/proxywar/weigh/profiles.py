"""What is decisive in a fact for telling whether another reports the same: parties, places, days, size, stance.

A profile holds only what the fact itself, its document and the knowledge base say, so that it never has to be made
again because another fact came in.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache
from itertools import combinations

from proxywar.case.names import FIRST_DAY, LAST_DAY, fold_name, period_days
from proxywar.knowledge import Gazetteer
from proxywar.records import SYMMETRIC_TYPES, TIE_TYPES, Argument, Fact, Status
from proxywar.weigh.kinship import UNHELD, principal_for, stands_for_state, superiors
from proxywar.weigh.library import Library, fact_days
from proxywar.weigh.windows import STANDING, window_of

EXACT_DAYS = 3
"""A window of at most so many days names a day ("overnight to Sunday")."""
_QUARTERS = 6
"""A window over more quarters of years is searched without regard to time."""
HELD, AHEAD, AGAINST = "held", "ahead", "against"
_STANCES = {Status.PLANNED: AHEAD, Status.POSSIBLE: AHEAD} | dict.fromkeys(UNHELD, AGAINST)
TAKING = frozenset({"ASSAULT", "COERCE", "CONTROLS", "MOBILIZE"})
"""Types in which one seizure is told: taken by force, seized, entered, held from then on, lost."""


BY_FORCE = frozenset({"ASSAULT", "COERCE"})
"""Types between which the words for one deed waver: a town is captured, seized, retaken."""


NAMED, UNNAMED = "armed group of ", "some armed group of "
_MARKS = (NAMED, UNNAMED)
"""Marks of a country in the family of an armed group: one with a name of its own, one that has only its country's."""


@dataclass(frozen=True, slots=True)
class Site:
    """A place as far as two reports must agree on it.

    Attributes:
        id: Of the place.
        names: Its own name and those of what it lies in, down from the country, which is left out.
        country: Name of the outermost place it lies in, its own where it lies in none.
        is_country: True where it is a country itself, or lies in nothing.
    """

    id: str
    names: frozenset[str]
    country: str
    is_country: bool


@dataclass(frozen=True, slots=True)
class Profile:
    """What a fact says, brought to what can be compared.

    Attributes:
        id: Of the fact.
        type: Of the fact; a place that was lost counts as taken from its loser.
        stance: "held", "ahead" (planned, possible) or "against" (denied, negated).
        actors: For each actor, the ids of those it may be named by: its principal first.
        recipients: The same for the recipients; of symmetric types all parties are actors.
        sites: Its places.
        window: First and last day on which it may have been.
        is_dated: True where the text itself gives the time.
        channel: Of the fact.
        numbers: (what, unit, low, high).
        objects: Folded names of the equipment, infrastructure and the like.
        words: The folded sentence.
        printed: ISO day on which its document appeared, "" where unknown.
    """

    id: str
    type: str
    stance: str
    actors: tuple[tuple[str, ...], ...]
    recipients: tuple[tuple[str, ...], ...]
    sites: tuple[Site, ...]
    window: tuple[str, str]
    is_dated: bool
    channel: str | None
    numbers: tuple[tuple[str, str | None, float, float], ...]
    objects: frozenset[str]
    words: str
    printed: str

    @property
    def is_exact(self) -> bool:
        """True where the text names a day."""
        return self.is_dated and window_days(self.window) < EXACT_DAYS

    @property
    def is_tie(self) -> bool:
        """True where it tells what stands rather than what happened."""
        return self.type in TIE_TYPES


def describe_fact(fact: Fact, library: Library) -> Profile:
    """Return the profile of a fact."""
    source = library.source_of(fact)
    actors, recipients = _families(fact.actor), _families(fact.recipient)
    if fact.type in BY_FORCE:
        recipients = tuple(sorted({_struck(family) for family in recipients}))
    if fact.type in SYMMETRIC_TYPES:
        actors, recipients = tuple(sorted({*actors, *recipients})), ()
    elif fact.type == "CONTROLS" and fact.status is Status.ENDED and not recipients:
        actors, recipients = (), actors
    return Profile(
        id=fact.id,
        type=fact.type,
        stance=_STANCES.get(fact.status, HELD),
        actors=actors,
        recipients=recipients,
        sites=tuple(sorted({_site(p.id, p.name, p.kind, p.within) for p in fact.place}, key=lambda s: s.id)),
        window=window_of(fact, source),
        is_dated=fact_days(fact) is not None,
        channel=fact.channel,
        numbers=tuple((q.of, q.unit, -1.0 if q.low is None else q.low, float("inf") if q.high is None else q.high)
                      for q in fact.quantity),
        objects=frozenset(fold_name(o.name) for o in fact.object),
        words=fold_name(fact.quote),
        printed=period_days(source.date)[0] or "",
    )  # fmt: skip


def _families(parties: tuple[Argument, ...]) -> tuple[tuple[str, ...], ...]:
    return tuple(sorted({_family(party.id, party.kind, party.within) for party in parties}))


@lru_cache(maxsize=65536)
def _family(ident: str, kind: str, within: tuple[str, ...]) -> tuple[str, ...]:
    """Return whom a party may be named by: the one it acts for, then the bodies it belongs to, not alliances.

    Last, marked, the country that an armed group is of, or the one by which alone a text names it ("Somali Islamists").
    """
    return (*_bodies(principal_for(ident, kind, within), ident), *_country_of_arms(ident, kind, within))


def _bodies(principal: str, ident: str) -> tuple[str, ...]:
    bodies = [b for b in superiors(ident) if not _is_wide(b) or stands_for_state(ident, b)]
    return tuple(dict.fromkeys([principal, *bodies]))[:4]


def _country_of_arms(ident: str, kind: str, within: tuple[str, ...]) -> tuple[str, ...]:
    gazetteer = Gazetteer.load()
    if kind != "armed_group":
        return ()
    if gazetteer.has_actor(ident):
        country = gazetteer.country_of(ident)
        return () if country is None else (f"{NAMED}{country}",)
    if not ident.startswith("x-") or len(within) != 1:
        return ()
    country = gazetteer.state_named(within[0])
    return () if country is None else (f"{UNNAMED}{country}",)


def _struck(family: tuple[str, ...]) -> tuple[str, ...]:
    """Return whom a victim may be named by: a company follows its own ends, yet who strikes it strikes its state."""
    gazetteer = Gazetteer.load()
    if not gazetteer.has_actor(family[0]) or gazetteer.actor(family[0]).kind != "company":
        return family
    state = gazetteer.country_of(family[0])
    return family if state is None or state in family else (*family, state)


@lru_cache(maxsize=4096)
def _is_wide(ident: str) -> bool:
    """Tell whether a body is too wide to stand for its parts: an alliance, a union, a country."""
    gazetteer = Gazetteer.load()
    return not gazetteer.has_actor(ident) or gazetteer.actor(ident).kind in {"organisation", "country"}


@lru_cache(maxsize=65536)
def _site(ident: str, name: str, kind: str, within: tuple[str, ...]) -> Site:
    is_country = not within and (kind == "country" or _is_country(ident))
    return Site(ident, frozenset((name, *within[:-1])), within[-1] if within else name, is_country)


@lru_cache(maxsize=4096)
def _is_country(ident: str) -> bool:
    gazetteer = Gazetteer.load()
    return gazetteer.has_actor(ident) and gazetteer.actor(ident).kind == "country"


def window_days(window: tuple[str, str]) -> int:
    """Return how many days lie between the first and the last day of a window."""
    return (date.fromisoformat(window[1]) - date.fromisoformat(max(window[0], "0001-01-01"))).days


def names_of(family: tuple[str, ...]) -> tuple[str, ...]:
    """Return the ids in a family, without the mark of a country."""
    return family[:-1] if family[-1].startswith(_MARKS) else family


Anchor = tuple[str, int, str]
"""Kind (actor, recipient, place, country, day), which of its kind, and its id or name."""


def anchors(profile: Profile) -> list[Anchor]:
    """Return what can hold a fact to another one: parties by role, places, the day."""
    found = [("a", n, i) for n, family in enumerate(profile.actors) for i in names_of(family)]
    found += [("r", n, i) for n, family in enumerate(profile.recipients) for i in names_of(family)]
    found += [("p", n, i) for n, site in enumerate(profile.sites) if not site.is_country
              for i in sorted(site.names)]  # fmt: skip
    found += [("c", 0, country) for country in sorted({site.country for site in profile.sites})]
    if profile.is_exact:
        found += [("d", 0, day) for day in _days(profile.window)]
    return list(dict.fromkeys(found))


def kept_keys(profile: Profile) -> Iterator[str]:
    """Yield the keys under which a fact is found: pairs of anchors, with the quarter where no day is among them."""
    yield f"w:{profile.type}:{profile.words}"
    for pair, is_timed in _pairs(profile):
        yield pair
        if not is_timed and not profile.is_tie:
            yield from (f"{pair}|{quarter}" for quarter in quarters(profile.window) or ("open",))


def sought_keys(profile: Profile) -> Iterator[str]:
    """Yield the keys under which others that may report the same are kept."""
    yield f"w:{profile.type}:{profile.words}"
    for pair, is_timed in _pairs(profile):
        times = () if is_timed or profile.is_tie else quarters(profile.window)
        yield from (f"{pair}|{quarter}" for quarter in (*times, "open")) if times else (pair,)


def _pairs(profile: Profile) -> Iterator[tuple[str, bool]]:
    """Yield the pairs of anchors that can hold two reports together, and whether a day is one of the two."""
    for one, other in combinations(anchors(profile), 2):
        kinds = one[0] + other[0]
        if one[0] == other[0] and not (kinds == "aa" and one[1] != other[1] and profile.type in SYMMETRIC_TYPES):
            continue  # two names of one thing, two places, two days: one hold, not two
        is_timed = "d" in kinds
        if "c" in kinds and not is_timed and profile.type not in STANDING | {"MOBILIZE", "RETREAT"}:
            continue  # a party in a country: too much happens there for a clue
        group = profile.type
        if kinds == "pd" and profile.type in TAKING:
            group = "TAKING"
        elif "p" in kinds and not is_timed and profile.type in BY_FORCE:
            group = "BY FORCE"
        first, second = sorted((one, other), key=lambda a: (a[0], a[2]))
        yield f"{group}:{first[0]}:{first[2]}&{second[0]}:{second[2]}", is_timed


@lru_cache(maxsize=65536)
def quarters(window: tuple[str, str]) -> tuple[str, ...]:
    """Return the quarters of years that a window touches, none where it is open or long.

    Examples:
        >>> quarters(("2020-03-30", "2020-04-02"))
        ('2020q1', '2020q2')
    """
    if window[0] == FIRST_DAY or window[1] == LAST_DAY:
        return ()
    first, last = ((int(day[:4]) * 4 + (int(day[5:7]) - 1) // 3) for day in window)
    return tuple(f"{n // 4}q{n % 4 + 1}" for n in range(first, last + 1)) if last - first < _QUARTERS else ()


def _days(window: tuple[str, str]) -> list[str]:
    first = date.fromisoformat(window[0])
    return [(first + timedelta(days=n)).isoformat() for n in range(window_days(window) + 1)]
