"""Mend French objects that words put in between commas part from their verb: "ont entamé lundi, pour un mois, des…".

The parser takes such a noun phrase for the subject of the next clause, or for a circumstance of it.
"""

from __future__ import annotations

from functools import cache

from proxywar.find.tree import Tree, tokens_with
from proxywar.lang import table

_NEAR = 4
"""How many words, of time mostly, may stand between the verb and the comma that opens what is put in."""
_LONGEST = 12
"""How many words may be put in."""
_OPENS = frozenset({"DET", "NUM"})
_STOPS = frozenset({",", ".", ";", ":"})


@cache
def _takers() -> frozenset[str]:
    """Return the French verbs that make a fact with their object."""
    rows = [row for row in table("fr", "triggers") if row["pos"] == "VERB"]
    return frozenset(
        row["lemma"].split()[0] for row in rows if "obj" in row["lemma"] or "obj" in row["recipient"].split("|")
    )


def mend_far_objects_fr(tree: Tree) -> None:
    """Read "ont entamé lundi, pour un mois, des manœuvres" with the manœuvres as what is begun."""
    for verb in tokens_with(tree.lemmas, _takers(), 1, len(tree) - 6):
        if tree.pos[verb] != "VERB" or not _wants_object(tree, verb):
            continue
        thing = _thing_behind(tree, verb)
        if thing is None or verb in tree.subtree(thing):
            continue
        tree.heads[thing], tree.deps[thing] = verb, "obj"
        tree.link()


def _wants_object(tree: Tree, verb: int) -> bool:
    """Tell "ont entamé", which says nothing of what is begun: a main verb in the active with a subject before it."""
    told = tree.children(verb, "obj", "expl", "expl:pv", "expl:subj", "aux:pass", "xcomp", "mark", "nsubj:pass")
    perfect = any(tree.lemmas[k] == "avoir" for k in tree.children(verb, "aux", "aux:tense"))
    active = perfect or (tree.is_finite(verb) and not tree.is_passive(verb))
    return active and not told and any(k < verb for k in tree.children(verb, "nsubj"))


def _thing_behind(tree: Tree, verb: int) -> int | None:
    """Return the noun that follows what is put in behind the verb, where no verb follows that noun before a comma."""
    last = min(verb + 1 + _NEAR, len(tree) - 4)
    opens = next((k for k in range(verb + 1, last) if tree.words[k] in _STOPS), None)
    if opens is None or tree.words[opens] != "," or not _only_says_when(tree, verb + 1, opens):
        return None
    last = min(opens + _LONGEST, len(tree) - 2)
    close = next((k for k in range(opens + 1, last) if tree.words[k] in _STOPS), None)
    if close is None or tree.words[close] != "," or tree.pos[close + 1] not in _OPENS:
        return None
    if any(tree.pos[k] in ("VERB", "AUX", "CCONJ", "SCONJ") for k in range(opens + 1, close)):
        return None
    if tree.pos[opens + 1] != "ADP" and not tree.case_of(tree.heads[opens + 1]):
        return None
    end = next((k for k in range(close + 1, len(tree)) if tree.words[k] in _STOPS), len(tree))
    if any(tree.pos[k] in ("VERB", "AUX") and tree.is_finite(k) for k in range(close + 1, end)):
        return None
    thing = next((k for k in range(close + 1, end) if tree.pos[k] in ("NOUN", "PROPN")), None)
    return None if thing is None or tree.case_of(thing) or close + 1 not in tree.subtree(thing) else thing


def _only_says_when(tree: Tree, start: int, end: int) -> bool:
    return all(tree.pos[k] in ("ADV", "NOUN", "NUM", "ADJ", "PUNCT") for k in range(start, end)) and not any(
        tree.deps[k] == "nsubj" for k in range(start, end)
    )
