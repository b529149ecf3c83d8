"""Mend participles that open a French sentence: "Inculpé par la Cour, X se rendit…", "Accusé par Y, X dément".

The parser takes the capitalised word for a name or a noun, or for the verb of the sentence.
"""

from __future__ import annotations

from proxywar.find.inflection import forms
from proxywar.find.mending_verbs import make_verb
from proxywar.find.retagging_fr import noun_triggers
from proxywar.find.tree import NOMINAL, Tree

_OPENERS = frozenset({"«", '"', "“", "—", "–", "-", "»"})
PARTICIPLES = ("é", "ée", "és", "ées", "i", "ie", "is", "ies", "ise", "ises", "it", "ite", "its", "ites", "u", "ue",
               "us", "ues", "ort", "orte", "orts", "ortes", "ert", "erte", "erts", "ertes", "aint", "ainte", "aints",
               "aintes")  # fmt: skip
"""Endings of French past participles."""
_MARKS = frozenset({"par", "de", "d'", "d’", "du", "des", "à", "au", "aux", "en", "dans", "sur", "depuis", "pour",
                    "devant", "derrière", "entre", "sous", "avec", "chez", "hors", "autour", "place"})  # fmt: skip
_LOOSE = frozenset({"flat", "acl", "acl:relcl", "advcl", "conj", "appos", "ccomp", "xcomp", "parataxis", "dep", "obl"})


def mend_opening_participles_fr(tree: Tree) -> None:
    """Mend the participle that opens a sentence, in place."""
    if tree.lang != "fr" or len(tree) < 6:
        return
    opener = _opener(tree)
    if opener is None:
        return
    make_verb(tree, opener, "Tense=Past|VerbForm=Part|Voice=Pass")
    for k in tree.kids[opener]:
        if tree.deps[k] == "nmod" and tree.case_of(k):
            tree.deps[k] = "obl:agent" if tree.case_of(k) == "par" else "obl"
    main = tree.heads[opener]
    if tree.deps[opener].startswith("nsubj") and any(opener < k < main for k in tree.children(main, "nsubj")):
        tree.deps[opener] = "advcl"  # "Réunis place de la République, des manifestants réclamaient"
    _mend_main(tree, opener)


def _opener(tree: Tree) -> int | None:
    """Return the participle that opens the sentence, with what it takes behind it and a comma further on."""
    i = next((k for k in range(len(tree)) if tree.words[k] not in _OPENERS), 0)
    fits = tree.lower[i] in forms("fr") and tree.lower[i].endswith(PARTICIPLES) and tree.words[i][:1].isupper()
    fits = fits and tree.lower[i] not in noun_triggers("fr")  # "Entrée des troupes au Cambodge"
    if not fits or i > 1 or i + 2 >= len(tree) or tree.pos[i] not in ("NOUN", "PROPN", "ADJ", "VERB"):
        return None
    comma = next((k for k in range(i, len(tree)) if tree.words[k] == ","), len(tree))
    told = tree.lower[i + 1] in _MARKS or any(tree.lower[k] == "par" for k in range(i, comma))
    return i if told and comma < len(tree) - 2 and not tree.children(i, "det", "aux", "cop") else None


def _mend_main(tree: Tree, opener: int) -> None:
    """Give the verb behind "…, X" the sentence where the participle was taken for it."""
    comma = next(k for k in range(opener, len(tree)) if tree.words[k] == ",")
    start = comma + 1
    while start < len(tree) - 1 and tree.pos[start] in ("DET", "NUM"):
        start += 1
    verb = start + 1
    while verb < len(tree) and tree.pos[verb] in ("AUX", "ADV", "PRON", "ADJ"):
        verb += 1
    below = verb < len(tree) and tree.heads[opener] == opener and tree.deps[verb] in _LOOSE
    if not below or tree.pos[start] not in NOMINAL or tree.pos[verb] != "VERB" or not tree.is_finite(verb):
        return
    if opener not in tree.ancestors(verb) or tree.children(verb, "nsubj", "mark"):
        return
    tree.heads[verb], tree.deps[verb] = verb, "root"
    tree.heads[opener], tree.deps[opener] = verb, "advcl"
    tree.heads[start], tree.deps[start] = verb, "nsubj:pass" if tree.is_passive(verb) else "nsubj"
    for k in [k for k in tree.kids[opener] if k > verb]:
        tree.heads[k] = verb
    tree.link()
