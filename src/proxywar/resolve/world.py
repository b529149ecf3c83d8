"""Whom the knowledge base may hold under another spelling than those it lists.

A candidate needs a name that sounds alike; what is known of it must agree with what the sentences say: its kind, its
state or theatre, what it is part of. Of two candidates that fit as well none is taken.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from proxywar.resolve.bodynames import fit_bodies, parse_body
from proxywar.resolve.naming import align_names, is_exact, keys_of, parse_person
from proxywar.resolve.nodes import Node, node_id
from proxywar.resolve.scoring import LINE, Judgement
from proxywar.resolve.sounds import Sounds

if TYPE_CHECKING:
    from proxywar.knowledge import Gazetteer

CLOSE = 0.05
"""Two candidates whose scores differ by less than this are not told apart."""


class World:
    """Who and what the knowledge base holds, found by how names sound."""

    def __init__(self, gazetteer: Gazetteer) -> None:
        self.gazetteer = gazetteer
        self._sounds = Sounds(gazetteer)
        self._homes: dict[str, frozenset[str]] = {}

    def candidates(self, node: Node) -> list[Judgement]:
        """Return whom a name may stand for, the likest first; the first one above the line only where it is alone."""
        found = [j for id, names in sorted(self._near(node).items()) if (j := self._judge(node, id, names)) is not None]
        found.sort(key=lambda j: (-j.score, j.one, j.other))
        if not found or not found[0].is_same:
            return found[:3]
        reason = ""
        if len(found) > 1 and found[0].score - found[1].score < CLOSE:
            reason = f"{len(found)} of the knowledge base fit as well"
        elif (bearers := self._bearers(node)) > 1:
            reason = f"{bearers} of the knowledge base have this surname"
        if reason:
            return [Judgement(j.one, j.other, min(j.score, LINE - 0.01), (*j.reasons, reason)) for j in found]
        return found[:3]

    def _bearers(self, node: Node) -> int:
        """Count the persons who have a name of one word for a surname."""
        return len({c.id for name in node.names for c in self.gazetteer.look_up(name) if c.role == "surname"})

    def homes(self, id: str) -> frozenset[str]:
        """Return the ids of the states that an actor or a place of the knowledge base belongs to or acts in."""
        if id not in self._homes:
            gazetteer = self.gazetteer
            theatre = gazetteer.theatre_of(id)
            found = {gazetteer.country_of(id), gazetteer.state_named(theatre) if theatre else None}
            self._homes[id] = frozenset(state for state in found if state)
        return self._homes[id]

    def _near(self, node: Node) -> dict[str, set[str]]:
        kind, keys = ("place" if node.kind == "place" else "person"), keys_of([node.person])
        if node.kind == "actor" and (body := node.body) is not None:
            kind, keys = "body", body.keys
        found: dict[str, set[str]] = {}
        for key in keys:
            for id, name in self._sounds.find(kind, key):
                found.setdefault(id, set()).add(name)
        return found

    def _judge(self, node: Node, id: str, names: set[str]) -> Judgement | None:
        score, reason, soft = max((self._fit(node, name) for name in sorted(names)), key=lambda fit: fit[0])
        if score <= 0:
            return None
        reasons = [reason]
        homes = self.homes(id)
        shared = 0.0
        if homes and node.states:
            agree = homes & node.states
            shared += 0.1 if agree else 0.0
            score += 0.1 if agree else -0.15
            against = f"of {', '.join(sorted(homes))}, met with {', '.join(sorted(node.states)[:3])} (-0.15)"
            reasons.append(f"both of {', '.join(sorted(agree))} (+0.10)" if agree else against)
        part = node.around & set(self.gazetteer.within_ids(id))
        if part:
            score, shared = score + 0.12, shared + 0.12
            reasons.append(f"met with {', '.join(sorted(part))}, of which it is part (+0.12)")
        if soft and not shared:
            score = min(score, LINE - 0.01)
            reasons.append("nothing else agrees")
        return (
            Judgement(node.id, node_id(node.kind, id), round(min(score, 0.96), 3), tuple(reasons))
            if score >= 0.4
            else None
        )

    def _fit(self, node: Node, name: str) -> tuple[float, str, bool]:
        """Return how well a listed name fits, why, and whether something else must agree as well."""
        body = node.body if node.kind == "actor" else None
        if body is not None:
            listed = parse_body(name)
            fit = fit_bodies(body, listed) if listed else None
            if fit is None or fit.conflict or fit.score < 0.7:
                return 0.0, "", True
            return 0.5 + 0.38 * fit.score, f"says the same as {name} ({fit.score:.2f})", fit.score < 1
        own, listed_name = node.person, parse_person(name)
        alignment = align_names(own, listed_name)
        if not alignment.words:
            return 0.0, "", True
        score = 0.62 + 0.28 * (alignment.score - 0.82) / 0.18
        if not alignment.whole:
            score -= 0.12 if alignment.words > 1 else 0.4
        elif alignment.words == 1:
            score -= 0.2 if node.kind == "actor" else 0.02
        if node.kind == "actor" and own.common >= alignment.words > 1:
            score -= 0.12
        soft = alignment.words == 1 or not is_exact(alignment, own, listed_name)
        return score, f"sounds like {name} ({alignment.score:.2f})", soft
