"""Hang numbers on what they count, and lists on what says how many are in them."""

from __future__ import annotations

from proxywar.find.quantities_numerals import values_of
from proxywar.find.tree import Tree, tokens_with


def mend_counts(tree: Tree) -> None:
    """Mend numbers with the whole they are of, in place."""
    _mend_shares(tree)
    _mend_counted_objects(tree)
    _mend_counted_lists(tree)


def _mend_shares(tree: Tree) -> None:
    """Read "ont tué 49 de ses soldats", "shot down one of its planes" with the number as a share of those."""
    for noun in tokens_with(tree.deps, {"obl"}, 3):
        mark = tree.subtree(noun)[0]
        count, verb = mark - 1, tree.heads[noun]
        if tree.lower[mark] not in ("of", "de", "des") or tree.heads[mark] != noun or count < 0:
            continue
        counts = tree.pos[count] == "NUM" and tree.heads[count] == verb and tree.pos[noun] == "NOUN"
        if counts and tree.deps[count] in ("obj", "nsubj", "nsubj:pass", "obl:agent"):
            tree.reattach(noun, count, "nmod")


def _mend_counted_objects(tree: Tree) -> None:
    """Read "shot down two MiG-23s" with one object, which the number counts."""
    for count in tokens_with(tree.pos, {"NUM"}, 1, len(tree) - 1):
        thing = count + 1
        both = tree.heads[count] == tree.heads[thing] and tree.deps[count] == tree.deps[thing] == "obj"
        if both and tree.pos[thing] in ("NOUN", "PROPN") and not tree.kids[count]:
            tree.reattach(count, thing, "nummod")


def _mend_counted_lists(tree: Tree) -> None:
    """Read "Four members of the AU, Kenya, Ghana, Togo and Gabon, have…" with the four as who they are.

    The parser coordinates them with the name before; but a list of as many as were announced is what was announced.
    """
    units = values_of(tree.lang, "unit")
    if units.keys().isdisjoint(tree.lower):
        return
    for noun in tokens_with(tree.pos, {"NOUN"}, 1):
        counts = [units[tree.lower[k]][0] for k in tree.kids[noun] if tree.lower[k] in units]
        if not counts:
            continue
        for whole in [k for k in tree.kids[noun] if k > noun and tree.deps[k] == "nmod" and tree.pos[k] == "PROPN"]:
            listed = [k for k in tree.conjuncts(whole) if k > whole and tree.pos[k] == "PROPN"]
            if len(listed) < 2 or len(listed) != counts[0] or tree.words[whole + 1] != ",":
                continue
            tree.heads[listed[0]], tree.deps[listed[0]] = noun, "appos"
            for k in listed[1:]:
                tree.heads[k], tree.deps[k] = listed[0], "conj"
            tree.link()


def mend_counted_again(tree: Tree) -> None:
    """Read "la Belgique en a envoyé deux cents" with what was counted before: the noun of the last number."""
    for en in tokens_with(tree.lower, {"en"}, 4) if tree.lang == "fr" else ():
        verb = tree.heads[en]
        if tree.pos[en] != "PRON" or tree.pos[verb] != "VERB":
            continue
        for k in tree.children(verb, "obj"):
            bare = tree.pos[k] == "NUM" or tree.lower[k] in ("cents", "mille", "centaine", "dizaine", "milliers")
            before = [n for n in range(en) if tree.pos[n] == "NOUN" and tree.children(n, "nummod")]
            if bare and k > verb and before and not any(tree.case_of(m) == "de" for m in tree.kids[k]):
                tree.lemmas[k], tree.pos[k] = tree.lemmas[before[-1]], "NOUN"
