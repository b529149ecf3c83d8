"""Read lasting and becoming as being: what is said of a subject then stands in one shape, a passive in its own."""

from __future__ import annotations

from proxywar.find.inflection import forms, lexicon_verbs
from proxywar.find.mending_called_fr import mend_called_fr
from proxywar.find.mending_predicates import mend_predicates
from proxywar.find.mending_verbs import INFINITIVE, PASSIVE, PERFECT, make_verb
from proxywar.find.tree import Tree, tokens_with
from proxywar.lang import classed

_WHEN = frozenset({"tonight", "today", "yesterday", "now", "tomorrow"})
_WITHIN = frozenset({"in", "under", "at"})
_PREDICATES = frozenset({"xcomp", "obj", "attr", "obl", "advmod"})


def mend_copulas(tree: Tree) -> None:
    """Read "remains an ally of" as "is an ally of"."""
    if tree.lang == "en":
        _mend_passives(tree)
        _mend_due_to(tree)
        _mend_no_longer(tree)
        _mend_used_to(tree)
        _mend_back_in_hands(tree)
        _mend_times_as_predicates(tree)
        _mend_lasting_states(tree)
        _mend_deeds_there(tree)
        _mend_sides(tree)
    for i in tokens_with(tree.lemmas, classed(tree.lang, "verbs", "copula")):
        if tree.pos[i] == "VERB":
            _mend_lasting_copula(tree, i)
    mend_predicates(tree)
    mend_called_fr(tree)


def _mend_passives(tree: Tree) -> None:
    """Read "was struck with a rifle by a sailor" as a passive: a past participle of a deed is no quality."""
    for be in tokens_with(tree.deps, {"cop"}, 1, len(tree) - 1):
        verb = tree.heads[be]
        between = tree.pos[be + 1 : verb]
        if tree.pos[verb] != "VERB" or verb < be or tree.lemmas[be] != "be" or any(p != "ADV" for p in between):
            continue
        form = tree.lower[verb]
        if form.endswith("ing") or form == tree.lemmas[verb] or forms("en").get(form) != tree.lemmas[verb]:
            continue
        tree.deps[be], tree.morph[verb] = "aux:pass", PASSIVE
        for k in tree.children(verb, "nsubj"):
            tree.deps[k] = "nsubj:pass"


def _mend_lasting_copula(tree: Tree, verb: int) -> None:
    """Make the noun behind "remain" or "become" the head of its clause, as the treebanks do with "be"."""
    nouns = [k for k in tree.kids[verb]
             if k > verb and tree.pos[k] == "NOUN" and tree.deps[k] in _PREDICATES and not tree.case_of(k)]  # fmt: skip
    if len(nouns) != 1 or not tree.children(verb, "nsubj"):
        return
    (noun,) = nouns
    if "," in tree.words[verb:noun] or any(tree.pos[k] == "ADJ" and tree.deps[k] == "xcomp" for k in tree.kids[verb]):
        return  # "est restée fidèle à X, adversaire de Y": that is said of X
    tree.take_place(noun, verb)
    for k in tree.kids[verb]:
        if k != noun:
            tree.heads[k] = noun
    tree.heads[verb], tree.deps[verb], tree.pos[verb] = noun, "cop", "AUX"
    tree.link()


def _mend_no_longer(tree: Tree) -> None:
    """Read "is no longer in X's hands" with the hands as what is said of the subject."""
    for i in range(2, len(tree) - 1):
        said = [k for k in tree.kids[i] if k > i and tree.deps[k] in ("obl", "nmod") and tree.pos[k] == "NOUN"]
        if tree.lower[i - 1 : i + 1] != ["no", "longer"] or not tree.children(i, "cop") or not said:
            continue
        tree.take_place(said[0], i)
        for k in list(tree.kids[i]):
            if k not in (said[0], i - 1):
                tree.heads[k] = said[0]
        tree.heads[i], tree.deps[i], tree.heads[i - 1] = said[0], "advmod", i
        tree.link()


def _mend_times_as_predicates(tree: Tree) -> None:
    """Read "is tonight in the hands of X" with the hands as what is said of the subject, and tonight as when."""
    for when in tokens_with(tree.lower, _WHEN, 2, len(tree) - 2):
        cops = [k for k in tree.children(when, "cop") if k == when - 1]
        said = [k for k in tree.children(when, "obl", "nmod") if k > when and tree.case_of(k) in _WITHIN]
        if not cops or not said or not tree.children(when, "nsubj"):
            continue
        first = said[0]
        if tree.subtree(first)[0] != when + 1:
            continue
        _say_of_subject(tree, first, when)


def _say_of_subject(tree: Tree, said: int, adverb: int) -> None:
    """Make a phrase what is said of a subject in the place of the adverb before it, which says when or again."""
    tree.take_place(said, adverb)
    for k in [k for k in tree.kids[adverb] if k != said]:
        tree.heads[k] = said
    tree.heads[adverb], tree.deps[adverb] = said, "advmod"
    tree.link()


def _mend_lasting_states(tree: Tree) -> None:
    """Read "remain garrisoned at X" with a participle as the verb that it is, "stayed behind in X" with an adverb."""
    for verb in tokens_with(tree.lemmas, classed("en", "verbs", "copula"), 1, len(tree) - 2):
        state = verb + 1
        if tree.lower[state] == "behind" and tree.lower[state + 1] in _WITHIN and tree.deps[state] == "case":
            tree.heads[state], tree.deps[state] = verb, "compound:prt"
            tree.link()
        if tree.pos[verb] != "VERB" or tree.heads[state] != verb or tree.pos[state] != "ADJ":
            continue
        if forms("en").get(tree.lower[state]) in classed("en", "verbs", "deployed"):
            make_verb(tree, state, PERFECT)
            tree.deps[state] = "xcomp"


def _mend_due_to(tree: Tree) -> None:
    """Read "X and Y were due to open talks" with what they will do, not with talks that they are because of."""
    for due in tokens_with(tree.lower, {"due"}, 1, len(tree) - 3):
        verb, noun = due + 2, tree.heads[due]
        told = tree.children(noun, "cop") or tree.children(due, "cop")
        if tree.lower[due + 1] != "to" or noun <= verb or not told or tree.heads[verb] != noun:
            continue
        if tree.lower[verb] not in lexicon_verbs("en") or tree.deps[verb] not in ("amod", "compound"):
            continue
        tree.take_place(due, noun)
        for k in [k for k in tree.kids[noun] if k < due]:
            tree.heads[k] = due
        make_verb(tree, verb, INFINITIVE)
        tree.heads[verb], tree.deps[verb] = due, "xcomp"
        tree.heads[noun], tree.deps[noun] = verb, "obj"
        tree.pos[due], tree.pos[due + 1] = "ADJ", "PART"
        tree.heads[due + 1], tree.deps[due + 1] = verb, "mark"
        tree.link()


def _mend_used_to(tree: Tree) -> None:
    """Tell "used to back X", which is over, from "used drones"."""
    for i in range(1, len(tree) - 2):
        if tree.lower[i : i + 2] == ["used", "to"] and not tree.children(i, "obj", "aux") and tree.children(i, "xcomp"):
            tree.lemmas[i] = "used-to"


def _mend_back_in_hands(tree: Tree) -> None:
    """Read "is back in the hands of X" with the hands as what is said of the subject."""
    for hands in tokens_with(tree.lemmas, classed("en", "nouns", "holds what is in it"), 3):
        back = tree.heads[hands]
        if tree.deps[hands] != "obl":
            continue
        if tree.pos[back] != "ADV" or tree.case_of(hands) not in ("in", "under") or not tree.children(back, "cop"):
            continue
        _say_of_subject(tree, hands, back)


def _mend_deeds_there(tree: Tree) -> None:
    """Read "are in eastern Libya strengthening X's defences" with what they do there, and not with a Libya that does.

    The parser makes it the place's doing, or an adjective of what it is done to.
    """
    for i in tokens_with(tree.deps, {"acl", "amod"}, 3, len(tree) - 1):
        place = i - 1
        if not tree.lower[i].endswith("ing") or tree.pos[place] != "PROPN":
            continue
        there = tree.children(place, "cop") and tree.children(place, "nsubj") and tree.children(place, "case")
        if tree.pos[i] != "VERB" or not there:
            continue
        thing = tree.heads[i]
        if tree.deps[i] == "acl" and thing == place:
            tree.deps[i] = "advcl"
            continue
        whose = [k for k in tree.children(thing, "det", "nmod:poss") if i < k < thing]
        if tree.deps[i] != "amod" or tree.heads[place] != thing or not whose:
            continue
        above = tree.heads[thing]
        said = tree.pos[above] == "VERB" and above < place and above != thing
        tree.heads[place], tree.deps[place] = (above, "ccomp") if said else (place, "root")
        tree.heads[i], tree.deps[i] = place, "advcl"
        tree.heads[thing], tree.deps[thing] = i, "obj"
        tree.link()


def _mend_sides(tree: Tree) -> None:
    """Read "fights on the battlefield on the side of X" with the side on which one fights."""
    for i in tokens_with(tree.lemmas, {"side"}, 4, len(tree) - 2):
        ground = tree.heads[i]
        if tree.deps[i] != "nmod" or tree.case_of(i) not in ("on", "at") or ground > i:
            continue
        verb = tree.heads[ground]
        if tree.deps[ground] == "obl" and tree.pos[verb] == "VERB" and tree.lower[i + 1] == "of":
            tree.reattach(i, verb, "obl")
