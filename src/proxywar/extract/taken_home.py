"""Whose men are taken away: one's own are withdrawn, another's are helped: "flew 2,000 Georgian soldiers home"."""

from __future__ import annotations

from proxywar.extract.drafts import Draft
from proxywar.extract.grammar import objects, subjects
from proxywar.extract.referents import actors_of
from proxywar.extract.scene import Scene
from proxywar.find.tree import Tree
from proxywar.lang import classed
from proxywar.records import Argument

_PARTIES = frozenset({"country", "person", "group", "armed_group", "military", "government", "mission", "party"})


def help_others_home(scene: Scene, drafts: list[Draft]) -> None:
    """Make help of a withdrawal whose object is another party's, in place: who is flown out gives up nothing."""
    takes = classed(scene.lang, "verbs", "takes men away")
    for draft in drafts:
        tree, head = scene.tree, draft.head
        if draft.type != "RETREAT" or tree.pos[head] != "VERB" or tree.lemmas[head] not in takes or draft.recipients:
            continue
        moved = [k for k in objects(tree, head) if k not in draft.roles.actor_tokens]
        offered = _leave_to_who_offers(scene, draft, moved)
        if any(tree.is_possessed(k) or tree.children(k, "nmod:poss") or _are_they(tree, k) for k in moved):
            continue
        if not draft.actors or not moved or any((r := scene.at.get(k)) is not None and r.of("place")
                                                and not r.is_adjective for k in moved):  # fmt: skip
            continue
        own = frozenset(a.id for a in draft.actors)
        whose = offered or [a for k in moved for a in actors_of(scene, k, fact_type="AID", barred=own)]
        if whose and all(a.kind in _PARTIES and not _is_theirs(scene, a, draft.actors) for a in whose):
            draft.type, draft.mode, draft.roles.recipients = "AID", None, whose
            draft.roles.recipient_tokens = moved
            draft.steps.append(f"{tree.words[head]}: men of another")


def _are_they(tree: Tree, k: int) -> bool:
    """Tell "them", "most of them", "les": soldiers told of before, most often one's own."""
    those = (k, *tree.children(k, "nmod"))
    return any(tree.pos[m] == "PRON" and tree.feature(m, "Number") != "Sing" for m in those)


def _is_theirs(scene: Scene, moved: Argument, actors: list[Argument]) -> bool:
    """Tell one's own men from another's: those of one's body, of one's state, or of whom it is part."""
    gazetteer = scene.gazetteer
    for actor in actors:
        if moved.id == actor.id or actor.name in moved.within or moved.name in actor.within:
            return True
        known = [a.id for a in (moved, actor) if gazetteer.has_actor(a.id)]
        states = {gazetteer.country_of(one) for one in known}
        if len(known) == 2 and len(states) == 1 and None not in states:
            return True
        if actor.kind in ("mission", "organisation"):
            return True  # a mission is made of the men of several states
    return False


def _leave_to_who_offers(scene: Scene, draft: Draft, moved: list[int]) -> list[Argument]:
    """Give "Paris offered Déby to evacuate him" to who offers, in place; return whom he is to take."""
    tree, above = scene.tree, scene.tree.heads[draft.head]
    told = [k for k in (*tree.children(above, "iobj", "obj"), *tree.children(above, "obl", "obl:arg"))
            if tree.deps[k] == "iobj" or tree.case_of(k) in ("à", "to")]  # fmt: skip
    to_him = bool(told) and set(draft.roles.actor_tokens) <= set(told)
    if tree.deps[draft.head] != "xcomp" or not to_him or not all(tree.pos[k] == "PRON" for k in moved):
        return []
    offering = subjects(tree, above)
    taken = draft.actors
    draft.roles.actors = [a for k in offering for a in actors_of(scene, k)]
    draft.roles.actor_tokens = offering
    return taken
