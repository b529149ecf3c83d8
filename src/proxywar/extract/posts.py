"""Whose an attacked "rebel camp" is, and whom a fight is against that names only its aim or its end.

"Bombed a rebel camp" strikes the rebels named before; "fought on until Israeli troops withdrew" and "in an offensive
meant to disarm the FDLR" fight those.
"""

from __future__ import annotations

from proxywar.extract.frames import Evoked, load_frames, noun_class
from proxywar.extract.grammar import fillers, objects, subjects
from proxywar.extract.referents import actors_of
from proxywar.extract.scene import Scene, collectives
from proxywar.lang import classed
from proxywar.records import Argument

_AIMED = frozenset({"meant", "aimed", "intended", "designed"})
_BLOWS = frozenset({"ASSAULT", "COERCE"})
_AT = frozenset({"on", "at", "against", "sur", "contre", "à"})
_UNTIL = frozenset({"until", "till"})


def holders_of_post(scene: Scene, evoked: Evoked) -> list[Argument]:
    """Return whose the post, camp or patrol is that is attacked, by the noun before it."""
    tree = scene.tree
    posts = objects(tree, evoked.head) if scene.lang == "en" else []
    for post in posts:
        site = tree.lemmas[post] in classed("en", "nouns", "site of forces")
        if post in scene.at or not (site or collectives("en").get(tree.lemmas[post]) == "force"):
            continue
        for k in _before(scene, post):
            if tree.lemmas[k] in classed("en", "nouns", "in a cause of their own"):
                fits = scene.discourse.describe(tree.lemmas[k], "en", before=tree.start[k], fits=lambda _: True)
                return [a for a in fits if a.kind == "armed_group"]
    return []


def housed_there(scene: Scene, evoked: Evoked) -> list[Argument]:
    """Return whose men a post that is attacked holds: "a base housing American troops", "une base abritant des…"."""
    tree, lang = scene.tree, scene.lang
    aims = [k for k in tree.children(evoked.head, "obl") if tree.case_of(k) in _AT]
    posts = [k for k in (*objects(tree, evoked.head), *aims) if k not in scene.at]
    clauses = [c for k in posts for c in tree.children(k, "acl", "acl:relcl", "amod")]
    houses = [c for c in clauses if tree.lemmas[c] in classed(lang, "verbs", "houses men") and not tree.is_passive(c)]
    return [a for c in houses for k in objects(tree, c) for a in actors_of(scene, k, fact_type="ASSAULT")]


def _before(scene: Scene, post: int) -> list[int]:
    """Return the words before a post: of "a rebel training camp" both, however they hang together."""
    tree = scene.tree
    inner = [k for k in tree.children(post, "compound", "amod") if k not in scene.at]
    return [m for k in inner for m in (*tree.children(k, "compound"), k) if m not in scene.at]


def fought_until(scene: Scene, evoked: Evoked) -> list[Argument]:
    """Return whose going ends a fight: "will fight on until Moroccan troops leave"."""
    tree, verb = scene.tree, evoked.head
    if scene.lang != "en" or tree.lemmas[verb] not in classed("en", "verbs", "fights with somebody"):
        return []
    clauses = [c for c in tree.children(verb, "advcl") if any(tree.lower[k] in _UNTIL for k in tree.kids[c])]
    ends = [c for c in clauses if load_frames("en").plain(tree.lemmas[c], "VERB", frozenset({"RETREAT", "CONCEDE"}))]
    return [a for c in ends for k in subjects(tree, c) for a in actors_of(scene, k, fact_type="ASSAULT")]


def aimed_at(scene: Scene, evoked: Evoked) -> list[Argument]:
    """Return against whom an offensive is: "fought their way into Goma in an offensive meant to disarm the FDLR"."""
    tree, verb = scene.tree, evoked.head
    if scene.lang != "en":
        return []
    blows = noun_class("en", "attack") | {"operation", "campaign"}
    fights = [k for k in tree.children(verb, "obl") if tree.case_of(k) == "in" and tree.lemmas[k] in blows]
    parts = [p for k in fights for p in (*tree.children(k, "acl"), *tree.children(verb, "advcl")) if p > k]
    for part in parts:
        if tree.lower[part] not in _AIMED:
            continue
        tokens = [k for slot in ("at", "against") for k in fillers(tree, (part,), slot)]
        deeds = [c for c in tree.children(part, "xcomp", "advcl") if load_frames("en").plain(
            tree.lemmas[c], "VERB", _BLOWS)]  # fmt: skip
        tokens += [k for c in deeds for k in objects(tree, c)]
        if found := [a for k in tokens for a in actors_of(scene, k, fact_type="ASSAULT")]:
            return found
    return []
