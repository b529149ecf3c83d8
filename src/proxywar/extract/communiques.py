"""Texts that a party signs: "Communiqué No. 5 of UNITA. Our forces took Huambo": "our" is UNITA's, and so is the word.

What such a text says of its author's deeds is alleged by him; who "is warned" in it is warned by him.
"""

from __future__ import annotations

from proxywar.extract.drafts import Draft
from proxywar.extract.referents import actors_of
from proxywar.extract.scene import Scene
from proxywar.extract.speakers import SPEAKERS, written_by
from proxywar.lang import classed
from proxywar.records import Status

_BY = frozenset({"of", "by", "from", "de", "par"})
_LONGEST = 14
"""Words of a heading before its colon."""
_SAID = frozenset({"THREATEN", "REQUEST", "REJECT", "ACCUSE", "AGREE", "SUPPORT"})
"""Types of what is done by saying it, which a communiqué does and does not only tell."""


def note_author(scene: Scene) -> None:
    """Note whose text begins where a sentence is its heading, alone or before a colon."""
    tree = scene.tree
    titles = classed(scene.lang, "nouns", "signed text")
    if tree.pos[0] == "DET" or titles.isdisjoint(tree.lower[:2]):
        return
    end = next((k for k in range(1, min(_LONGEST, len(tree))) if tree.words[k] == ":"), len(tree))
    if end == len(tree) and any(tree.pos[k] == "VERB" and tree.is_finite(k) for k in range(end)):
        return
    for k in range(1, end):
        ref = scene.at.get(k)
        if ref is not None and ref.last == k and tree.case_of(k) in _BY and (found := actors_of(scene, k)):
            scene.discourse.author = (scene.fragment, found[0])
            return


def leave_to_author(scene: Scene, drafts: list[Draft]) -> None:
    """Leave to the author of a text what it tells of "us", and give him the warnings that nobody else gives."""
    tree, authors = scene.tree, written_by(scene)
    if not authors:
        return
    told = not SPEAKERS[scene.lang].isdisjoint(tree.lower)
    for draft in drafts:
        if draft.type in _SAID:
            now = any(tree.lower[k] in ("is", "are", "est", "sont") for k in tree.children(draft.head, "aux"))
            if not draft.actors and now and tree.is_passive(draft.head):
                draft.roles.actors = list(authors)
                draft.steps.append("author of the text")
        elif told and draft.status is Status.STATED:
            draft.status, draft.holders = Status.ALLEGED, list(authors)
            draft.steps.append("author of the text: alleged")
