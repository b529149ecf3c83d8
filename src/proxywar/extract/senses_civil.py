"""Senses of everyday life: "shares a border with", "warned its citizens", "marched to mark a feast" are no deeds."""

from __future__ import annotations

from proxywar.extract.arguments import Roles
from proxywar.extract.frames import Evoked, load_frames
from proxywar.extract.goods import is_force
from proxywar.extract.grammar import agents, objects, subjects
from proxywar.extract.makes import is_materiel
from proxywar.extract.scene import Scene, collectives
from proxywar.find.tree import NOMINAL
from proxywar.lang import classed

_MAN = frozenset({"him", "her"})


def is_of_daily_life(scene: Scene, evoked: Evoked, roles: Roles) -> bool:
    """Tell a frame that its object, its aim or whose it is show to be no deed to another party."""
    if evoked.frame.pos != "VERB":
        return _invites_offers(scene, evoked) or _is_for_himself(scene, evoked) or _is_to_join(scene, evoked)
    return (
        _is_said_of_things(scene, evoked)
        or _cares_for_its_own(scene, evoked)
        or _celebrates(scene, evoked)
        or _is_shut_by_its_own(scene, evoked)
        or _only_shows(scene, evoked)
        or _hands_over_man(scene, evoked, roles)
        or _stops_another(scene, evoked)
        or _turns_on(scene, evoked, roles)
        or _is_sought(scene, evoked)
        or _is_played(scene, evoked)
        or _is_what_men_learn(scene, evoked, roles)
        or _goes_over(scene, evoked)
        or _is_asked_for(scene, evoked)
        or _takes_for(scene, evoked)
    )


_THINGS = {
    "COOPERATE": "had in common",
    "REJECT": "guess",
    "ASSAULT": "contest",
    "CONSULT": "ceremony",
}
"""By type of fact, the class of nouns that as the object of a verb leave it another sense."""


def _is_said_of_things(scene: Scene, evoked: Evoked) -> bool:
    """Tell "shares a border", "écarte la piste", "beat off a challenge", "attended the funeral" from deeds."""
    name = _THINGS.get(evoked.frame.type)
    if name is None:
        return False
    nouns, tree = classed(scene.lang, "nouns", name), scene.tree
    beside = objects(tree, evoked.head)
    if evoked.frame.type == "CONSULT":
        beside = [*beside, *(k for k in tree.children(evoked.head, "obl") if tree.case_of(k) in ("à", "at"))]
    things = evoked.frame.type == "CONSULT" and any(
        is_materiel(scene, k) for k in objects(tree, evoked.head) if k not in evoked.tokens
    )
    return things or any(tree.lemmas[k] in nouns for k in beside if k not in evoked.tokens[1:])


def _cares_for_its_own(scene: Scene, evoked: Evoked) -> bool:
    """Tell "warned its citizens against travel", which cares for them, from a threat to another."""
    tree = scene.tree
    if evoked.frame.type not in ("THREATEN", "REQUEST"):
        return False
    people = classed(scene.lang, "nouns", "private person")
    told = [*objects(tree, evoked.head), *tree.children(evoked.head, "iobj", "obl")]
    return any(
        tree.lemmas[k] in people and any(tree.feature(m, "Poss") == "Yes" for m in tree.kids[k] if m < k) for k in told
    )


def _celebrates(scene: Scene, evoked: Evoked) -> bool:
    """Tell "marched to mark Ashura", "ont défilé pour célébrer la paix" from a protest."""
    tree = scene.tree
    if evoked.frame.type != "PROTEST":
        return False
    feasts = classed(scene.lang, "verbs", "celebrate")
    return any(tree.lemmas[k] in feasts for k in tree.children(evoked.head, "advcl", "xcomp", "acl"))


def _is_shut_by_its_own(scene: Scene, evoked: Evoked) -> bool:
    """Tell "the Ethiopian embassy in Nairobi was closed", whose host does nothing, from one shut."""
    tree, head = scene.tree, evoked.head
    shut = evoked.frame.type == "SANCTION" and tree.is_passive(head) and not agents(tree, head)
    return shut and any(tree.lemmas[k] in classed(scene.lang, "nouns", "mission abroad") for k in evoked.tokens)


def _only_shows(scene: Scene, evoked: Evoked) -> bool:
    """Tell "would like to see Assad go", whom nobody meets: something stands behind him that he is to do."""
    tree, head = scene.tree, evoked.head
    if evoked.frame.type != "CONSULT" or evoked.frame.lemma not in classed(scene.lang, "verbs", "see in person"):
        return False
    behind = [k + 1 for k in objects(tree, head) if k > head]
    wished = tree.deps[head] == "xcomp" and tree.lemmas[tree.heads[head]] in classed(scene.lang, "verbs", "wish")
    return wished and any(
        k < len(tree) and tree.pos[k] in ("NOUN", "VERB", "ADJ", "AUX", "ADV") and not tree.children(k, "det", "case")
        for k in behind
    )


def _invites_offers(scene: Scene, evoked: Evoked) -> bool:
    """Tell "un appel d'offres", "a call for tenders" from what is asked of somebody."""
    tree = scene.tree
    if evoked.frame.type != "REQUEST":
        return False
    offers = classed(scene.lang, "nouns", "tender")
    return any(
        tree.lemmas[k] in offers and tree.case_of(k) in ("de", "à", "for")
        for k in tree.children(evoked.head, "nmod", "obl")
    )


def _hands_over_man(scene: Scene, evoked: Evoked, roles: Roles) -> bool:
    """Tell "handed him over to mediators", who is let go, from what is given to somebody."""
    tree = scene.tree
    given = [k for k in tree.children(evoked.head, "obj", "iobj") if k not in roles.recipient_tokens]
    before = tree.heads[evoked.head]
    let_go = tree.deps[evoked.head] == "conj" and tree.lemmas[before] in classed(scene.lang, "verbs", "lets go")
    if evoked.frame.type == "AID" and let_go and any(tree.lower[k] == "them" for k in given):
        return True  # "freed two soldiers and handed them to the Red Cross"
    return evoked.frame.type == "AID" and bool(roles.recipients) and any(tree.lower[k] in _MAN for k in given)


def _stops_another(scene: Scene, evoked: Evoked) -> bool:
    """Tell "did nothing to stop Karadzic shelling Sarajevo" from who stops shelling."""
    tree, head = scene.tree, evoked.head
    if evoked.frame.type != "RETREAT":
        return False
    below = [t for t in evoked.tokens if tree.deps[t] == "xcomp" and tree.heads[t] == head and tree.pos[t] == "VERB"]
    others = [k for k in tree.children(head, "obj") if k not in evoked.tokens]
    return any(tree.lower[t].endswith("ing") and head < k < t for t in below for k in others)


def _turns_on(scene: Scene, evoked: Evoked, roles: Roles) -> bool:
    """Tell fighters who "s'en prennent à" an army, and attack it, from a minister who does so in words."""
    frame = evoked.frame
    taken_on = frame.lemma == "prendre" and frame.fixed == (("expl", "se"),)
    if scene.lang != "fr" or not taken_on or frame.type not in ("ACCUSE", "ASSAULT"):
        return False
    armed = any(a.kind in ("armed_group", "military") for a in roles.actors)
    force = any(collectives("fr").get(scene.tree.lemmas[k]) == "force" for k in roles.actor_tokens)
    return (armed or force) is (frame.type == "ACCUSE")


def _is_for_himself(scene: Scene, evoked: Evoked) -> bool:
    """Tell "un séjour médical à Londres" from the visit of a guest."""
    tree = scene.tree
    private = classed(scene.lang, "words", "for oneself")
    beside = tree.children(evoked.head, "amod", "compound")
    return evoked.frame.type == "CONSULT" and any(tree.lemmas[k] in private for k in beside)


def _is_sought(scene: Scene, evoked: Evoked) -> bool:
    """Tell "an officer wanted by Sarajevo", who is sought, from what somebody wants of another."""
    tree, head = scene.tree, evoked.head
    sought = evoked.frame.type == "REQUEST" and evoked.frame.lemma in classed(scene.lang, "verbs", "wish")
    return sought and tree.is_passive(head) and not tree.children(head, "xcomp", "ccomp")


def _is_played(scene: Scene, evoked: Evoked) -> bool:
    """Tell "the Egyptian team attacked", "les cricketeurs sri-lankais ont battu l'Inde" from a fight."""
    tree = scene.tree
    if evoked.frame.type not in ("ASSAULT", "RETREAT", "CONTROLS", "COERCE"):
        return False
    players = classed(scene.lang, "nouns", "player")
    doers = [k for k in tree.children(evoked.head, "nsubj", "obl:agent") if tree.pos[k] in NOMINAL]
    return any(
        tree.lemmas[k] in players and k not in scene.at and not tree.children(k, "nmod", "nmod:poss") for k in doers
    )


def _is_what_men_learn(scene: Scene, evoked: Evoked, roles: Roles) -> bool:
    """Tell "trained them to fight", "les forme à combattre", what others are taught, from a fight."""
    tree, head = scene.tree, evoked.head
    if evoked.frame.type != "ASSAULT" or tree.deps[head] not in ("xcomp", "advcl", "acl", "ccomp"):
        return False
    above = next((a for a in tree.ancestors(head) if tree.pos[a] == "VERB"), head)
    taught = tree.lemmas[above] in classed(scene.lang, "verbs", "teaches")
    return taught and (not roles.recipients or bool({*roles.actor_tokens} & {*subjects(tree, above)}))


def _goes_over(scene: Scene, evoked: Evoked) -> bool:
    """Tell "thousands of Burundians have crossed into Rwanda", who flee, from men who are sent there."""
    tree = scene.tree
    if evoked.frame.type not in ("MOBILIZE", "PRESENT"):
        return False
    throng = classed(scene.lang, "words", "throng")
    people = [k for k in tree.children(evoked.head, "nsubj", "nsubj:pass") if tree.words[k][:1].isupper()]
    return any(
        k in scene.at and scene.at[k].is_adjective and any(throng & {*tree.lower[m].split()} for m in tree.kids[k])
        for k in people
    )


def _is_to_join(scene: Scene, evoked: Evoked) -> bool:
    """Tell "its objection to Finland's membership", "soutient l'adhésion du Kosovo" from who is a member."""
    tree, above = scene.tree, scene.tree.heads[evoked.head]
    if evoked.frame.type != "PART_OF" or tree.lemmas[evoked.head] not in classed(scene.lang, "nouns", "joining"):
        return False
    judged = classed(scene.lang, "nouns" if tree.pos[above] in NOMINAL else "verbs", "about joining")
    things = classed(scene.lang, "nouns", "about joining")
    beside = [k for k in tree.children(above, "obj") if k < evoked.head]  # "a levé son veto à l'adhésion"
    return tree.lemmas[above] in judged or any(tree.lemmas[k] in things for k in beside)


def _is_asked_for(scene: Scene, evoked: Evoked) -> bool:
    """Tell "a demandé des soldats pour garder l'aéroport", what others are to do, from what is done or ordered."""
    tree, head = scene.tree, evoked.head
    if tree.deps[head] not in ("advcl", "acl", "xcomp") or tree.children(head, "nsubj") or tree.is_finite(head):
        return False
    above = next((a for a in tree.ancestors(head) if tree.pos[a] == "VERB"), head)
    asks = any(f.type == "REQUEST" for f in load_frames(scene.lang).by_lemma.get(tree.lemmas[above], []))
    if not asks or tree.is_passive(above):
        return False
    mark, men = ("pour", tree.children(above, "obj")) if scene.lang == "fr" else ("to", tree.children(above, "obl"))
    men = [k for k in men if above < k < head and is_force(scene, k) and tree.case_of(k) in ("", "for")]
    men = men if scene.lang == "fr" else [k for k in men if tree.case_of(k) == "for"]
    return bool(men) and any(tree.lower[k] == mark for k in tree.children(head, "mark", "case"))


def _takes_for(scene: Scene, evoked: Evoked) -> bool:
    """Tell "tient l'Algérie pour son adversaire", what one thinks, from a town that is held or taken."""
    tree, frame = scene.tree, evoked.frame
    if frame.type not in ("CONTROLS", "COERCE", "ASSAULT") or frame.fixed:
        return False
    takes = frame.lemma in classed(scene.lang, "verbs", "takes for")
    return takes and any(
        tree.case_of(k) in ("pour", "for") for k in tree.children(evoked.head, "obl", "obl:arg", "xcomp")
    )
