"""Who was asked for something, as the answer tells: "turned down a British request", "granted Chad's plea"."""

from __future__ import annotations

from proxywar.extract.frames import Evoked, Frame, load_frames
from proxywar.extract.grammar import subjects
from proxywar.extract.referents import actors_of
from proxywar.extract.scene import Scene
from proxywar.find.tree import Tree
from proxywar.records import Argument


def who_answers(scene: Scene, evoked: Evoked) -> list[Argument]:
    """Return who was asked: whoever answers, "rejected Kenya's request", "accepted an appeal by Chad"."""
    tree, noun = scene.tree, evoked.head
    verb = tree.heads[noun]
    frames = load_frames(scene.lang).by_lemma.get(tree.lemmas[verb], ())
    answered = tree.deps[noun] in ("obj", "nsubj:pass") and any(
        f.pos == "VERB" and f.type in ("REJECT", "CONCEDE") and has_fixed(tree, verb, f) for f in frames
    )
    return [a for k in subjects(tree, verb) for a in actors_of(scene, k, fact_type="REQUEST")] if answered else []


def has_fixed(tree: Tree, verb: int, frame: Frame) -> bool:
    """Tell whether the fixed parts of a frame stand below a verb."""
    below = {tree.lemmas[k] for k in tree.kids[verb]}
    return all(below & set(lemma.split("/")) for _, lemma in frame.fixed)
