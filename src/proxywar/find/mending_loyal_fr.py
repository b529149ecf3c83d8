"""Mend what French participles and adjectives of parties belong to: "loyales à X", ", poursuivis par Y".

Whom men are loyal to hangs on the adjective, not on the verb. A participle behind a comma says of the subject what is
done to it where gender and number are the subject's, and not those of the noun right before the comma.
"""

from __future__ import annotations

from proxywar.find.mending_agreement_fr import number_by_article
from proxywar.find.tree import NOMINAL, Tree, tokens_with
from proxywar.lang import classed

_TO = frozenset({"à", "au", "aux"})
_FEMININE = frozenset({"la", "une", "cette", "sa"})
_MASCULINE = frozenset({"le", "un", "du", "au", "ce", "cet"})


def mend_loyal_fr(tree: Tree) -> None:
    """Hang such words where they belong, in place (French only)."""
    _mend_loyal_to(tree)
    _mend_trailing_passives(tree)


def _mend_loyal_to(tree: Tree) -> None:
    """Read "les forces loyales au président X" with X as whom they are loyal to."""
    bonds = classed("fr", "words", "loyal")
    for to in tokens_with(tree.lower, _TO, 2, len(tree) - 1):
        bond, lord = to - 1, tree.heads[to]
        # "loyale": the lemmatiser keeps some feminines.
        if tree.lemmas[bond] not in bonds and tree.lemmas[bond].removesuffix("e") not in bonds:
            continue
        men, above = tree.heads[bond], tree.heads[lord]
        if tree.deps[bond] not in ("amod", "acl") or men > bond or tree.pos[men] not in NOMINAL or lord < to:
            continue
        if above != bond and above < to and tree.pos[lord] in NOMINAL and (above == men or men in tree.subtree(above)):
            tree.reattach(lord, bond, "obl")


def _mend_trailing_passives(tree: Tree) -> None:
    """Read "Les rebelles se sont repliés vers la frontière, poursuivis par X" with the rebels as whom X pursues."""
    for comma in tokens_with(tree.words, {","}, 4, len(tree) - 2):
        part = comma + 1
        noun = tree.heads[part]
        if tree.pos[part] != "VERB" or tree.deps[part] not in ("acl", "amod") or not tree.is_past_participle(part):
            continue
        agents = [k for k in tree.kids[part] if tree.deps[k] == "obl:agent" or tree.case_of(k) == "par"]
        verb = next((a for a in tree.ancestors(noun) if tree.pos[a] == "VERB"), None)
        if not agents or verb is None or noun < verb or tree.deps[noun] in ("nsubj", "nsubj:pass"):
            continue
        subject = next((k for k in tree.children(verb, "nsubj") if k < verb), None)
        if subject is None or not _fits(tree, part, subject) or _fits(tree, part, noun):
            continue
        inner = [k for k in tree.subtree(noun) if noun < k < comma and tree.pos[k] in NOMINAL]
        if not any(_fits(tree, part, k) for k in inner):
            tree.reattach(part, subject, "acl")


def _fits(tree: Tree, part: int, noun: int) -> bool:
    """Tell whether the gender and number of a participle may be those of a noun, as far as article or noun tells."""
    form, words = tree.lower[part], {tree.lower[k] for k in tree.kids[noun] if k < noun}
    listed = any(tree.pos[k] in NOMINAL for k in tree.children(noun, "conj"))
    common = tree.pos[noun] == "NOUN" and tree.words[noun][:1].islower()
    counted = bool(tree.children(noun, "nummod"))
    number = "Plur" if listed or counted else number_by_article(tree, noun)
    gender = "Masc" if words & _MASCULINE else "Fem" if words & _FEMININE else ""
    gender = gender or (tree.feature(noun, "Gender") if common else "")
    several, feminine = form.endswith("s"), form.rstrip("s").endswith("e")
    if (number == "Plur" and not several) or (number == "Sing" and several and not form.endswith("is")):
        return False
    return listed or gender == "" or feminine == (gender == "Fem")
