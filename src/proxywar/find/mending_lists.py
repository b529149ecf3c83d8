"""Mend names in a row that the parser hung apart: "par Bamako, la CMA et la Plateforme", "X et son rival Y"."""

from __future__ import annotations

from functools import cache
from itertools import pairwise

from proxywar.find.inflection import lexicon_verbs
from proxywar.find.mending_last_of_list import mend_last_of_list
from proxywar.find.mending_parted_lists import mend_parted_lists
from proxywar.find.mending_titled_pairs_en import mend_titled_pairs
from proxywar.find.tree import NOMINAL, Tree, tokens_with
from proxywar.lang import classed, table, united

AND = frozenset({"and", "et", "ou", "or"})
BEFORE_NAME = frozenset({"DET", "ADP"})
LEFT_OVER = frozenset({"appos", "nmod:unmarked", "nmod", "flat", "dep", "list", "obl", "obl:unmarked", "conj"})
"""Labels that it gives to the first of two subjects behind an opening."""
INDEFINITE = frozenset({"a", "an", "un", "une"})
LISTED = frozenset({"PROPN", "NOUN", "DET", "ADJ", "CCONJ", "PUNCT"})
LOOSE = frozenset({"conj", "parataxis", "appos", "acl", "acl:relcl", "dep", "list", "ccomp"})
"""Labels that the parser gives to a verb behind a list of which it left the first name alone."""
TORN_OFF = frozenset(
    {"conj", "obl", "obl:agent", "nmod", "appos", "dep", "flat", "parataxis", "nmod:unmarked", "obl:unmarked", "obj"}
)
"""Labels that the parser gives to a later name of a list."""


def mend_name_lists(tree: Tree) -> None:
    """Hang the names of a list on its first one, in place."""
    for cc in tokens_with(tree.lower, AND, 2, len(tree) - 1):
        _mend_long_list(tree, cc)
        _mend_owned_second(tree, cc)
    for k in range(3, len(tree)):
        if tree.lang == "fr":
            _mend_genitives(tree, k)
        if tree.deps[k] == "conj":
            _mend_second_of_two(tree, k)
            _mend_pair(tree, k)
            _mend_description(tree, k)
        elif tree.deps[k] == "appos":
            _mend_counted_description(tree, k)
    mend_parted_lists(tree)
    mend_last_of_list(tree)


def mend_listed_subjects(tree: Tree) -> None:
    """Read "Egypt, Jordan and the UAE severed ties", "Korea and Japan began drills" with all of the list as subject.

    The parser leaves the first name alone and gives the verb, as a second sentence, only the last.
    """
    if tree.lang == "en":
        mend_titled_pairs(tree)
    for verb in tokens_with(tree.deps, LOOSE, 3):
        first = tree.heads[verb]
        own = [k for k in tree.kids[verb] if k < verb and tree.deps[k].startswith("nsubj")]
        if tree.pos[verb] != "VERB" or len(own) != 1 or first >= own[0]:
            continue
        last, passive = own[0], tree.deps[own[0]]
        joint = next((k for k in range(last - 1, first, -1) if tree.lower[k] in AND), None)
        if joint is None or tree.pos[first] not in ("PROPN", "NOUN") or tree.case_of(first):
            continue
        put_in = _put_in(tree, joint, last)
        between = [k for k in range(first + 1, last) if tree.pos[k] not in LISTED and k not in put_in]
        if between or tree.children(first, "cop", "nsubj") or tree.children(verb, "mark"):
            continue
        members = [k for k in tree.kids[first] if first < k < joint and tree.pos[k] in ("PROPN", "NOUN")]
        alike = tree.pos[first] == tree.pos[last] or all(tree.words[k][:1].isupper() for k in (first, last))
        allies = any(tree.feature(k, "Poss") == "Yes" for k in tree.children(last, "det"))
        alike = alike or (allies and tree.lang == "fr")  # "Le gouvernement somalien et ses alliés"
        alike = alike or tree.lemmas[first] in collective_nouns(tree.lang)
        if any(tree.deps[k] not in TORN_OFF | {"conj"} for k in members) or not alike:
            continue
        tree.take_place(verb, first)
        tree.heads[first], tree.deps[first] = verb, passive
        for k in [k for k in tree.kids[first] if k > verb]:
            tree.heads[k] = verb
        for k in (*members, last):
            tree.heads[k], tree.deps[k] = first, "conj"
        tree.heads[joint], tree.deps[joint] = last, "cc"
        tree.link()
    _mend_split_subjects(tree)


def _put_in(tree: Tree, joint: int, last: int) -> range:
    """Return what commas part from a list behind its "and": "Egypt, the UAE and, to a lesser extent, France"."""
    start = min([last, *(k for k in tree.kids[last] if k > joint)])
    close = start - 1
    return (
        range(joint + 1, start) if tree.words[joint + 1] == "," == tree.words[close] and close > joint + 1 else range(0)
    )


@cache
def collective_nouns(lang: str) -> frozenset[str]:
    """Return the nouns that act for somebody, as "government": they stand beside names in a list."""
    return frozenset(row["lemma"] for row in table(lang, "collectives"))


def _mend_split_subjects(tree: Tree) -> None:
    """Read "In Geneva, A and B signed", "On Monday A and B signed" with A as subject too, no part of the opening."""
    for verb in tokens_with(tree.pos, {"VERB"}, 4):
        own = [k for k in tree.kids[verb] if k < verb and tree.deps[k].startswith("nsubj")]
        if len(own) != 1 or tree.pos[own[0]] != "PROPN":
            continue
        joint = next(k for k in tree.subtree(own[0]) if tree.pos[k] not in ("PUNCT", "CCONJ")) - 1
        listed = tree.lower[joint] in AND or (tree.words[joint] == "," and bool(tree.children(own[0], "conj")))
        first = joint - 1
        if not listed or first < 1 or tree.pos[first] != "PROPN" or tree.deps[first] not in LEFT_OVER:
            continue
        above = tree.heads[first]
        if tree.lang == "fr" and tree.deps[first] == "conj" and above < first and tree.pos[above] == "PROPN":
            first = first if tree.case_of(above) else above
        before = next(k for k in tree.subtree(first) if tree.pos[k] != "PUNCT") - 1
        opening = next((k for k in (first, *tree.ancestors(first)) if tree.heads[k] == verb), None)
        opens = before < 0 and tree.lang == "fr" and tree.heads[first] == verb  # "Le Mali, le Niger et le Tchad ont…"
        if tree.case_of(first) or not (opens or before >= 0) or (tree.words[before] != "," and opening != first):
            continue
        if opening is None or tree.deps[opening].split(":")[0] not in ("obl", "advcl", "nmod"):
            continue
        tree.heads[first], tree.deps[first] = verb, tree.deps[own[0]]
        tree.heads[own[0]], tree.deps[own[0]] = first, "conj"
        if tree.lower[joint] in AND:
            tree.heads[joint], tree.deps[joint] = own[0], "cc"
        tree.link()


def _mend_long_list(tree: Tree, cc: int) -> None:
    """Join "A, B and C": two commas or more would be needed to make anything else of a row of names."""
    last = _name_from(tree, cc + 1)
    before = cc - 2 if tree.words[cc - 1] == "," else cc - 1
    if last is None or not _is_name(tree, before):
        return
    members = [before, last]
    while (left := _name_left_of(tree, members[0])) is not None:
        members.insert(0, left)
    first = members[0]
    if len(members) < 3 or any(tree.deps[k].startswith("nsubj") for k in members[1:]):
        return  # "À Paris, la France et l'Allemagne ont": what has its verb is no more of the row
    marked = tree.case_of(first)
    if any((tree.case_of(k) not in ("", marked)) or tree.deps[k] not in TORN_OFF for k in members[1:]):
        return
    for k in members[1:]:
        if first in tree.subtree(k):
            return
    for k in members[1:]:
        tree.reattach(k, first, "conj")
    if tree.deps[cc] == "cc":
        tree.reattach(cc, last, "cc")


def _mend_owned_second(tree: Tree, cc: int) -> None:
    """Read "Zambia's X and Tanzania's Y" as two men: who stands behind "and" is no other name of the first."""
    owner = tree.heads[cc]
    name = tree.heads[owner]
    if tree.deps[owner] == "nmod:poss" and owner > cc and tree.deps[name] == "appos" and tree.heads[name] < cc:
        tree.deps[name], tree.heads[cc] = "conj", name
        tree.link()


def _is_name(tree: Tree, k: int) -> bool:
    return tree.pos[k] in ("PROPN", "NOUN") and tree.words[k][:1].isupper()


def _name_from(tree: Tree, i: int) -> int | None:
    """Return the name that begins at `i`, past its article or preposition."""
    while i < len(tree) - 1 and tree.pos[i] in BEFORE_NAME:
        i += 1
    return i if _is_name(tree, i) else None


def _name_left_of(tree: Tree, k: int) -> int | None:
    """Return the name before a comma before the phrase of the name at `k`."""
    i = k - 1
    while i > 0 and tree.pos[i] in BEFORE_NAME:
        i -= 1
    return i - 1 if i > 0 and tree.words[i] == "," and _is_name(tree, i - 1) else None


def _mend_genitives(tree: Tree, k: int) -> None:
    """Read "les garnisons de la France, du Japon et, depuis 2017, de la Chine" as one list: all have their "de"."""
    if not _is_name(tree, k) or tree.case_of(k) != "de":
        return
    joint = min(tree.children(k, "case"), default=0) - 1  # a name joined to another has its preposition
    if joint > 0 and tree.words[joint] == ",":
        comma = next((c for c in range(joint - 1, max(joint - 6, 1), -1) if tree.words[c] == ","), 0)
        if comma and tree.lower[comma - 1] in AND:
            joint = comma - 1
    before = joint - 1
    if joint < 2 or not (tree.lower[joint] in AND or tree.words[joint] == ",") or not _is_name(tree, before):
        return
    if tree.case_of(before) != "de" or tree.heads[k] == before or k in tree.ancestors(before):
        return
    above = tree.heads[k]
    hung = tree.deps[k] == "conj" and tree.pos[above] == "NOUN" and tree.heads[before] == above
    if hung or (tree.lower[joint] in AND and tree.deps[k] in ("obl", "conj", "nmod") and tree.deps[before] != "obl"):
        tree.reattach(k, before, "conj")


def _mend_second_of_two(tree: Tree, k: int) -> None:
    """Read "an ally of the United States and a patron of the Taliban" as two things somebody is: both have "a"."""
    if tree.pos[k] != "NOUN" or not _has_a(tree, k) or not any(c < k for c in tree.children(k, "cc")):
        return
    below = tree.heads[k]
    if tree.deps[below].split(":")[0] != "nmod" or not tree.case_of(below) or _has_a(tree, below):
        return
    first = tree.heads[below]
    if first < below and tree.pos[first] == "NOUN" and _has_a(tree, first):
        tree.reattach(k, first, "conj")


def _has_a(tree: Tree, k: int) -> bool:
    return any(tree.lower[m] in INDEFINITE for m in tree.children(k, "det"))


def _mend_pair(tree: Tree, k: int) -> None:
    """Join "X et son rival Y" where the parser coordinated the rival with the verb."""
    verb = tree.heads[k]
    if tree.pos[k] not in ("NOUN", "PROPN") or tree.pos[verb] not in ("VERB", "AUX"):
        return
    joints = [c for c in tree.children(k, "cc") if c < k]
    if not joints or verb > joints[0] or tree.children(k, "nsubj", "cop") or tree.case_of(k):
        return
    before = joints[0] - 1
    if tree.pos[before] not in ("NOUN", "PROPN") or verb not in tree.ancestors(before):
        return
    while tree.pos[tree.heads[before]] in NOMINAL and tree.deps[before] != "conj" and tree.heads[before] > verb:
        before = tree.heads[before]
    if tree.deps[before].split(":")[0] in ("obj", "obl", "nmod", "nsubj", "appos"):
        tree.reattach(k, before, "conj")


def _mend_counted_description(tree: Tree, k: int) -> None:
    """Read "des armes à l'Iran et à l'Irak, deux pays qui…" with the countries as who the two are, not the arms."""
    counted = tree.children(k, "nummod")
    kinds = united(classed(tree.lang, "nouns", "state"), classed(tree.lang, "nouns", "group"))
    if not counted or tree.lemmas[k] not in kinds or counted[0] < 2:
        return
    name = counted[0] - 2
    if tree.words[name + 1] != "," or not _is_name(tree, name) or _is_name(tree, tree.heads[k]):
        return
    while tree.deps[name] == "conj" and tree.heads[name] < name:
        name = tree.heads[name]
    tree.reattach(k, name, "appos")


def _mend_description(tree: Tree, k: int) -> None:
    """Read "Kuwait and Saudi Arabia, the neighbours that paid" with the neighbours as who the two are."""
    first = tree.heads[k]
    if tree.pos[k] != "NOUN" or tree.pos[first] != "PROPN" or tree.children(k, "cc"):
        return
    start = next(m for m in tree.subtree(k) if tree.pos[m] != "PUNCT")
    closed = not any(tree.deps[m] == "conj" and m > k for m in tree.kids[first])
    if start > 0 and tree.words[start - 1] == "," and tree.lower[start] in ("the", "les", "le", "la") and closed:
        tree.deps[k] = "appos"


def mend_lists(tree: Tree) -> None:
    """Read names in a row as a list, and "A, B and C back D" as a clause."""
    for i in tokens_with(tree.deps, {"appos"}):
        head = tree.heads[i]
        if tree.pos[i] != "PROPN" or tree.pos[head] != "PROPN":
            continue
        more = any(tree.deps[k] == "conj" and tree.pos[k] == "PROPN" and tree.children(k, "cc") for k in tree.kids[i])
        more = more or any(tree.deps[k] == "conj" and k > i and tree.children(k, "cc") for k in tree.kids[head])
        if more:
            # An apposition that is coordinated with a third name is a member of the list.
            tree.deps[i] = "conj"
    for verb in range(len(tree)):
        if len(tree.kids[verb]) < 2:
            continue
        doubled = [k for k in tree.kids[verb] if tree.deps[k] in ("nsubj", "nsubj:pass")]
        for first, second in pairwise(doubled):
            owners = [m for k in tree.children(second, "nmod:poss") for m in tree.kids[k]]  # "and Iran's X"
            below = (*tree.kids[verb], *tree.kids[second], *owners)
            joint = [k for k in below if first < k < second and tree.deps[k] == "cc"]
            alike = joint and tree.pos[second] in ("PROPN", tree.pos[joint[0] - 1])
            alike = alike or (joint and first == joint[0] - 1 and _is_phrase(tree, joint[0] + 1, second))
            if joint and tree.pos[joint[0] - 1] in NOMINAL and alike:
                # "la rencontre entre l'Égypte et le Soudan": the second name goes with the first, not with the verb.
                tree.heads[second], tree.deps[second] = joint[0] - 1, "conj"
                tree.heads[joint[0]] = second
                tree.link()
            elif tree.words[first + 1] == "," and any(tree.children(k, "cc") for k in tree.children(second, "conj")):
                # "le FLN, le FFS et le FIS ont signé": a list of three.
                tree.heads[second], tree.deps[second] = first, "conj"
                tree.link()
    if tree.lang == "en":
        _mend_bare_verbs(tree)


def _is_phrase(tree: Tree, start: int, noun: int) -> bool:
    """Tell "the guerrillas" behind "Both Havana and": a noun with nothing before it but what describes it."""
    parts = ("det", "amod", "compound", "nmod:poss")
    own = all(tree.heads[k] == noun and tree.deps[k] in parts for k in range(start, noun))
    return own and start < noun and tree.pos[noun] == "NOUN"


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
