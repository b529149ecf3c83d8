"""Mend English ultimatums: "gave Hezbollah until Friday to withdraw or face war" tells whom, a term and a deed."""

from __future__ import annotations

from proxywar.find.inflection import forms, lexicon_verbs
from proxywar.find.mending_verbs import INFINITIVE, make_verb
from proxywar.find.tree import NOMINAL, Tree, tokens_with
from proxywar.lang import classed

_BY = frozenset({"until", "till"})
_RECEIVES = frozenset({"obj", "iobj", "obl", "nmod"})
_TERM = "deadline"
"""Lemma of "until Friday", which is a term that is given."""


def mend_deadlines(tree: Tree) -> None:
    """Give verbs like "gave" whom they give a term, the term and what is to be done by then (English only)."""
    giving = classed("en", "verbs", "gives a term")
    for verb in tokens_with(tree.lemmas, giving, 0, len(tree) - 3):
        if tree.pos[verb] != "VERB":
            continue
        term = _term(tree, verb)
        if term is None:
            continue
        receiver = _receiver(tree, verb, term)
        if receiver is None and not tree.is_passive(verb):
            continue
        if receiver is not None:
            tree.heads[receiver], tree.deps[receiver] = verb, "iobj"
            _keep_whole(tree, receiver, verb, term)
        tree.heads[term], tree.deps[term] = verb, "obj"
        tree.link()
        _mend_deed(tree, verb, term)


def _term(tree: Tree, verb: int) -> int | None:
    """Return the time that is given: "72 hours", "a week", "until the end of May"."""
    nouns = classed("en", "nouns", "term")
    for k in range(verb + 1, len(tree)):
        if tree.words[k] in (",", ".", ";") or tree.lower[k] == "to":
            return None
        if tree.lower[k] in _BY:
            time = tree.heads[k]
            if time < k or tree.pos[time] not in NOMINAL:
                return None
            tree.lemmas[time] = _TERM
            return time
        if tree.lemmas[k] in nouns and tree.pos[k] == "NOUN" and not tree.children(k, "case"):
            return None if tree.deps[k] == "compound" else k
    return None


def _receiver(tree: Tree, verb: int, term: int) -> int | None:
    """Return the head of the noun phrase between an active verb and the term."""
    if tree.is_passive(verb):
        return None
    whom = [k for k in tree.children(verb, "obj") if k < verb and tree.lower[k] in ("whom", "which")]
    if whom:
        return whom[0]
    opens = min(tree.subtree(term)[0], term)
    own = [k for k in range(verb + 1, opens) if tree.pos[k] in NOMINAL and tree.heads[k] in (verb, term)]
    own = [k for k in own if tree.deps[k] in _RECEIVES and not tree.children(k, "case")]
    return own[0] if own else None


def _keep_whole(tree: Tree, receiver: int, verb: int, term: int) -> None:
    """Hang "in Niamey" on the junta that is there, not on the giving."""
    for k in range(receiver + 1, term):
        inside = tree.lower[k - 1] in ("in", "of") and tree.heads[k - 1] == k and tree.deps[k] in ("obl", "nmod")
        if inside and tree.heads[k] == verb and k - 2 == tree.subtree(receiver)[-1]:
            tree.heads[k], tree.deps[k] = receiver, "nmod"


def _mend_deed(tree: Tree, verb: int, term: int) -> None:
    """Hang "to withdraw or face war" on the giving: what is to be done, and what else comes."""
    end = max(tree.subtree(term)[-1], term)
    to = next((k for k in range(term + 1, len(tree) - 1) if tree.lower[k] == "to"), None)
    if to is None or to > end + 3 or "," in tree.words[term:to]:
        return
    deed = to + 1
    if tree.pos[deed] != "VERB":
        if tree.lower[deed] not in lexicon_verbs("en") or tree.lower[deed] not in forms("en"):
            return
        make_verb(tree, deed, INFINITIVE)
    if verb in tree.subtree(deed):
        return
    tree.heads[deed], tree.deps[deed] = verb, "xcomp"
    tree.heads[to], tree.deps[to], tree.pos[to] = deed, "mark", "PART"
    tree.link()
    _mend_else(tree, deed)


def _mend_else(tree: Tree, deed: int) -> None:
    """Read "or face strikes" with a verb: nobody is to release a face."""
    for face in range(deed + 2, len(tree) - 1):
        if tree.lower[face] != "face" or tree.lower[face - 1] != "or":
            continue
        thing = tree.heads[face]
        make_verb(tree, face, INFINITIVE)
        tree.heads[face], tree.deps[face] = deed, "conj"
        tree.heads[face - 1], tree.deps[face - 1] = face, "cc"
        if thing > face:
            tree.heads[thing], tree.deps[thing] = face, "obj"
        tree.link()
        return
