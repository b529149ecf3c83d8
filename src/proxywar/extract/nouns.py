"""Which nouns are deeds, which stand for a party or a people, and which are counted as men or arms."""

from __future__ import annotations

from functools import cache

from proxywar.find.prepare import participles
from proxywar.find.tree import Tree
from proxywar.lang import classed, table

SEVERAL = frozenset({"ces", "these", "those", "both", "two", "three", "each", "deux", "trois", "chaque"})
"""Words before a noun that takes up a list: "both countries", "les deux pays"."""
DETERMINERS = frozenset({"the", "this", "that", "le", "la", "l'", "l’", "ce", "cet", "cette", "les", "ces", "these"})
_TIES = frozenset({"BACKS", "OPPOSES", "COOPERATE"})
_EVERY = frozenset({"all", "other", "tous", "toutes", "autres"})


@cache
def deeds(lang: str) -> frozenset[str]:
    """Return the event nouns of a language, without what stands for a party ("rival") or is there ("troop", "camp")."""
    things = counted(lang).keys() | classed(lang, "nouns", "site of forces")
    nouns = [r for r in table(lang, "triggers") if r["pos"] == "NOUN" and "self" not in r["actor"]]
    return frozenset(
        r["lemma"].split()[0] for r in nouns if r["type"] != "PRESENT" or r["lemma"].split()[0] not in things
    )


@cache
def party_nouns(lang: str) -> frozenset[str]:
    """Return the nouns of the trigger table that stand for a party themselves: "rival", "backer"."""
    nouns = [r for r in table(lang, "triggers") if r["pos"] == "NOUN"]
    return frozenset(r["lemma"].split()[0] for r in nouns if "self" in r["actor"])


@cache
def relatives_of(lang: str) -> frozenset[str]:
    """Return the nouns for what one party is to another: "ally", "client", "rival"."""
    rows = [r for r in table(lang, "triggers") if r["pos"] == "NOUN" and r["type"] in _TIES]
    return frozenset(r["lemma"].split()[0] for r in rows if "self" in r["actor"] + r["recipient"])


@cache
def counted(lang: str) -> dict[str, str]:
    """Return the nouns of the materiel table with what a number of them counts."""
    return {form: row["of"] for row in table(lang, "materiel") for form in (row["lemma"], *row["forms"].split(";"))}


def parts_at_hyphen(word: str) -> tuple[str, str, str]:
    """Return what stands before the last hyphen of a word, the hyphen and what stands behind it."""
    return word.replace("‐", "-").replace("‑", "-").rpartition("-")


def tells_backer(tree: Tree, k: int) -> bool:
    """Tell "Rwandan-backed" before a deed, who is behind the doer, from "Rwandan-led", who does it."""
    _, dash, second = parts_at_hyphen(tree.lower[k])
    row = participles(tree.lang).get(second) if dash else None
    return row is not None and row["type"] != "LEADS"


def is_people(tree: Tree, i: int) -> bool:
    """Tell "the French", the state, from an adjective before a noun."""
    alone = tree.deps[i].split(":")[0] in ("nsubj", "obj", "iobj", "obl", "nmod", "conj")
    return tree.lang == "en" and tree.pos[i] == "ADJ" and alone and i > 0 and tree.lower[i - 1] == "the"


def is_demonstrative(tree: Tree, i: int) -> bool:
    """Tell a noun that takes up a list: "both sides", or "the sides" alone."""
    if "descriptions" in tree.without:
        return False
    if any(tree.lower[k] in SEVERAL for k in tree.kids[i]):
        return True
    alone = all(tree.deps[k] in ("det", "case", "punct") for k in tree.kids[i]) and is_definite(tree, i)
    return alone and tree.feature(i, "Number") == "Plur" and tree.lemmas[i] in classed(tree.lang, "nouns", "two sides")


def is_both(tree: Tree, i: int) -> bool:
    """Tell "Both denied it" and "Tous deux ont nié", whatever the parser takes the word for."""
    if tree.deps[i] not in ("nsubj", "nsubj:pass", "obj", "obl"):
        return False
    return tree.lower[i] == "both" or (tree.lower[i] == "deux" and tree.lower[max(i - 1, 0)] in ("tous", "toutes"))


CONTRACTED = frozenset({"du", "au", "des", "aux"})
"""French prepositions with the article in them: "la branche armée du mouvement"."""


def is_definite(tree: Tree, i: int) -> bool:
    """Tell a noun that takes up what was named: "the country", not "all the countries", "the other country"."""
    if "descriptions" in tree.without or any(tree.lower[k] in _EVERY for k in tree.kids[i] if k < i):
        return False
    return any(
        (tree.deps[k] == "det" and tree.lower[k] in DETERMINERS)
        or (tree.deps[k] == "case" and k < i and tree.lower[k] in CONTRACTED)
        for k in tree.kids[i]
    )


def sums_up(tree: Tree, noun: int) -> bool:
    """Tell a noun that sums up the clause before it: "…, a step condemned by Kenya", "…, geste condamné par X"."""
    if tree.lang == "fr":
        opens = min([noun, *tree.children(noun, "det")])
        bare = opens == noun or tree.lower[opens] in ("un", "une")
        told = tree.lemmas[noun] in classed("fr", "nouns", "deed taken up") and bool(tree.children(noun, "acl"))
        return told and bare and opens > 1 and tree.words[opens - 1] in (",", "–", "—", "-")
    if tree.lang != "en" or tree.lemmas[noun] not in classed("en", "nouns", "told in apposition"):
        return False
    articles = [k for k in tree.children(noun, "det") if tree.lower[k] in ("a", "an")]
    return bool(articles) and articles[0] > 0 and tree.words[articles[0] - 1] in (",", "–", "—", "-")
