"""Who took the captives that somebody shows, holds or tries: "paraded a captured Indian pilot" took him himself."""

from __future__ import annotations

from proxywar.extract.drafts import Draft
from proxywar.extract.grammar import agents, subjects
from proxywar.extract.referents import actors_of
from proxywar.extract.scene import Scene
from proxywar.lang import classed


def name_captors(scene: Scene, drafts: list[Draft]) -> None:
    """Give a capture that only a participle tells to who shows the captive, in place."""
    tree = scene.tree
    for draft in drafts:
        head = draft.head
        told = draft.type == "COERCE" and tree.deps[head] in ("acl", "amod") and tree.is_past_participle(head)
        if not told or draft.actors or not draft.recipients or agents(tree, head):
            continue
        captive = tree.heads[head]
        verb = tree.heads[captive]
        if tree.pos[verb] == "NOUN" and tree.deps[verb] in ("xcomp", "obl"):
            verb = tree.heads[verb]  # "put on show 101 soldiers"
        shows = tree.lemmas[verb] in classed(scene.lang, "verbs", "shows captives")
        if not shows or tree.deps[captive] not in ("obj", "nsubj:pass"):
            continue
        showing = subjects(tree, verb)
        taken = {a.id for a in draft.recipients}
        if actors := [a for k in showing for a in actors_of(scene, k) if a.id not in taken]:
            draft.roles.actors, draft.roles.actor_tokens = actors, showing
            draft.steps.append(f"{tree.words[verb]}: shows whom it took")
