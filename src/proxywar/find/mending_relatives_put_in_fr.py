"""French relative clauses put in between commas that the parser tears apart.

"Les talibans, au secours desquels Islamabad envoya des hommes, ont…", "Damas, auquel Moscou livre des chars, a…",
"l'armée, qui, le 12 mai, a pris Barentu".
"""

from __future__ import annotations

from proxywar.find.mending_relative_lists_fr import mend_relative_lists_fr
from proxywar.find.mending_relatives import antecedent, phrase_behind
from proxywar.find.mending_verbs import verbs_of_report
from proxywar.find.tree import CONTRACTED_RELATIVES, NOMINAL, Tree, tokens_with
from proxywar.lang import classed

_PRONOUNS = frozenset({"qui", "lequel", "laquelle", "lesquels", "lesquelles", *CONTRACTED_RELATIVES})
_CLITICS = frozenset({"se", "s'", "s’", "y", "en", "lui", "leur", "le", "la", "les", "l'", "l’", "ne", "n'", "n’"})
_THAT = frozenset({"que", "qu'", "qu’"})
_WITHIN = frozenset({"en", "à", "dans"})
_REACH = 9
"""How far behind the pronoun the verb of its clause may stand."""


def mend_relatives_put_in_fr(tree: Tree) -> None:
    """Put such a clause together and hang it on the noun before its comma, in place."""
    if tree.lang != "fr":
        return
    mend_relative_lists_fr(tree)
    _mend_lost_clauses(tree)
    _mend_objects_before_verbs(tree)
    for q in tokens_with(tree.lower, _PRONOUNS, 2, len(tree) - 2):
        if tree.lower[q] == "qui" and tree.words[q + 1] == ",":
            _mend_behind_time(tree, q)
        elif tree.lower[q] in CONTRACTED_RELATIVES or tree.pos[q - 1] == "ADP" or tree.deps[q - 1] == "fixed":
            _mend_behind_preposition(tree, q)


def _mend_lost_clauses(tree: Tree) -> None:
    """Read "Ankara, que l'avance des Kurdes alarme, a bombardé Afrin" with Ankara as who bombs.

    Where the parser takes the verb of the clause for a noun or an adjective, the verb behind the comma seems to be it.
    """
    for q in tokens_with(tree.lower, _THAT, 2, len(tree) - 4):
        noun = antecedent(tree, q) if tree.words[q - 1] == "," else None
        close = next((k for k in range(q + 2, len(tree) - 1) if tree.words[k] == ","), None)
        if noun is None or close is None or any(tree.pos[k] in ("VERB", "AUX") for k in range(q, close)):
            continue
        main = _verb_from(tree, close + 1, close + 5)
        if main is None or tree.heads[main] != noun or tree.deps[main] != "acl:relcl":
            continue
        tree.take_place(main, noun)
        for k in [k for k in tree.kids[main] if q <= k < close]:
            tree.heads[k], tree.deps[k] = noun, "dep"
        tree.heads[noun], tree.deps[noun] = main, "nsubj:pass" if tree.is_passive(main) else "nsubj"
        tree.link()


def _mend_objects_before_verbs(tree: Tree) -> None:
    """Read "contre la base de X en Libye que l'OTAN occupe" with the base as what is occupied, not as a clause told."""
    for q in tokens_with(tree.lower, _THAT, 2, len(tree) - 2):
        verb = tree.heads[q]
        main = tree.heads[verb]
        on_places = tree.deps[q] == "mark" and tree.lemmas[verb] in classed("fr", "verbs", "takes place")
        told = tree.deps[q] == "obj" or on_places
        if not told or tree.deps[verb] not in ("ccomp", "advcl") or not main < q < verb or tree.words[q - 1] == ",":
            continue
        if any(q < k for k in tree.children(verb, "obj")):
            continue
        if tree.pos[q - 1] not in NOMINAL or tree.lemmas[main] in verbs_of_report("fr"):
            continue
        noun = next((k for k in (q - 1, *tree.ancestors(q - 1)) if tree.heads[k] == main), None)
        if noun is None or noun == main or tree.deps[noun] not in ("obl", "obj", "obl:arg", "obl:mod"):
            continue
        start = tree.subtree(noun)[0]
        wider = next((k for k in tree.kids[main] if main < k < start and tree.subtree(k)[-1] == start - 1), None)
        if wider is not None and tree.pos[wider] in NOMINAL and tree.case_of(noun) in _WITHIN:
            noun = wider  # "la base de X en Libye": the base
        tree.pos[q], tree.deps[q] = "PRON", "obj"
        tree.heads[verb], tree.deps[verb] = noun, "acl:relcl"
        tree.link()


def _mend_behind_time(tree: Tree, q: int) -> None:
    """Read "qui, le 12 mai, a pris Barentu" with the relative pronoun as who took it."""
    close = next((k for k in range(q + 2, min(q + 8, len(tree) - 1)) if tree.words[k] == ","), None)
    if close is None or any(tree.pos[k] in ("VERB", "AUX") for k in range(q + 1, close)):
        return
    noun, verb = antecedent(tree, q), _verb_from(tree, close + 1, close + 5)
    if noun is None or verb is None or (tree.heads[q] == verb and tree.deps[verb] == "acl:relcl"):
        return
    behind = [k for k in tree.children(verb, "nsubj") if k > verb]
    for k in behind:
        tree.deps[k] = "obj"  # "a pris Barentu"
    _hang(tree, verb, noun)
    tree.heads[q], tree.deps[q], tree.pos[q] = verb, "nsubj", "PRON"
    tree.link()


def _mend_behind_preposition(tree: Tree, q: int) -> None:
    """Read "aux côtés desquels se battent des Iraniens" with a clause of the noun before its comma."""
    opener = q
    while opener > max(q - 5, 1) and tree.pos[opener - 1] in ("ADP", "DET", "NOUN", "ADV"):
        opener -= 1
    if tree.words[opener - 1] != ",":
        return
    noun, verb = antecedent(tree, opener), _verb_from(tree, q + 1, q + _REACH)
    if noun is None or verb is None:
        return
    told = [k for k in range(q + 1, verb) if tree.pos[k] in NOMINAL and tree.lower[k] not in _CLITICS]
    told = [k for k in told if not tree.case_of(k) and tree.deps[k] not in ("nummod", "flat", "compound")]
    subject = told[0] if told else _subject_behind(tree, verb)
    whole = tree.deps[verb] == "acl:relcl" and tree.heads[verb] == noun
    if subject is None or (whole and tree.heads[subject] == verb and tree.deps[subject].startswith("nsubj")):
        return
    _hang(tree, verb, noun)
    for k in tree.children(verb, "nsubj"):
        if k != subject:
            tree.deps[k] = "obl"
    tree.heads[subject], tree.deps[subject] = verb, "nsubj"
    _hang_phrase(tree, opener, q, verb)
    tree.link()


def _subject_behind(tree: Tree, verb: int) -> int | None:
    """Return the subject of "où combattent des Iraniens", whose article the parser may take for a preposition."""
    if tree.lower[verb + 1 : verb + 2] == ["des"]:
        noun = tree.heads[verb + 1]
        if tree.pos[noun] in NOMINAL and noun > verb:
            tree.pos[verb + 1], tree.deps[verb + 1] = "DET", "det"
            return noun
    return phrase_behind(tree, verb)


def _hang_phrase(tree: Tree, opener: int, q: int, verb: int) -> None:
    """Hang the pronoun on its verb, or on the noun of "aux côtés desquels", which hangs on the verb."""
    side = next((k for k in range(q - 1, opener - 1, -1) if tree.pos[k] == "NOUN"), None)
    tree.pos[q] = "PRON"
    if side is None:
        tree.heads[q], tree.deps[q] = verb, "obl"
        return
    tree.heads[side], tree.deps[side] = verb, "obl"
    tree.heads[q], tree.deps[q] = side, "nmod"
    for k in range(opener, side):
        if tree.pos[k] in ("ADP", "DET"):
            tree.heads[k] = side


def _verb_from(tree: Tree, first: int, end: int) -> int | None:
    """Return the first finite verb, or participle with an auxiliary, before a comma."""
    for v in range(first, min(end, len(tree))):
        if tree.words[v] in (",", ";", ":"):
            return None
        if tree.pos[v] == "VERB" and (tree.is_finite(v) or tree.children(v, "aux")):
            return v
    return None


def _hang(tree: Tree, verb: int, noun: int) -> None:
    """Hang the clause on its noun; what the noun hangs in stays above, or goes to the verb behind the clause."""
    comma = next((k for k in range(verb + 1, len(tree)) if tree.words[k] == ","), None)
    main = None if comma is None else _verb_from(tree, comma + 1, comma + 6)
    top = noun
    while tree.heads[top] not in (top, verb) and (main is None or tree.heads[top] != main):
        top = tree.heads[top]
    own = [] if main is None else [k for k in tree.children(main, "nsubj") if k < main and k != top and k > verb]
    if tree.heads[top] == verb and main is not None and not own:
        if verb in tree.ancestors(main):
            tree.take_place(main, verb)
        for k in tree.children(main, "nsubj"):
            tree.deps[k] = "obj" if k > main else tree.deps[k]  # "…, ont pris Taëz"
        tree.heads[top], tree.deps[top] = main, "nsubj:pass" if tree.is_passive(main) else "nsubj"
    elif tree.heads[top] == verb:
        tree.take_place(top, verb)
    tree.heads[verb], tree.deps[verb] = noun, "acl:relcl"
    tree.link()
