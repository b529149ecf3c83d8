"""Two English clauses that "and" joins without a comma: "Rwanda took Goma and Uganda shelled Bunia".

The parser takes the subject of the second for one more object of the first verb, or the object of the first for one
more subject of the second.
"""

from __future__ import annotations

from functools import cache

from proxywar.find.mending_verbs import OF_TIME, is_past_form, verbs_of_report
from proxywar.find.tree import NOMINAL, Tree, tokens_with
from proxywar.lang import classed, table, united

_JOINTS = frozenset({"and", "but"})
_BETWEEN = frozenset({"AUX", "ADV"})
_MODALS = frozenset({"would", "could", "might", "should"})
_TELLING = frozenset({"alleged", "denied", "stated", "planned", "possible"})
_BEFORE_NOUN = frozenset({"DET", "NUM", "ADJ", "PRON", "PROPN", "NOUN"})


@cache
def _takes_clause() -> frozenset[str]:
    """Return the verbs that may have a clause without "that" as their object: "says Iraq and Iran fought"."""
    rows = [(row["lemma"], row["clause"]) for row in table("en", "triggers") if row["pos"] == "VERB"]
    rows += [(row["lemma"], row["effect"]) for row in table("en", "cues") if row["pos"] == "VERB"]
    return frozenset(lemma for lemma, effect in rows if effect in _TELLING and " " not in lemma)


def _mend_joined_reports(tree: Tree) -> None:
    """Read "Iran said Israel had bombed it and warned that…" with who says the one as who warns of the other."""
    for verb in tokens_with(tree.deps, {"conj"}, 4, len(tree) - 2):
        told = tree.heads[verb]
        says = tree.heads[told]
        if tree.deps[told] != "ccomp" or not says < told < verb or tree.pos[verb] != "VERB":
            continue
        reports = verbs_of_report("en") | {"warn"}
        if tree.lemmas[verb] not in reports or tree.lemmas[says] not in _takes_clause() or tree.lemmas[told] in reports:
            continue
        own = [k for k in tree.children(verb, "ccomp") if any(tree.lower[m] == "that" for m in tree.kids[k])]
        joined = any(tree.lower[k] == "and" for k in tree.children(verb, "cc"))
        if own and joined and not tree.children(verb, "nsubj", "mark") and tree.children(says, "nsubj"):
            tree.reattach(verb, says, "conj")


def _mend_next_reports(tree: Tree) -> None:
    """Read "warned that a raid would mean war, and Mali said…" with Mali's words as its own, not as warned of."""
    reports = verbs_of_report("en") | {"warn"}
    for verb in tokens_with(tree.lemmas, reports, 6, len(tree) - 2):
        told = tree.heads[verb]
        says = tree.heads[told]
        if tree.deps[verb] != "conj" or tree.deps[told] != "ccomp" or not says < told < verb:
            continue
        modal = any(tree.lemmas[k] in _MODALS for k in tree.children(told, "aux"))
        if not modal or tree.lemmas[says] not in _takes_clause() or not is_past_form(tree, verb):
            continue
        named = [k for k in tree.children(verb, "nsubj") if tree.pos[k] == "PROPN" and k < verb]
        joints = [m for k in (verb, *named) for m in tree.children(k, "cc") if m and tree.words[m - 1] in (",", ";")]
        if named and joints and not tree.children(verb, "aux", "mark") and is_past_form(tree, says):
            tree.reattach(verb, says, "conj")


def mend_joined_clauses(tree: Tree) -> None:
    """Give the second verb the name before it for its subject, and make it go on from the first."""
    _mend_joined_reports(tree)
    _mend_next_reports(tree)
    for cc in tokens_with(tree.lower, _JOINTS, 3, len(tree) - 3):
        doer = tree.heads[cc]
        thing = tree.heads[doer]
        if tree.deps[doer] != "conj" or tree.pos[doer] not in NOMINAL or thing > cc:
            continue
        while tree.deps[thing] == "conj" and tree.heads[thing] < thing and tree.pos[tree.heads[thing]] in NOMINAL:
            thing = tree.heads[thing]
        opening = min(tree.subtree(thing))
        if {tree.lower[opening], tree.lower[opening - 1]} & OF_TIME:
            continue  # "intensifies as Russia and Turkey are expected to talk": both are
        later = _verb_behind(tree, cc, doer, thing)
        first = _verb_before(tree, thing, later) if later is not None else None
        if later is None or first is None or not _is_finite_past(tree, doer, later):
            continue
        if tree.heads[thing] == later:
            tree.heads[thing], tree.deps[thing] = first, "obj"
        tree.heads[doer], tree.deps[doer] = later, "nsubj:pass" if tree.children(later, "aux:pass") else "nsubj"
        tree.heads[later], tree.deps[later] = first, "conj"
        tree.heads[cc] = later
        for k in [k for k in range(doer + 1, later) if tree.heads[k] <= thing]:
            tree.heads[k] = doer
        for k in [k for k in tree.kids[first] if k > later and tree.words[k] not in (".", "!", "?")]:
            tree.heads[k] = later
        tree.link()


def _verb_behind(tree: Tree, cc: int, doer: int, thing: int) -> int | None:
    """Return the verb right behind the phrase of a noun that begins behind "and", past its auxiliaries.

    What describes the second noun may have been hung on the first: "the rebels and troops loyal to X attacked".
    """
    k, phrase = cc + 1, {*tree.subtree(thing), *tree.subtree(doer)}
    while k < len(tree) - 1 and k in phrase and (tree.pos[k] not in ("VERB", "AUX") or doer in tree.ancestors(k)):
        k += 1
    if k <= doer:
        return None
    while k < len(tree) - 1 and tree.pos[k] in _BETWEEN:
        k += 1
    fits = k < len(tree) - 1 and tree.pos[k] == "VERB" and not tree.lower[k].endswith("ing")
    return k if fits and not tree.children(k, "mark") else None


def _verb_before(tree: Tree, thing: int, later: int) -> int | None:
    """Return the verb of the first clause, whose object the first of the joined nouns is."""
    above = tree.heads[thing]
    if above == later:  # "invaded Kuwait and Bush sent troops": the object right behind the verb is read as subject
        first = tree.heads[later]
        behind = min(tree.subtree(thing)) == first + 1 and tree.deps[later] in ("ccomp", "xcomp")
        told = tree.lemmas[first] in _takes_clause()
        if told or not behind or tree.deps[thing] != "nsubj" or tree.children(first, "obj", "iobj"):
            return None
    else:
        first = next((a for a in (above, *tree.ancestors(above)) if tree.pos[a] == "VERB"), -1)
        own = tree.children(later, "nsubj", "csubj")
        if first < 0 or own:
            return None
        near = {first, thing, above, *tree.ancestors(first)}
        while (
            tree.deps[first] == "xcomp" and not tree.children(first, "nsubj") and tree.pos[tree.heads[first]] == "VERB"
        ):
            first = tree.heads[first]  # "pledged to stop arming Renamo and Maputo agreed"
        if tree.heads[later] not in near or later in near:
            return None
    fits = 0 < first < thing and tree.pos[first] == "VERB" and bool(tree.children(first, "nsubj"))
    return first if fits else None


def _is_finite_past(tree: Tree, doer: int, later: int) -> bool:
    """Tell a past tense from the participle of what befell a noun: "the men sent rifles", "the town called X"."""
    if any(tree.feature(k, "VerbForm") == "Fin" for k in tree.children(later, "aux", "aux:pass")):
        return True
    behind = later + 1
    agent = tree.lower[behind] == "by" and not tree.lower[min(behind + 1, len(tree) - 1)].endswith("ing")
    if agent or tree.children(later, "obl:agent"):
        return False
    told = tree.pos[behind] in _BEFORE_NOUN
    if tree.lemmas[later] in united(classed("en", "verbs", "two objects"), classed("en", "verbs", "names or tells")):
        return told and tree.pos[doer] == "PROPN" and tree.feature(later, "VerbForm") == "Fin"
    return told or (tree.feature(later, "VerbForm") == "Fin" and tree.feature(later, "Tense") == "Past")
