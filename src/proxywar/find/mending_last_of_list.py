"""Hang what is said of one only on the last name of a list: "A and B, the commander of X", "A and B, who heads X".

The parser hangs an apposition or a relative clause behind a list on its first name; the grammar then reads it of all.
A leader in the singular, a verb of one man, "led by Y" and "whose leader is" tell of the name right before them.
"""

from __future__ import annotations

from functools import cache

from proxywar.find.tree import NOMINAL, Tree, tokens_with
from proxywar.lang import table

_ONE = frozenset({"has", "is", "was", "a", "est", "était", "avait"})
_DOERS = frozenset({"who", "which", "qui"})
_OWNERS = frozenset({"whose", "dont"})
_AGENTS = frozenset({"by", "par"})


def mend_last_of_list(tree: Tree) -> None:
    """Hang the descriptions in place."""
    _mend_second_objects(tree)
    for k in tokens_with(tree.deps, {"appos", "acl", "acl:relcl"}, 4):
        first = tree.heads[k]
        if first >= k or tree.pos[first] not in NOMINAL:
            continue
        listed = [m for m in tree.conjuncts(first) if first < m < k and tree.pos[m] in NOMINAL]
        if not listed or k in tree.subtree(listed[-1]):
            continue
        last = listed[-1]
        start = next((m for m in tree.subtree(k) if tree.words[m] != ","), k)
        own = [m for m in tree.subtree(last) if m < start and tree.words[m] != ","]
        behind = bool(own) and own[-1] == start - 2 and tree.words[start - 1] == ","
        if behind and _is_of_one(tree, k):
            tree.reattach(k, last, tree.deps[k])


def _mend_second_objects(tree: Tree) -> None:
    """Read "a sanctionné X et Y, chefs de Z" with the chiefs as X and Y, "a pris X, quartier général de Y" likewise."""
    for k in tokens_with(tree.deps, {"obj"}, 3):
        verb = tree.heads[k]
        start = next((m for m in tree.subtree(k) if tree.words[m] != ","), k)
        if tree.pos[k] != "NOUN" or verb > k or not start or tree.words[start - 1] != "," or tree.case_of(k):
            continue
        bare = tree.lang == "fr" and not tree.children(k, "det", "nummod")
        if not bare and tree.lemmas[k] not in _leaders(tree.lang):
            continue
        named = [m for m in tree.children(verb, "obj") if m < start and tree.pos[m] == "PROPN"]
        listed = [m for n in named for m in tree.conjuncts(n) if m < start]
        if listed and max(listed) == start - 2 and not tree.children(k, "cc"):
            tree.reattach(k, named[0], "appos")


def _is_of_one(tree: Tree, k: int) -> bool:
    """Tell what is said of one party: a leader, what one does or has done, who leads it, whose leader somebody is."""
    if tree.deps[k] == "appos":
        return tree.lemmas[k] in _leaders(tree.lang) and _is_singular(tree, k)
    verbal = [k, *tree.children(k, "aux", "aux:pass", "cop")]
    if any(tree.lower[m] in _OWNERS for m in tree.subtree(k)[:4]):
        mine = [m for m in (k, *tree.children(k, "nsubj", "nsubj:pass")) if tree.lemmas[m] in _leaders(tree.lang)]
        return any(_is_singular(tree, m) for m in mine)
    if any(tree.lower[m] in _DOERS for m in tree.children(k, "nsubj", "nsubj:pass")):
        present = tree.feature(k, "Tense") == "Pres" or tree.lang == "fr"
        finite = [m for m in verbal if tree.feature(m, "VerbForm") == "Fin"]
        one = present and any(tree.feature(m, "Number") == "Sing" for m in finite)
        return one or any(tree.lower[m] in _ONE for m in verbal)
    led = tree.lemmas[k] in _leading(tree.lang) and tree.is_past_participle(k)
    return led and any(tree.case_of(m) in _AGENTS and m > k for m in tree.children(k, "obl", "obl:agent"))


def _is_singular(tree: Tree, k: int) -> bool:
    return tree.feature(k, "Number") == "Sing" and not tree.lower[k].endswith("s")


@cache
def _leaders(lang: str) -> frozenset[str]:
    """Return the nouns of who leads, as "commander"."""
    return _lemmas(lang, "NOUN")


@cache
def _leading(lang: str) -> frozenset[str]:
    """Return the verbs of leading, as "head"."""
    return _lemmas(lang, "VERB")


def _lemmas(lang: str, pos: str) -> frozenset[str]:
    rows = (r["lemma"] for r in table(lang, "triggers") if r["type"] == "LEADS" and r["pos"] == pos)
    return frozenset(lemma for lemma in rows if " " not in lemma)
