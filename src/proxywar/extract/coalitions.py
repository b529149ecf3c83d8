"""Coalitions and forces by who leads them: "la coalition que conduit Riyad", "Saudi-led jets"."""

from __future__ import annotations

from functools import cache

from proxywar.extract.candidates import actor_named
from proxywar.extract.doing_nouns import is_deed
from proxywar.extract.frames import Evoked
from proxywar.extract.grammar import agents, subjects
from proxywar.extract.makes import is_materiel
from proxywar.extract.scene import Scene, collectives
from proxywar.lang import classed, table
from proxywar.records import Argument


@cache
def adjectives_of(ident: str) -> tuple[str, ...]:
    """Return the English adjectives of a state: Saudi Arabia is Saudi."""
    rows = [r for r in table("en", "demonyms") if r["id"] == ident and r["number"] != "pl"]
    return tuple(r["form"] for r in rows if r["pos"] == "both")


def party_led(scene: Scene, i: int) -> list[Argument]:
    """Return the known coalition that the noun at `i` means by who leads it, or who leads the forces that it means."""
    tree = scene.tree
    if tree.lemmas[i] not in ("coalition", "alliance"):
        return _leader_before(scene, i)
    leads = classed(scene.lang, "verbs", "lead")
    clauses = [k for k in tree.kids[i] if tree.deps[k] in ("acl", "acl:relcl", "amod") and tree.lemmas[k] in leads]
    leaders = [m for k in clauses for m in (agents(tree, k) or subjects(tree, k)) if m != i]
    states = [c.id for m in leaders if (ref := scene.at.get(m)) for c in ref.of("actor")]
    names = (f"{word}-led coalition" for ident in states for word in adjectives_of(ident))
    return next((found for name in names if (found := _known(scene, name, i))), [])


def _leader_before(scene: Scene, i: int) -> list[Argument]:
    """Return who leads forces by the word before them: whatever "Saudi-led jets" belong to."""
    tree = scene.tree
    works = classed(scene.lang, "words", "leads or works")
    words = [k for k in tree.children(i, "amod", "compound") if k < i and tree.lower[k].rpartition("-")[2] in works]
    spans = [(tree.start[min(tree.subtree(k))], tree.end[k]) for k in words]
    refs = [r for r in scene.names if any(s <= r.start and r.end <= e for s, e in spans) and r.of("actor")]
    force = collectives(scene.lang).get(tree.lemmas[i]) == "force" or is_materiel(scene, i)
    done = force or is_deed(scene, i) or tree.lemmas[i] in classed(scene.lang, "nouns", "any deed of force")
    return [actor_named(scene, refs[0])] if refs and done else []


def _known(scene: Scene, name: str, i: int) -> list[Argument]:
    """Return the coalition of a name that the knowledge base has, as the noun at `i` says it."""
    tree = scene.tree
    for match in scene.gazetteer.find(name, lang="en"):
        if match.text == name and match.candidates:
            actor = scene.gazetteer.actor(match.candidates[0].id)
            return [Argument(actor.id, actor.name, actor.kind, tree.words[i], tree.start[i], tree.end[i], actor.within)]
    return []


def names_coalition(scene: Scene, evoked: Evoked, actors: list[Argument]) -> bool:
    """Tell "the coalition led by Riyadh", which only says which coalition is meant."""
    said_of = scene.tree.deps[evoked.head] == "acl" and scene.tree.lemmas[scene.tree.heads[evoked.head]]
    states = all(a.kind == "country" for a in actors)
    return evoked.frame.type == "LEADS" and said_of in ("coalition", "alliance") and states
