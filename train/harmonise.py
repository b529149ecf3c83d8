"""Bring the smaller French treebanks to the conventions of GSD and Sequoia, for training only.

The treebanks disagree where it matters to us: PUD and the spoken ones call the agent of a passive plain `obl`, call
reflexive "se" an object, leave out `Voice` and `Reflex`, and PUD and FQB have other lemmas for pronouns. What the
models are tested on (GSD, Sequoia) is never touched.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

HARMONISED = ("fqb", "pud", "parisstories", "rhapsodie")
PRONOUN_LEMMAS = {
    "il": "lui",
    "elle": "lui",
    "ils": "eux",
    "elles": "eux",
    "je": "moi",
    "j'": "moi",
    "me": "moi",
    "m'": "moi",
    "te": "toi",
    "t'": "toi",
    "tu": "toi",
    "se": "soi",
    "s'": "soi",
    "nous": "nous",
    "vous": "vous",
    "leur": "eux",
    "eux": "eux",
    "on": "on",
}
NOT_AGENTS = frozenset(
    [
        "rapport",
        "exemple",
        "conséquent",
        "conséquence",
        "suite",
        "point",
        "compte",
        "voie",
        "moyen",
        "avance",
        "hasard",
        "fois",
        "terre",
        "mer",
        "avion",
    ]
)


class Word(Protocol):
    """What this module reads and changes of a word; `head` counts from 1, 0 is the root."""

    form: str
    lemma: str
    pos: str
    feats: str
    head: int
    label: str


def harmonise(rows: Sequence[Word]) -> None:
    """Change the words of a sentence in place.

    Args:
        rows: All words of one sentence, contractions already joined.
    """
    for row in rows:
        form = row.form.lower().replace("’", "'").removeprefix("-t-").removeprefix("-")
        if row.pos == "PRON" and form in PRONOUN_LEMMAS:
            row.lemma = PRONOUN_LEMMAS[form]
        if form in ("se", "s'") and row.pos == "PRON":
            row.feats = add_feature(row.feats, "Reflex=Yes")
            if row.label in ("obj", "expl:comp"):
                row.label = "expl:pv"
        if form == "dont" and row.pos == "ADP":
            row.pos = "PRON"
        if form == "si" and row.pos == "ADP":
            row.pos = "SCONJ"
        if row.lemma == "jusqu'":
            row.lemma = "jusque"
        row.lemma = row.lemma.partition("_")[0] or row.lemma
        if row.label == "aux":
            row.label = "aux:tense"
    _mark_voice(rows)
    _mark_agents(rows)


def add_feature(feats: str, pair: str) -> str:
    """Add a feature to a feature string, keeping the order of names.

    Examples:
        >>> add_feature("Person=3|PronType=Prs", "Number=Sing")
        'Number=Sing|Person=3|PronType=Prs'
    """
    pairs = [known for known in feats.split("|") if known]
    name = pair.partition("=")[0]
    if not any(known.partition("=")[0] == name for known in pairs):
        pairs.append(pair)
    return "|".join(sorted(pairs))


def _mark_voice(rows: Sequence[Word]) -> None:
    passive = {row.head for row in rows if row.label == "aux:pass"}
    for i, row in enumerate(rows, start=1):
        is_past = row.pos == "VERB" and "VerbForm=Part" in row.feats and "Tense=Pres" not in row.feats
        if is_past and (i in passive or row.label == "acl"):
            row.feats = add_feature(row.feats, "Voice=Pass")


def _mark_agents(rows: Sequence[Word]) -> None:
    governed = {row.head for row in rows if row.label == "case" and row.form.lower() == "par"}
    for i in governed:
        row = rows[i - 1]
        if row.label != "obl" or row.pos not in ("NOUN", "PROPN", "PRON") or row.lemma.lower() in NOT_AGENTS:
            continue
        verb = rows[row.head - 1] if row.head else row
        if verb.pos == "VERB" and "Voice=Pass" in verb.feats:
            row.label = "obl:agent"
