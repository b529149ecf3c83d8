"""Deeds that what stands beside the verb shows to be none: a letter signed, proof released, a state that "leads"."""

from __future__ import annotations

from proxywar.extract.aims import aims_words
from proxywar.extract.arguments import Roles
from proxywar.extract.frames import Evoked, load_frames, noun_class
from proxywar.extract.grammar import fillers, objects
from proxywar.extract.makes import is_make, is_materiel
from proxywar.extract.nouns import deeds, party_nouns
from proxywar.extract.scene import Scene, collectives
from proxywar.extract.senses_fr import evokes
from proxywar.extract.senses_ills import is_none_by_what_it_is_against
from proxywar.find.retagging_fr import event_nouns
from proxywar.find.tree import NOMINAL
from proxywar.lang import classed

_PAPERS = {("sign", "AGREE"): "signed alone", ("signer", "AGREE"): "signed alone",
           ("release", "RETREAT"): "made public"}  # fmt: skip
"""Verbs, with the type of their frame, that may have a paper for their object, with the class of such papers."""
_HITS = ("ASSAULT", "COERCE")
_FIGHT = frozenset({"ASSAULT", "OPPOSES"})
_NO_LEADERS = frozenset({"country", "armed_group", "government", "military", "mission", "agency"})
"""Kinds of parties that lead nobody: a state may hold a land and back a group, its head leads."""
_MEETINGS = frozenset({"CONSULT"})
"""Types of what one holds as a meeting is held: "ont tenu un sommet à Asmara"."""
_TOWARDS = frozenset({"à", "en", "dans", "chez", "auprès", "sur", "vers", "jusque", "devant"})
_BOUND = frozenset({"for", "to", "in", "with", "behind", "without", "pour", "vers", "à", "en", "avec"})
"""Prepositions behind which somebody leaves for somewhere, or as something."""
_OF_SUBJECT = frozenset({"RETREAT", "CONCEDE"})
"""Types of what somebody does himself."""


def is_none_by_what_stands_beside(scene: Scene, evoked: Evoked, roles: Roles) -> bool:
    """Tell a frame that its objects, its subject or the verb above it show to be no deed."""
    frame = evoked.frame
    if frame.type == "LEADS":
        return _leads_nobody(scene, evoked, roles) or _heads_an_office(scene, evoked, roles)
    if is_none_by_what_it_is_against(scene, evoked, roles):
        return True
    if frame.pos != "VERB":
        return False
    return (
        _forms_body(scene, evoked)
        or _changes_a_thing(scene, evoked)
        or _takes_part(scene, evoked)
        or _is_blow_of_itself(scene, evoked)
        or (frame.type == "CONTROLS" and any(evokes(scene, k, _MEETINGS) for k in objects(scene.tree, evoked.head)))
        or (frame.rule == "fr:recevoir" and any(_is_goods(scene, k) for k in roles.actor_tokens))
        or (frame.type == "ASSAULT" and aims_words(scene.tree, evoked.head))
        or _is_paper(scene, evoked, roles)
        or _is_begun(scene, evoked)
        or _wants_for_itself(scene, evoked)
        or _enters_no_land(scene, evoked)
        or _makes_others(scene, evoked)
        or _disarms(scene, evoked, roles)
        or _goes_to_town(scene, evoked, roles)
        or _sends_others_back(scene, evoked)
        or _leaves_something(scene, evoked)
        or _meets_in_arms(scene, evoked, roles)
    )


def _changes_a_thing(scene: Scene, evoked: Evoked) -> bool:
    """Tell "changed the course of three wars" from who changes course."""
    frame, tree = evoked.frame, scene.tree
    own = frame.type == "CONCEDE" and len(evoked.tokens) > 1 and any(slot == "obj" for slot, _ in frame.fixed)
    of = own and any(tree.case_of(k) == "of" for k in tree.children(evoked.tokens[1], "nmod"))
    return of and frame.lemma == "change"


def _takes_part(scene: Scene, evoked: Evoked) -> bool:
    """Tell "joined the Nigerian army in a campaign against X", who fights beside it, from a recruit."""
    tree, head = scene.tree, evoked.head
    if evoked.frame.type != "PART_OF" or evoked.frame.lemma != "join" or evoked.frame.fixed:
        return False
    below = [head, *objects(tree, head)]
    deeds_shared = [k for m in below for k in tree.children(m, "obl", "nmod") if tree.case_of(k) == "in"]
    return any(tree.lemmas[k] in event_nouns(scene.lang, *_HITS) for k in deeds_shared)


def _sends_others_back(scene: Scene, evoked: Evoked) -> bool:
    """Tell "turned back the refugees", which sends them away, from "the frigate turned back"."""
    frame, tree = evoked.frame, scene.tree
    if frame.type != "RETREAT" or ("prt", "back") not in frame.fixed:
        return False
    sends = frame.lemma in classed(scene.lang, "verbs", "sends back what it has for an object")
    return sends and (tree.is_passive(evoked.head) or bool(objects(tree, evoked.head)))


def _leaves_something(scene: Scene, evoked: Evoked) -> bool:
    """Tell "the troops left two dead", "left for Grozny" from "the troops have left", where nothing says what."""
    frame, tree = evoked.frame, scene.tree
    if not any(slot == "subj" for slot, _ in frame.fixed) or len(frame.fixed) > 1:
        return False
    if frame.type != "RETREAT" or frame.lemma not in classed(scene.lang, "verbs", "leave a place") or frame.place:
        return False
    kids = tree.kids[evoked.head]
    bound = any(tree.case_of(k) in _BOUND for k in kids if tree.deps[k].startswith("obl"))
    return bound or bool(objects(tree, evoked.head)) or bool(tree.children(evoked.head, "xcomp", "ccomp", "advcl"))


def _is_goods(scene: Scene, k: int) -> bool:
    """Tell what "a reçu des Mirage de la France" got from whom one receives."""
    return is_make(scene.tree, k) or is_materiel(scene, k)


def _leads_nobody(scene: Scene, evoked: Evoked, roles: Roles) -> bool:
    """Tell a state that is said to own or run another; "a Greek colonel commands the force" leads it for Greece."""
    tree = scene.tree
    men = [k for k in roles.actor_tokens if tree.pos[k] == "NOUN" and k not in scene.at and k != evoked.head]
    officers = any(tree.lemmas[k] not in collectives(scene.lang) for k in men)
    if officers or not roles.actors or any(a.kind not in _NO_LEADERS for a in roles.actors):
        return False
    states = all(a.kind == "country" for a in roles.actors)
    return not states or all(a.kind == "country" for a in roles.recipients)  # a state's officers lead a force for it


def _heads_an_office(scene: Scene, evoked: Evoked, roles: Roles) -> bool:
    """Tell "directeur de cabinet de Mobutu", a man of Mobutu's, from one who leads a body."""
    kids = scene.tree.kids[evoked.head]
    office = any(scene.tree.lemmas[k] in classed(scene.lang, "nouns", "office of one man") for k in kids)
    return office and bool(roles.recipients) and all(a.kind == "person" for a in roles.recipients)


def _is_paper(scene: Scene, evoked: Evoked, roles: Roles) -> bool:
    """Tell "signed a decree", "released proof of it" from a treaty that is signed, a prisoner who is released."""
    tree, head, frame = scene.tree, evoked.head, evoked.frame
    papers = _PAPERS.get((frame.lemma, frame.type))
    if papers is None or frame.fixed or (frame.type == "AGREE" and roles.recipients):
        return False
    things = [*objects(tree, head), *tree.children(head, "nsubj:pass")]
    things += [tree.heads[head]] if tree.deps[head] == "acl" else []
    attack = frame.type == "AGREE" and any(evokes(scene, k, _FIGHT) for k in things)  # "le FPLP a signé le mitraillage"
    return attack or any(tree.lemmas[k] in classed(scene.lang, "nouns", papers) for k in things)


def _is_blow_of_itself(scene: Scene, evoked: Evoked) -> bool:
    """Tell "his arrest dealt a blow to the group", where nobody strikes, from the blow that an army deals."""
    tree, frame = scene.tree, evoked.frame
    if frame.type != "ASSAULT" or not any(slot == "obj" for slot, _ in frame.fixed):
        return False
    blows = classed(scene.lang, "nouns", "blow dealt")
    own = tree.children(evoked.head, "nsubj")
    struck = any(tree.lemmas[k] in blows for k in evoked.tokens[1:])
    if not struck:
        return False
    idle = classed(scene.lang, "nouns", "befalls somebody") | (deeds(scene.lang) - event_nouns(scene.lang, *_HITS))
    hopes = [k for k in fillers(tree, evoked.tokens, "to") if tree.pos[k] == "NOUN" and k not in scene.at]
    who = collectives(scene.lang).keys() | party_nouns(scene.lang) | noun_class(scene.lang, "force")
    who -= classed(scene.lang, "nouns", "words or measure")  # "to American policy"
    return any(tree.lemmas[k] not in who for k in hopes) or any(tree.lemmas[k] in idle for k in own)


def _is_begun(scene: Scene, evoked: Evoked) -> bool:
    """Tell "undertook a campaign", "committed an error", "s'engage dans la bataille" from what is promised."""
    tree, head, frame = scene.tree, evoked.head, evoked.frame
    if frame.type != "AGREE":
        return False
    if frame.rule in ("en:undertake", "en:commit"):
        if frame.rule == "en:commit" and any(tree.case_of(k) == "to" for k in tree.children(head, "obl", "nmod")):
            return False  # "committed troops to the mission"
        promised = bool(tree.children(head, "xcomp", "ccomp")) or tree.lower[head + 1 : head + 2] == ["to"]
        return bool(objects(tree, head)) and not promised
    if frame.rule != "fr:engager expl:se":
        return False
    frames = load_frames("fr")
    return any(
        tree.case_of(k) == "dans" and frames.plain(tree.lemmas[k], "NOUN", _FIGHT) for k in tree.children(head, "obl")
    )


def _wants_for_itself(scene: Scene, evoked: Evoked) -> bool:
    """Tell "wants to return", "wants it", which ask nobody for anything, from "wants the return of its men"."""
    tree, head, frame = scene.tree, evoked.head, evoked.frame
    if frame.type != "REQUEST" or frame.lemma != "want":
        return False
    if frame.fixed:
        return any(tree.pos[k] == "VERB" for k in evoked.tokens[1:])
    pronouns = [k for k in tree.children(head, "obj") if tree.pos[k] == "PRON"]
    return bool(pronouns) and not tree.children(head, "xcomp", "ccomp")


def _enters_no_land(scene: Scene, evoked: Evoked) -> bool:
    """Tell "le traité est entré en vigueur", "est entré en fonctions" from an army that enters a land."""
    tree = scene.tree
    if evoked.frame.type != "MOBILIZE" or evoked.frame.lemma != "entrer":
        return False
    beside = [k for k in tree.kids[evoked.head] if tree.case_of(k) == "en"]
    return any(tree.lemmas[k] in classed("fr", "nouns", "entered into") for k in beside)


def _makes_others(scene: Scene, evoked: Evoked) -> bool:
    """Tell "fait fuir les habitants", where others do what the verb says, from a subject that flees."""
    tree, head, frame = scene.tree, evoked.head, evoked.frame
    if scene.lang != "fr" or frame.type not in _OF_SUBJECT or any(slot == "aux" for slot, _ in frame.fixed):
        return False
    if any(slot.name == "obj" for slot in frame.recipient):
        return False  # "a fait libérer les otages"
    left = [r for k in objects(tree, head) if (r := scene.at.get(k)) is not None and r.of("place")]
    return bool(tree.children(head, "aux:caus")) and frame.lemma != "évacuer" and not left


def _goes_to_town(scene: Scene, evoked: Evoked, roles: Roles) -> bool:
    """Tell "se rend à Pretoria", a journey, from an army or a man that gives up: "se rend", "se rend à la police"."""
    if evoked.frame.rule != "fr:rendre expl:se":
        return False
    tree, towards = scene.tree, _towards(scene, evoked.head)
    if evoked.frame.type == "CONSULT":  # troops pay no visits, and none is paid to nowhere, or to the police
        forces = classed("fr", "nouns", "fight when they meet")
        arms = classed("fr", "nouns", "arm of the state")
        gives_up = not towards or all(tree.lemmas[k] in arms for k in towards)
        return gives_up or (bool(roles.actor_tokens) and all(tree.lemmas[k] in forces for k in roles.actor_tokens))
    if evoked.frame.type != "RETREAT":
        return False
    if (towards and not roles.recipients) or _becomes(scene, evoked.head):
        return True
    refs = [r for k in roles.recipient_tokens if (r := scene.at.get(k)) is not None and not r.is_adjective]
    men = bool(roles.actors) and all(a.kind == "person" for a in roles.actors)
    seats = [r for r in refs if r.of("place") or any(c.role == "metonym" for c in r.of("actor"))]
    return any(men or not any(c.role == "name" for c in r.of("actor")) for r in seats)


def _towards(scene: Scene, verb: int) -> list[int]:
    """Return where somebody goes, or to whom: what "à", "en", "dans", "chez" mark beside a verb, "y", "où"."""
    tree = scene.tree
    there = classed("fr", "words", "there")
    said = [k for k in tree.subtree(verb) if tree.lower[k] in there or (k < verb and tree.lower[k] == "où")]
    below = tree.subtree(verb)
    end = next((k for k in below if k > verb and tree.words[k] in (",", ";", ":")), len(tree))
    near = [k for k in below if verb < k < end or k in tree.kids[verb]]  # also "rendu de nuit à l'hôpital"
    beside = [k for k in near if tree.case_of(k) in _TOWARDS and tree.pos[k] in NOMINAL]
    return said + [k for k in beside if not scene.is_time(k)]


def _becomes(scene: Scene, verb: int) -> bool:
    """Tell "s'est rendu coupable", "s'est rendue compte", "s'y rend" from giving up."""
    tree = scene.tree
    behind = next((k for k in range(verb + 1, len(tree)) if tree.pos[k] != "ADV"), verb)
    said = any(tree.lower[k] in classed("fr", "words", "there") for k in tree.kids[verb])
    told = tree.pos[behind] in ("ADJ", "NOUN") and behind in tree.subtree(verb)
    return said or (told and not scene.is_time(behind))


def _disarms(scene: Scene, evoked: Evoked, roles: Roles) -> bool:
    """Tell "took 16 rifles from his bodyguards" from "took arms from Libya": men are robbed of them, givers named."""
    if evoked.frame.lemma != "take" or evoked.frame.type != "AID" or not roles.actor_tokens:
        return False
    return all(k not in scene.at and scene.tree.pos[k] == "NOUN" for k in roles.actor_tokens)


def _meets_in_arms(scene: Scene, evoked: Evoked, roles: Roles) -> bool:
    """Tell a fight, "German forces met Polish troops at Mława", from a meeting, each from the frame of the other."""
    if evoked.frame.rule not in ("en:meet", "fr:rencontrer"):
        return False
    lemmas = scene.tree.lemmas
    forces = classed(scene.lang, "nouns", "fight when they meet")
    sides = (roles.actor_tokens, roles.recipient_tokens)
    armed = all(side and all(lemmas[k] in forces for k in side) for side in sides)
    return (evoked.frame.type == "CONSULT") is armed


def _forms_body(scene: Scene, evoked: Evoked) -> bool:
    """Tell "a formé un gouvernement", "l'alliance formée par X" from training an army."""
    tree = scene.tree
    if evoked.frame.type != "AID" or evoked.frame.lemma not in ("former", "form"):
        return False
    formed = [*objects(tree, evoked.head), tree.heads[evoked.head]]
    return any(tree.lemmas[k] in classed(scene.lang, "nouns", "is formed") for k in formed)
