"""Mend what the parser is known to get wrong, before anything is read off a tree.

Each mend is a fact of grammar, not of a sentence: a form that only a verb can have is a verb, a word behind an article
is no verb, a nationality is an adjective, a relative pronoun opens a relative clause of the noun before it.
"""

from __future__ import annotations

import re
from functools import cache

from proxywar.find.inflection import forms, lexicon_verbs, mend_lemma
from proxywar.find.names import Name
from proxywar.find.times import TimeMention
from proxywar.find.tree import NOMINAL, Tree
from proxywar.lang import classed, table
from proxywar.parse.lemmas import treebank_lemmas

CONDITIONAL = ("rais", "rait", "raient", "rions", "riez")
FINITE_FR = ("ent", "aient", "ait", "èrent", "ont", "ra", "ront")
RELATIVES = frozenset({"who", "which", "that", "whose", "whom", "qui", "que", "qu'", "qu’", "dont", "où", "lequel"})
QUE = ("que", "qu'", "qu’")
RELATIVE_SUBJECTS = {"en": ("who", "which"), "fr": ("qui",)}


@cache
def noun_triggers(lang: str) -> frozenset[str]:
    """Return the lemmas of the event nouns of a language."""
    return frozenset(r["lemma"].split()[0] for r in table(lang, "triggers") if r["pos"] == "NOUN")


def mend(tree: Tree, names: tuple[Name, ...], times: tuple[TimeMention, ...] = ()) -> Tree:
    """Mend a tree in place and return it.

    Args:
        names: Known names of the sentence, offsets into it.
        times: Times of the sentence, offsets into it.
    """
    _mend_auxiliaries(tree)
    _mend_words(tree)
    _mend_complements(tree)
    _mend_clitics(tree)
    _mend_times(tree, times)
    _mend_verbs(tree)
    _mend_nationalities(tree, names)
    _mend_relatives(tree)
    _mend_main_verbs(tree)
    _mend_subordinates(tree)
    _mend_control(tree)
    _mend_lists(tree)
    _mend_second_subjects(tree)
    _mend_coordination(tree)
    _mend_lone_subjects(tree)
    return tree


def _mend_lists(tree: Tree) -> None:
    """Read names in a row as a list, and "A, B and C back D" as a clause."""
    for i in range(len(tree)):
        names = tree.pos[i] == "PROPN" and tree.pos[tree.heads[i]] == "PROPN"
        more = any(tree.deps[k] == "conj" and tree.pos[k] == "PROPN" and tree.children(k, "cc") for k in tree.kids[i])
        if names and more and tree.deps[i] == "appos":
            # An apposition that is coordinated with a third name is a member of the list.
            tree.deps[i] = "conj"
    if tree.lang == "en":
        _mend_bare_verbs(tree)


def _mend_bare_verbs(tree: Tree) -> None:
    """See the verb in "Russia, Egypt and the UAE back Haftar", which is a noun to the parser."""
    for i in range(1, len(tree)):
        name = tree.heads[i]
        first = tree.heads[name]
        bare = tree.pos[i] == "NOUN" and tree.deps[i] == "compound" and tree.lower[i] in lexicon_verbs("en")
        named = tree.pos[i - 1] == "PROPN" and tree.pos[name] == "PROPN"
        if not bare or not named or tree.deps[name] not in ("conj", "appos", "flat"):
            continue
        if tree.deps[first] != "root" or tree.pos[first] != "PROPN" or name < i:
            continue
        tree.pos[i], tree.lemmas[i], tree.heads[i], tree.deps[i] = "VERB", tree.lower[i], i, "root"
        tree.heads[first], tree.deps[first] = i, "nsubj"
        tree.heads[name], tree.deps[name] = i, "obj"
        for k in tree.kids[first]:
            if tree.deps[k] in ("advcl", "parataxis", "punct") and k > i:
                tree.heads[k] = i
        tree.link()


def _mend_lone_subjects(tree: Tree) -> None:
    """Give the first name of a clause to its verb where the parser left both alone.

    "Syrte et la base sont tenues": the first of two subjects; "; Le Caire, pour qui…, menace": a subject far off.
    """
    for v in range(len(tree)):
        if tree.pos[v] != "VERB" or not _is_finite(tree, v):
            continue
        own = [k for k in tree.kids[v] if tree.deps[k].startswith("nsubj")]
        start = max((i + 1 for i in range(v) if tree.words[i] == ";"), default=0)
        name = next((i for i in range(start, min(start + 2, v)) if tree.pos[i] == "PROPN"), None)
        if name is None or tree.deps[name] not in ("root", "dep", "dislocated", "parataxis") or tree.case_of(name):
            continue
        joined = name + 1 < len(tree) and tree.lower[name + 1] in ("et", "and") and tree.heads[name + 1] == v
        if own and joined and name < own[0]:
            tree.heads[name], tree.deps[name] = own[0], "conj"
        elif not own and tree.deps[v] in ("root", "parataxis") and name not in tree.ancestors(v):
            tree.heads[name], tree.deps[name] = v, "nsubj:pass" if tree.is_passive(v) else "nsubj"
        tree.link()


def _mend_second_subjects(tree: Tree) -> None:
    """Give ", et l'ANL s'est retirée" its subject, which the parser coordinated with the object before."""
    for n in range(len(tree)):
        if tree.deps[n] != "conj" or tree.pos[n] != "PROPN" or tree.pos[tree.heads[n]] not in NOMINAL:
            continue
        marks = [k for k in tree.kids[n] if tree.deps[k] == "cc" and k > 0 and tree.words[k - 1] == ","]
        verbs = [v for v in range(n + 1, len(tree)) if tree.pos[v] == "VERB" and _is_finite(tree, v)]
        later = next((v for v in verbs if tree.deps[v] in ("conj", "root", "parataxis")), None)
        if not marks or later is None or later in tree.ancestors(n):
            continue
        if not any(tree.deps[k].startswith("nsubj") for k in tree.kids[later]):
            tree.heads[n], tree.deps[n] = later, "nsubj:pass" if tree.is_passive(later) else "nsubj"
            tree.link()


def _mend_coordination(tree: Tree) -> None:
    """Coordinate a finite verb with the verb before it, not with its object: "commands the LNA and controls…"."""
    for v in range(len(tree)):
        noun = tree.heads[v]
        if (
            tree.pos[v] != "VERB"
            or tree.deps[v] != "conj"
            or tree.pos[noun] not in NOMINAL
            or tree.feature(v, "VerbForm") != "Fin"
        ):
            continue
        verb = next((a for a in tree.ancestors(noun) if tree.pos[a] == "VERB"), None)
        if verb is not None and verb < noun < v and not tree.children(noun, "cop"):
            tree.heads[v] = verb
            tree.link()
    for v in range(len(tree)):
        first = tree.heads[v]
        if (
            tree.pos[v] != "VERB"
            or tree.deps[v] != "conj"
            or not _is_finite(tree, v)
            or tree.pos[first] != "VERB"
            or _is_finite(tree, first)
        ):
            continue
        # "nie avoir bombardé et accuse": a finite verb goes with the finite verb above.
        verb = next((a for a in tree.ancestors(first) if tree.pos[a] == "VERB" and _is_finite(tree, a)), None)
        if verb is not None:
            tree.heads[v] = verb
            tree.link()


def _is_finite(tree: Tree, v: int) -> bool:
    return tree.feature(v, "VerbForm") == "Fin" or any(
        tree.feature(k, "VerbForm") == "Fin" for k in tree.children(v, "aux")
    )


def _mend_subordinates(tree: Tree) -> None:
    """Give "as the Wagner Group, a Russian firm, has deployed" its subject back.

    Behind a long apposition the parser takes "as" for a preposition and leaves the verb without a subject.
    """
    for n in range(len(tree)):
        marks = [m for m in tree.kids[n] if tree.pos[m] == "SCONJ" and tree.deps[m] in ("case", "mark") and m < n]
        if (
            not marks
            or tree.pos[n] not in NOMINAL
            or tree.deps[n] not in ("advcl", "obl", "nmod")
            or tree.heads[n] == n
        ):
            continue
        later = [
            v
            for v in tree.kids[tree.heads[n]]
            if v > n and tree.pos[v] == "VERB" and tree.deps[v] in ("conj", "advcl", "parataxis", "ccomp")
        ]
        for v in later[:1]:
            if not any(tree.deps[k].startswith("nsubj") for k in tree.kids[v]):
                tree.heads[n], tree.deps[n] = v, "nsubj"
                tree.heads[marks[0]], tree.deps[marks[0]] = v, "mark"
                tree.deps[v] = "advcl"
                tree.link()


def _mend_control(tree: Tree) -> None:
    """Hang "to compromise" on "forcing Ankara", not on the verb above it."""
    for m in range(2, len(tree)):
        if tree.lower[m] != "to" or tree.deps[m] != "mark":
            continue
        verb, before = tree.heads[m], m - 1
        controller = tree.heads[before]
        if (
            tree.deps[before] not in ("obj", "iobj")
            or tree.lemmas[controller] not in classed("en", "verbs", "object control")
        ):
            continue
        if tree.heads[verb] == controller:
            tree.deps[verb] = "xcomp"
            continue
        if tree.heads[verb] in tree.ancestors(controller):
            tree.heads[verb], tree.deps[verb] = controller, "xcomp"
            tree.link()


def _mend_auxiliaries(tree: Tree) -> None:
    """Hand what hangs on an auxiliary to its verb: "l'Arabie aurait, avec la CIA, armé"."""
    for i in range(len(tree)):
        if tree.deps[i].startswith("aux") and tree.kids[i]:
            for k in tree.kids[i]:
                tree.heads[k] = tree.heads[i]
            tree.link()


def _mend_complements(tree: Tree) -> None:
    """Call a clause that hangs on a verb a complement, not a modifier of a noun: "denies supporting"."""
    for i in range(len(tree)):
        head = tree.heads[i]
        if tree.deps[i] == "acl" and tree.pos[i] == "VERB" and tree.pos[head] == "VERB" and head != i:
            tree.deps[i] = "xcomp"


def _mend_main_verbs(tree: Tree) -> None:
    """Make a clause of "Le Hezbollah, que soutient l'Iran, a menacé Israël", whose verbs both hang on the noun."""
    for noun in range(len(tree)):
        if tree.deps[noun] != "root" or tree.pos[noun] not in NOMINAL:
            continue
        clauses = [k for k in tree.kids[noun] if tree.deps[k] == "acl:relcl" and tree.pos[k] == "VERB"]
        mains = [v for v in clauses[1:] if not any(tree.pos[k] == "PRON" and k < v and tree.lower[k] in RELATIVES for k in tree.kids[v])]
        if not mains or not _is_finite(tree, mains[0]):
            continue
        verb = mains[0]
        for k in tree.kids[verb]:
            if tree.deps[k] == "nsubj" and k > verb:
                tree.deps[k] = "obj"
        tree.heads[verb], tree.deps[verb] = verb, "root"
        tree.heads[noun], tree.deps[noun] = verb, "nsubj"
        tree.link()


def _mend_clitics(tree: Tree) -> None:
    """See the verb in "des responsables la soupçonnent": a verb behind a clitic, not a noun behind an article."""
    if tree.lang != "fr":
        return
    known = treebank_lemmas("fr")
    for i in range(1, len(tree)):
        form = tree.lower[i]
        if tree.pos[i] != "NOUN" or not form.endswith("ent") or form not in forms("fr") or (form, "NOUN") in known:
            continue
        if tree.lower[i - 1] not in ("la", "le", "l'", "l’", "les"):
            continue
        tree.pos[i], tree.lemmas[i], tree.morph[i] = "VERB", forms("fr")[form], "Mood=Ind|VerbForm=Fin"
        tree.pos[i - 1], tree.deps[i - 1], tree.heads[i - 1] = "PRON", "obj", i
        before = [n for n in range(i - 1) if tree.heads[n] == tree.heads[i] and tree.deps[n] in ("conj", "nsubj")]
        if before and tree.pos[before[-1]] in NOMINAL:
            subject = before[-1]
            tree.deps[i] = "conj" if tree.deps[subject] == "conj" else tree.deps[i]
            tree.heads[subject], tree.deps[subject] = i, "nsubj"
        tree.link()


def _mend_times(tree: Tree, times: tuple[TimeMention, ...]) -> None:
    """Keep a time from being an object: in "a bombardé le lendemain Sanaa" the town is."""
    for time in times:
        for i in range(len(tree)):
            if tree.deps[i] != "obj" or not time.start <= tree.start[i] - tree.offset < time.end:
                continue
            tree.deps[i] = "obl"
            for k in tree.children(i, "appos", "flat", "nmod"):
                if not tree.case_of(k) and tree.pos[k] in NOMINAL:
                    tree.heads[k], tree.deps[k] = tree.heads[i], "obj"
            tree.link()


def _mend_words(tree: Tree) -> None:
    for i, form in enumerate(tree.lower):
        pos = tree.pos[i]
        if (
            pos in ("VERB", "ADJ", "ADV", "PROPN", "X")
            and form in noun_triggers(tree.lang)
            and _follows_article(tree, i)
            and (pos != "ADJ" or tree.deps[i] != "amod")
        ):
            tree.pos[i], tree.lemmas[i] = "NOUN", form
            continue
        if tree.lang == "fr" and pos in ("ADV", "X", "ADJ") and _is_finite_form(tree, i):
            tree.pos[i] = pos = "VERB"
        tree.lemmas[i] = mend_lemma(tree.lang, form, tree.lemmas[i], pos)
        if tree.lang == "fr" and pos == "VERB" and _is_future(form, tree.lemmas[i]):
            tree.morph[i] = (
                re.sub(r"Tense=\w+", "Tense=Fut", tree.morph[i])
                if "Tense=" in tree.morph[i]
                else f"Tense=Fut|{tree.morph[i]}"
            )
        if tree.lang == "fr" and "Mood=Cnd" in tree.morph[i] and not form.endswith(CONDITIONAL):
            tree.morph[i] = tree.morph[i].replace("Mood=Cnd", "Mood=Ind")
        elif tree.lang == "fr" and pos in ("VERB", "AUX") and _is_conditional(form, tree.lemmas[i]):
            tree.morph[i] = "Mood=Cnd|VerbForm=Fin"


def _is_finite_form(tree: Tree, i: int) -> bool:
    """Tell a French form that only a finite verb can have, with no article before it."""
    form = tree.lower[i]
    known = form in forms("fr") and form not in lexicon_verbs("fr")
    return known and form.endswith(FINITE_FR) and not _follows_article(tree, i)


def _is_future(form: str, lemma: str) -> bool:
    """Tell a French future by its ending; "livra" of livrer is a past, "livrera" is not."""
    if not form.endswith(("rai", "ras", "ra", "rons", "rez", "ront")) or len(form) < 5:
        return False
    return not (lemma.endswith("rer") and form.startswith(lemma[:-2] + "a")) and not form.startswith(
        ("montra", "entra")
    )


def _is_conditional(form: str, lemma: str) -> bool:
    """Tell a French conditional by its ending; "livrait" is an imperfect, "livrerait" is not."""
    if not form.endswith(CONDITIONAL):
        return False
    stem = form[: -len(next(e for e in CONDITIONAL if form.endswith(e)))]
    if lemma.endswith("er"):
        return stem.endswith("e")
    return not lemma.endswith(("rir", "ire", "uire")) or stem.endswith(("r", "i"))


def _follows_article(tree: Tree, i: int) -> bool:
    return i > 0 and (
        tree.pos[i - 1] == "DET"
        or tree.lower[i - 1] in ("le", "la", "l'", "l’", "les", "un", "une", "the", "a", "an", "du", "au")
    )


def _mend_verbs(tree: Tree) -> None:
    """See the verb in a word tagged otherwise that has a verb's dependents, and a pronoun's case before two objects."""
    for i, form in enumerate(tree.lower):
        labels = {tree.deps[k].split(":")[0] for k in tree.kids[i]}
        if (
            tree.pos[i] == "NOUN"
            and form in forms(tree.lang)
            and any(tree.lower[k] in ("que", "qu'", "qu’") and tree.pos[k] == "PRON" and k < i for k in tree.kids[i])
        ):
            tree.pos[i], tree.lemmas[i], tree.deps[i] = "VERB", forms(tree.lang)[form], "acl:relcl"
        clausal = tree.deps[i] in ("root", "acl:relcl", "ccomp", "advcl", "conj", "parataxis")
        verbal = "nsubj" in labels and "cop" not in labels and ("obj" in labels or tree.pos[i] == "NOUN")
        if tree.pos[i] in ("ADJ", "NOUN") and form in forms(tree.lang) and clausal and verbal:
            tree.pos[i], tree.lemmas[i] = "VERB", forms(tree.lang)[form]
        if tree.pos[i] == "VERB":
            lone = "nsubj" not in labels and i > 0 and tree.pos[i - 1] == "PROPN" and tree.heads[i - 1] == i
            if lone and tree.deps[i - 1] in ("compound", "nmod", "nmod:desc") and not tree.case_of(i - 1):
                tree.deps[i - 1] = "nsubj"  # "Russia denies": a name before a verb is no compound
            objects = tree.children(i, "obj")
            if len(objects) > 1 and tree.pos[objects[0]] == "PRON" and tree.lower[objects[0]] not in ("se", "s'", "s’"):
                tree.deps[objects[0]] = "iobj"
    if tree.lang == "en":
        _mend_hidden_verbs(tree)


def _mend_hidden_verbs(tree: Tree) -> None:
    """Read "Damascus denies" as a clause where the parser took it for a compound noun."""
    for i in range(1, len(tree)):
        name, governor = i - 1, tree.heads[i]
        if tree.pos[i] != "NOUN" or not tree.lower[i].endswith("s") or tree.lower[i] not in forms("en"):
            continue
        start = name - 1 if name and tree.pos[name - 1] == "DET" else name
        opens = start == 0 or tree.lower[start - 1] in (";", ",", "-", "–", ":", "and", "but", "while", "as")
        if tree.pos[name] != "PROPN" or tree.heads[name] != i or tree.deps[name] != "compound" or not opens:
            continue
        if tree.deps[i] not in ("nsubj", "root", "compound", "obl", "dep") or (tree.deps[i] != "root" and governor < i):
            continue
        tree.pos[i], tree.lemmas[i], tree.deps[name] = "VERB", forms("en")[tree.lower[i]], "nsubj"
        for k in tree.kids[i]:
            if k > i and tree.pos[k] in NOMINAL and not tree.case_of(k) and tree.deps[k] != "conj":
                tree.deps[k] = "obj"
        if tree.deps[i] != "root" and tree.pos[governor] in ("VERB", "AUX", "NOUN"):
            tree.heads[i] = tree.heads[governor] if tree.heads[governor] != governor else i
            tree.deps[i] = tree.deps[governor]
            tree.heads[governor], tree.deps[governor] = i, "xcomp" if tree.pos[governor] == "VERB" else "obj"
        tree.link()


def _mend_nationalities(tree: Tree, names: tuple[Name, ...]) -> None:
    for name in names:
        if name.is_entity or (tree.lang == "fr" and name.text[:1].isupper()):
            continue
        tokens = [
            i
            for i in range(len(tree))
            if tree.start[i] == name.start + tree.offset and tree.end[i] == name.end + tree.offset
        ]
        for i in tokens:
            if (tree.pos[i] in ("VERB", "NOUN", "ADV", "PROPN", "X") and tree.lang == "fr") or tree.pos[i] == "VERB":
                _as_adjective(tree, i)


def _as_adjective(tree: Tree, i: int) -> None:
    """Make the token a modifier of the noun beside it, and hand what hung on it to that noun."""
    noun = i - 1 if tree.lang == "fr" else i + 1
    if not 0 <= noun < len(tree) or tree.pos[noun] not in ("NOUN", "ADJ"):
        return
    while tree.lang == "fr" and tree.pos[noun] == "ADJ" and noun > 0 and tree.heads[noun] != noun:
        noun = tree.heads[noun]
    if noun in tree.subtree(i) or tree.pos[noun] not in ("NOUN", "PROPN"):
        return
    tree.pos[i] = "ADJ"
    for k in list(tree.kids[i]):
        tree.heads[k] = noun
    tree.heads[i], tree.deps[i] = noun, "amod"
    tree.link()


def _mend_relatives(tree: Tree) -> None:
    for k, word in enumerate(tree.lower):
        if (
            not (word in RELATIVE_SUBJECTS[tree.lang] or (tree.lang == "fr" and word in QUE and tree.deps[k] == "obj"))
            or tree.pos[k] != "PRON"
            or not tree.deps[k].startswith(("nsubj", "obj"))
        ):
            continue
        verb = tree.heads[k]
        if tree.deps[verb] == "acl:relcl" or verb < k:
            continue
        noun = _noun_before(tree, k)
        if noun is not None and noun not in tree.subtree(verb):
            tree.heads[verb], tree.deps[verb] = noun, "acl:relcl"
            tree.link()


def _noun_before(tree: Tree, k: int) -> int | None:
    """Return the head of the noun phrase that ends just before the token `k`."""
    before = k - 1
    while before >= 0 and tree.words[before] in (",", "-", "–", "—", "(", '"', "»", "”"):
        before -= 1
    if before < 0:
        return None
    if tree.pos[before] == "ADJ" and tree.heads[before] < before:
        before = tree.heads[before]
    if tree.pos[before] not in NOMINAL:
        return None
    while tree.deps[before] in ("flat", "compound", "flat:name", "nummod") and tree.heads[before] < before:
        before = tree.heads[before]
    return before
