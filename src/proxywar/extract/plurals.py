"""The plural before it that "them", "les" or "both governments" takes up, whoever that is."""

from __future__ import annotations

from proxywar.extract.grammar import object_control, subjects
from proxywar.extract.joints import expand
from proxywar.extract.nouns import party_nouns
from proxywar.extract.own_phrase import owner_above
from proxywar.extract.scene import Scene, collectives
from proxywar.find.names import titles
from proxywar.lang import classed, united
from proxywar.records import Argument

_FIGHTS, _QUARRELS = frozenset({"ASSAULT", "OPPOSES"}), frozenset({"COERCE", "ACCUSE", "THREATEN", "SANCTION"})
MANY = frozenset({"them", "les", "their"})
"""Words that take up the plural before them."""


def many_before(scene: Scene, i: int) -> int | None:
    """Return the plural that "them" takes up: "expelled 40,000 people to Iran, accusing them" accuses those people."""
    tree = scene.tree
    if tree.lower[i] == "their":
        return _owners_before(scene, i)
    verb = tree.heads[i]
    first = tree.heads[verb]
    if tree.deps[i] not in ("obj", "iobj", "obl") or tree.deps[verb] not in ("advcl", "conj", "xcomp"):
        return None
    if tree.pos[first] != "VERB" or first >= verb:
        return None
    undergo = [k for k in tree.children(first, "obj", "nsubj:pass") if k < verb and tree.pos[k] in ("NOUN", "PROPN")]
    if len(undergo) != 1 or undergo[0] in scene.at:
        return None
    plural = tree.feature(undergo[0], "Number") == "Plur" or bool(tree.children(undergo[0], "nummod"))
    return undergo[0] if plural else None


def _owners_before(scene: Scene, i: int) -> int | None:
    """Return whose "their" is in "Aidid met Ethiopian mediators and rejected their call": who does it is one man."""
    tree, thing = scene.tree, scene.tree.heads[i]
    verb = tree.heads[thing]
    first = tree.heads[verb]
    if tree.deps[thing] != "obj" or tree.deps[verb] != "conj" or tree.pos[first] != "VERB" or first >= verb:
        return None
    if tree.children(verb, "nsubj", "nsubj:pass", "obl:agent"):
        return None
    doers = tree.children(first, "nsubj", "nsubj:pass")
    one = len(doers) == 1 and tree.feature(doers[0], "Number") != "Plur" and not tree.children(doers[0], "conj")
    met = [k for k in tree.children(first, "obj") if first < k < verb and tree.pos[k] == "NOUN"]
    if not one or len(met) != 1 or met[0] in scene.at or tree.feature(met[0], "Number") != "Plur":
        return None
    return met[0] if tree.lemmas[met[0]] in party_nouns(scene.lang) | collectives(scene.lang).keys() else None


def plural_around(scene: Scene, i: int) -> int | None:
    """Return whom "they" takes up in "Armenian forces left the town, which they had overrun": who left it.

    "Urged Chad and Libya to honour the truce they signed": who is told to honour it, no one state that tells them.
    """
    tree = scene.tree
    if (owner := owner_above(scene, i)) is not None:
        return owner
    if tree.lower[i] == "their":
        return _owners_around(scene, i)
    clause = tree.heads[i]
    if tree.lower[i] not in ("they", "ils", "elles") or tree.deps[i] != "nsubj" or tree.deps[clause] != "acl:relcl":
        return None
    verb = next((k for k in tree.ancestors(clause) if tree.pos[k] == "VERB"), clause)
    if verb == clause:
        return None
    if doers := [k for k in tree.children(verb, "nsubj", "nsubj:pass") if k < i]:
        plural = tree.pos[doers[0]] == "NOUN" and tree.feature(doers[0], "Number") == "Plur"
        return doers[0] if plural and doers[0] not in scene.at else None
    told = [k for k in object_control(tree, tree.heads[verb], verb) if k < verb] if tree.deps[verb] == "xcomp" else []
    several = bool(told) and (tree.feature(told[0], "Number") == "Plur" or bool(tree.children(told[0], "conj")))
    return told[0] if several else None


def _owners_around(scene: Scene, i: int) -> int | None:
    """Return the first of the two of "Tehran and Moscow stepped up their aid": it is the aid of both."""
    tree = scene.tree
    verb = next((k for k in tree.ancestors(i) if tree.pos[k] == "VERB"), None)
    while verb is not None and tree.deps[verb] in ("xcomp", "conj") and not tree.children(verb, "nsubj", "nsubj:pass"):
        verb = tree.heads[verb] if tree.pos[tree.heads[verb]] == "VERB" else None
    doers = tree.children(verb, "nsubj", "nsubj:pass") if verb is not None else []
    several = len(doers) == 1 and doers[0] < i and bool(tree.children(doers[0], "conj"))
    return doers[0] if several and doers[0] in scene.at else None


def listed(scene: Scene, i: int) -> list[Argument]:
    """Return the states, groups or men that "both governments" takes up: none of those who ask them."""
    tree = scene.tree
    doers = subjects(tree, tree.heads[i]) if tree.deps[i] in ("obj", "iobj", "obl") else []
    doers = [m for k in expand(tree, doers) for m in tree.subtree(k)]  # and whoever is told of those who ask
    named = [r for k in doers if (r := scene.at.get(k)) is not None]
    barred = frozenset(c.id for r in named for c in r.of("actor"))
    found = scene.discourse.listed(tree.lemmas[i], scene.lang, before=tree.start[i], barred=barred)
    opposed = united(*(classed(scene.lang, "nouns", name) for name in ("one of two", "enemies")))
    told = tree.lemmas[i] not in opposed and _are_a_list(scene, found)  # neighbours and foes are two who fought
    foes = [] if told else _foes(scene, i, barred)
    return foes or found


def _foes(scene: Scene, i: int, barred: frozenset[str]) -> list[Argument]:
    """Return the two that "the two sides" are: who fought before, else who quarrelled, none of them who asks them."""
    tree = scene.tree
    if tree.lemmas[i] not in classed(scene.lang, "nouns", "fights another"):
        return []
    before = [told for told in scene.discourse.dealings if told[0] < tree.start[i]]
    for types in (_FIGHTS, _QUARRELS):
        for _, type_, first, second in reversed(before):
            pair = [*first, *second]
            known = [a for a in pair if scene.gazetteer.has_actor(a.id)]
            camps = {a.id for a in known} | {scene.gazetteer.country_of(a.id) for a in known}
            if type_ in types and len(pair) == len(known) == 2 and not barred & camps:
                return pair
    return []


def _are_a_list(scene: Scene, found: list[Argument]) -> bool:
    """Tell two that were named together: "Armenia and Azerbaijan"."""
    chains = [{s.chain for s in scene.discourse.seen if s.argument.id == a.id and s.chain >= 0} for a in found]
    return bool(chains) and bool(set.intersection(*chains))


def is_like(scene: Scene, i: int, noun: int) -> bool:
    """Tell the officer that "il" or "lui" may be, "le ministre X", and the men of "ils", "les chefs de Y"."""
    tree, lang = scene.tree, scene.lang
    if tree.pos[noun] != "NOUN" or tree.lower[i] in ("it", "its"):
        return False
    many = tree.lower[i] in ("ils", "elles", "les", "leur", "they", "them")
    men = tree.lemmas[noun] in titles(lang) or (many and tree.lemmas[noun] in collectives(lang))
    genders = {tree.feature(k, "Gender") for k in (i, noun)} - {""}
    return men and many == (tree.feature(noun, "Number") == "Plur") and (lang != "fr" or len(genders) < 2)
