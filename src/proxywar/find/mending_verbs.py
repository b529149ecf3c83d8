"""Mend verbs that the parser takes for a noun, a name or an adjective between two names, and shares of things."""

from __future__ import annotations

from proxywar.find.inflection import forms, lexicon_verbs
from proxywar.find.tree import Tree

PAST = "Mood=Ind|Tense=Past|VerbForm=Fin"
SHARES = frozenset({"most", "much", "part", "half", "bulk", "all", "plupart", "partie", "moitié", "essentiel"})
OF_TIME = frozenset({"after", "before", "when", "as", "since", "while", "until"})


def mend_verbs(tree: Tree) -> None:
    """Mend verbs in place."""
    if tree.lang == "en":
        _mend_verbs_in_compounds(tree)
        _mend_armoured_subjects(tree)
    else:
        _mend_flat_verbs(tree)
        _mend_shared_mood(tree)
    _mend_shares(tree)


def _mend_verbs_in_compounds(tree: Tree) -> None:
    """Read "Japan froze Iraqi assets", "after Iraq overran Kuwait" with a verb: no noun has such a form."""
    for v in range(1, len(tree) - 1):
        form, thing, name = tree.lower[v], tree.heads[v], v - 1
        if tree.deps[v] != "compound" or tree.pos[v] not in ("NOUN", "PROPN") or thing < v:
            continue
        if form not in forms("en") or form in lexicon_verbs("en") or form.endswith(("s", "ing")):
            continue
        if tree.pos[name] != "PROPN" or tree.heads[name] != v:
            continue
        above, dep = tree.heads[thing], tree.deps[thing]
        tree.pos[v], tree.lemmas[v], tree.morph[v] = "VERB", forms("en")[form], PAST
        tree.heads[name], tree.deps[name] = v, "nsubj"
        tree.heads[thing], tree.deps[thing] = v, "obj"
        tree.heads[v], tree.deps[v] = (v, "root") if above == thing else (tree.clause_head(above), "conj")
        for k in [k for k in range(v) if tree.heads[k] == thing]:
            tree.heads[k] = v
            if tree.deps[k] == "case" and tree.lower[k] in OF_TIME:
                tree.deps[k], tree.deps[v] = "mark", "advcl"
        if dep == "conj" and tree.heads[v] == v:
            tree.deps[v] = "root"
        tree.link()


def _mend_armoured_subjects(tree: Tree) -> None:
    """Read "Iraqi armoured divisions crossed into X" with the second verb: a nationality alone does nothing."""
    for v in range(1, len(tree) - 2):
        noun = v + 1
        if tree.heads[v] != v or tree.pos[v] != "VERB" or tree.heads[noun] != v or tree.deps[noun] != "obj":
            continue
        if tree.heads[v - 1] != v or tree.pos[v - 1] != "ADJ" or not tree.deps[v - 1].startswith("nsubj"):
            continue
        later = [k for k in tree.kids[noun] if k > noun and tree.deps[k] == "acl" and tree.lower[k] in forms("en")]
        if not later or tree.lower[later[0]].endswith("ing"):
            continue
        verb = later[0]
        tree.heads[verb], tree.deps[verb], tree.morph[verb] = verb, "root", PAST
        tree.heads[noun], tree.deps[noun] = verb, "nsubj"
        for k in list(tree.kids[v]):
            if k not in (noun, v - 1):
                tree.heads[k] = verb
        tree.heads[v - 1], tree.deps[v - 1] = noun, "amod"
        tree.heads[v], tree.deps[v], tree.pos[v] = noun, "amod", "ADJ"
        tree.link()


def _mend_flat_verbs(tree: Tree) -> None:
    """Read "Washington presse Israël de ne pas riposter" with a verb, not with a name of three words."""
    for v in range(1, len(tree)):
        name = tree.heads[v]
        if tree.pos[v] != "VERB" or tree.deps[v] != "flat" or name != v - 1 or tree.heads[name] != name:
            continue
        tree.heads[v], tree.deps[v] = v, "root"
        tree.heads[name], tree.deps[name] = v, "nsubj"
        for k in list(tree.kids[name]):
            if k > v:
                tree.heads[k] = v
                tree.deps[k] = "obj" if tree.deps[k] == "flat" and tree.pos[k] == "PROPN" else tree.deps[k]
        tree.link()


def _mend_shared_mood(tree: Tree) -> None:
    """Read "dément que X ait été touché et menace Y" with a threat of whoever denies: the moods differ."""
    for v in range(1, len(tree)):
        inner = tree.heads[v]
        outer = tree.heads[inner]
        if tree.deps[v] != "conj" or tree.deps[inner] != "ccomp" or tree.children(v, "nsubj", "aux"):
            continue
        moods = {tree.feature(k, "Mood") for k in (inner, *tree.children(inner, "aux"))}
        if "Sub" in moods and tree.feature(v, "Mood") == "Ind":
            tree.heads[v] = outer
            tree.link()


def _mend_shares(tree: Tree) -> None:
    """Let the thing stand where its share does: "suspended most of its aid" suspends aid."""
    for share in range(len(tree) - 1):
        if tree.lower[share] not in SHARES or tree.deps[share].split(":")[0] not in ("obj", "nsubj", "obl"):
            continue
        things = [
            k for k in tree.kids[share] if k > share and tree.deps[k] == "nmod" and tree.case_of(k) in ("of", "de")
        ]
        if len(things) != 1 or tree.heads[share] == share:
            continue
        thing = things[0]
        for k in list(tree.kids[thing]):
            if tree.deps[k] == "case":
                tree.heads[k], tree.deps[k] = share, "dep"
        for k in list(tree.kids[share]):
            if k != thing:
                tree.heads[k] = thing
        tree.heads[thing], tree.deps[thing] = tree.heads[share], tree.deps[share]
        tree.heads[share], tree.deps[share] = thing, "det"
        tree.link()
