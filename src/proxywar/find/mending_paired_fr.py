"""French pairs that the parser tears apart: "tant X que Y", "des chars à X et des avions à Y", "faute d'avoir pris X".

Also what stands behind "reçoit de X" and "assiège depuis trois jours", which it takes for no object.
"""

from __future__ import annotations

from proxywar.find.tree import NOMINAL, Tree, tokens_with
from proxywar.lang import classed

_QUE = frozenset({"que", "qu'", "qu’"})
_OF = frozenset({"de", "d'", "d’"})
_TO = frozenset({"à", "en", "au", "aux", "de"})
_BEFORE = frozenset({"DET", "ADP", "PROPN", "NOUN", "ADJ", "NUM"})
_REACH = 7
"""How far behind "tant" its "que" may stand."""


def mend_paired_fr(tree: Tree) -> None:
    """Mend these slips in place."""
    if tree.lang != "fr":
        return
    for i in tokens_with(tree.lower, {"tant", "autant", "bien"}, 0, len(tree) - 4):
        if tree.lower[i] != "bien" or (i and tree.lower[i - 1] == "aussi"):
            _mend_pair(tree, i)
    for i in tokens_with(tree.lower, {"et"}, 1, len(tree) - 2):
        _mend_parted_subjects(tree, i)
    for i in tokens_with(tree.lower, {"faute"}, 0, len(tree) - 3):
        _mend_for_want_of(tree, i)
    for i in tokens_with(tree.lower, _OF, 2, len(tree) - 2):
        _mend_received(tree, i)
    for c in tokens_with(tree.deps, {"conj"}, 5):
        _mend_double_objects(tree, c)
    for i in tokens_with(tree.lower, {"depuis"}, 2, len(tree) - 2):
        _mend_behind_since(tree, i)


def _mend_pair(tree: Tree, i: int) -> None:
    """Read "tant l'Iran que la Syrie arment" with both as those who arm."""
    que = next((k for k in range(i + 2, min(i + _REACH, len(tree) - 1)) if tree.lower[k] in _QUE), None)
    if que is None or any(tree.pos[k] not in _BEFORE for k in range(i + 1, que)):
        return
    first = next((k for k in range(i + 1, que) if tree.pos[k] in NOMINAL), None)
    second = next((k for k in range(que + 1, min(que + 5, len(tree))) if tree.pos[k] in NOMINAL), None)
    if first is None or second is None or any(tree.pos[k] not in _BEFORE for k in range(que + 1, second)):
        return
    verb = tree.heads[second]
    opening = tree.deps[second].startswith("nsubj") and verb > second and tree.pos[verb] == "VERB"
    if opening and (tree.heads[first] == first or tree.heads[verb] == first):
        if verb in tree.subtree(first):
            tree.take_place(verb, first)
        tree.heads[first], tree.deps[first] = verb, tree.deps[second]
    elif opening and tree.heads[first] == verb:
        tree.deps[first] = tree.deps[second]
    elif first in tree.subtree(second):
        return
    tree.heads[second], tree.deps[second] = first, "conj"
    tree.heads[que], tree.deps[que], tree.pos[que] = second, "cc", "CCONJ"
    tree.link()


def _mend_parted_subjects(tree: Tree, i: int) -> None:
    """Read "Riyad et ses alliés rompent" with both as those who break: no "et" opens a clause behind a bare name."""
    name, verb = i - 1, tree.heads[i]
    verb = tree.heads[verb] if tree.deps[verb].startswith("nsubj") else verb  # "et" may hang on the second
    if tree.pos[name] != "PROPN" or tree.heads[name] != name or tree.pos[verb] != "VERB" or verb < i:
        return
    second = next((k for k in tree.children(verb, "nsubj") if i < k < verb and tree.subtree(k)[0] == i + 1), None)
    if second is None or verb in tree.subtree(name):
        return
    tree.heads[name], tree.deps[name] = verb, "nsubj"
    tree.heads[second], tree.deps[second] = name, "conj"
    tree.heads[i] = second
    tree.link()


def _mend_for_want_of(tree: Tree, i: int) -> None:
    """Read "faute d'avoir pris Luanda" as "sans": it was not taken."""
    done, of = next((k for k in tree.children(i, "acl", "xcomp") if k > i), None), i + 1
    if tree.lower[of] not in _OF or done is None or tree.children(i, "det", "case") or tree.heads[i] == i:
        return
    tree.take_place(done, i)
    tree.deps[done] = "advcl"
    for k in [k for k in tree.kids[i] if k != done]:
        tree.heads[k] = done
    tree.heads[i], tree.deps[i], tree.pos[i] = done, "mark", "ADP"
    tree.heads[of], tree.deps[of] = i, "fixed"
    tree.link()


def _mend_received(tree: Tree, i: int) -> None:
    """Read "reçoit de Paris des Mirage" with the Mirages as what is received: no name is an object with "de"."""
    name = i + 1 + (tree.lower[i + 1] in ("la", "l'", "l’"))
    article, verb = name + 1, tree.heads[name]
    if article >= len(tree):
        return
    if tree.pos[name] != "PROPN" or tree.deps[name] != "obj" or tree.pos[verb] != "VERB" or verb > i:
        return
    if tree.lower[tree.heads[i]] in classed("fr", "nouns", "share"):
        return  # "tiennent la moitié de Hodeïda": a part of it, not what comes from there
    tree.pos[i], tree.deps[i], tree.deps[name] = "ADP", "case", "obl"
    thing = tree.heads[article] if tree.lower[article] == "des" else name
    if thing > article and tree.heads[thing] in (verb, name):
        tree.pos[article], tree.deps[article] = "DET", "det"
        tree.heads[thing], tree.deps[thing] = verb, "obj"
        tree.link()


def _mend_double_objects(tree: Tree, c: int) -> None:
    """Read "livre des chars à Hanoï et des Mig à Damas" with two things given to two parties."""
    name = tree.heads[c]
    if tree.pos[name] == "VERB" and tree.pos[c] == "NOUN":
        beside = [k for k in tree.children(name, "obl", "obl:arg") if name < k < c]
        name = beside[-1] if beside else name
    verb = tree.heads[name]
    if tree.deps[name] not in ("obl", "obl:arg", "nmod") or tree.case_of(name) not in _TO or name > c:
        return
    if tree.deps[name] == "nmod" and tree.deps[verb] == "obj":
        verb = tree.heads[verb]
    things = [k for k in tree.children(verb, "obj") if verb < k < name]
    second = [k for k in tree.children(c, "nmod", "obl") if k > c and tree.case_of(k) in _TO and tree.pos[k] == "PROPN"]
    joint = [k for k in tree.children(c, "cc") if k < c]
    bare = tree.case_of(c) in ("", "des") or any(tree.lower[k] == "des" for k in tree.kids[c])
    if not (things and second and joint) or tree.pos[name] != "PROPN" or tree.pos[verb] != "VERB":
        return
    own = [k for k in tree.kids[c] if tree.deps[k] in ("case", "det") and k < c]
    if not own or not (bare or tree.pos[own[0]] == "DET"):
        return
    for k in own:
        tree.pos[k], tree.deps[k] = "DET", "det"
    tree.heads[c], tree.heads[second[0]], tree.deps[second[0]] = things[-1], name, "conj"
    tree.link()


def _mend_behind_since(tree: Tree, i: int) -> None:
    """Read "assiège depuis trois jours Monrovia" with Monrovia as what is besieged."""
    time, name = i + 1, tree.heads[i]
    verb = tree.heads[name]
    spaced = " " in tree.words[time] and tree.heads[time] == name
    if not spaced or tree.pos[name] != "PROPN" or name != i + 2 or tree.pos[verb] != "VERB" or verb > i:
        return
    if tree.deps[name] != "obl" or tree.children(verb, "obj") or tree.is_passive(verb):
        return
    tree.heads[time], tree.deps[time], tree.heads[i] = verb, "obl", time
    tree.deps[name] = "obj"
    tree.link()
