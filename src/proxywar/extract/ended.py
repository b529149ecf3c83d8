"""Ties that the text lets end: places that another took, what once was, what had lasted until then."""

from __future__ import annotations

from proxywar.extract.bodies_left import end_memberships
from proxywar.extract.drafts import Draft
from proxywar.extract.merging import ids_of
from proxywar.extract.scene import Scene
from proxywar.lang import classed
from proxywar.records import Status

TOLD = frozenset({Status.STATED, Status.ALLEGED})
TIES = frozenset({"CONTROLS", "PRESENT", "LEADS"})
SIDES = frozenset({"BACKS", "OPPOSES", "PART_OF"})
"""Ties that end only where the text says "once"."""
ONCE = {"en": frozenset({"once"}), "fr": frozenset({"autrefois", "jadis", "naguère"})}
HAD = {"en": frozenset({"had"}), "fr": frozenset({"avait", "avaient"})}
LASTS = frozenset({"for", "since", "until", "pendant", "durant", "depuis", "jusque", "jusqu'à"})


def end_ties(scene: Scene, drafts: list[Draft]) -> None:
    """End the ties of a sentence that it says are no more."""
    end_memberships(scene, drafts)
    _end_lost_holds(scene, drafts)
    _end_left_holds(scene, drafts)
    for draft in drafts:
        if draft.type in TIES | SIDES and draft.status is Status.STATED and (word := _past(scene, draft)):
            draft.status = Status.ENDED
            draft.steps.append(f"{word}: ended")


def _end_lost_holds(scene: Scene, drafts: list[Draft]) -> None:
    """End the hold of a place that the same sentence says another took: "a repris Jaffna, que les LTTE tenaient"."""
    takers = classed(scene.lang, "verbs", "takes by force")
    taken = [d for d in drafts if d.type in ("ASSAULT", "COERCE", "CONTROLS") and d.status in TOLD
             and scene.tree.lemmas[d.head] in takers]  # fmt: skip
    for draft in drafts:
        if draft.type != "CONTROLS" or draft.status is not Status.STATED or draft in taken:
            continue
        lost = [
            d for d in taken if ids_of(d.places) & ids_of(draft.places) and not ids_of(d.actors) & ids_of(draft.actors)
        ]
        if lost:
            draft.status = Status.ENDED
            draft.steps.append(f"{scene.tree.words[lost[0].head]}: ended")


def _end_left_holds(scene: Scene, drafts: list[Draft]) -> None:
    """End the hold of a place that its holder leaves: "a évacué Kidal, qu'il tenait depuis mai"."""
    left = [d for d in drafts if d.type == "RETREAT" and d.status in TOLD and d.places
            and scene.tree.deps[d.head] != "xcomp"]  # fmt: skip  # who begins to leave is there yet
    for draft in drafts if left else ():
        if draft.type not in ("CONTROLS", "PRESENT") or draft.status is not Status.STATED:
            continue
        gone = [d for d in left if ids_of(d.places) & ids_of(draft.places) and ids_of(d.actors) & ids_of(draft.actors)]
        if gone and gone[0].head in scene.tree.ancestors(draft.head) and _is_past(scene, draft.head):
            draft.status = Status.ENDED
            draft.steps.append(f"{scene.tree.words[gone[0].head]}: ended")


def _is_past(scene: Scene, verb: int) -> bool:
    """Tell "qu'ils tenaient", which the parser may take for a present, from "qu'ils tiennent"."""
    tree = scene.tree
    imperfect = scene.lang == "fr" and tree.lower[verb].endswith("aient")
    return imperfect or tree.feature(verb, "Tense") != "Pres"


def _past(scene: Scene, draft: Draft) -> str:
    """Return the word by which a tie is of the past: "which once had", "that it had ruled for six months"."""
    tree, verb = scene.tree, draft.head
    if tree.pos[verb] != "VERB":
        verb = next((t for t in draft.tokens if tree.pos[t] == "VERB"), verb)
    described = tree.is_past_participle(verb) and not tree.children(
        verb, "nsubj", "nsubj:pass"
    )  # "UNITA, once backed by X"
    once = [
        k for k in tree.children(verb, "advmod", *(["mark"] if described else [])) if tree.lower[k] in ONCE[scene.lang]
    ]
    if once and tree.feature(verb, "Tense") != "Pres":
        return tree.words[once[0]]
    if tree.deps[verb] != "acl:relcl" or draft.type in SIDES:
        return ""
    had = [k for k in tree.children(verb, "aux") if tree.lower[k] in HAD[scene.lang]]
    lasting = any(tree.case_of(k) in LASTS for k in tree.children(verb, "obl"))
    return tree.words[had[0]] if had and lasting else ""
