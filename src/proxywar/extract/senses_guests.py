"""Whether somebody is expected somewhere, or something: "the minister is expected in Cairo", "rain is expected"."""

from __future__ import annotations

from proxywar.extract.effects import AWAITS
from proxywar.extract.frames import Evoked
from proxywar.extract.scene import Scene, collectives


def is_no_guest(scene: Scene, evoked: Evoked) -> bool:
    """Tell "une réponse est attendue à Genève" from a visitor: "le ministre, attendu jeudi à Kigali"."""
    if evoked.frame.type != "CONSULT" or evoked.frame.lemma not in AWAITS:
        return False
    tree, head = scene.tree, evoked.head
    part = tree.is_past_participle(head) and (tree.is_passive(head) or not tree.children(head, "aux", "aux:tense"))
    guests = [*tree.children(head, "nsubj:pass", "nsubj"), *([tree.heads[head]] if tree.deps[head] == "acl" else [])]
    if tree.deps[head] == "advcl":
        guests = tree.children(tree.heads[head], "nsubj", "nsubj:pass")
    states = collectives(scene.lang)
    known = [k for k in guests if states.get(tree.lemmas[k]) == "state" or tree.pos[k] == "PROPN"]
    return not (part and known)
