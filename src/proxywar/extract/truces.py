"""Deals and truces whose parties stand behind a participle: "la trêve conclue à Doha entre Kinshasa et le M23".

The parser takes the participle for the main verb often enough, so the words are read in their order.
"""

from __future__ import annotations

from collections.abc import Iterator

from proxywar.extract.arguments import Roles, unique
from proxywar.extract.drafts import Draft
from proxywar.extract.frames import load_frames
from proxywar.extract.locations import is_locative, places_of
from proxywar.extract.referents import actors_of
from proxywar.extract.scene import Scene
from proxywar.lang import classed

CONCLUDED = "deal between"
"""Name of the rule for deals that a participle says were made."""
BETWEEN = frozenset({"between", "entre"})
_AND = frozenset({"and", "et"})
_REACH = 10
"""Words that may stand between the noun and its parties: date, place and manner."""


def find_truces(scene: Scene) -> Iterator[Draft]:
    """Yield the deal that a noun, a participle and two parties behind "between" make."""
    tree = scene.tree
    truces, frames = classed(scene.lang, "nouns", "truce"), load_frames(scene.lang)
    made = classed(scene.lang, "verbs", "makes a deal")
    for i in range(len(tree) - 4):
        if tree.lemmas[i] not in truces and not frames.plain(tree.lemmas[i], "NOUN", frozenset({"AGREE"})):
            continue
        if tree.lemmas[i + 1] not in made or tree.children(i + 1, "aux", "obj"):
            continue
        may_be = tree.is_past_participle(i + 1) or (tree.lang == "en" and tree.feature(i + 1, "Tense") == "Past")
        if not may_be or (between := _between(scene, i + 1)) is None:
            continue
        sides = [k for k in _sides(scene, between) if k in scene.at]
        actors = unique([a for k in sides for a in actors_of(scene, k, fact_type="AGREE")])
        if len(actors) > 1:
            where = [k for k in range(i + 2, between) if k in scene.at and is_locative(scene, k)]
            places = unique([p for k in where for p in places_of(scene, k)])
            roles = Roles(actors, [], places, actor_tokens=sides, spine=[i, i + 1])
            yield Draft("AGREE", i + 1, [i, i + 1], CONCLUDED, roles)


def _between(scene: Scene, verb: int) -> int | None:
    """Return where "between" stands behind the participle, None where another clause begins before it."""
    tree = scene.tree
    for k in range(verb + 1, min(len(tree) - 3, verb + _REACH)):
        if tree.lower[k] in BETWEEN:
            return k
        if tree.pos[k] in ("VERB", "AUX", "PUNCT"):
            return None
    return None


def _sides(scene: Scene, between: int) -> Iterator[int]:
    """Yield the heads of the two names or noun phrases that "and" joins behind "between"."""
    tree = scene.tree
    for k in range(between + 1, min(len(tree), between + _REACH)):
        if tree.pos[k] in ("VERB", "AUX"):
            return
        if k in scene.at and not scene.at[k].is_adjective and scene.at[k].last == k:
            yield k
        elif tree.lower[k] not in _AND and tree.pos[k] not in ("DET", "ADJ", "NOUN", "ADP", "PROPN"):
            return
