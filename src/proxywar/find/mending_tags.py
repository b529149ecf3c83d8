"""Mend tags of saying behind a statement: ", the ministry said on Monday", ", a annoncé Kigali".

Joined to the statement by a comma and no conjunction, they are no second deed of its subject. And what a verb of saying
has for a relative clause is what is said: "denies it has troops there".
"""

from __future__ import annotations

from proxywar.find.going_on import goes_on
from proxywar.find.mending_verbs import verbs_of_report
from proxywar.find.tree import NOMINAL, Tree, tokens_with
from proxywar.lang import classed, united

LOOSE = ("conj", "advcl", "dep")
OUTLOOK = frozenset({"would", "will", "could", "might", "may"})
JOINED = ("cc", "ccomp", "xcomp", "mark", "acl:relcl")


def mend_tags(tree: Tree) -> None:
    """Mend the tags of a tree in place."""
    lang = tree.lang
    saying = united(verbs_of_report(lang), classed(lang, "verbs", "announce"), classed(lang, "verbs", "denial"))
    for said in tokens_with(tree.lemmas, saying):
        if tree.pos[said] != "VERB":
            continue
        for k in tree.children(said, "acl:relcl"):
            if k > said and not tree.children(said, "ccomp", "obj") and tree.is_finite(k):
                tree.deps[k] = "ccomp"
        if _is_tag(tree, said):
            tree.deps[said] = "parataxis"
        for k in [m for c in tree.children(said, "ccomp") for m in tree.children(c, "conj")]:
            if _is_next_deed(tree, said, k):
                tree.reattach(k, said, "conj")


def _is_next_deed(tree: Tree, said: int, k: int) -> bool:
    """Tell "X said that it would shut it, and Japan froze its assets": a deed behind what is only to come is told."""
    first = tree.heads[k]
    outlook = any(tree.lower[m] in OUTLOOK for m in tree.children(first, "aux"))
    joint = [m for m in tree.children(k, "cc") if tree.words[m - 1] == ","]
    own = [m for m in tree.children(k, "nsubj") if joint and m > joint[0]]
    plain = tree.feature(k, "Tense") == "Past" and not tree.children(k, "aux", "mark")
    return said < first and outlook and bool(own) and plain


def _is_tag(tree: Tree, said: int) -> bool:
    above = tree.heads[said]
    if tree.deps[said] not in LOOSE or above > said or tree.deps[above] not in ("root", "ccomp"):
        return False
    if tree.pos[above] not in ("VERB", "AUX") or any(tree.deps[k] in JOINED for k in tree.kids[said]):
        return False
    own = tree.subtree(said)
    opening = next((i for i in own if tree.pos[i] != "PUNCT"), said)
    if opening < 1 or tree.words[opening - 1] != "," or not _ends(tree, own[-1]):
        return False
    before = [k for k in tree.kids[said] if k < said and tree.deps[k].startswith("nsubj")]
    if tree.lang == "en":
        return bool(before) and not tree.children(said, "obj")
    behind = [k for k in tree.kids[said] if k > said and tree.deps[k] in ("obj", "nsubj") and tree.pos[k] in NOMINAL]
    if before or not behind or goes_on(tree, said, behind[0]):
        return False
    return not any(tree.case_of(k) for k in behind)


def _ends(tree: Tree, last: int) -> bool:
    """Tell the end of a sentence, or of what a semicolon closes."""
    return last + 1 >= len(tree) or tree.words[last] in (".", ";") or tree.words[last + 1] in (".", ";", "”", "»", '"')
