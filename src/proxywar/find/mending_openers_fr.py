"""Mend the subjects of French sentences behind an opening without a comma: "Dès le début la Turquie a accusé".

The parser hangs the subject on the phrase before it, or on what is put in behind it, and takes who or what stands
behind the verb for the subject.
"""

from __future__ import annotations

from proxywar.find.tree import NOMINAL, Tree, tokens_with
from proxywar.lang import classed

_LOOSE = frozenset({"nmod", "appos", "nmod:unmarked", "flat", "dep"})


def mend_openers_fr(tree: Tree) -> None:
    """Give the verbs of these sentences the subject before them, in place."""
    if tree.lang != "fr" or len(tree) < 5:
        return
    if tree.pos[0] == "NOUN" and tree.lower[0] in classed("fr", "words", "opens as a time"):
        _mend_time_for_subject(tree)
    for verb in tokens_with(tree.deps, {"root", "ccomp", "parataxis", "conj"}, 3):
        if tree.pos[verb] != "VERB" or not (tree.is_finite(verb) or tree.children(verb, "aux:tense", "aux:pass")):
            continue
        _free_subject(tree, verb)
        _mend_described(tree, verb)
        _mend_two_subjects(tree, verb)


def _mend_time_for_subject(tree: Tree) -> None:
    """Read "Lundi Vladimir Poutine a été accusé" with Putin as who was accused."""
    names = [k for k in tree.children(0, "flat", "appos", "nmod") if tree.pos[k] == "PROPN" and not tree.case_of(k)]
    if not names or not tree.deps[0].startswith("nsubj") or "," in tree.words[: names[0]]:
        return
    name, verb = names[0], tree.heads[0]
    tree.heads[name], tree.deps[name] = verb, tree.deps[0]
    tree.deps[0] = "obl"
    for k in tree.kids[0]:
        if k > name:
            tree.heads[k] = name
    tree.link()


def _free_subject(tree: Tree, verb: int) -> None:
    """Read "Pour la première fois Khalifa Haftar a soutenu X" with Haftar as who did: he is of no time."""
    if any(k < verb for k in tree.children(verb, "nsubj", "nsubj:pass", "expl:subj", "mark")):
        return
    start = min([verb, *(k for k in tree.kids[verb] if tree.deps[k].startswith("aux") or tree.deps[k] == "advmod")])
    name = start - 1
    opening = tree.heads[name] if name > 0 else 0
    if tree.pos[name] != "PROPN" or tree.deps[name] not in _LOOSE or tree.case_of(name) or opening >= name:
        return
    if tree.heads[opening] != verb or not tree.case_of(opening) or "," in tree.words[opening:name]:
        return
    if tree.pos[opening] != "NOUN" or tree.subtree(name)[-1] != name:
        return
    tree.reattach(name, verb, "nsubj:pass" if tree.children(verb, "aux:pass") else "nsubj")


def _mend_described(tree: Tree, verb: int) -> None:
    """Read "Haftar, vieil allié de l'Iran, a envoyé" with Haftar as who sent: an ally without a verb says who he is."""
    if any(k < verb for k in tree.children(verb, "nsubj", "nsubj:pass", "expl:subj")):
        return
    for role in tree.children(verb, "advcl"):
        names = [k for k in tree.children(role, "nsubj") if tree.pos[k] == "PROPN" and tree.words[k + 1] == ","]
        plain = tree.pos[role] in ("NOUN", "ADJ") and not tree.children(role, "cop", "mark", "aux", "aux:pass")
        if len(names) == 1 and plain and names[0] < role < verb and tree.words[tree.subtree(role)[-1]] == ",":
            tree.heads[names[0]] = verb
            tree.deps[names[0]] = "nsubj:pass" if tree.children(verb, "aux:pass") else "nsubj"
            tree.heads[role], tree.deps[role], tree.pos[role] = names[0], "appos", "NOUN"
            tree.link()
            return


def mend_only_way(tree: Tree) -> None:
    """Read "n'a d'autre choix que d'attaquer" with who has none as who attacks, in place."""
    for verb in tokens_with(tree.deps, {"acl"}, 4) if tree.lang == "fr" else ():
        noun = tree.heads[verb]
        above = tree.heads[noun]
        marks = tree.children(verb, "mark")
        if [tree.lemmas[k] for k in marks] != ["que", "de"] or tree.deps[noun] != "obj":
            continue
        if tree.lemmas[above] == "avoir" and tree.pos[above] == "VERB":
            tree.deps[marks[0]] = "advmod"
            tree.reattach(verb, above, "xcomp")


def _mend_two_subjects(tree: Tree, verb: int) -> None:
    """Read the second of two subjects as what is done to, and one that is over before the comma as a time."""
    doers = [k for k in tree.children(verb, "nsubj") if tree.pos[k] in NOMINAL]
    if len(doers) != 2:
        return
    first, second = doers
    spoken = tree.children(verb, "obj", "ccomp", "aux:pass")
    if first < verb < second and not spoken and tree.children(verb, "aux:tense"):
        tree.deps[second] = "obj"
    elif second < verb and "," in tree.words[first:second]:
        over = [k for k in tree.children(first, "acl") if tree.is_past_participle(k)]
        if over and tree.lower[0] in ("à", "a", "une", "sitôt", "aussitôt"):
            tree.deps[first] = "obl"  # "À peine le sommet fini, l'Ukraine a accusé"
