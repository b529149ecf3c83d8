"""Cue words: what "reportedly", "refuse to" or "selon" does to the facts below it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from proxywar.find.retagging_fr import noun_triggers
from proxywar.find.tree import Tree
from proxywar.lang import classed, table

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
    phrases = _phrases_at(tree, i)
    for pos in parts or (POS_OF_CUE.get(tree.pos[i], tree.pos[i]),):
        lemma = next((two for two in phrases if (two, pos) in cues), tree.lemmas[i])
        found = cues.get((lemma, pos)) or cues.get((tree.lower[i], pos))
        if found is not None and _is_complete(tree, i, found):
            return cues[("order", "VERB")] if found.lemma == "tell" and _is_told_to(tree, i) else found
    return None


def _is_told_to(tree: Tree, i: int) -> bool:
    """Tell "told the army to bomb X", an order, from "told the BBC that it bombed X"."""
    return any(tree.lower[m] == "to" for k in tree.children(i, "xcomp") for m in tree.children(k, "mark"))


def _phrases_at(tree: Tree, i: int) -> list[str]:
    """Return the verbs of two words that the token belongs to: "faire savoir", "laisser entendre", "faire état"."""
    if tree.lemmas[i] not in _words_of_phrases(tree.lang) or tree.pos[i] not in ("VERB", "AUX"):
        return []
    bare = [k for k in tree.children(i, "obj") if k == i + 1]
    found = [f"{tree.lemmas[k]} {tree.lemmas[i]}" for k in tree.children(i, "aux:caus")]
    found += [f"{tree.lemmas[i]} {tree.lemmas[k]}" for k in bare]
    above = tree.heads[i]
    if tree.deps[i] in ("xcomp", "ccomp") and above == i - 1:
        found.append(f"{tree.lemmas[above]} {tree.lemmas[i]}")
    return found


@cache
def _words_of_phrases(lang: str) -> frozenset[str]:
    """Return the words of the cues of two words, so that others need not be looked at."""
    return frozenset(word for lemma, _ in load_cues(lang) if " " in lemma for word in lemma.split())


def _is_complete(tree: Tree, i: int, cue: Cue) -> bool:
    """Tell whether the particle of a cue like "break prt:off" follows it; "dut évacuer", "vit X envoyer" are done."""
    if (cue.lemma == "devoir" and _had_to(tree, i)) or (cue.lemma == "voir" and _sees_done(tree, i)):
        return False
    if (cue.lemma == "aller" and not _is_about_to(tree, i)) or _does_its_noun(tree, i):
        return False
    _, _, part = cue.lemma.partition(":")
    near = [*tree.kids[i], i + 1, *(m for k in tree.children(i, "advcl", "xcomp") for m in tree.kids[k])]
    return not part or any(part in (tree.lower[k], tree.lemmas[k]) for k in near if k < len(tree))


def _had_to(tree: Tree, i: int) -> bool:
    """Tell "dut", "a dû", "avait dû": what had to be done was done; "aurait dû" was not."""
    if tree.feature(i, "VerbForm") == "Fin":
        return tree.feature(i, "Tense") == "Past"
    aux = tree.children(i, "aux")
    return bool(aux) and all(tree.feature(k, "Mood") == "Ind" and tree.feature(k, "Tense") != "Fut" for k in aux)


def _is_about_to(tree: Tree, i: int) -> bool:
    """Tell "va attaquer", "allait attaquer" from "est allé voir X", "alla chercher Y", who went and did it."""
    if tree.feature(i, "VerbForm") == "Part" or tree.children(i, "aux"):
        return False
    return tree.feature(i, "Tense") != "Past"


def _does_its_noun(tree: Tree, i: int) -> bool:
    """Tell "a engagé des pourparlers", "assure une médiation", which is done, from "s'engage à", "assure que"."""
    if tree.lang != "fr" or tree.lemmas[i] not in classed("fr", "verbs", "does its noun"):
        return False
    if tree.children(i, "expl", "ccomp", "iobj") or any(tree.lower[k] in ("se", "s'", "s’") for k in tree.kids[i]):
        return False
    things = [k for k in tree.children(i, "obj", "nsubj:pass") if tree.pos[k] == "NOUN"]
    return any(tree.lemmas[k] in noun_triggers("fr") for k in things)


def _sees_done(tree: Tree, i: int) -> bool:
    """Tell "l'année 1975 vit Cuba envoyer des troupes": an infinitive says what happened, nobody's word."""
    return any(tree.feature(k, "VerbForm") == "Inf" and k > i for k in tree.children(i, "xcomp", "ccomp"))


def preposition_cue(tree: Tree, i: int) -> Cue | None:
    """Return the cue of the preposition before `i` ("according to", "selon", "without")."""
    phrase = tree.preposition_phrase(i)
    if not phrase:
        return None
    cues = load_cues(tree.lang)
    if phrase == "de" and tree.lemmas[i] == "source" and not tree.children(i, "det", "nmod", "nummod"):
        return cues.get(("de source", "ADP"))  # "de source militaire"
    phrase = phrase.replace("' ", "'")
    return cues.get((phrase, "ADP")) or cues.get((phrase.split(" ")[0], "ADP"))
