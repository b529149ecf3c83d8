"""Deeds that who does them shows to be none: a guest who leaves, a state that protests, a man who leads another."""

from __future__ import annotations

from proxywar.extract.arguments import Roles
from proxywar.extract.crowds import are_under_arms, is_crowd_deed
from proxywar.extract.frames import Evoked, load_frames
from proxywar.extract.grammar import objects, subjects
from proxywar.extract.locations import best_place, state_of
from proxywar.extract.makes import carrier_of
from proxywar.extract.presence import is_men
from proxywar.extract.scene import Scene
from proxywar.extract.standing import is_place_noun
from proxywar.lang import classed, united

_SPEAK_OUT = frozenset({"country", "government", "organisation", "mission", "person", "military"})
"""Kinds of parties whose protest is in words; the crowds of a group, a party or a people demonstrate."""
_BANDS = frozenset({"armed_group", "party", "person"})
_CROWD = 1000
"""As many people who flee and are not said to be soldiers are none."""
_AT_THE_DOOR = frozenset({"outside", "before", "front", "devant", "near"})
_TO = frozenset({"to", "pour", "afin"})
_PROTEST = frozenset({"en:protest", "fr:protester", "fr:protestation"})

_HAVE_DONE = frozenset({("command", "LEADS"), ("head", "LEADS"), ("lead", "LEADS"), ("instruct", "AID")})
"""English frames whose verbs also have somebody do something."""


def is_none_by_who_does_it(scene: Scene, evoked: Evoked, roles: Roles) -> bool:
    """Tell a frame that its parties show to be no deed of theirs."""
    frame = evoked.frame
    if frame.rule in _PROTEST and not frame.fixed:
        return _protests_otherwise(scene, evoked, roles)
    if frame.type == "PROTEST" and frame.pos == "NOUN" and frame.lemma in classed(scene.lang, "nouns", "rising"):
        return not roles.recipients  # "renounced its rebellion": a war, or nobody's
    if frame.type == "CONCEDE" and _is_what_troops_do(scene, evoked.head):
        return True
    if frame.type == "ACCUSE" and scene.tree.deps[evoked.head] == "acl" and _says_whose_men(scene, evoked.head):
        return True
    if frame.type in ("ACCUSE", "REQUEST") and _is_what_a_crowd_says(scene, evoked, roles):
        return True
    if is_crowd_deed(scene, evoked, roles) or are_under_arms(scene, evoked) or _is_traveller(scene, evoked, roles):
        return True
    if frame.pos != "VERB" or frame.fixed:
        return False
    return (
        _is_visitor_leaving(scene, evoked, roles)
        or _are_no_soldiers(scene, evoked, roles)
        or _is_ahead_of(scene, evoked, roles)
        or _commands_to(scene, evoked)
        or _gives_up_a_thing(scene, evoked)
        or _occupies_otherwise(scene, evoked)
        or _loses_no_land(scene, evoked)
        or _joins_a_fight(scene, evoked, roles)
        or _will_not_discuss(scene, evoked, roles)
    )


def _joins_a_fight(scene: Scene, evoked: Evoked, roles: Roles) -> bool:
    """Tell states that join a band, on whose side they fight, from who becomes a member of a body."""
    if evoked.frame.type != "PART_OF" or evoked.frame.lemma not in classed(scene.lang, "verbs", "joins a body"):
        return False
    states = bool(roles.actors) and all(a.kind == "country" for a in roles.actors)
    return states and bool(roles.recipients) and all(a.kind in _BANDS for a in roles.recipients)


def _will_not_discuss(scene: Scene, evoked: Evoked, roles: Roles) -> bool:
    """Tell "officials would not discuss the report", who say nothing, from a meeting that was not held."""
    tree, head = scene.tree, evoked.head
    if evoked.frame.type != "CONSULT" or roles.recipients or len(roles.actors) > 1 or not objects(tree, head):
        return False
    return any(tree.feature(k, "Polarity") == "Neg" or tree.lower[k] == "not" for k in tree.children(head, "advmod"))


def _says_whose_men(scene: Scene, head: int) -> bool:
    """Tell "men suspected of belonging to X", which says who they may be, from what X is suspected of."""
    tree = scene.tree
    said = [k for k in tree.children(head, "xcomp", "advcl", "ccomp") if k > head]
    return any(tree.lemmas[k] in classed(scene.lang, "verbs", "is of a body") for k in said)


def _protests_otherwise(scene: Scene, evoked: Evoked, roles: Roles) -> bool:
    """Tell the protest of a state or of one man, which is in words, from that of a crowd, each by its frame."""
    tree, head = scene.tree, evoked.head
    if tree.children(head, "xcomp", "ccomp", "parataxis"):
        return True  # "« Pas un de nos hommes », proteste l'état-major": that is said
    kinds = {a.kind for a in roles.actors}
    men = [k for k in roles.actor_tokens if k not in scene.at or scene.at[k].is_adjective]
    crowd = any(tree.feature(k, "Number") == "Plur" for k in men)
    adjective = "actor:adj" in roles.used
    acts = tree.feature(head, "VerbForm") == "Inf" or crowd or adjective  # "s'immole pour protester"
    acts = acts or any(tree.case_of(k) in _AT_THE_DOOR for k in tree.children(head, "obl", "advmod"))
    in_words = bool(kinds) and kinds <= _SPEAK_OUT and not acts
    return (evoked.frame.type == "ACCUSE") is not in_words


def _is_what_troops_do(scene: Scene, head: int) -> bool:
    """Tell "sent troops to reopen the road": what soldiers are moved for is nothing that is yielded."""
    tree = scene.tree
    above = tree.heads[head]
    if tree.deps[head] not in ("advcl", "xcomp", "acl") or above >= head or tree.pos[above] not in ("VERB", "NOUN"):
        return False
    if not any(tree.lower[k] in _TO for k in tree.children(head, "mark", "case")):
        return False
    men = (above, *objects(tree, above), *subjects(tree, above))
    return any(is_men(scene, k) for k in men if tree.pos[k] != "VERB")  # "forced Iraq to back down"


def _is_what_a_crowd_says(scene: Scene, evoked: Evoked, roles: Roles) -> bool:
    """Tell "hundreds of Chadians marched to denounce France": the march is against France, and no party accuses it."""
    tree, head = scene.tree, evoked.head
    above = tree.heads[head]
    if tree.deps[head] not in ("advcl", "xcomp") or not {a.kind for a in roles.actors} <= {"group"}:
        return False
    to = any(tree.lower[k] in _TO for k in tree.children(head, "mark", "case"))
    marches = load_frames(scene.lang).plain(tree.lemmas[above], "VERB", frozenset({"PROTEST"}))
    return bool(to and marches and roles.actors)


def _is_traveller(scene: Scene, evoked: Evoked, roles: Roles) -> bool:
    """Tell "Taylor boarded a jet for Calabar", "Otti went home", one man on his way, from men who board or withdraw."""
    frame, tree = evoked.frame, scene.tree
    slots = [slot for slot, lemma in frame.fixed if slot == "obj" or lemma == "home"]
    travels = bool(slots) and frame.lemma in classed(scene.lang, "verbs", "travels alone")
    if not travels or frame.pos != "VERB" or tree.is_passive(evoked.head) or not roles.actors:
        return False
    alone = all(k in scene.at or tree.pos[k] == "PRON" for k in roles.actor_tokens)
    moved = frame.type == "RETREAT" and bool(objects(tree, evoked.head))
    return alone and not moved and all(a.kind == "person" for a in roles.actors)


def _is_visitor_leaving(scene: Scene, evoked: Evoked, roles: Roles) -> bool:
    """Tell "Annan left Baghdad", a guest who goes home, from a ruler who leaves his country and an army that leaves."""
    frame, gazetteer = evoked.frame, scene.gazetteer
    if frame.type != "RETREAT" or frame.lemma not in classed(scene.lang, "verbs", "leave a place") or not roles.actors:
        return False
    tree = scene.tree
    if any(a.kind != "person" or not gazetteer.has_actor(a.id) for a in roles.actors):
        return False
    if any(k not in scene.at and tree.pos[k] != "PRON" for k in roles.actor_tokens):
        return False  # "Déby's men left", "l'homme"
    bodies = {body for a in roles.actors for body in gazetteer.within_ids(a.id)}
    kinds = {gazetteer.actor(body).kind for body in bodies if gazetteer.has_actor(body)}
    if kinds & {"armed_group", "military"}:
        return False
    left = [r for k in objects(tree, evoked.head) if (r := scene.at.get(k)) is not None and r.of("place")]
    states = {state_of(scene, best_place(scene, r)) for r in left}
    homes = {gazetteer.country_of(a.id) for a in roles.actors}
    gone = any(home and gazetteer.has_actor(home) and gazetteer.period_of(home)[1] is not None for home in homes)
    return bool(states) and None not in states and not gone and not states & homes


def _are_no_soldiers(scene: Scene, evoked: Evoked, roles: Roles) -> bool:
    """Tell thousands of people who flee, and a tanker that puts out to sea, from an army that leaves."""
    frame, tree = evoked.frame, scene.tree
    if frame.type != "RETREAT" or not roles.actor_tokens:
        return False
    if frame.lemma in classed(scene.lang, "verbs", "leave a place"):
        refs = [scene.at.get(k) for k in roles.actor_tokens]
        return all(r is not None and not r.candidates and carrier_of(scene, r) is not None for r in refs)
    if frame.lemma not in classed(scene.lang, "verbs", "flee"):
        return False
    told = {m for k in roles.actor_tokens for m in tree.subtree(k)}
    spans = [(tree.start[m] - tree.offset, tree.end[m] - tree.offset) for m in told]
    many = any((q.low or 0) >= _CROWD and any(s <= q.start < e for s, e in spans) for q in scene.quantities)
    return many and not any(is_men(scene, m) for m in told)


def _is_ahead_of(scene: Scene, evoked: Evoked, roles: Roles) -> bool:
    """Tell "Biden leads Trump by five points" from a man who leads a body."""
    if evoked.frame.type != "LEADS" or evoked.frame.lemma not in classed(scene.lang, "verbs", "lead"):
        return False
    led = [scene.at.get(k) for k in roles.recipient_tokens]
    named = bool(led) and all(r is not None and not r.is_adjective for r in led)
    parties = (*roles.actors, *roles.recipients)
    return named and all(a.kind == "person" and scene.gazetteer.has_actor(a.id) for a in parties)


def _commands_to(scene: Scene, evoked: Evoked) -> bool:
    """Tell "commanded the men to halt", "led Paris to close X", "heads the list", from who leads or trains them."""
    tree, head, frame = scene.tree, evoked.head, evoked.frame
    if (frame.lemma, frame.type) not in _HAVE_DONE:
        return False
    ordered = [k for k in tree.children(head, "xcomp", "advcl", "ccomp") if k > head and tree.lower[k - 1] == "to"]
    lists = any(tree.lemmas[k] in classed("en", "nouns", "headed by a name") for k in objects(tree, head))
    return lists or (frame.lemma != "head" and bool(ordered))


def _gives_up_a_thing(scene: Scene, evoked: Evoked) -> bool:
    """Tell "a cédé sa filiale à Moscou", which hands something over, from "a cédé à Moscou"."""
    if (evoked.frame.rule, evoked.frame.type) != ("fr:céder", "CONCEDE"):
        return False
    tree = scene.tree
    return any(tree.pos[k] in ("NOUN", "PROPN") for k in tree.children(evoked.head, "obj", "nsubj:pass"))


def _occupies_otherwise(scene: Scene, evoked: Evoked) -> bool:
    """Tell "occupe le nord de l'île depuis 1974", which holds it, from "a occupé Varosha", which took it."""
    tree, head, frame = scene.tree, evoked.head, evoked.frame
    if frame.rule not in ("en:occupy", "fr:occuper"):
        return False
    parts = [head, *tree.children(head, "aux", "aux:pass", "aux:tense", "cop")]
    perfect = any(tree.deps[k] in ("aux", "aux:tense") for k in parts[1:])
    tenses = {tree.feature(k, "Tense") for k in parts if tree.feature(k, "VerbForm") == "Fin"}
    since = any(tree.case_of(k) in ("since", "depuis") for k in tree.kids[head])
    perfect = perfect or tree.lower[head].endswith("èrent")  # the parser takes a passé simple for a present
    lasts = since or (not perfect and not scene.headline and bool(tenses & {"Pres", "Imp"}))
    return (frame.type == "CONTROLS") is not lasts


def _loses_no_land(scene: Scene, evoked: Evoked) -> bool:
    """Tell "a perdu la majorité à l'Assemblée" from the loss of a town or of the half of one."""
    if evoked.frame.type != "CONTROLS" or evoked.frame.lemma not in classed(scene.lang, "verbs", "lose"):
        return False
    tree = scene.tree
    shares = united(classed(scene.lang, "nouns", "share"), classed(scene.lang, "nouns", "quantifier"))
    things = objects(tree, evoked.head)
    return bool(things) and not any(
        k in scene.at or tree.pos[k] == "PRON" or is_place_noun(scene, k) or tree.lemmas[k] in shares for k in things
    )
