"""Mend English clauses about a noun with a phrase: in "A raid on the PKK drew protests" it is the raid that drew them.

The parser takes the name in the phrase for who does it, or name, verb and object for one more noun phrase.
"""

from __future__ import annotations

from proxywar.find.inflection import forms
from proxywar.find.mending_arguments import UNCHANGED_PASTS
from proxywar.find.mending_nouns_with_clauses_en import mend_nouns_with_clauses
from proxywar.find.mending_roots import FINITE_PARTS
from proxywar.find.mending_transitives import thing_behind
from proxywar.find.mending_verbs import OF_TIME, PAST, make_verb
from proxywar.find.prepare import participles
from proxywar.find.times import TimeMention
from proxywar.find.tree import NOMINAL, Tree, tokens_with
from proxywar.parse.lemmas import treebank_lemmas

_REACH = 3
"""How many tokens before a name its preposition may stand: "on the late Osama bin Laden" is two."""


def mend_nouns_with_phrases(tree: Tree, times: tuple[TimeMention, ...]) -> None:
    """Mend such clauses in place (English only).

    Args:
        times: Times of the sentence, offsets into it.
    """
    if tree.lang != "en":
        return
    for name in tokens_with(tree.pos, {"PROPN"}, 2, len(tree) - 2):
        verb = name + 1
        if tree.deps[name] == "compound" and tree.heads[name] == verb:
            _hang_on_noun(tree, name, verb)
        if not _is_past(tree, verb) or tree.lower[verb] in participles("en"):
            continue
        thing = thing_behind(tree, verb, times)
        if thing is not None and (found := _mark_before(tree, (name, verb, thing))) is not None:
            _give_verb(tree, (name, verb, thing), *found)
    mend_nouns_with_clauses(tree)


def _hang_on_noun(tree: Tree, name: int, verb: int) -> None:
    """Read "An assault against the PKK drew protests" with whom it is against: no verb is of a name."""
    marks = [k for k in tree.children(name, "case") if k < name]
    doers = [k for k in tree.children(verb, "nsubj", "nsubj:pass") if marks and k < marks[0]]
    unchanged = doers and tree.pos[verb] in NOMINAL and tree.lower[verb] in UNCHANGED_PASTS
    if not marks or not (unchanged or tree.pos[verb] in ("VERB", "ADJ")) or tree.lower[marks[0]] in OF_TIME:
        return
    if doers:
        tree.reattach(name, doers[-1], "nmod")
        if unchanged:
            make_verb(tree, verb, PAST)  # "rocket fire from Hezbollah hit Israel"
        return
    top = tree.heads[verb]
    bare = top < marks[0] and tree.pos[top] == "NOUN" and not tree.children(top, *FINITE_PARTS)
    if bare and tree.deps[verb] in ("advcl", "acl", "parataxis") and _is_past(tree, verb):
        tree.take_place(verb, top)
        tree.heads[top], tree.deps[top] = verb, "nsubj"
        tree.heads[name], tree.deps[name] = top, "nmod"
        for k in [k for k in tree.kids[top] if k > verb]:
            tree.heads[k] = verb
        tree.link()


def _is_past(tree: Tree, i: int) -> bool:
    """Tell the past of any verb that the treebank knows, "worried", "drew", or that the parser takes for one."""
    form = tree.lower[i]
    if form.endswith(("ing", "s")) or tree.words[i] != form or tree.children(i, "aux"):
        return False
    if form in UNCHANGED_PASTS or (form.endswith("ed") and tree.pos[i] == "VERB"):
        return True
    return treebank_lemmas("en").get((form, "VERB"), form) != form


def _mark_before(tree: Tree, parts: tuple[int, int, int]) -> tuple[int, int] | None:
    """Return the preposition that the name stands behind and the noun on top of both, where nothing has a verb yet."""
    name = parts[0]
    marks = [k for k in range(max(1, name - _REACH), name) if tree.deps[k] == "case" and tree.heads[k] in parts]
    if not marks or tree.lower[marks[-1]] in (*OF_TIME, "'s", "’s") or tree.pos[marks[-1] - 1] not in NOMINAL:
        return None
    above = [a for a in tree.ancestors(name) if a not in parts]
    if not above or above[-1] > marks[-1] or not all(above[-1] in tree.ancestors(k) for k in parts):
        return None
    top = above[-1]
    bare = tree.pos[top] in (*NOMINAL, "ADJ") and not tree.children(top, *FINITE_PARTS)
    return (marks[-1], top) if bare else None


def _give_verb(tree: Tree, parts: tuple[int, int, int], mark: int, top: int) -> None:
    """Make the verb the root, the noun on top what it is about, and the name part of the noun's phrase."""
    name, verb, thing = parts
    below = [(p, k) for p in (*parts, top) for k in tree.kids[p] if k not in parts]
    lemma = treebank_lemmas("en").get((tree.lower[verb], "VERB"), tree.lemmas[verb])
    tree.pos[verb], tree.lemmas[verb], tree.morph[verb] = "VERB", forms("en").get(tree.lower[verb], lemma), PAST
    tree.take_place(verb, top)
    tree.pos[top] = "NOUN" if tree.pos[top] == "ADJ" else tree.pos[top]
    tree.heads[top], tree.deps[top] = verb, "nsubj"
    tree.heads[thing], tree.deps[thing] = verb, "obj"
    tree.heads[name], tree.deps[name] = top, "nmod"
    for part, k in below:
        if mark <= k < name:
            tree.heads[k] = name
        elif verb < k < thing:
            tree.heads[k] = thing
        elif k > thing and part != thing:
            tree.heads[k] = verb
            tree.deps[k] = "obl" if tree.deps[k] == "nmod" else tree.deps[k]
        elif k < mark and part != top:
            tree.heads[k] = top
    tree.link()
