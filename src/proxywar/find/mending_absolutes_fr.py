"""Mend French sentences that open with what is over: "Palmyre reprise, l'armée marche sur Raqqa".

The participle has its own subject, and no auxiliary. The parser, which saw few, takes the first name for the subject of
the main verb.
"""

from __future__ import annotations

from proxywar.find.inflection import forms
from proxywar.find.mending_opening_participles import PARTICIPLES
from proxywar.find.tree import Tree
from proxywar.lang import classed

_MOST = 6
"""How many words may tell when, where and by whom, behind the participle."""


def mend_absolutes_fr(tree: Tree) -> None:
    """Give such a participle the name before it, and the main verb the one behind the comma, in place."""
    if len(tree) < 6:
        return
    opens = 2 if tree.lower[:2] == ["une", "fois"] else 1 if tree.lower[0] == "sitôt" else 0
    name = _head_from(tree, opens)
    part = name + 1
    while part < len(tree) and tree.pos[part] == "ADJ" and tree.lower[part] not in forms("fr"):
        part += 1
    comma = next((k for k in range(part + 1, min(part + 2 + _MOST, len(tree) - 2)) if tree.words[k] == ","), None)
    if comma is None or (tree.pos[part] == "VERB" and tree.is_finite(part)):
        return
    verb = forms("fr").get(tree.lower[part])
    if verb is None or not tree.lower[part].endswith(PARTICIPLES) or tree.pos[name] not in ("NOUN", "PROPN"):
        return
    if (tree.pos[part] not in ("VERB", "ADJ") and not _is_alone(tree, name)) or not _is_party(tree, name, opens):
        return
    if any(tree.pos[k] in ("VERB", "AUX", "PRON", "SCONJ", "CCONJ") for k in range(part + 1, comma)):
        return
    noun = comma + 1 + (tree.pos[comma + 1] == "DET")
    main = next((v for v in range(noun + 1, len(tree)) if tree.pos[v] == "VERB" and tree.is_finite(v)), None)
    root = next(i for i in range(len(tree)) if tree.heads[i] == i)
    if main is None or tree.pos[noun] not in ("PROPN", "NOUN") or root not in (name, part, noun, main):
        return
    if "par" in tree.lower[part:comma] and "et" in tree.lower[noun:main]:
        return  # "Le traité signé par A, B et C entrera": one list of who signed
    if {",", ":", ";"} & set(tree.words[noun:main]) or tree.deps[main] == "acl:relcl":
        return
    _part(tree, name, part, noun, main)
    tree.pos[part], tree.lemmas[part], tree.morph[part] = "VERB", verb, "Tense=Past|VerbForm=Part"


def _is_party(tree: Tree, name: int, opens: int) -> bool:
    """Tell a name or a noun with its article from "Ennemi juré d'Israël", which says what the subject is."""
    return tree.pos[name] == "PROPN" or name > opens


def _head_from(tree: Tree, first: int) -> int:
    """Return the first noun behind an article and numbers."""
    k = first
    while k < len(tree) - 4 and tree.pos[k] in ("DET", "NUM") and k < first + 3:
        k += 1
    return k


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
    by_another = any(tree.lower[k] == "par" for k in range(part, noun))  # "X tué par un missile, Y…": no deed of Y
    tree.heads[part], tree.deps[part] = main, "parataxis" if by_another else "advcl"
    tree.heads[name], tree.deps[name] = part, "nsubj" if goes else "nsubj:pass"
    tree.heads[noun], tree.deps[noun] = main, "nsubj:pass" if tree.children(main, "aux:pass") else "nsubj"
    tree.link()
