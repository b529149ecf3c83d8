"""Slips of the parser in French behind what is put in: objects behind a circumstance, men behind their number.

"ont enlevé dimanche, dans la région de Mopti, trois soldats", "a perdu trois de ses hommes".
"""

from __future__ import annotations

from functools import cache

from proxywar.find.tree import NOMINAL, Tree, tokens_with
from proxywar.lang import classed, table

_LONGEST = 14
"""How many words a circumstance between two commas may have."""
_OPENS_OBJECT = frozenset({"DET", "NUM", "PROPN", "ADJ"})
_LEFT_OVER = frozenset({"obl", "appos", "nmod", "conj", "dep", "flat", "nsubj"})
_RELATIVES = frozenset({"qui", "que", "qu'", "qu’", "dont", "où"})
_COUNTED = frozenset({"un", "une", "l'un", "l'une", "plusieurs", "certains", "quelques-uns"})


def mend_insertions_fr(tree: Tree) -> None:
    """Mend these slips in place."""
    _mend_parts(tree)
    _mend_unwelcome(tree)
    _mend_judged(tree)
    _mend_delays(tree)
    _mend_joined_phrases(tree)
    _mend_behind_manner(tree)
    _mend_terms(tree)
    for verb in tokens_with(tree.lemmas, _transitives(), 1, len(tree) - 5):
        if tree.pos[verb] == "VERB":
            _mend_object_behind_circumstance(tree, verb)


@cache
def _transitives() -> frozenset[str]:
    """Return the verbs of the trigger table that have a row of one word with an object."""
    rows = (r for r in table("fr", "triggers") if r["pos"] == "VERB" and " " not in r["lemma"])
    return frozenset(
        r["lemma"] for r in rows if "obj" in (r["recipient"] + "|" + r["place"]).replace("!", "").split("|")
    )


@cache
def _given_terms() -> frozenset[tuple[str, str]]:
    """Return the verbs that the trigger table knows with a time as object, each with the time: "infliger", "an"."""
    rows = [r["lemma"].split() for r in table("fr", "triggers") if r["pos"] == "VERB" and " obj:" in r["lemma"]]
    parts = [(row[0], noun) for row in rows for p in row[1:] if p.startswith("obj:") for noun in p[4:].split("/")]
    return frozenset((verb, noun) for verb, noun in parts if noun in classed("fr", "nouns", "stretch"))


def _mend_terms(tree: Tree) -> None:
    """Read "a infligé à X dix ans de prison" with the years as what is given, not as how long that took."""
    for number in tokens_with(tree.deps, frozenset({"nummod"}), 2):
        term = tree.heads[number]
        verb = tree.heads[term]
        if (
            tree.deps[term] != "obl"
            or not verb < number < term
            or (tree.lemmas[verb], tree.lemmas[term]) not in (_given_terms())
        ):
            continue
        if not tree.case_of(term) and not tree.children(verb, "obj") and not tree.is_passive(verb):
            tree.deps[term] = "obj"
            for town in [k for k in tree.children(term, "nmod") if tree.case_of(k) == "à"]:
                tree.heads[town], tree.deps[town] = verb, "obl"
            tree.link()


def _mend_object_behind_circumstance(tree: Tree, verb: int) -> None:
    """Read "ont enlevé dimanche, dans la région de Mopti, trois soldats" with the soldiers as the object."""
    if not any(k < verb for k in tree.children(verb, "nsubj")) and tree.deps[verb] not in ("conj", "xcomp", "ccomp"):
        return
    if tree.is_passive(verb) or tree.children(verb, "obj", "ccomp", "xcomp", "expl"):
        return
    comma = verb + 1
    while comma < len(tree) and comma < verb + 4 and tree.words[comma] != ",":
        if tree.pos[comma] not in ("NOUN", "NUM", "ADV", "DET"):
            return
        comma += 1
    if comma + 3 >= len(tree) or tree.words[comma] != ",":
        return
    starts = tree.pos[comma + 1] in ("ADP", "ADV") or tree.lower[comma + 1] in ("à", "en", "dans", "au")
    close = next((k for k in range(comma + 2, min(comma + _LONGEST, len(tree) - 2)) if tree.words[k] == ","), None)
    if not starts or close is None or tree.pos[close + 1] not in _OPENS_OBJECT or tree.lower[close + 1] == "des":
        return
    if any(tree.feature(k, "VerbForm") == "Fin" for k in range(comma, close)):
        return
    thing = _head_from(tree, close + 1)
    if thing is None or tree.deps[thing] not in _LEFT_OVER or tree.children(thing, "case", "cc"):
        return
    above = tree.heads[thing]
    if (above == verb or comma < above < close) and verb not in tree.subtree(thing):
        tree.reattach(thing, verb, "obj")
        for k in [k for k in tree.kids[thing] if k < close]:
            tree.heads[k], tree.deps[k] = verb, "obl" if tree.pos[k] in NOMINAL else tree.deps[k]
        tree.link()


def _head_from(tree: Tree, start: int) -> int | None:
    """Return the noun that a noun phrase beginning at `start` is built on."""
    for k in range(start, min(start + 5, len(tree))):
        if tree.pos[k] in ("NOUN", "PROPN"):
            return k if tree.heads[k] < start or tree.pos[tree.heads[k]] == "VERB" else None
        if tree.pos[k] not in _OPENS_OBJECT:
            return None
    return None


def _mend_delays(tree: Tree) -> None:
    """Read "a donné deux jours à la junte pour partir" with the junta as who is to leave."""
    stretches, giving = classed("fr", "nouns", "stretch"), classed("fr", "verbs", "gives a term")
    for goal in tokens_with(tree.deps, {"advcl"}, 5):
        verb = tree.heads[goal]
        if tree.lemmas[verb] not in giving or tree.feature(goal, "VerbForm") != "Inf":
            continue
        if any(tree.lower[k] == "pour" for k in tree.children(goal, "mark")) and any(
            tree.lemmas[k] in stretches and tree.children(k, "nummod", "det") for k in tree.children(verb, "obj")
        ):
            tree.deps[goal] = "xcomp"


def _mend_joined_phrases(tree: Tree) -> None:
    """Read "le plan proposé à Israël et au Hamas" with the Hamas beside Israel: their prepositions are the same."""
    for k in tokens_with(tree.deps, {"conj"}, 4):
        first = tree.heads[k]
        if first > k:
            continue
        marks, joints = tree.children(k, "case"), tree.children(k, "cc")
        if not marks or not joints or joints[0] + 1 != marks[0]:
            continue
        mark = tree.case_of(k)
        if tree.case_of(first) == mark or tree.pos[first] not in NOMINAL or mark == "de":
            continue
        before = [joints[0] - 1, *tree.ancestors(joints[0] - 1)]
        beside = [m for m in before[: before.index(first)] if tree.case_of(m) == mark] if first in before else []
        if beside and tree.pos[beside[-1]] in NOMINAL:
            tree.reattach(k, beside[-1], "conj")


def _mend_behind_manner(tree: Tree) -> None:
    """Read "a livré en secret des missiles à l'Ukraine" with the missiles as object: no secrecy is of missiles."""
    manners = classed("fr", "nouns", "manner")
    for manner in tokens_with(tree.lemmas, manners, 3, len(tree) - 2):
        verb = tree.heads[manner]
        if tree.lower[manner + 1] != "des" or tree.pos[verb] != "VERB":
            continue
        things = [k for k in tree.children(manner, "nmod") if k > manner and tree.lower[tree.subtree(k)[0]] == "des"]
        if tree.children(manner, "det") or not things or tree.is_passive(verb) or manner < verb:
            continue
        thing = things[0]
        if not tree.children(verb, "obj"):
            mark = tree.subtree(thing)[0]
            tree.deps[mark], tree.pos[mark] = "det", "DET"
            tree.reattach(thing, verb, "obj")


def _mend_judged(tree: Tree) -> None:
    """Read "a jugé inacceptable la décision de la CPI" with the decision as what is judged so."""
    finding = classed("fr", "verbs", "finds so")
    for verb in tokens_with(tree.lemmas, finding, 1, len(tree) - 4):
        word = verb + 1 + (tree.words[verb + 1] in ("«", '"', "“"))
        if tree.is_passive(verb) or not _is_quality(tree, verb, word):
            continue
        if tree.deps[verb] == "cop" and tree.heads[verb] == word:
            _make_verb_of_copula(tree, verb, word)
        start = word + 1 + (tree.words[word + 1] in ("»", '"', "”"))
        thing = _head_from(tree, start) if start < len(tree) else None
        if thing is None or tree.heads[thing] not in (verb, word) or tree.case_of(thing) or tree.heads[word] != verb:
            continue
        tree.deps[word] = "xcomp"
        tree.heads[thing], tree.deps[thing] = verb, "obj"
        tree.link()


def _is_quality(tree: Tree, verb: int, word: int) -> bool:
    """Tell what something is found to be; the parser takes "infondées", "fantaisistes" before an article for a verb."""
    if tree.pos[word] == "ADJ":
        that = next((k for k in tree.kids[verb] if tree.lower[k] in ("que", "qu'", "qu’") and k < verb), None)
        if that is not None and tree.deps[word] in ("obj", "ccomp"):  # "un rapport que Kigali juge mensonger"
            tree.deps[word], tree.deps[that] = "xcomp", "obj"
        return True
    bare = tree.heads[word] == verb and tree.deps[word] in ("ccomp", "xcomp", "obj") and not tree.kids[word]
    if not bare or tree.lower[word + 1] not in ("le", "la", "les", "l'", "l’", "ces", "cette", "ce", "ses"):
        return False
    participle = tree.pos[word] == "VERB" and tree.lower[word].endswith(("é", "ée", "és", "ées", "istes", "iste"))
    if participle:
        tree.pos[word], tree.lemmas[word], tree.deps[word] = "ADJ", tree.lower[word].removesuffix("s"), "xcomp"
    return participle


def _make_verb_of_copula(tree: Tree, verb: int, word: int) -> None:
    """Read "a jugé constructif le plan" with the finding as the verb of the clause."""
    tree.take_place(verb, word)
    for k in [k for k in tree.kids[word] if k not in (verb, word) and tree.deps[k] != "advmod"]:
        tree.heads[k] = verb
    tree.heads[word], tree.deps[word], tree.pos[verb] = verb, "xcomp", "VERB"
    tree.link()


def _mend_unwelcome(tree: Tree) -> None:
    """Read "a déclaré persona non grata l'ambassadeur" with the ambassador as who is declared that."""
    for i in range(2, len(tree) - 2):
        if tree.lower[i : i + 3] != ["persona", "non", "grata"]:
            continue
        verb = next((v for v in range(i - 1, -1, -1) if tree.lemmas[v] == "déclarer"), None)
        if verb is None or i in tree.ancestors(verb):
            continue
        for k in [k for m in (i, i + 2) for k in tree.kids[m] if k not in (i, i + 1, i + 2)]:
            tree.heads[k] = verb
            tree.deps[k] = "obj" if tree.pos[k] in NOMINAL and not tree.case_of(k) and k > i else tree.deps[k]
        tree.pos[i], tree.lemmas[i], tree.heads[i], tree.deps[i] = "NOUN", "persona", verb, "xcomp"
        for k in (i + 1, i + 2):
            tree.heads[k], tree.deps[k] = i, "fixed"
        tree.link()


def _mend_parts(tree: Tree) -> None:
    """Read "un de ses avions", "trois de ses hommes" as its aircraft and its men, so many of them."""
    for number in range(len(tree) - 3):
        counted = tree.pos[number] == "NUM" or (tree.lower[number] in _COUNTED and tree.pos[number] == "PRON")
        if not counted or tree.lower[number + 1] != "de" or tree.feature(number + 2, "Poss") != "Yes":
            continue
        noun = tree.heads[number + 2]
        if tree.heads[noun] != number or tree.pos[noun] != "NOUN" or tree.heads[number + 1] != noun:
            continue
        above, dep = tree.heads[number], tree.deps[number]
        tree.heads[noun], tree.deps[noun] = (noun if above == number else above), dep
        for k in [k for k in tree.kids[number] if k != noun and tree.deps[k] not in ("det", "advmod")]:
            tree.heads[k] = noun
        tree.heads[number], tree.deps[number] = noun, "nummod"
        tree.deps[number + 1], tree.heads[number + 1] = "det", noun
        tree.pos[number + 1] = "DET"
        tree.link()


def mend_parted_subjects(tree: Tree) -> None:
    """Read "Le Kenya, dont…, et l'Éthiopie, qui…, ont signé" with both as one subject: the verb is plural."""
    _mend_far_relatives(tree)
    for cc in tokens_with(tree.lower, {"et"}, 3, len(tree) - 4):
        if tree.words[cc - 1] != ",":
            continue
        second = _head_from(tree, cc + 1) or next((k for k in (cc + 1, cc + 2) if tree.pos[k] == "PROPN"), None)
        if second is None or second + 2 >= len(tree):
            continue
        if tree.words[second + 1] != "," or tree.lower[second + 2] not in _RELATIVES:
            continue
        first = next((k for k in range(cc) if tree.deps[k].startswith("nsubj") and tree.heads[k] > second), None)
        if first is None or tree.feature(first, "Number") == "Plur" or second in tree.ancestors(first):
            continue
        verb = tree.heads[first]
        plural = any(tree.feature(k, "Number") == "Plur" for k in (verb, *tree.children(verb, "aux", "cop")))
        told = any(k < cc for k in tree.children(first, "acl"))
        if not plural or not told or verb in tree.subtree(second):
            continue
        relative = next((v for v in tree.ancestors(second + 2) if tree.pos[v] == "VERB"), None)
        tree.reattach(second, first, "conj")
        tree.heads[cc], tree.deps[cc] = second, "cc"
        if relative is not None and second < relative < verb:
            tree.heads[relative], tree.deps[relative] = second, "acl:relcl"
        tree.link()


def _mend_far_relatives(tree: Tree) -> None:
    """Read "Le M23, qui avait, en 2012, occupé Goma, a repris" with who occupied it before "qui"."""
    for q in tokens_with(tree.lower, {"qui"}, 2, len(tree) - 3):
        verb, noun = tree.heads[q], q - 2
        if tree.words[q - 1] != "," or tree.deps[verb] != "advcl" or verb < q:
            continue
        main = tree.heads[verb]
        if tree.deps[noun] == "dislocated" and tree.heads[noun] == verb and not tree.children(main, "nsubj"):
            tree.heads[noun], tree.deps[noun] = main, "nsubj:pass" if tree.is_passive(main) else "nsubj"
        if tree.heads[noun] != main or not tree.deps[noun].startswith("nsubj") or main < verb:
            continue
        tree.heads[verb], tree.deps[verb] = noun, "acl:relcl"
        for k in tree.children(verb, "dep"):
            if k == verb + 1 and tree.pos[k] == "PROPN" and not tree.children(verb, "obj"):
                tree.deps[k] = "obj"
        tree.link()
