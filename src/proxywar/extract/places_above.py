"""The place of a clause that names none, where the clause that it belongs to tells it.

Who moves into a town to drive somebody out drives him out there; who died in a town when a power struck died of it.
Also the place that French "en" takes up: "pour en chasser les rebelles", and the one that "where" does.
"""

from __future__ import annotations

from dataclasses import replace
from functools import cache

from proxywar.extract.arguments import Roles
from proxywar.extract.deals import is_named_after
from proxywar.extract.frames import Evoked, noun_class
from proxywar.extract.locations import is_locative, places_of, town_said_of
from proxywar.extract.prepositions import LOCATIVES
from proxywar.extract.scene import Scene
from proxywar.find.tree import Tree
from proxywar.lang import classed, table
from proxywar.records import Argument

_WHERE = frozenset({"where", "où"})
_PURPOSE = frozenset({"to", "pour", "de", "d'", "d’", "afin"})
_WHEN = frozenset({"when", "as", "quand", "lorsque", "lorsqu'", "lorsqu’"})
_PURPOSE_ADVERBS = frozenset({"afin", "order"})
HAPPENS_AT = frozenset({"ASSAULT", "COERCE", "PROTEST"})
"""Types that happen at a market or a hospital, and so in its town."""
_DEEDS = frozenset({"ASSAULT", "COERCE", "PROTEST", "RETREAT"})


def places_above(scene: Scene, evoked: Evoked, roles: Roles) -> list[Argument]:
    """Return where a deed without a place of its own is, by "en" or by the clause above; empty where neither tells."""
    tree, head = scene.tree, evoked.head
    if tree.pos[head] not in ("VERB", "AUX") or evoked.frame.type not in _DEEDS or roles.places:
        return []
    taken_up = [k for k in tree.kids[head] if tree.lower[k] == "en" and tree.pos[k] == "PRON" and k < head]
    if scene.lang == "fr" and taken_up and evoked.frame.place:
        acting = {a.start for a in roles.actors}  # "Total et Chevron s'en vont" leave no town of Chevron
        told = [place for place, order in scene.discourse.places if order < tree.start[head]]
        before = [place for place in told if place.start not in acting]
        return [replace(p, text=tree.words[k], start=tree.start[k], end=tree.end[k])
                for p, k in zip(before[-1:], taken_up, strict=False)]  # fmt: skip
    governor = _governor(tree, head)
    if governor is None:
        return []
    own = [k for k in tree.kids[governor] if tree.deps[k].split(":")[0] in ("obl", "nmod", "obj")]
    placed = [k for k in own if is_locative(scene, k, motion=True) or tree.deps[k] == "obj"]
    return [p for k in placed for p in places_of(scene, k)]


def sites_before(scene: Scene, evoked: Evoked, roles: Roles) -> list[Argument]:
    """Return where an attack or a deal was, by its name: "the Kandahar airport attack", "the Minsk agreement"."""
    tree, frame = scene.tree, evoked.frame
    if crossed := _borders_crossed(scene, evoked):
        return crossed
    if named := [k for k in tree.kids[evoked.head] if is_named_after(scene, evoked, k)]:
        return [p for k in named for p in places_of(scene, k)]
    if frame.pos == "VERB" and frame.type == "ASSAULT" and not roles.places and not roles.actors:
        return _where_it_went_off(scene, roles)
    if roles.places or frame.pos != "NOUN" or frame.type not in HAPPENS_AT:
        return []
    taken = {a.start for a in (*roles.actors, *roles.recipients)}
    before = [k for k in tree.children(evoked.head, "compound") if k < evoked.head and tree.start[k] not in taken]
    return [p for k in before for p in places_of(scene, k, loose=True)]


def _borders_crossed(scene: Scene, evoked: Evoked) -> list[Argument]:
    """Return whose "ont franchi la frontière congolaise" is: the border is a fixed part of the frame."""
    tree, borders = scene.tree, classed(scene.lang, "nouns", "border")
    fixed = evoked.tokens[1:] if evoked.frame.type in ("MOBILIZE", "RETREAT") else ()
    return [p for k in fixed if tree.lemmas[k] in borders and tree.children(k, "amod") for p in places_of(scene, k)]


def _where_it_went_off(scene: Scene, roles: Roles) -> list[Argument]:
    """Return where "a truck bomb at a hotel in Kabul killed 11" says that the bomb was."""
    tree = scene.tree
    arms = noun_class(scene.lang, "arms") if scene.lang == "en" else frozenset()
    bombs = [k for k in roles.actor_tokens if tree.lemmas[k] in arms or tree.lemmas[k] == "bomber"]
    sites = [m for k in bombs for m in tree.children(k, "nmod") if is_locative(scene, m)]
    inner = [n for m in sites for n in tree.children(m, "nmod") if is_locative(scene, n)]
    return [p for m in (*inner, *sites) for p in places_of(scene, m)]


def place_where(scene: Scene, verb: int) -> list[Argument]:
    """Return the place that "where" before a verb stands for: "Yemen, where it had 5,000 troops"."""
    tree = scene.tree
    where = next((k for k in tree.kids[verb] if tree.lower[k] in _WHERE and k < verb), None)
    if where is None:
        return []  # "could stay where they are" goes back to no place
    before = where - 2 if tree.words[where - 1] == "," else where - 1
    ref = scene.at.get(before)
    if ref is not None and not ref.is_adjective and " " not in ref.text and (found := town_said_of(scene, before)):
        return found
    named = [r for r in scene.names if r.end <= tree.start[where] and r.of("place")]
    return [p for r in named[-1:] for p in places_of(scene, r.first)]


def _governor(tree: Tree, verb: int) -> int | None:
    """Return the verb whose place is that of a clause of purpose or of time; None where the two may be far apart."""
    above, marks = tree.heads[verb], {tree.lower[k] for k in tree.children(verb, "mark", "advmod")}
    if tree.lower[above] in _PURPOSE_ADVERBS:
        above = tree.heads[above]
    if above == verb or tree.pos[above] != "VERB":
        return None
    if marks & _PURPOSE and tree.feature(verb, "VerbForm") == "Inf":
        return above if tree.lemmas[above] in moves(tree.lang) else None
    dies = tree.lemmas[above] in classed(tree.lang, "verbs", "dies") or (
        tree.is_passive(above) and tree.lemmas[above] in classed(tree.lang, "verbs", "kill")
    )
    return above if marks & _WHEN and dies and above < verb else None


@cache
def moves(lang: str) -> frozenset[str]:
    """Return the verbs of forces that come to a place: to deploy, to enter, to intervene."""
    rows = (row for row in table(lang, "triggers") if row["pos"] == "VERB" and row["type"] == "MOBILIZE")
    return frozenset(row["lemma"].split()[0] for row in rows if row["place"]) | classed(lang, "verbs", "motion")


def places_of_movers(scene: Scene, evoked: Evoked, roles: Roles) -> list[Argument]:
    """Return the place that hangs on who leaves or is there: "presence of its men in Mali"."""
    tree, frame = scene.tree, evoked.frame
    if frame.type not in ("RETREAT", "PRESENT") or frame.pos != "NOUN":
        return []
    marks = ("from", "de") if frame.type == "RETREAT" else LOCATIVES[scene.lang]
    behind = [m for k in roles.actor_tokens for m in tree.kids[k] if tree.case_of(m) in marks and m > k]
    return [p for m in behind for p in places_of(scene, m)]
