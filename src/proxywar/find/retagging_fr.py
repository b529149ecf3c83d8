"""Mend French words that the parser takes for verbs, and nationalities before a name."""

from __future__ import annotations

import re
from functools import cache

from proxywar.find.inflection import forms, lexicon_verbs
from proxywar.find.mending_apposed_relations_fr import mend_apposed_relations_fr
from proxywar.find.mending_clitics_fr import mend_clitic_infinitives
from proxywar.find.mending_said_to_be_fr import mend_said_to_be
from proxywar.find.mending_verbs import PASSIVE
from proxywar.find.names import Name
from proxywar.find.retagging_participles_fr import mend_noun_participles
from proxywar.find.tree import NOMINAL, Tree, tokens_with
from proxywar.lang import classed, table
from proxywar.parse.lemmas import treebank_lemmas

VERBAL = frozenset({"VERB", "AUX"})
CONDITIONAL = ("rais", "rait", "raient", "rions", "riez")
EPITHETS = frozenset({"attitré", "juré", "déclaré", "avéré", "présumé", "supposé", "autoproclamé", "désigné", "redouté",
                      "obligé", "tiré", "dévoué", "historique", "inavoué"})  # fmt: skip
"""Participles, without their endings, that say how truly somebody is what the noun says."""

_DOERS = ("eur", "eure", "rice", "iste", "aire")
"""Endings of nouns of those who do something."""

_WARDS = frozenset({"protégé", "protégée", "obligé", "obligée"})
"""Participles that are nouns before "de": who is protected by somebody has a "par"."""

_PARTIES = frozenset({"nsubj", "obj", "iobj", "obl", "conj", "nmod"})
"""Labels of who takes part in a deed."""

ADVERBS_WITH_OF = frozenset({"auprès", "vis-à-vis", "autour", "au-dessus"})
OF_FR = frozenset({"de", "d'", "d’", "du", "des"})


@cache
def noun_triggers(lang: str) -> frozenset[str]:
    """Return the lemmas of the event nouns of a language."""
    return frozenset(r["lemma"].split()[0] for r in table(lang, "triggers") if r["pos"] == "NOUN")


@cache
def event_nouns(lang: str, *fact_types: str) -> frozenset[str]:
    """Return the nouns of one word that tell a deed of these types, as "raid" tells an ASSAULT."""
    rows = (r for r in table(lang, "triggers") if r["pos"] == "NOUN" and r["type"] in fact_types)
    return frozenset(r["lemma"] for r in rows if " " not in r["lemma"])


def mend_french_words(tree: Tree) -> None:
    """Mend what the parser takes for verbs, adjectives and adverbs, in place."""
    _mend_capital_a(tree)
    _mend_designations(tree)
    mend_designations(tree)
    mend_nouns_behind_en(tree)
    mend_apposed_nouns(tree)
    mend_apposed_relations_fr(tree)
    mend_said_to_be(tree)
    mend_infinitives(tree)
    mend_clitic_infinitives(tree)
    mend_party_nouns(tree)
    mend_epithets(tree)
    mend_opening_epithets(tree)
    mend_no_longer(tree)
    mend_apposed_participles(tree)
    mend_noun_participles(tree)
    mend_compound_tenses(tree)
    mend_joined_participles(tree)
    mend_prepositions(tree)


def _mend_capital_a(tree: Tree) -> None:
    """Read "A l'issue de" as "À l'issue de": many papers print capitals without their accents."""
    for i in tokens_with(tree.lower, {"a"}):
        if tree.pos[i] == "ADP" and tree.words[i] == "A":
            tree.lower[i] = tree.lemmas[i] = "à"


def _mend_designations(tree: Tree) -> None:
    """Read "Des B-52 américains ont bombardé Hanoï" with aircraft that are American, not with Americans."""
    for i in tokens_with(tree.deps, {"nummod", "compound"}, 0, len(tree) - 1):
        nation = i + 1
        word = tree.words[i]
        written = word[:1].isupper() and any(c.isdigit() for c in word) and " " not in word
        if not written or tree.heads[i] != nation or tree.words[nation][:1].isupper() or tree.pos[nation] != "NOUN":
            continue
        for k in tree.kids[nation]:
            tree.heads[k] = i
        tree.heads[i], tree.deps[i], tree.pos[i] = tree.heads[nation], tree.deps[nation], "NOUN"
        tree.heads[nation], tree.deps[nation], tree.pos[nation] = i, "amod", "ADJ"
        tree.link()


def mend_apposed_nouns(tree: Tree) -> None:
    """Read "Le Qatar, médiateur entre X et Y, a reçu" with a noun behind the name, and Qatar as who received."""
    for i in range(2, len(tree) - 2):
        name, verb = i - 2, tree.heads[i]
        if tree.words[i - 1] != "," or tree.pos[name] != "PROPN" or tree.children(i, "det", "aux", "case", "cc"):
            continue
        taken = tree.pos[i] == "VERB" and tree.lower[i].endswith(_DOERS) and tree.lower[i] not in forms("fr")
        taken = taken and tree.lower[i] not in known_verb_forms() and tree.children(i, "nsubj") == [name]
        protected = tree.pos[i] == "VERB" and tree.lower[i] in _WARDS and tree.lower[i + 1] in OF_FR
        if protected and tree.heads[i] in (name, *tree.ancestors(name)):  # "La chute de Pol Pot, protégé de Pékin"
            tree.heads[i] = name
            tree.pos[i], tree.lemmas[i], tree.morph[i] = "NOUN", tree.lower[i].rstrip("e"), "Number=Sing"
            tree.deps[i] = "appos"
            continue
        subject = tree.pos[i] == "NOUN" and tree.deps[i].startswith("nsubj") and tree.heads[name] == verb
        subject = subject and tree.deps[name] in ("obl", "dislocated", "dep") and not tree.case_of(name)
        if not (taken or subject) or verb <= i or tree.pos[verb] != "VERB" or tree.words[i + 1] == ",":
            continue
        if taken:
            tree.pos[i], tree.lemmas[i], tree.morph[i] = "NOUN", tree.lower[i], "Number=Sing"
        tree.heads[name], tree.deps[name] = verb, "nsubj:pass" if tree.is_passive(verb) else "nsubj"
        tree.heads[i], tree.deps[i] = name, "appos"
        for k in [k for k in tree.children(i, "obl") if taken]:
            tree.deps[k] = "nmod"
        tree.link()


def mend_designations(tree: Tree) -> None:
    """See the name in "des missiles ATACMS à l'Ukraine", "S-300": no verb is written so behind its noun."""
    for i in tokens_with(tree.pos, VERBAL, 1):
        word, noun = tree.words[i], i - 1
        if not word[:1].isupper() or len(word) < 3:
            continue
        if tree.pos[noun] == "NUM" and tree.heads[noun] == i and any(c.isdigit() for c in word):
            tree.pos[i], tree.lemmas[i], tree.morph[i] = "PROPN", word, ""  # "Deux Sukhoï-25 de l'armée"
        if tree.pos[noun] != "NOUN":
            continue
        if not (word.isupper() or any(c.isdigit() for c in word)) or tree.words[noun].isupper():
            continue
        if i in tree.ancestors(noun) or tree.children(i, "nsubj", "aux"):
            continue
        above = tree.heads[i]
        tree.pos[i], tree.lemmas[i], tree.morph[i] = "PROPN", word, ""
        for k in tree.kids[i]:
            tree.heads[k] = noun if above == i or tree.pos[above] not in VERBAL else above
        tree.heads[i], tree.deps[i] = noun, "nmod"
        tree.link()


def mend_nouns_behind_en(tree: Tree) -> None:
    """See the noun in "arrivés en riposte à l'avancée": behind the preposition stands no finite verb."""
    for i in range(1, len(tree)):
        if tree.lower[i - 1] != "en" or tree.pos[i] != "VERB" or tree.feature(i, "VerbForm") in ("Part", "Inf"):
            continue
        if tree.heads[i - 1] != i or tree.deps[i - 1] != "case" or tree.lower[i] not in noun_triggers("fr"):
            continue
        tree.pos[i], tree.lemmas[i], tree.morph[i] = "NOUN", tree.lower[i], "Number=Sing"
        tree.deps[i] = "obl" if tree.deps[i] == "xcomp" else tree.deps[i]
        came = i - 2
        for k in tree.children(i, "nsubj"):
            if tree.heads[came] == k and tree.deps[came] == "acl":
                # "d'avions arrivés en riposte": what came was taken for who answers.
                tree.take_place(k, i)
                tree.deps[k] = "obl" if tree.deps[k] == "conj" else tree.deps[k]
                tree.heads[i], tree.deps[i] = came, "obl"
                tree.link()


def mend_party_nouns(tree: Tree) -> None:
    """See the noun in "Alger et Rabat, ennemis depuis 1963": no verb has that form."""
    opens = len(tree) > 3 and tree.lower[0] in noun_triggers("fr") and tree.lower[1] in ("de", "d'", "d’", "du", "des")
    if opens and tree.pos[0] == "PROPN":
        tree.pos[0], tree.lemmas[0] = "NOUN", tree.lower[0]  # "Fief de l'Unita, Jamba…"
    for i in tokens_with(tree.pos, {"VERB"}, 1):
        lemma = next((w for w in (tree.lower[i], tree.lower[i].removesuffix("s")) if w in noun_triggers("fr")), None)
        if lemma is None or tree.lower[i] in forms("fr") or tree.children(i, "aux", "nsubj"):
            continue
        if tree.lower[i] not in known_verb_forms():
            tree.pos[i], tree.lemmas[i], tree.morph[i] = "NOUN", lemma, "Number=" + (
                "Plur" if tree.lower[i] != lemma else "Sing")  # fmt: skip


def mend_infinitives(tree: Tree) -> None:
    """See the verb in "ont permis à l'Unita d'abattre des hélicoptères": no noun of the tables has that form."""
    for i in tokens_with(tree.pos, {"NOUN"}, 2, len(tree) - 1):
        word, mark = tree.lower[i], i - 1
        known = word in lexicon_verbs("fr") and word.endswith(("er", "ir", "re")) and word not in noun_triggers("fr")
        if not known or tree.pos[mark] != "ADP" or tree.heads[mark] != i:
            continue
        if (word, "NOUN") in treebank_lemmas("fr") or tree.children(i, "det", "amod"):
            continue
        tree.pos[i], tree.lemmas[i], tree.morph[i] = "VERB", word, "VerbForm=Inf"
        tree.deps[mark] = "mark"
        above = tree.heads[i]
        verb = above if tree.pos[above] in VERBAL else tree.heads[above]
        tree.heads[i], tree.deps[i] = (verb, "xcomp") if tree.pos[verb] in VERBAL else (above, "acl")
        for k in [k for n in (i, above) for k in tree.children(n, "nmod", "obj") if k > i]:
            marks = [m for m in tree.children(k, "case") if tree.lower[m] == "des"]
            if marks:
                tree.heads[k] = i
                tree.deps[k], tree.deps[marks[0]], tree.pos[marks[0]] = "obj", "det", "DET"
        tree.link()


@cache
def known_verb_forms() -> frozenset[str]:
    """Return the forms that the treebanks have as a French verb's."""
    return frozenset(form for (form, pos) in treebank_lemmas("fr") if pos in VERBAL)


def mend_nationals_with_names(tree: Tree, names: tuple[Name, ...]) -> None:
    """Read "l'italienne Eni et la NOC exploitent" with Eni as the name and its nationality as a modifier."""
    nationals = {name.start + tree.offset for name in names if not name.is_entity}
    for i in tokens_with(tree.pos, {"NOUN"}, 0, len(tree) - 1):
        name = i + 1
        if tree.start[i] not in nationals or tree.pos[name] != "PROPN":
            continue
        if tree.heads[name] != i or tree.deps[name] not in ("nmod", "appos", "flat") or tree.case_of(name):
            continue
        tree.take_place(name, i)
        for k in list(tree.kids[i]):
            if k != name:
                tree.heads[k] = name
        tree.heads[i], tree.deps[i], tree.pos[i] = name, "amod", "ADJ"
        tree.link()


def mend_peoples(tree: Tree, names: tuple[Name, ...]) -> None:
    """See the people in "Rwandais et Ougandais se sont affrontés": no adjective has a capital and does something.

    Nor does one stand beside men whom a name has with their nationality: "des parachutistes belges et français".
    """
    starts = {name.start + tree.offset for name in names if not name.is_entity}
    peoples = {name.start + tree.offset for name in names if name.is_entity and name.parse_class == "people"}
    for i in tokens_with(tree.pos, {"ADJ"}):
        if tree.start[i] not in starts:
            continue
        beside = tree.deps[i] == "conj" and tree.start[tree.heads[i]] in peoples
        if beside or (tree.words[i][:1].isupper() and tree.deps[i].split(":")[0] in _PARTIES):
            tree.pos[i], tree.lemmas[i] = "NOUN", tree.lower[i]


def mend_epithets(tree: Tree) -> None:
    """Read "bailleur attitré de X" and "ennemi juré de X" with X hanging on the noun: the participle is an epithet."""
    for i in range(1, len(tree) - 1):
        noun = tree.heads[i]
        if tree.lower[i].rstrip("s").rstrip("e") not in EPITHETS:
            continue
        if tree.deps[i] == "parataxis" and tree.deps[i - 1] == "appos" and not tree.children(i, "aux"):
            noun = _lend_subject(tree, i)  # "Le PKK, ennemi juré d'Ankara, a déposé les armes"
        elif tree.deps[i] == "root" and tree.deps[i - 1] == "appos" and not tree.children(i, "aux", "cop"):
            main = next((k for k in tree.children(i, "conj", "parataxis", "ccomp") if tree.is_finite(k)), None)
            if main is not None and not tree.children(main, "cc"):
                tree.heads[main], tree.deps[main], tree.heads[i] = main, "root", main
                noun = _lend_subject(tree, i)
        if noun != i - 1 or tree.deps[i] not in ("acl", "amod"):
            continue
        tree.pos[i], tree.deps[i] = "ADJ", "amod"
        for k in [k for k in tree.kids[i] if k > i and tree.case_of(k) in ("de", "avec")]:
            tree.heads[k], tree.deps[k] = noun, "nmod"
        tree.link()


def mend_opening_epithets(tree: Tree) -> None:
    """Read "Adversaire résolu de Managua, X vit à Miami" with the participle as an epithet of the foe."""
    for i in range(1, min(3, len(tree) - 3)):
        noun, main = i - 1, tree.heads[i]
        opens = tree.pos[noun] == "NOUN" and tree.lemmas[noun] in noun_triggers("fr") and tree.heads[noun] == i
        if not opens or tree.pos[i] != "VERB" or not tree.is_past_participle(i) or tree.children(i, "aux", "cop"):
            continue
        if tree.lower[i + 1] not in OF_FR or main <= i or tree.children(noun, "det"):
            continue
        tree.pos[i], tree.lemmas[i] = "ADJ", tree.lower[i]
        tree.heads[noun], tree.deps[noun], tree.heads[i], tree.deps[i] = main, "advcl", noun, "amod"
        for k in tree.kids[i]:
            if k != noun:
                tree.heads[k], tree.deps[k] = noun, "nmod" if tree.case_of(k) == "de" else tree.deps[k]
        tree.link()


def _lend_subject(tree: Tree, i: int) -> int:
    """Hang a participle that was taken for a verb on the noun before it, and its subject on the verb behind."""
    main = tree.heads[i]
    for k in tree.children(i, "nsubj"):
        for late in [m for m in tree.children(main, "nsubj") if m > main]:
            tree.deps[late] = "obj"  # what stands behind the verb is no second subject
        tree.heads[k], tree.deps[k] = main, "nsubj:pass" if tree.is_passive(main) else "nsubj"
    for k in [k for k in tree.kids[i] if k > main]:
        tree.heads[k] = main
    tree.heads[i], tree.deps[i] = i - 1, "acl"
    tree.link()
    return i - 1


def mend_no_longer(tree: Tree) -> None:
    """Read "ne contrôlent plus Pailin" with "plus" said of the verb, not of the town."""
    for k in tokens_with(tree.lower, {"plus"}, 2, len(tree) - 1):
        verb, thing = k - 1, tree.heads[k]
        negated = any(tree.lower[m].rstrip("'’") in ("ne", "n") and m < verb for m in tree.kids[verb])
        if negated and tree.pos[verb] in VERBAL and thing > k:
            tree.reattach(k, verb, "advmod")


def mend_prepositions(tree: Tree) -> None:
    """Read "plaide auprès de Paris" with one preposition of two words: no adverb has what it stands with hang on it."""
    for i in tokens_with(tree.lower, ADVERBS_WITH_OF, 1, len(tree) - 2):
        of = i + 1
        if tree.pos[i] != "ADV" or tree.deps[of] != "case":
            continue
        thing, above = tree.heads[of], tree.heads[i]
        if tree.heads[thing] != i or tree.lower[of] not in OF_FR or above == thing:
            continue
        tree.heads[thing], tree.deps[thing] = above, "obl" if tree.pos[above] in VERBAL else "nmod"
        tree.heads[i], tree.deps[i], tree.pos[i] = thing, "case", "ADP"
        tree.heads[of], tree.deps[of] = i, "fixed"
        for k in [k for k in tree.kids[i] if k > of and k != thing and tree.pos[k] in NOMINAL and above < i]:
            tree.heads[k] = above  # "a déposé plainte auprès de l'ONU contre Israël"
        for k in [k for k in tree.kids[i] if k < i and tree.deps[k].startswith("nsubj") and above > thing]:
            tree.heads[k] = above  # "La requête du GNA auprès de la Turquie a été acceptée"
        tree.link()


def mend_compound_tenses(tree: Tree) -> None:
    """See the verb in "ont rompu avec leur voisin": no adjective has an auxiliary."""
    for i in tokens_with(tree.pos, {"ADJ"}, 1):
        verb = forms("fr").get(tree.lower[i])
        if verb is not None and any(tree.deps[k] == "aux:tense" for k in tree.kids[i]):
            tree.pos[i], tree.lemmas[i], tree.morph[i] = "VERB", verb, "Tense=Past|VerbForm=Part"


def mend_passives(tree: Tree) -> None:
    """See the passive in "où sont installés des soldats": in the active only verbs of going have "être"."""
    for i in tokens_with(tree.lemmas, {"être"}):
        verb = tree.heads[i]
        if tree.deps[i] != "aux:tense" or not tree.is_past_participle(verb):
            continue
        if tree.lemmas[verb] in classed("fr", "verbs", "être") or tree.children(verb, "expl", "obj", "aux:pass"):
            continue
        if any(tree.feature(k, "Reflex") == "Yes" for k in tree.kids[verb]):
            continue
        tree.deps[i] = "aux:pass"
        for k in tree.children(verb, "nsubj"):
            tree.deps[k] = "nsubj:pass"


def mend_joined_participles(tree: Tree) -> None:
    """See the passive in "est armé et commandé depuis Kigali": a participle joined to another is one too."""
    for i in range(1, len(tree)):
        verb = forms("fr").get(tree.lower[i]) if tree.pos[i] == "ADJ" else None
        if verb is None:
            continue
        copulas = [k for k in tree.children(i, "cop") if tree.lemmas[k] == "être"]
        joined = [k for k in tree.children(i, "conj") if tree.pos[k] == "VERB" and tree.is_past_participle(k)]
        if not copulas or not joined or tree.children(joined[0], "nsubj", "aux"):
            continue
        tree.pos[i], tree.lemmas[i], tree.morph[i] = "VERB", verb, PASSIVE
        tree.deps[copulas[0]] = "aux:pass"
        for k in tree.children(i, "nsubj"):
            tree.deps[k] = "nsubj:pass"


def mend_apposed_participles(tree: Tree) -> None:
    """Read "Bukavu, tombée aux mains du M23, est calme" with the participle said of the town."""
    for i in tokens_with(tree.deps, {"appos"}, 2):
        if tree.pos[i] == "VERB" and tree.is_past_participle(i):
            tree.deps[i] = "acl"


def mend_tense(tree: Tree, i: int) -> None:
    """Set the tense and the mood that the ending of a verb says."""
    form, lemma = tree.lower[i], tree.lemmas[i]
    if tree.pos[i] == "VERB" and _is_future(form, lemma):
        has_tense = "Tense=" in tree.morph[i]
        tree.morph[i] = re.sub(r"Tense=\w+", "Tense=Fut", tree.morph[i]) if has_tense else f"Tense=Fut|{tree.morph[i]}"
    elif "Tense=Fut" in tree.morph[i] and _is_simple_past(form, lemma):
        tree.morph[i] = tree.morph[i].replace("Tense=Fut", "Tense=Past")
    if "Mood=Cnd" in tree.morph[i] and not form.endswith(CONDITIONAL):
        tree.morph[i] = tree.morph[i].replace("Mood=Cnd", "Mood=Ind")
    elif _is_conditional(form, lemma):
        tree.morph[i] = "Mood=Cnd|VerbForm=Fin"


def _is_future(form: str, lemma: str) -> bool:
    """Tell a French future by its ending; "livra" of livrer is a past, "livrera" is not."""
    if not form.endswith(("rai", "ras", "ra", "rons", "rez", "ront")) or len(form) < 5:
        return False
    return not (lemma.endswith("rer") and form.startswith(lemma[:-2] + "a")) and not form.startswith(
        ("montra", "entra")
    )


def _is_simple_past(form: str, lemma: str) -> bool:
    """Tell "entra", "embarqua", "engagea" from a future: nothing but the ending stands behind the stem."""
    return lemma.endswith("er") and form.replace("ç", "c") in (lemma[:-2] + "a", lemma[:-1] + "a") and form != lemma


def _is_conditional(form: str, lemma: str) -> bool:
    """Tell a French conditional by its ending; "livrait" is an imperfect, "livrerait" is not."""
    if not form.endswith(CONDITIONAL):
        return False
    stem = form[: -len(next(e for e in CONDITIONAL if form.endswith(e)))]
    if lemma.endswith("er"):
        return stem.endswith("e")
    return not lemma.endswith(("rir", "ire", "uire")) or stem.endswith(("r", "i"))
