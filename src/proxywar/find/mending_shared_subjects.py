"""Mend English verbs that share the subject of the verb before them, where the parser saw another clause or no verb.

"Macron recalled envoys and launched a broadside at Turkey": who recalls launches. "Serbia closed schools and defied
NATO": NATO is defied, and no defied one is closed. "The CIA closed schools and relayed intelligence to Iraq".
"""

from __future__ import annotations

from proxywar.find.inflection import forms
from proxywar.find.mending_verbs import TOWARDS, is_past_form, make_past_before_thing, make_verb
from proxywar.find.tree import Tree, tokens_with

_JOINS = frozenset({"and", "but", "then"})
_OWN = ("nsubj", "nsubj:pass", "mark", "expl", "aux")


def mend_shared_subjects(tree: Tree) -> None:
    """Mend these verbs in place (English only)."""
    for join in tokens_with(tree.deps, {"cc"}, 3, len(tree) - 1):
        if tree.lower[join] not in _JOINS:
            continue
        head = tree.heads[join]
        form = _behind_adverbs(tree, join)
        thing = tree.heads[form]
        if tree.deps[form] in ("amod", "compound") and thing > form and head in (form, thing):
            _mend_verb_before_thing(tree, join, form, thing)
        elif head != form or tree.pos[form] != "VERB":
            continue
        elif tree.deps[form] != "conj":
            _mend_clause_before(tree, join, form)
        elif tree.pos[tree.heads[form]] == "NOUN":
            _mend_verb_beside_noun(tree, form)
        else:
            _mend_object_before(tree, form)


def _behind_adverbs(tree: Tree, join: int) -> int:
    form = join + 1
    while form < len(tree) - 1 and tree.deps[form] == "advmod":
        form += 1
    return form


def _mend_clause_before(tree: Tree, join: int, verb: int) -> None:
    """Join a verb without a subject to the clause before it, which the parser hung under it."""
    firsts = [k for k in tree.children(verb, "parataxis", "ccomp") if k < join and tree.children(k, "nsubj")]
    if len(firsts) != 1 or tree.children(verb, *_OWN) or tree.pos[firsts[0]] != "VERB":
        return
    first = firsts[0]
    tree.take_place(first, verb)
    tree.heads[verb], tree.deps[verb] = first, "conj"
    if tree.feature(verb, "VerbForm") != "Fin":
        tree.morph[verb] = tree.morph[first]
    for k in tree.kids[verb]:
        if tree.deps[k] == "punct" and k > verb:
            tree.heads[k] = first
    tree.link()


def _clause_of(tree: Tree, thing: int) -> int | None:
    """Return the finite verb with a subject whose object, or what hangs on it, a noun is."""
    above = next((a for a in tree.ancestors(thing) if tree.pos[a] == "VERB"), None)
    if above is None or above > thing or not tree.is_finite(above) or tree.is_passive(above):
        return None
    return above if tree.children(above, "nsubj") else None


def _mend_verb_beside_noun(tree: Tree, verb: int) -> None:
    """Read "closed schools and relayed intelligence" with what is relayed: a verb with an object joins no noun."""
    noun = tree.heads[verb]
    if tree.lower[verb].endswith("ing") or tree.children(verb, *_OWN):
        return
    first = _clause_of(tree, noun)
    if first is None or tree.heads[noun] != first or not tree.children(verb, "obj", "compound:prt"):
        return
    tree.reattach(verb, first, "conj")
    if tree.feature(verb, "VerbForm") != "Fin":
        tree.morph[verb] = tree.morph[first]


def _mend_object_before(tree: Tree, verb: int) -> None:
    """Read "has lost ground and waged war" with war as what is waged: what stands behind the second verb is its own."""
    first = tree.heads[verb]
    if first > verb or tree.children(verb, "obj", *_OWN):
        return
    for k in tree.children(first, "obj"):
        if k > verb and not any(tree.deps[m] == "punct" for m in range(verb, k)):
            tree.reattach(k, verb, "obj")
            return


def _mend_verb_before_thing(tree: Tree, join: int, form: int, thing: int) -> None:
    """Read "closed schools and defied NATO" with NATO as what is defied."""
    while tree.deps[thing] == "compound" and tree.heads[thing] > thing:
        thing = tree.heads[thing]
    noun = tree.heads[thing]
    doubled = tree.deps[thing] == "obj" and tree.pos[noun] == "VERB"  # two objects and "and" between them
    joined = tree.deps[thing] == "conj" and tree.deps[noun] in ("obj", "obl", "nmod")
    if noun > join or not (doubled or joined):
        return
    above = noun if doubled else tree.heads[noun]
    if tree.lower[form].endswith("ing") and tree.lower[above].endswith("ing") and tree.lower[form] in forms("en"):
        _mend_next_gerund(tree, join, form, thing, above)
    if not is_past_form(tree, form):
        return
    first = _clause_of(tree, thing if doubled else noun)
    if first is None or tree.feature(first, "Tense") == "Pres":
        return
    late = any(k > thing for k in tree.kids[form]) or any(
        k > thing and tree.case_of(k) in TOWARDS for k in tree.kids[thing]
    )
    named = tree.pos[thing] == "PROPN" and tree.pos[noun] != "PROPN"
    if not (named or late or doubled or tree.feature(form, "VerbForm") == "Fin"):
        return
    make_past_before_thing(tree, form, thing)
    tree.heads[form], tree.deps[form] = first, "conj"
    tree.heads[join] = form
    tree.link()


def _mend_next_gerund(tree: Tree, join: int, form: int, thing: int, first: int) -> None:
    """Read "freeing prisoners and forcing troops to flee" with who is forced to do what."""
    if tree.pos[first] != "VERB" or first > join:
        return
    make_verb(tree, form, "VerbForm=Ger")
    tree.heads[form], tree.deps[form] = first, "conj"
    tree.heads[thing], tree.deps[thing], tree.heads[join] = form, "obj", form
    for k in tree.kids[first]:
        if k > thing and tree.deps[k] in ("xcomp", "obl", "advcl"):
            tree.heads[k] = form
    tree.link()
