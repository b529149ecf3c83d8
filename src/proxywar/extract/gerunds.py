"""English nouns in -ing that no row has: "Asmara's harbouring of rebels" is what "Asmara harbours rebels" is."""

from __future__ import annotations

from collections.abc import Container
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

from proxywar.find.inflection import forms

if TYPE_CHECKING:
    from proxywar.extract.frames import Frame, Slot

_SHORTEST = 6
"""How long a noun in -ing is at least that is of a verb: no "king", "wing"."""
_NONE_AS_NOUNS = frozenset({"LEADS", "CONSULT", "PRESENT", "AGREE", "PROTEST"})
"""Types whose nouns in -ing are things as much as deeds: "the leading of", "the meeting of", "the signing of"."""


def verb_of(noun: str, verbs: Container[str]) -> str:
    """Return the verb of a noun in -ing, "" of other words.

    Args:
        noun: Lower case.
        verbs: Lemmas that may be meant.
    """
    if not noun.endswith("ing") or len(noun) < _SHORTEST:
        return ""
    stem = noun.removesuffix("ing")
    regular = (stem, f"{stem}e", stem[:-1] if stem[-1] == stem[-2] else stem)
    return next((verb for verb in (forms("en").get(noun, ""), *regular) if verb and verb in verbs), "")


@cache
def as_noun(frame: Frame) -> Frame | None:
    """Return the frame of the noun in -ing of a verb: whose it is does it, and "of" is before what it is done to."""
    objects = [s.name for s in (*frame.recipient, *frame.place)]
    thing = [lemma for slot, lemma in frame.fixed if slot == "obj"]
    whole = "obj" in objects and not frame.fixed
    part = "obj" not in objects and len(thing) == len(frame.fixed) == 1
    if frame.pos != "VERB" or frame.type in _NONE_AS_NOUNS or not (whole or part):
        return None
    if not any(s.name == "subj" for s in frame.actor):
        return None
    slot = type(frame.actor[0])
    return replace(
        frame,
        pos="NOUN",
        fixed=tuple(("of", lemma) for lemma in thing),  # "the closing of the border with Armenia"
        actor=(slot("poss"), slot("adj"), slot("by")),
        recipient=_behind_of(frame.recipient),
        place=_behind_of(frame.place),
        clause="",
    )


def _behind_of(slots: tuple[Slot, ...]) -> tuple[Slot, ...]:
    return tuple(replace(s, name="of", required=True) if s.name == "obj" else s for s in slots)
