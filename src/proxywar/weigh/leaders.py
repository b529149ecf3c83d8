"""Cluster things around leaders, one after the other, so that more can be added and the result is the same.

The method is leader clustering (Hartigan 1975, ch. 3) in an order made of content alone: the most specific thing first.
Each joins the leader before it in that order with which it agrees most, or leads a cluster of its own. So what a thing
joins depends only on those before it that share something with it; one that comes in later can change no more than its
own surroundings, which are taken up again until nothing moves.
"""

from __future__ import annotations

import heapq
from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Any, Generic, Protocol, TypeVar

Span = tuple[Any, Any]
"""First and last day, as whatever can be compared."""
T = TypeVar("T", bound="Item")
S_contra = TypeVar("S_contra", bound="Item", contravariant=True)


class Item(Protocol):
    """A thing that is clustered."""

    @property
    def id(self) -> str:
        """Made of content."""


class Rule(Protocol[S_contra]):
    """What the clustering of one sort of things goes by."""

    def rank(self, item: S_contra) -> Any:
        """Return where a thing comes in the order; no two have the same rank."""

    def kept(self, item: S_contra) -> Iterable[str]:
        """Return the keys under which a thing is found."""

    def sought(self, item: S_contra) -> Iterable[str]:
        """Return the keys under which the leaders that it may join are kept, and those that may join it.

        If one of two things is kept under a key that the other seeks, so is the other under one that it seeks itself.
        """

    def span(self, item: S_contra) -> Span:
        """Return the first and the last day of a thing: those whose spans do not meet never join."""

    def is_timeless(self, key: str) -> bool:
        """Tell whether things kept under a key may join whatever their spans."""

    def points(self, item: S_contra, leader: S_contra) -> float:
        """Return how much speaks for joining a leader; 0 where it must not."""


class Shelf(Protocol[T]):
    """Where things, their keys and their leaders are kept."""

    def sharing(self, keys: Iterable[str], *, leaders: bool, span: Span | None = None) -> Iterable[T]:
        """Return the things that are kept under one of the keys; only leaders if asked.

        Those that a span does not meet may be left out.
        """

    def leader_of(self, ident: str) -> str | None:
        """Return the id of the leader of a thing; None where it has none yet."""

    def leading(self, ident: str) -> T | None:
        """Return the leader of a thing; None where it has none yet."""

    def members_of(self, ident: str) -> Iterable[T]:
        """Return the things that a leader leads."""

    def assign(self, item: T, leader: str) -> None:
        """Set the leader of a thing; its own id makes it lead."""


def settle(shelf: Shelf[T], items: Iterable[T], rule: Rule[T], *, is_all: bool = False) -> set[str]:
    """Give things their leaders, and those around them new ones where that changes; return the ids that moved.

    Args:
        shelf: Holds the things already.
        items: The new ones.
        rule: Of this sort of things.
        is_all: Nothing else is on the shelf, so that nothing around them needs another look.
    """
    ranks = _Ranks(rule)
    waiting = [(ranks[item], item) for item in items]
    heapq.heapify(waiting)
    # Whom a thing may join now: any leader (None), or its own and those that began to lead since it chose that one.
    looking: dict[str, list[tuple[float, T]] | None] = {item.id: None for _, item in waiting}
    moved: set[str] = set()
    while waiting:
        order, item = heapq.heappop(waiting)
        begun = looking.pop(item.id)
        before = shelf.leader_of(item.id)
        after = _choose(shelf, item, rule, ranks) if begun is None else _choose_again(shelf, item, begun, rule, ranks)
        if after == before:
            continue
        shelf.assign(item, after)
        moved.add(item.id)
        if is_all or item.id not in (before, after):
            continue
        begins = after == item.id
        around = shelf.sharing(rule.sought(item), leaders=False, span=rule.span(item)) if begins else None
        for other in shelf.members_of(item.id) if around is None else around:
            if other.id == item.id or ranks[other] <= order:
                continue
            points = rule.points(other, item) if begins else 0.0
            if begins and not points:
                continue
            if other.id not in looking:
                looking[other.id] = []
                heapq.heappush(waiting, (ranks[other], other))
            known = looking[other.id]
            if not begins:
                looking[other.id] = None
            elif known is not None:
                known.append((points, item))
    return moved


class _Ranks(Generic[T]):
    """The rank of each thing, found once."""

    def __init__(self, rule: Rule[T]) -> None:
        self._rule = rule
        self._found: dict[str, Any] = {}

    def __getitem__(self, item: T) -> Any:
        found = self._found.get(item.id)
        if found is None:
            found = self._found[item.id] = self._rule.rank(item)
        return found


def _choose(shelf: Shelf[T], item: T, rule: Rule[T], ranks: _Ranks[T]) -> str:
    leaders = shelf.sharing(rule.sought(item), leaders=True, span=rule.span(item))
    before = ((other, ranks[other]) for other in leaders)
    return _best(item, ((rule.points(item, other), other) for other, order in before if order < ranks[item]), ranks)


def _choose_again(shelf: Shelf[T], item: T, begun: Iterable[tuple[float, T]], rule: Rule[T], ranks: _Ranks[T]) -> str:
    """Choose between the leader that a thing has and those that began to lead: of the others it was the best."""
    leader = shelf.leading(item.id)
    own = [] if leader is None or leader.id == item.id else [(rule.points(item, leader), leader)]
    return _best(item, (*own, *begun), ranks)


def _best(item: T, leaders: Iterable[tuple[float, T]], ranks: _Ranks[T]) -> str:
    """Return the id of the leader with most points, of several the first in order; its own where none has any."""
    best: tuple[float, Any] = (0.0, ranks[item])
    chosen = item.id
    for points, other in leaders:
        if points > best[0] or (points and points == best[0] and ranks[other] < best[1]):
            best, chosen = (points, ranks[other]), other.id
    return chosen


class MemoryShelf(Shelf[T]):
    """A shelf in memory."""

    def __init__(self, items: Iterable[T], rule: Rule[T]) -> None:
        self.items: dict[str, T] = {}
        self.keys: dict[str, tuple[str, ...]] = {}
        self._rule = rule
        self._leaders: dict[str, str] = {}
        self._members: dict[str, set[str]] = defaultdict(set)
        self._kept: dict[str, list[str]] = defaultdict(list)
        self._led: dict[str, dict[str, Span]] = defaultdict(dict)
        self.add(items)

    @property
    def leaders(self) -> Mapping[str, str]:
        """The leader of each thing."""
        return self._leaders

    def add(self, items: Iterable[T]) -> None:
        """Put more things on the shelf, without leaders."""
        for item in items:
            self.items[item.id] = item
            self.keys[item.id] = tuple(dict.fromkeys(self._rule.kept(item)))
            for key in self.keys[item.id]:
                self._kept[key].append(item.id)

    def sharing(self, keys: Iterable[str], *, leaders: bool, span: Span | None = None) -> Iterable[T]:
        """Return the things that are kept under one of the keys; only leaders that a span meets if asked."""
        found: dict[str, None] = {}
        for key in keys:
            if not leaders:
                found |= dict.fromkeys(self._kept.get(key, ()))
            elif (led := self._led.get(key)) and (span is None or self._rule.is_timeless(key)):
                found |= dict.fromkeys(led)
            elif led and span is not None:  # of a pair that fought for years few are of these days
                first, last = span
                found |= dict.fromkeys([i for i, (since, until) in led.items() if since <= last and first <= until])
        return [self.items[ident] for ident in found]

    def leader_of(self, ident: str) -> str | None:
        """Return the id of the leader of a thing; None where it has none yet."""
        return self._leaders.get(ident)

    def leading(self, ident: str) -> T | None:
        """Return the leader of a thing; None where it has none yet."""
        leader = self._leaders.get(ident)
        return None if leader is None else self.items[leader]

    def members_of(self, ident: str) -> Iterable[T]:
        """Return the things that a leader leads."""
        return [self.items[member] for member in sorted(self._members[ident])]

    def assign(self, item: T, leader: str) -> None:
        """Set the leader of a thing; its own id makes it lead."""
        before = self._leaders.get(item.id)
        if before is not None:
            self._members[before].discard(item.id)
        if item.id in (before, leader):
            span = self._rule.span(item)
            for key in self.keys[item.id]:
                if leader == item.id:
                    self._led[key][item.id] = span
                else:
                    self._led[key].pop(item.id, None)
        self._leaders[item.id] = leader
        self._members[leader].add(item.id)


def lead(items: Iterable[T], rule: Rule[T]) -> Mapping[str, str]:
    """Return the leader of each thing, by id."""
    shelf = MemoryShelf(items, rule)
    settle(shelf, list(shelf.items.values()), rule, is_all=True)
    return shelf.leaders
