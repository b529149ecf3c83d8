"""Cue words: what "reportedly", "refuse to" or "selon" does to the facts below it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from proxywar.find.tree import Tree
from proxywar.lang import table

EFFECTS = ("alleged", "denied", "ended", "negated", "planned", "possible", "stated", "swallow", "transparent")
POS_OF_CUE = {"VERB": "VERB", "AUX": "AUX", "ADV": "ADV", "DET": "DET", "ADP": "ADP", "SCONJ": "SCONJ", "NOUN": "NOUN",
              "PROPN": "NOUN", "ADJ": "ADJ", "PART": "ADV", "INTJ": "ADV", "PRON": "DET"}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Cue:
    """A cue word: its effect and the slot of the one who vouches."""

    lemma: str
    effect: str
    holder: str


@cache
def load_cues(lang: str) -> dict[tuple[str, str], Cue]:
    """Return the cues of a language by (lemma, part of speech)."""
    cues: dict[tuple[str, str], Cue] = {}
    for row in table(lang, "cues"):
        lemma, _, rest = row["lemma"].partition(" ")
        key = (row["lemma"] if not rest or ":" not in rest else lemma, row["pos"])
        cues.setdefault(key, Cue(row["lemma"], row["effect"], row["holder"]))
    return cues


@cache
def light_verbs(lang: str) -> dict[str, str]:
    """Return the light verbs of a language with what their subject is to the event noun: doer or undergoer."""
    return {row["lemma"]: row["subject"] for row in table(lang, "light_verbs")}


def cue_at(tree: Tree, i: int, *parts: str) -> Cue | None:
    """Return the cue that the token evokes as any of the parts of speech (its own when none is given)."""
    cues = load_cues(tree.lang)
    for pos in parts or (POS_OF_CUE.get(tree.pos[i], tree.pos[i]),):
        found = cues.get((tree.lemmas[i], pos)) or cues.get((tree.lower[i], pos))
        if found is not None and _is_complete(tree, i, found):
            return found
    return None


def _is_complete(tree: Tree, i: int, cue: Cue) -> bool:
    """Tell whether the particle of a cue like "break prt:off" follows it."""
    _, _, part = cue.lemma.partition(":")
    return not part or any(tree.lower[k] == part for k in (*tree.kids[i], i + 1) if k < len(tree))


def preposition_cue(tree: Tree, i: int) -> Cue | None:
    """Return the cue of the preposition before `i` ("according to", "selon", "without")."""
    phrase = tree.preposition_phrase(i)
    if not phrase:
        return None
    cues = load_cues(tree.lang)
    phrase = phrase.replace("de après", "d'après").replace("' ", "'")
    return cues.get((phrase, "ADP")) or cues.get((phrase.split(" ")[0], "ADP"))
