"""Mend English clauses whose past tense the parser took for a participle between its subject and its object.

"Israeli commandos attacked Hezbollah positions", "said Turkish jets bombed the port", "after Libyan aircraft raided
Faya": a participle stands behind its noun only with a preposition, an adverb or nothing, never right before another
noun phrase. What stands between two of them is the verb of a clause.
"""

from __future__ import annotations

from proxywar.find.inflection import forms, lexicon_verbs
from proxywar.find.mending_arguments import UNCHANGED_PASTS
from proxywar.find.mending_offices import mend_offices
from proxywar.find.mending_roots import asks_somebody
from proxywar.find.mending_verbs import OF_TIME, PAST, make_verb, verbs_of_report
from proxywar.find.prepare import participles
from proxywar.find.retagging import singulars_en
from proxywar.find.times import TimeMention
from proxywar.find.tree import NOMINAL, Tree, tokens_with
from proxywar.lang import classed, united

BEFORE_NOUN = frozenset({"DET", "ADJ", "NUM"})
MODIFIERS = frozenset({"amod", "det", "nummod", "compound", "nmod:poss", "nmod"})
TAKEN_FOR = frozenset({"amod", "acl", "compound", "nmod", "appos", "dep", "flat"})
"""Labels that the parser gives to such a verb."""
INSERTED = frozenset({"acl:relcl", "acl", "appos"})
CLAUSES = frozenset({"ccomp", "obj", "nsubj", "parataxis", "dep"})
"""Labels that it gives below a verb of saying to what is said."""


def mend_transitives(tree: Tree, times: tuple[TimeMention, ...]) -> None:
    """Mend such clauses in place.

    Args:
        times: Times of the sentence, offsets into it: "troops killed Sunday" kills no Sunday.
    """
    if tree.lang != "en":
        return
    mend_offices(tree)
    _mend_plural_objects(tree)
    known = forms("en")
    for verb in range(1, len(tree) - 2):
        past = tree.lower[verb] in known and _is_past_form(tree, verb)
        if past and tree.words[verb - 1] == ",":
            _mend_behind_insertion(tree, verb, times)
        elif tree.deps[verb] == "acl" and asks_somebody(tree, verb):
            _make_clause(tree, verb, _first_of_list(tree, verb - 1), verb)
        elif past:
            doer = _before_time(tree, verb, times)
            does = doer >= 0 and _is_doer(tree, doer)
            told = does or (doer >= 0 and tree.deps[doer] == "nsubj")
            thing = thing_behind(tree, verb, times) if told else None
            if thing is not None and (does or _is_subject_of(tree, doer, thing)):
                _make_clause(tree, verb, _first_of_list(tree, doer), thing)


def _mend_plural_objects(tree: Tree) -> None:
    """Read "struck Taliban strongholds" with strongholds as a noun: no verb is object or subject of another."""
    for k in tokens_with(tree.deps, {"obj", "nsubj"}, 1):
        if tree.pos[k] != "VERB" or not tree.lower[k].endswith("s"):
            continue
        if tree.deps[k] == "nsubj" and tree.lower[k] in forms("en"):
            continue  # "U.S. bombers struck", not "Egypt hosts talks"
        if tree.children(k, "aux", "obj", "mark") or tree.pos[k - 1] not in ("PROPN", "NOUN", "ADJ"):
            continue
        tree.pos[k], tree.lemmas[k] = "NOUN", [tree.lower[k], *singulars_en(tree.lower[k])][-1]
        for m in tree.kids[k]:
            if m < k and tree.deps[m].startswith("nsubj"):
                tree.deps[m] = "compound"


def _is_past_form(tree: Tree, verb: int) -> bool:
    form = tree.lower[verb]
    if form.endswith(("ing", "s")) or tree.words[verb] != form:
        return False
    # "Vetoed", "overran": no noun has such a form, and no name is written so.
    no_noun = tree.pos[verb] == "PROPN" or (tree.pos[verb] == "NOUN" and form.endswith("ed"))
    if not no_noun and tree.deps[verb] not in TAKEN_FOR:
        return False
    if form in lexicon_verbs("en") and form not in UNCHANGED_PASTS:
        return False
    if forms("en")[form] in united(classed("en", "verbs", "two objects"), classed("en", "verbs", "names or tells")):
        return False  # "the men given rifles", "rebels called Seleka"
    return not any(tree.deps[k] in ("aux", "aux:pass", "obl:agent") for k in tree.kids[verb])


def _is_doer(tree: Tree, noun: int) -> bool:
    """Tell a plural, or a mass of men or arms, which makes no adjective with a participle behind it; or a name."""
    if tree.pos[noun] == "PROPN":
        # "Iran backed militias" may be the adjective without its hyphen.
        behind = tree.lower[noun + 1 : noun + 3]
        return behind[0] not in participles("en") or behind[-1] in ("the", "a", "an", "its", "their", "two", "several")
    mass = tree.lemmas[noun] in classed("en", "nouns", "mass of arms")
    return tree.pos[noun] == "NOUN" and (tree.feature(noun, "Number") == "Plur" or mass)


def _is_subject_of(tree: Tree, noun: int, thing: int) -> bool:
    """Tell "Iraq's foreign ministry accused Turkey", where the parser sees no verb but a subject of the last name."""
    return tree.deps[noun] == "nsubj" and tree.heads[noun] == thing and not tree.children(thing, "cop", "aux")


def _before_time(tree: Tree, verb: int, times: tuple[TimeMention, ...]) -> int:
    """Return the token before the verb, past a time: "The Soviet Union on Monday vetoed"."""
    noun = verb - 1
    while noun > 0 and any(t.start <= tree.start[noun] - tree.offset < t.end for t in times):
        noun -= 1
    if noun == verb - 1 or tree.pos[noun] != "ADP":
        return noun
    mark, day = noun, noun + 1
    if not {tree.heads[mark], tree.heads[day]} <= {verb, day, mark, tree.heads[verb]}:
        return noun - 1
    tree.heads[mark], tree.deps[mark] = day, "case"
    tree.heads[day], tree.deps[day] = verb, "obl"
    tree.link()
    return noun - 1


def _first_of_list(tree: Tree, noun: int) -> int:
    """Return the first of the nouns or names that are listed up to this one, and the head of each."""
    while tree.heads[noun] < noun and tree.deps[noun] in ("conj", "flat", "appos"):
        noun = tree.heads[noun]
    return noun


def thing_behind(tree: Tree, verb: int, times: tuple[TimeMention, ...]) -> int | None:
    """Return the head of the noun phrase right behind the verb, None where none is there."""
    first = verb + 1
    if any(t.start <= tree.start[first] - tree.offset < t.end for t in times):
        return None
    thing = first
    while thing < len(tree) - 1 and (
        tree.pos[thing] in BEFORE_NOUN or (tree.deps[thing] in MODIFIERS and tree.heads[thing] > thing)
    ):
        thing += 1
    inside = all(tree.pos[k] in (*BEFORE_NOUN, "NOUN", "PROPN", "PART", "PUNCT") for k in range(first, thing))
    plural = tree.pos[thing] == "VERB" and tree.lower[thing].endswith("s") and thing > first
    if not inside or not (tree.pos[thing] in ("NOUN", "PROPN") or plural):
        return None
    if tree.case_of(thing) and any(verb < k < thing for k in tree.children(thing, "case")):
        return None
    return thing


def _mend_behind_insertion(tree: Tree, verb: int, times: tuple[TimeMention, ...]) -> None:
    """Read "X, who leads Y, accused Z of it" and "The premier, X, severed ties, officials said" with a main verb.

    Behind the comma that closes an insertion after a subject that has no verb of its own.
    """
    thing = thing_behind(tree, verb, times)
    inserted = next((k for k in range(verb - 1) if tree.deps[k] in INSERTED and _ends_before(tree, k, verb)), None)
    if thing is None or inserted is None:
        return
    subject = tree.heads[inserted]
    first = tree.subtree(inserted)[0]
    place = _place_without_verb(tree, subject, thing)
    if place is None or subject > first or "," not in tree.words[first - 1 : first + 1]:
        return
    make_verb(tree, verb, PAST)
    tree.heads[verb], tree.deps[verb] = (verb, "root") if place[1] == "root" else place
    for k in tree.kids[subject]:
        if k < subject and (tree.deps[k] == "case" or (tree.deps[k] == "nmod" and tree.case_of(k))):
            tree.heads[k], tree.deps[k] = verb, "mark" if tree.deps[k] == "case" else "obl"
    tree.heads[subject], tree.deps[subject] = verb, "nsubj"
    tree.heads[thing], tree.deps[thing] = verb, "obj"
    for k in range(verb + 1, len(tree)):
        if tree.heads[k] in (subject, inserted) and k != thing:
            tree.heads[k] = verb
            tree.deps[k] = "advcl" if tree.deps[k] in ("acl", "xcomp") else tree.deps[k]
    tree.link()


def _ends_before(tree: Tree, inserted: int, verb: int) -> bool:
    before = [k for k in tree.subtree(inserted) if k < verb]
    return tree.heads[inserted] < inserted and before[-1] in (verb - 2, verb - 1)


def _place_without_verb(tree: Tree, noun: int, thing: int) -> tuple[int, str] | None:
    """Return where the clause hangs whose subject is a noun without a verb of its own; None where it has one."""
    if tree.pos[noun] not in NOMINAL or tree.children(noun, "cop", "nsubj"):
        return None
    above, marks = tree.heads[noun], {tree.lower[k] for k in tree.children(noun, "case")}
    if marks & OF_TIME and tree.pos[above] in (*NOMINAL, "VERB"):
        return (above if tree.pos[above] == "VERB" else tree.clause_head(above)), "advcl"
    if marks:
        return None
    if above in (noun, thing):
        return (noun, "root") if above == noun or tree.heads[thing] == thing else (tree.heads[thing], tree.deps[thing])
    own = [k for k in tree.kids[above] if tree.deps[k] == "nsubj"]
    label = tree.deps[noun].split(":", maxsplit=1)[0]
    if above < noun and label in CLAUSES and own and own[0] < above and tree.lemmas[above] in verbs_of_report("en"):
        return above, "ccomp"  # "Officials said the premier, X, severed ties"
    reported = tree.lemmas[above] in verbs_of_report("en") and len(own) > 1 and own[0] == noun and own[-1] < above
    return (above, "ccomp") if reported else None


def _make_clause(tree: Tree, verb: int, subject: int, thing: int) -> None:
    """Hang subject and object on the verb, and the verb where the three of them hung."""
    parts = list(dict.fromkeys((subject, verb, thing)))
    tops = [k for k in parts if tree.heads[k] not in parts or tree.heads[k] == k]
    if len({tree.heads[k] for k in tops}) != 1 or (len(tops) > 1 and tops[0] == thing):
        return
    above, dep = tree.heads[tops[0]], tree.deps[tops[0]]
    marks = [k for p in parts for k in tree.kids[p] if k < subject and tree.deps[k] in ("case", "mark", "advmod")]
    if dep == "nsubj" and above > thing and any(thing < k < above for k in tree.children(above, "cc")):
        # "Iraqi armour overran Kuwait and sent its emir fleeing": the parser knew the second verb only.
        tree.take_place(verb, above)
        place: tuple[int, str] | None = (tree.heads[verb], tree.deps[verb])
        tree.heads[above], tree.deps[above] = verb, "conj"
        above = tops[0] if tree.deps[verb] == "root" else tree.heads[verb]
    else:
        place = _place_of(tree, tops[0], above, dep, {tree.lower[k] for k in marks})
    if place is None:
        return
    kids = [(p, k) for p in parts for k in tree.kids[p] if k not in parts]
    if tree.pos[thing] == "VERB":
        tree.pos[thing], tree.lemmas[thing] = "NOUN", tree.lower[thing].removesuffix("s")
    make_verb(tree, verb, PAST)
    tree.heads[verb], tree.deps[verb] = (verb, "root") if above == tops[0] else place
    tree.heads[subject], tree.deps[subject] = verb, "nsubj"
    if thing != verb:
        tree.heads[thing], tree.deps[thing] = verb, "obj"
    for part, k in kids:
        if k in marks:
            tree.heads[k], tree.deps[k] = verb, "advmod" if tree.deps[k] == "advmod" else "mark"
        else:
            _hang(tree, k, part, (subject, verb, thing))
    tree.link()


def _hang(tree: Tree, k: int, part: int, clause: tuple[int, int, int]) -> None:
    """Hang what hung on a part of the clause on the part that it belongs to."""
    subject, verb, thing = clause
    label = tree.deps[k].split(":", maxsplit=1)[0]
    if k < subject:
        own = tree.deps[k] in MODIFIERS and not (label == "nmod" and tree.case_of(k))
        tree.heads[k] = subject if own else verb
    elif part == verb or label in ("punct", "advcl", "parataxis") or _goes_on(tree, k):
        tree.heads[k] = verb
    elif k > thing and label == "acl" and tree.lower[k].endswith("ing") and tree.words[k - 1] == ",":
        tree.heads[k], tree.deps[k] = verb, "advcl"
    elif k > thing and part == subject:
        tree.heads[k] = verb
        tree.deps[k] = "obl" if label == "nmod" else "advcl" if label == "acl" else tree.deps[k]
    elif verb < k < thing:
        tree.heads[k] = thing
    elif subject < k < verb and tree.deps[k] == "obl":
        tree.heads[k] = verb


def _place_of(tree: Tree, top: int, above: int, dep: str, marks: set[str]) -> tuple[int, str] | None:
    """Return governor and label of the clause; None where what hung there was a phrase after all."""
    if above == top:
        return top, "root"
    if marks & (OF_TIME | {"once", "because"}):
        clause = above if tree.pos[above] == "VERB" else tree.clause_head(above)
        return clause, "advcl"
    if marks:
        return None
    label = dep.split(":", maxsplit=1)[0]
    if tree.pos[above] == "VERB" and label in CLAUSES and tree.lemmas[above] in verbs_of_report("en"):
        return above, "ccomp"
    if dep == "conj" and tree.children(top, "cc"):
        verb = next((a for a in (above, *tree.ancestors(above)) if tree.pos[a] == "VERB"), None)
        return None if verb is None else (verb, "conj")
    return (above, dep) if dep in ("ccomp", "parataxis", "advcl") else None


def _goes_on(tree: Tree, k: int) -> bool:
    """Tell what a verb is coordinated with: "… and withdrew"."""
    return tree.deps[k] == "conj" and (tree.pos[k] == "VERB" or tree.lower[k] in forms("en")) and tree.pos[k] not in (
        "NOUN", "PROPN")  # fmt: skip
