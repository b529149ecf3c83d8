"""Mend English gerunds behind prepositions: "a vote on striking Syria" would strike Syria, which strikes nobody."""

from __future__ import annotations

from functools import cache

from proxywar.find.inflection import forms
from proxywar.find.tree import NOMINAL, Tree, tokens_with
from proxywar.lang import table

POSSESSIVE = frozenset({"'s", "’s", "'", "’"})
_BEFORE = frozenset({"on", "of", "against", "for", "about", "from", "without", "over"})


@cache
def _done_to_objects() -> frozenset[str]:
    """Return the verbs whose object is whom or where it is done to: "invade", "arm", not "war"."""
    rows = [r for r in table("en", "triggers") if r["pos"] == "VERB" and " " not in r["lemma"]]
    return frozenset(
        r["lemma"] for r in rows if "obj" in {s.rstrip("!") for s in f"{r['recipient']}|{r['place']}".split("|")}
    )


def mend_gerunds(tree: Tree) -> None:
    """Make the name right behind such a gerund its object, in place (English only)."""
    for of in tokens_with(tree.lower, {"of"}, 2, len(tree) - 1):
        _mend_noun(tree, of)
    for i in tokens_with(tree.deps, {"amod"}, 2, len(tree) - 1):
        name, case = i + 1, i - 1
        if tree.pos[i] != "VERB" or not tree.lower[i].endswith("ing") or tree.heads[i] != name:
            continue
        if tree.pos[name] != "PROPN" or tree.lower[case] not in _BEFORE or tree.heads[case] != name:
            continue
        verb, above = forms("en").get(tree.lower[i]), tree.heads[name]
        if verb not in _done_to_objects() or above == name or not tree.deps[name].startswith(("obl", "nmod", "advcl")):
            continue
        tree.lemmas[i], tree.morph[i] = verb, "VerbForm=Ger"
        tree.heads[i], tree.deps[i] = above, "acl" if tree.pos[above] in NOMINAL else "advcl"
        tree.heads[name], tree.deps[name] = i, "obj"
        tree.heads[case], tree.deps[case], tree.pos[case] = i, "mark", "SCONJ"
        for k in [k for k in tree.kids[name] if k > name and tree.deps[k] == "nmod"]:
            tree.heads[k], tree.deps[k] = i, "obl"
        tree.link()


def _mend_noun(tree: Tree, of: int) -> None:
    """Read "Israel's targeting of Hezbollah was condemned" with a noun: no verb has a possessor and an "of"."""
    noun, thing = of - 1, tree.heads[of]
    if thing == noun:  # the parser took "of" for an adverb of the verb
        thing = next((k for k in tree.children(noun, "obj") if k > of), thing)
    owned = tree.lower[noun - 1] in POSSESSIVE or tree.lower[noun - 1] == "the"
    if tree.pos[noun] != "VERB" or not tree.lower[noun].endswith("ing") or not owned or tree.heads[thing] != noun:
        return
    if tree.heads[noun] == noun or any(k != thing for k in tree.children(noun, "obj", "aux:pass", "mark")):
        return
    if tree.lower[noun - 1] in POSSESSIVE:
        owner = tree.heads[noun - 1] if tree.deps[noun - 1] == "case" else noun - 2
        if owner == noun or tree.pos[owner] not in NOMINAL:
            return
        tree.heads[noun - 1], tree.deps[noun - 1] = owner, "case"
        tree.heads[owner], tree.deps[owner] = noun, "nmod:poss"
    tree.pos[noun], tree.lemmas[noun], tree.morph[noun] = "NOUN", tree.lower[noun], "Number=Sing"
    tree.heads[of], tree.deps[of] = thing, "case"
    tree.deps[thing] = "nmod"
    tree.deps[noun] = {"csubj": "nsubj", "advcl": "obl", "xcomp": "obj", "acl": "nmod"}.get(
        tree.deps[noun], tree.deps[noun]
    )
    tree.link()
