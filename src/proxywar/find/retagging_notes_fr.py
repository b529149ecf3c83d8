"""See the deed that opens a French headline or note: "Capture de deux soldats par X", "Retrait des troupes d'Angola".

Without an article the parser takes such a noun for a verb, or keeps its plural for a word of its own: "Frappes".
"""

from __future__ import annotations

from functools import cache

from proxywar.find.retagging_fr import OF_FR, noun_triggers
from proxywar.find.times import TimeMention
from proxywar.find.tree import Tree, tokens_with
from proxywar.lang import classed, table

_OPENS_BEHIND = frozenset({";", ":", "–", "—", "«", "“", '"'})
_BEHIND_DEEDS = OF_FR | {"contre", "par", "à", "au", "aux", "entre", "sur", "dans", "en"}
_PARTICIPLES = ("é", "és", "ée", "ées", "u", "us", "ue", "ues")
_PARTS = {"obl": "nmod", "obj": "nmod", "obl:arg": "nmod", "xcomp": "nmod"}


@cache
def _nouns() -> frozenset[str]:
    """Return the nouns of the tables."""
    lemmas = (row["lemma"] for name in ("nouns", "collectives") for row in table("fr", name))
    return noun_triggers("fr").union(lemmas)


def mend_noun_lemmas(tree: Tree) -> None:
    """Call "Frappes" and "junte" by the lemmas of the tables where the parser made up one."""
    nouns = _nouns()
    for i in tokens_with(tree.pos, {"NOUN"}):
        if tree.lemmas[i] not in nouns:
            form = tree.lower[i]
            tree.lemmas[i] = next((w for w in (form, form.removesuffix("s")) if w in nouns), tree.lemmas[i])


def mend_deeds_of_notes(tree: Tree, times: tuple[TimeMention, ...]) -> None:
    """Mend the nouns that open a note and were taken for verbs, in place; their times are no subjects."""
    if len(tree) < 4:
        return
    _mend_first_word(tree)
    opens = [0, *(i + 1 for i in tokens_with(tree.words, _OPENS_BEHIND, 0, len(tree) - 4))]
    opens += [i + 1 for i in tokens_with(tree.words, {","}, 1, min(len(tree) - 4, 5))]
    for i in opens:
        if tree.pos[i] == "VERB" and (deed := _deed(tree.lower[i])) is not None and _stands_as_noun(tree, i, times):
            _make_noun(tree, i, deed)


def _mend_first_word(tree: Tree) -> None:
    """See the noun in "Embuscade tendue par X", "Accrochage entre X et Y", "Débarquement américain à la Grenade"."""
    deed, second = _deed(tree.lower[0]), 1
    if deed is None or tree.pos[0] not in ("PROPN", "ADV", "X"):
        return
    said = tree.pos[second] == "ADJ" or (tree.lower[second].endswith(_PARTICIPLES) and tree.lower[second + 1] != "par")
    if tree.heads[0] == second and said and tree.lower[second + 1] in _BEHIND_DEEDS:
        tree.take_place(0, second)
        for k in tree.kids[second]:
            if k:
                tree.heads[k] = 0
                tree.deps[k] = _PARTS.get(tree.deps[k], tree.deps[k])
        tree.heads[second], tree.deps[second] = 0, "amod"
    elif tree.heads[0] != 0 or not (tree.children(0, "acl", "amod") or tree.lower[second] in _BEHIND_DEEDS):
        return
    tree.pos[0], tree.lemmas[0] = "NOUN", deed
    tree.link()


def mend_bare_participles(tree: Tree) -> None:
    """Read "X sommé de partir", "vingt soldats tués" as passives: no participle acts without an auxiliary."""
    for i in tokens_with(tree.pos, {"VERB"}, 1):
        if not tree.lower[i].endswith(_PARTICIPLES) or not tree.is_past_participle(i):
            continue
        if tree.children(i, "aux", "cop", "obj", "expl") or tree.lemmas[i] in classed("fr", "verbs", "être"):
            continue
        for k in tree.children(i, "nsubj"):
            if k < i and (tree.children(k, "nummod") or tree.children(i, "xcomp", "obl:agent")):
                tree.deps[k] = "nsubj:pass"


def mend_finite_epithets(tree: Tree) -> None:
    """Read "Le régime bombarde Idleb" as a clause: no finite verb is an adjective."""
    for v in tokens_with(tree.pos, {"VERB"}, 1, len(tree) - 1):
        noun = v - 1
        if tree.feature(v, "Mood") != "Ind" or tree.pos[noun] not in ("NOUN", "PROPN") or tree.case_of(noun):
            continue
        if tree.deps[v] == "amod" and tree.heads[v] == noun and tree.deps[noun] == "root":
            tree.heads[v], tree.deps[v] = v, "root"
            tree.heads[noun], tree.deps[noun] = v, "nsubj"
            for k in [k for k in tree.kids[noun] if k > v]:
                tree.heads[k] = v
                tree.deps[k] = "obj" if tree.deps[k] in ("nmod", "appos", "obj") and not tree.case_of(k) else "obl"
            tree.link()


def _deed(form: str) -> str | None:
    deeds = noun_triggers("fr")
    return next((w for w in (form, form.removesuffix("s")) if w in deeds), None)


def _stands_as_noun(tree: Tree, i: int, times: tuple[TimeMention, ...]) -> bool:
    """Tell a word without a subject before what can stand behind a noun: "de", "contre", a nationality."""
    spans = [(time.start + tree.offset, time.end + tree.offset) for time in times]
    subjects = [k for k in tree.children(i, "nsubj") if not any(a <= tree.start[k] < b for a, b in spans)]
    if subjects or tree.children(i, "aux", "expl", "mark", "iobj", "cc") or tree.is_past_participle(i):
        return False
    following = i + 1
    return tree.lower[following] in _BEHIND_DEEDS or (
        tree.pos[following] == "ADJ" and tree.lower[following + 1] in _BEHIND_DEEDS
    )


def _make_noun(tree: Tree, i: int, deed: str) -> None:
    number = "Sing" if tree.lower[i] == deed else "Plur"
    tree.pos[i], tree.lemmas[i], tree.morph[i] = "NOUN", deed, f"Number={number}"
    for k in tree.kids[i]:
        tree.deps[k] = "obl" if tree.deps[k] == "nsubj" else _PARTS.get(tree.deps[k], tree.deps[k])
        if tree.pos[k] == "ADJ":
            tree.deps[k] = "amod"
        for agent in tree.children(k, "obl:agent"):
            if tree.pos[k] == "NOUN":
                tree.heads[agent], tree.deps[agent] = i, "nmod"  # who captures, not who Israeli soldiers are by
    for k in [k for k in tree.subtree(i) if tree.deps[k] == "obl:agent" and tree.pos[tree.heads[k]] == "ADJ"]:
        tree.heads[k], tree.deps[k] = i, "nmod"
    tree.link()
