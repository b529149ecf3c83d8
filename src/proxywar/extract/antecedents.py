"""The clause that an event noun takes up, which says who does it: "cette visite", "the strike was called off"."""

from __future__ import annotations

from proxywar.extract.arguments import Roles
from proxywar.extract.cues import cue_at
from proxywar.extract.frames import Evoked
from proxywar.extract.scene import Scene

_TAKES_UP = frozenset({"this", "that", "such", "ce", "cet", "cette"})
_ARTICLES = frozenset({"the", "le", "la", "l'", "l’"})


def antecedent_clause(scene: Scene, evoked: Evoked, roles: Roles) -> int | None:
    """Return the verb of the clause that "cette visite" takes up, None where the noun stands for itself.

    "X était attendu à Istanbul ; mais cette visite a été annulée": who visits and where is said before.
    """
    tree, head = scene.tree, evoked.head
    if evoked.frame.pos != "NOUN" or roles.actors or any(s.name == "self" for s in evoked.frame.actor):
        return None
    determiners = {tree.lower[k] for k in tree.kids[head] if tree.deps[k] == "det"}
    called_off = (cue := cue_at(tree, tree.heads[head], "VERB")) is not None and cue.effect == "negated"
    if not determiners & _TAKES_UP and not (called_off and determiners & _ARTICLES):
        return None
    clause = tree.clause_head(head)
    while tree.heads[clause] != clause and tree.deps[clause] not in ("conj", "parataxis"):
        clause = tree.heads[clause]
    before = tree.heads[clause]
    return before if before != clause and before < head and tree.pos[before] == "VERB" else None
