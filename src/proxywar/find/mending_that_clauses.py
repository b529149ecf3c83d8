"""Mend English clauses that say what a noun of words holds: "a report that Wagner had left Mali", "no evidence that".

The parser takes "that" for who or what does something in the clause, as in "the report that Wagner wrote".
"""

from __future__ import annotations

from functools import cache

from proxywar.find.inflection import forms
from proxywar.find.mending_perfects_en import make_perfect
from proxywar.find.tree import Tree, tokens_with
from proxywar.lang import classed, table


def mend_that_clauses(tree: Tree) -> None:
    """Make a mark of such a "that", and a complement of the noun of its clause, in place (English only)."""
    if tree.lang != "en":
        return
    for that in tokens_with(tree.lower, {"that"}, 1, len(tree) - 2):
        _mend_behind_name(tree, that)
        noun, verb = that - 1, tree.heads[that]
        if tree.pos[noun] != "NOUN" or tree.lemmas[noun] not in said_nouns() or tree.heads[verb] != noun or verb < that:
            continue
        verb = _mend_perfect(tree, verb)
        own = [k for k in tree.children(verb, "nsubj", "nsubj:pass", "expl") if k != that]
        taken = [k for k in tree.children(verb, "obj", "ccomp", "xcomp", "aux:pass", "cop") if k not in (that, *own)]
        if own and own[0] > that and (taken or not tree.deps[that].startswith("nsubj")) and _is_whole(tree, verb, that):
            tree.pos[that], tree.deps[that], tree.heads[that] = "SCONJ", "mark", verb
            tree.heads[verb], tree.deps[verb] = noun, "acl"
            tree.link()


def _mend_behind_name(tree: Tree, that: int) -> None:
    """Read "agreed among X and Y that Z should attack" with what was agreed: no name has a clause with "that"."""
    verb, name = tree.heads[that], that - 1
    noun = tree.heads[verb]
    if tree.pos[name] != "PROPN" or tree.deps[verb] not in ("acl:relcl", "dep") or noun > name or verb < that:
        return
    own = [k for k in tree.children(verb, "nsubj", "nsubj:pass") if k > that]
    above = next((a for a in (noun, *tree.ancestors(noun)) if tree.pos[a] == "VERB"), None)
    if not own or tree.pos[noun] not in ("PROPN", "VERB") or above is None or tree.children(above, "ccomp"):
        return
    if above > name or above > noun:
        return
    if tree.lemmas[above] in _told_verbs():
        tree.pos[that], tree.deps[that], tree.heads[that] = "SCONJ", "mark", verb
        tree.heads[verb], tree.deps[verb] = above, "ccomp"
        tree.link()


@cache
def _told_verbs() -> frozenset[str]:
    """Return the verbs that take a clause: of saying, of agreeing, of asking."""
    cues = {row["lemma"] for row in table("en", "cues") if row["pos"] == "VERB"}
    return frozenset(cues | {row["lemma"].split()[0] for row in table("en", "triggers") if row["clause"]})


def _is_whole(tree: Tree, verb: int, that: int) -> bool:
    """Tell a clause that lacks nothing which "that" could be."""
    if tree.deps[that] == "mark" or tree.children(verb, "aux:pass", "cop", "ccomp", "xcomp"):
        return True
    things = [k for k in tree.children(verb, "obj") if k != that]
    alone = tree.lemmas[verb] not in classed("en", "verbs", "never without its object")
    return bool(things) or (alone and tree.deps[that] not in ("obj", "iobj"))


def _mend_perfect(tree: Tree, verb: int) -> int:
    """Return the verb of "that Eritrea had armed al-Shabaab", where the parser takes "armed" for a quality."""
    done = verb + 1
    if tree.lower[verb] not in ("had", "has", "have") or done >= len(tree) - 1 or tree.lower[done] not in forms("en"):
        return verb
    thing = tree.heads[done]
    if tree.deps[done] != "amod" or tree.heads[thing] != verb or tree.pos[thing] != "PROPN" or thing != done + 1:
        return verb
    make_perfect(tree, verb, done)
    return done


@cache
def said_nouns() -> frozenset[str]:
    """Return the nouns of what is said, known, feared or shown."""
    rows = table("en", "cues")
    wanted = ("alleged", "denied", "possible", "stated")
    return frozenset(row["lemma"] for row in rows if row["pos"] == "NOUN" and row["effect"] in wanted)
