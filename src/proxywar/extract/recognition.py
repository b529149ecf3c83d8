"""Which body is meant by "the UN-backed government": the one recognised at the time."""

from __future__ import annotations

import re

from proxywar.extract.scene import Scene, told_as
from proxywar.records import Argument

BACKING = re.compile(
    r"[-‐‑ ](?:backed|recogni[sz]ed|supported)|\b(?:legitimate|lawful|legal)\b"
    r"|\b(?:soutenu|reconnu|appuyé)e?s?\b|\b(?:légal|légitime)s?\b",
    re.IGNORECASE,
)


def recognised_body(scene: Scene, i: int) -> list[Argument]:
    """Resolve "the UN-backed government in Libya" by who was recognised at the time."""
    tree = scene.tree
    beside = {m for k in tree.kids[i] if tree.deps[k] == "conj" for m in tree.subtree(k)}
    tokens = [k for k in tree.subtree(i) if k not in beside]  # whom others are backed by says nothing of this one
    words = " ".join(tree.words[k] for k in tokens)
    if not BACKING.search(words):
        return []
    inside = {id(ref): ref for k in tokens if (ref := scene.at.get(k))}
    gazetteer = scene.gazetteer
    # "Backed by ECOWAS": whom that body recognised, else whom the world did.
    backers = [*dict.fromkeys(c.id for ref in inside.values() for c in ref.of("actor")), "UN"]
    named = [gazetteer.country_of(c.id) for ref in [*inside.values(), *scene.names] for c in ref.candidates]
    states = dict.fromkeys([*named, *map(gazetteer.state_named, scene.theatres)])
    for state in (state for state in states if state is not None):
        # Where the world recognised the state itself there is no body to tell from another.
        for backer in backers:
            holders = [a for a in gazetteer.recognised(state, scene.when, by=backer) if a.id != state]
            if len(holders) == 1 or (holders and scene.when):
                return [told_as(scene, holders[0].id, i, i)]
            if holders:
                return []  # which of them, only a date would tell
    return []
