"""Whom one will not talk to, asks or threatens where no name says it: the other side of what was told just before.

"Sudan's army clashed with the RSF. Burhan ruled out talks" turns the RSF down; "Kinshasa accused Kigali and asked
for talks" asks Kigali; "Israel bombed Beirut. Hezbollah promised war" threatens Israel.
"""

from __future__ import annotations

from proxywar.extract.deeds_taken_up import DONE, with_states
from proxywar.extract.drafts import Draft
from proxywar.extract.grammar import fillers
from proxywar.extract.scene import Scene
from proxywar.lang import classed, united
from proxywar.records import SYMMETRIC_TYPES, Argument, Status

_FOES = frozenset({"ASSAULT", "COERCE", "ACCUSE", "THREATEN", "OPPOSES", "SANCTION"})
_PARTNERS = frozenset({"CONSULT", "AGREE", "REQUEST", "REJECT"})
_OF_STATES = frozenset({"person", "military", "government"})
_OPEN = frozenset({"REJECT", "REQUEST", "THREATEN"})
_NOT_SO = (Status.DENIED, Status.NEGATED)
_ASKED = {"en": ("for", "obj"), "fr": ("obj", "à")}


def turn_to_other_side(scene: Scene, drafts: list[Draft]) -> None:
    """Give refusals of talks, demands and threats the other side as their recipient, then keep who dealt with whom."""
    for draft in sorted(drafts, key=lambda d: scene.tree.start[d.head]):
        lacks = draft.type in _OPEN and draft.actors and not draft.recipients and draft.status not in _NOT_SO
        if lacks and (met := _other_side(scene, draft, drafts)):
            draft.roles.recipients = met
            draft.steps.append(f"{scene.tree.words[draft.head]}: the other side")
        if draft.type in _FOES | _PARTNERS and draft.status not in _NOT_SO and (sides := _sides(draft)):
            scene.discourse.dealings.append((scene.tree.start[draft.head], draft.type, *sides))


def _sides(draft: Draft) -> tuple[list[Argument], list[Argument]] | None:
    """Return both sides of a fact; of "X and Y met" each is one."""
    if draft.actors and draft.recipients:
        return list(draft.actors), list(draft.recipients)
    mutual = draft.type in SYMMETRIC_TYPES and len(draft.actors) == 2
    return (draft.actors[:1], draft.actors[1:]) if mutual else None


def _camp(scene: Scene, actors: list[Argument]) -> set[str]:
    """Return the ids of parties, of the states whose army, government or men they are, and of a man's own band."""
    found = {a.id for a in actors}
    for actor in actors:
        if not scene.gazetteer.has_actor(actor.id):
            continue
        above = scene.gazetteer.within_ids(actor.id)
        kind = scene.gazetteer.actor(actor.id).kind
        found |= {*above} if above else with_states(scene, [actor]) if kind in _OF_STATES else set()
    return found


def _other_side(scene: Scene, draft: Draft, drafts: list[Draft]) -> list[Argument]:
    if draft.frame is None or draft.frame.pos != "VERB" or scene.tree.is_passive(draft.head):
        return []
    if draft.type == "THREATEN":
        return (_with_whom(scene, draft, _FOES) or _striker(scene, draft, drafts)) if _is_war(scene, draft) else []
    return _with_whom(scene, draft, _FOES | _PARTNERS) if _is_about_talks(scene, draft) else []


def _with_whom(scene: Scene, draft: Draft, types: frozenset[str]) -> list[Argument]:
    """Return who last stood on the other side of a dealing or a quarrel with who acts, in this sentence or the last."""
    own, at = _camp(scene, draft.actors), scene.tree.start[draft.head]
    since = scene.since
    for order, type_, first, second in reversed(scene.discourse.dealings):
        if not since <= order < at or type_ not in types:
            continue
        ours = [bool(own & _camp(scene, side)) for side in (first, second)]
        if ours in ([True, False], [False, True]):
            return second if ours[0] else first
    return []


def _striker(scene: Scene, draft: Draft, drafts: list[Draft]) -> list[Argument]:
    """Return who struck last before, whoever was hit."""
    own, at = _camp(scene, draft.actors), scene.tree.start[draft.head]
    since = scene.since
    told = [(scene.tree.start[d.head], d.type, d.actors) for d in drafts if d.type in DONE]
    before = sorted([*scene.discourse.deeds, *told], key=lambda deed: deed[0])
    blows = [actors for order, type_, actors in before if since <= order < at and type_ in ("ASSAULT", "COERCE")]
    return next((list(actors) for actors in reversed(blows) if actors and not own & _camp(scene, actors)), [])


def _below(scene: Scene, head: int) -> list[int]:
    """Return what a verb has for its object or its infinitive, and what these have."""
    tree = scene.tree
    found = tree.children(head, "obj", "xcomp", "ccomp", "advcl")
    return [*found, *(m for k in found for m in tree.children(k, "obj", "xcomp", "acl") if m > k)]


def _is_about_talks(scene: Scene, draft: Draft) -> bool:
    """Tell "ruled out negotiations", "refused to negotiate", "will not bargain", "asked for a meeting"."""
    tree, lang = scene.tree, scene.lang
    if draft.frame is None or draft.frame.clause == "denied":
        return False  # "denied that it had talked to anybody" turns nobody down
    words = united(classed(lang, "nouns", "talks"), classed(lang, "verbs", "talks"))
    things = [draft.head, *_below(scene, draft.head)]
    if draft.type == "REQUEST":
        words = classed(lang, "nouns", "talks")
        asks = draft.frame.lemma in classed(lang, "verbs", "asking") and not draft.frame.fixed
        things = [k for slot in _ASKED[lang] for k in fillers(tree, (draft.head,), slot)] if asks else []
    return any(tree.lemmas[k] in words for k in things)


def _is_war(scene: Scene, draft: Draft) -> bool:
    """Tell "threatened war", "promised a response", "reserved the right to respond", where it is told to whom."""
    tree, lang = scene.tree, scene.lang
    words = united(
        *(classed(lang, part, "answers a blow") for part in ("nouns", "verbs")), classed(lang, "nouns", "threatened")
    )
    things = [k for k in (*draft.tokens, *_below(scene, draft.head)) if k != draft.head]
    return any(tree.lemmas[k] in words for k in things)
