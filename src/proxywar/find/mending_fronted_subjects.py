"""Mend sentences that open with a phrase and whose subject is described: "In Geneva, Russia, backed by X, rejected…".

The parser takes such a subject for an apposition to the phrase before it, or for the second of a list, and leaves the
verb alone. A finite verb has a subject, and the only noun phrase before it without a preposition is that.
"""

from __future__ import annotations

from proxywar.find.mending_verbs import is_past_form
from proxywar.find.tree import NOMINAL, Tree

_TORN = frozenset({"appos", "conj", "nmod", "nmod:unmarked", "dep", "flat", "parataxis", "obl"})
_EXCLAIMED = frozenset({"discourse", "vocative", "dep", "parataxis", "obl"})
_BEFORE_VERB = frozenset({"aux", "expl", "advmod", "cop", "iobj", "obj"})
_TOP = frozenset({"root", "ccomp", "conj", "parataxis"})
_DESCRIBES = frozenset({"acl", "advcl", "appos", "conj", "acl:relcl", "amod"})
_OPENS = 12
"""How many words may stand before the first comma, and between it and the verb of a list: both are short."""


def mend_fronted_subjects(tree: Tree) -> None:
    """Give the verb the noun phrase between its opening and what is put in behind it for its subject, in place."""
    marks = [k for k, word in enumerate(tree.words) if word == ","]
    if not marks or not 0 < marks[0] <= _OPENS:
        return
    _mend_name_apart(tree, marks)
    _mend_listed_subject(tree, marks[0])
    if len(marks) < 3:
        return
    verb = next((k for k in range(marks[2] + 1, len(tree)) if _lacks_subject(tree, k)), None)
    if verb is None:
        return
    close = _start(tree, verb) - 1
    if close not in marks[2:] or any(tree.words[k] in (";", ":", "«", '"', "“") for k in range(close)):
        return
    opening = _head_before(tree, marks[0])
    subject = _subject_behind(tree, marks[0], marks[1], opening)
    if subject is None or verb in tree.subtree(subject) or not tree.case_of(opening):
        return
    tree.heads[subject], tree.deps[subject] = verb, "nsubj:pass" if tree.is_passive(verb) else "nsubj"
    for k in range(marks[1] + 1, close):
        if tree.heads[k] == opening and tree.deps[k] in _DESCRIBES:
            tree.heads[k], tree.deps[k] = subject, "appos" if tree.pos[k] in NOMINAL else "acl"
        elif tree.heads[k] == verb and k == marks[1] + 1 and tree.is_past_participle(k):
            tree.heads[k], tree.deps[k] = subject, "acl"
    tree.link()


def _mend_name_apart(tree: Tree, marks: list[int]) -> None:
    """Read "Washington, de son côté, envisagerait une livraison" with a subject: a name is no exclamation."""
    name = marks[0] - 1
    if tree.pos[name] != "PROPN" or tree.deps[name] not in _EXCLAIMED or tree.subtree(name)[0] != 0:
        return
    verb = tree.heads[name]
    if len(marks) > 1 and verb > marks[1] and not tree.children(name, "case") and _lacks_subject(tree, verb):
        tree.deps[name] = "nsubj:pass" if tree.is_passive(verb) else "nsubj"


def _mend_listed_subject(tree: Tree, mark: int) -> None:
    """Read "D'après le rapport publié par X, Cuba et l'URSS ont livré" with both as who delivers it."""
    verb = next((k for k in range(mark + 2, min(mark + _OPENS, len(tree))) if _lacks_subject(tree, k)), None)
    opening = _head_before(tree, mark)
    if verb is None or not tree.case_of(opening) or tree.words[mark:verb].count(",") != 1:
        return
    inside = range(mark + 1, _start(tree, verb))
    heads = [k for k in inside if tree.heads[k] not in inside and tree.pos[k] != "PUNCT"]
    below = tree.subtree(opening)
    torn = all(tree.deps[k] in _TORN and tree.heads[k] in below and tree.pos[k] in NOMINAL for k in heads)
    if not heads or not torn or any(tree.pos[k] in ("VERB", "AUX", "ADP") for k in inside):
        return
    tree.heads[heads[0]], tree.deps[heads[0]] = verb, "nsubj:pass" if tree.is_passive(verb) else "nsubj"
    for k in heads[1:]:
        tree.heads[k], tree.deps[k] = heads[0], "conj"
    tree.link()


def _head_before(tree: Tree, mark: int) -> int:
    """Return the head of the phrase that ends before a comma: the one whose governor stands outside it."""
    inside = range(mark)
    heads = [k for k in inside if tree.heads[k] not in inside or tree.heads[k] == k]
    nominal = [k for k in heads if tree.pos[k] in NOMINAL]
    return nominal[0] if len(nominal) == 1 else 0


def _subject_behind(tree: Tree, first: int, second: int, opening: int) -> int | None:
    """Return the head of the noun phrase between two commas, where it hangs on what opens the sentence."""
    inside = range(first + 1, second)
    heads = [k for k in inside if tree.heads[k] not in inside and tree.pos[k] != "PUNCT"]
    if len(heads) != 1 or tree.pos[heads[0]] not in NOMINAL or tree.children(heads[0], "case"):
        return None
    bare = not any(tree.pos[k] in ("VERB", "AUX") for k in inside)
    below = tree.heads[heads[0]] in tree.subtree(opening)
    return heads[0] if bare and below and tree.deps[heads[0]] in _TORN else None


def _lacks_subject(tree: Tree, verb: int) -> bool:
    """Tell a finite verb that no word joins to another and that has no subject, nor a clause for one, before it."""
    if tree.pos[verb] != "VERB" or tree.deps[verb] not in _TOP:
        return False
    helped = any(tree.is_finite(k) for k in tree.children(verb, "aux", "aux:pass", "aux:tense"))
    past = tree.lang == "en" and tree.deps[verb] == "root" and is_past_form(tree, verb)
    if not (helped or past or tree.is_finite(verb)) or tree.children(verb, "mark", "cc"):
        return False
    return not any(k < verb for k in tree.children(verb, "nsubj", "nsubj:pass", "csubj", "expl:subj"))


def _start(tree: Tree, verb: int) -> int:
    """Return the first of the words before a verb that belong to it."""
    start = verb
    while start > 0 and tree.heads[start - 1] in (verb, start) and tree.deps[start - 1].split(":")[0] in _BEFORE_VERB:
        start -= 1
    return start
