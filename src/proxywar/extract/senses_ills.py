"""What is fought unarmed, voted on or bought: "fight corruption", "a resolution on Syria aid", "paid $2 for jets"."""

from __future__ import annotations

from proxywar.extract.arguments import Roles
from proxywar.extract.frames import Evoked
from proxywar.extract.grammar import objects, subjects
from proxywar.extract.makes import is_materiel
from proxywar.extract.scene import Scene
from proxywar.lang import classed

_FIGHTS = frozenset({"fight", "combat", "combattre"})
_PAYS = frozenset({"pay", "payer", "verser"})
_AGAINST = frozenset({"against", "with", "contre"})
_AT = frozenset({"at", "by", "on", "à"})
_TAKEN_BY = frozenset({"to", "through", "by", "from", "par", "à", "de"})
_BESIDE = frozenset({"alongside", "beside"})


def is_none_by_what_it_is_against(scene: Scene, evoked: Evoked, roles: Roles) -> bool:
    """Tell a fight against an ill, which strikes nobody, and aid that is only voted on, from deeds."""
    return (
        _fights_an_ill(scene, evoked)
        or _fights_beside(scene, evoked, roles)
        or _lost_unarmed(scene, evoked)
        or _is_voted_on(scene, evoked)
        or _pays_for_wares(scene, evoked)
        or _meddles_unarmed(scene, evoked)
        or says_nothing(scene, evoked)
        or _stays_out(scene, evoked)
    )


def _stays_out(scene: Scene, evoked: Evoked) -> bool:
    """Tell "refused to take part in the raid", "a refusé de participer au raid", from who raids somebody."""
    tree, head, lang = scene.tree, evoked.head, scene.lang
    if evoked.frame.type not in ("ASSAULT", "COERCE", "MOBILIZE") or evoked.frame.pos != "NOUN":
        return False
    verb = next((k for k in tree.ancestors(head) if tree.pos[k] == "VERB"), head)
    joins = tree.lemmas[verb] in classed(lang, "verbs", "joins in") and tree.deps[verb] == "xcomp"
    return joins and tree.lemmas[tree.heads[verb]] in classed(lang, "verbs", "stays out")


def says_nothing(scene: Scene, evoked: Evoked) -> bool:
    """Tell "declined to comment", "refuse de commenter", and a veto that one has, from what somebody turns down."""
    tree, head, frame = scene.tree, evoked.head, evoked.frame
    if frame.type != "REJECT":
        return False
    if frame.pos == "NOUN":
        has = classed(scene.lang, "verbs", "has a right")
        return frame.lemma == "veto" and tree.deps[head] == "obj" and tree.lemmas[tree.heads[head]] in has
    silent = classed(scene.lang, "verbs", "says nothing")
    return any(tree.lemmas[k] in silent for k in tree.children(head, "xcomp", "obj", "ccomp"))


def _fights_an_ill(scene: Scene, evoked: Evoked) -> bool:
    """Tell "gave Colombia money to fight the drug trade", "combattre la corruption" from a fight with somebody."""
    tree, head, frame = scene.tree, evoked.head, evoked.frame
    if frame.type != "ASSAULT" or frame.pos != "VERB" or frame.fixed or frame.lemma not in _FIGHTS:
        return False
    foes = [k for k in objects(tree, head) if k != head]
    foes += [k for k in tree.children(head, "obl") if tree.case_of(k) in _AGAINST]
    ills = classed(scene.lang, "nouns", "fought without arms")
    return bool(foes) and all(tree.lemmas[k] in ills and k not in scene.at for k in foes)


def _lost_unarmed(scene: Scene, evoked: Evoked) -> bool:
    """Tell "lost ten men a day to desertion", "a perdu la moitié de ses hommes par le typhus" from men killed."""
    tree, head, frame = scene.tree, evoked.head, evoked.frame
    if frame.type != "ASSAULT" or frame.lemma not in ("lose", "perdre"):
        return False
    ills = classed(scene.lang, "nouns", "takes men unarmed")
    return any(tree.lemmas[k] in ills and k > head and tree.case_of(k) in _TAKEN_BY for k in tree.subtree(head))


def _meddles_unarmed(scene: Scene, evoked: Evoked) -> bool:
    """Tell "the central bank intervened", "la banque du Japon est intervenue", which sends no troops."""
    if evoked.frame.type != "MOBILIZE" or evoked.frame.lemma not in ("intervene", "intervenir"):
        return False
    unarmed = classed(scene.lang, "nouns", "meddles unarmed")
    words = (scene.tree.lower[k].split() for k in subjects(scene.tree, evoked.head))
    return any(not unarmed.isdisjoint(phrase) for phrase in words)


def _fights_beside(scene: Scene, evoked: Evoked, roles: Roles) -> bool:
    """Tell "has fought at the side of federal troops", "combat aux côtés de X", which strikes nobody that is named."""
    tree, head, frame = scene.tree, evoked.head, evoked.frame
    if frame.type != "ASSAULT" or frame.pos != "VERB" or frame.lemma not in _FIGHTS or roles.recipients:
        return False
    around = tree.children(head, "obl", "advmod")
    if any(tree.case_of(k) in _AGAINST for k in around):
        return False
    sides = [k for k in around if tree.lemmas[k] in ("side", "côté") and tree.case_of(k) in _AT]
    sides = [k for k in sides if tree.lang == "fr" or tree.children(k, "det", "nmod:poss")]  # not "side by side"
    return bool(sides) or any(tree.case_of(k) in _BESIDE for k in around)


def _is_voted_on(scene: Scene, evoked: Evoked) -> bool:
    """Tell "vetoed a resolution on Syria aid", whose paper is about a land, from aid that somebody gives."""
    tree, head, frame = scene.tree, evoked.head, evoked.frame
    if scene.lang != "en" or frame.type != "AID" or frame.pos != "NOUN" or tree.case_of(head) != "on":
        return False
    above = tree.heads[head]
    voted = above >= 0 and tree.lemmas[above] in classed("en", "nouns", "words or measure")
    return voted and any(k in scene.at for k in tree.children(head, "compound"))


def _pays_for_wares(scene: Scene, evoked: Evoked) -> bool:
    """Tell "paid France $2 billion for 36 jets", "a payé 2 milliards à Paris pour des avions" from money given."""
    tree, head, frame = scene.tree, evoked.head, evoked.frame
    if frame.type != "AID" or frame.pos != "VERB" or frame.lemma not in _PAYS:
        return False
    price = [k for above in (head, *objects(tree, head)) for k in tree.children(above, "obl", "nmod")]
    return any(tree.case_of(k) in ("for", "pour") and is_materiel(scene, k) for k in price)
