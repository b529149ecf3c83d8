"""On whose arms, money or soil somebody lives: "UNITA's dependence on South African fuel", "équipé de drones turcs"."""

from __future__ import annotations

from functools import cache

from proxywar.extract.arguments import Roles, refs_in
from proxywar.extract.candidates import actor_named
from proxywar.extract.frames import Evoked, noun_class
from proxywar.extract.grammar import agents, fillers, passive_subjects
from proxywar.extract.referents import actors_of
from proxywar.extract.scene import Scene
from proxywar.find.inflection import forms
from proxywar.lang import classed, table, united
from proxywar.records import Argument

_HELP = frozenset({"BACKS", "AID"})
_NO_PREPOSITIONS = frozenset({"subj", "obj", "iobj", "poss", "adj", "head", "self", "of"})
_WITH = {"en": ("with",), "fr": ("de", "en", "avec")}


def lenders(scene: Scene, evoked: Evoked, roles: Roles) -> list[Argument]:
    """Return whose the means are that stand where who helps would stand, or that somebody is equipped with."""
    frame = evoked.frame
    if frame.type not in _HELP or (roles.recipient_tokens and scene.at.get(evoked.head) is not None):
        return []
    means = [k for k in roles.actor_tokens if k not in evoked.tokens] or _given(scene, evoked)
    buys = _is_state(scene, roles)
    if found := _owners(scene, means, buys=buys):
        return found
    for slot in frame.actor:
        behind = fillers(scene.tree, evoked.tokens, slot.name) if slot.name not in _NO_PREPOSITIONS else []
        if found := _owners(scene, behind, buys=buys):
            roles.used.add(f"actor:{slot.name}")
            return found
    return []


def _given(scene: Scene, evoked: Evoked) -> list[int]:
    """Return what somebody "has been equipped with", where nobody is told to have given it."""
    tree, head = scene.tree, evoked.head
    told = tree.deps[head] not in ("acl", "amod", "advcl") or evoked.frame.lemma not in ("arm", "armer")
    if evoked.frame.type != "AID" or evoked.frame.pos != "VERB" or not told or tree.deps[head] == "amod":
        return []
    bare = tree.deps[head] in ("acl", "advcl") and tree.is_past_participle(head)
    if agents(tree, head) or not (bare or (tree.is_passive(head) and passive_subjects(tree, head))):
        return []
    return [k for slot in _WITH[scene.lang] for k in fillers(tree, (head,), slot)]


def _is_state(scene: Scene, roles: Roles) -> bool:
    helped = [a for k in roles.recipient_tokens for a in actors_of(scene, k)]
    return any(a.kind == "country" for a in helped)


def _is_means(scene: Scene, k: int, *, buys: bool) -> bool:
    """Tell arms, men, money and soil, and for any but a state, which buys them, fuel and ore."""
    lemma, lang = scene.tree.lemmas[k], scene.lang
    if lemma in _traded(lang):
        return not buys
    named = (classed(lang, "nouns", name) for name in ("soil", "sum of money", "site of forces", "help that goes on"))
    return lemma in united(noun_class(lang, "goods"), noun_class(lang, "arms"), noun_class(lang, "force"), *named)


def _owners(scene: Scene, tokens: list[int], *, buys: bool) -> list[Argument]:
    """Return whose the means are, by their nationality or their possessor."""
    tree, out = scene.tree, list[Argument]()
    for k in tokens:
        if k in scene.at or tree.pos[k] != "NOUN" or not _is_means(scene, k, buys=buys) or _is_taken(scene, k):
            continue
        refs = [r for m in fillers(tree, (k,), "adj") for r in refs_in(scene, m) if r.is_adjective and r.of("actor")]
        out += [actor_named(scene, r) for r in refs] or [
            a for m in tree.children(k, "nmod:poss") if m in scene.at for a in actors_of(scene, m)
        ]
    return out


def _is_taken(scene: Scene, k: int) -> bool:
    """Tell "captured American rifles", "des armes prises à l'armée": nobody gave them."""
    tree = scene.tree
    taken = classed(scene.lang, "verbs", "takes as spoils")
    words = (w for m in tree.children(k, "amod", "acl") for w in (tree.lemmas[m], forms(scene.lang).get(tree.lower[m])))
    return any(word in taken for word in words)


@cache
def _traded(lang: str) -> frozenset[str]:
    """Return the nouns of what states trade in."""
    rows = [row for row in table(lang, "materiel") if row["channel"] == "economy"]
    return frozenset(form for row in rows for form in (row["lemma"], *row["forms"].split(";")))
