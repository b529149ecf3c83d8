"""Mend subjects that the parser hung on a date, a dateline or the object of the clause before."""

from __future__ import annotations

from proxywar.find.mending_compound_subjects_en import mend_compound_subjects
from proxywar.find.times import TimeMention
from proxywar.find.tree import NOMINAL, Tree, tokens_with

LIST_PARTS = frozenset({"PROPN", "DET", "CCONJ", "PUNCT"})
LEFT_OVER = frozenset({"appos", "conj", "nmod:unmarked", "nmod", "flat", "compound", "dep", "list", "obl:unmarked"})

SECOND_NAMES = frozenset({"appos", "flat", "nmod", "nmod:unmarked", "compound", "dep", "list"})
"""Labels that the parser gives to a name that it hangs on the time before."""
CLAUSES = frozenset({"root", "parataxis"})

BESIDE = frozenset({"conj", "appos", "obj", "parataxis"})
"""Labels that it gives to the subject of such a clause."""
TAKEN_FOR = frozenset({"xcomp", "conj", "acl", "ccomp", "parataxis", "advcl", "flat"})
"""Labels that the parser gives to the verb of a second clause without a joint."""


def mend_subjects(tree: Tree, times: tuple[TimeMention, ...] = ()) -> None:
    """Mend subjects in place.

    Args:
        times: Times of the sentence, offsets into it.
    """
    _mend_datelines(tree)
    _mend_subjects_behind_times(tree, times)
    _mend_subjects_behind_dates(tree)
    _mend_clauses_in_a_row(tree)
    if tree.lang == "en":
        mend_compound_subjects(tree)
        _mend_whose(tree)
        _mend_owners_behind_times(tree)
    _mend_described_names(tree)
    if tree.lang == "fr":
        _mend_comments(tree)


def _mend_datelines(tree: Tree) -> None:
    """Read "Djeddah, 12 mai 2023 : les rebelles promettent" with the rebels as subject: a colon parts the place off."""
    for verb in range(len(tree) if ":" in tree.words else 0):
        own = [k for k in tree.kids[verb] if tree.deps[k] in ("nsubj", "nsubj:pass")]
        if len(own) > 1 and own[-1] < verb and ":" in tree.words[own[0] : own[-1]]:
            tree.deps[own[0]] = "dislocated"
        elif own and own[0] == 0 and tree.words[1] == ":" and (first := _listed_behind(tree, own[0])) is not None:
            # "Birmanie : Total et Chevron partent": the parser takes what the colon parts for a list.
            tree.heads[first], tree.deps[first] = verb, tree.deps[own[0]]
            tree.deps[own[0]] = "dislocated"
            tree.link()


def _listed_behind(tree: Tree, name: int) -> int | None:
    """Return the conjunct of a name behind the colon, None where the colon parts off something else."""
    joined = [k for k in tree.children(name, "conj") if k > name + 1 and not tree.children(k, "cc")]
    return joined[0] if joined else None


def _mend_subjects_behind_times(tree: Tree, times: tuple[TimeMention, ...]) -> None:
    """Read "On Sunday the rebels, who…, attacked" with the rebels as subject: a day has no second name."""
    for k in tokens_with(tree.deps, SECOND_NAMES, 1):
        time = tree.heads[k]
        if tree.pos[k] not in ("PROPN", "NOUN") or time > k or tree.case_of(k):
            continue
        if not any(t.start <= tree.start[time] - tree.offset < t.end <= tree.start[k] - tree.offset for t in times):
            continue
        above = [a for a in tree.ancestors(time) if a > k][:1]
        clauses = [v for v in range(k + 1, len(tree)) if tree.deps[v] in CLAUSES]
        verbs = [v for v in (*above, *clauses) if lacks_subject(tree, v)]
        if verbs and tree.words[tree.subtree(k)[0] - 1] != ",":
            tree.reattach(k, verbs[0], "nsubj:pass" if tree.children(verbs[0], "aux:pass") else "nsubj")


def mend_subjects_in_times(tree: Tree, times: tuple[TimeMention, ...]) -> None:
    """Read "In March 2012 X stormed…", "On Tuesday President X met Y" with a subject: the preposition is the day's.

    Args:
        times: Times of the sentence, offsets into it.
    """
    for mark in tokens_with(tree.deps, {"case"}, 0, len(tree) - 2 if times else 0):
        noun, first = tree.heads[mark], mark + 1
        last = end_of_time(tree, first, times)
        if last is None or noun <= last or tree.pos[noun] not in NOMINAL:
            continue
        inner = [k for k in range(first, last + 1) if not first <= tree.heads[k] <= last]
        opens = tree.pos[last + 1] in ("PROPN", "DET", "ADJ") and tree.words[last + 1][:1].isupper()
        if not inner or noun not in tree.ancestors(inner[0]):
            continue
        verb = tree.heads[noun]
        if verb > noun and lacks_subject(tree, verb) and tree.deps[noun].startswith(("obl", "nsubj")):
            tree.deps[noun] = "nsubj:pass" if tree.children(verb, "aux:pass") else "nsubj"
        elif not opens or (verb != noun and tree.lower[noun + 1 : noun + 2] != ["and"]):
            continue
        for k in inner:
            tree.heads[k], tree.deps[k] = inner[0], "flat"
        tree.heads[inner[0]], tree.deps[inner[0]], tree.heads[mark] = verb, "obl", inner[0]
        tree.link()


def end_of_time(tree: Tree, first: int, times: tuple[TimeMention, ...]) -> int | None:
    """Return the last token of the time that begins with a token."""
    at = tree.start[first] - tree.offset
    end = next((t.end for t in times if t.start <= at < t.end), None)
    last = first
    while end is not None and last + 2 < len(tree) and tree.start[last + 1] - tree.offset < end:
        last += 1
    return None if end is None else last


def lacks_subject(tree: Tree, verb: int) -> bool:
    """Tell a finite verb of a main clause that has no subject."""
    own = tree.children(verb, "nsubj", "csubj", "expl", "mark")
    return tree.pos[verb] == "VERB" and tree.is_finite(verb) and not own


def _mend_subjects_behind_dates(tree: Tree) -> None:
    """Read "Under the accord announced on Friday, A and B are to leave" with both as who leaves."""
    for verb in tokens_with(tree.pos, {"VERB"}, 2):
        if not tree.is_finite(verb) or tree.children(verb, "nsubj", "csubj"):
            continue
        first = min([verb, *(k for k in tree.children(verb, "aux") if k < verb)])
        start = first
        while start > 0 and tree.pos[start - 1] in LIST_PARTS and tree.words[start - 1] not in (";", ":"):
            start -= 1
            if tree.words[start] == "," and start + 1 < first and not tree.heads[start + 1] > first:
                break
        names = [k for k in range(start + 1, first) if tree.pos[k] == "PROPN" and tree.deps[k] in LEFT_OVER]
        if not names or tree.words[start] != "," or start == 0 or names[-1] != first - 1:
            continue
        above = tree.heads[names[0]]
        if above >= start or verb not in tree.ancestors(above) or tree.deps[above] in ("nsubj", "obj", "conj"):
            continue
        passive = bool(tree.children(verb, "aux:pass"))
        tree.heads[names[0]], tree.deps[names[0]] = verb, "nsubj:pass" if passive else "nsubj"
        for k in names[1:]:
            tree.heads[k], tree.deps[k] = names[0], "conj"
        tree.link()


def _mend_clauses_in_a_row(tree: Tree) -> None:
    """Read "Alger accuse Rabat, Madrid menace, Moscou arme X" as three clauses."""
    for verb in tokens_with(tree.deps, TAKEN_FOR, 3):
        name = verb - 1
        if tree.pos[verb] != "VERB" or not tree.is_finite(verb):
            continue
        if tree.pos[name] != "PROPN" or tree.words[name - 1] not in (",", ";") or tree.deps[name] not in BESIDE:
            continue
        if tree.children(verb, "nsubj", "mark", "aux") or tree.heads[name] == verb:
            continue
        top = tree.heads[verb]
        if top == name:
            top = next((k for k in tree.ancestors(name) if tree.pos[k] == "VERB"), name)
        if top > verb or top == name:
            continue
        tree.heads[name], tree.deps[name] = verb, "nsubj"
        tree.heads[verb], tree.deps[verb] = top, "conj"
        tree.link()


def _mend_comments(tree: Tree) -> None:
    """Read "…, ce que Kigali dément" as a clause of its own, whose subject stands behind "que"."""
    for ce in tokens_with(tree.lower, {"ce"}, 1, len(tree) - 3):
        if tree.words[ce - 1] != "," or tree.lower[ce + 1] not in ("que", "qu'", "qu’"):
            continue
        verb = next((v for v in range(ce + 2, min(ce + 8, len(tree))) if tree.pos[v] in ("VERB", "AUX")), None)
        if verb is not None and tree.pos[verb] == "AUX":
            verb = tree.heads[verb] if tree.pos[tree.heads[verb]] == "VERB" else None
        nouns = [k for k in range(ce + 2, verb or 0) if tree.pos[k] in ("PROPN", "NOUN", "PRON")]
        if verb is None or not nouns or tree.heads[ce] == ce or tree.heads[ce] in tree.subtree(verb):
            continue
        above = next((a for a in tree.ancestors(ce) if a < ce and tree.pos[a] == "VERB"), None)
        if above is None or above in tree.subtree(verb):
            continue
        tree.heads[verb], tree.deps[verb] = above, "parataxis"
        tree.heads[ce], tree.deps[ce] = verb, "obj"
        tree.heads[ce + 1], tree.deps[ce + 1] = verb, "mark"
        tree.heads[nouns[0]], tree.deps[nouns[0]] = verb, "nsubj"
        tree.link()


def _mend_described_names(tree: Tree) -> None:
    """Read "X, the movement's leader, cries foul" and "killed X, the rebels' leader" with the leader said of X.

    What stands between the name and the verb, behind a comma and without a verb of its own, describes the name.
    """
    for name in tokens_with(tree.pos, {"PROPN"}, 0, len(tree) - 4):
        if tree.words[name + 1] != "," or tree.case_of(name):
            continue
        noun, end = _phrase_behind_comma(tree, name + 2)
        if noun is None:
            continue
        verb = tree.heads[noun]
        if tree.deps[noun] == "obj" and tree.deps[name] == "obj" and tree.heads[name] == verb:
            tree.reattach(noun, name, "appos")
        elif tree.deps[noun].startswith("nsubj") and tree.words[end] == "," and verb > end and tree.heads[verb] == name:
            dep = tree.deps[noun]
            tree.take_place(verb, name)
            tree.heads[name], tree.deps[name] = verb, dep
            tree.heads[noun], tree.deps[noun] = name, "appos"
            tree.link()


def _phrase_behind_comma(tree: Tree, first: int) -> tuple[int | None, int]:
    """Return the head of a definite noun phrase that begins at `first`, and the token behind it."""
    noun = first
    while noun < len(tree) - 1 and tree.pos[noun] in ("DET", "ADJ", "NUM", "PART", "PUNCT", "NOUN", "PROPN", "ADP"):
        if tree.words[noun] == "," or tree.deps[noun] in ("nsubj", "nsubj:pass", "obj"):
            break
        noun += 1
    if tree.pos[noun] != "NOUN" or (tree.pos[first] != "DET" and tree.feature(first, "Poss") != "Yes"):
        return None, noun
    end = max(k for k in tree.subtree(noun) if tree.pos[k] != "PUNCT") + 1
    own = any(tree.pos[k] in ("VERB", "AUX") for k in tree.subtree(noun))
    return (None if own or end >= len(tree) else noun), min(end, len(tree) - 1)


def _mend_whose(tree: Tree) -> None:
    """Read "Rugova, whose LDK loathed the KLA" with the LDK as whose it is."""
    for i, word in enumerate(tree.lower[:-1]):
        noun = i + 1
        while noun < len(tree) - 1 and tree.pos[noun] in ("ADJ", "NUM") and tree.heads[noun] > noun:
            noun += 1
        if word == "whose" and tree.pos[noun] in ("NOUN", "PROPN") and tree.heads[i] != noun:
            while tree.deps[noun] in ("compound", "amod") and tree.heads[noun] > noun:
                noun = tree.heads[noun]
            tree.reattach(i, noun, "nmod:poss")


def _mend_owners_behind_times(tree: Tree) -> None:
    """Read "By nightfall Wagner's founder had…" with Wagner as whose founder it is, and "by nightfall" apart."""
    for mark in tokens_with(tree.lower, {"'s", "’s", "'"}, 2):
        name = mark - 1
        time = tree.heads[name]
        if tree.deps[name] != "flat" or time != name - 1:
            continue
        owned = tree.heads[time]
        if tree.pos[name] != "PROPN" or tree.pos[time] != "NOUN" or tree.deps[time] != "nmod:poss" or owned < mark:
            continue
        cases = [k for k in tree.kids[owned] if k < time and tree.deps[k] == "case"]
        tree.heads[name], tree.deps[name], tree.heads[mark] = owned, "nmod:poss", name
        tree.heads[time], tree.deps[time] = tree.heads[owned], "obl"
        for k in cases:
            tree.heads[k] = time
        tree.link()
