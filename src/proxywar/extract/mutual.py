"""What two do to each other: "accused each other", "traded threats", "s'accusent mutuellement" is a fact either way."""

from __future__ import annotations

from dataclasses import replace

from proxywar.extract.arguments import unique
from proxywar.extract.drafts import Draft
from proxywar.extract.frames import Evoked
from proxywar.extract.grammar import agents, fillers
from proxywar.extract.referents import actors_of
from proxywar.extract.scene import Scene
from proxywar.find.tree import Tree
from proxywar.lang import classed
from proxywar.records import Argument

DIRECTED = frozenset({"ACCUSE", "THREATEN", "SANCTION", "ASSAULT", "REJECT", "SUPPORT", "BACKS", "AID"})
"""Types of which each side has its own fact."""
TOWARD = frozenset({"recipient:to", "recipient:in", "recipient:à", "recipient:en"})
"""Slots of whom a journey leads to."""
MUTUAL = "each other"
"""Among the slots of a fact, that its parties do it to each other."""
WITH = frozenset({"with", "against", "avec", "contre", "alongside", "for"})
_SIDES = frozenset({"country", "armed_group", "military", "government", "party", "mission", "group"})
"""Kinds of parties that fight each other."""
EACH_FR = frozenset({"mutuellement", "réciproquement", "autre", "autres"})


def split_mutual(scene: Scene, drafts: list[Draft]) -> list[Draft]:
    """Return the drafts with each mutual one replaced by one fact a direction."""
    out: list[Draft] = []
    for draft in drafts:
        sides = draft.actors
        told = draft.type in DIRECTED and len(sides) == 2 and not draft.recipients
        if (told and (_is_war(scene, draft) or _is_fight_between(draft) or _is_break(scene, draft))) or (
            draft.type == "RETREAT" and len(sides) == 2 and not draft.recipients and _is_exchange(scene, draft)
        ):
            # One war or exchange, told from the side that is named first.
            roles = replace(draft.roles, actors=sides[:1], recipients=sides[1:])
            out.append(replace(draft, roles=roles, steps=[*draft.steps, "with each other"]))
            continue
        if not told or not _is_mutual(scene.tree, draft):
            out.append(draft)
            continue
        for actor, recipient in (sides, sides[::-1]):
            roles = replace(draft.roles, actors=[actor], recipients=[recipient])
            out.append(replace(draft, roles=roles, steps=[*draft.steps, "each other"]))
    return out


def _is_exchange(scene: Scene, draft: Draft) -> bool:
    """Tell "exchanged prisoners", one deal of the two, from two armies that withdraw."""
    kind = "nouns" if draft.frame is not None and draft.frame.pos == "NOUN" else "verbs"
    return draft.frame is not None and draft.frame.lemma in classed(scene.lang, kind, "trades")


def do_it_to_each_other(tree: Tree, verb: int) -> bool:
    """Tell "help each other", "support one another", where the object is the subject again."""
    if tree.lang != "en" or tree.pos[verb] != "VERB":
        return False
    return any(
        tree.lower[k : k + 2] in (["each", "other"], ["one", "another"]) for k in tree.children(verb, "obj") if k > verb
    )


def _is_war(scene: Scene, draft: Draft) -> bool:
    """Tell "India and Pakistan went to war over Kashmir": two fight, and nobody else does."""
    tree, verb = scene.tree, draft.head
    if draft.type == "ASSAULT" and scene.lang == "fr" and _wage_on_each_other(tree, draft):
        return True
    if draft.type != "ASSAULT" or tree.pos[verb] != "VERB" or tree.is_passive(verb) or tree.children(verb, "obj"):
        return False
    spans = classed(scene.lang, "nouns", "stretch")  # "fought for a third day" is for nobody
    beside = [k for k in tree.children(verb, "obl") if tree.lemmas[k] not in spans]
    with_others = any(tree.case_of(k) in WITH for k in beside)
    both = all(a.kind in _SIDES for a in draft.actors) and not _is_elsewhere(draft)
    return both and not with_others and tree.lemmas[verb] in classed(scene.lang, "verbs", "fights with somebody")


def _is_elsewhere(draft: Draft) -> bool:
    """Tell "Saudi Arabia and the Emirates went to war in Yemen": two states that fight in a third fight others."""
    own = {a.id for a in draft.actors}
    states = all(a.kind == "country" for a in draft.actors)
    lands = {p.id for p in draft.places if p.kind == "country"} if states else set()
    return bool(lands) and not lands & own


def _wage_on_each_other(tree: Tree, draft: Draft) -> bool:
    """Tell "X et Y se livrèrent une guerre", "se font la guerre": of two, on one another."""
    verb = draft.roles.verb if draft.roles.verb is not None else draft.head
    reflexive = any(tree.lower[k] in ("se", "s'", "s’") for k in tree.kids[verb])
    return reflexive and tree.lemmas[verb] in ("livrer", "faire", "mener") and bool(tree.children(verb, "obj"))


def _is_fight_between(draft: Draft) -> bool:
    """Tell "clashes between Hamas and Fatah", a fight of two."""
    return draft.type == "ASSAULT" and bool({"actor:between", "actor:entre"} & draft.roles.used)


def _is_break(scene: Scene, draft: Draft) -> bool:
    """Tell "the break between Tito and Stalin", "relations between Doha and Riyadh were severed"."""
    if draft.type not in ("SANCTION", "REJECT") or draft.frame is None:
        return False
    if draft.frame.pos == "NOUN":
        return bool({"actor:between", "actor:entre"} & draft.roles.used)
    return bool(broken_between(scene, Evoked(draft.frame, draft.head, tuple(draft.tokens))))


def broken_between(scene: Scene, evoked: Evoked) -> list[Argument]:
    """Return between whom what is broken off by nobody was: "les relations entre Doha et Riyad ont été rompues"."""
    tree, frame = scene.tree, evoked.frame
    if frame.type != "SANCTION" or frame.pos != "VERB" or len(evoked.tokens) < 2:
        return []
    if not tree.is_passive(evoked.head) or agents(tree, evoked.head):
        return []
    between = "between" if scene.lang == "en" else "entre"
    return [a for k in fillers(tree, evoked.tokens[1:], between) for a in actors_of(scene, k, fact_type=frame.type)]


def _is_mutual(tree: Tree, draft: Draft) -> bool:
    verb = draft.roles.verb if draft.roles.verb is not None else draft.head
    behind = [k for k in tree.subtree(verb) if k > verb]
    if tree.lang == "en":
        if any(tree.lower[m] == "each" for k in tree.children(verb, "nsubj") for m in (k, *tree.kids[k])):
            return any(tree.lower[k] == "other" and tree.heads[k] == verb for k in behind)
        each = {f"{tree.lower[k - 1]} {tree.lower[k]}" for k in behind}
        return tree.lemmas[verb] in classed("en", "verbs", "trades") or bool(each & {"each other", "one another"})
    reflexive = any(tree.lower[k].rstrip("'’") in ("se", "s") for k in tree.kids[verb])
    if tree.lemmas[verb] in classed("fr", "verbs", "trades"):
        return reflexive or tree.lemmas[verb] == "échanger"
    return reflexive and any(tree.lower[k] in EACH_FR for k in behind)


def split_reciprocal(drafts: list[Draft]) -> list[Draft]:
    """Turn "Russia and Turkey are rivals" into one fact with both sides as actors."""
    for draft in drafts:
        if draft.type == "CONSULT" and draft.actors and len(draft.recipients) > 1 and not draft.roles.hosted:
            # "Travelled to Mali and Senegal" is two visits.
            toured = TOWARD & draft.roles.used and all(a.kind == "country" for a in draft.recipients)
            if not toured:
                draft.roles.actors, draft.roles.recipients = unique([*draft.actors, *draft.recipients]), []
        if draft.type == "OPPOSES" and not draft.actors and len(draft.recipients) > 1:
            draft.roles.actors, draft.roles.recipients = draft.recipients, []
    return drafts
