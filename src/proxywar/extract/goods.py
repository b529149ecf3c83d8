"""What is moved: forces deployed somewhere, or goods handed to someone."""

from __future__ import annotations

from functools import cache

from proxywar.extract.arguments import Roles
from proxywar.extract.cues import light_verbs
from proxywar.extract.frames import Evoked, load_frames, noun_class
from proxywar.extract.grammar import objects
from proxywar.extract.nouns import counted, deeds
from proxywar.extract.prepositions import MOTION
from proxywar.extract.scene import Scene
from proxywar.find.objects import channel_of
from proxywar.lang import classed, table

_MEN = frozenset({"personnel", "fighters", "captured"})
FORCES = frozenset({"personnel", "fighters", "aircraft", "ships"})
"""What a deployment deploys, by what a number of it counts."""


def gives_no_goods(scene: Scene, evoked: Evoked, roles: Roles) -> bool:
    """Tell "gave him a lesson" from "gave him drones": what a transfer verb hands over must be goods, men or money."""
    tree, frame = scene.tree, evoked.frame
    if releases_text(scene, evoked, roles) or _lays_attack(scene, evoked):
        return True
    fixed = any(slot != "prt" for slot, _ in frame.fixed)
    if frame.type != "AID" or frame.pos != "VERB" or fixed or "recipient:obj" in roles.used:
        return False
    if frame.channel:
        moved = frame.lemma in classed(scene.lang, "verbs", "journey") and not tree.is_passive(evoked.head)
        return moved and not objects(tree, evoked.head)  # "French jets flew to Chad": nothing is handed over
    themes = [k for k in objects(tree, evoked.head) if k not in roles.recipient_tokens]
    if not themes:
        return "recipient:for" in roles.used and _is_to_be(scene, evoked, roles)
    near = {i for k in themes for i in tree.subtree(k)}
    named = any(tree.start[i] - tree.offset == o.start for i in near for o in scene.objects)
    named_actors = [c for k in themes if k in scene.at for c in scene.at[k].of("actor", "name", "surname")[:1]]
    kinds = {scene.gazetteer.actor(c.id).kind for c in named_actors}
    men = "armed_group" in kinds or all(_is_men(scene, k, evoked.head) for k in themes)
    if "person" in kinds or (men and not named and frame.lemma in classed(scene.lang, "verbs", "hands over men")):
        return True  # "Niger handed Saadi Gaddafi over to Libya", "handed over 30 rebels to India"
    if any(tree.pos[k] == "PRON" or scene.at.get(k) is not None for k in themes):
        return False
    goods = [q for q in scene.quantities if q.of not in ("other", "visits", "sites")]
    spans = [(tree.start[k] - tree.offset, tree.end[k] - tree.offset) for k in themes]
    counted_goods = any(start < q.end and q.start <= end for q in goods for start, end in spans)
    words = {w for i in near for w in (tree.lemmas[i], tree.lower[i])}
    told = any(channel_of(w, scene.lang) or counted(scene.lang).get(w) for w in words)
    told = told or bool(words & large_numbers(scene.lang))
    wares = {o.start for o in scene.objects}  # "a livré des obus", which are fired too
    deed_nouns = deeds(scene.lang) - noun_class(scene.lang, "force")  # "a fourni des renforts à X" hands over men
    done = any(tree.lemmas[k] in deed_nouns and tree.start[k] - tree.offset not in wares for k in themes)
    if done and tree.lemmas[evoked.head] in light_verbs(scene.lang):
        return True  # "provides support": the noun says what is done
    return not (named or counted_goods or told)


def _is_men(scene: Scene, k: int, verb: int) -> bool:
    """Tell soldiers and captives, and the "them" of "freed eight soldiers, handing them over to X"."""
    tree = scene.tree
    if tree.pos[k] == "PRON" and tree.deps[verb] in ("advcl", "conj"):
        above = tree.children(tree.heads[verb], "obj")
        return any(counted(scene.lang).get(tree.lemmas[m]) in _MEN for m in above if m < k)
    return counted(scene.lang).get(tree.lemmas[k]) in _MEN


def _is_to_be(scene: Scene, evoked: Evoked, roles: Roles) -> bool:
    """Tell "the accord provides for the army to be halved", which gives the army nothing."""
    tree = scene.tree
    below = [m for k in (evoked.head, *roles.recipient_tokens) for m in tree.children(k, "advcl", "xcomp", "acl")]
    return any(tree.lower[k] == "to" for m in below for k in tree.children(m, "mark"))


def _lays_attack(scene: Scene, evoked: Evoked) -> bool:
    """Tell "un raid attribué à l'armée", which gives the army nothing, from aircraft given to it."""
    thing = evoked.tokens[1:2]
    return evoked.frame.type == "AID" and any(scene.tree.lemmas[k] in noun_class(scene.lang, "attack") for k in thing)


def is_deployment(scene: Scene, evoked: Evoked, roles: Roles) -> bool:
    """Tell "sent fighters to Libya": forces moved to a country are no aid to it but a deployment there."""
    tree = scene.tree
    if evoked.frame.type != "AID" or evoked.frame.pos != "VERB" or any(len(p) > 1 for p in evoked.frame.fixed):
        return False
    if not any(f.type == "MOBILIZE" for f in load_frames(scene.lang).by_lemma[evoked.frame.lemma]):
        return False  # what is given, sold or lent is handed over
    if not roles.used & {f"recipient:{p}" for p in MOTION[scene.lang] if p}:
        return False
    if any(a.kind != "country" for a in roles.recipients):
        return False
    return any(is_force(scene, k) for k in objects(tree, evoked.head))


def orders_deed(scene: Scene, evoked: Evoked, roles: Roles) -> bool:
    """Tell "ordered his troops to hold their fire": what they are to do counts, nobody is sent anywhere or asked."""
    tree, frame = scene.tree, evoked.frame
    deeds = [k for k in tree.children(evoked.head, "xcomp") if tree.pos[k] == "VERB"]
    controls = ("object control", "asks through a preposition")
    if not deeds or not any(frame.lemma in classed(scene.lang, "verbs", name) for name in controls):
        return False
    own = [k for k in roles.recipient_tokens if is_force(scene, k)
           and any(tree.feature(m, "Poss") == "Yes" for m in tree.kids[k])]  # fmt: skip
    return frame.type == "MOBILIZE" or (frame.type == "REQUEST" and bool(own) and not _of_several(scene, own, roles))


def _of_several(scene: Scene, men: list[int], roles: Roles) -> bool:
    """Tell "leurs soldats" of others, whom a single state sends away: its own would be "ses soldats"."""
    tree = scene.tree
    theirs = any(tree.lower[m] in ("leur", "leurs") for k in men for m in tree.kids[k])
    one = len(roles.actor_tokens) == 1 and not any(tree.lower[m] == "les" for m in tree.kids[roles.actor_tokens[0]])
    return theirs and one and bool(roles.recipients)


def releases_text(scene: Scene, evoked: Evoked, roles: Roles) -> bool:
    """Tell "released a report" from "released the hostages": what is published was nobody's prisoner."""
    texts = classed(scene.lang, "nouns", "published")
    return evoked.frame.type == "RETREAT" and any(scene.tree.lemmas[k] in texts for k in roles.recipient_tokens)


def is_force(scene: Scene, k: int) -> bool:
    """Tell a noun of men, aircraft or ships: what is deployed rather than handed over."""
    of = counted(scene.lang)
    return (of.get(scene.tree.lemmas[k]) or of.get(scene.tree.lower[k])) in FORCES


@cache
def large_numbers(lang: str) -> frozenset[str]:
    """Return the words for a million and more: given away, a bare "three billion" is money."""
    return frozenset(
        row["form"] for row in table(lang, "numerals") if row["class"] == "scale" and float(row["low"]) >= 1e6
    )


def moves_forces(scene: Scene, evoked: Evoked, roles: Roles) -> bool:
    """Tell "rushed troops to the border", "sent jets to bomb the town": forces are moved wherever that is."""
    tree, frame = scene.tree, evoked.frame
    if frame.type != "MOBILIZE" or frame.pos != "VERB" or not roles.actors:
        return False
    things = [k for k in objects(tree, evoked.head) if tree.pos[k] == "NOUN"]
    if not any({tree.lemmas[k], tree.lower[k]} & noun_class(scene.lang, "force") for k in things):
        return False
    ways = {s.name for s in frame.place if s.required}
    led = [k for k in tree.children(evoked.head, "obl", "nmod") if tree.case_of(k) in ways and tree.pos[k] == "NOUN"]
    inner = [m for k in things for m in tree.children(k, "nmod") if tree.case_of(m) in ways and tree.pos[m] == "NOUN"]
    aims = [k for k in tree.children(evoked.head, "advcl", "xcomp") if tree.pos[k] == "VERB"]
    meant = any(tree.lower[m] in ("to", "pour", "afin") for k in aims for m in tree.children(k, "mark"))
    return bool(led or inner or meant)
