"""Mend French relatives of whom one accuses or asks to do something: "le Maroc, qu'elle accuse de soutenir X".

Whom one accuses, asks or thanks is somebody, so that behind "ses relations avec le Maroc, qu'elle accuse" it is no
relations; and no clause that a pronoun and its verb make behind "que" goes with the verb before.
"""

from __future__ import annotations

from proxywar.find.mending_apposed_relations_fr import relational_nouns
from proxywar.find.mending_relatives import QUE, antecedent
from proxywar.find.retagging_fr import noun_triggers
from proxywar.find.tree import NOMINAL, Tree, tokens_with
from proxywar.lang import classed

_PERSONAL = frozenset({"il", "elle", "ils", "elles", "on"})
_LOOSE = frozenset({"acl:relcl", "ccomp", "conj", "advcl", "parataxis", "acl"})
_OF = frozenset({"de", "d'", "d’", "à"})


def mend_relatives_of_the_accused_fr(tree: Tree) -> None:
    """Mend these relatives in place."""
    for que in tokens_with(tree.lower, QUE, 2, len(tree) - 3):
        doer = que + 1
        verb = tree.heads[doer]
        if tree.lower[doer] not in _PERSONAL or verb < doer or tree.deps[verb] not in _LOOSE:
            continue
        if not tree.deps[doer].startswith("nsubj") or not _asks_somebody(tree, verb, que):
            continue
        noun = antecedent(tree, que)
        if noun is not None and (noun := _somebody(tree, noun)) is not None and not _is_of_these(tree, verb, noun):
            first = tree.heads[noun]
            listed = tree.deps[noun] == "conj" and tree.pos[first] == tree.pos[noun] and first not in tree.subtree(verb)
            tree.reattach(verb, first if listed else noun, "acl:relcl")
        deed = tree.heads[que]
        if deed != verb and tree.deps[verb] == "acl:relcl" and any(k > deed for k in tree.children(deed, "obj")):
            tree.reattach(que, verb, "obj")  # the infinitive below has its own object
            tree.pos[que] = "PRON"


def _asks_somebody(tree: Tree, verb: int, que: int) -> bool:
    """Tell a verb whose object must do what stands below it, and that has no object but the relative pronoun."""
    if tree.lemmas[verb] not in classed("fr", "verbs", "object control") or tree.is_passive(verb):
        return False
    if any(k != que for k in tree.children(verb, "obj", "ccomp")):
        return False
    return any(
        k > verb and any(tree.lower[m] in _OF for m in tree.children(k, "mark", "case")) for k in tree.kids[verb]
    )


def _somebody(tree: Tree, noun: int) -> int | None:
    """Return who is meant where a noun ends right before the pronoun: of "un médecin établi en Floride" the doctor."""
    above = tree.heads[noun]
    settled = tree.deps[noun].startswith("obl") and tree.is_past_participle(above)
    if not settled or tree.children(above, "aux"):
        return noun
    if tree.deps[above] in ("acl", "amod") and tree.pos[tree.heads[above]] in NOMINAL:
        return tree.heads[above]
    return None


def _is_of_these(tree: Tree, verb: int, noun: int) -> bool:
    """Tell a clause that hangs well: on this noun, or on one that may be somebody, whom a name says more about."""
    holder = tree.heads[verb]
    if tree.deps[verb] != "acl:relcl" or holder == noun:
        return tree.deps[verb] == "acl:relcl"
    things = (noun_triggers("fr") - relational_nouns()) | classed("fr", "nouns", "dealings")
    return tree.lemmas[holder] not in things | classed("fr", "nouns", "owned") or tree.pos[noun] != "PROPN"


def mend_charges_fr(tree: Tree) -> None:
    """Read "accuse des hommes venus de X d'avoir attaqué Y" with the attack as what the men are accused of."""
    for verb in tokens_with(tree.lemmas, classed("fr", "verbs", "accuses"), 0, len(tree) - 4):
        men = [k for k in tree.children(verb, "obj") if k > verb and tree.pos[k] in NOMINAL]
        if tree.pos[verb] != "VERB" or len(men) != 1 or tree.is_passive(verb) or tree.children(verb, "xcomp"):
            continue
        for deed in tree.subtree(men[0]):
            marks = [k for k in tree.children(deed, "mark") if k > men[0] and tree.lower[k] in ("de", "d'", "d’")]
            helped = any(tree.lower[k] in ("avoir", "être") for k in tree.children(deed, "aux"))
            if tree.pos[deed] == "VERB" and marks and (helped or tree.feature(deed, "VerbForm") == "Inf"):
                tree.reattach(deed, verb, "xcomp")
                break
