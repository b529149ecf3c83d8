"""Mend what hangs on a verb whose form no noun has: "denies", "insists", "withdraws".

The parser takes "Kigali denies" for a compound noun, above all behind a relative clause or a comma. The class `no noun`
of the table of verbs says which forms can only be verbs; here they get their subject and what they govern.
"""

from __future__ import annotations

from proxywar.find.inflection import forms
from proxywar.find.mending_verbs import PRESENT, make_verb
from proxywar.find.tree import NOMINAL, Tree
from proxywar.lang import classed

RELATIVE = frozenset({"that", "which", "who", "whom"})


def mend_verb_forms(tree: Tree) -> None:
    """Mend English verbs in the third person of the present that were taken for nouns, in place."""
    if tree.lang != "en":
        return
    for i in range(1, len(tree)):
        form = tree.lower[i]
        verb = forms("en").get(form) if form.endswith("s") and tree.words[i] == form else None
        if verb is None or verb == form or verb not in classed("en", "verbs", "no noun"):
            continue
        if tree.pos[i] != "VERB" and tree.pos[i - 1] not in ("DET", "ADJ", "ADP"):
            _read_as_verb(tree, i)
        if not any(tree.deps[k].startswith("nsubj") for k in tree.kids[i]):
            _find_subject(tree, i)


def _read_as_verb(tree: Tree, i: int) -> None:
    """Give the verb its place in the tree, and what stands behind it its label."""
    governor, dep = tree.heads[i], tree.deps[i]
    make_verb(tree, i, PRESENT)
    if dep.startswith("nsubj") and governor > i:
        # "Uganda, which keeps a brigade in Juba, denies backing…": what was the head is what is denied.
        _take_place_of(tree, i, governor, "xcomp" if tree.lower[governor].endswith("ing") else "ccomp")
    elif dep in ("compound", "amod", "nmod") and governor > i and not tree.case_of(i):
        _take_place_of(tree, i, governor, "obj")
    elif dep in ("conj", "appos", "nmod", "obj", "obl", "flat") and tree.pos[governor] in NOMINAL:
        above = next((a for a in tree.ancestors(i) if tree.pos[a] == "VERB"), None)
        if above is not None and not any(tree.lower[k] in RELATIVE for k in tree.kids[i]):
            tree.heads[i], tree.deps[i] = above, "conj" if above < i else "parataxis"
    tree.link()
    for k in tree.kids[i]:
        if k > i and tree.pos[k] in NOMINAL and not tree.case_of(k) and tree.deps[k] in ("nmod", "appos", "compound"):
            tree.deps[k] = "obj"
        elif k > i and tree.pos[k] == "VERB" and tree.deps[k] in ("acl", "amod"):
            tree.deps[k] = "xcomp"


def _take_place_of(tree: Tree, i: int, governor: int, dep: str) -> None:
    above, label = tree.heads[governor], tree.deps[governor]
    tree.heads[i], tree.deps[i] = (i, "root") if above == governor else (above, label)
    tree.heads[governor], tree.deps[governor] = i, dep
    for k in list(tree.kids[governor]):
        if k < i and tree.pos[k] in NOMINAL and not tree.case_of(k) and k != i:
            tree.heads[k] = i
    tree.link()


def _find_subject(tree: Tree, i: int) -> None:
    """Label the noun right before the verb its subject, or the one before the relative clause that ends there."""
    before = i - 1
    if tree.words[before] == ",":
        relatives = [k for k in range(before) if tree.deps[k] == "acl:relcl" and before - 1 in tree.subtree(k)]
        nouns = [tree.heads[k] for k in relatives if tree.heads[k] < k]
        noun = nouns[0] if nouns else None
    else:
        noun = before if tree.pos[before] in NOMINAL and tree.heads[before] in (i, tree.heads[i]) else None
    if noun is None or tree.case_of(noun) or tree.deps[noun].startswith("nsubj"):
        return
    if tree.deps[noun] == "root" and i in tree.subtree(noun):
        tree.heads[i], tree.deps[i] = i, "root"
        tree.heads[noun], tree.deps[noun] = i, "nsubj"
        tree.link()
    else:
        tree.reattach(noun, i, "nsubj")
