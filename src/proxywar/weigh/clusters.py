"""Tell which facts report the same event or tie, across documents and languages.

Facts are of one cluster when they agree on what is decisive (type, parties, asserted or not) and do not disagree on
the rest (time, place, channel, size). "Does not disagree" is not transitive: a report without a date fits two
dated ones. So the most specific facts found the clusters, in an order made of content alone, and each fact after
them joins the nearest cluster with whose every member it agrees, or founds one.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, timedelta

from proxywar.case.names import FIRST_DAY, LAST_DAY, fold_name, period_days
from proxywar.records import SYMMETRIC_TYPES, TIE_TYPES, Argument, Fact
from proxywar.weigh.kinship import UNHELD, Kinship
from proxywar.weigh.library import Documents, Library, content_id, fact_days

LAG_DAYS = 7
"""News of an event appears within a week; an undated report is of the week before its document's date."""
FAR_RATIO = 3.0
"""Undated reports whose numbers differ by more than this factor are of different events."""
_PLACED_TYPES = frozenset({"CONTROLS", "PRESENT"})
_UNCHANNELLED = frozenset({"BACKS"})
"""A tie of backing is one, whatever is given; its channels are listed on the tie."""

Key = tuple[str, ...]


@dataclass(slots=True)
class _Group:
    """A cluster that grows; its window is the intersection of its members' periods.

    What members say alike is kept once, so that a thing reported a thousand times is not compared a million times.
    """

    members: list[Fact]
    since: str = FIRST_DAY
    until: str = LAST_DAY
    is_dated: bool = False
    places: dict[object, tuple[Argument, ...]] = field(default_factory=dict)
    channels: set[str] = field(default_factory=set)
    numbers: set[tuple[str, float, float]] = field(default_factory=set)


def cluster(facts: Iterable[Fact], documents: Documents) -> dict[str, str]:
    """Return the cluster id of each fact id; neither the order of facts nor that of documents matters.

    Args:
        facts: Of one or many documents.
        documents: The documents of the facts; their dates bound reports that carry none.

    Returns:
        Ids made of content: "c-" and a hash of what is decisive and of the smallest fact id of the cluster.
    """
    found = sorted({fact.id: fact for fact in facts}.values(), key=lambda fact: fact.id)
    library, kinship = Library(documents), Kinship(found)
    buckets: dict[Key, list[Fact]] = defaultdict(list)
    for fact in found:
        buckets[content_key(fact, kinship)].append(fact)
    ids: dict[str, str] = {}
    for key, bucket in buckets.items():
        for group in _partition(bucket, library):
            ident = content_id("c-", *key, min(fact.id for fact in group))
            ids |= {fact.id: ident for fact in group}
    return ids


def content_key(fact: Fact, kinship: Kinship, *, polarity: bool = True) -> Key:
    """Return what two facts must share to report the same.

    Args:
        fact: Any fact.
        kinship: Tells who stands for whom.
        polarity: Whether a denied or negated fact has another key than an asserted one.
    """
    actors = sorted({kinship.principal(a) for a in fact.actor})
    recipients = sorted({kinship.principal(a) for a in fact.recipient})
    if fact.type in SYMMETRIC_TYPES:
        actors, recipients = sorted({*actors, *recipients}), []
    places = sorted({p.id for p in fact.place}) if fact.type in _PLACED_TYPES else []
    key = (
        fact.type,
        "against" if polarity and fact.status in UNHELD else "for",
        " ".join(actors),
        "→",
        " ".join(recipients),
        "@",
        *places,
    )
    anchors = (
        len(actors) + len(recipients)
        if fact.type in SYMMETRIC_TYPES
        else bool(actors) + bool(recipients) + bool(fact.place)
    )
    # One party alone, nowhere, at no time: only the same words are the same event.
    return key if anchors >= 2 or (anchors and fact.period.value) else (*key, fold_name(fact.quote))


def _partition(bucket: list[Fact], library: Library) -> list[list[Fact]]:
    """Split facts of one key into clusters; the most specific period first, then by content."""
    if len(bucket) == 1:
        return [bucket]
    windows = {fact.id: _window(fact, library) for fact in bucket}
    groups: list[_Group] = []
    for fact in sorted(
        bucket, key=lambda f: (_length(windows[f.id]), windows[f.id], -len(f.place), f.channel or "~", f.id)
    ):
        fitting = [group for group in groups if _fits(fact, windows[fact.id], group)]
        if fitting:
            best = min(fitting, key=lambda g: (_distance(fact, g), g.since, g.members[0].id))
        else:
            best = _Group([])
            groups.append(best)
        _join(fact, windows[fact.id], best)
    return [group.members for group in groups]


def _window(fact: Fact, library: Library) -> tuple[str, str]:
    """Return the days on which the fact may have been: its own, else the week before it was printed."""
    days = fact_days(fact)
    if days:
        return days
    printed = period_days(library.source_of(fact).date)
    if fact.type in TIE_TYPES or printed[0] is None or printed[1] is None:
        return FIRST_DAY, LAST_DAY
    return (date.fromisoformat(printed[0]) - timedelta(days=LAG_DAYS)).isoformat(), printed[1]


def _length(window: tuple[str, str]) -> int:
    return (date.fromisoformat(window[1]) - date.fromisoformat(max(window[0], "0001-01-01"))).days


def _fits(fact: Fact, window: tuple[str, str], group: _Group) -> bool:
    if window[0] > group.until or window[1] < group.since:
        return False
    if fact.channel and fact.type not in _UNCHANNELLED and group.channels - {fact.channel}:
        return False
    if not all(places_agree(fact.place, places) for places in group.places.values()):
        return False
    is_dated = bool(fact.period.value) and group.is_dated
    return is_dated or fact.type in TIE_TYPES or all(_sizes_agree(size, group.numbers) for size in _sizes(fact))


def places_agree(a: tuple[Argument, ...], b: tuple[Argument, ...]) -> bool:
    """Tell whether two facts may be at one place: none named, one in common, or one within the other."""
    if not a or not b:
        return True
    return any(x.id == y.id or x.name in y.within or y.name in x.within for x in a for y in b)


def _sizes(fact: Fact) -> list[tuple[str, float, float]]:
    return [(q.of, q.low if q.low is not None else 0.0, q.high if q.high is not None else float("inf"))
            for q in fact.quantity]  # fmt: skip


def _sizes_agree(size: tuple[str, float, float], others: Iterable[tuple[str, float, float]]) -> bool:
    of, low, high = size
    return all(o != of or (low <= most * FAR_RATIO and least <= high * FAR_RATIO) for o, least, most in others)


def _distance(fact: Fact, group: _Group) -> int:
    """Count what the fact names and no member of the group names in the same way."""
    places = {p.id for place in group.places.values() for p in place}
    far = sum(p.id not in places for p in fact.place)
    return far + bool(fact.channel and fact.channel not in group.channels)


def _join(fact: Fact, window: tuple[str, str], group: _Group) -> None:
    group.members.append(fact)
    group.since, group.until = max(group.since, window[0]), min(group.until, window[1])
    group.is_dated = group.is_dated or bool(fact.period.value)
    group.places.setdefault(tuple((p.id, p.name, p.within) for p in fact.place), fact.place)
    group.channels |= {fact.channel} - {None}  # type: ignore[arg-type]
    group.numbers |= set(_sizes(fact))
