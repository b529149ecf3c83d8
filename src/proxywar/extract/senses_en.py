"""What English words that make facts mean beside their first sense: what they then do not tell."""

from __future__ import annotations

from proxywar.extract.arguments import Roles
from proxywar.extract.frames import Evoked
from proxywar.extract.grammar import objects
from proxywar.extract.scene import Scene


def says_neither(scene: Scene, evoked: Evoked) -> bool:
    """Tell "neither confirmed nor denied it", which says nothing, from a denial."""
    tree, head = scene.tree, evoked.head
    if scene.lang != "en" or evoked.frame.type != "REJECT" or tree.lemmas[head] != "deny":
        return False
    joined = [k for k in (tree.heads[head], *tree.children(head, "conj")) if tree.lemmas[k] == "confirm"]
    return bool(joined) and any(tree.lower[m] in ("nor", "or") for k in (head, *joined) for m in tree.kids[k])


def succeeds(scene: Scene, evoked: Evoked) -> bool:
    """Tell "took over from London as its patron", who comes after whom, from what is taken by force."""
    tree, head = scene.tree, evoked.head
    if scene.lang != "en" or evoked.frame.lemma != "take" or tree.lower[head + 1 : head + 2] != ["over"]:
        return False
    return not objects(tree, head) and any(tree.case_of(k) == "from" for k in tree.children(head, "obl", "nmod"))


def fights_over(scene: Scene, evoked: Evoked, roles: Roles) -> bool:
    """Tell "are fighting for Kabul", which is at stake, from "are fighting for Assad", whose side it is."""
    if scene.lang != "en" or evoked.frame.lemma != "fight" or "recipient:for" not in roles.used:
        return False
    return any((ref := scene.at.get(k)) is not None and ref.of("place") for k in roles.recipient_tokens)
