"""Whom a protest or a condemnation is against where nothing says so: at whose doors it is, whose deed drew it."""

from __future__ import annotations

from proxywar.extract.frames import Evoked, load_frames
from proxywar.extract.grammar import fillers, objects, subjects
from proxywar.extract.referents import actors_of, owners_of
from proxywar.extract.scene import Scene
from proxywar.find.tree import Tree
from proxywar.lang import classed
from proxywar.records import Argument

_BEFORE = {
    "en": frozenset({"outside", "in front of", "before", "at", "around", "near", "to", "on"}),
    "fr": frozenset({"devant", "face à", "autour de", "aux abords de", "aux portes de", "près de", "vers"}),
}
"""Prepositions of the building that a crowd gathers at."""
_GOING = frozenset({"RETREAT", "CONCEDE"})
_BLAME = frozenset({"ACCUSE", "REJECT", "OPPOSES"})


def protested(scene: Scene, evoked: Evoked) -> list[Argument]:
    """Return whom the crowd is against, by the place first."""
    return against_whom(scene, evoked.head)


def against_whom(scene: Scene, verb: int) -> list[Argument]:
    """Return whom what a crowd does is against."""
    return _at_the_doors(scene, verb) or _aimed_at(scene, verb)


def provoked(scene: Scene, evoked: Evoked) -> list[Argument]:
    """Return whose deed drew a condemnation: "recognised it, drawing condemnation", "his visit drew criticism"."""
    tree, verb = scene.tree, scene.tree.heads[evoked.head]
    if tree.deps[evoked.head] != "obj" or tree.lemmas[verb] not in classed(scene.lang, "verbs", "provokes"):
        return []
    loose = tree.deps[verb] in ("advcl", "acl", "conj") and not tree.children(verb, "nsubj")
    doers = subjects(tree, tree.heads[verb] if loose else verb)
    deeds = [k for k in doers if tree.pos[k] == "NOUN" and load_frames(scene.lang).by_lemma.get(tree.lemmas[k])]
    if deeds:  # "Israel's raid" is Israel's, "the killing of X" is not of X
        return [a for k in deeds if tree.children(k, "nmod:poss", "amod") for a in _owners(scene, k)]
    return [a for k in doers for a in actors_of(scene, k, fact_type="ACCUSE")]


def _at_the_doors(scene: Scene, verb: int) -> list[Argument]:
    """Return whose embassy, base or seat a crowd stands before."""
    tree = scene.tree
    seats = classed(scene.lang, "nouns", "seat of its owner")
    beside = [k for t in (verb, *objects(tree, verb)) for k in tree.kids[t]]
    nouns = [
        k
        for k in beside
        if tree.lemmas[k] in seats
        and (tree.case_of(k) in _BEFORE[scene.lang] or tree.preposition_phrase(k) in _BEFORE[scene.lang])
    ]
    return [a for k in nouns for a in owners_of(scene, k, seated=False, fact_type="ACCUSE")]


def _aimed_at(scene: Scene, head: int) -> list[Argument]:
    """Return who is to go, or is denounced, by what the crowd does it for: "pour réclamer la démission de X"."""
    tree = scene.tree
    for verb in _aims(tree, head):
        frames = load_frames(scene.lang)
        asking = frames.plain(tree.lemmas[verb], "VERB", frozenset({"REQUEST"}))
        if asking or tree.lemmas[verb] in classed(scene.lang, "verbs", "wins by asking"):
            things = objects(tree, verb) or [k for k in tree.children(verb, "obl") if tree.case_of(k) in ("à", "for")]
            for noun in things:
                if frames.plain(tree.lemmas[noun], "NOUN", _GOING) and (found := _owners(scene, noun)):
                    return found
        pressed = asking if tree.children(verb, "xcomp", "ccomp") else []  # "to press Pretoria to leave"
        for frame in (*frames.plain(tree.lemmas[verb], "VERB", _BLAME), *pressed):
            for slot in frame.recipient:
                tokens = fillers(tree, (verb,), slot.name)
                if found := [a for k in tokens for a in actors_of(scene, k, fact_type=frame.type) or _owners(scene, k)]:
                    return found
    return []


def _owners(scene: Scene, noun: int) -> list[Argument]:
    return owners_of(scene, noun, seated=False, fact_type="REQUEST") if scene.tree.pos[noun] == "NOUN" else []


def _aims(tree: Tree, verb: int) -> list[int]:
    """Return the verbs of what a crowd does something for: infinitives and "demanding"."""
    below = tree.children(verb, "advcl", "xcomp", "acl")
    return [k for k in below if tree.pos[k] == "VERB" and k > verb and not tree.children(k, "nsubj")]
