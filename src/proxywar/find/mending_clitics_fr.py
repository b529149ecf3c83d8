"""French object pronouns that the parser takes for articles: "pour le déloger", "les chasser", "l'en a chassé".

Before an infinitive that is no noun, and before "y" or "en" and a verb, "le", "les" and "l'" are who it is done to.
Between commas, "lui" and "elle" repeat the subject.
"""

from __future__ import annotations

from proxywar.find.inflection import forms, lexicon_verbs
from proxywar.find.tree import Tree, tokens_with
from proxywar.parse.lemmas import treebank_lemmas

OBJECTS = frozenset({"le", "la", "les", "l'", "l’"})
_ADVERBIALS = frozenset({"y", "en"})
_COMPLEMENT = frozenset({"de", "d'", "d’", "à"})
_PURPOSE = frozenset({"pour", "sans", "afin"})
_VERBAL = ("VERB", "AUX")
_STRESSED = frozenset({"lui", "elle", "eux", "elles"})
_ARGUMENTS = frozenset({"iobj", "obj", "obl", "nmod", "xcomp"})


def mend_clitic_infinitives(tree: Tree) -> None:
    """Read "pour le déloger" and "de les en chasser" with an infinitive and its object."""
    if tree.lang != "fr":
        return
    for i in tokens_with(tree.lower, OBJECTS, 1, len(tree) - 1):
        behind = i + 1 + (tree.lower[i + 1] in _ADVERBIALS)
        if behind >= len(tree):
            continue
        if tree.pos[behind] == "NOUN" and tree.heads[i] == behind and _is_infinitive(tree.lower[behind]):
            _see_infinitive(tree, i, behind)
        elif behind > i + 1 and tree.pos[behind] in _VERBAL:
            verb = tree.heads[behind] if tree.pos[behind] == "AUX" else behind
            if tree.pos[verb] == "VERB" and not tree.children(verb, "obj"):
                tree.pos[i], tree.deps[i], tree.heads[i] = "PRON", "obj", verb
                tree.pos[i + 1] = "PRON"
                _mark_infinitive(tree, i - 1, verb)
                tree.link()


def _is_infinitive(word: str) -> bool:
    """Tell "déloger", which no noun is, from "dîner" and "pouvoir"."""
    return (
        word.endswith(("er", "ir", "re"))
        and word in lexicon_verbs("fr")
        and ((word, "NOUN") not in treebank_lemmas("fr"))
    )


def _see_infinitive(tree: Tree, clitic: int, verb: int) -> None:
    """Make the noun an infinitive and its article the object; what it hung on governs it."""
    mark = clitic - 1
    if tree.lower[mark] not in _COMPLEMENT | _PURPOSE:
        return
    above = tree.heads[verb]
    governor = above if tree.pos[above] in _VERBAL else tree.heads[above]
    tree.pos[verb], tree.lemmas[verb], tree.morph[verb] = "VERB", tree.lower[verb], "VerbForm=Inf"
    tree.pos[clitic], tree.deps[clitic] = "PRON", "obj"
    tree.heads[mark], tree.deps[mark] = verb, "mark"
    if tree.pos[governor] not in _VERBAL:
        tree.heads[verb], tree.deps[verb] = above, "acl"
    else:
        tree.heads[verb], tree.deps[verb] = governor, "xcomp" if tree.lower[mark] in _COMPLEMENT else "advcl"
    tree.link()


def _mark_infinitive(tree: Tree, mark: int, verb: int) -> None:
    """Hang the preposition of "promet de les en chasser" on the infinitive."""
    if tree.lower[mark] in _COMPLEMENT | _PURPOSE and tree.lower[verb] == tree.lemmas[verb] and verb > mark:
        tree.heads[mark], tree.deps[mark] = verb, "mark"


def mend_whose_it_is(tree: Tree) -> None:
    """Read "Alger en est le parrain" with the backer as what Algiers is, and "en" as whose: no "en" is a predicate."""
    for en in tokens_with(tree.lower, {"en"}, 1, len(tree) - 3):
        be = en + 1
        if tree.lemmas[be] != "être" or tree.pos[be] != "AUX" or tree.deps[be] != "cop" or tree.pos[en] != "PRON":
            continue
        noun = next((k for k in range(be + 1, min(be + 5, len(tree))) if tree.pos[k] == "NOUN"), None)
        if noun is None or not tree.children(noun, "det") or any(tree.case_of(k) == "de" for k in tree.kids[noun]):
            continue
        if tree.heads[be] == en:
            tree.take_place(noun, en)
            for k in [k for k in tree.kids[en] if k != noun]:
                tree.heads[k] = noun
            tree.pos[noun] = "NOUN"
        elif tree.heads[be] != noun:
            continue
        tree.heads[en], tree.deps[en] = noun, "nmod"
        tree.link()


def mend_repeated_subjects(tree: Tree) -> None:
    """Read "Le Tchad, lui, a refusé" and "a, lui, refusé" with "lui" as the subject again: it is nobody else."""
    for i in tokens_with(tree.lower, _STRESSED, 2, len(tree) - 2):
        if tree.words[i - 1] != "," or tree.words[i + 1] != "," or tree.pos[i] != "PRON":
            continue
        helper, deed = i - 2, i + 2
        if tree.lemmas[helper] in ("avoir", "être") and tree.heads[deed] == i and tree.deps[deed] in ("amod", "acl"):
            _see_participle(tree, i, helper, deed)
        elif tree.deps[i] in _ARGUMENTS and tree.pos[tree.heads[i]] == "VERB":
            tree.deps[i] = "dislocated"


def _see_participle(tree: Tree, pronoun: int, helper: int, deed: int) -> None:
    """Make the participle behind the pronoun the verb, and what was read as the verb its auxiliary."""
    if tree.heads[pronoun] != helper:
        return
    tree.take_place(deed, helper)
    for k in [k for k in tree.kids[helper] if k != deed]:
        tree.heads[k] = deed
    tree.pos[deed], tree.morph[deed] = "VERB", "Tense=Past|VerbForm=Part"
    tree.lemmas[deed] = forms("fr").get(tree.lower[deed], tree.lemmas[deed])
    tree.pos[helper], tree.deps[helper], tree.heads[helper] = "AUX", "aux:tense", deed
    tree.heads[pronoun], tree.deps[pronoun] = deed, "dislocated"
    tree.link()
