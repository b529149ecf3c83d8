"""Who would do what a noun of a nationality wants done: "the American decision to arm X", "le refus russe de…"."""

from __future__ import annotations

from proxywar.extract.arguments import refs_in
from proxywar.extract.candidates import actor_named
from proxywar.extract.cues import cue_at
from proxywar.extract.frames import Evoked
from proxywar.extract.grammar import fillers
from proxywar.extract.not_owners import says_where
from proxywar.extract.scene import Scene
from proxywar.records import Argument

_MARKS = {"en": frozenset({"to"}), "fr": frozenset({"de", "d'", "d’", "à"})}
_WANTED = frozenset({"planned", "negated", "possible", "ended"})
"""What nouns make of an infinitive that is their owner's own deed: not "swallow", which others are asked."""


def who_would_do(scene: Scene, evoked: Evoked) -> list[Argument]:
    """Return the state of the adjective of a noun whose infinitive evokes the frame."""
    tree, verb = scene.tree, evoked.head
    if tree.pos[verb] != "VERB" or not any(slot.name == "subj" for slot in evoked.frame.actor):
        return []
    while tree.deps[verb] == "conj" and tree.pos[tree.heads[verb]] == "VERB":
        verb = tree.heads[verb]
    noun = tree.heads[verb]
    if tree.deps[verb] != "acl" or verb < noun or tree.pos[noun] != "NOUN" or tree.is_passive(evoked.head):
        return []
    if not any(tree.lower[k] in _MARKS[scene.lang] for k in tree.children(verb, "mark", "case")):
        return []
    cue = cue_at(tree, noun, "NOUN")
    if cue is None or cue.effect not in _WANTED:
        return []
    refs = [r for k in fillers(tree, (noun,), "adj") for r in refs_in(scene, k)]
    return [actor_named(scene, r) for r in refs if r.of("actor") and r.is_adjective]


def is_doer_of_subject(scene: Scene, head: int) -> bool:
    """Tell the Hanoi of "Hanoi's refusal to withdraw from Cambodia prolonged its isolation": it refuses."""
    tree, noun = scene.tree, scene.tree.heads[head]
    owner = tree.deps[head] == "nmod:poss" or (scene.lang == "fr" and tree.case_of(head) == "de")
    ref = scene.at.get(head)
    if ref is not None and says_where(scene, noun, head, ref):
        return False  # "l'accord de Pretoria, conclu sans Asmara"
    if not owner or tree.pos[noun] != "NOUN" or not tree.deps[noun].startswith("nsubj"):
        return False
    if not any(tree.pos[k] == "VERB" for k in tree.children(noun, "acl")):
        return False
    cue = cue_at(tree, noun, "NOUN")
    return cue is not None and cue.effect in _WANTED
