"""Mend French words of telling: the adjective of "s'est dite prête à négocier", the source of ", de source sûre"."""

from __future__ import annotations

from functools import cache

from proxywar.find.mending_loose_participles import party_participles
from proxywar.find.tree import NOMINAL, Tree, tokens_with
from proxywar.lang import classed, table

_SAID = frozenset({"dit", "dite", "dits", "dites", "disent"})
_QUE = frozenset({"que", "qu'", "qu’"})
_SELF = frozenset({"se", "s'", "s’"})


@cache
def _ahead() -> dict[str, str]:
    """Return the forms of adjectives that say what one would do, with their lemmas: "prêtes" → "prêt", "disposée"."""
    meant = {row["lemma"] for row in table("fr", "cues") if row["pos"] == "ADJ" and row["effect"] == "planned"}
    meant |= {row["lemma"] for row in table("fr", "triggers") if row["pos"] == "ADJ" and " " not in row["lemma"]}
    return {word + ending: word for word in meant for ending in ("", "e", "s", "es")}


def mend_said_to_be(tree: Tree) -> None:
    """See the adjective behind a reflexive "dire" that the parser takes for a noun or the verb itself, in place."""
    for said in tokens_with(tree.lower, _SAID, 2, len(tree) - 2):
        state = said + 1
        if tree.lower[state] not in _ahead() or tree.lower[state + 1] not in ("à", "a"):
            continue
        if _SELF.isdisjoint(tree.lower[max(said - 3, 0) : said]):
            continue
        if tree.heads[said] == state:
            tree.take_place(said, state)
            for k in [k for k in tree.kids[state] if k < state and k != said]:
                tree.heads[k] = said
            for k in [k for k in tree.kids[state] if k > state and tree.deps[k] in ("punct", "conj", "parataxis")]:
                tree.heads[k] = said
            tree.heads[state], tree.deps[state] = said, "xcomp"
            tree.pos[said], tree.lemmas[said] = "VERB", "dire"
        elif tree.heads[state] != said:
            continue
        for k in tree.children(said, "nsubj"):
            tree.deps[k] = "nsubj"
        tree.pos[state], tree.lemmas[state], tree.deps[state] = "ADJ", _ahead()[tree.lower[state]], "xcomp"
        tree.link()


def mend_called_so(tree: Tree) -> None:
    """Read "le M23, que Kinshasa dit armé par Kigali, a pris Goma" with a relative clause and the M23 as the armed."""
    judging = classed("fr", "verbs", "holds somebody to be so")
    for que in tokens_with(tree.lower, _QUE, 2, len(tree) - 4):
        noun = que - 2
        if tree.words[que - 1] != "," or tree.pos[noun] not in NOMINAL:
            continue
        verb = next((k for k in range(que + 2, min(que + 10, len(tree) - 2)) if tree.lemmas[k] in judging), None)
        if verb is None or tree.pos[verb] != "VERB" or tree.words[que:verb].count(","):
            continue
        state = verb + 1
        so = tree.lemmas[state] in party_participles("fr") and tree.lower[state + 1] in ("par", "de", "d'", "d’")
        doer = next((k for k in range(que + 1, verb) if tree.pos[k] in ("NOUN", "PROPN")), None)
        if so and doer is not None and not tree.lower[state].endswith("r"):
            _make_relative(tree, noun, que, doer, verb)


def _make_relative(tree: Tree, noun: int, que: int, doer: int, verb: int) -> None:
    state = verb + 1
    end = next((k for k in range(state + 1, len(tree)) if tree.words[k] == ","), len(tree))
    mains = [k for k in (*tree.kids[verb], tree.heads[verb]) if k > end and tree.pos[k] == "VERB"]
    if tree.heads[verb] == verb or noun in tree.subtree(verb):
        if not mains:
            return
        tree.take_place(mains[0], verb)
        for k in [k for k in tree.kids[verb] if k > end or k < noun]:
            tree.heads[k] = mains[0]
    tree.heads[verb], tree.deps[verb] = noun, "acl:relcl"
    tree.heads[que], tree.deps[que], tree.pos[que] = verb, "obj", "PRON"
    for k in [k for k in range(que + 1, verb) if tree.heads[k] <= noun and tree.pos[k] in NOMINAL]:
        tree.heads[k], tree.deps[k] = (verb, "nsubj") if k == doer else (doer, "conj")
    tree.heads[doer], tree.deps[doer] = verb, "nsubj"
    tree.heads[state], tree.deps[state] = verb, "xcomp"
    tree.link()


def mend_sources(tree: Tree) -> None:
    """Hang "de source sûre" behind or before a comma on the verb, not on the name before, nor the clause on it."""
    for of in range(0 if "source" not in tree.lemmas else len(tree) - 2):
        source = next((k for k in (of + 1, of + 2) if tree.lemmas[k] == "source"), None)
        if tree.lower[of] not in ("de", "d'", "d’") or source is None or tree.heads[of] != source:
            continue
        if tree.deps[source] in ("conj", "appos") and tree.words[of - 1] == ",":
            verb = tree.clause_head(tree.heads[source])
            if tree.pos[verb] == "VERB" and verb != source:
                tree.reattach(source, verb, "obl")
        verbs = [v for v in tree.children(source, "acl") if tree.pos[v] == "VERB" and tree.children(v, "nsubj")]
        if of == 0 and tree.deps[source] == "root" and verbs and "," in tree.words[source : verbs[0]]:
            tree.take_place(verbs[0], source)
            for k in [k for k in tree.kids[source] if k > verbs[0]]:
                tree.heads[k] = verbs[0]
            tree.heads[source], tree.deps[source] = verbs[0], "obl"
            tree.link()
