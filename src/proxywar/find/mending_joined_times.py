"""Mend clauses of time: "two days after rebels crossed the border and attacked Bor", "until Ojukwu surrenders"."""

from __future__ import annotations

from proxywar.find.inflection import forms
from proxywar.find.mending_verbs import PAST, PRESENT, is_past_form, make_verb
from proxywar.find.tree import NOMINAL, Tree, tokens_with
from proxywar.lang import classed, united

_MARKS = frozenset({"after", "before"})
_UNTIL = frozenset({"until", "till", "after", "before"})
_LOOSE = frozenset({"advcl", "root", "ccomp", "xcomp", "obl", "nmod", "parataxis", "dep"})
_TILL = frozenset({"until", "till"})
_JOINED = frozenset({"advcl", "parataxis", "conj", "xcomp", "ccomp"})
_SHORT = frozenset({"hour", "minute", "day", "week", "month", "year"})
"""Units by which it is told how long after something else happens."""


def mend_joined_times(tree: Tree) -> None:
    """Join the verb behind "and" to the clause whose time is measured, not to the main verb (English only).

    How long after or before closes the main clause: what stands behind goes on from the deed that is counted from.
    """
    for mark in tokens_with(tree.lower, _MARKS, 2, len(tree) - 5):
        if tree.pos[mark - 1] != "NOUN":
            continue
        clause = tree.heads[mark]
        if tree.deps[mark] != "mark" or tree.deps[clause] not in ("advcl", "acl:relcl", "acl") or clause < mark:
            continue
        if tree.heads[mark - 1] not in (clause, tree.heads[clause]) and tree.heads[clause] != mark - 1:
            continue
        main = tree.heads[clause] if tree.heads[clause] != mark - 1 else tree.heads[mark - 1]
        for verb in tree.children(main, "conj"):
            if verb < clause or not _goes_on(tree, verb) or "," in tree.words[clause:verb]:
                continue
            if tree.children(clause, "nsubj", "nsubj:pass") and not tree.children(clause, "conj"):
                tree.reattach(verb, clause, "conj")


def mend_measured_times(tree: Tree) -> None:
    """Read "a day after a bomb at a mosque in Izmir killed six" with a clause behind "after" and its subject."""
    for mark in tokens_with(tree.lower, _MARKS, 2, len(tree) - 4):
        noun, span = tree.heads[mark], mark - 1
        measured = tree.lower[span].removesuffix("s") in _SHORT
        if not measured or tree.deps[mark] != "case" or tree.pos[noun] not in NOMINAL or noun < mark:
            continue
        verb = next(
            (k for k in range(noun + 1, len(tree)) if tree.pos[k] in ("VERB", "AUX") or tree.words[k] == ","), 0
        )
        if verb and tree.pos[verb] == "AUX" and tree.heads[verb] > verb:
            verb = tree.heads[verb]  # "hours before Serbia and Kosovo were to open talks"
        elif not verb or tree.pos[verb] != "VERB" or not _is_told_of(tree, verb, noun, span):
            continue
        main = _main_of(tree, verb, span)
        if main >= span or set(tree.children(verb, "nsubj", "nsubj:pass")) - {span, noun}:
            continue
        for k in range(mark + 1, verb):  # "at a mosque" is where the bomb was
            if k != noun and tree.heads[k] == main:
                tree.heads[k], tree.deps[k] = noun, "nmod"
        tree.heads[noun], tree.deps[noun] = verb, "nsubj"
        tree.heads[mark], tree.deps[mark] = verb, "mark"
        tree.heads[span], tree.deps[span] = verb, "obl:unmarked"
        tree.heads[verb], tree.deps[verb] = main, "advcl"
        if not tree.is_finite(verb):
            tree.morph[verb] = PAST
        tree.link()


def _is_told_of(tree: Tree, verb: int, noun: int, span: int) -> bool:
    """Tell the verb of the clause from a participle that describes its subject."""
    return tree.is_finite(verb) or _has_all(tree, verb, span) or _seems_said_of(tree, verb, noun, span)


def _main_of(tree: Tree, verb: int, span: int) -> int:
    """Return the verb whose time is told; `verb` itself where there is none."""
    if tree.deps[verb] == "acl":
        return next((k for k in tree.ancestors(span) if tree.pos[k] == "VERB" and k < span), verb)
    return tree.heads[verb] if tree.deps[verb] in _JOINED else verb


def _seems_said_of(tree: Tree, verb: int, noun: int, span: int) -> bool:
    """Tell "a day after troops crossed into Hatay", which seems to describe the day or troops: neither is crossed."""
    if tree.deps[verb] != "acl" or not is_past_form(tree, verb) or tree.children(verb, "aux", "aux:pass", "mark"):
        return False
    goes = united(*(classed("en", "verbs", name) for name in ("takes place", "enters a town")))
    behind = min(verb + 1, len(tree) - 1)
    going = tree.lemmas[verb] in goes and tree.pos[behind] == "ADP" and tree.lower[behind] != "by"
    return tree.heads[verb] == span or (tree.heads[verb] == noun and going)


def _has_all(tree: Tree, verb: int, span: int) -> bool:
    """Tell a verb that was taken for a participle though it has an object, and the span of time for a subject."""
    return span in tree.children(verb, "nsubj") and bool(tree.children(verb, "obj"))


def mend_opened_times(tree: Tree) -> None:
    """Let "until" or "after" open the clause whose subject it was hung on, or whose verb looks like a plural."""
    for mark in tokens_with(tree.lower, _UNTIL, 0, len(tree) - 2):
        noun = tree.heads[mark]
        verb = tree.heads[noun] if tree.deps[noun] in ("nsubj", "nsubj:pass") else noun
        if mark < noun <= verb and tree.pos[verb] == "VERB" and tree.is_finite(verb):
            if tree.deps[verb] in _LOOSE and not tree.children(verb, "mark") and tree.children(verb, "nsubj"):
                tree.heads[mark], tree.deps[mark] = verb, "mark"
                tree.deps[verb] = "root" if tree.heads[verb] == verb else "advcl"
                tree.link()
        elif tree.lower[mark] in _TILL and noun > mark + 1 and tree.pos[noun] == "NOUN" and _is_verb(tree, mark, noun):
            make_verb(tree, noun, PRESENT)
            tree.heads[noun - 1], tree.deps[noun - 1] = noun, "nsubj"
            tree.deps[mark], tree.deps[noun] = "mark", "advcl"
            tree.link()


def _is_verb(tree: Tree, mark: int, noun: int) -> bool:
    """Tell the verb of "until Ojukwu surrenders", which the parser took for a plural behind a name."""
    alone = noun == mark + 2 and tree.pos[noun - 1] == "PROPN" and tree.heads[noun - 1] == noun
    ends = noun == len(tree) - 1 or tree.pos[noun + 1] not in NOMINAL
    return alone and ends and tree.lower[noun].endswith("s") and tree.lower[noun] in forms("en")


def _goes_on(tree: Tree, verb: int) -> bool:
    """Tell "and attacked": a past verb with nothing of its own before it."""
    joined = tree.lower[verb - 1] == "and" and tree.pos[verb] == "VERB"
    return joined and tree.is_finite(verb) and not tree.children(verb, "nsubj", "nsubj:pass", "aux", "mark")
