"""Words that say the opposite of what they seem to: "not a week passes without a raid", "did nothing to stop it"."""

from __future__ import annotations

from proxywar.extract.cues import cue_at, preposition_cue
from proxywar.find.tree import NOMINAL, Tree
from proxywar.lang import classed

_NOTHING = frozenset({"nothing", "little", "rien"})


def never_passes(tree: Tree, node: int) -> bool:
    """Tell "hardly a day passes without a raid", "pas un jour sans que X ne tire": it is done each day."""
    verb = tree.heads[node]
    if verb == node:
        return False
    stretch = classed(tree.lang, "nouns", "stretch")
    told = tree.lemmas[verb] in classed(tree.lang, "verbs", "goes by")
    return told and any(tree.lemmas[k] in stretch for k in tree.kids[verb] if tree.pos[k] in NOMINAL)


def stops_nothing(tree: Tree, verb: int) -> bool:
    """Tell "did nothing to stop X shelling Y", "n'a rien fait pour empêcher X": nobody is stopped."""
    above, cue = tree.heads[verb], cue_at(tree, verb, "VERB")
    if above == verb or cue is None or cue.effect not in ("ended", "negated"):
        return False
    return tree.lower[above] in _NOTHING or any(
        tree.lower[k] in _NOTHING and k < verb for k in tree.children(above, "obj")
    )


def marked_status(tree: Tree, node: int, k: int) -> str:
    """Return what a preposition or a conjunction before it makes of a deed: "without", "if"."""
    cue = cue_at(tree, k, "SCONJ", "ADP") or (preposition_cue(tree, node) if tree.children(k, "fixed") else None)
    return cue.effect if cue and cue.effect in ("possible", "negated") and not never_passes(tree, node) else ""
