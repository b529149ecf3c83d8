"""English main clauses behind a clause of time: "When X marched into Goma in May 1998, Angola and Chad sent troops".

The parser lists the names behind the comma with the date or the town before it, and the main verb loses its subject.
"""

from __future__ import annotations

from proxywar.find.inflection import forms, lexicon_verbs
from proxywar.find.mending_openings_en import LISTED, Clause, give_subject, past_insertion, verb_at
from proxywar.find.mending_verbs import make_verb
from proxywar.find.tree import NOMINAL, Tree

_OPENS = frozenset({"when", "after", "as", "once", "while", "before", "since", "because", "although", "though", "if"})
_STRAY = frozenset({"conj", "nmod", "appos", "flat", "compound", "obl", "dep", "obj", "nsubj"})


def mend_opening_clauses(tree: Tree) -> None:
    """Give the main verb of a sentence that opens with a clause the names before it as its subject."""
    if "," not in tree.words:
        return
    if tree.lower[0] == "should":
        _mend_supposed(tree)
    if tree.lower[0] not in _OPENS:
        return
    for comma in (k for k in range(3, len(tree) - 2) if tree.words[k] == ","):
        if not any(_heads_clause(tree, k) for k in range(1, comma)):
            continue
        start = end = comma + 1
        while end < len(tree) - 1 and tree.pos[end] in LISTED and not _is_verb(tree, end):
            end += 1
        verb = verb_at(tree, past_insertion(tree, end))
        nouns = [k for k in range(start, end) if tree.pos[k] in NOMINAL]
        tops = [k for k in nouns if not start <= tree.heads[k] < end]
        if tops and end < verb + 1 and _is_verb(tree, verb) and _are_astray(tree, tops, comma, verb):
            _join(tree, tops, start, end)
            give_subject(tree, Clause(0, start, end - 1, verb))
        return


def _mend_supposed(tree: Tree) -> None:
    """Read "Should Iran attack Israel, X would…" with a verb, which the parser took for a noun of Iran's."""
    comma = tree.words.index(",")
    verb = next((k for k in range(2, comma) if tree.lower[k] in lexicon_verbs("en")), 0)
    name, main = verb - 1, tree.heads[0]
    if not verb or tree.pos[verb] != "NOUN" or tree.heads[name] != verb or tree.pos[name] not in NOMINAL:
        return
    if main < comma or tree.pos[main] != "VERB" or tree.heads[verb] not in (main, verb):
        return
    make_verb(tree, verb, "VerbForm=Inf")
    tree.heads[verb], tree.deps[verb] = main, "advcl"
    tree.heads[0], tree.deps[0], tree.deps[name] = verb, "aux", "nsubj"
    for k in tree.kids[verb]:
        if k < name:
            tree.heads[k] = name  # "the rebels"
        elif k > verb and tree.pos[k] in NOMINAL:
            tree.deps[k] = "obl" if tree.case_of(k) else "obj"
    tree.link()


def _heads_clause(tree: Tree, k: int) -> bool:
    """Tell the verb of the opening clause, and not that of a relative: "Since Friday the men that X sent, …"."""
    return tree.pos[k] == "VERB" and bool(tree.children(k, "nsubj")) and not tree.deps[k].startswith("acl")


def _is_verb(tree: Tree, i: int) -> bool:
    """Tell a past that the parser may have taken for an adjective: "Egypt and Jordan armed Israel"."""
    past = tree.lower[i] in forms("en") and tree.pos[i] in ("VERB", "ADJ") and not tree.lower[i].endswith("ing")
    return past and tree.lower[i] != forms("en")[tree.lower[i]]


def _are_astray(tree: Tree, tops: list[int], comma: int, verb: int) -> bool:
    """Tell names that hang on what stands before the comma, while the verb behind them has nobody who does it."""
    own = [k for k in tree.children(verb, "nsubj", "nsubj:pass", "mark") if k not in tops]
    labels = all(tree.deps[k].split(":")[0] in _STRAY and tree.heads[k] in (*range(comma), verb) for k in tops)
    return labels and any(tree.heads[k] < comma for k in tops) and not own and not tree.children(tops[0], "case")


def _join(tree: Tree, tops: list[int], start: int, end: int) -> None:
    """Make one list of the names, so that the first stands for them."""
    for k in tops[1:]:
        tree.heads[k], tree.deps[k] = tops[0], "conj"
    for k in range(start, end):
        if tree.pos[k] == "CCONJ":
            later = next((m for m in tops if m > k), tops[0])
            tree.heads[k], tree.deps[k] = later, "cc"
    tree.link()
