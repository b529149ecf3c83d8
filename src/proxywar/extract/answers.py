"""Who was asked, as the answer tells, and of whom something is said by words put in behind his name.

"Turned down a British request", "granted Chad's plea"; "Sudan, Chad charged, was arming the rebels".
"""

from __future__ import annotations

from proxywar.extract.civilians import is_private_person
from proxywar.extract.frames import Evoked, Frame, load_frames
from proxywar.extract.grammar import subjects
from proxywar.extract.joints import expand
from proxywar.extract.ownership import is_captive
from proxywar.extract.referents import actors_of, owners_of
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


def told_around(tree: Tree, verb: int) -> list[int]:
    """Return the subject of the clause that a report stands in: of "Sudan, Chad charged, was arming X" Sudan."""
    inner = [c for c in tree.children(verb, "ccomp") if c > verb and tree.words[verb + 1 : c].count(",")]
    doers = [k for c in inner for k in tree.children(c, "nsubj", "nsubj:pass") if k < verb]
    return expand(tree, [k for k in doers if tree.subtree(k)[0] < k or k == 0 or tree.words[k + 1] == ","][:1])


def threatened_around(scene: Scene, evoked: Evoked) -> list[Argument]:
    """Return whom a threat meets that is put in behind his name: "Hezbollah, he warned, would be destroyed"."""
    tree, head = scene.tree, evoked.head
    ahead = [c for c in tree.children(head, "ccomp") if any(tree.lower[k] in ("would", "will") for k in tree.kids[c])]
    return [a for k in told_around(tree, head) for a in actors_of(scene, k, fact_type="")] if ahead else []


def to_whom(scene: Scene, verb: int) -> list[Argument]:
    """Return to whom a French clitic says that something is done: "menace de lui fermer ses camps"."""
    before = [k for k in scene.tree.children(verb, "iobj") if k < verb and scene.tree.lower[k] in ("lui", "leur")]
    return [a for k in before for a in actors_of(scene, k)]


def whose_is_struck(scene: Scene, tokens: list[int], fact_type: str) -> list[Argument]:
    """Return whose the men or positions are that a blow would fall on: "menace de bombarder les positions de X"."""
    nouns = [k for k in tokens if fact_type == "ASSAULT" and scene.tree.pos[k] == "NOUN"]
    nouns = [k for k in nouns if not is_private_person(scene, k) and not is_captive(scene, k)]
    return [a for k in nouns for a in owners_of(scene, k, seated=False, fact_type=fact_type)]
