"""Hang French names on the body or the title right before them: "le groupe armé FPG a attaqué Gao"."""

from __future__ import annotations

import re
from functools import cache

from proxywar.find.headlines import is_common_word, is_title_case
from proxywar.find.names import Name
from proxywar.find.stand_in_verbs import seen_words
from proxywar.find.tree import Tree, tokens_with
from proxywar.lang import classed, table, united

_OF_A_TOWN = re.compile(r"(?:ais|ois|iens|éens|ains|istes|ards)$")
_THEM = frozenset({"les", "des", "aux"})
_LOOSE = ("nsubj", "nsubj:pass", "amod", "appos", "flat", "flat:name", "obj", "xcomp", "dep")
_BODIES = ("group", "body", "armed body", "party", "kin or sect", "of a people", "part of a body")


@cache
def _long_titles() -> frozenset[tuple[str, ...]]:
    """Return the titles of several words, in small letters, without what is cut off before a vowel."""
    return frozenset(tuple(words) for row in table("fr", "titles") if len(words := row["title"].lower().split()) > 1)


def name_bodies_fr(tree: Tree, names: tuple[Name, ...]) -> None:
    """Hang a name on the noun of a body or the title that it stands right behind, in place."""
    _name_peoples(tree, names)
    _free_participles(tree)
    _mend_deaths(tree)
    bodies = united(*(classed("fr", "nouns", name) for name in _BODIES))
    for i in tokens_with(tree.lemmas, bodies | {"chef"}, 0, len(tree) - 1):
        if tree.pos[i] != "NOUN":
            continue
        k = i + 1 if tree.lemmas[i] in bodies else len(tree)
        while k < len(tree) and tree.pos[k] == "ADJ" and tree.heads[k] == i and tree.words[k].islower():
            k += 1
        behind = next((i + len(t) for t in _long_titles() if tuple(tree.lower[i : i + len(t)]) == t), k)
        if behind < len(tree):
            _hang(tree, i, behind)


def _name_peoples(tree: Tree, names: tuple[Name, ...]) -> None:
    """Make a name of an unseen word with a capital behind "les": "les Sukulu de Masisi ont attaqué", in place."""
    for i in tokens_with(tree.pos, {"NOUN", "X"}, 1):
        word = tree.words[i]
        if tree.lower[i - 1] not in _THEM or not (word[:1].isupper() and word[1:].islower() and word.isalpha()):
            continue
        if _OF_A_TOWN.search(word):
            continue  # "les Abidjanais": those who live there, no party
        if is_common_word(word.lower(), "fr") or word.lower() in seen_words("fr") or tree.children(i, "amod"):
            continue
        at = tree.start[i] - tree.offset
        if not any(n.start <= at < n.end for n in names) and not is_title_case(tree.text, "fr"):
            tree.pos[i], tree.lemmas[i] = "PROPN", tree.lower[i]


def _free_participles(tree: Tree) -> None:
    """Read "Des hommes se réclamant de X ont attaqué Y" with the attack for its clause: no such form is finite."""
    for v in tokens_with(tree.deps, {"root"}, 1):
        if not tree.lower[v].endswith("ant") or tree.pos[v] != "VERB" or tree.children(v, "aux", "cop"):
            continue
        doers = [k for k in tree.children(v, "nsubj") if k < v]
        for w in tree.children(v, "parataxis", "conj", "ccomp", "xcomp", "advcl"):
            if w < v or not doers or not tree.is_finite(w) or tree.children(w, "nsubj", "cc", "mark"):
                continue
            tree.take_place(w, v)
            tree.heads[v], tree.deps[v] = doers[-1], "acl"
            tree.heads[doers[-1]], tree.deps[doers[-1]] = w, "nsubj"
            tree.link()
            break


def _mend_deaths(tree: Tree) -> None:
    """Read "Mort de dix soldats dans un raid" as "dix soldats morts dans un raid", in place."""
    for i in tokens_with(tree.lower, {"mort"}, 0, len(tree) - 3):
        opens = i == 0 or tree.words[i - 1] in (":", ";", "–", "—")
        of = tree.lower[i + 1] in ("de", "d'", "d’", "du", "des")
        if not (opens and of) or tree.lemmas[i] != "mourir":
            continue
        dead = tree.heads[i + 1]
        if tree.heads[dead] == i and not tree.children(i, "nsubj"):
            tree.deps[dead], tree.deps[i + 1] = "nsubj", "dep"
            tree.link()


def _hang(tree: Tree, i: int, k: int) -> None:
    """Hang the name at `k` on the noun at `i` where the parser gave it to the verb of the noun, or took it for more."""
    if tree.pos[k] != "PROPN" or tree.deps[k] not in _LOOSE or tree.children(k, "case", "det"):
        return
    above = tree.heads[k]
    if above == i:
        tree.deps[k] = "nmod"
    elif tree.deps[k].startswith("nsubj") and i != above and above in tree.ancestors(i):
        tree.reattach(k, i, "nmod")
        for m in tree.children(k, "nmod"):  # "l'aile Ali du FPG"
            tree.reattach(m, i, "nmod")
