"""What two do to each other: "accused each other", "traded threats", "s'accusent mutuellement" is a fact either way."""

from __future__ import annotations

from dataclasses import replace

from proxywar.extract.drafts import Draft
from proxywar.extract.scene import Scene
from proxywar.find.tree import Tree

DIRECTED = frozenset({"ACCUSE", "THREATEN", "SANCTION", "ASSAULT", "REJECT", "SUPPORT", "BACKS", "AID"})
"""Types of which each side has its own fact."""
EACH_FR = frozenset({"mutuellement", "réciproquement", "autre", "autres"})
TRADE = {"en": frozenset({"trade", "swap", "exchange"}), "fr": frozenset({"échanger", "renvoyer", "rejeter"})}


def split_mutual(scene: Scene, drafts: list[Draft]) -> list[Draft]:
    """Return the drafts with each mutual one replaced by one fact a direction."""
    out: list[Draft] = []
    for draft in drafts:
        sides = draft.actors
        if draft.type not in DIRECTED or len(sides) != 2 or draft.recipients or not _is_mutual(scene.tree, draft):
            out.append(draft)
            continue
        for actor, recipient in (sides, sides[::-1]):
            roles = replace(draft.roles, actors=[actor], recipients=[recipient])
            out.append(replace(draft, roles=roles, steps=[*draft.steps, "each other"]))
    return out


def _is_mutual(tree: Tree, draft: Draft) -> bool:
    verb = draft.roles.verb if draft.roles.verb is not None else draft.head
    behind = [k for k in tree.subtree(verb) if k > verb]
    if tree.lang == "en":
        if any(tree.lower[m] == "each" for k in tree.children(verb, "nsubj") for m in (k, *tree.kids[k])):
            return any(tree.lower[k] == "other" and tree.heads[k] == verb for k in behind)
        each = {f"{tree.lower[k - 1]} {tree.lower[k]}" for k in behind}
        return tree.lemmas[verb] in TRADE["en"] or bool(each & {"each other", "one another"})
    reflexive = any(tree.lower[k].rstrip("'’") in ("se", "s") for k in tree.kids[verb])
    if tree.lemmas[verb] in TRADE["fr"]:
        return reflexive or tree.lemmas[verb] == "échanger"
    return reflexive and any(tree.lower[k] in EACH_FR for k in behind)
