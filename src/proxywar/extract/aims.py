"""Whom a noun is aimed at by a participle behind it: "sanctions targeting Damascus", "une enquête visant le Hezbollah".

A strike "targeting X" is told by the participle itself; of words and measures it says only whom they are against.
"""

from __future__ import annotations

from proxywar.find.mending_lists import collective_nouns
from proxywar.find.retagging_fr import event_nouns
from proxywar.find.tree import Tree
from proxywar.lang import classed, united

_AGAINST = frozenset({"on", "against", "contre"})
"""Slots of those whom words and measures are against."""
_BEARS_ON = _AGAINST | {"sur"}
"""Prepositions of whom "the embargo that weighs" weighs on."""


def by_participle(tree: Tree, nouns: tuple[int, ...], slot: str) -> list[int]:
    """Return whom a participle behind one of some nouns says that it is against, or meant for, as a slot asks."""
    if slot in _AGAINST:
        return _aimed_at(tree, nouns)
    if slot != "to" or tree.lang != "en":
        return []
    meant = classed("en", "verbs", "meant for")
    behind = [noun + 1 for noun in nouns if noun + 1 < len(tree)]
    verbs = [v for v in behind if {tree.lemmas[v], tree.lower[v]} & meant]
    return [k for v in verbs for k in tree.children(v, "obl") if tree.case_of(k) == "for"]


def _aimed_at(tree: Tree, nouns: tuple[int, ...]) -> list[int]:
    aims, measures = classed(tree.lang, "verbs", "aims at"), classed(tree.lang, "nouns", "words or measure")
    blows = event_nouns(tree.lang, "ASSAULT")  # "attaques visant les MiG russes": the participle tells it
    led = classed(tree.lang, "nouns", "led against somebody")
    told = [noun for noun in nouns if tree.lemmas[noun] not in blows or tree.lemmas[noun] in led]
    out = [] if blows.issuperset(tree.lemmas[noun] for noun in told) else _lies_on(tree, told)
    # "L'embargo sur les armes visant Juba": the parser hangs the participle on what is barred.
    inner = [k for noun in told if tree.lemmas[noun] in measures for k in tree.children(noun, "nmod")]
    for verb in (v for noun in [*told, *inner] for v in tree.children(noun, "acl") if tree.lemmas[v] in aims):
        objects = tree.children(verb, "obj")
        out += objects or [k for k in tree.children(verb, "obl") if tree.case_of(k) in ("at", "")]
    return out


def _lies_on(tree: Tree, nouns: list[int]) -> list[int]:
    """Return whom "les sanctions qui frappent X", "the embargo that has weighed on X" lie on."""
    measures = classed(tree.lang, "nouns", "words or measure")
    heavy = united(classed(tree.lang, "verbs", "lies on"), classed(tree.lang, "verbs", "aims at"))
    clauses = [v for noun in nouns if tree.lemmas[noun] in measures for v in tree.children(noun, "acl", "acl:relcl")]
    on = [(v, tree.children(v, "obl")) for v in clauses if tree.lemmas[v] in heavy and not tree.is_passive(v)]
    return [k for v, obl in on for k in tree.children(v, "obj") or [m for m in obl if tree.case_of(m) in _BEARS_ON]]


def aims_words(tree: Tree, verb: int) -> bool:
    """Tell a verb of aiming whose subject, or what it is a participle of, is words or a measure and no blow."""
    if tree.lemmas[verb] not in classed(tree.lang, "verbs", "aims at"):
        return False
    aimed = [tree.heads[verb]] if tree.deps[verb].startswith("acl") else tree.children(verb, "nsubj")
    aimed += [tree.heads[k] for k in aimed if tree.deps[k] == "nmod"]
    return any(tree.lemmas[k] in classed(tree.lang, "nouns", "words or measure") for k in aimed)


def is_praised(tree: Tree, noun: int) -> bool:
    """Tell "praised the army for crushing X": what somebody is praised for he did."""
    return tree.deps[noun] == "obj" and tree.lemmas[noun] in collective_nouns("en")
