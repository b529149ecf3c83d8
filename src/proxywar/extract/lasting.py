"""Deeds that go on because they are only asked or refused to be ended: "urged Israel to lift its blockade of Gaza"."""

from __future__ import annotations

from proxywar.extract.drafts import Draft
from proxywar.extract.frames import Evoked, load_frames
from proxywar.extract.roles import fill
from proxywar.extract.scene import Scene
from proxywar.find.tree import Tree

ENDED = frozenset({"ASSAULT", "COERCE"})
"""Types of the nouns that a frame of ending may hold: its offensive, their siege."""


def deeds_to_end(scene: Scene, dropped: Evoked) -> list[Draft]:
    """Return the deed that the noun of a frame of ending names, where someone is told to do it or will not.

    Args:
        dropped: A frame like "lift obj:siege" that makes no fact because its governor swallows it.
    """
    if dropped.frame.type != "RETREAT" or dropped.frame.pos != "VERB" or len(dropped.tokens) < 2:
        return []
    noun = dropped.tokens[-1]
    if scene.tree.pos[noun] == "NOUN" and not _is_told_of(scene.tree, noun):
        return []  # "begged X to halt the raids": of whose they are, on whom and where, nothing is said
    part = "VERB" if scene.tree.pos[noun] == "VERB" else "NOUN"  # "stop bombing Beirut"
    for frame in load_frames(scene.lang).plain(scene.tree.lemmas[noun], part, ENDED):
        evoked = Evoked(frame, noun, (noun,))
        roles = fill(scene, evoked)
        if roles.actors and not roles.missing:
            step = f"{scene.tree.words[dropped.head]}: goes on"
            return [Draft(frame.type, noun, [noun], frame.rule, roles, mode=frame.mode, steps=[step], frame=frame)]
    return []


def _is_told_of(tree: Tree, noun: int) -> bool:
    """Tell "its siege", "the rocket attacks on Haifa" from "the raids"."""
    return tree.is_possessed(noun) or bool(tree.children(noun, "nmod", "amod", "compound", "acl"))
