"""Mend English infinitives that are nouns as well: "France began to caution Turkey", "will sever relations with Iran".

Behind a verb or an adjective that takes an infinitive, "to" and the form of a known verb are one, and behind "will" or
"could" that form is the verb.
"""

from __future__ import annotations

from proxywar.find.inflection import forms, lexicon_verbs
from proxywar.find.mending_verbs import INFINITIVE, TOWARDS, make_verb
from proxywar.find.retagging_en import MODALS
from proxywar.find.tree import Tree, tokens_with
from proxywar.lang import classed


def mend_infinitives_english(tree: Tree) -> None:
    """Mend these infinitives in place."""
    if tree.lang != "en":
        return
    for to in tokens_with(tree.lower, {"to"}, 1, len(tree) - 1):
        deed = to + 1
        if tree.deps[deed] == "xcomp" and tree.pos[deed] == "VERB":
            continue
        if _is_known(tree, deed) and _takes_infinitive(tree, to - 1):
            _make_infinitive(tree, to - 1, to, deed)

    for modal in tokens_with(tree.lower, MODALS, 1, len(tree) - 2):
        deed, seen = modal + 1, tree.heads[modal]
        astray = seen > deed and tree.heads[deed] == seen and tree.pos[seen] != "VERB"
        if astray and tree.pos[modal] == "AUX" and tree.lower[deed] != "be" and _is_known(tree, deed):
            _make_main(tree, deed, seen)


def _is_known(tree: Tree, deed: int) -> bool:
    """Tell the infinitive of a known verb."""
    return tree.lower[deed] in lexicon_verbs("en") and tree.lower[deed] in forms("en")


def _make_main(tree: Tree, deed: int, thing: int) -> None:
    """Give a deed the place of the noun that the parser took for the verb, and make that its object."""
    make_verb(tree, deed, INFINITIVE)
    tree.take_place(deed, thing)
    for k in tree.kids[thing]:
        late = k > thing and (tree.case_of(k) in TOWARDS or tree.case_of(k) in ("in", "into"))
        if k < deed or tree.deps[k] == "punct" or late:
            tree.heads[k] = deed
            tree.deps[k] = "obl" if late else tree.deps[k]
    cased = any(tree.heads[k] == thing and tree.pos[k] == "ADP" for k in range(deed + 1, thing))
    tree.heads[thing], tree.deps[thing] = deed, "obl" if cased else "obj"
    for k in range(deed + 1, thing):
        if tree.heads[k] == deed and tree.pos[k] == "ADP":
            tree.heads[k], tree.deps[k] = thing, "case"  # "will march on Tripoli"
    tree.link()


def _takes_infinitive(tree: Tree, above: int) -> bool:
    if tree.pos[above] == "VERB":
        return tree.lemmas[above] in classed("en", "verbs", "before an infinitive")
    return tree.lower[above] in classed("en", "words", "before an infinitive")


def _make_infinitive(tree: Tree, above: int, to: int, deed: int) -> None:
    """Hang the deed on what stands before "to", and what is behind it on the deed."""
    thing = tree.heads[deed] if tree.heads[deed] > deed else None
    if thing is None:
        found = (k for k in range(deed + 1, len(tree)) if tree.heads[k] in (above, deed) and tree.pos[k] != "PUNCT")
        thing = next((k for k in found if tree.pos[k] in ("NOUN", "PROPN", "PRON")), None)
    make_verb(tree, deed, INFINITIVE)
    tree.heads[deed], tree.deps[deed] = above, "xcomp"
    tree.heads[to], tree.deps[to], tree.pos[to] = deed, "mark", "PART"
    if thing is not None:
        cased = any(deed < k < thing and tree.deps[k] == "case" for k in tree.kids[thing])
        tree.heads[thing], tree.deps[thing] = deed, "obl" if cased else "obj"
        late = [k for k in tree.kids[thing] if k > thing and (tree.case_of(k) in TOWARDS or tree.case_of(k) == "in")]
        for k in late if not cased else []:
            tree.heads[k], tree.deps[k] = deed, "obl"
    for k in range((thing or deed) + 1, len(tree)):
        if tree.heads[k] == above and tree.deps[k] in ("obl", "nmod"):
            tree.heads[k], tree.deps[k] = deed, "obl"
    tree.link()
