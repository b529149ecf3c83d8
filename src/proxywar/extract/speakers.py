"""Who "we", "our", "nous" and "je" are in what someone says: whoever the sentence says is speaking."""

from __future__ import annotations

from collections.abc import Callable

from proxywar.extract.cues import cue_at
from proxywar.extract.grammar import GENITIVE, subjects
from proxywar.extract.scene import Scene, nations_beside
from proxywar.find.tree import Tree
from proxywar.lang import classed
from proxywar.records import Argument

ALONE = frozenset({"i", "me", "my", "je", "j'", "j’", "mon", "ma", "mes", "moi"})
SPEAKERS = {
    "en": frozenset({"we", "us", "our", "i", "me", "my"}),
    "fr": frozenset({"nous", "notre", "nos", "je", "j'", "j’", "mon", "ma", "mes", "moi"}),
}
"""Pronouns and possessives of the first person."""


def is_spoken_for(tree: Tree, k: int) -> bool:
    """Tell Hezbollah in "a spokesman for Hezbollah rejected the charge": what he says it says."""
    return tree.case_of(k) == "for" and tree.lemmas[tree.heads[k]] in classed(tree.lang, "nouns", "speaks for")


def speakers_above(tree: Tree, i: int) -> list[int]:
    """Return the tokens of who says the clause that `i` stands in; none where nobody is said to."""
    path = [i, *tree.ancestors(i)]
    beside = [k for k in tree.kids[path[-1]] if tree.deps[k] == "parataxis"]
    for n, verb in enumerate((*path[1:], *beside)):
        if n < len(path) and tree.deps[path[n]] == "xcomp":
            continue  # "X promised to help us, says Y": us is Y's
        cue = cue_at(tree, verb, "VERB") if tree.pos[verb] == "VERB" else None
        if cue is None or cue.effect not in ("alleged", "planned", "denied"):
            continue
        found = [k for k in subjects(tree, verb) if k not in path and tree.pos[k] in ("NOUN", "PROPN")]
        if found:
            return found
    return []


def speaker_as(scene: Scene, speaker: Argument, word: str, at: int) -> Argument:
    """Return whom a speaker, named at the token `at`, speaks for: a state's officer who says "we" means the state."""
    if word in ALONE or speaker.kind != "person":
        return speaker
    known = scene.gazetteer.has_actor(speaker.id)
    holds = known and list(scene.gazetteer.offices_of(speaker.id))
    ident = scene.gazetteer.country_of(speaker.id) if holds else None if known else _state_spoken_for(scene, at)
    if ident is None or not scene.gazetteer.has_actor(ident):
        return speaker
    state = scene.gazetteer.actor(ident)
    return Argument(state.id, state.name, state.kind, speaker.text, speaker.start, speaker.end, state.within)


def said_by(scene: Scene, i: int, stands_for: Callable[[Scene, int], list[Argument]]) -> list[Argument]:
    """Return whom "we" or "our" at `i` means: who is said to speak, else whose text it is."""
    word = scene.tree.lower[i]
    speakers = speakers_above(scene.tree, i)
    if not speakers:
        return written_by(scene)
    return [speaker_as(scene, a, word, k) for k in speakers for a in stands_for(scene, k)]


def written_by(scene: Scene) -> list[Argument]:
    """Return whose communiqué or statement the fragment is."""
    author = scene.discourse.author
    return [author[1]] if author is not None and author[0] == scene.fragment else []


def _state_spoken_for(scene: Scene, at: int) -> str | None:
    """Return the state whose minister or ambassador a man of whom nothing is known is said to be."""
    tree = scene.tree
    nouns = classed(scene.lang, "nouns", "speaks for its state")
    title = next((k for k in (at, *tree.children(at, "nmod:desc", "appos", "flat")) if tree.lemmas[k] in nouns), None)
    if title is None:
        return None
    owners = [k for k in tree.children(title, "nmod", "nmod:poss") if tree.case_of(k) == GENITIVE[scene.lang]
              or tree.deps[k] == "nmod:poss"]  # fmt: skip
    named = {c.id for k in owners if (ref := scene.at.get(k)) is not None for c in ref.of("actor")[:1]}
    states = {a for a in nations_beside(scene, title) | named if scene.gazetteer.actor(a).kind == "country"}
    return states.pop() if len(states) == 1 else None
