"""Whose measure it is that is lifted or cut: "American sanctions on Iran were lifted", "l'aide turque a été suspendue".

In the passive nobody is told to do it; only who imposed a sanction or gives help can end or extend it.
"""

from __future__ import annotations

from proxywar.extract.candidates import actor_named
from proxywar.extract.frames import Evoked, load_frames
from proxywar.extract.grammar import GENITIVE, agents, fillers
from proxywar.extract.referents import actors_of
from proxywar.extract.scene import Scene
from proxywar.lang import classed
from proxywar.records import Argument

_MEASURES = frozenset({"SANCTION", "CONCEDE"})
_IMPOSED = frozenset({"SANCTION"})
_ON_WHOM = ("on", "against", "to", "contre", "à", "sur", "envers")


def whose_measure(scene: Scene, evoked: Evoked) -> list[Argument]:
    """Return the state or body whose sanction, embargo or help the subject of a passive is."""
    tree, frame = scene.tree, evoked.frame
    if frame.type not in _MEASURES or frame.pos != "VERB" or len(evoked.tokens) < 2 or not tree.is_passive(evoked.head):
        return []
    thing = evoked.tokens[1]
    helps = tree.lemmas[thing] in classed(scene.lang, "nouns", "help that goes on")  # no shipments: others stop them
    if agents(tree, evoked.head) or not (helps or load_frames(scene.lang).plain(tree.lemmas[thing], "NOUN", _IMPOSED)):
        return []
    named = any(fillers(tree, (thing,), slot) for slot in _ON_WHOM)
    beside = [ref for k in fillers(tree, (thing,), "adj") if (ref := scene.at.get(k)) is not None]
    # "Iran sanctions" are on Iran, "U.S. sanctions on Iran" are not.
    if own := [actor_named(scene, r) for r in beside if r.of("actor") and (r.is_adjective or named)]:
        return own
    of = fillers(tree, (thing,), "poss") or (fillers(tree, (thing,), GENITIVE[scene.lang]) if named else [])
    return [a for k in of for a in actors_of(scene, k, fact_type=frame.type)]
