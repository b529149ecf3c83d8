"""Who stands for whom: a minister for his state, a brigade for its army; and which bodies hang together."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from functools import lru_cache

from proxywar.knowledge import Gazetteer
from proxywar.records import Argument, Fact, Status

_ORGANS = frozenset({"military", "agency", "government", "person", "mission"})
"""Kinds that act for what they are part of. A company, a party or an armed group follows its own ends."""
LINKING = ("LEADS", "PART_OF", "BACKS")
"""Types that link their two parties."""
UNHELD = frozenset({Status.NEGATED, Status.DENIED})
"""Statuses that say a fact is not so."""


class Kinship:
    """The links between actors, from the knowledge base, from the facts' own `within`, and from LEADS and PART_OF."""

    def __init__(self, facts: Iterable[Fact] = (), *, links: Iterable[tuple[str, str]] = ()) -> None:
        self._gazetteer = Gazetteer.load()
        self._links = set(links)
        for fact in facts:
            if fact.type in LINKING and fact.status not in UNHELD:
                self._links |= {(a.id, b.id) for a in fact.actor for b in fact.recipient}

    @property
    def links(self) -> dict[str, set[str]]:
        """For each actor those that facts link to it."""
        found: dict[str, set[str]] = defaultdict(set)
        for one, other in self._links:
            if one != other:
                found[one].add(other)
                found[other].add(one)
        return found

    def principal(self, actor: Argument) -> str:
        """Return the id of the state or body for which an actor acts; its own where it acts for itself."""
        return principal_for(actor.id, actor.kind, actor.within)

    def is_linked(self, a: Argument, b: Argument) -> bool:
        """Tell whether what one does may be counted with what the other does: part, leader, client, or nationality."""
        return bool({(a.id, b.id), (b.id, a.id)} & self._links) or self.is_akin(a, b)

    def is_akin(self, a: Argument, b: Argument) -> bool:
        """Tell whether two are linked by what they are, whatever facts say: see `is_linked`."""
        if self.principal(a) == self.principal(b):
            return True
        if a.name in b.within or b.name in a.within:
            return True
        known = [i for i in (a.id, b.id) if self._gazetteer.has_actor(i)]
        if len(known) < 2:
            return False
        inside = [set(self._gazetteer.within_ids(i)) for i in known]
        if known[1] in inside[0] or known[0] in inside[1]:
            return True
        # A private army and the state of its nationality; two bodies of one state are not thereby one.
        armed, state = sorted(known, key=lambda i: self._gazetteer.actor(i).kind)
        return (
            self._gazetteer.actor(armed).kind == "armed_group"
            and self._gazetteer.country_of(armed) == state
            and self._gazetteer.theatre_of(armed) is None
        )


@lru_cache(maxsize=65536)
def principal_for(ident: str, kind: str, within: tuple[str, ...]) -> str:
    """Return the id of the state or body for which an actor acts; its own where it acts for itself."""
    if Gazetteer.load().has_actor(ident):
        return principal_of(ident)
    if kind not in _ORGANS - {"person"} or not within:
        return ident
    return state_named(within[-1]) or ident


@lru_cache(maxsize=4096)
def principal_of(ident: str) -> str:
    """Return the id of the state or body for which an actor of the knowledge base acts.

    A state's ministers, generals, ministries and forces stand for the state; those of a government that does not
    hold its whole country (the Government of National Accord) stand for that government, never for the country.
    """
    gazetteer = Gazetteer.load()
    if not gazetteer.has_actor(ident) or gazetteer.actor(ident).kind not in _ORGANS:
        return ident
    above = [
        i for i in gazetteer.within_ids(ident) if gazetteer.has_actor(i) and gazetteer.actor(i).kind != "organisation"
    ]
    if above and gazetteer.actor(ident).kind != "government":
        top = above[-1]
        return top if gazetteer.actor(top).kind in {"country", "government"} and not is_arena(top) else ident
    for _, body, _, _ in gazetteer.offices_of(ident):
        if gazetteer.has_actor(body) and gazetteer.actor(body).kind in {"country", "government"} and not is_arena(body):
            return body
    return ident


@lru_cache(maxsize=4096)
def force_roots(ident: str) -> tuple[str, ...]:
    """Return the ids of which two actors of the knowledge base that `Kinship.is_akin` share at least one."""
    gazetteer = Gazetteer.load()
    if not gazetteer.has_actor(ident):
        return (ident,)
    actor = gazetteer.actor(ident)
    bodies = [
        b
        for b in gazetteer.within_ids(ident)
        if not gazetteer.has_actor(b) or gazetteer.actor(b).kind != "organisation"
    ]  # an alliance is no force
    above = {ident, principal_of(ident), *bodies}
    if actor.kind == "armed_group" and gazetteer.theatre_of(ident) is None:
        above |= {country for country in [gazetteer.country_of(ident)] if country is not None}
    return tuple(sorted(above))


@lru_cache(maxsize=512)
def is_arena(ident: str) -> bool:
    """Tell whether a country is where parties fight rather than a party: its governments are actors of their own."""
    recognised = Gazetteer.load().recognised(ident)
    return bool(recognised) and all(actor.id != ident for actor in recognised)


@lru_cache(maxsize=512)
def stands_for_state(body: str, state: str) -> bool:
    """Tell whether a body is or was the recognised government of a state that is no arena, as Yemen's."""
    gazetteer = Gazetteer.load()
    if not gazetteer.has_actor(state) or gazetteer.actor(state).kind != "country" or is_arena(state):
        return False
    return body != state and any(actor.id == body for actor in gazetteer.recognised(state))


@lru_cache(maxsize=4096)
def superiors(ident: str) -> tuple[str, ...]:
    """Return the bodies of the knowledge base to whose side an actor belongs: what it is part of, leads or led."""
    gazetteer = Gazetteer.load()
    if not gazetteer.has_actor(ident):
        return ()
    bodies = [*gazetteer.within_ids(ident), *(body for _, body, _, _ in gazetteer.offices_of(ident))]
    return tuple(dict.fromkeys(b for b in bodies if may_unite(ident, b)))


def may_unite(part: str, whole: str) -> bool:
    """Tell whether belonging to a body puts an actor on its side.

    A state in an alliance or a union keeps its own side, and a country whose governments fight has none.
    """
    gazetteer = Gazetteer.load()
    kinds = [gazetteer.actor(i).kind if gazetteer.has_actor(i) else None for i in (part, whole)]
    if kinds[1] is None and gazetteer.has_place(whole):
        return False
    return (
        not is_arena(part)
        and not is_arena(whole)
        and not (kinds[0] == "country" and kinds[1] in {"organisation", "country"})
    )


@lru_cache(maxsize=512)
def state_named(name: str) -> str | None:
    """Return the id of the state of that canonical name."""
    for match in Gazetteer.load().find(name):
        for candidate in match.candidates:
            gazetteer = Gazetteer.load()
            if candidate.kind == "actor" and gazetteer.actor(candidate.id).kind == "country":
                return None if gazetteer.actor(candidate.id).name != name or is_arena(candidate.id) else candidate.id
    return None
