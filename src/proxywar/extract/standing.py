"""Whether a name stands where places stand, or where powers do."""

from __future__ import annotations

import re
from functools import cache

from proxywar.extract.grammar import GENITIVE
from proxywar.extract.nouns import deeds, party_nouns
from proxywar.extract.prepositions import LOCATIVES, MOTION
from proxywar.extract.scene import NameRef, Scene, collectives
from proxywar.find.names import titles
from proxywar.lang import classed, table, united

_TO_POWERS = frozenset({"AID", "BACKS", "ACCUSE", "REQUEST", "CONCEDE", "AGREE", "THREATEN", "REJECT", "SUPPORT"})
_ON_PLACES = frozenset({"ASSAULT", "COERCE", "RETREAT"})
COMPASS = {
    "en": re.compile(r"\b(?:north|south|east|west)(?:-?(?:east|west))?(?:ern)? of (?:the )?$", re.IGNORECASE),
    "fr": re.compile(
        r"\b(?:nord|sud|est|ouest)(?:-(?:est|ouest))? (?:de |d[’']|du |des )(?:la |l[’'])?$", re.IGNORECASE
    ),
}
"""What stands before a place that something lies to one side of."""


def is_at_water(scene: Scene, ref: NameRef) -> bool:
    """Tell a name that is crossed or has banks: "waded the Jordan", "la rive gauche du Congo"."""
    tree = scene.tree
    head = scene.token_at(ref.start, ref.end)
    if head is None or not head or tree.pos[head - 1] not in ("DET", "ADP"):
        return False
    governor = {tree.lemmas[tree.heads[head]], tree.lower[tree.heads[head]]}
    if tree.case_of(head) in ("into", "to", "in", "en", "vers", "à"):
        return False  # "crossed into Congo"
    return bool(
        governor & (united(classed(scene.lang, "verbs", "crosses water"), classed(scene.lang, "nouns", "waterside")))
    )


def stands_as_place(scene: Scene, ref: NameRef, *, sure: bool = False) -> bool:
    """Tell a name that is a place where it stands: "in Ankara", "the streets of Kabul", "shelling hit Sana'a".

    Args:
        sure: Only where a preposition leaves no doubt: a fact has taken the name for an actor.
    """
    tree = scene.tree
    head = scene.token_at(ref.start, ref.end)
    if head is None:
        return False
    while tree.deps[head] == "conj" and tree.heads[head] != head:
        head = tree.heads[head]
    if is_at_water(scene, ref) or is_way(scene, head):
        return True
    if is_given_to(scene, ref) or _is_between_powers(scene, ref, head):
        return False
    if is_at(scene, head):
        return True
    return not sure and _is_undergone(scene, head)


def _is_undergone(scene: Scene, head: int) -> bool:
    """Tell a town that is taken, reached or quiet, or that something concrete belongs to."""
    tree, lang = scene.tree, scene.lang
    governor, dep = tree.heads[head], tree.deps[head]
    lemma, mark = tree.lemmas[governor], tree.case_of(head)
    if governor == head:
        return False
    if mark == "de" and lemma in classed(lang, "verbs", "takes place of"):
        return True
    if dep == "nsubj" and lemma in classed(lang, "words", "of a town"):
        return True
    if dep in ("obj", "nsubj:pass") and lemma in verbs_on_places(lang):
        return True
    if tree.pos[governor] != "NOUN" or not dep.startswith(("nmod", "compound")):
        return False
    if is_place_noun(scene, governor) or lemma in classed(lang, "nouns", "dweller"):
        return True
    # "The beaches of Beirut", but "the decision of Beirut": what powers have and do is listed, what towns have is not.
    return mark == GENITIVE[lang] and not _is_of_power(scene, governor)


def is_given_to(scene: Scene, ref: NameRef) -> bool:
    """Tell what something is given, sold or said to: "a delivery to Baghdad", "reproche à Alger d'armer…"."""
    tree = scene.tree
    head = scene.token_at(ref.start, ref.end)
    if head is None:
        return False
    governor, mark = tree.heads[head], tree.case_of(head)
    words = {tree.lemmas[governor], tree.lower[governor]}
    if mark == "à" and _is_given_before(scene, governor, head):
        return False
    listed = mark in ("to", "à") and bool(words & classed(scene.lang, "verbs", "given"))
    return listed or (bool(mark) and (tree.lemmas[governor], mark) in _given_to(scene.lang))


def _is_given_before(scene: Scene, verb: int, head: int) -> bool:
    """Tell what stands behind who is given something: "inflige au ministre dix ans à Niamey", "leur a dit à Bonn"."""
    tree = scene.tree
    one = next((k for k in tree.kids[verb] if k < head and takes_dative(scene, k)), None)
    return one is not None and tree.pos[verb] == "VERB"


def takes_dative(scene: Scene, k: int) -> bool:
    """Tell "au ministre", "lui" and "leur" from where and when something was given."""
    tree, ref = scene.tree, scene.at.get(k)
    if tree.lower[k] in ("lui", "leur"):
        return tree.deps[k] in ("iobj", "obj")
    if tree.deps[k] not in ("obl", "obl:arg", "iobj") or tree.case_of(k) != "à":
        return False
    if ref is not None:
        return bool(ref.of("actor")) and not ref.of("place")
    return tree.lemmas[k] in titles(scene.lang) or tree.lemmas[k] in collectives(scene.lang)


@cache
def _given_to(lang: str) -> frozenset[tuple[str, str]]:
    """Return the words of the trigger table that take their recipient with a preposition, with the preposition."""
    rows = [row for row in table(lang, "triggers") if row["type"] in _TO_POWERS and " " not in row["lemma"]]
    slots = ((row["lemma"], slot.rstrip("!")) for row in rows for slot in row["recipient"].split("|"))
    return frozenset((lemma, slot) for lemma, slot in slots if slot in ("to", "à", "auprès", "envers"))


def _is_between_powers(scene: Scene, ref: NameRef, head: int) -> bool:
    """Tell one of two parties: "the ties between Rabat and Iran", but "the road between Homs and Damascus"."""
    tree = scene.tree
    if tree.case_of(head) not in ("between", "entre") or is_place_noun(scene, tree.heads[head]):
        return False
    group = [scene.at[k] for k in range(len(tree)) if k in scene.at and (k == head or tree.heads[k] == head)]
    others = [other for other in group if other is not ref]
    powers = all(any(c.kind == "actor" for c in other.candidates) for other in others) if others else True
    return powers and tree.lemmas[tree.heads[head]] not in classed(scene.lang, "verbs", "motion")


@cache
def verbs_on_places(lang: str) -> frozenset[str]:
    """Return the verbs whose object, when it is a town, is the town: to attack, take, leave, reach."""
    rows = [row for row in table(lang, "triggers") if row["pos"] == "VERB" and " " not in row["lemma"]]
    attacks = {row["lemma"] for row in rows if row["type"] in _ON_PLACES and row["recipient"].startswith("obj")}
    return frozenset(attacks) | classed(lang, "verbs", "takes place") | holds_places(lang)


def is_struck_town(scene: Scene, ref: NameRef, head: int) -> bool:
    """Tell the lone unknown name that is bombed, looted or burned: "bombed Kauda", "avoir incendié Tchomia"."""
    tree, verb = scene.tree, scene.tree.heads[head]
    lone = not ref.candidates and ref.first == ref.last and ref.text[1:].islower()
    struck = tree.deps[head] in ("obj", "nsubj:pass") and not tree.children(head, "det", "nummod", "amod")
    return lone and struck and tree.lemmas[verb] in classed(scene.lang, "verbs", "strikes a town")


@cache
def holds_places(lang: str) -> frozenset[str]:
    """Return the verbs whose object is a place or they mean something else: to recapture, to mop up, to keep."""
    rows = [row for row in table(lang, "triggers") if row["pos"] == "VERB" and " " not in row["lemma"]]
    to_parties = {row["lemma"] for row in rows if row["recipient"].startswith("obj")}
    return frozenset(row["lemma"] for row in rows if row["place"] == "obj!") - to_parties


@cache
def held_as_places(lang: str) -> frozenset[str]:
    """Return the nouns of what is done to a place, or of who has it, that stand before its name: capture, master."""
    rows = [row for row in table(lang, "triggers") if row["pos"] == "NOUN" and " " not in row["lemma"]]
    to_parties = {row["lemma"] for row in rows if {"of", "de"} & {s.rstrip("!") for s in row["recipient"].split("|")}}
    return frozenset(row["lemma"] for row in rows if row["place"].rstrip("!") in ("of", "de")) - to_parties


def _is_of_power(scene: Scene, noun: int) -> bool:
    lemma = scene.tree.lemmas[noun]
    lang = scene.lang
    return (
        lemma in deeds(lang) or lemma in party_nouns(lang) or lemma in collectives(lang)
        or lemma in titles(lang) or lemma in classed(lang, "nouns", "of power")
    )  # fmt: skip


def is_at(scene: Scene, head: int) -> bool:
    """Tell what stands behind a preposition of place, a compound one too: "in X", "près de X"."""
    tree = scene.tree
    if tree.case_of(head) in LOCATIVES[scene.lang] or tree.case_of(head) in ("into", "onto", "toward", "towards"):
        return True
    if COMPASS[scene.lang].search(tree.text[: tree.start[head] - tree.offset]):
        return True
    governor = tree.heads[head]
    return tree.pos[governor] in ("ADV", "ADP") and tree.lower[governor] in LOCATIVES[scene.lang]


def is_way(scene: Scene, head: int) -> bool:
    """Tell where a movement begins or ends."""
    tree = scene.tree
    governor = tree.heads[head]
    moving = classed(scene.lang, "verbs", "motion")
    if tree.lemmas[governor] in classed(scene.lang, "verbs", "sends"):
        return is_sent_to(scene, head)
    return tree.case_of(head) in MOTION[scene.lang] and bool({tree.lemmas[governor], tree.lower[governor]} & moving)


def is_sent_to(scene: Scene, head: int) -> bool:
    """Tell where men are sent: men to a town, arms to the power in it."""
    tree, men = scene.tree, collectives(scene.lang)
    governor = tree.heads[head]
    if tree.lemmas[governor] in men and tree.deps[governor] == "obj":
        governor = tree.heads[governor]  # "sent paratroopers to X aboard American planes"
    if (
        tree.lemmas[governor] not in classed(scene.lang, "verbs", "sends")
        or tree.case_of(head) not in MOTION[scene.lang]
    ):
        return False
    return any(tree.lemmas[k] in men for k in tree.children(governor, "obj"))


def is_place_noun(scene: Scene, i: int) -> bool:
    """Tell a noun of place: "the town", "la base"."""
    nouns = classed(scene.lang, "nouns", "place")
    return scene.tree.lemmas[i] in nouns or scene.tree.lower[i].removesuffix("s") in nouns
