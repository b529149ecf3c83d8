"""Find intermediaries: A reaches C via B, where sentences name the route."""

from __future__ import annotations

import csv
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import resources
from itertools import product
from typing import Any

from proxywar.case.names import fold_name
from proxywar.model.ties import STRENGTH
from proxywar.records import CHANNELS, Argument, Fact, Status
from proxywar.weigh import UNHELD
from proxywar.weigh.kinship import is_arena, principal_of
from proxywar.weigh.library import Documents, Library, content_id, select_facts

_GIVING = frozenset({"BACKS", "AID"})
_REACH_CHARS = 24
"""The words of a route stand right before the place they lead through."""


@dataclass(frozen=True, slots=True)
class Route:
    """Support that goes through another.

    Attributes:
        actor: Who sends it; `via`: through whom or where; `recipient`: whom it reaches. Names.
        is_place: True where `via` is a place.
        status: The weaker of the two legs' statuses.
        facts: Ids, first of the leg to the intermediary, then of that from it.
    """

    id: str
    theatre: str | None
    actor: str
    via: str
    recipient: str
    is_place: bool
    channels: tuple[str, ...]
    status: str
    facts: tuple[str, ...]

    def json(self) -> dict[str, Any]:
        """Return a plain object."""
        return {"id": self.id, "theatre": self.theatre, "actor": self.actor, "via": self.via,
                "recipient": self.recipient, "place": self.is_place, "channels": list(self.channels),
                "status": self.status, "facts": list(self.facts)}  # fmt: skip


def routes(
    facts: Sequence[Fact], documents: Documents, *, theatre: str | None = None, as_of: str | None = None
) -> list[Route]:
    """Return the routes that single sentences name; nothing is joined across sentences.

    A sentence names a route where it says that A backs or aids B and that B backs, aids or deploys for C; or where a
    place in it stands after "via", "through", "by way of" and the like (`route_words.csv`). Two sentences, one of A and
    B, one of B and C, are no route: nothing says that what goes to B goes on to C.
    """
    by_sentence: dict[tuple[str, int, int], list[Fact]] = defaultdict(list)
    for fact in select_facts(facts, Library(documents), theatre=theatre, as_of=as_of):
        if fact.type in _GIVING and fact.status not in UNHELD | {Status.ENDED}:
            by_sentence[fact.doc, fact.start, fact.end].append(fact)
    found: dict[tuple[str, str, str, str], list[tuple[Fact, ...]]] = defaultdict(list)
    for held in by_sentence.values():
        for first in held:
            for a, via, c, second in _legs(first, held):
                found[first.theatre or "", a.name, via, c.name].append((first, *second))
    return sorted((_build(key, legs) for key, legs in found.items()), key=lambda r: (-len(r.facts), r.id))


def _legs(first: Fact, held: Iterable[Fact]) -> Iterator[tuple[Argument, str, Argument, tuple[Fact, ...]]]:
    """Yield sender, intermediary, receiver and the facts of the second leg, empty where a place is the intermediary."""
    for a, b in product(first.actor, first.recipient):
        for second in held:
            for c in second.recipient if b.id in {x.id for x in second.actor} else ():
                if len({a.id, b.id, c.id}) == 3 and principal_of(a.id) != principal_of(c.id) and not is_arena(c.id):
                    yield a, b.name, c, (second,)
        for place in first.place:
            if _is_passed(first, place) and place.id not in (a.id, b.id) and not is_arena(b.id):
                yield a, f"@{place.name}", b, ()


def _is_passed(fact: Fact, place: Argument) -> bool:
    """Tell whether the words right before a place say that things go through it."""
    at = place.start - fact.start
    before = f" {fold_name(fact.quote[max(0, at - _REACH_CHARS) : at])} ".replace("'", " ")
    return any(before.endswith(f" {words} ") for words in _words(fact.lang))


@cache
def _words(lang: str) -> tuple[str, ...]:
    text = resources.files(__package__).joinpath("route_words.csv").read_text(encoding="utf-8")
    return tuple(fold_name(w).replace("'", " ").strip() for row in csv.DictReader(text.splitlines())
                 if row["lang"] == lang for w in row["words"].split(";"))  # fmt: skip


def _build(key: tuple[str, str, str, str], legs: list[tuple[Fact, ...]]) -> Route:
    theatre, actor, via, recipient = key
    facts = {f.id: f for leg in legs for f in leg}
    channels = {f.channel for f in facts.values()}
    # Of one sentence the weaker leg decides, of several sentences the strongest.
    status = min((max((f.status for f in leg), key=STRENGTH.index) for leg in legs), key=STRENGTH.index)
    return Route(
        content_id("r-", *key), theatre or None, actor, via.removeprefix("@"), recipient, via.startswith("@"),
        tuple(c for c in CHANNELS if c in channels), str(status), tuple(facts))  # fmt: skip
