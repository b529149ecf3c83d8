"""Mend the words of a tree: parts of speech, lemmas, moods, and what hangs on words that were taken for others.

A form that only a verb can have is a verb, a word behind an article is none, a nationality is an adjective, a time is
no object.
"""

from __future__ import annotations

from functools import cache

from proxywar.find.inflection import forms, lexicon_verbs, mend_lemma
from proxywar.find.labels import base_label
from proxywar.find.mending_each_other_en import mend_possessed_nouns_en
from proxywar.find.mending_initials import mend_initials
from proxywar.find.mending_marks import mend_marks
from proxywar.find.names import Name, titles
from proxywar.find.retagging_en import (
    mend_designations_en,
    mend_infinitives_taken_for_adverbs,
    mend_names_taken_for_adjectives,
    mend_names_taken_for_adverbs,
    mend_nouns_taken_for_presents,
    mend_plurals_taken_for_verbs,
    mend_presents_taken_for_nouns,
)
from proxywar.find.retagging_fr import (
    VERBAL,
    mend_french_words,
    mend_nationals_with_names,
    mend_passives,
    mend_peoples,
    mend_tense,
    noun_triggers,
)
from proxywar.find.retagging_notes_fr import (
    mend_bare_participles,
    mend_deeds_of_notes,
    mend_finite_epithets,
    mend_noun_lemmas,
)
from proxywar.find.times import TimeMention
from proxywar.find.tree import NOMINAL, Tree, tokens_with
from proxywar.lang import table
from proxywar.parse.lemmas import treebank_lemmas

NO_MEN = frozenset({"omen", "specimen", "regimen", "abdomen", "acumen"})
FINITE_FR = ("ent", "aient", "ait", "èrent", "ont", "ra", "ront")


def retag(tree: Tree, names: tuple[Name, ...], times: tuple[TimeMention, ...]) -> None:
    """Mend the words of a tree in place.

    Args:
        names: Known names of the sentence, offsets into it.
        times: Times of the sentence, offsets into it.
    """
    mend_marks(tree)
    mend_initials(tree)
    _mend_auxiliaries(tree)
    _mend_adverbs(tree)
    _mend_participles(tree)
    if tree.lang == "fr":
        mend_noun_lemmas(tree)
        mend_deeds_of_notes(tree, times)
        mend_bare_participles(tree)
        mend_finite_epithets(tree)
        mend_french_words(tree)
    else:
        mend_names_taken_for_adjectives(tree, names)
        mend_names_taken_for_adverbs(tree)
        mend_designations_en(tree)
        mend_infinitives_taken_for_adverbs(tree)
        mend_nouns_taken_for_presents(tree)
        mend_plurals_taken_for_verbs(tree)
        mend_possessed_nouns_en(tree)
    _mend_described(tree)
    _mend_coaches(tree)
    _mend_words(tree)
    _mend_clitics(tree)
    _mend_times(tree, times)
    _mend_verbs(tree)
    _mend_nationalities(tree, names)
    if tree.lang == "fr":
        mend_passives(tree)


_ARTICLES = {
    "en": frozenset({"the", "a", "an"}),
    "fr": frozenset({"le", "la", "l'", "l’", "les", "un", "une", "du", "au"}),
}
"""The French "a" is a verb."""


@cache
def adjective_triggers(lang: str) -> frozenset[str]:
    """Return the lemmas of the adjectives of the trigger table of a language."""
    return frozenset(r["lemma"].split()[0] for r in table(lang, "triggers") if r["pos"] == "ADJ")


def _mend_auxiliaries(tree: Tree) -> None:
    """Hand what hangs on an auxiliary or a copula to its head: "l'Arabie aurait, avec la CIA, armé"."""
    for i in range(len(tree)):
        beside = tree.deps[i] == "cop" and tree.heads[i] > i and "," not in tree.words[i : tree.heads[i]]
        if tree.kids[i] and (beside or tree.deps[i].startswith("aux")):
            for k in tree.kids[i]:
                tree.heads[k] = tree.heads[i]
            tree.link()


def _mend_adverbs(tree: Tree) -> None:
    """See the adverb in "nie catégoriquement": -ement ends no form of a French verb, and no adverb heads a clause."""
    if tree.lang != "fr":
        return
    for i in tokens_with(tree.pos, {"VERB"}, 1):
        form, verb = tree.lower[i], i - 1
        if not form.endswith("ement") or form == "ement" or tree.pos[verb] not in VERBAL:
            continue
        tree.pos[i], tree.lemmas[i] = "ADV", form
        if verb not in tree.subtree(i):
            continue
        tree.take_place(verb, i)
        for k in tree.kids[i]:
            if k != verb:
                tree.heads[k] = verb
        tree.heads[i], tree.deps[i] = verb, "advmod"
        tree.link()


def _mend_participles(tree: Tree) -> None:
    """See the participle in "le texte, paraphé par Bakou": an adjective has no doer."""
    if tree.lang != "fr":
        return
    for i in tokens_with(tree.deps, {"amod"}, 1, len(tree) - 1):
        verb = forms("fr").get(tree.lower[i])
        if tree.pos[i] != "ADJ" or tree.lower[i + 1] != "par" or verb is None:
            continue
        noun = tree.heads[i + 1]
        tree.pos[i], tree.lemmas[i], tree.deps[i] = "VERB", verb, "acl"
        tree.morph[i] = "Tense=Past|VerbForm=Part"
        if noun > i and noun not in tree.ancestors(i):
            tree.heads[noun], tree.deps[noun] = i, "obl:agent"
            tree.link()


def _mend_described(tree: Tree) -> None:
    """See what describes a noun in "sent mechanised battalions": a clause behind a verb has a subject or "to"."""
    if tree.lang != "en":
        return
    for i in range(1, len(tree) - 1):
        verb, noun = i - 1, i + 1
        if not (tree.pos[i] == tree.pos[verb] == "VERB" and tree.heads[i] == verb and tree.lower[i].endswith("ed")):
            continue
        is_phrase = tree.heads[noun] == i and tree.pos[noun] in NOMINAL and tree.deps[noun] in ("obj", "nsubj:pass")
        others = [tree.deps[k] for k in tree.kids[i] if k != noun]
        if not is_phrase or tree.children(verb, "obj") or any(d.startswith(("nsubj", "aux", "mark")) for d in others):
            continue
        for k in tree.kids[i]:
            tree.heads[k] = verb
        tree.heads[noun], tree.deps[noun] = verb, "obj"
        tree.pos[i], tree.deps[i], tree.heads[i] = "ADJ", "amod", noun
        tree.link()


def _mend_coaches(tree: Tree) -> None:
    """See the noun in "un car scolaire": no conjunction has an article."""
    for i in tokens_with(tree.lower, {"car"}, 1):
        if tree.lang == "fr" and tree.lower[i - 1] in ("un", "le", "du", "au", "ce"):
            tree.pos[i] = "NOUN"


def _mend_words(tree: Tree) -> None:
    deeds = noun_triggers(tree.lang)
    for i, form in enumerate(tree.lower):
        pos = tree.pos[i]
        if pos in ("VERB", "ADJ", "ADV", "PROPN", "X") and form in deeds and _is_deed(tree, i):
            tree.pos[i], tree.lemmas[i] = "NOUN", form
            continue
        named = tree.lang == "en" and pos in ("VERB", "PROPN") and _is_mistagged_noun(tree, i)
        if pos == "NOUN" or named:
            deed = next((n for n in (form, *singulars_en(form)) if n in deeds), None)
            if deed is not None and (tree.lang == "en" or deed == form):
                tree.pos[i] = pos = "NOUN"
                tree.lemmas[i] = deed
        if tree.lang == "fr" and pos == "VERB" and tree.children(i, "cop"):
            # "est présente": what a copula is said with is an adjective.
            base = next((b for b in (form, form[:-1], form[:-2]) if b in adjective_triggers("fr")), None)
            if base is not None:
                tree.pos[i], tree.lemmas[i] = "ADJ", base
                continue
        if tree.lang == "fr" and pos in ("ADV", "X", "ADJ") and _is_finite_form(tree, i):
            tree.pos[i] = pos = "VERB"
        if tree.lang == "en" and pos == "NOUN" and form.endswith("men") and form not in NO_MEN and len(form) > 3:
            tree.lemmas[i] = form[:-2] + "an"
        tree.lemmas[i] = mend_lemma(tree.lang, form, tree.lemmas[i], pos)
        if tree.lang == "fr" and pos in VERBAL:
            mend_tense(tree, i)


def _is_deed(tree: Tree, i: int) -> bool:
    """Tell a deed that the tagger took for another part of speech by the words around it."""
    pos, label = tree.pos[i], tree.deps[i]
    if i > 0 and tree.lower[i - 1] in ("'s", "’s") and any(tree.deps[k] == "nmod:poss" for k in tree.kids[i]):
        return True  # "Turkey's raid", "Israel's shelling"
    if pos in ("ADJ", "ADV", "X"):
        nominal = label in ("nsubj", "obj", "obl") or _follows_article(tree, i)
        return nominal and (pos != "ADJ" or label != "amod")
    return _follows_article(tree, i) or _is_described(tree, i)


def singulars_en(form: str) -> list[str]:
    """Return what the English plural `form` may be the plural of.

    Examples:
        >>> singulars_en("supplies")
        ['supplie', 'supply']
    """
    if form.endswith("ies"):
        return [form[:-1], form[:-3] + "y"]
    if form.endswith(("ses", "xes", "zes", "ches", "shes")):
        return [form[:-1], form[:-2]]
    return [form[:-1]] if form.endswith("s") and not form.endswith("ss") else []


def _is_mistagged_noun(tree: Tree, i: int) -> bool:
    """Tell an event noun that the tagger took for a verb or a name: a subject, or what opens "Tension between…"."""
    if tree.pos[i] == "PROPN":
        opens = i == 0 and len(tree) > 1 and tree.pos[1] == "ADP"
        return opens or tree.words[i][:1].islower()
    between = i + 1 < len(tree) and tree.lower[i + 1] == "between"
    return tree.deps[i] in ("nsubj", "nsubj:pass") or (i == 0 and between)


def _is_finite_form(tree: Tree, i: int) -> bool:
    """Tell a French form that only a finite verb can have, with no article before it."""
    form = tree.lower[i]
    known = form in forms("fr") and form not in lexicon_verbs("fr")
    return known and form.endswith(FINITE_FR) and not _follows_article(tree, i)


def _follows_article(tree: Tree, i: int) -> bool:
    if i > 0 and tree.pos[i - 1] == "PRON" and tree.pos[i] == "VERB" and tree.heads[i - 1] == i:
        return False  # "les aide"
    return i > 0 and (tree.pos[i - 1] == "DET" or tree.lower[i - 1] in _ARTICLES[tree.lang])


def _is_described(tree: Tree, i: int) -> bool:
    """Tell "the Israeli raid": what has an article and an adjective of its own is no verb, whatever it is tagged."""
    before = [k for k in tree.kids[i] if k < i]
    return tree.lang == "en" and {tree.deps[k] for k in before} == {"det", "amod"}


def _mend_clitics(tree: Tree) -> None:
    """See the verb in "des responsables la soupçonnent": a verb behind a clitic, not a noun behind an article."""
    if tree.lang != "fr":
        return
    known = treebank_lemmas("fr")
    for i in tokens_with(tree.pos, {"NOUN"}, 1):
        form = tree.lower[i]
        # No plural article stands before a singular: "Riyad les accuse d'avoir tiré".
        singular = tree.lower[i - 1] == "les" and i > 1 and tree.pos[i - 2] == "PROPN" and form[-1] not in "sxz"
        verbal = form.endswith("ent") and (form, "NOUN") not in known
        if not (verbal or singular) or form not in forms("fr"):
            continue
        if form in titles("fr"):
            continue  # "ont arrêté le président"
        if tree.lower[i - 1] not in ("la", "le", "l'", "l’", "les"):
            continue
        before = [n for n in range(i - 1) if tree.heads[n] == tree.heads[i] and tree.deps[n] in ("conj", "nsubj")]
        if not before or tree.pos[before[-1]] not in NOMINAL:
            continue
        tree.pos[i], tree.lemmas[i], tree.morph[i] = "VERB", forms("fr")[form], "Mood=Ind|VerbForm=Fin"
        tree.pos[i - 1], tree.deps[i - 1], tree.heads[i - 1] = "PRON", "obj", i
        subject = before[-1]
        tree.deps[i] = "conj" if tree.deps[subject] == "conj" else tree.deps[i]
        tree.heads[subject], tree.deps[subject] = i, "nsubj"
        tree.link()


def _mend_verbs(tree: Tree) -> None:
    """See the verb in a word tagged otherwise that has a verb's dependents, and a pronoun's case before two objects."""
    for i, form in enumerate(tree.lower):
        if tree.pos[i] not in ("NOUN", "ADJ", "VERB"):
            continue
        labels = {base_label(tree.deps[k]) for k in tree.kids[i]}
        if (
            tree.pos[i] == "NOUN"
            and form in forms(tree.lang)
            and any(tree.lower[k] in ("que", "qu'", "qu’") and tree.pos[k] == "PRON" and k < i for k in tree.kids[i])
        ):
            tree.pos[i], tree.lemmas[i], tree.deps[i] = "VERB", forms(tree.lang)[form], "acl:relcl"
        clausal = tree.deps[i] in ("root", "acl:relcl", "ccomp", "advcl", "conj", "parataxis")
        verbal = "nsubj" in labels and "cop" not in labels and ("obj" in labels or tree.pos[i] == "NOUN")
        if tree.pos[i] in ("ADJ", "NOUN") and form in forms(tree.lang) and clausal and verbal:
            tree.pos[i], tree.lemmas[i] = "VERB", forms(tree.lang)[form]
            if tree.lang == "fr" and form.endswith(("e", "ent", "ait")) and not form.endswith("ée"):
                tree.morph[i] = "Mood=Ind|VerbForm=Fin"  # "La Serbie l'accuse"
        if tree.pos[i] == "VERB":
            lone = "nsubj" not in labels and i > 0 and tree.pos[i - 1] == "PROPN" and tree.heads[i - 1] == i
            if lone and tree.deps[i - 1] in ("compound", "nmod", "nmod:desc") and not tree.case_of(i - 1):
                tree.deps[i - 1] = "nsubj"  # "Russia denies": a name before a verb is no compound
            objects = tree.children(i, "obj")
            if len(objects) > 1 and tree.pos[objects[0]] == "PRON" and tree.lower[objects[0]] not in ("se", "s'", "s’"):
                tree.deps[objects[0]] = "iobj"
    if tree.lang == "en":
        mend_presents_taken_for_nouns(tree)
        _mend_compound_verbs(tree)


def _mend_times(tree: Tree, times: tuple[TimeMention, ...]) -> None:
    """Keep a time from being an object: in "a bombardé le lendemain Sanaa" the town is; and from hanging on "voilà"."""
    for time in times:
        for i in range(len(tree)):
            if not time.start <= tree.start[i] - tree.offset < time.end:
                continue
            above = tree.heads[i]
            if tree.lower[above] in ("voilà", "voici") and tree.heads[above] != above:
                tree.reattach(i, tree.heads[above], "obl")
            if tree.deps[i] != "obj":
                continue
            tree.deps[i] = "obl"
            for k in tree.children(i, "appos", "flat", "nmod"):
                if not tree.case_of(k) and tree.pos[k] in NOMINAL:
                    tree.heads[k], tree.deps[k] = tree.heads[i], "obj"
            tree.link()


def _mend_nationalities(tree: Tree, names: tuple[Name, ...]) -> None:
    if tree.lang == "fr":
        mend_nationals_with_names(tree, names)
        mend_peoples(tree, names)
    for name in names:
        if name.is_entity or (tree.lang == "fr" and name.text[:1].isupper()):
            continue
        tokens = [
            i
            for i in range(len(tree))
            if tree.start[i] == name.start + tree.offset and tree.end[i] == name.end + tree.offset
        ]
        for i in tokens:
            _mend_deed_behind(tree, i)
            if (tree.pos[i] in ("VERB", "NOUN", "ADV", "PROPN", "X") and tree.lang == "fr") or tree.pos[i] == "VERB":
                _as_adjective(tree, i)


def _mend_deed_behind(tree: Tree, i: int) -> None:
    """Read "condemned the Israeli raid" with a raid: behind one Israeli a verb would end in -s."""
    deed = i + 1
    if tree.lang != "en" or deed >= len(tree) or tree.pos[deed] != "VERB":
        return
    beside = tree.deps[i] == "obj" and tree.deps[deed] == "xcomp" and tree.heads[i] == tree.heads[deed] < i
    if tree.heads[i] != deed and not beside:
        return
    if tree.lower[deed] not in noun_triggers("en") or tree.lower[i].endswith("s") or tree.pos[i - 1] != "DET":
        return
    tree.pos[deed], tree.lemmas[deed], tree.deps[i] = "NOUN", tree.lower[deed], "amod"
    if beside:
        for k in tree.kids[i]:
            tree.heads[k] = deed
        tree.heads[i] = deed
        tree.link()
    tree.deps[deed] = "obj" if tree.deps[deed] in ("ccomp", "xcomp") else tree.deps[deed]


def _as_adjective(tree: Tree, i: int) -> None:
    """Make the token a modifier of the noun beside it, and hand what hung on it to that noun."""
    noun = i - 1 if tree.lang == "fr" else i + 1
    if not 0 <= noun < len(tree) or tree.pos[noun] not in ("NOUN", "ADJ"):
        return
    while tree.lang == "fr" and tree.pos[noun] == "ADJ" and noun > 0 and tree.heads[noun] != noun:
        noun = tree.heads[noun]
    if noun in tree.subtree(i) or tree.pos[noun] not in ("NOUN", "PROPN"):
        return
    tree.pos[i] = "ADJ"
    for k in list(tree.kids[i]):
        tree.heads[k] = noun
    tree.heads[i], tree.deps[i] = noun, "amod"
    tree.link()


def _mend_compound_verbs(tree: Tree) -> None:
    """Read "Qatar finances Hamas" as a clause where verb and subject are compounds of the object."""
    for i in tokens_with(tree.deps, {"compound", "amod"}, 1):
        noun = tree.heads[i]
        if tree.pos[i] != "VERB" or noun <= i or tree.lower[i].endswith("ing"):
            continue
        own = [k for k in tree.kids[i] if tree.deps[k] == "nsubj"]
        beside = tree.pos[i - 1] == "PROPN" and tree.heads[i - 1] == noun and tree.deps[i - 1] == "compound"
        if not own and not beside:
            continue
        if beside:
            tree.heads[i - 1], tree.deps[i - 1] = i, "nsubj"
        above = tree.heads[noun]
        tree.heads[i], tree.deps[i] = (i, "root") if above == noun else (above, "parataxis")
        tree.heads[noun], tree.deps[noun] = i, "obj"
        tree.link()
