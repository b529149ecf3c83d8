"""Whom a reaction meets that names nobody: "Israel bombed Gaza. Egypt recalled its ambassador, Kuwait cried murder"."""

from __future__ import annotations

from proxywar.extract.asked_before import ask_doers
from proxywar.extract.deeds_taken_up import DONE, with_states
from proxywar.extract.drafts import Draft
from proxywar.extract.grammar import objects, subjects
from proxywar.extract.other_side import turn_to_other_side
from proxywar.extract.replies import answer
from proxywar.extract.scene import Scene, told_as
from proxywar.extract.verdicts import VERDICT
from proxywar.lang import classed
from proxywar.records import Argument, Status

REACTS = frozenset({"ACCUSE", "SANCTION"})
"""Types of what one says or does to another for what he did; applause and refusals are as often to a plan or a word."""
_IT = frozenset({"it", "that", "this", "le", "la", "l'", "l’", "cela"})
_NOT_DONE = (Status.DENIED, Status.NEGATED)


def react(scene: Scene, drafts: list[Draft]) -> None:
    """Give answers whom they answer, and reactions that name nobody whoever did what is reacted to.

    That is who did something last, in this sentence or the one before. Talks refused and war threatened are so to the
    other side.
    """
    answer(scene, drafts)
    ask_doers(scene, drafts)
    told = [(scene.tree.start[d.head], d.type, list(d.actors)) for d in drafts if d.type in DONE and d.actors]
    before = [*scene.discourse.deeds, *sorted(told, key=lambda deed: deed[0])]
    for draft in drafts:
        open_ = draft.type in REACTS and draft.actors and not draft.recipients and draft.status not in _NOT_DONE
        verdict = draft.rule.endswith(VERDICT)
        if not open_ or not (verdict or (_is_set_phrase(draft) and _names_nobody(scene, draft))):
            continue
        met = _last_doer(scene, draft, before)
        if verdict and not met and (last := scene.discourse.subject_before(scene.start)) is not None:
            met = [last] if last.id not in {a.id for a in draft.actors} else []
        if _is_between_states(scene, draft):
            met = [a for a in met if a.kind == "country"] or _last_state(scene, draft)
        if met:
            draft.roles.recipients = met
            draft.steps.append(f"{scene.tree.words[draft.head]}: reacts to a deed told before")
    turn_to_other_side(scene, drafts)


def _is_set_phrase(draft: Draft) -> bool:
    """Tell "lodged a protest", "broke off relations", where what is done to another is told by its object."""
    return draft.frame is not None and any(slot == "obj" for slot, _ in draft.frame.fixed)


def _is_between_states(scene: Scene, draft: Draft) -> bool:
    """Tell "recalled its ambassador", "severed relations", which a state does to another."""
    things = classed(scene.lang, "nouns", "between states")
    return draft.type == "SANCTION" and any(scene.tree.lemmas[k] in things for k in draft.tokens)


def _last_state(scene: Scene, draft: Draft) -> list[Argument]:
    """Return the state that was told of last before relations with it are broken off.

    "India recognised Bangladesh. Pakistan recalled its ambassador": of whom something is said comes before who is
    only named, and a man in office acts for his state.
    """
    own, at = with_states(scene, draft.actors), scene.tree.start[draft.head]
    since = scene.since
    told = [s for s in scene.discourse.seen if s.subject and since <= s.order < at]
    for seen in sorted(told, key=lambda s: (not s.embedded, s.order), reverse=True):
        states = [i for i in with_states(scene, [seen.argument]) if i not in own and scene.gazetteer.has_actor(i)]
        states = [i for i in states if scene.gazetteer.actor(i).kind == "country"]
        if states and seen.argument.kind in ("country", "person", "government"):
            return [told_as(scene, states[0], draft.head, draft.head)]
    return []


def _last_doer(scene: Scene, draft: Draft, before: list[tuple[int, str, list[Argument]]]) -> list[Argument]:
    own, at = with_states(scene, draft.actors), scene.tree.start[draft.head]
    since = scene.since
    told = [actors for order, _, actors in before if since <= order < at]
    return next((actors for actors in reversed(told) if not own & with_states(scene, actors)), [])


def _names_nobody(scene: Scene, draft: Draft) -> bool:
    """Tell "recalled its ambassador", "applauded", "broke off relations" from what says more of whom or what."""
    tree, head = scene.tree, draft.head
    if tree.pos[head] != "VERB" or tree.is_passive(head):
        return False
    things = [k for k in objects(tree, head) if k not in draft.tokens and tree.lower[k] not in _IT]
    if things or tree.children(head, "xcomp", "ccomp", "advcl", "acl"):
        return False
    doers = {m for k in subjects(tree, head) for m in tree.subtree(k)}
    joined = {m for k in tree.children(head, "conj", "parataxis", "nsubj") for m in tree.subtree(k)}
    return not any(k in scene.at for k in tree.subtree(head) if k not in doers and k not in joined)
