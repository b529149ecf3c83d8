"""Mend what an English letter says: "sent a message to Assad demanding their release" is the sender's demand."""

from __future__ import annotations

from proxywar.find.tree import NOMINAL, Tree, tokens_with
from proxywar.lang import classed


def mend_letters(tree: Tree) -> None:
    """Hang the participle on who writes or sends, in place."""
    for form in tokens_with(tree.lemmas, classed("en", "verbs", "said on a call"), 3, len(tree) - 1):
        if not tree.lower[form].endswith("ing") or tree.pos[form] != "VERB":
            continue
        if tree.deps[form] == "amod":
            _mend_hidden_object(tree, form)
        elif tree.deps[form] in ("xcomp", "acl") and not tree.children(form, "nsubj", "mark"):
            verb = _sender(tree, tree.heads[form])
            if verb is not None:
                tree.reattach(form, verb, "advcl")


def _sender(tree: Tree, above: int) -> int | None:
    """Return the verb that a letter, or who it goes to, hangs on."""
    verb = above
    while tree.pos[verb] in NOMINAL and tree.heads[verb] < verb:
        verb = tree.heads[verb]
    if tree.pos[verb] != "VERB" or tree.lemmas[verb] not in classed("en", "verbs", "addresses"):
        return None
    letters = classed("en", "nouns", "letter")
    return verb if any(tree.lemmas[k] in letters for k in tree.children(verb, "obj")) else None


def _mend_hidden_object(tree: Tree, form: int) -> None:
    """Read "wrote to Kabila urging restraint" with restraint as what is urged, not as whom one writes to."""
    name, thing = form - 1, tree.heads[form]
    if tree.pos[name] != "PROPN" or tree.heads[name] != thing or tree.deps[name] != "compound" or thing < form:
        return
    verb = next((a for a in tree.ancestors(thing) if tree.pos[a] == "VERB"), None)
    if verb is None or verb > name or tree.lemmas[verb] not in classed("en", "verbs", "addresses"):
        return
    tree.take_place(name, thing)
    for k in [k for k in tree.kids[thing] if k < name]:
        tree.heads[k] = name
    tree.heads[thing], tree.deps[thing] = form, "obj"
    tree.heads[form], tree.deps[form] = verb, "advcl"
    tree.link()
