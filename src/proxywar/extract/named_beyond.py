"""Parties of a deed that stand beyond its noun: behind what kind of deed it is, at the verb that says it happens.

"Le traité d'amitié de la France" is France's, "une enquête de l'ONU a été ouverte" the UN's, "des émeutes ont éclaté
contre le GNA" are against the GNA.
"""

from __future__ import annotations

from proxywar.extract.arguments import Roles, refs_in
from proxywar.extract.candidates import actor_named
from proxywar.extract.frames import Evoked, load_frames
from proxywar.extract.goods import is_force
from proxywar.extract.grammar import AGENT_PREPOSITION, GENITIVE, agents, fillers
from proxywar.extract.joints import expand
from proxywar.extract.makes import is_materiel
from proxywar.extract.referents import actors_of
from proxywar.extract.scene import Scene
from proxywar.extract.spines import happening
from proxywar.extract.wanted_deeds import who_would_do
from proxywar.find.tree import Tree
from proxywar.lang import classed
from proxywar.records import Argument

_BARE = frozenset({"de", "d'", "d’"})
_MEASURES = frozenset({"SANCTION", "CONCEDE"})
"""Deeds that end or extend what is imposed or given: only who does so can."""
_OF_DEED = {"en": ("of", "in"), "fr": ("de", "à", "dans")}
_ON_WHOM = ("on", "against", "to", "into", "contre", "à", "sur", "envers")
_OWNED_BY = {"fr": ("de", "poss", "adj"), "en": ("by", "of", "poss", "adj")}
_NO_PREPOSITIONS = frozenset({"subj", "obj", "iobj", "poss", "adj", "head", "self", "de", "of"})


def actors_beyond(scene: Scene, evoked: Evoked, roles: Roles) -> list[Argument]:
    """Return who does a deed whose nearest words tell nobody, by the words beyond them."""
    return (
        _behind_kind(scene, evoked, roles)
        or _owners_of_deed_done(scene, evoked)
        or _owners_of_start(scene, evoked)
        or _from_later_slots(scene, evoked, roles)
        or who_would_do(scene, evoked)
    )


def _from_later_slots(scene: Scene, evoked: Evoked, roles: Roles) -> list[Argument]:
    """Return the sender of "North Korea's dispatch of troops", where the genitive tells only what is sent."""
    if evoked.frame.pos != "NOUN" or not roles.actor_tokens or any(k in scene.at for k in roles.actor_tokens):
        return []
    if "actor:of" not in roles.used and "actor:de" not in roles.used:
        return []
    for slot in evoked.frame.actor:
        if slot.name in ("poss", "by", "par"):
            named = [k for k in fillers(scene.tree, evoked.tokens, slot.name) if k not in roles.recipient_tokens]
            if found := [a for k in named for a in actors_of(scene, k)]:
                return found
    return []


def _owners_of_start(scene: Scene, evoked: Evoked) -> list[Argument]:
    """Return who imposes in "Washington's imposition of sanctions", "le lancement par Ankara d'une offensive"."""
    tree, deed = scene.tree, evoked.head
    start, by = tree.heads[deed], AGENT_PREPOSITION[scene.lang]
    if evoked.frame.pos != "NOUN" or tree.deps[deed] != "nmod" or tree.case_of(deed) not in _OF_DEED[scene.lang]:
        return []
    if tree.lemmas[start] not in classed(scene.lang, "nouns", "start of a deed"):
        return []
    named = [k for slot in (by, "poss") for k in fillers(tree, (start,), slot) if k != deed]
    if found := [a for k in named for a in actors_of(scene, k)]:
        return found
    refs = [r for k in fillers(tree, (start,), "adj") for r in refs_in(scene, k)]
    return [actor_named(scene, r) for r in refs if r.of("actor") and r.is_adjective]


def _behind_kind(scene: Scene, evoked: Evoked, roles: Roles) -> list[Argument]:
    """Return whose "tirs de mortier russes", "traité d'amitié de la France" are: a bare noun says of what kind."""
    tree, frame = scene.tree, evoked.frame
    if scene.lang != "fr" or frame.pos != "NOUN" or any(s.name == "self" for s in frame.actor):
        return []
    kinds = [k for k in roles.actor_tokens if _is_kind(scene, k)]
    if not kinds or len(kinds) < len(roles.actor_tokens):
        return []
    for slot in frame.actor:
        if slot.name == "adj":
            refs = [r for k in fillers(tree, (evoked.head, *kinds), "adj") for r in refs_in(scene, k)]
            if found := [actor_named(scene, r) for r in refs if r.of("actor")]:
                return found
        elif slot.name not in ("subj", "head"):
            named = [k for n in (evoked.head, *kinds) for k in fillers(tree, (n,), slot.name)]
            named = [k for k in named if k not in kinds and k not in roles.recipient_tokens and _may_do(scene, k)]
            if found := [a for k in named for a in actors_of(scene, k, fact_type=frame.type)]:
                return found
    return []


def _is_kind(scene: Scene, k: int) -> bool:
    """Tell the mortar of "tirs de mortier": a bare noun behind "de" that names nobody."""
    tree = scene.tree
    if tree.pos[k] != "NOUN" or k in scene.at or tree.children(k, "det", "nummod"):
        return False
    return any(tree.lower[m] in _BARE for m in tree.children(k, "case"))


def _may_do(scene: Scene, k: int) -> bool:
    ref = scene.at.get(k)
    return bool(ref.of("actor")) if ref is not None else is_force(scene, k) and not is_materiel(scene, k)


def _owners_of_deed_done(scene: Scene, evoked: Evoked) -> list[Argument]:
    """Return whose deed or measure it is that a passive without agent does, lifts or cuts.

    "Une enquête de l'ONU a été ouverte", "American sanctions on Iran were lifted", "l'aide turque a été suspendue".
    """
    tree, frame = scene.tree, evoked.frame
    if frame.pos != "VERB" or not frame.fixed or not tree.is_passive(evoked.head) or agents(tree, evoked.head):
        return []
    if not any(s.name == "subj" for s in frame.actor):
        return []
    nouns = [k for k in evoked.tokens[1:] if k not in scene.at and tree.pos[k] == "NOUN"]
    return next((found for noun in nouns if (found := _owners_of(scene, frame.type, noun))), [])


def _owners_of(scene: Scene, fact_type: str, noun: int) -> list[Argument]:
    """Return whose deed a noun is; of measures and of adjectives only where it also says against or for whom."""
    tree, lang = scene.tree, scene.lang
    types = frozenset({fact_type, "SANCTION"} if fact_type in _MEASURES else {fact_type})
    rows = load_frames(lang).plain(tree.lemmas[noun], "NOUN", types)
    slots = {s.name for row in rows for s in row.actor}
    if fact_type in _MEASURES and tree.lemmas[noun] in classed(lang, "nouns", "help that goes on"):
        slots |= {"adj", "poss", GENITIVE[lang]}  # no shipments: others stop them
    told = any(fillers(tree, (noun,), slot) for slot in _ON_WHOM)
    for slot in _OWNED_BY[lang]:
        of_target = not told and slot == GENITIVE[lang] and fact_type in _MEASURES
        owners = fillers(tree, (noun,), slot) if slot in slots and not of_target else []
        # "Iran sanctions" are on Iran, "U.S. sanctions on Iran" are not.
        refs = [r for k in owners for r in refs_in(scene, k)] if slot == "adj" else []
        found = [actor_named(scene, r) for r in refs if r.of("actor") and (r.is_adjective or told)]
        if found := found or [a for k in owners if slot != "adj" for a in actors_of(scene, k, fact_type=fact_type)]:
            return found
    return []


def at_happening(scene: Scene, evoked: Evoked, slot: str) -> list[int]:
    """Return what fills a slot of an event noun at the verb that says it happens: "ont éclaté contre le GNA"."""
    tree = scene.tree
    if slot in _NO_PREPOSITIONS or evoked.frame.pos != "NOUN" or not tree.deps[evoked.head].startswith("nsubj"):
        return []
    over = [v for v in happening(tree, evoked) if v == tree.heads[evoked.head]]
    return [k for v in over for k in fillers(tree, (v,), slot) if k > v]


def told_of_subject(tree: Tree, evoked: Evoked, tokens: list[int]) -> list[int]:
    """Return the subject of "Misrata a été la cible d'une attaque" for the target that it is said to be."""
    own = any(s.name == "self" for s in evoked.frame.recipient) and tokens == [evoked.head]
    doers = tree.children(evoked.head, "nsubj")[:1] if own and tree.children(evoked.head, "cop") else []
    return expand(tree, doers) if doers and tree.pos[doers[0]] != "PRON" else tokens
