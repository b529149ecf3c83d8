"""Mend English relative clauses whose subject the parser took for their predicate: "which supporters of X had blocked".

A plural noun right behind the pronoun, which nothing makes a predicate of, does what the verb behind it says.
"""

from __future__ import annotations

from proxywar.find.mending_accused_relatives_en import mend_accused_relatives
from proxywar.find.mending_due_en import mend_due
from proxywar.find.mending_mains import POSSESSIVES
from proxywar.find.mending_relatives import antecedent, make_relative, mend_relatives_en
from proxywar.find.mending_verbs import verbs_of_saying
from proxywar.find.tree import Tree, tokens_with
from proxywar.lang import classed

_PRONOUNS = frozenset({"which", "that", "whom"})
_LOOSE = frozenset({"root", "ccomp", "parataxis", "conj", "advcl", "dep", "xcomp", "acl", "acl:relcl"})


def mend_english_relatives(tree: Tree) -> None:
    """Mend these relative clauses, and all others of English, in place."""
    mend_due(tree)
    mend_accused_relatives(tree)
    mend_relatives_en(tree)
    for owner in tokens_with(tree.lower, POSSESSIVES, 2, len(tree) - 2):
        _mend_owned_subject(tree, owner)
    for q in tokens_with(tree.lower, _PRONOUNS, 1, len(tree) - 3):
        doers = q + 1
        if tree.heads[q] != doers or tree.pos[doers] not in ("NOUN", "VERB") or not tree.lower[doers].endswith("s"):
            continue
        if tree.children(doers, "aux", "cop", "aux:pass", "obj") or tree.deps[doers] not in ("acl:relcl", "nsubj"):
            continue
        verb = _verb_behind(tree, max(tree.subtree(doers)))
        noun = antecedent(tree, q)
        if verb is None or noun is None:
            continue
        way = next((k for k in tree.kids[noun] if tree.lower[k] in ("to", "from") and tree.deps[k] == "case"), 0) - 1
        if way > 0 and tree.lemmas[way] in classed("en", "nouns", "way"):
            noun = way  # "the road to Mauritania, which…": nobody blocks Mauritania
        if not make_relative(tree, q, verb, noun):
            continue
        if tree.pos[doers] == "VERB":
            tree.pos[doers], tree.morph[doers] = "NOUN", "Number=Plur"
        tree.heads[doers], tree.deps[doers] = verb, "nsubj"
        _hang_beside_name(tree, noun)
        tree.link()


def _mend_owned_subject(tree: Tree, owner: int) -> None:
    """Read "gassed a town its army captured last week" with a town that was captured: nothing joins two clauses."""
    who, noun = tree.heads[owner], owner - 1
    verb = tree.heads[who]
    if tree.deps[who] != "nsubj" or tree.pos[noun] != "NOUN" or tree.pos[verb] != "VERB" or verb < who:
        return
    if tree.deps[verb] not in ("conj", "parataxis", "ccomp", "dep") or tree.heads[verb] > noun:
        return
    if tree.children(verb, "obj", "cc", "mark", "ccomp", "xcomp", "cop", "aux:pass") or noun in tree.subtree(who):
        return
    if tree.lemmas[tree.heads[verb]] not in verbs_of_saying("en") and tree.deps[noun] in (
        "obj",
        "appos",
        "obl",
        "nmod",
    ):
        tree.reattach(verb, noun, "acl:relcl")


def _verb_behind(tree: Tree, last: int) -> int | None:
    """Return the finite verb right behind the token `last` that has no subject there."""
    verb = last + 1
    while verb < len(tree) - 1 and tree.pos[verb] in ("AUX", "ADV"):
        verb += 1
    if verb >= len(tree) or tree.pos[verb] != "VERB" or tree.deps[verb] not in _LOOSE or not tree.is_finite(verb):
        return None
    if any(last < k for k in tree.children(verb, "nsubj", "nsubj:pass", "obj")) or tree.is_passive(verb):
        return None
    return verb


def _hang_beside_name(tree: Tree, noun: int) -> None:
    """Hang "Marawi, the city that…" on Marawi once its clause is parted from the noun."""
    opener = min(tree.subtree(noun))
    name = opener - 2
    loose = tree.deps[noun] in ("ccomp", "parataxis", "dep", "conj") and tree.lower[opener] in ("the", "a", "an")
    if loose and name >= 0 and tree.words[opener - 1] == "," and tree.pos[name] == "PROPN":
        tree.heads[noun], tree.deps[noun] = name, "appos"
