"""Mend French sentences that open with what is over: "Palmyre reprise, l'armée marche sur Raqqa".

The participle has its own subject, and no auxiliary. The parser, which saw few, takes the first name for the subject of
the main verb.
"""

from __future__ import annotations

from proxywar.find.inflection import forms
from proxywar.find.mending_opening_participles import PARTICIPLES
from proxywar.find.tree import Tree
from proxywar.lang import classed

_TIMES = 2
"""How many words may tell when, behind the participle."""


def mend_absolutes_fr(tree: Tree) -> None:
    """Give such a participle the name before it, and the main verb the one behind the comma, in place."""
    if len(tree) < 6:
        return
    name = 0 if tree.pos[0] == "PROPN" else 1
    part = name + 1
    comma = next((k for k in range(part + 1, min(part + 2 + _TIMES, len(tree) - 2)) if tree.words[k] == ","), None)
    verb = forms("fr").get(tree.lower[part])
    if tree.pos[part] == "VERB" and tree.is_finite(part):
        return
    if comma is None or verb is None or not tree.lower[part].endswith(PARTICIPLES) or not _is_alone(tree, name):
        return
    if any(tree.pos[k] not in ("NOUN", "ADV", "NUM") for k in range(part + 1, comma)):
        return
    noun = comma + 1 + (tree.pos[comma + 1] == "DET")
    main = next((v for v in range(noun + 1, len(tree)) if tree.pos[v] == "VERB" and tree.is_finite(v)), None)
    root = next(i for i in range(len(tree)) if tree.heads[i] == i)
    if main is None or tree.pos[noun] not in ("PROPN", "NOUN") or root not in (name, part, noun, main):
        return
    if {",", ":", ";"} & set(tree.words[noun:main]) or tree.deps[main] == "acl:relcl":
        return
    _part(tree, name, part, noun, main)
    tree.pos[part], tree.lemmas[part], tree.morph[part] = "VERB", verb, "Tense=Past|VerbForm=Part"


def _is_alone(tree: Tree, name: int) -> bool:
    """Tell a name, or people behind an article, that opens the sentence."""
    people = tree.pos[0] == "DET" and tree.pos[name] in ("NOUN", "PROPN") and tree.words[name][:1].isupper()
    return tree.pos[name] == "PROPN" or people


def _part(tree: Tree, name: int, part: int, noun: int, main: int) -> None:
    """Make two clauses of the sentence."""
    goes = forms("fr")[tree.lower[part]] in classed("fr", "verbs", "être")
    for k in range(part + 1, len(tree)):
        if k in (noun, main):
            continue
        if tree.heads[k] in (name, part):
            tree.heads[k] = main if k >= noun - 1 else part
    tree.heads[main], tree.deps[main] = main, "root"
    tree.heads[part], tree.deps[part] = main, "advcl"
    tree.heads[name], tree.deps[name] = part, "nsubj" if goes else "nsubj:pass"
    tree.heads[noun], tree.deps[noun] = main, "nsubj:pass" if tree.children(main, "aux:pass") else "nsubj"
    tree.link()
