"""What is written or said by wire: "wrote to X, proposing a truce" is the proposal, "rang the BBC" no talk."""

from __future__ import annotations

from proxywar.extract.drafts import Draft
from proxywar.extract.merging import ids_of
from proxywar.extract.scene import Scene
from proxywar.find.tree import Tree
from proxywar.lang import classed, united

_SAID = frozenset({"REQUEST", "THREATEN", "SUPPORT", "ACCUSE", "REJECT", "AGREE", "CONCEDE"})
_MEDIA = frozenset({"media"})


def absorb_letters(scene: Scene, drafts: list[Draft]) -> list[Draft]:
    """Leave out that somebody wrote where what he wrote is a fact, and that he spoke to a newspaper."""
    if not any(d.type == "CONSULT" for d in drafts):
        return drafts
    sent = united(classed(scene.lang, "verbs", "writes"), classed(scene.lang, "nouns", "writes"))
    told = [d for d in drafts if d.type in _SAID and d.actors and d.recipients]
    kept = []
    for d in drafts:
        lemma = scene.tree.lemmas[d.head] if d.type == "CONSULT" else ""
        to_media = d.type == "CONSULT" and any(
            side and all(a.kind in _MEDIA for a in side) for side in (d.actors, d.recipients)
        )
        if not to_media and not (lemma in sent and any(_says(scene.tree, d, other) for other in told)):
            kept.append(d)
    return kept


def _says(tree: Tree, sent: Draft, said: Draft) -> bool:
    """Tell whether a fact is what a letter or call says: of the same parties, in one clause with it or below it."""
    same = ids_of([*sent.actors, *sent.recipients]) == ids_of([*said.actors, *said.recipients])
    return same and (said.head in tree.subtree(sent.head) or sent.head in tree.subtree(said.head))
