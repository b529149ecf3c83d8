"""Who did not agree: those that "parted without an agreement", whose talks "se sont achevés sans accord"."""

from __future__ import annotations

from proxywar.extract.arguments import Roles, unique
from proxywar.extract.frames import Evoked, load_frames
from proxywar.extract.grammar import fillers, subjects
from proxywar.extract.joints import expand
from proxywar.extract.prepositions import WITHOUT
from proxywar.extract.referents import actors_of
from proxywar.extract.scene import Scene

_BETWEEN = {"en": ("between", "of"), "fr": ("entre", "de")}


def add_those_without_deal(scene: Scene, evoked: Evoked, roles: Roles) -> None:
    """Add as the parties of a deal that was not made those who met, or whose talks ended, without it."""
    tree, head = scene.tree, evoked.head
    if evoked.frame.type != "AGREE" or evoked.frame.pos != "NOUN" or roles.actors or tree.case_of(head) not in WITHOUT:
        return
    verb = tree.heads[head]
    if tree.pos[verb] != "VERB":
        return
    told = subjects(tree, verb)
    meetings = [k for k in told if is_meeting(scene, k)]
    tokens = next((f for k in meetings for s in _BETWEEN[scene.lang] if (f := fillers(tree, (k,), s))), told)
    found = unique([a for k in expand(tree, tokens) for a in actors_of(scene, k, fact_type="AGREE")])
    found = [a for a in found if a.id not in {r.id for r in roles.recipients}]
    if len(found) + len(roles.recipients) > 1:
        roles.actors = found


def is_meeting(scene: Scene, k: int) -> bool:
    """Tell a noun of talks or of a meeting, whatever else its frames ask for."""
    rows = load_frames(scene.lang).by_lemma.get(scene.tree.lemmas[k], ())
    return any(f.type == "CONSULT" and f.pos == "NOUN" for f in rows)
