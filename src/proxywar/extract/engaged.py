"""Who is in the midst of a deed that a noun tells, or under it: "locked in battle with X", "under pressure from X"."""

from __future__ import annotations

from proxywar.extract.attackers import BY_FORCE
from proxywar.extract.frames import Evoked, noun_class
from proxywar.extract.grammar import fillers, modified, passive_subjects, subjects
from proxywar.extract.joints import expand
from proxywar.extract.prepositions import AGAINST
from proxywar.extract.referents import actors_of
from proxywar.extract.scene import Scene
from proxywar.find.tree import NOMINAL, Tree
from proxywar.lang import classed
from proxywar.records import Argument

_UNDERGONE = frozenset({"ASSAULT", "COERCE", "REQUEST", "SANCTION", "THREATEN", "ACCUSE"})
"""Types of what somebody is under; under a treaty nobody suffers."""
_UNDER = {"en": "under", "fr": "sous"}
_WITHIN = frozenset({"in", "into", "amid", "through"})


def caught_in(scene: Scene, noun: int) -> int | None:
    """Return the verb of "are engaged in fighting", "were locked in battle", whose passive subject does it."""
    tree, verb = scene.tree, scene.tree.heads[noun]
    if scene.lang != "en" or tree.deps[noun] != "obl" or tree.case_of(noun) != "in" or not tree.is_passive(verb):
        return None
    return verb if tree.lemmas[verb] in classed("en", "verbs", "caught up in") else None


def doers_in_midst(scene: Scene, evoked: Evoked) -> list[int]:
    """Return who is engaged in, halfway through or in the midst of what an event noun tells."""
    tree, noun = scene.tree, evoked.head
    if scene.lang != "en" or evoked.frame.pos != "NOUN" or evoked.frame.type == "PROTEST":
        return []  # "where the Greens are in revolt": no party protests
    if (verb := caught_in(scene, noun)) is not None:
        return passive_subjects(tree, verb)
    if (under := _who_is_under(scene, evoked)) and under[0] != noun:
        return fillers(tree, evoked.tokens, "from")
    if tree.case_of(noun) not in (*_WITHIN, "of"):
        return []
    above = tree.heads[noun]
    middle = tree.lemmas[above] in classed("en", "nouns", "midst") and tree.case_of(above) in _WITHIN
    if tree.case_of(noun) == "of":
        return _said_of(scene, above) if middle else []
    way = [k for k in tree.children(noun, "advmod") if tree.lower[k] in ("way", "halfway", "midway")]
    doers = [m for k in (noun, *way) for m in tree.children(k, "nsubj")]
    return expand(tree, doers[:1]) if way or tree.children(noun, "cop") else []


def who_is_behind(scene: Scene, evoked: Evoked) -> list[int]:
    """Return who "was behind the murder of X", "est soupçonné d'être à l'origine de l'attentat"."""
    tree = scene.tree
    if evoked.frame.pos != "NOUN" or (node := said_to_be_behind(tree, evoked.frame.type, evoked.head)) is None:
        return []
    above = tree.heads[node]
    charged = not tree.children(node, "nsubj") and tree.deps[node] in ("obl", "xcomp", "advcl", "ccomp")
    if not charged:
        return _said_of(scene, node)
    return passive_subjects(tree, above) if tree.is_passive(above) else subjects(tree, above)


def said_to_be_behind(tree: Tree, fact_type: str, noun: int) -> int | None:
    """Return the predicate that says who is behind a deed by force, which is told where it stands."""
    node, mark, above = noun, tree.case_of(noun), tree.heads[noun]
    if fact_type not in BY_FORCE:
        return None
    if mark in ("of", "for", "de") and tree.lemmas[above] in classed(tree.lang, "words", "behind a deed"):
        node = above
    elif mark not in ("behind", "derrière"):
        return None
    if tree.children(node, "cop"):
        return node
    return tree.heads[node] if tree.lemmas[tree.heads[node]] in ("be", "être") and tree.deps[node] == "obl" else None


def met_in(scene: Scene, evoked: Evoked) -> list[Argument]:
    """Return against whom the attack is in which "killed 80 people in an offensive against the 33rd Front".

    So it is of "The raid was aimed at Hamas", "a strike directed against Hezbollah".
    """
    tree, frame = scene.tree, evoked.frame
    if frame.type in BY_FORCE and frame.pos == "NOUN":
        return [a for m in _aimed_at(scene, evoked.head) for a in actors_of(scene, m, fact_type=frame.type)]
    if frame.type != "ASSAULT" or frame.pos != "VERB" or len(evoked.tokens) < 2 or tree.is_passive(evoked.head):
        return []
    blows = [k for k in evoked.tokens[1:] if tree.lemmas[k] in noun_class(scene.lang, "attack")]
    against = [m for k in blows for m in tree.children(k, "nmod") if tree.case_of(m) in AGAINST]
    return [a for m in expand(tree, against) for a in actors_of(scene, m, fact_type=frame.type)]


def _aimed_at(scene: Scene, noun: int) -> list[int]:
    tree, above = scene.tree, scene.tree.heads[noun]
    aims = classed(scene.lang, "verbs", "aims a blow")
    verbs = [above] if tree.deps[noun] in ("nsubj", "nsubj:pass") else []
    verbs = [v for v in (*verbs, *tree.children(noun, "acl")) if tree.lemmas[v] in aims]
    at = [k for v in verbs for k in tree.children(v, "obl", "obl:arg") if tree.case_of(k) in ("at", *AGAINST)]
    return expand(tree, at)


def _said_of(scene: Scene, node: int) -> list[int]:
    return expand(scene.tree, scene.tree.children(node, "nsubj")[:1])


def undergoers(scene: Scene, evoked: Evoked) -> list[int]:
    """Return who is under fire, siege or pressure, where somebody is said to be behind it."""
    return [k for k in _who_is_under(scene, evoked) if k not in evoked.tokens]


def _who_is_under(scene: Scene, evoked: Evoked) -> list[int]:
    tree, noun = scene.tree, evoked.head
    if evoked.frame.pos != "NOUN" or evoked.frame.type not in _UNDERGONE or tree.case_of(noun) != _UNDER[scene.lang]:
        return []
    if own := tree.children(noun, "nsubj", "nsubj:pass"):
        return expand(tree, own[:1])
    above = tree.heads[noun]
    if tree.pos[above] in NOMINAL:
        return modified(tree, noun)
    if tree.deps[noun] not in ("obl", "advcl") or tree.pos[above] != "VERB":
        return []
    return (passive_subjects if tree.is_passive(above) else subjects)(tree, above)
