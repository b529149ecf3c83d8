"""French verbs that something stands apart from: their helper, or the hours that tell when they were.

"D'avoir, par le biais du Hezbollah, livré des missiles": the participle belongs to "avoir". "Limogé quelques heures
après avoir accusé X": who was dismissed accused X.
"""

from __future__ import annotations

from proxywar.find.mending_shared_auxiliary_fr import compound_tense
from proxywar.find.tree import NOMINAL, Tree, tokens_with
from proxywar.lang import classed

_LONGEST = 10
"""How many words may stand between a helper and its participle."""


def mend_far_helpers(tree: Tree) -> None:
    """Mend these clauses in place (French only)."""
    _mend_parted_participles(tree)
    _mend_hours_before(tree)
    _mend_parted_infinitives(tree)
    _mend_who_flees(tree)
    _mend_made_captive(tree)
    _mend_said_behind_two(tree)


def _mend_parted_participles(tree: Tree) -> None:
    """Make "livré" the verb of "d'avoir, par le biais du Hezbollah, livré des missiles"."""
    for helper in tokens_with(tree.lower, {"avoir", "ayant"}, 1, len(tree) - 4):
        if tree.words[helper + 1] != "," or any(tree.heads[helper] == k + helper for k in (1, 2)):
            continue
        stop = min(helper + _LONGEST, len(tree) - 1)
        close = next((k for k in range(helper + 2, stop) if tree.words[k] == ","), None)
        if close is None:
            continue
        deed = close + 1
        if tree.pos[deed] not in ("VERB", "ADJ") or not tree.is_past_participle(deed) or tree.children(deed, "aux"):
            continue
        if helper not in tree.ancestors(deed):
            continue
        tree.take_place(deed, helper)
        inner = tree.subtree(deed)
        for k in [k for k in tree.kids[helper] if k != deed and k not in inner[inner.index(deed) + 1 :]]:
            tree.heads[k] = deed
        tree.heads[helper], tree.deps[helper], tree.pos[helper], tree.pos[deed] = deed, "aux:tense", "AUX", "VERB"
        tree.link()


def _mend_hours_before(tree: Tree) -> None:
    """Read "a été limogé quelques heures après avoir accusé X" with hours that do and undergo nothing."""
    stretches = classed("fr", "nouns", "stretch")
    for hours in tokens_with(tree.lemmas, stretches, 2, len(tree) - 3):
        verb, deed = tree.heads[hours], hours + 3
        if tree.lower[hours + 1] not in ("après", "avant") or tree.pos[verb] != "VERB" or verb > hours:
            continue
        if tree.deps[hours].split(":")[0] not in ("nsubj", "obj", "obl") or tree.pos[hours] not in NOMINAL:
            continue
        tree.deps[hours] = "obl"
        astray = tree.heads[deed] == hours and tree.deps[deed] in ("acl", "advcl", "xcomp", "nmod")
        if tree.lower[hours + 2] in ("avoir", "être") and astray:
            tree.heads[deed], tree.deps[deed] = verb, "advcl"
            tree.link()


def _mend_parted_infinitives(tree: Tree) -> None:
    """Read "promet, sous la pression de X, de partir", "accusé d'avoir, en 2012, armé X" with one verb below the other.

    "De" joins no verbs, unless the first has it too.
    """
    for verb in tokens_with(tree.deps, {"conj"}, 4):
        above = tree.heads[verb]
        marked = any(tree.lower[k] in ("de", "d'", "d’") and tree.deps[k] == "mark" for k in tree.kids[verb])
        if not marked or above > verb or tree.pos[above] != "VERB" or tree.children(verb, "cc"):
            continue
        if tree.feature(above, "VerbForm") == "Inf" or tree.children(above, "mark"):
            continue  # "menace de bombarder, d'envahir"
        last = [k for k in tree.children(above, "conj") if k < verb and tree.pos[k] == "VERB"]
        tree.reattach(verb, last[-1] if last else above, "xcomp")


def _mend_who_flees(tree: Tree) -> None:
    """Read "a forcé à fuir des milliers de civils" with the civilians as who is forced and flees."""
    control, going = classed("fr", "verbs", "object control"), classed("fr", "verbs", "flee")
    for verb in tokens_with(tree.lemmas, going, 3, len(tree) - 1):
        above = tree.heads[verb]
        if tree.deps[verb] != "xcomp" or tree.lemmas[above] not in control or tree.children(above, "obj", "iobj"):
            continue
        for k in tree.children(verb, "obj"):
            if k > verb and tree.pos[k] in ("NOUN", "ADJ", "PROPN", "NUM"):
                tree.heads[k] = above
                tree.pos[k] = "NOUN" if tree.pos[k] == "ADJ" else tree.pos[k]
                tree.link()
                break


def _mend_made_captive(tree: Tree) -> None:
    """Read "a fait prisonnier un pilote" with the making as the verb, and the pilot as who is made captive."""
    for state in tokens_with(tree.lower, classed("fr", "nouns", "taken so"), 2, len(tree) - 1):
        verb = state - 1
        if tree.lemmas[verb] != "faire" or tree.heads[verb] not in (state, tree.heads[state], verb):
            continue
        things = {*tree.children(state, "obj"), *tree.children(verb, "obj"), *tree.children(tree.heads[state], "nmod")}
        thing = next((k for k in sorted(things) if state < k < state + 4), None)
        if thing is None or tree.case_of(thing):
            continue
        if tree.heads[verb] in (state, tree.heads[state]):
            tree.take_place(verb, state)
        helper = tree.heads[state] if tree.lemmas[tree.heads[state]] == "avoir" else None
        for k in [k for k in tree.kids[state] if k not in (verb, thing)]:
            tree.heads[k] = verb
        if helper is not None and helper < verb:
            tree.take_place(verb, helper)
            for k in [k for k in tree.kids[helper] if k not in (verb, state)]:
                tree.heads[k] = verb
            tree.heads[helper], tree.deps[helper], tree.pos[helper] = verb, "aux:tense", "AUX"
        tree.heads[state], tree.deps[state], tree.pos[state] = verb, "xcomp", "ADJ"
        tree.heads[thing], tree.deps[thing], tree.pos[verb] = verb, "obj", "VERB"
        tree.lemmas[state] = tree.lower[state].removesuffix("s")
        for k in tokens_with(tree.deps, {"appos"}, thing + 1):
            tree.heads[k] = thing if tree.heads[k] < verb else tree.heads[k]
        tree.link()
        first = compound_tense(tree, verb)
        if first is not None and tree.deps[verb] == "conj" and not tree.children(verb, "aux", "nsubj"):
            tree.reattach(verb, first, "conj")  # "a abattu un avion et fait prisonnier son pilote"


def _mend_said_behind_two(tree: Tree) -> None:
    """Read "La trêve a vécu : le M23 a pris Goma, a affirmé Kinshasa" with both clauses as what is said."""
    for verb in tokens_with(tree.deps, {"parataxis"}, 3):
        first = tree.heads[verb]
        said = tree.heads[first]
        if tree.deps[first] != "parataxis" or not first < verb < said or tree.pos[said] != "VERB":
            continue
        if any(k > said for k in tree.children(said, "nsubj")):
            tree.reattach(verb, said, "parataxis")
