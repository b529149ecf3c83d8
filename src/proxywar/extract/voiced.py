"""To whom words go that no slot of their verb names: "phoned Assad to express support", "hailed in him a hero"."""

from __future__ import annotations

from proxywar.extract.frames import Evoked
from proxywar.extract.grammar import fillers, objects, subjects
from proxywar.extract.joints import expand
from proxywar.extract.referents import actors_of
from proxywar.extract.scene import Scene
from proxywar.lang import classed
from proxywar.records import Argument

_IN = {"en": frozenset({"in"}), "fr": frozenset({"en", "dans"})}
_LANDS = frozenset({"country", "place"})


def spoken_to(scene: Scene, evoked: Evoked) -> list[Argument]:
    """Return who is met or called where support is voiced or something asked: "phoned Assad to express his support"."""
    tree, head = scene.tree, evoked.head
    voiced = evoked.frame.fixed or tree.lemmas[head] in classed(scene.lang, "verbs", "said on a call")
    if not voiced:
        return []
    joined = tree.deps[head] in ("conj", "advcl", "xcomp") and not tree.children(head, "nsubj")
    near = [tree.heads[head]] if joined else [k for k in tree.children(head, "advcl") if k < head]  # "Visiting Kyiv, …"
    ways = classed(scene.lang, "verbs", "addresses")
    meeting = [k for k in near if tree.lemmas[k] in ways and not tree.is_passive(k)]
    beside = [
        k for m in meeting for k in (*objects(tree, m), *(k for s in ("to", "with") for k in fillers(tree, (m,), s)))
    ]
    return [a for k in beside for a in actors_of(scene, k, fact_type="CONSULT")]


def seen_in(scene: Scene, evoked: Evoked) -> list[Argument]:
    """Return who is praised or recognised as something: "saluted in Yeltsin a second Lincoln", "a salué en lui…"."""
    tree, head = scene.tree, evoked.head
    if evoked.frame.fixed:
        return []
    said_of = [k for k in tree.children(head, "obl", "obl:arg", "obl:mod") if tree.case_of(k) in _IN[scene.lang]]
    said_of = [k for k in said_of if tree.pos[k] == "PRON" or k in scene.at]
    # The parser seldom sees an object in what stands behind such a phrase: "saluted in X a second Y".
    bare = [k for k in tree.children(head, "obj", "obl", "xcomp") if not tree.case_of(k) and tree.children(k, "det")]
    if not said_of or not any(k > said_of[0] for k in bare):
        return []
    named = [a for k in expand(tree, said_of) for a in actors_of(scene, k, fact_type=evoked.frame.type)]
    return [a for a in named if a.kind not in _LANDS]


def seen_in_it(scene: Scene, evoked: Evoked) -> list[Argument]:
    """Return whose deed is seen as a threat in "L'Iran a bombardé Bagdad. Le Koweït y voit une menace"."""
    tree, head = scene.tree, evoked.head
    if scene.lang != "fr" or tree.lemmas[head] != "voir" or not any(tree.lower[k] == "y" for k in tree.kids[head]):
        return []
    main = tree.heads[tree.heads[head]] if tree.deps[head] == "acl:relcl" else head
    above = [k for k in (main, *tree.ancestors(main)) if tree.pos[k] == "VERB" and k < head]
    if above:  # "a bombardé Bagdad, qui y voit une provocation"
        return [a for k in subjects(tree, above[0]) for a in actors_of(scene, k)]
    doer = scene.discourse.subject_before(scene.start)
    own = {a.id for k in subjects(tree, head) for a in actors_of(scene, k)}
    return [] if doer is None or doer.id in own else [doer]
