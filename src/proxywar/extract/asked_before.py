"""Of whom something was asked in "as the UN had demanded", "comme l'exigeait Alger": of who does it, or will not."""

from __future__ import annotations

from proxywar.extract.drafts import Draft
from proxywar.extract.grammar import subjects
from proxywar.extract.referents import actors_of
from proxywar.extract.scene import Scene

_AS = {"en": frozenset({"as"}), "fr": frozenset({"comme", "que"})}


def ask_doers(scene: Scene, drafts: list[Draft]) -> None:
    """Give demands that a clause of manner tells the subject of the clause above as their recipient."""
    tree = scene.tree
    for draft in drafts:
        verb = draft.head
        if draft.type != "REQUEST" or draft.recipients or not draft.actors or tree.pos[verb] != "VERB":
            continue
        marks = [k for k in tree.children(verb, "mark") if tree.lower[k] in _AS[scene.lang]]
        above = tree.heads[verb]
        if tree.deps[verb] != "advcl" or not marks or tree.pos[above] != "VERB" or tree.children(verb, "ccomp"):
            continue
        bare = tree.is_past_participle(verb) and not tree.children(verb, "aux", "aux:pass")
        taken = any(tree.lower[k] in ("le", "l'", "l’") for k in tree.children(verb, "obj"))
        if not (taken or (scene.lang == "en" and (bare or not tree.children(verb, "obj", "xcomp")))):
            continue
        while tree.deps[above] in ("xcomp", "conj") and not tree.children(above, "nsubj"):
            above = tree.heads[above]
        own = {a.id for a in draft.actors}
        doers = [a for k in subjects(tree, above) for a in actors_of(scene, k) if a.id not in own]
        if doers:
            draft.roles.recipients = doers
            draft.steps.append(f"{tree.words[above]}: asked of who does it")
