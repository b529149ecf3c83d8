"""Mend French words of telling: the adjective of "s'est dite prête à négocier", the source of ", de source sûre"."""

from __future__ import annotations

from functools import cache

from proxywar.find.tree import Tree, tokens_with
from proxywar.lang import table

_SAID = frozenset({"dit", "dite", "dits", "dites", "disent"})
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
