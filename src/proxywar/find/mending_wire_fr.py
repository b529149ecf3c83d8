"""Slips of the parser in the phrases that French agency prose is made of: who fought with whom, what is called what.

"lors d'affrontements entre X et Y", "qualifié de provocation le survol de l'île", "plus de 300 Casques bleus".
"""

from __future__ import annotations

from functools import cache

from proxywar.find.mending_as_told_fr import mend_as_told
from proxywar.find.mending_between_fr import mend_between_fr
from proxywar.find.mending_chains_fr import mend_chains_fr
from proxywar.find.mending_clitic_subjects_fr import mend_clitic_subjects
from proxywar.find.mending_compounds_fr import mend_compounds_fr
from proxywar.find.mending_des_fr import mend_des_fr
from proxywar.find.mending_event_arguments_fr import mend_event_arguments_fr
from proxywar.find.mending_event_nouns_fr import mend_event_nouns_fr
from proxywar.find.mending_givers_fr import mend_givers_fr
from proxywar.find.mending_insertions_fr import mend_insertions_fr, mend_parted_subjects
from proxywar.find.mending_noun_phrases_fr import mend_noun_phrases_fr
from proxywar.find.mending_purposes_fr import mend_purposes_fr
from proxywar.find.mending_set_phrases_fr import mend_set_phrases_fr
from proxywar.find.mending_strong_fr import mend_strong_fr
from proxywar.find.mending_trailing_fr import mend_trailing_fr
from proxywar.find.retagging_fr import event_nouns, noun_triggers
from proxywar.find.tree import NOMINAL, Tree, tokens_with
from proxywar.lang import classed, table, united

_ARTICLES = frozenset({"le", "la", "les", "l'", "l’", "du", "des", "un", "une"})
_DEEDS_AS_ADJECTIVES = {"combats": "combat", "raids": "raid", "tirs": "tir"}
"""Nouns that the parser takes for forms of verbs behind an adjective: "de violents combats"."""
_CALLS = frozenset({"qualifier", "traiter"})


def mend_wire_french(tree: Tree) -> None:
    """Mend these slips in place."""
    if tree.lang != "fr":
        return
    mend_des_fr(tree)
    mend_compounds_fr(tree)
    mend_noun_phrases_fr(tree)
    mend_between_fr(tree)
    mend_set_phrases_fr(tree)
    mend_givers_fr(tree)
    _mend_fights(tree)
    _mend_sides_of_deeds(tree)
    _mend_partitives(tree)
    _mend_counted_names(tree)
    _mend_joined_to_adjectives(tree)
    _mend_called(tree)
    _mend_claimed_deeds(tree)
    _mend_laid_deeds(tree)
    _mend_shifted_blame(tree)
    _mend_objects_behind_idioms(tree)
    _mend_let_through(tree)
    _mend_objects_behind_stretches(tree)
    _mend_idioms_behind_names(tree)
    mend_event_nouns_fr(tree)
    mend_event_arguments_fr(tree)
    mend_chains_fr(tree)
    mend_strong_fr(tree)
    mend_insertions_fr(tree)
    mend_trailing_fr(tree)
    mend_purposes_fr(tree)
    mend_as_told(tree)
    mend_clitic_subjects(tree)


def mend_paired_subjects(tree: Tree) -> None:
    """Read "Le Fatah et le Hamas se sont réconciliés" with both as one subject: no clause has two of them."""
    if tree.lang != "fr":
        return
    mend_parted_subjects(tree)
    for cc in tokens_with(tree.lower, {"et"}, 2, len(tree) - 2):
        if tree.deps[cc] != "cc":
            continue
        second = cc + 1 + (tree.lower[cc + 1] in _ARTICLES)
        first, verb = cc - 1, tree.heads[second]
        if tree.heads[first] != verb or second > verb or tree.pos[verb] not in ("VERB", "ADJ"):
            continue
        if not all(tree.deps[k].startswith("nsubj") and tree.pos[k] in NOMINAL for k in (first, second)):
            continue
        tree.heads[second], tree.deps[second], tree.heads[cc] = first, "conj", second
        tree.link()


def _mend_fights(tree: Tree) -> None:
    """Read "après de violents combats avec l'armée" with a noun: no verb has an article."""
    for i in range(1, len(tree)):
        noun = _DEEDS_AS_ADJECTIVES.get(tree.lower[i])
        if noun is None or tree.pos[i] == "NOUN" or not tree.children(i, "det", "amod", "case"):
            continue
        tree.pos[i], tree.lemmas[i], tree.morph[i] = "NOUN", noun, "Gender=Masc|Number=Plur"


def _mend_sides_of_deeds(tree: Tree) -> None:
    """Read "tués lors d'affrontements entre X et Y" with the sides of the clashes, not of the dead."""
    for k in range(3, len(tree)):
        verb = tree.heads[k]
        marks = [m for m in tree.children(k, "case") if m < k]
        if not marks or tree.lower[marks[0]] not in ("entre", "opposant") or tree.pos[verb] not in ("VERB", "AUX"):
            continue
        before = marks[0] - 1
        while before > verb and tree.pos[before] == "ADJ":
            before = before - 1
        if tree.pos[before] == "NOUN" and tree.lemmas[before] in noun_triggers("fr") and before > verb:
            tree.reattach(k, before, "nmod")


def _mend_partitives(tree: Tree) -> None:
    """Read "ont lancé lundi des manœuvres" with an object: what is launched is not "of" anything."""
    for k in tokens_with(tree.deps, {"obl"}, 3):
        verb, marks = tree.heads[k], tree.children(k, "case")
        if not marks or any(tree.lower[m] != "des" for m in marks) or verb > k:
            continue
        if tree.pos[verb] != "VERB" or tree.lemmas[verb] not in _carriers() or tree.is_passive(verb):
            continue
        if tree.lemmas[k] in noun_triggers("fr") and not tree.children(verb, "obj", "expl"):
            tree.deps[k], tree.deps[marks[0]], tree.pos[marks[0]] = "obj", "det", "DET"


@cache
def _carriers() -> frozenset[str]:
    """Return the verbs that lend an event noun its doer: "lancer", "mener"."""
    return frozenset(r["lemma"] for r in table("fr", "light_verbs") if r["subject"] == "doer")


def _mend_counted_names(tree: Tree) -> None:
    """Read "plus de 300 Casques bleus" with the men as what is counted, not as a part of the number."""
    for k in tokens_with(tree.deps, {"flat", "nmod"}, 1):
        number = tree.heads[k]
        if tree.pos[number] != "NUM" or number != k - 1:
            continue
        if tree.pos[k] not in ("PROPN", "NOUN") or not tree.words[k][:1].isupper():
            continue
        if tree.case_of(k) or tree.case_of(number):
            continue
        above, dep = tree.heads[number], tree.deps[number]
        if above == number:
            continue
        tree.heads[k], tree.deps[k] = above, dep
        if dep == "dep" and tree.pos[above] == "VERB" and above < number and not tree.children(above, "obj"):
            tree.deps[k] = "obj"
        for m in list(tree.kids[number]):
            if m != k:
                tree.heads[m] = k
        tree.heads[number], tree.deps[number] = k, "nummod"
        tree.link()


def _mend_joined_to_adjectives(tree: Tree) -> None:
    """Read "entre miliciens chrétiens et combattants palestiniens" with men joined to men, not to a faith."""
    for k in range(3, len(tree)):
        adjective = tree.heads[k]
        noun = tree.heads[adjective]
        joined = tree.deps[k] == "conj" and tree.pos[k] == "NOUN" and adjective < k
        if joined and tree.deps[adjective] == "amod" and tree.pos[adjective] == "ADJ" and tree.pos[noun] == "NOUN":
            tree.heads[k] = noun
            tree.link()


def _mend_called(tree: Tree) -> None:
    """Read "qualifié de « provocation » le survol de l'île" with the flight as what is called so."""
    for k in tokens_with(tree.deps, {"appos", "nmod", "dep"}, 3):
        word = tree.heads[k]
        verb = tree.heads[word]
        if tree.lemmas[verb] not in _CALLS or not verb < word < k:
            continue
        if tree.deps[word] == "obj" and tree.case_of(k) == "de" and (tree.pos[k] == "ADJ" or tree.words[k - 1] == "«"):
            tree.reattach(k, verb, "obl")  # "qualifie le plan turc de « base sérieuse »"
            continue
        definite = any(tree.lower[m] in ("le", "la", "les", "l'", "l’") for m in tree.children(k, "det"))
        if tree.case_of(word) == "de" and definite and not tree.case_of(k) and not tree.children(verb, "obj"):
            tree.reattach(k, verb, "obj")


def _mend_claimed_deeds(tree: Tree) -> None:
    """Read "son implication dans l'attaque, revendiquée par X" with the attack as what X claims."""
    laid = united(classed("fr", "verbs", "lay at a door"), classed("fr", "verbs", "claim"))
    attacks = event_nouns("fr", "ASSAULT")
    for part in tokens_with(tree.lemmas, laid, 4):
        noun = tree.heads[part]
        if tree.deps[part] not in ("acl", "advcl", "conj"):
            continue
        if tree.lemmas[noun] in attacks or tree.children(part, "aux", "nsubj", "cc", "mark"):
            continue
        below = [k for k in tree.subtree(noun) if noun < k < part and tree.lemmas[k] in attacks]
        if below and tree.is_past_participle(part) and part not in tree.ancestors(below[-1]):
            tree.reattach(part, below[-1], "acl")


def _mend_laid_deeds(tree: Tree) -> None:
    """Read "un raid attribué à l'armée sur un marché" with the market as what the raid struck."""
    for part in tokens_with(tree.lemmas, classed("fr", "verbs", "lay at a door"), 1, len(tree) - 2):
        deed = tree.heads[part]
        if tree.deps[part] != "acl" or deed > part:
            continue
        for k in [k for k in tree.children(part, "obl", "nmod") if k > part]:
            if tree.case_of(k) in ("sur", "contre", "dans", "près", "en"):
                tree.heads[k], tree.deps[k] = deed, "nmod"
        tree.link()


def _mend_shifted_blame(tree: Tree) -> None:
    """Read "rejette la responsabilité de l'attaque sur X" with the blame on X, not the attack."""
    for k in tokens_with(tree.deps, {"nmod"}, 4):
        blame = next((a for a in tree.ancestors(k)[:3] if tree.lower[a] in ("responsabilité", "faute", "tort")), None)
        if blame is None or tree.case_of(k) != "sur":
            continue
        verb = tree.heads[blame]
        if tree.deps[blame] == "obj" and tree.pos[verb] == "VERB":
            tree.reattach(k, verb, "obl")


def _mend_objects_behind_idioms(tree: Tree) -> None:
    """Read "a placé en résidence surveillée Aung San Suu Kyi" with her as object: the idiom takes no name."""
    for k in range(4, len(tree)):
        above = tree.heads[k]
        named = tree.pos[k] == "PROPN" or (tree.deps[k] == "obl" and any(c.isupper() for c in tree.words[k]))
        if not named or tree.case_of(k) or tree.children(k, "det") or not above < k:
            continue
        word = k - 1
        noun = tree.heads[word] if tree.pos[word] == "ADJ" else word
        if tree.deps[noun] == "nmod" and tree.case_of(noun) == "par" and not tree.children(noun, "det"):
            noun = tree.heads[noun]  # "condamné à mort par contumace Hassan Ali"
        verb = tree.heads[noun]
        if above not in (word, noun, verb):
            continue
        bare = tree.deps[noun] == "obl" and tree.case_of(noun) in ("en", "à", "sous") and not tree.children(noun, "det")
        if not bare or tree.pos[noun] != "NOUN" or tree.pos[verb] != "VERB" or not verb < noun:
            continue
        beside = all(tree.pos[m] in ("ADJ", "ADP") or m == word for m in range(noun + 1, k))
        if beside and tree.children(verb, "nsubj") and not tree.children(verb, "obj"):
            tree.reattach(k, verb, "obj")


def _mend_let_through(tree: Tree) -> None:
    """Read "a laissé passer les convois" with the convoys as who is let, not as what is passed."""
    for verb in tokens_with(tree.lemmas, {"laisser"}, 0, len(tree) - 2):
        if tree.children(verb, "obj"):
            continue
        for done in tree.children(verb, "xcomp"):
            if done == verb + 1 and tree.lemmas[done] in classed("fr", "verbs", "goes"):
                for k in tree.children(done, "obj"):
                    tree.heads[k] = verb
                tree.link()


def _mend_objects_behind_stretches(tree: Tree) -> None:
    """Read "opposaient, pour le troisième jour, l'armée aux rebelles" with the army as object: no day is an army."""
    stretches = classed("fr", "nouns", "stretch")
    for k in tokens_with(tree.deps, {"conj", "appos", "nmod"}, 5):
        day = tree.heads[k]
        verb = tree.heads[day]
        if tree.lemmas[day] not in stretches or not verb < day < k:
            continue
        start = next(m for m in tree.subtree(k) if tree.pos[m] != "PUNCT")
        if tree.words[start - 1] != "," or tree.case_of(day) == "" or tree.children(k, "case", "cc"):
            continue
        lacks = tree.children(verb, "nsubj") and not tree.children(verb, "obj", "ccomp", "xcomp")
        if tree.pos[verb] == "VERB" and lacks and not tree.is_passive(verb) and tree.pos[k] in ("NOUN", "PROPN"):
            tree.heads[k], tree.deps[k] = verb, "obj"
            for m in [m for m in tree.children(k, "nmod") if tree.case_of(m) == "à"]:
                tree.heads[m], tree.deps[m] = verb, "obl"
            tree.link()


@cache
def verb_idioms(lang: str) -> frozenset[tuple[str, str, str]]:
    """Return the (verb, preposition, noun) of the trigger table of a language: "rayer de la liste"."""
    found: set[tuple[str, str, str]] = set()
    for row in table(lang, "triggers"):
        verb, *rest = row["lemma"].split()
        for part in rest if row["pos"] == "VERB" else ():
            slot, _, nouns = part.partition(":")
            found |= {(verb, slot, noun) for noun in nouns.split("/")}
    return frozenset(found)


def _mend_idioms_behind_names(tree: Tree) -> None:
    """Read "a rayé le Soudan de sa liste" with the list as what the verb takes: Sudan has none."""
    for k in tokens_with(tree.deps, {"nmod"}, 3):
        name = tree.heads[k]
        verb = tree.heads[name]
        if tree.pos[k] != "NOUN" or not verb < name < k or tree.pos[verb] != "VERB":
            continue
        if not any(c.isupper() for c in tree.words[name]) or tree.deps[name] not in ("obj", "nsubj:pass"):
            continue
        if (tree.lemmas[verb], tree.case_of(k), tree.lemmas[k]) in verb_idioms("fr"):
            tree.reattach(k, verb, "obl")
