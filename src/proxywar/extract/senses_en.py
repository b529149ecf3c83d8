"""What English words that make facts mean beside their first sense: what they then do not tell."""

from __future__ import annotations

from proxywar.extract.clause_kinds import leaves_open
from proxywar.extract.frames import Evoked
from proxywar.extract.grammar import objects
from proxywar.extract.scene import Scene


def says_neither(scene: Scene, evoked: Evoked) -> bool:
    """Tell "neither confirmed nor denied it", which says nothing, from a denial."""
    tree, head = scene.tree, evoked.head
    return evoked.frame.type == "REJECT" and tree.lemmas[head] == "deny" and leaves_open(tree, head)


def succeeds(scene: Scene, evoked: Evoked) -> bool:
    """Tell "took over from London as its patron", who comes after whom, from what is taken by force."""
    tree, head = scene.tree, evoked.head
    if scene.lang != "en" or evoked.frame.lemma != "take" or tree.lower[head + 1 : head + 2] != ["over"]:
        return False
    return not objects(tree, head) and any(tree.case_of(k) == "from" for k in tree.children(head, "obl", "nmod"))
