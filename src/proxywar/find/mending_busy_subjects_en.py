"""Mend English subjects that are at something while they act: "troops pursuing rebels crossed into Iraq".

The parser takes the form in -ing for the verb of the sentence, and what they did for a participle said of the thing
before it. But no form in -ing is a verb without "be", and a clause needs one.
"""

from __future__ import annotations

from proxywar.find.inflection import forms
from proxywar.find.mending_verbs import OF_TIME, PAST, is_past_form, make_past_before_thing, make_verb
from proxywar.find.tree import NOMINAL, Tree, tokens_with

_WITHIN = frozenset({"DET", "ADJ", "NUM", "ADP", "ADV", "PART", "PRON", "VERB", *NOMINAL})
_CLAUSE = frozenset({"root", "ccomp", "conj", "parataxis", "advcl"})
_RELATIVE = frozenset({"who", "which", "that", "whom", "whose", "where", "when", "to"})
_GERUND = "VerbForm=Part|Tense=Pres"


def mend_busy_subjects(tree: Tree) -> None:
    """Mend these clauses in place (English only)."""
    for busy in tokens_with(tree.pos, {"VERB", "NOUN", "ADJ"}, 1, len(tree) - 2):
        if not tree.lower[busy].endswith("ing") or tree.lower[busy] not in forms("en"):
            continue
        who = busy - 1
        if tree.pos[who] not in ("NOUN", "PROPN") or tree.case_of(who):
            continue
        head = _head_of_clause(tree, who, busy)
        deed = None if head is None else _deed_behind(tree, busy)
        if head is not None and deed is not None:
            _make_clause(tree, head, who, busy, deed)


def _head_of_clause(tree: Tree, who: int, busy: int) -> int | None:
    """Return what the parser took for the head of the clause: the form in -ing, its subject or what they did."""
    if tree.heads[who] == busy and tree.deps[who] == "nsubj":
        if tree.children(busy, "aux", "cop"):
            return None
        marked = any(tree.lower[k] in OF_TIME or tree.lower[k] == "that" for k in tree.kids[busy] if k < who)
        if tree.deps[busy] == "csubj" and tree.heads[busy] > busy:
            return tree.heads[busy]
        return busy if tree.deps[busy] in _CLAUSE and (marked or tree.deps[busy] != "advcl") else None
    alone = tree.heads[who] == who and not tree.children(who, "nsubj", "cop", "aux")
    return who if alone and who in (tree.heads[busy], tree.heads[tree.heads[busy]]) else None


def _deed_behind(tree: Tree, busy: int) -> int | None:
    """Return the past form behind the form in -ing that can only be the verb: no participle with its doer."""
    for k in range(busy + 1, len(tree) - 1):
        if tree.pos[k] not in _WITHIN or tree.lower[k] in _RELATIVE:
            return None
        past = is_past_form(tree, k) and tree.pos[k] in ("VERB", "ADJ", "NOUN")
        if past and k > busy + 1 and tree.pos[k - 1] in NOMINAL and tree.lower[k + 1] != "by":
            return k
    return None


def _make_clause(tree: Tree, head: int, who: int, busy: int, deed: int) -> None:
    thing = tree.heads[deed] if tree.deps[deed] in ("amod", "compound") and tree.heads[deed] > deed else None
    if tree.heads[busy] > busy and tree.heads[busy] < deed:  # "jets attacking bases", with bases that attack
        tree.heads[tree.heads[busy]], tree.deps[tree.heads[busy]] = busy, "obj"
    for k in [k for k in tree.children(deed, "nsubj", "nsubj:pass") if busy < k < deed]:
        tree.heads[k], tree.deps[k] = busy, "obj"  # "rebels fighting X's army seized Y"
    if thing is not None:
        make_past_before_thing(tree, deed, thing)
    else:
        make_verb(tree, deed, PAST)
    if head != deed:
        tree.take_place(deed, head)
    for k in range(len(tree)):
        own = k in (who, busy, deed) or who < k < deed or tree.heads[k] == k
        if own or not (tree.heads[k] in (head, busy, who) or (k > deed and busy < tree.heads[k] < deed)):
            continue
        if k < who and (tree.heads[k] == who or tree.deps[k] in ("det", "amod", "compound", "nummod", "nmod:poss")):
            tree.heads[k] = who
        elif k != head:
            tree.heads[k], tree.deps[k] = deed, tree.deps[k].replace("nmod", "obl")
    tree.heads[who], tree.deps[who] = deed, "nsubj"
    tree.pos[busy], tree.lemmas[busy], tree.morph[busy] = "VERB", forms("en")[tree.lower[busy]], _GERUND
    tree.heads[busy], tree.deps[busy] = who, "acl"
    tree.link()
