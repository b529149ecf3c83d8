"""From drafts to facts: offsets, ids made of content, theatre, confidence."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence

from proxywar.extract.confidence import weigh
from proxywar.extract.drafts import Draft
from proxywar.extract.features import features_of
from proxywar.extract.locations import best_place, is_locative
from proxywar.extract.scene import Scene
from proxywar.lang import classed
from proxywar.records import CutDocument, Fact, Span


def make_fact(scene: Scene, draft: Draft, beside: Sequence[Draft], cut: CutDocument) -> Fact:
    """Return the fact that a draft stands for, with its evidence.

    Args:
        beside: All facts of its sentence.
    """
    confidence, features = weigh(features_of(scene, draft, beside, cut.fragments[scene.fragment - 1]))
    document = cut.document
    trigger = Span(scene.tree.start[draft.head], scene.tree.end[draft.head])
    return Fact(
        id=fact_id(document.sha256, scene.start, trigger, draft), doc=document.id, fragment=scene.fragment,
        type=draft.type, status=draft.status, quote=document.text[scene.start : scene.end], start=scene.start,
        end=scene.end, lang=scene.lang, rule=draft.rule, trigger=trigger, mode=draft.mode, channel=draft.channel,
        theatre=find_theatre(scene, draft), actor=tuple(draft.actors), recipient=tuple(draft.recipients),
        place=tuple(draft.places), holder=tuple(draft.holders), period=draft.period,
        quantity=tuple(draft.quantities), object=tuple(draft.objects), confidence=confidence,
        features=features, steps=tuple(draft.steps),
    )  # fmt: skip


def fact_id(sha256: str, start: int, trigger: Span, draft: Draft) -> str:
    """Return the id of a fact, made of the document's bytes, the trigger's span, the type and the parties."""
    parties = ",".join(a.id for a in (*draft.actors, *draft.recipients, *draft.places))
    key = f"{sha256}|{start}|{trigger.start}|{trigger.end}|{draft.type}|{draft.status}|{parties}"
    return "f-" + hashlib.sha256(key.encode()).hexdigest()[:12]


def find_theatre(scene: Scene, draft: Draft) -> str | None:
    """Return the country or area in whose conflict a fact plays, None where nothing says it.

    First the fact's own places, then its local parties, then places of the same clause.
    """
    gazetteer = scene.gazetteer
    for place in draft.places:
        if gazetteer.has_place(place.id) and (found := gazetteer.theatre_of(place.id)):
            return found
        state = next((id for name in place.within if (id := gazetteer.state_named(name))), None)
        if state is not None and (found := gazetteer.theatre_of(state)):
            return found  # "northern Chad"
    for party in (*draft.recipients, *draft.actors):
        if party.kind != "country" and gazetteer.has_actor(party.id) and (found := gazetteer.theatre_of(party.id)):
            return found
    return _theatre_of_clause(scene, draft) or _theatre_of_sentence(scene)


def _theatre_of_sentence(scene: Scene) -> str | None:
    """Return the theatre of all that a sentence names, None where it contrasts two things or names two theatres."""
    tree, gazetteer = scene.tree, scene.gazetteer
    if any(_contrasts(scene, i) for i in range(len(tree))):
        return None
    found = set()
    for ref in scene.names:
        if ref.is_adjective:
            # "le conflit libyen"
            of_war = tree.lemmas[tree.heads[ref.first]] in classed(scene.lang, "nouns", "conflict")
            candidates = ref.of("actor")[:1] if of_war else []
        else:
            country = any(gazetteer.actor(c.id).kind == "country" for c in ref.of("actor"))
            if country and not is_locative(scene, ref.first):
                continue  # a power that acts, and not where
            places = ref.of("place", "name")
            named = [c for c in ref.of("actor") if gazetteer.actor(c.id).kind != "country"]
            candidates = [c for c in (*places[:1], *named[:1]) if len({x.id for x in places}) < 2]
        found |= {t for c in candidates if (t := gazetteer.theatre_of(c.id))}
    return found.pop() if len(found) == 1 else None


def _theatre_of_clause(scene: Scene, draft: Draft) -> str | None:
    """Return the theatre of the places named around the trigger, but not across "but" or "while"."""
    tree, gazetteer = scene.tree, scene.gazetteer
    parties = {a.name for a in (*draft.actors, *draft.recipients)}
    top = draft.head
    for node in tree.ancestors(draft.head):
        if tree.deps[top] in ("conj", "advcl", "parataxis", "acl:relcl") and _contrasts(scene, top):
            break
        top = node
    within = set(tree.subtree(top))
    for k in list(within):
        if tree.deps[k] == "acl:relcl" and k != top and draft.head not in tree.subtree(k):
            within -= set(tree.subtree(k))  # where something else happened, said in passing
        if (
            tree.deps[k] in ("conj", "advcl", "parataxis")
            and k != top
            and draft.head not in tree.subtree(k)
            and _contrasts(scene, k)
        ):
            within -= set(tree.subtree(k))
    places = [best_place(scene, ref) for ref in scene.names if ref.first in within and ref.of("place", "name")]
    found = [t for p in places if (t := gazetteer.theatre_of(p)) and t not in parties]
    return found[0] if found and len(set(found)) == 1 else None


def _contrasts(scene: Scene, clause: int) -> bool:
    words = {scene.tree.lower[k] for k in scene.tree.kids[clause] if scene.tree.deps[k] in ("cc", "mark", "advmod")}
    return bool(words & {"but", "while", "whereas", "mais", "tandis", "alors", "yet"})
