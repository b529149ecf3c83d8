"""Who "we", "our", "nous" and "je" are in what someone says: whoever the sentence says is speaking."""

from __future__ import annotations

from collections.abc import Callable

from proxywar.extract.cues import cue_at
from proxywar.extract.grammar import subjects
from proxywar.extract.scene import Scene
from proxywar.find.tree import Tree
from proxywar.records import Argument

ALONE = frozenset({"i", "me", "my", "je", "j'", "j’", "mon", "ma", "mes", "moi"})
SPEAKERS = {
    "en": frozenset({"we", "us", "our", "i", "me", "my"}),
    "fr": frozenset({"nous", "notre", "nos", "je", "j'", "j’", "mon", "ma", "mes", "moi"}),
}
"""Pronouns and possessives of the first person."""


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


def speaker_as(scene: Scene, speaker: Argument, word: str) -> Argument:
    """Return whom a speaker speaks for: an officer of a state who says "we" means the state."""
    if word in ALONE or speaker.kind != "person" or not scene.gazetteer.has_actor(speaker.id):
        return speaker
    if not list(scene.gazetteer.offices_of(speaker.id)):
        return speaker
    ident = scene.gazetteer.country_of(speaker.id)
    if ident is None or not scene.gazetteer.has_actor(ident):
        return speaker
    state = scene.gazetteer.actor(ident)
    return Argument(state.id, state.name, state.kind, speaker.text, speaker.start, speaker.end, state.within)


def said_by(scene: Scene, i: int, stands_for: Callable[[Scene, int], list[Argument]]) -> list[Argument]:
    """Return whom "we" or "our" at `i` means: who is said to speak, else whose text it is."""
    word = scene.tree.lower[i]
    speakers = speakers_above(scene.tree, i)
    found = [a for k in speakers for a in stands_for(scene, k)] if speakers else written_by(scene)
    return [speaker_as(scene, a, word) for a in found]


def written_by(scene: Scene) -> list[Argument]:
    """Return whose communiqué or statement the fragment is."""
    author = scene.discourse.author
    return [author[1]] if author is not None and author[0] == scene.fragment else []
