"""Mend what a verb says its object to be: "a jugé la Syrie responsable", "found Haftar guilty", "deemed it scandalous".

The parser hangs the adjective on the object. Which adjectives a verb takes so, the fixed parts of its frames say.
"""

from __future__ import annotations

from functools import cache

from proxywar.find.mending_verbs import PASSIVE
from proxywar.find.tree import NOMINAL, Tree, tokens_with
from proxywar.lang import classed, table, united

_HUNG = frozenset({"amod", "flat", "acl", "appos", "nmod", "obj", "compound", "xcomp", "advmod", "conj"})
_AUXILIARIES = frozenset({"avoir", "être", "pouvoir", "devoir", "faire", "aller", "venir"})
_QUE = frozenset({"que", "qu'", "qu’"})
_SLOTS = frozenset({"xcomp", "amod", "adj"})


@cache
def said_by_verb(lang: str) -> dict[str, frozenset[str]]:
    """Return the verbs that say of their object what it is, with the words that their frames have for it."""
    made: dict[str, frozenset[str]] = {}
    for row in table(lang, "triggers"):
        verb, *parts = row["lemma"].split()
        if row["pos"] != "VERB" or "expl:se" in parts:
            continue
        for slot, _, words in (part.partition(":") for part in parts):
            if slot in _SLOTS:
                listed = (classed(lang, "nouns", w[1:]) if w in ("@wrong", "@vile") else {w} for w in words.split("/"))
                made[verb] = united(made.get(verb, frozenset()), *map(frozenset, listed))
    return made


def mend_predicates(tree: Tree) -> None:
    """Hang such adjectives on their verb, in place."""
    if tree.lang == "fr":
        _mend_said_of_oneself(tree)
    for verb in tokens_with(tree.lemmas, said_by_verb(tree.lang).keys(), 0, len(tree) - 2):
        if tree.pos[verb] != "VERB":
            continue
        said = said_by_verb(tree.lang)[tree.lemmas[verb]]
        own = [k for k in tree.children(verb, "xcomp") if tree.pos[k] == "NOUN"]  # "found Rwanda guilty of aiding X"
        for thing in (*tree.children(verb, "obj"), *own):
            if thing > verb:
                _mend_object(tree, verb, thing, said)


def _mend_said_of_oneself(tree: Tree) -> None:
    """Read "que X dit soutenu par Y", "se dit attaqué par Y" with what X says of the noun or of oneself."""
    for k in tokens_with(tree.deps, {"aux:tense", "aux:pass", "aux"}, 1, len(tree) - 2):
        said = tree.heads[k] == k + 1 and tree.is_past_participle(k + 1) and tree.is_finite(k)
        if said and tree.lemmas[k] not in _AUXILIARIES:
            _make_main(tree, k)
    for k in tokens_with(tree.deps, {"xcomp", "ccomp"}, 2, len(tree) - 2):
        verb = tree.heads[k]
        if tree.pos[k] != "VERB" or not tree.is_past_participle(k) or tree.children(k, "aux:tense", "aux", "mark"):
            continue
        reflexive = verb < k and any(tree.deps[m].startswith("expl") for m in tree.kids[verb])
        bare = not tree.children(k, "nsubj", "nsubj:pass", "aux:pass")
        if bare and (reflexive or tree.deps[verb] == "acl:relcl"):
            tree.deps[k], tree.morph[k] = "xcomp", PASSIVE  # "que X dit soutenu par Y": no clause of its own


def _make_main(tree: Tree, verb: int) -> None:
    """Read "l'ONU juge financé par Kigali" with "juge" as the verb: only "avoir" and "être" are auxiliaries."""
    part = verb + 1
    tree.take_place(verb, part)
    tree.pos[verb] = "VERB"
    for k in tree.kids[part]:
        if k < verb:
            tree.heads[k] = verb
            tree.deps[k] = "nsubj" if tree.deps[k] == "nsubj:pass" else tree.deps[k]
    tree.heads[part], tree.deps[part], tree.morph[part] = verb, "xcomp", PASSIVE
    tree.link()


def _mend_object(tree: Tree, verb: int, thing: int, said: frozenset[str]) -> None:
    if tree.lang == "fr" and _mend_said_of_que(tree, verb, thing, said):
        return
    if _is_said(tree, thing, said) and tree.pos[thing] != "PROPN":
        _mend_adjective_as_object(tree, verb, thing)
        return
    owners = [m for m in tree.children(thing, "nmod") if m > thing and tree.pos[m] == "PROPN"]
    # "a jugé l'attaque d'Israël scandaleuse": no adjective is said of a name behind "de".
    behind = [k for n in (thing, *owners) for k in tree.kids[n]
              if k > n and tree.deps[k] in _HUNG and not tree.case_of(k)]  # fmt: skip
    for k in behind:
        if not _is_said(tree, k, said) or tree.pos[k] == "PROPN" or tree.words[k - 1] == ",":
            continue
        tree.heads[k], tree.deps[k] = verb, "xcomp"
        for m in tree.children(thing, "nmod"):  # "responsable de l'attaque" is one phrase
            if m > k and tree.lang == "fr":
                tree.heads[m], tree.deps[m] = k, "obl"
        tree.link()
        return


def _mend_said_of_que(tree: Tree, verb: int, thing: int, said: frozenset[str]) -> bool:
    """Read "les Houthis, que Riyad rend responsables d'un tir" with what is said of them, and no object beside them."""
    relative = [k for k in tree.kids[verb] if tree.lower[k] in _QUE and k < verb] if thing == verb + 1 else []
    if not relative or tree.pos[thing] != "ADJ" or not _is_said(tree, thing, said):
        return False
    tree.deps[thing] = "xcomp"
    tree.pos[relative[0]], tree.deps[relative[0]] = "PRON", "obj"
    for k in tree.children(verb, "obj", "obl"):
        if k > thing and tree.case_of(k) == "de":
            tree.heads[k], tree.deps[k] = thing, "obl"
    tree.link()
    return True


def _is_said(tree: Tree, k: int, said: frozenset[str]) -> bool:
    return tree.pos[k] in ("ADJ", "NOUN") and (tree.lemmas[k] in said or tree.lower[k] in said)


def _mend_adjective_as_object(tree: Tree, verb: int, adjective: int) -> None:
    """Give "deemed the decision unacceptable" and "garde prisonniers des soldats" the object back."""
    if tree.lang == "en":
        before = adjective - 1
        held = tree.heads[before] == adjective and tree.deps[before] in ("compound", "nmod:poss", "amod", "nmod")
        if not held or tree.pos[before] not in NOMINAL or before <= verb:
            return
        for k in tree.kids[adjective]:
            if k < before:
                tree.heads[k] = before
        tree.heads[before], tree.deps[before] = verb, "obj"
    else:
        things = [k for k in tree.children(adjective, "nmod")
                  if tree.lower[tree.subtree(k)[0]] == "des" or tree.children(k, "nummod")]  # fmt: skip
        if not things or tree.subtree(things[0])[0] != adjective + 1 or tree.children(adjective, "det"):
            return
        mark = tree.subtree(things[0])[0]
        tree.heads[things[0]], tree.deps[things[0]] = verb, "obj"
        if tree.deps[mark] == "case":
            tree.deps[mark], tree.pos[mark] = "det", "DET"
    tree.pos[adjective], tree.heads[adjective], tree.deps[adjective] = "ADJ", verb, "xcomp"
    tree.link()
