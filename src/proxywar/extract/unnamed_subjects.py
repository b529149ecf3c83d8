"""Who "he" and "they" are behind somebody who does something and has no name: "The Honduran minister denied it. He…".

Such a man acts for his state or body, and no man who was named earlier is meant; of men of whom nothing tells whose
they are the pronoun says nothing.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

from proxywar.extract.clitics import resolved
from proxywar.extract.grammar import subjects
from proxywar.extract.scene import Scene, collectives
from proxywar.find.names import titles
from proxywar.find.tree import Tree, tokens_with
from proxywar.lang import classed, table, united
from proxywar.records import Argument

_TAKES_UP = {
    "en": {**dict.fromkeys(("he", "she", "him", "her", "his"), "one"), **dict.fromkeys(("it", "its"), "it"),
           **dict.fromkeys(("they", "them", "their"), "many")},
    "fr": {**dict.fromkeys(("il", "lui"), "il"), "elle": "elle",
           **dict.fromkeys(("ils", "elles", "eux", "leur", "leurs"), "many")},
}  # fmt: skip
"""Pronouns → what they take up: one man, a body, men, or in French what is of their gender."""
_NAMED = ("appos", "flat", "nmod:desc", "conj")


def meant_by(scene: Scene, i: int, barred: frozenset[str]) -> list[Argument]:
    """Return whom a pronoun stands for: whoever did something last without a name, else whom the discourse offers."""
    told = _officer(scene, i)
    if told is not None:
        return [a for a in told if a.id not in barred]
    return resolved(scene, i, barred)


def note_officers(scene: Scene, stands_for: Callable[[Scene, int], list[Argument]]) -> None:
    """Remember the men and bodies without a name that do something in a main clause, and whom they act for."""
    tree = scene.tree
    for i in tokens_with(tree.deps, {"nsubj", "nsubj:pass"}):
        kind = "" if tree.pos[i] != "NOUN" or i in scene.at else _kind(scene, i)
        if not kind or _hangs(tree, i) or any(k > i for k in tree.children(i, *_NAMED)):
            continue
        acting = stands_for(scene, i)
        if (kind == "many" and acting) or any(a.kind == "person" for a in acting):
            continue
        scene.discourse.officers.append((tree.start[i], kind, acting))


def _kind(scene: Scene, i: int) -> str:
    """Return what the noun at `i` may be taken up as, "" where it tells of no men and no body."""
    tree, lang, lemma = scene.tree, scene.lang, scene.tree.lemmas[i]
    if tree.feature(i, "Number") == "Plur" or lemma in classed(lang, "nouns", "plural without s"):
        return "many" if lemma in _people(lang) else ""
    man, body = lemma in _men(lang), lemma in _bodies(lang)
    if lang == "fr":
        return ("elle" if tree.feature(i, "Gender") == "Fem" else "il") if man or body else ""
    return "one" if man else "it" if body else ""


def _hangs(tree: Tree, i: int) -> bool:
    """Tell the subject of a clause that hangs on another, and who said the clause before: "…, a spokesman said"."""
    verb = tree.heads[i]
    behind = any(k < i for k in tree.children(verb, "ccomp", "parataxis"))
    while tree.deps[verb] == "conj":
        verb = tree.heads[verb]
    return behind or tree.deps[verb] != "root"


@cache
def _men(lang: str) -> frozenset[str]:
    men = frozenset(row["lemma"] for row in table(lang, "kinds") if row["class"] == "person")
    return united(men, *(classed(lang, "nouns", name) for name in ("speaks for", "speaks for its state")))


@cache
def _bodies(lang: str) -> frozenset[str]:
    bodies = frozenset(row["lemma"] for row in table(lang, "kinds") if row["class"] != "person")
    of_men = (classed(lang, "nouns", name) for name in ("group", "court", "organ of a state"))
    return united(bodies, frozenset(collectives(lang)), *of_men) - _men(lang)


@cache
def _people(lang: str) -> frozenset[str]:
    forces = frozenset(noun for noun, kind in collectives(lang).items() if kind == "force")
    people = (classed(lang, "nouns", name) for name in ("witness", "private person", "people counted"))
    return united(_men(lang), titles(lang), forces, *people)


def _officer(scene: Scene, i: int) -> list[Argument] | None:
    """Return for whom the last without a name acted that a pronoun may be; None where a named one did something since.

    Nobody is the object of what he does himself.
    """
    tree, here = scene.tree, scene.tree.start[i]
    kind = _TAKES_UP[scene.lang].get(tree.lower[i])
    if kind is None or not scene.discourse.officers:
        return None
    own = {tree.start[k] for k in subjects(tree, tree.heads[i])} if tree.deps[i] in ("obj", "iobj", "obl") else set()
    told = [(at, acting) for at, told_as, acting in scene.discourse.officers
            if scene.since <= at < here and told_as == kind and at not in own]  # fmt: skip
    if not told:
        return None
    at, acting = told[-1]
    since = [s for s in scene.discourse.seen if at < s.order < here and s.subject]
    if kind in ("one", "it"):
        since = [s for s in since if (s.argument.kind != "person") == (kind == "it") or s.argument.kind == "unknown"]
    return None if since else acting
