"""Mend what somebody is charged with or quoted as: "charged Libya with having armed X", "quoted X as thanking Y".

The parser hangs such a form on the verb like a circumstance of who charges; its doer is who is charged or quoted.
"""

from __future__ import annotations

from proxywar.find.inflection import forms
from proxywar.find.mending_verbs import PERFECT, make_verb, verbs_of_saying
from proxywar.find.tree import NOMINAL, Tree, tokens_with
from proxywar.lang import classed, united

_CLASSES = {"with": "charges with", "as": "tells of as"}


def mend_charges(tree: Tree) -> None:
    """Make the form a complement, and hang a deed on the credit that is taken for it, in place (English only)."""
    _mend_credit(tree)
    _mend_the_accused(tree)
    _mend_denied_deeds(tree)
    for having in tokens_with(tree.lower, {"having"}, 3, len(tree) - 2):
        form = tree.heads[having]
        if tree.lower[having - 1] == "of" and tree.deps[form] == "conj" and not tree.children(form, "cc", "nsubj"):
            tree.deps[form] = "advcl"  # "accused Cuba and Angola of having armed X"
    for mark in tokens_with(tree.lower, _CLASSES.keys(), 2, len(tree) - 2):
        if not tree.lower[mark + 1].endswith("ing"):
            continue
        form = tree.heads[mark]
        if form < mark or tree.deps[form] not in ("advcl", "acl", "xcomp", "ccomp") or form > mark + 3:
            continue
        verb = tree.heads[form]
        if tree.pos[verb] != "VERB":
            verb = tree.heads[verb]  # hung on who is charged
        if verb > mark or tree.lemmas[verb] not in classed("en", "verbs", _CLASSES[tree.lower[mark]]):
            continue
        charged = tree.children(verb, "nsubj", "nsubj:pass") if tree.is_passive(verb) else tree.children(verb, "obj")
        if not any(k < mark for k in charged):
            continue
        if tree.lower[mark] == "as" and tree.lemmas[form] in verbs_of_saying("en"):
            continue  # "the UN was quoted as saying": what it vouches for
        tree.heads[form], tree.deps[form] = verb, "xcomp"
        tree.link()
        if tree.lower[form] == "having":
            _mend_perfect(tree, form)


def _mend_credit(tree: Tree) -> None:
    """Read "took credit for the attack" with the attack hung on the credit, not on the taking."""
    owned = classed("en", "nouns", "responsibility")
    for credit in tokens_with(tree.lemmas, owned, 1, len(tree) - 2):
        if tree.deps[credit] != "obj" or tree.lower[credit + 1] != "for":
            continue
        for k in tree.children(tree.heads[credit], "obl"):
            if k > credit and tree.subtree(k)[0] == credit + 1 and not tree.children(k, "mark"):
                tree.reattach(k, credit, "nmod")


def _mend_the_accused(tree: Tree) -> None:
    """Read "sanctions on Ugandan officials accused of corruption" with the officials as who is accused."""
    for form in tokens_with(tree.lemmas, classed("en", "verbs", "says of what"), 2, len(tree) - 2):
        who = form - 1
        if tree.lower[form + 1] != "of" or not tree.is_past_participle(form) or tree.heads[form] == who:
            continue
        if tree.pos[who] not in NOMINAL or tree.deps[form] not in ("advcl", "acl", "amod"):
            continue
        own = tree.children(form, "nsubj", "nsubj:pass", "aux", "aux:pass", "mark")
        if not own and form not in tree.ancestors(who):
            tree.reattach(form, who, "acl")


def _mend_denied_deeds(tree: Tree) -> None:
    """Read "denied carrying out strikes" with the strikes as what is denied, not as when somebody denied."""
    verbs = united(classed("en", "verbs", "denial"), classed("en", "verbs", "admit"))
    for verb in tokens_with(tree.lemmas, verbs, 0, len(tree) - 2):
        deed = verb + 1
        doing = tree.pos[deed] == "VERB" and tree.lower[deed].endswith("ing")
        if doing and tree.pos[verb] == "VERB" and tree.heads[deed] == verb and tree.deps[deed] in ("advcl", "acl"):
            tree.deps[deed] = "xcomp"
            tree.link()


def _mend_perfect(tree: Tree, having: int) -> None:
    """Read "having armed and sheltered them" with what was done as the verb, not with having."""
    done = having + 1
    if done >= len(tree) or tree.heads[done] != having or tree.deps[done] not in ("xcomp", "amod"):
        return
    if tree.lower[done] not in forms("en"):
        return
    make_verb(tree, done, PERFECT)
    tree.take_place(done, having)
    tree.heads[having], tree.deps[having], tree.pos[having] = done, "aux", "AUX"
    for k in [k for k in tree.kids[having] if k > done]:
        tree.heads[k] = done
    second = done + 2
    joined = tree.deps[second - 1 : second + 1] == ["cc", "conj"] and tree.pos[second] == "VERB"
    if joined and not tree.children(second, "nsubj", "aux"):
        tree.heads[second], tree.morph[second] = done, PERFECT
    tree.link()
