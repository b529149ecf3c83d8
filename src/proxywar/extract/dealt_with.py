"""With whom the deal was made that somebody leaves or by which he yields: "pulled out of the truce signed with X"."""

from __future__ import annotations

from proxywar.extract.frames import Evoked, load_frames
from proxywar.extract.grammar import fillers, objects, subjects
from proxywar.extract.joints import expand
from proxywar.extract.referents import actors_of
from proxywar.extract.scene import Scene
from proxywar.lang import classed
from proxywar.records import Argument

_WITH = {"en": "with", "fr": "avec"}
_BY = {
    "en": frozenset({"in", "under", "through", "by", "of", "from", "to"}),
    "fr": frozenset({"dans", "par", "selon", "de", "à"}),
}
"""Prepositions before the deal that is left, or in which something is yielded."""


def dealt_with(scene: Scene, evoked: Evoked) -> list[Argument]:
    """Return the other side of the deal that stands beside a verb of yielding, agreeing or backing out."""
    tree, head = scene.tree, evoked.head
    verbs = [head, *tree.children(head, "xcomp")]  # "agreed to withdraw under a deal reached with X"
    below = [k for v in verbs for k in tree.kids[v] if tree.deps[k].startswith("obl")]
    inner = [m for k in objects(tree, head) for m in tree.children(k, "nmod")]
    inner += [m for k in inner for m in tree.children(k, "nmod")]
    nouns = [k for k in (*below, *inner) if tree.case_of(k) in _BY[scene.lang]]
    own = {a.id for k in subjects(tree, head) for a in actors_of(scene, k)}
    # "Rejects the deal with Turkey" is no word to Turkey; who withdraws from what he signed with it turns it down.
    deals = list(evoked.tokens[1:]) if evoked.frame.type == "REJECT" else [*objects(tree, head), *nouns]
    for noun in deals:
        if tree.pos[noun] != "NOUN" or not _is_deal(scene, noun):
            continue
        behind, signers = _partners(scene, noun)
        if evoked.frame.type == "REJECT" and any(scene.tree.heads[k] == noun for k in behind):
            continue
        made = [a for k in signers for a in actors_of(scene, k)]
        if evoked.frame.type == "AGREE" and not own & {a.id for a in made}:
            made = []  # "under the accord that Gandhi and he signed, India undertook": agreed with nobody new
        if found := [a for a in [*(a for k in behind for a in actors_of(scene, k)), *made] if a.id not in own]:
            return found
    return []


def _is_deal(scene: Scene, noun: int) -> bool:
    lemma = scene.tree.lemmas[noun]
    frames = load_frames(scene.lang).plain(lemma, "NOUN", frozenset({"AGREE"}))
    return bool(frames) or lemma in classed(scene.lang, "nouns", "truce")


def _partners(scene: Scene, noun: int) -> tuple[list[int], list[int]]:
    """Return with whom the text says that the deal was made, and who it says made it."""
    tree, made, signers = scene.tree, classed(scene.lang, "verbs", "makes a deal"), list[int]()
    if found := fillers(tree, (noun,), _WITH[scene.lang]):
        return found, []
    # The parser may hang the participle right behind the deal on the verb above.
    for verb in (*tree.children(noun, "acl", "acl:relcl"), *range(noun + 1, min(noun + 2, len(tree)))):
        if tree.lemmas[verb] in made and tree.pos[verb] == "VERB":
            if found := fillers(tree, (verb,), _WITH[scene.lang]):
                return found, []
            doers = [] if tree.is_passive(verb) else tree.children(verb, "nsubj")
            signers += expand(tree, [k for k in doers if k > noun])
    return [], signers
