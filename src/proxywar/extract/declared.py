"""Whom a protest is against by an adjective alone: "anti-French protesters", "des slogans antifrançais"."""

from __future__ import annotations

from proxywar.extract.arguments import Roles
from proxywar.extract.candidates import actor_named
from proxywar.extract.frames import Evoked
from proxywar.extract.grammar import objects
from proxywar.extract.scene import Scene
from proxywar.records import Argument

_ANTI = "anti"
_AGAINST = {"en": "against", "fr": "contre"}
_SHORTEST = 4
"""How many letters the name behind "anti" has at least: "antique" is against nobody."""


def declared_against(scene: Scene, evoked: Evoked, roles: Roles) -> list[Argument]:
    """Return whom those who protest, what they chant or the protest itself is said to be "anti"."""
    tree = scene.tree
    if evoked.frame.type != "PROTEST" or not any(word.startswith(_ANTI) for word in tree.lower):
        return []
    roles.actor_tokens = [k for k in roles.actor_tokens if not tree.lower[k].startswith(_ANTI)]
    if roles.recipient_tokens:
        return []
    told = [*evoked.tokens, *roles.actor_tokens, *tree.children(evoked.head, "nsubj"), *objects(tree, evoked.head)]
    found = [a for k in dict.fromkeys(told) for m in tree.kids[k] for a in _against(scene, m)]
    if found:
        roles.used.add(f"recipient:{_AGAINST[scene.lang]}")
    return found


def _against(scene: Scene, k: int) -> list[Argument]:
    tree = scene.tree
    word = tree.lower[k]
    if not word.startswith(_ANTI) or tree.deps[k].split(":")[0] not in ("amod", "compound", "nmod", "flat", "appos"):
        return []
    inside = [r for r in scene.names if tree.start[k] < r.start and r.end <= tree.end[k] and r.of("actor")]
    if inside:
        return [actor_named(scene, inside[0])]
    name = word[len(_ANTI) :].lstrip("-‐‑")
    if len(name) < _SHORTEST:
        return []
    for match in scene.gazetteer.find(name, lang=scene.lang):
        ids = [c.id for c in match.candidates if scene.gazetteer.has_actor(c.id)]
        if match.text == name and ids:
            actor = scene.gazetteer.actor(ids[0])
            return [Argument(actor.id, actor.name, actor.kind, tree.words[k], tree.start[k], tree.end[k],
                             actor.within)]  # fmt: skip
    return []
