"""What English words that make facts mean beside their first sense: what they then do not tell."""

from __future__ import annotations

from proxywar.extract.arguments import Roles
from proxywar.extract.clause_kinds import leaves_open
from proxywar.extract.frames import Evoked, load_frames, noun_class
from proxywar.extract.grammar import objects, subjects
from proxywar.extract.makes import is_materiel
from proxywar.extract.scene import Scene
from proxywar.extract.senses_fr import evokes
from proxywar.extract.senses_guests import is_no_guest
from proxywar.extract.standing import is_place_noun
from proxywar.lang import classed, united

_BE = frozenset({"is", "are", "was", "were", "be", "been", "being", "partly", "also", "not"})
_HARM = frozenset({"ASSAULT", "COERCE"})


def has_other_sense_en(scene: Scene, evoked: Evoked, roles: Roles) -> bool:
    """Tell whether English words around a trigger leave it another sense than its frame's."""
    return scene.lang == "en" and (
        _says_neither(scene, evoked)
        or _is_no_blow(scene, evoked)
        or _succeeds(scene, evoked)
        or _takes_no_place(scene, evoked, roles)
        or _rings_otherwise(scene, evoked)
        or _vows_harm(scene, evoked)
        or _embraces_otherwise(evoked, roles)
        or _fights_for_somebody(scene, evoked, roles)
        or _fires_shots(scene, evoked, roles)
        or _is_engaged_in(scene, evoked)
        or _is_blamed_for_letting(scene, evoked)
        or _lets_no_attack(scene, evoked)
        or _is_witnessed(scene, evoked, roles)
        or _orders_others(scene, evoked)
        or _is_for_votes(scene, evoked)
        or _retaliates_otherwise(scene, evoked)
        or _says_whose_it_is(scene, evoked)
        or _orders_goods(scene, evoked)
        or _drives_others(scene, evoked)
        or _is_done_to_something(scene, evoked)
        or _bids_otherwise(scene, evoked)
        or is_no_guest(scene, evoked)
        or _is_to_blame(scene, evoked)
    )


def _is_to_blame(scene: Scene, evoked: Evoked) -> bool:
    """Tell "said Libya was to blame", who is blamed, from who blames somebody."""
    tree, verb = scene.tree, evoked.head
    bare = evoked.frame.lemma == "blame" and evoked.frame.pos == "VERB" and not tree.children(verb, "obj")
    return bare and verb > 1 and tree.lower[verb - 1] == "to" and tree.lower[verb - 2] in _BE


def _is_witnessed(scene: Scene, evoked: Evoked, roles: Roles) -> bool:
    """Tell "signed in the presence of President X", who looks on, from forces that are somewhere."""
    noun = evoked.head
    seen = evoked.frame.type == "PRESENT" and evoked.frame.pos == "NOUN" and scene.tree.case_of(noun) == "in"
    return seen and bool(roles.actors) and all(a.kind == "person" for a in roles.actors)


def _orders_others(scene: Scene, evoked: Evoked) -> bool:
    """Tell "ordered Israel to halt its offensive", which asks that of Israel, from who orders a halt of its own."""
    own = evoked.frame.type == "RETREAT" and evoked.frame.lemma == "order" and bool(evoked.frame.fixed)
    return own and any(scene.tree.deps[k] == "xcomp" and scene.tree.pos[k] == "VERB" for k in evoked.tokens[1:])


def _is_for_votes(scene: Scene, evoked: Evoked) -> bool:
    """Tell an election rally from a protest."""
    tree, noun = scene.tree, evoked.head
    if evoked.frame.type != "PROTEST" or evoked.frame.pos != "NOUN":
        return False
    votes = classed("en", "words", "of an election")
    return any(tree.lower[k] in votes for k in tree.children(noun, "compound", "amod"))


def _lets_no_attack(scene: Scene, evoked: Evoked) -> bool:
    """Tell "allowed them to launch a satellite" from those whom one lets launch raids, which is help."""
    fixed = dict(evoked.frame.fixed).get("xcomp", "")
    if evoked.frame.type != "AID" or not fixed.startswith("launch/"):
        return False
    deeds = [k for verb in evoked.tokens[1:] for k in objects(scene.tree, verb)]
    return not any(scene.tree.lemmas[k] in noun_class("en", "attack") for k in deeds)


def _is_no_blow(scene: Scene, evoked: Evoked) -> bool:
    """Tell "the sanctions that hit Iran", "struck by an embargo", from a blow that somebody strikes."""
    if evoked.frame.type != "ASSAULT" or evoked.frame.lemma not in classed("en", "verbs", "strikes also unarmed"):
        return False
    doers = subjects(scene.tree, evoked.head)
    return bool(doers) and all(evokes(scene, k, frozenset({"SANCTION"})) for k in doers)


def _retaliates_otherwise(scene: Scene, evoked: Evoked) -> bool:
    """Tell "retaliated with sanctions", "by shelling X", where the deed has its own word, from a blow returned."""
    tree, verb = scene.tree, evoked.head
    if evoked.frame.type != "ASSAULT" or evoked.frame.lemma not in classed("en", "verbs", "answers a blow"):
        return False
    if any(tree.case_of(k) == "against" for k in tree.children(verb, "obl")):
        return False
    if any(tree.lower[m] == "by" for k in tree.children(verb, "advcl") for m in tree.kids[k]):
        return True
    arms, plain = noun_class("en", "arms") | noun_class("en", "force"), load_frames("en").plain
    means = [tree.lemmas[k] for k in tree.children(verb, "obl") if tree.case_of(k) == "with"]
    return any(noun not in arms and not plain(noun, "NOUN", frozenset({"ASSAULT"})) for noun in means)


def _is_done_to_something(scene: Scene, evoked: Evoked) -> bool:
    """Tell "closes the strait to Israeli ships" from who is close to somebody."""
    tree, head = scene.tree, evoked.head
    return evoked.frame.pos == "ADJ" and tree.pos[head] == "VERB" and bool(tree.children(head, "obj"))


def _bids_otherwise(scene: Scene, evoked: Evoked) -> bool:
    """Tell "advised Chad to wait", "against a raid", a request, from who advises or directs a force."""
    tree, head, frame = scene.tree, evoked.head, evoked.frame
    if frame.lemma not in classed("en", "verbs", "bids with an infinitive") or frame.pos != "VERB" or frame.fixed:
        return False
    beside = tree.kids[head] + [m for k in objects(tree, head) for m in tree.kids[k]]
    bids = any(
        (tree.pos[k] == "VERB" and k > head and tree.lower[k - 1] == "to") or tree.case_of(k) == "against"
        for k in beside
    )
    return (frame.type == "REQUEST") is not bids


def _drives_others(scene: Scene, evoked: Evoked) -> bool:
    """Tell "drove the rebels out of Kolwezi" from soldiers who drive out of it."""
    tree, head = scene.tree, evoked.head
    if evoked.frame.type != "RETREAT" or tree.lemmas[head] not in classed("en", "verbs", "drives out"):
        return False
    if not any(tree.lower[k] == "out" for k in tree.children(head, "compound:prt")):
        return False
    return bool(tree.children(head, "obj")) or tree.is_passive(head)


def _orders_goods(scene: Scene, evoked: Evoked) -> bool:
    """Tell "ordered 12 helicopters from Russia", which are bought there, from troops who are ordered out of a land."""
    tree, head = scene.tree, evoked.head
    if evoked.frame.lemma != "order" or evoked.frame.type not in ("RETREAT", "MOBILIZE"):
        return False
    things = objects(tree, head) or ([tree.heads[head]] if tree.deps[head] == "acl" else [])
    behind = [k for m in (head, *things) for k in tree.children(m, "obl", "nmod")]
    bought = any(tree.case_of(k) == "from" and not tree.children(k, "advmod") for k in behind)
    return bought and bool(things) and all(is_materiel(scene, k) for k in things)


def _says_whose_it_is(scene: Scene, evoked: Evoked) -> bool:
    """Tell "a convoy belonging to Wagner near Kidal", whose the convoy is, from a town that belongs to somebody."""
    tree, head = scene.tree, evoked.head
    if evoked.frame.lemma != "belong" or evoked.frame.type != "CONTROLS" or tree.deps[head] != "acl":
        return False
    return tree.heads[head] not in scene.at and not is_place_noun(scene, tree.heads[head])


def _says_neither(scene: Scene, evoked: Evoked) -> bool:
    """Tell "neither confirmed nor denied it", which says nothing, from a denial."""
    tree, head = scene.tree, evoked.head
    return evoked.frame.type == "REJECT" and tree.lemmas[head] == "deny" and leaves_open(tree, head)


def _succeeds(scene: Scene, evoked: Evoked) -> bool:
    """Tell "took over from London as its patron", who comes after whom, from what is taken by force."""
    tree, head = scene.tree, evoked.head
    if evoked.frame.lemma != "take" or tree.lower[head + 1 : head + 2] != ["over"]:
        return False
    return not objects(tree, head) and any(tree.case_of(k) == "from" for k in tree.children(head, "obl", "nmod"))


def _takes_no_place(scene: Scene, evoked: Evoked, roles: Roles) -> bool:
    """Tell "took gold", "took refugees", "took out a loan" from the taking of a town, "took out a commander"."""
    tree, head = scene.tree, evoked.head
    if evoked.frame.lemma != "take" or evoked.frame.type != "ASSAULT":
        return False
    if evoked.frame.fixed:
        out = ("prt", "out") in evoked.frame.fixed and not roles.recipients
        return out and not any(is_materiel(scene, k) for k in objects(tree, head))
    beside = tree.children(head, "obl")
    off = any(tree.case_of(k) == "off" or (tree.case_of(k) == "on" and tree.pos[k] == "PRON") for k in beside)
    return off or not any(_may_be_place(scene, k) for k in objects(tree, head))


def _may_be_place(scene: Scene, k: int) -> bool:
    tree, ref = scene.tree, scene.at.get(k)
    if ref is not None:
        return not ref.is_adjective
    if tree.pos[k] != "NOUN" or is_place_noun(scene, k):
        return True
    shares = united(classed("en", "nouns", "share"), classed("en", "nouns", "quantifier"))
    taken = ("building", "land", "settlement", "site of forces", "waterside", "way", "seat of its owner")
    if any(tree.lemmas[k] in classed("en", "nouns", name) for name in taken):
        return True
    return tree.lemmas[k] in shares and any(_may_be_place(scene, m) for m in tree.children(k, "nmod"))


def _rings_otherwise(scene: Scene, evoked: Evoked) -> bool:
    """Tell "rang the BBC", a call, from what is ringed."""
    rung = scene.tree.lower[evoked.head] in ("rang", "rung")
    return evoked.frame.rule == "en:ring" and (evoked.frame.type == "CONSULT") is not rung


def _vows_harm(scene: Scene, evoked: Evoked) -> bool:
    """Tell "swore to blow it to bits", a threat, from what is promised to somebody."""
    vow = evoked.frame.type == "AGREE" and evoked.frame.pos == "VERB" and not evoked.frame.fixed
    if not vow or evoked.frame.lemma not in classed("en", "verbs", "vow"):
        return False
    frames, tree = load_frames("en"), scene.tree
    return any(frames.plain(tree.lemmas[k], "VERB", _HARM) for k in tree.children(evoked.head, "xcomp"))


def _embraces_otherwise(evoked: Evoked, roles: Roles) -> bool:
    """Tell one man who embraces another, a meeting, from a state that embraces its client."""
    if evoked.frame.rule != "en:embrace":
        return False
    men = all(a.kind == "person" for a in (*roles.actors, *roles.recipients))
    return (evoked.frame.type == "CONSULT") is not men


def _fights_for_somebody(scene: Scene, evoked: Evoked, roles: Roles) -> bool:
    """Tell "fought for the Abkhaz", who are helped, from a fight against somebody or for a town."""
    tree, head = scene.tree, evoked.head
    if evoked.frame.rule != "en:fight" or evoked.frame.pos != "VERB":
        return False
    sides = [scene.at.get(k) for k in tree.children(head, "obl") if tree.case_of(k) == "for"]
    helped = any(r is not None and any(c.role != "metonym" for c in r.of("actor")) for r in sides)
    alone = not objects(tree, head) and not any(tree.case_of(k) == "against" for k in tree.children(head, "obl"))
    if evoked.frame.type == "BACKS":
        return not helped and "recipient:for" in roles.used
    return helped and alone


def _fires_shots(scene: Scene, evoked: Evoked, roles: Roles) -> bool:
    """Tell "a missile fired from a drone", which is shot, from a minister who is fired."""
    if evoked.frame.rule != "en:fire" or evoked.frame.type != "SANCTION":
        return False
    tree = scene.tree
    shot = any(is_materiel(scene, k) for k in roles.recipient_tokens)
    return shot or (tree.deps[evoked.head] == "advcl" and is_materiel(scene, evoked.head - 1))


def _is_engaged_in(scene: Scene, evoked: Evoked) -> bool:
    """Tell "troops engaged in fighting", who fight, from troops that are engaged by an enemy."""
    if evoked.frame.rule != "en:engage" or evoked.frame.type != "ASSAULT":
        return False
    return any(scene.tree.case_of(k) == "in" for k in scene.tree.children(evoked.head, "obl"))


def _is_blamed_for_letting(scene: Scene, evoked: Evoked) -> bool:
    """Tell "accused of allowing X to seize land", a charge of having looked on, from a demand that is granted."""
    tree, head = scene.tree, evoked.head
    if evoked.frame.type != "CONCEDE" or evoked.frame.lemma != "allow":
        return False
    frames = load_frames("en")
    return any(frames.plain(tree.lemmas[k], "VERB", frozenset({"ACCUSE"})) for k in tree.ancestors(head)[:3])
