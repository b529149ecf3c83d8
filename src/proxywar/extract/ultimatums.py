"""What a demand threatens with: "a sommé X de partir, faute de quoi il frapperait", "told X to leave or face strikes".

What would happen otherwise is no deed of its own: the demand holds it out.
"""

from __future__ import annotations

from collections.abc import Sequence

from proxywar.extract.drafts import Draft
from proxywar.extract.scene import Scene
from proxywar.find.tree import NOMINAL, Tree, tokens_with
from proxywar.lang import classed
from proxywar.records import TIE_TYPES

_OPENERS = {"fr": frozenset({"quoi", "peine"}), "en": frozenset({"or", "which"})}
"""Words that stand in what opens such a clause."""


def leave_threats_out(scene: Scene, drafts: list[Draft]) -> list[Draft]:
    """Return the facts without those that tell what happens where a demand is not met."""
    for opener in tokens_with(scene.tree.lower, _OPENERS[scene.lang], 2, len(scene.tree) - 1):
        what = _held_out(scene.tree, opener)
        demands = [d for d in drafts if d.type == "REQUEST" and d.actors and d.head < opener]
        if what is None or not demands:
            continue
        within = {*scene.tree.subtree(what), *range(opener, what + 1)}
        drafts = [d for d in drafts if d.head < opener or d.head not in within or d.type in TIE_TYPES]
    return drafts


def _held_out(tree: Tree, opener: int) -> int | None:
    """Return the verb or noun that says what is threatened, None where the word opens no such thing."""
    words: Sequence[str] = tree.lower
    before, behind = words[opener - 1], words[opener + 1]
    ahead = next((k for k in range(opener + 1, len(tree)) if tree.pos[k] == "VERB"), None)
    if words[opener] == "quoi":
        return ahead if before == "sans" or (before == "de" and words[opener - 2] == "faute") else None
    if words[opener] == "peine":
        things = range(opener + 2, min(opener + 5, len(tree)))
        told = before == "sous" and behind in ("de", "d'", "d’")
        return next((k for k in things if tree.pos[k] in ("VERB", *NOMINAL)), None) if told else None
    if words[opener] == "which":
        return ahead if before == "failing" else None
    if behind == "else":
        return ahead
    return opener + 1 if behind in classed("en", "verbs", "meets with harm") else None
