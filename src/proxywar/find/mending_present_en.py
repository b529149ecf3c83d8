"""Mend English sentences whose only verb, a present, the parser took for a noun: "The United States punish Turkey".

Many verbs of conflict news are nouns as well ("hold", "lands", "drives", "fires"), and in the present they look the
same. A sentence needs a verb, so where none is seen the first word is taken that may be one, agrees with the nouns
before it, and has behind it what no noun has: a name, an article, a particle of its own.
"""

from __future__ import annotations

from functools import cache

from proxywar.find.inflection import forms
from proxywar.find.mending_arguments import PARTICLES, UNCHANGED_PASTS, particle_verbs
from proxywar.find.mending_gerunds_en import POSSESSIVE
from proxywar.find.mending_only_verbs import is_seen, make_only_verb
from proxywar.find.mending_titled import offices, said_of_names
from proxywar.find.mending_verbs import PAST, PRESENT
from proxywar.find.tree import Tree
from proxywar.lang import classed, table, united

SUBJECT = frozenset({"PROPN", "NOUN", "ADJ", "NUM", "DET", "PART", "CCONJ"})
"""What the words before the verb may be."""
WHOSE = frozenset({"of", "from", "in"})
"""Prepositions within a subject: "Soldiers from Mali massacre villagers"."""
OPENS_OBJECT = frozenset({"a", "an", "the", "its", "their", "his", "her", "it", "them", "him", "this", "these", "two"})
"""Words that no noun is followed by."""
ONE = frozenset({"a", "an", "this", "every", "another"})
SUBORDINATORS = frozenset({"who", "which", "that", "whose", "whom", "where", "when", "while", "after", "before", "as",
                           "because", "if", "although", "though", "until", "since"})  # fmt: skip
_MOST = 10
"""Words before the verb, at most."""


def mend_present_english(tree: Tree) -> None:
    """Mend such a sentence in place."""
    if tree.lang != "en" or len(tree) < 3:
        return
    stop = next((k for k in range(2, len(tree)) if tree.lower[k] in SUBORDINATORS), len(tree))
    if any(is_seen(tree, k) for k in range(stop)):
        return
    for v in range(1, min(stop - 1, _MOST)):
        if tree.pos[v - 1] not in SUBJECT and not (v > 1 and tree.lower[v - 1] in WHOSE):
            return
        if _may_be_verb(tree, v) and _agrees(tree, v) and _is_followed(tree, v):
            phrasal = tree.lower[v + 1] in PARTICLES
            morph = PAST if tree.lower[v] in UNCHANGED_PASTS else PRESENT
            light = _has_fixed_object(tree, v)
            make_only_verb(tree, v, morph, _head, v + 1 if phrasal else None, light=light)
            return


def _may_be_verb(tree: Tree, v: int) -> bool:
    word = tree.lower[v]
    verb = forms("en").get(word)
    if verb is None or word.endswith(("ing", "ed")) or word != tree.words[v]:
        return False
    if word != verb and not word.endswith("s"):
        return False
    if word in PARTICLES and (word, tree.lower[v + 1]) not in particle_verbs("en"):
        return False
    return tree.pos[v] in ("NOUN", "VERB", "ADJ", "ADP", "ADV", "PROPN") and word not in _nouns_only()


@cache
def _nouns_only() -> frozenset[str]:
    """Return words that a name follows as a title, or that say what somebody is: "ally", "head", "guard"."""
    ties = said_of_names("en", "BACKS", "AID", "LEADS", "PART_OF", "OPPOSES")
    return united(offices("en"), ties, classed("en", "nouns", "person"))


def _has_fixed_object(tree: Tree, v: int) -> bool:
    """Tell "set sail", "hold joint exercises"."""
    thing = v + 1 if tree.pos[v + 1] == "NOUN" else v + 2
    pair = (forms("en")[tree.lower[v]], tree.lemmas[thing]) if thing < len(tree) else ("", "")
    return pair in _fixed_objects() and tree.pos[thing] == "NOUN"


@cache
def _fixed_objects() -> frozenset[tuple[str, str]]:
    """Return the verbs of the trigger table that take one noun as object, with it: ("hold", "talk")."""
    heads = [row["lemma"].split() for row in table("en", "triggers") if row["pos"] == "VERB"]
    parts = [(h[0], part[4:]) for h in heads for part in h[1:] if part.startswith("obj:")]
    return frozenset((verb, noun) for verb, nouns in parts for noun in nouns.split("/"))


def _agrees(tree: Tree, v: int) -> bool:
    """Tell whether the noun before it may be the subject of its form."""
    third, past = tree.lower[v] != forms("en")[tree.lower[v]], tree.lower[v] in UNCHANGED_PASTS
    noun = _head(tree, 0, v)
    if noun < v - 1 and tree.pos[v - 1] not in ("NOUN", "PROPN"):
        return False
    if tree.pos[noun] == "ADJ" and v > 1 and tree.pos[v - 2] == "DET":
        return third  # "The raid draws": nothing but a noun stands there
    if tree.pos[noun] not in ("NOUN", "PROPN", "NUM") or tree.lower[noun] in POSSESSIVE:
        return False
    joined = any(tree.pos[k] == "CCONJ" for k in range(noun)) and noun == v - 1
    if past:
        return True
    if tree.pos[noun] == "PROPN":
        return (third or tree.lower[noun].endswith("s")) if not joined else not third
    many = tree.lower[noun].endswith("s") and not tree.lower[noun].endswith("ss")
    many = many or tree.feature(noun, "Number") == "Plur" or tree.lemmas[noun] in ("police", "people") or joined
    return third != many


def _head(tree: Tree, start: int, stop: int) -> int:
    """Return the noun that the words before a verb are about: the last, or the one before "of", "from", "in"."""
    found = (k - 1 for k in range(start + 1, stop - 1) if tree.lower[k] in WHOSE and tree.pos[k - 1] == "NOUN")
    return next(found, stop - 1)


def _is_followed(tree: Tree, v: int) -> bool:
    """Tell whether what stands behind it shows that it is no noun."""
    after = tree.lower[v + 1]
    if after in OPENS_OBJECT or (tree.pos[v + 1] == "PROPN" and tree.words[v + 1] != tree.words[v + 1].lower()):
        return True
    verb = forms("en")[tree.lower[v]]
    if after in PARTICLES and (verb, after) in particle_verbs("en"):
        return True
    if _has_fixed_object(tree, v) or verb in classed("en", "verbs", "no noun"):
        return True
    if tree.lower[v] == verb and verb not in UNCHANGED_PASTS:
        # "Wagner fighters dig trenches", "Thousands march in X": no singular noun stands behind a plural one.
        noun = _head(tree, 0, v)
        many = tree.pos[noun] in ("NOUN", "NUM") and tree.lower[noun].endswith("s")
        return many or (tree.pos[v + 1] == "NOUN" and any(tree.pos[k] == "CCONJ" for k in range(v)))
    return any(tree.lower[k] in ONE and tree.pos[k] == "DET" for k in range(v)) and tree.pos[v + 1] in ("ADP", "DET")
