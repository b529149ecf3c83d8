"""French pronouns that the parser takes for the wrong role: the "lui" of "que lui a adressée X", "il devait y aller".

"Lui" and "leur" right before a verb are to whom; what stands behind is then who does it. The "il" of "il devait y
rencontrer X" is somebody, unlike that of "il devait y avoir".
"""

from __future__ import annotations

from proxywar.find.mending_relatives import DATIVES, QUE
from proxywar.find.tree import Tree, tokens_with
from proxywar.lang import classed

_LATTER = frozenset({"dernier", "dernière"})
_THESE = frozenset({"ce", "cette"})
_ROLES = frozenset({"nsubj", "nsubj:pass", "obj", "iobj", "obl", "obl:agent", "nmod", "conj"})
_MODALS = frozenset({"devoir", "pouvoir", "venir", "aller"})


def mend_clitic_subjects(tree: Tree) -> None:
    """Mend these roles in place (French only)."""
    if tree.lang != "fr":
        return
    for i in tokens_with(tree.lower, _LATTER, 1, len(tree)):
        determined = any(tree.lower[k] in _THESE for k in tree.children(i, "det"))
        if tree.pos[i] == "ADJ" and determined and tree.deps[i] in _ROLES:
            tree.pos[i] = "NOUN"  # "accuse ce dernier de l'avoir trahi": he is somebody
    for i in tokens_with(tree.deps, {"nsubj:pass"}):
        helpers = {tree.lemmas[k] for k in tree.children(tree.heads[i], "aux:tense", "aux:pass", "aux")}
        if helpers == {"avoir"}:
            tree.deps[i] = "nsubj"  # "Caracas les a choyés", whom the participle agrees with
    for i in tokens_with(tree.lower, DATIVES, 1, len(tree) - 2):
        if tree.pos[i] == "DET" and tree.heads[i] == i + 1 and tree.pos[i + 1] == "VERB":
            tree.pos[i], tree.deps[i], tree.lemmas[i] = "PRON", "iobj", "lui"  # "Israël leur céda des armes"
        _mend_dative(tree, i)
    for i in tokens_with(tree.deps, {"expl:subj"}, 0, len(tree) - 3):
        verb = tree.heads[i]
        below = tree.children(verb, "xcomp")
        named = [
            k
            for k in below
            if tree.children(k, "obj") and tree.lemmas[k] not in classed("fr", "verbs", "done by nobody")
        ]
        if tree.lower[i] == "il" and tree.lemmas[verb] in _MODALS and named:
            tree.deps[i] = "nsubj"


def _mend_dative(tree: Tree, i: int) -> None:
    """Read "la demande que lui avait adressée Moscou" with Moscow as who made it."""
    verb = tree.heads[i]
    if tree.deps[i] != "nsubj" or tree.pos[verb] != "VERB" or verb < i:
        return
    if any(tree.pos[k] != "AUX" for k in range(i + 1, verb)):
        return
    tree.deps[i] = "iobj"
    behind = [k for k in tree.children(verb, "obj", "appos", "dep") if k > verb and not tree.case_of(k)]
    ques = [k for k in tree.kids[verb] if tree.lower[k] in QUE and k < i]
    if behind and ques and tree.heads[verb] < ques[0]:
        tree.deps[behind[0]] = "nsubj"
        tree.deps[ques[0]], tree.pos[ques[0]], tree.deps[verb] = "obj", "PRON", "acl:relcl"
