"""French participles behind a comma that say who helps the subject: "a attaqué Luanda, épaulé par des Zaïrois".

The parser hangs them on the name right before the comma. The gender and number of the participle tell another story,
and so does a town, which is attacked but not helped by those who attack it.
"""

from __future__ import annotations

from functools import cache

from proxywar.find.tree import NOMINAL, Tree, tokens_with
from proxywar.lang import classed, table

_LOOSE = frozenset({"acl", "amod", "advcl", "conj", "xcomp", "parataxis", "appos", "ccomp"})
_TOWN = frozenset({"paris"})
"""Lemma of the word that a town goes to the parser under."""
_BY = frozenset({"par", "de"})
_PLURAL = frozenset({"les", "des", "ses", "leurs", "nos"})
_MASCULINE = frozenset({"le", "un", "du", "au", "ce", "cet"})
_FEMININE = frozenset({"la", "une", "cette", "sa"})


def mend_backed_fr(tree: Tree) -> None:
    """Hang such a participle on the subject, in place."""
    if tree.lang != "fr" or "," not in tree.words:
        return
    for p in tokens_with(tree.lemmas, _helps(), 4):
        if tree.words[p - 1] != "," or tree.deps[p] not in _LOOSE or not tree.is_past_participle(p):
            continue
        if tree.children(p, "aux", "nsubj", "mark", "cc", "det") or not _has_agent(tree, p):
            continue
        name = tree.heads[p]
        verb = name if tree.pos[name] == "VERB" else next((a for a in tree.ancestors(name) if tree.pos[a] == "VERB"), p)
        subject = next((k for k in tree.children(verb, "nsubj") if k < verb < p), None)
        if subject is None or subject == name or tree.pos[subject] not in NOMINAL or not _agrees(tree, p, subject):
            continue
        behind = [k for k in tree.children(verb, "obj", "obl") if verb < k < p]
        if name == verb and tree.deps[p] != "advcl" and behind:
            name = behind[-1]
            if _agrees(tree, p, name) and not _is_struck(tree, name, verb):
                tree.reattach(p, name, "acl")  # "a condamné Damas, soutenu par Moscou"
                continue
        if name != verb and _agrees(tree, p, name) and not _is_struck(tree, name, verb):
            continue
        tree.reattach(p, subject, "acl")


@cache
def _helps() -> frozenset[str]:
    """Return the verbs of help: "épauler", "armer"."""
    rows = (r for r in table("fr", "triggers") if r["pos"] == "VERB" and r["type"] in ("BACKS", "AID"))
    return frozenset(r["lemma"] for r in rows if " " not in r["lemma"])


@cache
def _strikes() -> frozenset[str]:
    """Return the verbs of what is done to a town: "attaquer", "évacuer"."""
    kinds = ("ASSAULT", "COERCE", "CONTROLS", "RETREAT", "MOBILIZE")
    rows = (r for r in table("fr", "triggers") if r["pos"] == "VERB" and r["type"] in kinds)
    return frozenset(r["lemma"] for r in rows if " " not in r["lemma"])


def _has_agent(tree: Tree, p: int) -> bool:
    return any(k > p and (tree.deps[k] == "obl:agent" or tree.case_of(k) in _BY) for k in tree.kids[p])


def _is_struck(tree: Tree, name: int, verb: int) -> bool:
    """Tell a town or village that the verb says something is done to, or near which it happens."""
    village = tree.lemmas[name] in _TOWN or tree.lemmas[name] in classed("fr", "nouns", "settlement")
    return village and (tree.lemmas[verb] in _strikes() or tree.deps[name].startswith("obl"))


def _agrees(tree: Tree, p: int, noun: int) -> bool:
    """Tell whether gender and number of a participle may be those of a noun, or of a list of nouns."""
    words = {tree.lower[k] for k in tree.kids[noun] if k < noun and tree.deps[k] in ("det", "case")}
    listed = any(tree.pos[k] in NOMINAL for k in tree.children(noun, "conj"))
    common = tree.pos[noun] == "NOUN" and tree.lemmas[noun] not in _NATIONS
    many = listed or bool(words & _PLURAL) or (common and tree.feature(noun, "Number") == "Plur")
    if (tree.feature(p, "Number") == "Plur") != many:
        return False
    gender = tree.feature(noun, "Gender") if common else ""
    gender = "Masc" if words & _MASCULINE else "Fem" if words & _FEMININE else gender
    bare = tree.pos[noun] == "PROPN" and not words
    if bare and tree.feature(p, "Gender") == "Fem":
        return False  # "a pris Huambo, ravitaillée par": of a town without article the masculine is said
    return listed or not gender or gender == tree.feature(p, "Gender")


_NATIONS = frozenset({"américain"})
"""Lemma of the word that members and peoples go to the parser under, whose gender is not theirs."""
