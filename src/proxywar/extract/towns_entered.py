"""Towns that armed men enter, which takes them, and ports that they set out from, which gives up nothing.

Men deployed somewhere, with nobody and no day told that sent them, are there.
"""

from __future__ import annotations

from proxywar.extract.borders import stand_at_borders
from proxywar.extract.drafts import Draft
from proxywar.extract.goods import is_force
from proxywar.extract.grammar import objects
from proxywar.extract.locations import places_of
from proxywar.extract.prepositions import WITHOUT
from proxywar.extract.scene import Scene, collectives
from proxywar.find.tree import Tree
from proxywar.lang import classed
from proxywar.records import Status

ARMED = frozenset({"armed_group", "group", "party", "country", "military", "government"})
TOWARDS = frozenset({"to", "toward", "towards", "for", "into"})
_TOWNS = frozenset({"city", "town", "district"})


def enter_and_set_out(scene: Scene, drafts: list[Draft]) -> None:
    """Read who enters a town as taking it, who sets out from one for another as moving, who is deployed as there."""
    _take_towns(scene, drafts)
    _take_unopposed(scene, drafts)
    _set_out(scene, drafts)
    _are_deployed(scene, drafts)
    _leave_way_out(scene, drafts)
    stand_at_borders(scene, drafts)


def _leave_way_out(scene: Scene, drafts: list[Draft]) -> None:
    """Leave out the way there of "crossed the river and surrounded Khorramshahr": what they did there is the deed."""
    tree = scene.tree
    passing = classed(scene.lang, "verbs", "passes into")
    for draft in [d for d in drafts if d.type == "MOBILIZE" and tree.lemmas[d.head] in passing]:
        ids = {a.id for a in draft.actors}
        deeds = [
            d
            for d in drafts
            if d.type in ("ASSAULT", "COERCE") and tree.deps[d.head] == "conj" and tree.heads[d.head] == draft.head
        ]
        done = [d for d in deeds if d.status is draft.status and ids and ids == {a.id for a in d.actors}]
        if done and draft in drafts:
            done[0].roles.places = done[0].places or draft.places
            drafts.remove(draft)


def _are_deployed(scene: Scene, drafts: list[Draft]) -> None:
    """Make a presence of "the South African soldiers deployed in Bangui", but none of "soldiers deployed on Monday"."""
    tree = scene.tree
    if scene.lang != "en":
        return  # the French participle is read with the noun
    deployed = classed("en", "verbs", "deployed")
    for draft in drafts:
        head = draft.head
        if draft.type != "MOBILIZE" or not draft.places or not draft.actors or draft.status is not Status.STATED:
            continue
        men = tree.heads[head]
        if tree.lemmas[head] not in deployed or tree.deps[head] != "acl" or not tree.is_past_participle(head):
            continue
        sent = tree.children(head, "obl:agent") or any(
            tree.case_of(k) in ("by", "to", "into") for k in tree.children(head, "obl")
        )
        below = set(tree.subtree(head))
        dated = any(
            tree.start[k] <= t.start + tree.offset < tree.end[k] and "since" not in (tree.case_of(k), tree.lower[k])
            for k in below
            for t in scene.times
        )
        if is_force(scene, men) and not sent and not dated:
            draft.type = "PRESENT"
            draft.steps.append(f"{tree.words[head]}: are there")


def _take_towns(scene: Scene, drafts: list[Draft]) -> None:
    """Make an attack of "les rebelles sont entrés dans Goma"; peacekeepers and who is sent there only come."""
    entering = classed(scene.lang, "verbs", "enters a town")
    for draft in drafts:
        if draft.type != "MOBILIZE" or scene.tree.lemmas[draft.head] not in entering or draft.recipients:
            continue
        men = any(collectives(scene.lang).get(scene.tree.lemmas[k]) == "force" for k in draft.roles.actor_tokens)
        if not draft.actors or any(a.kind not in ARMED and not (men and a.kind == "person") for a in draft.actors):
            continue
        if not _goes_in(scene, draft.head):
            continue
        moved = [k for k in objects(scene.tree, draft.head) if is_force(scene, k)]
        keepers = classed(scene.lang, "nouns", "keeps peace")
        if moved or any(scene.tree.lemmas[k] in keepers for k in draft.roles.actor_tokens):
            continue
        if draft.places and all(p.kind in _TOWNS for p in draft.places):
            draft.type = "ASSAULT"
            draft.steps.append(f"{scene.tree.words[draft.head]}: enters a town")


def _take_unopposed(scene: Scene, drafts: list[Draft]) -> None:
    """Make a seizure of "took the port without a fight", "sont entrés dans Goma sans combat": nobody is attacked."""
    tree = scene.tree
    fights = classed(scene.lang, "words", "of a fight")
    for draft in drafts:
        if draft.type != "ASSAULT" or tree.pos[draft.head] != "VERB" or draft.recipients:
            continue
        if "actor:subj" not in draft.roles.used:
            continue
        around = [
            k for k in tree.kids[draft.head] if k > draft.head and tree.deps[k] in ("obl", "advcl", "advmod", "xcomp")
        ]
        parts = [m for k in around if tree.case_of(k) in WITHOUT or _has_without(tree, k) for m in tree.subtree(k)]
        if any(tree.lemmas[m] in fights for m in parts) or any(tree.lower[k] == "unopposed" for k in around):
            draft.type = "COERCE"
            draft.steps.append(f"{tree.words[draft.head]}: without a fight")


def _has_without(tree: Tree, clause: int) -> bool:
    return any(tree.lower[m] in WITHOUT for m in tree.children(clause, "mark"))


def _set_out(scene: Scene, drafts: list[Draft]) -> None:
    """Make a movement of "warships sailed from Sevastopol toward Sukhumi": who goes somewhere leaves no ground."""
    tree = scene.tree
    setting_out = classed(scene.lang, "verbs", "sets out")
    for draft in drafts:
        if draft.type != "RETREAT" or tree.lemmas[draft.head] not in setting_out or tree.children(draft.head, "obj"):
            continue
        if draft.frame is not None and ("prt", "away") in draft.frame.fixed:
            continue  # "slipped away into Albania"
        with_men = any(is_force(scene, k) for k in tree.children(draft.head, "obl") if tree.case_of(k) == "with")
        if all(a.kind == "person" for a in draft.actors) and not with_men:
            continue  # "Arafat sailed from Beirut for Athens"
        bound = [k for k in tree.children(draft.head, "obl") if tree.case_of(k) in TOWARDS and k > draft.head]
        ends = [p for k in bound for p in places_of(scene, k)]
        homes = {scene.gazetteer.country_of(a.id) for a in draft.actors if scene.gazetteer.has_actor(a.id)}
        if bound and not homes & {p.id for p in ends}:
            draft.type, draft.roles.places = "MOBILIZE", ends
            draft.steps.append(f"{tree.words[draft.head]}: sets out")


def _goes_in(scene: Scene, verb: int) -> bool:
    """Tell "marched into Goma" and "entered Goma" from "charged toward Kharkiv"."""
    tree = scene.tree
    if scene.lang != "en" or tree.children(verb, "obj"):
        return True
    return any(tree.lower[k] in ("into", "in", "inside") for m in (verb, *tree.kids[verb]) for k in tree.kids[m])
