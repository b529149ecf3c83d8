"""Who does what another noun says they have a part in: "la participation belge aux frappes", "took part in it"."""

from __future__ import annotations

from proxywar.extract.attackers import BY_FORCE
from proxywar.extract.cues import cue_at
from proxywar.extract.effects import NEGATIVE_PRONOUNS, NO_ONE
from proxywar.extract.frames import Evoked
from proxywar.extract.grammar import modified, subjects
from proxywar.extract.helped import is_plain
from proxywar.extract.nouns import party_nouns
from proxywar.extract.referents import actors_of, owners_of
from proxywar.extract.scene import Scene, collectives
from proxywar.find.tree import Tree
from proxywar.lang import classed
from proxywar.records import Argument

_IN = {"en": frozenset({"in"}), "fr": frozenset({"à", "dans"})}
_SHARED = frozenset({"AID", "ASSAULT", "COERCE", "MOBILIZE", "BACKS", "SANCTION"})
"""Types of deeds in which somebody has a part; in a release he may only have brought it about."""
_ON = frozenset({"on", "at", "by", "à", "de"})


def takes_part(scene: Scene, evoked: Evoked) -> list[Argument]:
    """Return who takes part in the deed, where nobody else is said to do it."""
    tree, noun, frame = scene.tree, evoked.head, evoked.frame
    part = tree.heads[noun]
    if frame.pos != "NOUN" or frame.type not in _SHARED or tree.case_of(noun) not in _IN[scene.lang]:
        return []
    if tree.pos[part] == "VERB" and tree.lemmas[part] in classed(scene.lang, "verbs", "takes part"):
        return [a for k in subjects(tree, part) for a in actors_of(scene, k, fact_type=frame.type)]
    if tree.pos[part] != "NOUN" or tree.lemmas[part] not in classed(scene.lang, "nouns", "part in a deed"):
        return []
    if not _is_part_told(tree, part):
        return []
    verb = tree.heads[part]
    takes = tree.deps[part] == "obj" and tree.lemmas[verb] in classed(scene.lang, "verbs", "has a part")
    takers = [a for k in subjects(tree, verb) for a in actors_of(scene, k, fact_type=frame.type)] if takes else []
    return takers or owners_of(scene, part, seated=False, fact_type=frame.type)


def _is_part_told(tree: Tree, part: int) -> bool:
    """Tell a part that somebody has from one that is denied, ended or that there is none of: "played no role in"."""
    if any(tree.lower[k] in NO_ONE or tree.lower[k] in NEGATIVE_PRONOUNS for k in tree.children(part, "det")):
        return False
    verb = tree.heads[part]
    cue = cue_at(tree, verb, "VERB") if tree.pos[verb] == "VERB" else None
    return tree.pos[verb] != "VERB" or (is_plain(tree, verb) and (cue is None or cue.effect in ("stated", "alleged")))


def answers_for(scene: Scene, evoked: Evoked) -> list[Argument]:
    """Return who is called responsible for a deed: "le Hamas, responsable de l'enlèvement de Gilad Shalit"."""
    tree, noun = scene.tree, evoked.head
    who = tree.heads[noun]
    if evoked.frame.type not in BY_FORCE or tree.case_of(noun) not in ("de", "for", "of"):
        return []
    beside = tree.deps[who] in ("amod", "appos", "acl")
    if not beside or tree.lemmas[who] not in classed(scene.lang, "words", "answerable"):
        return []
    anchor = tree.heads[who]
    return [a for a in actors_of(scene, anchor, fact_type=evoked.frame.type) if a.kind != "country"]


def beside_in_deed(scene: Scene, evoked: Evoked) -> list[Argument]:
    """Return who is at somebody's side in a deed: "la présence de soldats cubains aux côtés du MPLA"."""
    if evoked.frame.type != "BACKS" or evoked.frame.pos != "NOUN" or all(s.name != "head" for s in evoked.frame.actor):
        return []
    deeds = [k for k in modified(scene.tree, evoked.head) if is_deed_with_side(scene.tree, evoked.head, k)]
    return [a for k in deeds if k not in scene.at for a in owners_of(scene, k, seated=False, fact_type="BACKS")]


def is_deed_with_side(tree: Tree, side: int, noun: int) -> bool:
    """Tell "l'intervention aux côtés de": the side is the deed's, and the deed some noun."""
    hung = tree.deps[side] == "nmod" and tree.heads[side] == noun
    people = tree.lemmas[noun] in collectives(tree.lang) or tree.lemmas[noun] in party_nouns(tree.lang)
    return hung and not people and tree.pos[noun] == "NOUN" and tree.case_of(side) in _ON
