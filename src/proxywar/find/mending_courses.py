"""Mend English sentences whose verb says how an event runs: "Clashes erupted between A and B", "A's retreat continues".

Such verbs need nobody that they are done to, so that the parser takes "erupted" for a participle behind its noun and
"continues" for a plural.
"""

from __future__ import annotations

from functools import cache

from proxywar.find.inflection import inflect_en
from proxywar.find.mending_verbs import PAST, PRESENT
from proxywar.find.retagging_fr import noun_triggers
from proxywar.find.stand_in_verbs import is_other_word
from proxywar.find.tree import NOMINAL, Tree, tokens_with
from proxywar.lang import classed, united

_PHRASE = frozenset({"DET", "ADJ", "NUM", "NOUN", "PROPN", "PART", "ADP", "CCONJ"})
"""What an event and those it is of or between are told in."""
_BEHIND = frozenset({"ADP", "PUNCT", "ADV", "SCONJ", "CCONJ"})
"""What stands behind a verb that has no object."""
_AT = frozenset({"in", "at", "near", "outside"})
_NOT_FINITE = frozenset({"by", "of"})


@cache
def _courses() -> dict[str, str]:
    """Return the pasts and presents of verbs that say how an event runs → their infinitives."""
    verbs = united(*(classed("en", "verbs", name) for name in ("runs its course", "goes on", "happen")))
    made = {form: verb for verb in sorted(verbs) for form in inflect_en(verb)}
    return {f: v for f, v in made.items() if f.endswith(("s", "ed")) and f != v and not is_other_word(f, "en")}


def mend_courses(tree: Tree) -> None:
    """Read such sentences with the event as the subject of the verb, in place."""
    for verb in tokens_with(tree.lower, _courses().keys(), 1):
        event = _event_before(tree, verb)
        if event is None or (tree.heads[event] == verb and tree.deps[event].startswith("nsubj") and
                             tree.heads[verb] == verb):  # fmt: skip
            continue
        root = next((k for k in range(len(tree)) if tree.heads[k] == k), verb)
        if root not in (verb, event) and tree.pos[root] not in NOMINAL:
            continue  # the sentence has another verb
        if root > verb and not any(tree.heads[k] == root for k in range(verb + 1)):
            continue
        _make_clause(tree, event, verb, root)
        return


def _event_before(tree: Tree, verb: int) -> int | None:
    """Return the event noun that opens the sentence, where only phrases of its own stand between it and the verb."""
    mark = next((k for k in range(verb) if tree.pos[k] == "ADP"), verb)
    event = mark - 1
    if event < 0 or {tree.lemmas[event], tree.lower[event]}.isdisjoint(noun_triggers("en")):
        return None
    named = tree.lower[event].endswith("ing") and tree.lower[event] in noun_triggers("en")
    if tree.pos[event] != "NOUN" and not named:
        return None
    if any(tree.pos[k] not in _PHRASE for k in range(verb) if k != event) or tree.pos[verb - 1] in ("ADP", "DET"):
        return None
    plural = tree.feature(event, "Number") == "Plur"
    if tree.lower[verb].endswith("s") and plural:
        return None
    behind = tree.lower[verb + 1 : verb + 2]
    if behind and (tree.pos[verb + 1] not in _BEHIND or behind[0] in _NOT_FINITE):
        return None
    return None if tree.children(verb, "aux", "aux:pass", "obj") else event


def _make_clause(tree: Tree, event: int, verb: int, root: int) -> None:
    tree.pos[verb], tree.lemmas[verb] = "VERB", _courses()[tree.lower[verb]]
    tree.morph[verb] = PRESENT if tree.lower[verb].endswith("s") else PAST
    if tree.pos[event] != "NOUN":
        tree.pos[event], tree.lemmas[event] = "NOUN", tree.lower[event]
    tree.heads[verb], tree.deps[verb] = verb, "root"
    tree.heads[event], tree.deps[event] = verb, "nsubj"
    for k in range(event):
        if tree.heads[k] > event or tree.heads[k] == k:
            tree.heads[k] = event
    _hang_parties(tree, event, verb)
    for k in range(verb + 1, len(tree)):
        if k == root:
            name = next((m for m in range(k - 1, verb, -1) if tree.words[m] == ","), verb + 1) - 1
            beside = tree.pos[name] == "PROPN"  # "in Benghazi, Haftar's stronghold"
            tree.heads[k], tree.deps[k] = (name, "appos") if beside and name > verb else (verb, "parataxis")
        elif tree.heads[k] <= event:
            tree.heads[k] = verb
            tree.deps[k] = {"nmod": "obl", "acl": "advcl", "acl:relcl": "advcl"}.get(tree.deps[k], tree.deps[k])
        elif tree.heads[k] == root > verb and tree.deps[k] == "punct":
            tree.heads[k] = verb
    tree.link()


def _hang_parties(tree: Tree, event: int, verb: int) -> None:
    """Hang on the event whom it is of, and on the first of two parties the second."""
    first: int | None = None
    for k in range(event + 1, verb):
        later = next((m for m in range(k, verb) if tree.pos[m] in NOMINAL), None)
        if later is None:
            return
        if tree.pos[k] in NOMINAL:
            if event < tree.heads[k] < verb and tree.heads[k] != k:
                first = k if first is None and tree.heads[k] == event else first
                continue
            joined = first is not None and "and" in tree.lower[first + 1 : k]
            tree.heads[k], tree.deps[k] = (first, "conj") if joined and first is not None else (event, "nmod")
            first = k if not joined else first
        elif not event < tree.heads[k] < verb:
            tree.heads[k] = later


def mend_descriptions_behind(tree: Tree) -> None:
    """Read "broke out in Benghazi, Haftar's stronghold" with the stronghold as what Benghazi is, in place."""
    for noun in tokens_with(tree.deps, {"parataxis"}, 4):
        if tree.pos[noun] != "NOUN" or tree.children(noun, "nsubj", "cop", "cc", "conj"):
            continue
        opens = tree.subtree(noun)[0]
        comma = opens if tree.words[opens] == "," else opens - 1
        name = comma - 1
        if name < 1 or tree.words[comma] != "," or tree.pos[name] != "PROPN" or not tree.children(noun, "nmod:poss"):
            continue
        if tree.heads[name] == tree.heads[noun] and tree.deps[name].split(":")[0] in ("obl", "obj"):
            tree.reattach(noun, name, "appos")


def mend_seated_parties(tree: Tree) -> None:
    """Read "Hamas, based in Doha, rejected it" with a participle: what has a preposition behind it is none."""
    for part in tokens_with(tree.deps, {"case"}, 2, len(tree) - 2):
        town, name = tree.heads[part], part - 2
        if tree.pos[part] != "VERB" or tree.words[part - 1] != "," or tree.pos[name] not in NOMINAL or town < part:
            continue
        if tree.heads[town] != name or tree.heads[part + 1] != town or tree.lower[part + 1] not in _AT:
            continue
        tree.heads[part], tree.deps[part] = name, "acl"
        tree.heads[town], tree.deps[town] = part, "obl"
        tree.link()
