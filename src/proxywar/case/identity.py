"""Which actors and places are one, and which words mean another: merges, splits and corrected names, as one map."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from proxywar.case.decisions import Decision, load_decisions
from proxywar.case.names import fold_name
from proxywar.records import Argument

ENTITY_DECISIONS = ("same", "not-same", "split", "correct")
FIELDS = {
    "actor": ("name", "kind", "within", "country"),
    "place": ("name", "kind", "within", "theatre", "lat", "lon"),
}  # fmt: skip
"""Fields of an actor and of a place that can be corrected."""


@dataclass(frozen=True, slots=True)
class Pairs:
    """What analysts said of pairs of actors or places; for those who look for what is one.

    Attributes:
        same: Pairs (id, id) that are one; each pair is sorted.
        different: Pairs that are two, whatever their names.
    """

    same: frozenset[tuple[str, str]]
    different: frozenset[tuple[str, str]]


@dataclass(slots=True)
class Identity:
    """The map from who was read to who is meant, of one kind.

    Attributes:
        kind: actor or place.
        parent: Id → id that stands for it, one step.
        entities: What is known of the entities that stand for others or were split off.
        splits: (id, folded spellings, sha256 of the one document or None, new id).
        fields: Corrected fields by id.
        states: What became of each decision: (state, note) by its id.
    """

    kind: str
    parent: dict[str, str] = field(default_factory=dict)
    entities: dict[str, Mapping[str, Any]] = field(default_factory=dict)
    splits: list[tuple[str, frozenset[str], str | None, str]] = field(default_factory=list)
    fields: dict[str, dict[str, Any]] = field(default_factory=dict)
    states: dict[str, tuple[str, str]] = field(default_factory=dict)

    def __bool__(self) -> bool:
        return bool(self.parent or self.splits or self.fields)

    def root(self, ident: str) -> str:
        """Return the id that stands for an id."""
        while ident in self.parent:
            ident = self.parent[ident]
        return ident

    def meant(self, ident: str, text: str, sha256: str) -> str:
        """Return who is meant by words that were read as somebody."""
        root = self.root(ident)
        for entity, spellings, document, to in self.splits:
            if entity in (ident, root) and fold_name(text) in spellings and document in (None, sha256):
                return self.root(to)
        return root

    def touched(self) -> set[str]:
        """Return the ids of which facts and mentions may change."""
        return {*self.parent, *self.parent.values(), *self.fields, *(s[0] for s in self.splits)}

    def change(self, argument: Argument, sha256: str) -> Argument:
        """Return the filler of a role as it is meant."""
        ident = self.meant(argument.id, argument.text, sha256)
        if ident != argument.id and (entity := self.entities.get(ident)):
            argument = replace(argument, id=ident, name=entity["name"], kind=entity["kind"],
                               within=tuple(entity["within"]), lat=entity.get("lat"),
                               lon=entity.get("lon"))  # fmt: skip
        corrected = self.fields.get(ident, {})
        shown: dict[str, Any] = {key: corrected[key] for key in ("name", "kind", "lat", "lon") if key in corrected}
        if "within" in corrected:
            shown["within"] = tuple(corrected["within"])
        return replace(argument, **shown) if shown else argument


def load_identity(connection: sqlite3.Connection, kind: str) -> Identity:
    """Return the map of one kind that all decisions in force make."""
    decisions = [d for d in load_decisions(connection, "kind IN ('same', 'not-same', 'split') OR (kind = 'correct' "
                 "AND sha256 IS NULL)", active=True) if d.target.get("kind") == kind]  # fmt: skip
    return make_identity(decisions, kind)


def make_identity(decisions: Iterable[Decision], kind: str) -> Identity:
    """Replay decisions on actors or places, in their order.

    Of two decisions on one pair the later one holds. That two are different holds against merges that would only in
    a roundabout way make them one.
    """
    identity, latest = Identity(kind), dict[tuple[str, str], Decision]()
    found = sorted(decisions, key=lambda d: d.order)
    for decision in found:
        if decision.kind in ("same", "not-same"):
            before = latest.get(_pair(decision))
            if before is not None and before.kind != decision.kind:
                identity.states[before.id] = "overruled", f"{decision.id} by {decision.author} says {decision.kind}"
            latest[_pair(decision)] = decision
    apart = {pair for pair, d in latest.items() if d.kind == "not-same"}
    for decision in found:
        if decision.kind == "same" and latest[_pair(decision)].kind == "same":
            _unite(identity, decision, apart)
        elif decision.kind == "split":
            _split(identity, decision)
        elif decision.kind == "correct":
            _correct(identity, decision)
    return identity


def list_pairs(connection: sqlite3.Connection, kind: str = "actor") -> Pairs:
    """Return the pairs of actors or places that analysts called the same or not the same.

    Args:
        connection: Of the case.
        kind: actor or place.
    """
    same: set[tuple[str, str]] = set()
    different: set[tuple[str, str]] = set()
    for decision in load_decisions(connection, "kind IN ('same', 'not-same')", active=True):
        if decision.target.get("kind") == kind:
            pair = _pair(decision)
            (same if decision.kind == "same" else different).add(pair)
            (different if decision.kind == "same" else same).discard(pair)
    return Pairs(frozenset(same), frozenset(different))


def _pair(decision: Decision) -> tuple[str, str]:
    a, b = sorted((str(decision.target["a"]["id"]), str(decision.target["b"]["id"])))
    return a, b


def _unite(identity: Identity, decision: Decision, apart: set[tuple[str, str]]) -> None:
    into = decision.value["into"]
    other = next((decision.target[k] for k in ("a", "b") if decision.target[k]["id"] != into["id"]), None)
    if other is None:
        return
    one, two = identity.root(str(into["id"])), identity.root(str(other["id"]))
    members = {two} | {i for i in identity.parent if identity.root(i) == two}
    kept = {one} | {i for i in identity.parent if identity.root(i) == one}
    wall = next(((a, b) for a, b in apart if (a in members and b in kept) or (b in members and a in kept)), None)
    if wall is not None:
        identity.states[decision.id] = "overruled", f"{wall[0]} and {wall[1]} are not the same"
        return
    identity.entities.setdefault(str(into["id"]), into)
    if one != two:
        identity.parent[two] = one


def _split(identity: Identity, decision: Decision) -> None:
    to = decision.value["to"]
    identity.entities.setdefault(str(to["id"]), to)
    spellings = frozenset(fold_name(s) for s in decision.value["spellings"])
    identity.splits.append((str(decision.target["id"]), spellings, decision.value.get("sha256"), str(to["id"])))


def _correct(identity: Identity, decision: Decision) -> None:
    ident, name, to = str(decision.target["id"]), decision.value["field"], decision.value["to"]
    identity.fields.setdefault(identity.root(ident), {})[name] = to
