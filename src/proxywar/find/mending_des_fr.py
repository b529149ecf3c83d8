"""French "des" that is "de les" where the parser has the article, and the article where it has "de les".

Behind a noun it is the preposition ("l'allègement des sanctions", "tenu compte des avertissements"), and behind a verb
of leaving ("sont sortis des geôles"); behind "hors de combat", which is no object, it is the article of one.
"""

from __future__ import annotations

from functools import cache

from proxywar.find.tree import NOMINAL, Tree, tokens_with
from proxywar.lang import classed, table

_DES = frozenset({"des"})
_SPANS = frozenset({"depuis", "pendant", "durant", "après"})
_OUT = frozenset({"hors"})


def mend_des_fr(tree: Tree) -> None:
    """Mend it in place."""
    for hors in tokens_with(tree.lower, _OUT, 2, len(tree) - 2):
        _mend_out_of(tree, hors)
    for des in tokens_with(tree.lower, _DES, 1, len(tree) - 1):
        thing = tree.heads[des]
        if tree.deps[des] == "case" and tree.heads[thing] == des - 1 and _is_time_of_verb(tree, des - 1):
            tree.pos[des], tree.lemmas[des], tree.deps[des] = "DET", "un", "det"
            tree.reattach(thing, tree.heads[des - 1], "obj")
        if tree.deps[des] == "case" and (_is_given_thing(tree, thing) or _is_dropped_thing(tree, thing)):
            tree.pos[des], tree.lemmas[des], tree.deps[des] = "DET", "un", "det"
            tree.reattach(thing, tree.heads[tree.heads[thing]], "obj")
        if tree.deps[des] != "det" or thing < des or tree.pos[thing] not in NOMINAL or tree.children(thing, "case"):
            continue
        above, label = tree.heads[thing], tree.deps[thing]
        if label == "nmod" and above == des - 1 and _is_time_of_verb(tree, above):
            tree.reattach(thing, tree.heads[above], "obj")
        elif label == "nmod" and tree.pos[above] == "NOUN" and above < des:
            _make_preposition(tree, des)
        elif label == "obj" and tree.pos[above] == "NOUN" and above == des - 1:
            _make_preposition(tree, des)
            tree.reattach(thing, above, "nmod")
        elif label in ("obj", "obl") and tree.pos[above] == "VERB":
            _mend_behind_verb(tree, des, thing, above)


def _is_time_of_verb(tree: Tree, noun: int) -> bool:
    """Tell the months of "réclame depuis des mois des sanctions", which are of nothing, from "des mois des pluies"."""
    verb = tree.heads[noun]
    times = tree.pos[verb] == "VERB" and verb < noun and tree.lemmas[noun] in classed("fr", "nouns", "stretch")
    return times and tree.case_of(noun) in _SPANS and not tree.children(verb, "obj")


@cache
def _goods() -> frozenset[str]:
    """Return the nouns of what is given or sold: "missile", "drone", "vivres"."""
    return frozenset(row["lemma"] for row in table("fr", "materiel") if row["channel"])


def _is_given_thing(tree: Tree, thing: int) -> bool:
    """Tell the aircraft of "a livré à l'armée des hélicoptères", which are given, from "l'armée des frontières"."""
    whom = tree.heads[thing]
    verb = tree.heads[whom]
    if tree.deps[thing] != "nmod" or not verb < whom < thing or tree.case_of(whom) != "à":
        return False
    given = tree.pos[verb] == "VERB" and tree.lemmas[verb] in classed("fr", "verbs", "given")
    goods = tree.pos[thing] == "NOUN" and tree.lemmas[thing] in _goods()
    return given and goods and not tree.is_passive(verb) and not tree.children(verb, "obj")


def _is_dropped_thing(tree: Tree, thing: int) -> bool:
    """Tell the bombs of "a lâché sur Gahar des bombes", which fall on it, from "sur le dépôt des bombes"."""
    where = tree.heads[thing]
    verb = tree.heads[where]
    if tree.deps[thing] != "nmod" or not verb < where < thing or tree.case_of(where) not in ("sur", "contre"):
        return False
    drops = tree.pos[verb] == "VERB" and tree.lemmas[verb] in classed("fr", "verbs", "drops or fires")
    return drops and tree.pos[where] == "PROPN" and tree.pos[thing] == "NOUN" and not tree.children(verb, "obj")


def _make_preposition(tree: Tree, des: int) -> None:
    tree.pos[des], tree.lemmas[des], tree.deps[des] = "ADP", "de", "case"


def _mend_behind_verb(tree: Tree, des: int, thing: int, verb: int) -> None:
    """Read "sont sortis des geôles" with where from, "a tenu compte des menaces" with what of: one object is enough."""
    goes = tree.lemmas[verb] in classed("fr", "verbs", "être") and any(
        tree.lemmas[k] == "être" for k in tree.children(verb, "aux")
    )
    if goes and verb < des:
        _make_preposition(tree, des)
        tree.reattach(thing, verb, "obl")
        return
    bare = des - 1
    taken = tree.heads[bare] == verb and tree.deps[bare] == "obj" and tree.pos[bare] == "NOUN" and bare == verb + 1
    if taken and tree.feature(bare, "Number") != "Plur" and not tree.kids[bare]:
        _make_preposition(tree, des)
        tree.reattach(thing, bare, "nmod")


def _mend_out_of(tree: Tree, hors: int) -> None:
    """Read "a mis hors de combat des chars" with the tanks as what was hit: "hors de combat" is no object."""
    verb = tree.heads[hors]
    if tree.lower[hors + 1] not in ("de", "d'", "d’") or tree.pos[verb] != "VERB" or verb > hors:
        return
    state = hors + 2
    if state >= len(tree) - 1 or tree.pos[state] != "NOUN" or tree.heads[state] != hors or tree.deps[hors] == "case":
        return
    harming = [k for m in (hors, state) for k in tree.children(m, "xcomp", "acl")]  # "hors d'état de nuire"
    above = (hors, state, *harming)
    behind = [k for m in above for k in tree.kids[m] if k > state and tree.deps[k] in ("obj", "nmod", "obl")]
    for k in harming:
        tree.heads[k], tree.deps[k] = state, "acl"
    tree.heads[state], tree.deps[state] = verb, "obl"
    tree.heads[hors], tree.deps[hors], tree.pos[hors] = state, "case", "ADP"
    tree.heads[hors + 1], tree.deps[hors + 1] = hors, "fixed"
    tree.link()
    things = [k for k in behind if tree.lower[tree.subtree(k)[0]] == "des" or not tree.children(k, "case")]
    if things and not tree.is_passive(verb) and not tree.children(verb, "obj"):
        tree.reattach(things[0], verb, "obj")
        for k in tree.children(things[0], "case"):
            tree.deps[k], tree.pos[k], tree.lemmas[k] = "det", "DET", "un"
