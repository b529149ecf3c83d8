"""English subjects with a partner of their own: "Sudan and its ally Eritrea attacked", "Cuba and its patron sent".

The parser takes the pair for the whole sentence and the verb for what befell the second, or gives the verb to the name
behind "ally" alone.
"""

from __future__ import annotations

from proxywar.find.inflection import forms, lexicon_verbs
from proxywar.find.mending_verbs import PAST, make_verb
from proxywar.find.tree import NOMINAL, Tree, tokens_with

_OWN = frozenset({"its", "their", "his", "her"})
_BETWEEN = frozenset({"ADV", "AUX"})
_OBJECT = frozenset({"DET", "NUM", "PROPN", "PRON", "ADJ", "NOUN"})


def mend_own_partners(tree: Tree) -> None:
    """Make both of them the subject of the verb behind, in place."""
    for own in tokens_with(tree.lower, _OWN, 2, len(tree) - 2):
        noun = tree.heads[own]
        first = tree.heads[noun]
        if tree.lower[own - 1] != "and" or noun < own or tree.pos[noun] != "NOUN" or tree.deps[noun] != "conj":
            continue
        if first > own or tree.pos[first] not in NOMINAL:
            continue
        name = _name_behind(tree, noun)
        verb = (name or noun) + 1
        while verb < len(tree) - 1 and tree.pos[verb] in _BETWEEN:
            verb += 1
        if verb >= len(tree) - 1:
            continue
        if tree.deps[first] == "root":
            _make_main(tree, first, noun, verb)
        subject = tree.deps[first].startswith("nsubj") and tree.heads[first] == verb
        if subject and name is not None and tree.heads[name] in (verb, noun, first):
            tree.heads[name], tree.deps[name] = noun, "appos"
            tree.link()


def _name_behind(tree: Tree, noun: int) -> int | None:
    """Return the name right behind the noun, past its article."""
    k = noun + 1
    k += k < len(tree) - 2 and tree.lower[k] == "the"
    return k if k < len(tree) - 2 and tree.pos[k] == "PROPN" else None


def _make_main(tree: Tree, first: int, noun: int, verb: int) -> None:
    """Make a past form that was read as a participle the verb of the sentence: an object stands right behind it."""
    above = tree.heads[verb]
    if tree.deps[verb] not in ("acl", "amod", "acl:relcl") or tree.lower[verb] not in forms("en"):
        return
    bare = tree.lower[verb] not in lexicon_verbs("en") and not tree.lower[verb].endswith("ing")
    if not bare or tree.pos[verb + 1] not in _OBJECT or tree.children(verb, "obl:agent", "aux", "mark"):
        return
    if above > verb:
        tree.heads[above], tree.deps[above] = verb, "obj"
    elif above != noun and tree.heads[above] != noun:
        return
    make_verb(tree, verb, PAST)
    tree.heads[verb], tree.deps[verb] = verb, "root"
    tree.heads[first], tree.deps[first] = verb, "nsubj"
    for k in [k for k in tree.kids[first] if k > verb]:
        tree.heads[k] = verb
    tree.link()
