"""Whom a blow answers that is only said to be returned: "After Hezbollah's raid on Haifa, Israel retaliated"."""

from __future__ import annotations

from proxywar.extract.drafts import Draft
from proxywar.extract.scene import Scene
from proxywar.lang import classed, united
from proxywar.records import Argument, Status

_UNDONE = (Status.NEGATED, Status.POSSIBLE, Status.DENIED, Status.PLANNED)


def return_blows(scene: Scene, drafts: list[Draft]) -> list[Draft]:
    """Give blows that are returned whoever struck before; a bare "retaliated" that answers no blow is none.

    Whoever struck stands in the same sentence, before or behind, or in the sentence before.
    """
    verbs = classed(scene.lang, "verbs", "answers a blow")
    if scene.lang != "en" or united(verbs, classed("en", "verbs", "returns a blow")).isdisjoint(scene.tree.lemmas):
        return drafts
    kept = []
    for draft in drafts:
        verb = _answering(scene, draft, verbs)
        if verb is None or draft.recipients or draft.places or not draft.actors:
            kept.append(draft)
            continue
        draft.roles.recipients = _strikers(scene, draft, drafts)
        if draft.recipients:
            draft.steps.append(f"{scene.tree.words[verb]}: blow told before")
        if draft.recipients or draft.head != verb or len(draft.tokens) > 1:
            kept.append(draft)
    return kept


def _answering(scene: Scene, draft: Draft, verbs: frozenset[str]) -> int | None:
    """Return the verb that says that a blow is returned, be it the fact's own or the one above its noun."""
    tree, head = scene.tree, draft.head
    if draft.type != "ASSAULT":
        return None
    if tree.pos[head] == "VERB":
        return head if tree.lemmas[head] in verbs or _is_back(scene, head) else None
    verb = tree.heads[head]
    return verb if tree.lemmas[verb] in verbs and tree.case_of(head) in ("with", "by") else None


def _is_back(scene: Scene, verb: int) -> bool:
    """Tell "hit back", "returned fire"."""
    tree = scene.tree
    if tree.lemmas[verb] not in classed("en", "verbs", "returns a blow"):
        return False
    fire = tree.lemmas[verb] == "return" and any(tree.lemmas[k] == "fire" for k in tree.children(verb, "obj"))
    return fire or any(tree.lower[k] == "back" for k in tree.kids[verb])


def _strikers(scene: Scene, draft: Draft, drafts: list[Draft]) -> list[Argument]:
    """Return who struck last, of this sentence first."""
    own = {a.id for a in draft.actors}
    own |= {c for i in own if scene.gazetteer.has_actor(i) and (c := scene.gazetteer.country_of(i)) is not None}
    here = [d for d in drafts if d.type == "ASSAULT" and d is not draft and d.status not in _UNDONE and d.actors]
    heads = scene.tree.heads
    here.sort(
        key=lambda d: (heads[draft.head] != d.head and heads[d.head] != draft.head, abs(d.head - draft.head)),
        reverse=True,
    )
    since = scene.since
    struck = [(at, actors) for at, type_, actors in scene.discourse.deeds if type_ == "ASSAULT"]
    told = [actors for at, actors in struck if since <= at < scene.start]
    told += [list(d.actors) for d in here]
    return next((actors for actors in reversed(told) if not own & {a.id for a in actors}), [])
