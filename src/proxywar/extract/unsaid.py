"""Whether whom a fact lacks is left unnamed by the text, or is somebody that was not found.

"Gunmen shot Moïse" is told of gunmen whom nothing names. "The Domingo Laín front attacked two posts", "planned to blow
up the jet" are told of somebody whom the words mean: such a fact is half a deed, and right one time in six.
"""

from __future__ import annotations

from proxywar.extract.drafts import Draft
from proxywar.extract.frames import Frame
from proxywar.extract.grammar import objects, subjects
from proxywar.extract.mutual import MUTUAL
from proxywar.extract.nouns import party_nouns
from proxywar.extract.prepositions import WITHOUT
from proxywar.extract.scene import Scene, collectives
from proxywar.lang import classed, united
from proxywar.records import Status

_DONE = frozenset({"ASSAULT", "COERCE", "SANCTION"})
_LOST = frozenset({"killed", "wounded", "captured"})
_AIMED_AT = frozenset({"recipient:on", "recipient:against", "recipient:contre", "recipient:sur"})
_STAYS_AWAY = frozenset({Status.NEGATED, Status.POSSIBLE})


def was_not_found(scene: Scene, draft: Draft) -> bool:
    """Tell a fact without a doer or a recipient that the text means somebody for."""
    frame = draft.frame
    if frame is None:
        return False
    if draft.type == "LEADS":
        told = frame.pos == "VERB" and scene.tree.is_passive(draft.head)  # "The group is led by X", whichever it is
        return not draft.recipients and not told
    if draft.type in ("AID", "CONSULT"):
        return _has_partner_meant(scene, draft, frame)
    if draft.type == "ASSAULT" and draft.actors and not draft.recipients and not draft.places:
        return draft.status is Status.PLANNED or (draft.status is Status.NEGATED and _goes_without(scene, draft))
    if draft.type not in _DONE or draft.actors or draft.is_gapped or (draft.places and draft.period.value):
        return False  # "l'attaque du 24 mars contre Palma": where and when tell which blow is meant
    if frame.pos == "NOUN":
        return _is_mere_noun(scene, draft, frame)
    return frame.pos == "VERB" and not scene.tree.is_passive(draft.head) and _has_doer_meant(scene, draft, frame)


def _goes_without(scene: Scene, draft: Draft) -> bool:
    """Tell "entered Kabul without a shot", "sans que l'ONU ouvre le feu": how one goes in, no deed undone."""
    tree = scene.tree
    words = {tree.lower[k] for t in draft.tokens for k in tree.kids[t] if tree.deps[k] in ("mark", "case", "fixed")}
    return bool(words & WITHOUT)


def _has_partner_meant(scene: Scene, draft: Draft, frame: Frame) -> bool:
    """Tell "supplied intelligence", "talks" of one party, from refugees taken in and talks one hosts or shuns."""
    told = any(_is_somebody(scene, k) for k in draft.roles.recipient_tokens)
    if draft.recipients or told or draft.places or not frame.recipient or MUTUAL in draft.roles.used:
        return False
    if draft.type == "AID":
        taken_in = classed(scene.lang, "nouns", "held in a camp")
        return not any(scene.tree.lemmas[k] in taken_in for k in objects(scene.tree, draft.head))
    between = any(s.name == "between" for s in frame.actor) or frame.lemma in classed(scene.lang, "verbs", "mediate")
    between = between and frame.pos == "VERB"  # who hosts or mediates
    return len(draft.actors) == 1 and draft.status not in _STAYS_AWAY and not between


def _is_somebody(scene: Scene, k: int) -> bool:
    """Tell "the rebels", "them", "ses alliés" from the things that "supplied" has for its object as well."""
    tree, lang = scene.tree, scene.lang
    people = united(
        *(classed(lang, "nouns", name) for name in ("in a cause of their own", "private person", "group", "irregular"))
    )
    known = united(people, frozenset(collectives(lang)), party_nouns(lang))
    return k in scene.at or tree.pos[k] in ("PRON", "ADJ", "NUM") or tree.lemmas[k] in known


def _is_mere_noun(scene: Scene, draft: Draft, frame: Frame) -> bool:
    """Tell "the fall of Goma", "Palestinian prisoners", "sanctions on Rwanda" from what befell somebody somewhere."""
    if draft.recipients:
        slots = {"COERCE": {"recipient:adj"}, "SANCTION": _AIMED_AT}.get(draft.type, set())
        return bool(slots & draft.roles.used)
    blow = scene.tree.lemmas[draft.head] in classed(scene.lang, "nouns", "blow") or bool(frame.fixed)
    return draft.type == "COERCE" or not (blow or any(q.of in _LOST for q in draft.quantities))


def _has_doer_meant(scene: Scene, draft: Draft, frame: Frame) -> bool:
    """Tell an active verb that nobody is the subject of, or somebody with a name."""
    if "recipient:subj" in draft.roles.used or all(s.name != "subj" for s in frame.actor):
        return False  # "lost a dozen men": who is struck is the subject
    doers = subjects(scene.tree, draft.head)
    return not doers or any(_is_meant(scene, k) for k in doers)


def _is_meant(scene: Scene, k: int) -> bool:
    tree = scene.tree
    if tree.pos[k] == "PRON":
        # Where nobody is named before, nothing says who "they" are.
        return any(seen.order < tree.start[k] for seen in scene.discourse.seen)
    if tree.pos[k] == "PROPN" or k in scene.at:
        return True
    return any(tree.pos[m] == "PROPN" for m in tree.children(k, "appos", "flat", "flat:name", "compound"))
