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


def bids(tree: Tree, node: int) -> bool:
    """Tell « Que les Français s'en aillent », lance X: what somebody is to do, which nothing says that he does."""
    first = next((k for k in range(len(tree)) if tree.pos[k] != "PUNCT"), 0)
    verb = tree.heads[node] if tree.deps[node] == "conj" and tree.pos[node] == "VERB" else node
    if tree.lower[first].rstrip("'’") not in ("que", "qu") or tree.pos[node] != "VERB" or first > node:
        return False
    opens = tree.heads[first] in (verb, node) and (tree.pos[first] == "SCONJ" or tree.deps[first] == "mark")
    bare = not tree.children(verb, "aux", "aux:tense") and tree.deps[verb] in ("root", "ccomp", "parataxis")
    return opens and bare and tree.heads[verb] >= verb


def _is_asked_about(tree: Tree, node: int, k: int) -> bool:
    """Tell "interrogé sur un bombardement", of which nothing is told yet: one, and not that one."""
    verb = tree.heads[node]
    asked = tree.lemmas[verb] in classed(tree.lang, "verbs", "asks about") and tree.lower[k] in ("sur", "about")
    one = all(tree.lower[m] in ("un", "une", "a", "an") for m in tree.children(node, "det"))
    return asked and one


def marked_status(tree: Tree, node: int, k: int) -> str:
    """Return what a preposition or a conjunction before it makes of a deed: "without", "if"."""
    if _is_asked_about(tree, node, k):
        return "swallow"
    cue = cue_at(tree, k, "SCONJ", "ADP") or (preposition_cue(tree, node) if tree.children(k, "fixed") else None)
    return cue.effect if cue and cue.effect in ("possible", "negated") and not never_passes(tree, node) else ""
