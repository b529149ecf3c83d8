"""Relative clauses that a preposition opens: "the SDF, to whom he promised support", "Macron, auquel il a promis".

The parser saw few of them; it takes the clause for a second main clause, or hangs it on the pronoun itself.
"""

from __future__ import annotations

from proxywar.find.mending_relatives import antecedent, phrase_behind, verb_right_behind
from proxywar.find.mending_relatives_put_in_fr import mend_relatives_put_in_fr
from proxywar.find.tree import CONTRACTED_RELATIVES, Tree, tokens_with

_PRONOUNS = {
    "en": frozenset({"whom", "which"}),
    "fr": frozenset({"qui", "lequel", "laquelle", "lesquels", "lesquelles", *CONTRACTED_RELATIVES}),
}
_LOOSE = frozenset({"conj", "advcl", "parataxis", "acl:relcl", "acl", "ccomp", "dep"})


def mend_prepositional_relatives(tree: Tree) -> None:
    """Hang such a clause on the noun before its preposition, in place."""
    for q in tokens_with(tree.lower, _PRONOUNS[tree.lang], 2, len(tree) - 1):
        opener = _opener(tree, q)
        if opener is None:
            continue
        _give_subject(tree, q)
        _give_subject_behind(tree, q)
        noun = antecedent(tree, opener)
        noun = None if noun is None else _agreeing(tree, q, noun)
        verb = None if noun is None else _verb_behind(tree, q)
        if noun is None or verb is None:
            continue
        if noun in tree.subtree(verb) and not _part(tree, noun, verb):
            continue
        if tree.deps[verb] not in _LOOSE or verb in tree.ancestors(noun):
            continue
        on_pronoun = tree.heads[verb] == q
        tree.reattach(q if on_pronoun else verb, noun, "obl" if on_pronoun else "acl:relcl")
        if on_pronoun:
            tree.reattach(verb, noun, "acl:relcl")
        tree.reattach(q, verb, "obl")
    mend_relatives_put_in_fr(tree)


def _agreeing(tree: Tree, q: int, noun: int) -> int:
    """Return the base of "la base de Khmeimim, depuis laquelle": what has the gender and number of the pronoun."""
    above = tree.heads[noun]
    if tree.lang != "fr" or tree.deps[noun] != "nmod" or tree.pos[above] != "NOUN" or above > noun:
        return noun
    told = [(tree.feature(q, f), tree.feature(noun, f), tree.feature(above, f)) for f in ("Gender", "Number")]
    fits = all(not own or own == upper for own, _, upper in told)
    return above if fits and any(own and own != lower for own, lower, _ in told) else noun


def _give_subject(tree: Tree, q: int) -> None:
    """Give the verb of "à qui Brasilia prêta une piste" the name before it, which the parser hung on the pronoun."""
    verb = next((v for v in range(q + 2, len(tree)) if tree.pos[v] not in ("AUX", "ADV", "PRON")), len(tree))
    if verb >= len(tree) or tree.pos[q + 1] != "PROPN":
        return
    if tree.heads[q] == q + 1 and tree.pos[verb] == "VERB" and _is_told(tree, verb) and verb not in tree.subtree(q + 1):
        tree.heads[q + 1], tree.deps[q + 1] = verb, "nsubj"  # "auquel Bamako a confié ses mines"
        tree.heads[q], tree.deps[q] = verb, "obl"
        tree.link()
        return
    if tree.heads[q + 1] != q or tree.deps[q + 1] != "flat":
        return
    if tree.pos[verb] == "VERB" and _is_told(tree, verb) and verb not in tree.ancestors(q + 1)[1:]:
        tree.reattach(q + 1, verb, "nsubj")
    elif tree.pos[verb] == "VERB" and _is_told(tree, verb):
        tree.heads[q + 1], tree.deps[q + 1] = verb, "nsubj"
        tree.link()


def _give_subject_behind(tree: Tree, q: int) -> None:
    """Give the verb of "contre qui se battent les Kurdes" the noun behind it: nothing before it can do it."""
    verb = verb_right_behind(tree, q) if tree.lang == "fr" else None
    if verb is None or tree.children(verb, "nsubj", "ccomp", "xcomp"):
        return
    subject = phrase_behind(tree, verb)
    things = [k for k in tree.children(verb, "obj") if k != subject and k > verb]
    if subject is not None and not things and tree.deps[subject] in ("obj", "obl", "nmod", "dep", "conj"):
        tree.reattach(subject, verb, "nsubj")


def _opener(tree: Tree, q: int) -> int | None:
    """Return where a relative clause opens whose pronoun stands at `q`, at its preposition; None where none does."""
    if tree.lang == "fr" and tree.lower[q] in CONTRACTED_RELATIVES:
        return q - 1 if tree.pos[q - 1] in ("ADP", "ADV") and tree.words[q - 2] == "," else q  # "auprès duquel"
    if tree.pos[q] not in ("PRON", "DET"):
        return None
    before = q - 1
    return before if tree.pos[before] == "ADP" and tree.deps[before] in ("case", "mark", "fixed") else None


def _verb_behind(tree: Tree, q: int) -> int | None:
    """Return the first finite verb behind the pronoun, with a subject of its own between the two."""
    for v in range(q + 1, min(len(tree), q + 9)):
        if tree.words[v] in (",", ";", ":"):
            return None
        if tree.pos[v] == "VERB" and _is_told(tree, v):
            own = [k for k in tree.children(v, "nsubj") if k > q]
            return v if any(k < v for k in own) or (own and v == verb_right_behind(tree, q)) else None
    return None


def _is_told(tree: Tree, verb: int) -> bool:
    """Tell a finite verb, or a participle with an auxiliary."""
    return tree.is_finite(verb) or bool(tree.children(verb, "aux"))


def _part(tree: Tree, noun: int, verb: int) -> bool:
    """Give the noun that the parser made a second subject of the clause to the verb behind the clause.

    "Habré, à qui Paris a livré des missiles, a repris Faya": Habré is who retook it.
    """
    if tree.heads[noun] != verb or not tree.deps[noun].startswith("nsubj"):
        return False
    behind = [k for k in tree.kids[verb] if k > verb and tree.pos[k] == "VERB" and tree.deps[k] in _LOOSE
              and "," in tree.words[verb:k] and not tree.children(k, "nsubj", "mark", "cc")]  # fmt: skip
    above = tree.heads[verb]
    main = above if above > verb else behind[0] if behind else None
    own = [] if main is None else tree.children(main, "nsubj")
    if main is None or any(k < main for k in own) or (own and (tree.is_passive(main) or tree.children(main, "obj"))):
        return False
    for k in own:
        tree.deps[k] = "obj"  # "…, occupait la Namibie"
    if main in behind:
        tree.take_place(main, verb)
    tree.heads[noun], tree.deps[noun] = main, "nsubj:pass" if tree.is_passive(main) else "nsubj"
    tree.heads[verb], tree.deps[verb] = noun, "acl:relcl"
    tree.link()
    return True
