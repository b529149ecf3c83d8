"""Mend plain English words that the parser took for another part of speech: "killed in fighting with X" is a noun.

"Which the New Forces control" has a verb, "plotting to overthrow it and expelled three" has two doers.
"""

from __future__ import annotations

from proxywar.find.inflection import forms, lexicon_verbs
from proxywar.find.mending_verbs import INFINITIVE, PAST, PRESENT, is_past_form, make_event_noun, make_verb
from proxywar.find.retagging_fr import event_nouns
from proxywar.find.tree import NOMINAL, Tree
from proxywar.lang import classed
from proxywar.parse.lemmas import treebank_lemmas

_IN = frozenset({"in", "during", "after", "from", "by"})
_WHOM = frozenset({"it", "them", "him", "her", "us", "me", "you"})
_WHICH = frozenset({"which", "that", "whom"})
_CLOSES = frozenset({",", ".", ";", ")"})
_TIMES = frozenset({"after", "before", "as", "when", "while"})


def mend_hidden_verbs(tree: Tree) -> None:
    """Mend these words in place (English only)."""
    fights = event_nouns("en", "ASSAULT")
    for i in range(1, len(tree) - 1):
        word, dep = tree.lower[i], tree.deps[i]
        if word.endswith("ing") and dep == "advcl" and word in fights:
            _mend_fighting(tree, i)
        elif dep == "acl:relcl" and tree.pos[i] == "NOUN" and word in forms("en"):
            _mend_bare_relative(tree, i)
        elif dep == "conj" and tree.pos[i] in ("ADJ", "VERB") and tree.lower[i - 1] == "and":
            _mend_past_beside_infinitive(tree, i)
        elif dep == "amod" and word in forms("en") and word not in lexicon_verbs("en"):
            _mend_verb_in_phrase(tree, i)
        elif tree.lemmas[i] == "let" and tree.pos[i] == "VERB":
            _mend_what_is_let(tree, i)
        elif dep == "ccomp" and tree.pos[i] in ("VERB", "NOUN"):
            _mend_what_it_is_given(tree, i)
        elif dep == "xcomp" and tree.pos[i] == "VERB" and word in fights:
            _mend_fight_of_a_kind(tree, i)
        elif dep == "compound" and tree.pos[i] == "NOUN" and tree.heads[i] > i and is_past_form(tree, i):
            _mend_past_in_compound(tree, i)
        elif dep == "root" and tree.pos[i] == "NOUN" and word in forms("en") and word not in lexicon_verbs("en"):
            _mend_past_before_past(tree, i)


def _mend_what_is_let(tree: Tree, let: int) -> None:
    """Read "letting the LRA launch raids", "let X train in Y" with a verb of those who are let do it."""
    for k in tree.children(let, "xcomp"):
        if tree.pos[k] == "NOUN" and tree.lower[k] in lexicon_verbs("en") and tree.children(k, "obj"):
            make_verb(tree, k, INFINITIVE)  # "let China ship arms to X"
    things = [k for k in tree.children(let, "obj") if k > let + 1]
    if not things or tree.children(let, "xcomp", "ccomp"):
        return
    thing = things[0]
    bare = [k for k in (*tree.children(thing, "compound"), thing) if k > let + 1 and tree.pos[k] == "NOUN"]
    verb = next((k for k in bare if tree.lower[k] in lexicon_verbs("en")), None)
    doer = None if verb is None else verb - 1
    if verb is None or doer is None or tree.pos[doer] not in NOMINAL:
        return
    joined = tree.heads[doer] in (thing, verb) and tree.deps[doer] == "compound"
    if not joined and not (tree.heads[doer] == let and tree.deps[doer] in ("obj", "iobj")):  # "let Chad attack Libya"
        return
    several = tree.feature(doer, "Number") == "Plur" or tree.lower[doer].endswith("s")
    if tree.pos[doer] != "PROPN" and not several and not tree.children(thing, "nmod:poss"):  # "let X's plane land"
        return
    make_verb(tree, verb, INFINITIVE)
    own = [k for k in tree.kids[thing] if k < verb and k != doer]
    tree.heads[verb], tree.deps[verb] = let, "xcomp"
    tree.heads[doer], tree.deps[doer] = let, "obj"
    if thing != verb:
        tree.heads[thing], tree.deps[thing] = verb, "obj"
    for k in own:
        tree.heads[k] = doer
    for k in [k for k in tree.children(let, "obl") if k > verb]:
        tree.heads[k] = verb
    tree.link()


def _mend_what_it_is_given(tree: Tree, i: int) -> None:
    """Read "sold it rockets" with what is sold, and to whom: who sells, gives or lends tells nothing."""
    giver, whom = tree.heads[i], i - 1
    if tree.lemmas[giver] not in classed("en", "verbs", "two objects") or giver != whom - 1:
        return
    if tree.children(i, "obj", "xcomp", "ccomp"):
        return  # "denies it has troops": what has an object is a verb
    own = [k for k in tree.kids[i] if k < i]
    beside = not own and tree.heads[whom] == giver
    if not (beside or own == [whom]) or tree.lower[whom] not in _WHOM or not tree.lower[i].endswith("s"):
        return
    tree.pos[i], tree.morph[i] = "NOUN", "Number=Plur"
    tree.lemmas[i] = treebank_lemmas("en").get((tree.lower[i], "NOUN"), tree.lower[i].removesuffix("s"))
    tree.deps[i] = "obj"
    tree.heads[whom], tree.deps[whom] = giver, "iobj"
    for k in tree.children(i, "obl", "advmod"):
        tree.heads[k] = giver
    tree.link()


def _mend_fight_of_a_kind(tree: Tree, i: int) -> None:
    """Read "protested over an air raid on X" with a raid: an infinitive has no phrase of another verb for its doer."""
    kind, verb = i - 1, tree.heads[i]
    cases = tree.children(kind, "case")
    if tree.pos[kind] != "NOUN" or tree.heads[kind] != verb or not cases or not tree.children(kind, "det"):
        return
    if tree.children(i, "mark", "obj", "nsubj", "aux") or tree.feature(kind, "Number") == "Plur":
        return
    make_event_noun(tree, i, kind)


def _mend_past_in_compound(tree: Tree, verb: int) -> None:
    """Read "The Saudi envoy shook hands" with a verb: behind an article and a noun no other noun has such a form."""
    doer, thing = verb - 1, tree.heads[verb]
    if tree.pos[doer] != "NOUN" or tree.deps[doer] != "compound" or tree.heads[doer] not in (verb, thing):
        return
    before = [k for k in range(doer) if tree.heads[k] in (doer, verb, thing)]
    if tree.heads[thing] != thing or not any(tree.deps[k] == "det" for k in before) or tree.case_of(thing):
        return
    make_verb(tree, verb, PAST)
    tree.heads[verb], tree.deps[verb] = verb, "root"
    for k in before:
        tree.heads[k] = doer
    for k in [k for k in tree.kids[thing] if k > thing]:
        tree.heads[k], tree.deps[k] = verb, tree.deps[k].replace("nmod", "obl")
    tree.heads[doer], tree.deps[doer] = verb, "nsubj"
    tree.heads[thing], tree.deps[thing] = verb, "obj"
    tree.link()


def _mend_past_before_past(tree: Tree, i: int) -> None:
    """Read "The Taliban shot and killed a Dutch officer" with two verbs: what a party shot is no shot of it."""
    second = next((k for k in tree.children(i, "conj") if k == i + 2 and tree.pos[k] == "VERB"), None)
    doer = i - 1
    if (
        second is None
        or tree.heads[doer] != i
        or tree.deps[doer] != "compound"
        or tree.children(second, "nsubj", "aux")
    ):
        return
    make_verb(tree, i, PAST)
    tree.deps[doer] = "nsubj"
    for k in [k for k in tree.kids[i] if k < doer]:
        tree.heads[k] = doer
    tree.link()


def _mend_fighting(tree: Tree, i: int) -> None:
    """Read "killed in fighting with the PKK" with an event behind "in"."""
    marks = tree.children(i, "mark", "case")
    if len(marks) != 1 or marks[0] != i - 1 or tree.lower[i - 1] not in _IN or tree.children(i, "obj", "nsubj"):
        return
    tree.pos[i], tree.lemmas[i], tree.deps[i], tree.morph[i] = "NOUN", tree.lower[i], "obl", ""
    tree.deps[i - 1] = "case"
    for k in tree.children(i, "obl", "obl:agent"):
        tree.deps[k] = "nmod"


def _mend_bare_relative(tree: Tree, i: int) -> None:
    """Read ", which the New Forces control." with a verb and who does it."""
    which = next((k for k in tree.kids[i] if k < i and tree.lower[k] in _WHICH), None)
    doer = i - 1
    if which is None or tree.heads[doer] != i or tree.deps[doer] != "compound" or tree.words[i + 1] not in _CLOSES:
        return
    make_verb(tree, i, PRESENT)
    tree.deps[doer], tree.deps[which], tree.pos[which] = "nsubj", "obj", "PRON"
    for k in [k for k in tree.kids[i] if which < k < doer]:
        tree.heads[k] = doer
    tree.link()


def _mend_past_beside_infinitive(tree: Tree, i: int) -> None:
    """Read "plotting to overthrow it and expelled three" with who accuses as who expels: no infinitive has a past."""
    first, form = tree.heads[i], tree.lower[i]
    past = form in forms("en") and form not in lexicon_verbs("en") and not form.endswith(("s", "ing"))
    own = tree.children(i, "aux", "nsubj", "nsubj:pass", "aux:pass")
    if not past or own or tree.feature(first, "VerbForm") != "Inf":
        return
    main = next((a for a in tree.ancestors(first) if tree.pos[a] == "VERB" and tree.is_finite(a)), None)
    if main is None or main > first or tree.children(first, "aux", "aux:pass") or not tree.children(main, "nsubj"):
        return
    make_verb(tree, i, PAST)
    tree.heads[i], tree.deps[i] = main, "conj"
    tree.link()


def _mend_verb_in_phrase(tree: Tree, i: int) -> None:
    """Read "NATO aircraft bombed Serb positions after X ignored a warning" with two clauses."""
    thing, doer = tree.heads[i], i - 1
    late = tree.heads[thing]
    if thing < i or tree.heads[doer] != thing or tree.deps[doer] != "compound" or tree.deps[thing] != "nsubj":
        return
    if tree.lower[i].endswith("ing") or late < thing or tree.pos[late] != "VERB":
        return
    named = [k for k in tree.kids[thing] if thing < k < late and tree.case_of(k) in _TIMES and tree.pos[k] in NOMINAL]
    if not named or tree.subtree(named[-1])[-1] != late - 1:
        return
    make_verb(tree, i, PAST)
    tree.take_place(i, late)
    tree.heads[doer], tree.deps[doer] = i, "nsubj"
    for k in [k for k in tree.kids[thing] if k < doer or (k > thing and k != named[-1])]:
        tree.heads[k], tree.deps[k] = (doer, tree.deps[k]) if k < doer else (i, tree.deps[k].replace("nmod", "obl"))
    tree.heads[thing], tree.deps[thing] = i, "obj"
    mark = tree.children(named[-1], "case")[0]
    tree.heads[named[-1]], tree.deps[named[-1]] = late, "nsubj"
    tree.heads[mark], tree.deps[mark] = late, "mark"
    tree.heads[late], tree.deps[late] = i, "advcl"
    tree.link()
