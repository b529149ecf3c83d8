"""Mend English sentences whose only verb, a present, the parser took for a noun: "The United States punish Turkey".

Many verbs of conflict news are nouns as well ("hold", "lands", "drives", "fires"), and in the present they look the
same. A sentence needs a verb, so where none is seen the first word is taken that may be one, agrees with the nouns
before it, and has behind it what no noun has: a name, an article, a particle of its own.
"""

from __future__ import annotations

from functools import cache

from proxywar.find.inflection import forms
from proxywar.find.mending_arguments import PARTICLES, particle_verbs
from proxywar.find.mending_titled import offices, said_of_names
from proxywar.find.mending_verbs import PRESENT, make_verb
from proxywar.find.tree import Tree
from proxywar.lang import classed, united

SUBJECT = frozenset({"PROPN", "NOUN", "ADJ", "NUM", "DET", "PART", "CCONJ"})
"""What the words before the verb may be."""
WHOSE = frozenset({"of", "from", "in"})
"""Prepositions within a subject: "Soldiers from Mali massacre villagers"."""
OBJECT = frozenset({"PROPN", "NOUN", "ADJ", "NUM", "DET", "PART", "PRON"})
OPENS_OBJECT = frozenset({"a", "an", "the", "its", "their", "his", "her", "it", "them", "him", "this", "these", "two"})
"""Words that no noun is followed by."""
ONE = frozenset({"a", "an", "this", "every", "another"})
SHORT = frozenset({"'s", "’s", "'", "’"})
SUBORDINATORS = frozenset({"who", "which", "that", "whose", "whom", "where", "when", "while", "after", "before", "as",
                           "because", "if", "although", "though", "until", "since"})  # fmt: skip
_MOST = 10
"""Words before the verb, at most."""


def mend_present_english(tree: Tree) -> None:
    """Mend such a sentence in place."""
    if tree.lang != "en" or len(tree) < 3:
        return
    stop = next((k for k in range(2, len(tree)) if tree.lower[k] in SUBORDINATORS), len(tree))
    if any(_is_verb(tree, k) for k in range(stop)):
        return
    for v in range(1, min(stop - 1, _MOST)):
        if tree.pos[v - 1] not in SUBJECT and not (v > 1 and tree.lower[v - 1] in WHOSE):
            return
        if _may_be_verb(tree, v) and _agrees(tree, v) and _is_followed(tree, v):
            _make_present(tree, v)
            return


def _is_verb(tree: Tree, k: int) -> bool:
    """Tell a finite verb that the parser saw as one: what hangs on a noun as its first part it did not."""
    if tree.pos[k] not in ("VERB", "AUX") or tree.deps[k] in ("compound", "flat", "appos"):
        return False
    return tree.is_finite(k) or tree.pos[k] == "AUX" or tree.deps[k] == "root"


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


def _agrees(tree: Tree, v: int) -> bool:
    """Tell whether the noun before it may be the subject of its form."""
    third = tree.lower[v] != forms("en")[tree.lower[v]]
    noun = _head(tree, 0, v)
    if noun < v - 1 and tree.pos[v - 1] not in ("NOUN", "PROPN"):
        return False
    if tree.pos[noun] == "ADJ" and v > 1 and tree.pos[v - 2] == "DET":
        return third  # "The raid draws": nothing but a noun stands there
    if tree.pos[noun] not in ("NOUN", "PROPN", "NUM") or tree.lower[noun] in SHORT:
        return False
    joined = any(tree.pos[k] == "CCONJ" for k in range(noun)) and noun == v - 1
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
    if (forms("en")[tree.lower[v]], after) in particle_verbs("en"):
        return True
    if tree.lower[v] == forms("en")[tree.lower[v]]:
        # "Wagner fighters dig trenches", "Thousands march in X": no singular noun stands behind a plural one.
        noun = _head(tree, 0, v)
        many = tree.pos[noun] in ("NOUN", "NUM") and tree.lower[noun].endswith("s")
        return many or (tree.pos[v + 1] == "NOUN" and any(tree.pos[k] == "CCONJ" for k in range(v)))
    return any(tree.lower[k] in ONE and tree.pos[k] == "DET" for k in range(v)) and tree.pos[v + 1] in ("ADP", "DET")


def _make_present(tree: Tree, v: int) -> None:
    """Read a token as the verb of its sentence: what stands before it is the subject, the next noun its object."""
    root = next(k for k in range(len(tree)) if tree.heads[k] == k)
    make_verb(tree, v, PRESENT)
    if tree.pos[v - 1] == "ADJ":
        tree.pos[v - 1] = "NOUN"
    subject = _make_subject(tree, v)
    tree.heads[v], tree.deps[v] = v, "root"
    start = v + 1
    if (tree.lemmas[v], tree.lower[start]) in particle_verbs("en"):
        tree.heads[start], tree.deps[start], tree.pos[start] = v, "compound:prt", "ADP"
        start += 1
    end = start
    while end < len(tree) and tree.pos[end] in OBJECT:
        end += 1
    inside = range(start, end)
    things = [k for k in inside if tree.pos[k] in ("NOUN", "PROPN", "PRON") and tree.lower[k] not in SHORT]
    thing = things[-1] if things else None
    if thing is not None:
        for k in inside:
            if k != thing and tree.heads[k] not in inside:
                tree.heads[k] = thing
                tree.deps[k] = "compound" if tree.pos[k] in ("NOUN", "PROPN") else tree.deps[k]
            elif k != thing and tree.heads[k] == k:
                tree.heads[k], tree.deps[k] = thing, "compound"
        tree.heads[thing], tree.deps[thing] = v, "obj"
    for k in range(end, len(tree)):
        if tree.heads[k] == k or tree.heads[k] <= v or (tree.heads[k] == thing and _goes_with_deed(tree, k)):
            cased = any(tree.pos[m] == "ADP" and tree.heads[m] == k for m in range(start, k))
            named = tree.deps[k] if tree.deps[k] not in ("root", "nmod", "appos", "nmod:unmarked") else "obl"
            tree.heads[k], tree.deps[k] = v, "obl" if cased else named
    if root not in (v, subject) and tree.heads[root] == root:
        tree.heads[root], tree.deps[root] = v, "advcl" if tree.children(root, "mark") else "parataxis"
    tree.link()


def _goes_with_deed(tree: Tree, k: int) -> bool:
    """Tell "hold talks in Cairo" and "fire rockets at Haifa" from "condemn attacks on Gaza"."""
    case = next((tree.lower[m] for m in range(k) if tree.heads[m] == k and tree.deps[m] == "case"), "")
    return case in ("in", "at", "to", "into", "from", "near") or tree.deps[k] == "punct"


def _make_subject(tree: Tree, v: int) -> int:
    """Hang the words before the verb on the noun before it, the first of several, and return it."""
    parts: list[list[int]] = [[]]
    for k in range(v):
        if tree.pos[k] == "CCONJ" and parts[-1]:
            parts.append([])
        parts[-1].append(k)
    heads = [_head(tree, part[0], part[-1] + 1) for part in parts]
    for part, head in zip(parts, heads, strict=True):
        for k in part:
            if k == head:
                continue
            if tree.heads[k] not in part or tree.heads[k] == k:
                tree.heads[k] = head
            if k > head and tree.heads[k] == head:
                tree.deps[k] = "nmod"
            elif tree.heads[k] == head and tree.pos[k] in ("NOUN", "PROPN"):
                owner = k + 1 < v and tree.lower[k + 1] in SHORT
                tree.deps[k] = "nmod:poss" if owner else "compound"
            elif tree.pos[k] == "CCONJ":
                tree.heads[k], tree.deps[k] = head, "cc"
            elif tree.deps[k] == "root":
                tree.deps[k] = "amod"
    tree.heads[heads[0]], tree.deps[heads[0]] = v, "nsubj"
    for later in heads[1:]:
        tree.heads[later], tree.deps[later] = heads[0], "conj"
    return heads[0]
