"""French clauses that leave out a verb with an infinitive: "Kigali s'engage à se retirer et Kinshasa à désarmer X".

And infinitives that lost their object to the verb above: "a appelé ses alliés pour chasser de Kirkouk les peshmergas".
"""

from __future__ import annotations

from proxywar.find.tree import Tree, tokens_with
from proxywar.lang import classed, united

_AND = frozenset({"et", ","})
_MARKS = frozenset({"à", "de"})
_BELOW = ("xcomp", "advcl", "ccomp")
_ARTICLES = frozenset({"le", "la", "les", "l'", "l’"})


def mend_gapped_infinitives(tree: Tree) -> None:
    """Give the second infinitive to the verb that is left out before it, and to the name before it as its doer."""
    for cc in tokens_with(tree.lower, _AND, 4, len(tree) - 2):
        name = cc + 1 + (tree.lower[cc + 1] in _ARTICLES)
        mark = name + 1
        if mark + 1 >= len(tree) or tree.pos[name] != "PROPN" or tree.deps[name] != "conj":
            continue
        second = _infinitive(tree, mark)
        first = next((k for k in range(cc - 1, 0, -1) if _is_marked(tree, k, tree.preposition(mark))), None)
        if second is None or first is None or (tree.words[cc] == "," and tree.heads[second] != name):
            continue
        verb = tree.heads[first]
        above = tree.pos[verb] == "VERB" and verb < first and verb in tree.ancestors(name)
        if not above or not tree.children(verb, "nsubj") or verb in tree.subtree(second):
            continue
        tree.heads[name], tree.deps[name] = second, "nsubj"
        tree.heads[second], tree.deps[second] = verb, "xcomp"
        tree.heads[cc] = second
        tree.link()


def mend_objects_of_infinitives(tree: Tree) -> None:
    """Give an infinitive the object behind it: no verb above has two in a row, and none stands behind "par abroger"."""
    for thing in tokens_with(tree.deps, {"obj"}, 4):
        above = tree.heads[thing]
        if tree.pos[thing] not in ("NOUN", "PROPN") or tree.pos[above] != "VERB" or above > thing:
            continue
        last = next((k for k in reversed(tree.kids[above]) if k < thing and tree.pos[k] == "VERB"), None)
        if last is None or tree.feature(last, "VerbForm") != "Inf" or tree.deps[last] not in _BELOW:
            continue
        if tree.case_of(thing) or tree.children(last, "obj", "expl", "ccomp", "xcomp"):
            continue
        if any(tree.words[k] in (",", ";", ":") for k in range(last, thing)):
            continue
        if _has_object_before(tree, above, last) or _closes_on(tree, above, last, thing):
            tree.reattach(thing, last, "obj")


def _has_object_before(tree: Tree, above: int, last: int) -> bool:
    return any(above < k < last and tree.pos[k] in ("NOUN", "PROPN") for k in tree.children(above, "obj"))


def _closes_on(tree: Tree, above: int, last: int, thing: int) -> bool:
    """Tell "a fini par abroger l'accord": what touches the infinitive, of a verb that asks nobody."""
    asking = united(classed("fr", "verbs", "object control"), classed("fr", "verbs", "asks through a preposition"))
    marked = any(tree.preposition(k) in ("par", "à", "de") for k in tree.children(last, "mark", "case"))
    free = tree.lemmas[above] not in asking and not tree.children(above, "aux:caus")
    return free and marked and tree.subtree(thing)[0] == last + 1


def _infinitive(tree: Tree, mark: int) -> int | None:
    """Return the infinitive that "à" or "de" opens right before it or its pronoun."""
    verb = tree.heads[mark]
    near = tree.preposition(mark) in _MARKS and tree.pos[verb] == "VERB" and 0 < verb - mark < 3
    return verb if near and tree.feature(verb, "VerbForm") == "Inf" else None


def _is_marked(tree: Tree, k: int, preposition: str) -> bool:
    """Tell an infinitive below a verb with the same preposition."""
    if tree.deps[k] not in ("xcomp", "ccomp", "advcl", "acl") or tree.feature(k, "VerbForm") != "Inf":
        return False
    return any(tree.preposition(m) == preposition for m in tree.children(k, "mark", "case"))
