"""Mend participles that open a French sentence: "Inculpé par la Cour, X se rendit…", "Accusé par Y, X dément".

The parser takes the capitalised word for a name or a noun, or for the verb of the sentence; so it does with what is
put in behind the subject: "Le ministre, attendu jeudi à Kigali, doit y rencontrer X".
"""

from __future__ import annotations

from proxywar.find.day_words import day_words
from proxywar.find.inflection import forms
from proxywar.find.mending_verbs import PASSIVE, make_verb
from proxywar.find.mending_words_put_in_fr import verb_from
from proxywar.find.retagging_fr import noun_triggers
from proxywar.find.tree import NOMINAL, Tree, tokens_with

_OPENERS = frozenset({"«", '"', "“", "—", "–", "-", "»"})
PARTICIPLES = ("é", "ée", "és", "ées", "i", "ie", "is", "ies", "ise", "ises", "it", "ite", "its", "ites", "u", "ue",
               "us", "ues", "ort", "orte", "orts", "ortes", "ert", "erte", "erts", "ertes", "aint", "ainte", "aints",
               "aintes")  # fmt: skip
"""Endings of French past participles."""
_MARKS = frozenset({"par", "de", "d'", "d’", "du", "des", "à", "au", "aux", "en", "dans", "sur", "depuis", "pour",
                    "devant", "derrière", "entre", "sous", "avec", "chez", "hors", "autour", "place"})  # fmt: skip
_LOOSE = frozenset({"flat", "acl", "acl:relcl", "advcl", "conj", "appos", "ccomp", "xcomp", "parataxis", "dep", "obl",
                    "nmod"})  # fmt: skip


def mend_opening_participles_fr(tree: Tree) -> None:
    """Mend the participle that opens a sentence, in place."""
    if tree.lang != "fr" or len(tree) < 6:
        return
    _mend_put_in(tree)
    opener = _opener(tree)
    if opener is None:
        return
    make_verb(tree, opener, PASSIVE)
    for k in tree.kids[opener]:
        if tree.deps[k] == "nmod" and tree.case_of(k):
            tree.deps[k] = "obl:agent" if tree.case_of(k) == "par" else "obl"
    main = tree.heads[opener]
    if tree.deps[opener].startswith("nsubj") and any(opener < k < main for k in tree.children(main, "nsubj")):
        tree.deps[opener] = "advcl"  # "Réunis place de la République, des manifestants réclamaient"
    if not _mend_main_beside(tree, opener):
        _mend_main(tree, opener)
    _mend_chain(tree, opener)


def _mend_chain(tree: Tree, opener: int) -> None:
    """Read "Chassé par X, arrêté par Y, livré à Z, Lumumba fut tué" with all of them said of who stands behind them."""
    parts, comma = [opener], opener
    while True:
        comma = next((k for k in range(comma + 1, len(tree) - 2) if tree.words[k] == ","), len(tree))
        k = comma + 1
        if k + 2 >= len(tree) or not tree.is_past_participle(k) or tree.children(k, "aux", "nsubj", "det"):
            break
        parts.append(k)
    subject = comma + 1
    while subject < len(tree) - 1 and (tree.pos[subject] in ("DET", "NUM") or _is_put_before(tree, subject)):
        subject += 1
    verb = tree.heads[subject] if subject < len(tree) - 1 else subject
    if len(parts) < 2 or verb <= subject or tree.pos[verb] != "VERB" or not tree.deps[subject].startswith("nsubj"):
        return
    if tree.heads[verb] != verb and tree.heads[verb] not in parts:
        return
    if tree.heads[verb] != verb:
        tree.take_place(verb, tree.heads[verb])
        if tree.heads[verb] in parts or tree.deps[verb] in ("acl", "amod", "advcl"):
            tree.heads[verb], tree.deps[verb] = verb, "root"
    for k in parts:
        tree.heads[k], tree.deps[k] = verb, "advcl"
        tree.morph[k] = PASSIVE
        for m in tree.children(k, "conj", "punct"):
            if m > subject and m != verb:
                tree.heads[m] = verb
    tree.link()


def _mend_main_beside(tree: Tree, opener: int) -> bool:
    """Read "Voté par le Conseil, l'embargo vaudra un an" with the verb that has its subject as the main one."""
    if tree.heads[opener] != opener or tree.children(opener, "nsubj", "aux"):
        return False
    comma = next((k for k in range(opener, len(tree)) if tree.words[k] == ","), len(tree))
    for verb in tree.children(opener, "parataxis", "ccomp", "advcl"):
        own = [k for k in tree.children(verb, "nsubj") if comma < k < verb]
        if verb < comma or tree.pos[verb] != "VERB" or not own or tree.children(verb, "mark", "cc"):
            continue
        if not tree.is_finite(verb) and not any(tree.is_finite(k) for k in tree.children(verb, "aux")):
            continue
        tree.heads[verb], tree.deps[verb] = verb, "root"
        tree.heads[opener], tree.deps[opener] = verb, "advcl"
        for k in [k for k in tree.kids[opener] if k > comma and k != verb]:
            tree.heads[k] = verb
        tree.link()
        return True
    return False


def _opener(tree: Tree) -> int | None:
    """Return the participle that opens the sentence, with what it takes behind it and a comma further on."""
    i = next((k for k in range(len(tree)) if tree.words[k] not in _OPENERS), 0)
    fits = tree.lower[i] in forms("fr") and tree.lower[i].endswith(PARTICIPLES) and tree.words[i][:1].isupper()
    fits = fits and tree.lower[i] not in noun_triggers("fr")  # "Entrée des troupes au Cambodge"
    if not fits or i > 1 or i + 2 >= len(tree) or tree.pos[i] not in ("NOUN", "PROPN", "ADJ", "VERB"):
        return None
    comma = next((k for k in range(i, len(tree)) if tree.words[k] == ","), len(tree))
    behind = i + 1 + (tree.lower[i + 1] in day_words("fr"))
    told = tree.lower[behind] in _MARKS or any(tree.lower[k] == "par" for k in range(i, comma))
    return i if told and comma < len(tree) - 2 and not tree.children(i, "det", "aux", "cop") else None


def _mend_put_in(tree: Tree) -> None:
    """Read "Le ministre, attendu jeudi à Kigali, doit y rencontrer X" with "doit" as the verb of the sentence."""
    root = next(iter(tokens_with(tree.deps, {"root"})), 0)
    part = next((k for k in (root, *tree.children(root, "parataxis", "advcl")) if _is_put_in(tree, k)), None)
    if part is None:
        return
    subject = next((k for k in tree.children(part, "nsubj", "nsubj:pass") if k < part - 1), None)
    comma = next((k for k in range(part + 1, len(tree)) if tree.words[k] == ","), None)
    verb = verb_from(tree, comma + 1) if comma is not None else None
    if subject is None or verb is None or (verb != root and tree.deps[verb] not in _LOOSE):
        return
    for k in [k for k in tree.children(verb, "nsubj") if k > verb]:
        tree.deps[k] = "obj"
    tree.heads[verb], tree.deps[verb] = verb, "root"
    tree.heads[part], tree.deps[part] = subject, "acl"
    tree.heads[subject], tree.deps[subject] = verb, "nsubj:pass" if tree.is_passive(verb) else "nsubj"
    for k in [k for k in tree.kids[part] if k > verb]:
        tree.heads[k] = verb
    tree.link()


def _is_put_in(tree: Tree, part: int) -> bool:
    """Tell a participle behind a comma, with no auxiliary."""
    put_in = 2 < part < len(tree) - 4 and tree.words[part - 1] == "," and tree.is_past_participle(part)
    return put_in and not tree.children(part, "aux", "aux:tense", "aux:pass", "cop", "cc")


def _is_put_before(tree: Tree, k: int) -> bool:
    """Tell the "premier" of "le premier ministre"."""
    return tree.pos[k] == "ADJ" and tree.pos[k + 1] in NOMINAL and tree.heads[k] == k + 1


def _behind_name(tree: Tree, noun: int) -> int:
    """Return the token behind a noun, its nationality and its name between commas: "le ministre turc, X, …"."""
    k = noun + 1
    while k < len(tree) - 3 and tree.pos[k] == "ADJ" and tree.heads[k] == noun:
        k += 1
    named = k < len(tree) - 3 and tree.words[k] == tree.words[k + 2] == "," and tree.pos[k + 1] == "PROPN"
    return k + 3 if named and tree.heads[k + 1] == noun else noun + 1


def _mend_main(tree: Tree, opener: int) -> None:
    """Give the verb behind "…, X" the sentence where the participle was taken for it."""
    comma = next(k for k in range(opener, len(tree)) if tree.words[k] == ",")
    start = comma + 1
    while start < len(tree) - 1 and (tree.pos[start] in ("DET", "NUM") or _is_put_before(tree, start)):
        start += 1
    verb = _behind_name(tree, start)
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
