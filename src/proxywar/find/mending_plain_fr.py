"""Slips of the parser in plain French clauses: what hangs on an adverbial, a name or an object but is the verb's.

"a envoyé de son côté des soldats", "vers Afmadow, tenue par les shebab", "menace la junte de sanctions".
"""

from __future__ import annotations

from functools import cache

from proxywar.find.inflection import forms
from proxywar.find.mending_agreement_fr import agrees
from proxywar.find.mending_clitics_fr import mend_repeated_subjects, mend_whose_it_is
from proxywar.find.mending_far_helpers_fr import mend_far_helpers
from proxywar.find.mending_far_objects_fr import mend_far_objects_fr
from proxywar.find.mending_fronted_subjects import mend_fronted_subjects
from proxywar.find.mending_gaps_fr import mend_gapped_infinitives, mend_objects_of_infinitives
from proxywar.find.mending_inversion_fr import mend_inversions_fr
from proxywar.find.mending_inverted_fr import mend_inverted
from proxywar.find.mending_joined_clauses_fr import mend_joined_clauses_fr
from proxywar.find.mending_openers_fr import mend_only_way, mend_openers_fr
from proxywar.find.mending_paired_fr import mend_paired_fr
from proxywar.find.mending_said_to_be_fr import mend_called_so
from proxywar.find.mending_shared_auxiliary_fr import mend_shared_auxiliary
from proxywar.find.mending_verbs import PASSIVE
from proxywar.find.mending_where_fr import mend_where_fr
from proxywar.find.mending_wire_fr import mend_wire_french
from proxywar.find.mending_words_put_in_fr import mend_words_put_in
from proxywar.find.retagging_fr import noun_triggers
from proxywar.find.tree import NOMINAL, Tree, tokens_with
from proxywar.lang import classed, table, united

_SIDES = frozenset({"côté", "tour", "gré"})
"""Nouns of "de son côté", "à leur tour", "de son plein gré", which nothing hangs on."""
_DEFINITE = frozenset({"le", "la", "les", "l'", "l’", "du", "des"})
_FRONT = 3
"""Before which token a name opens the sentence."""
_SET_UP = frozenset({"mis", "mise", "mises"})
_LOOSE = frozenset({"ccomp", "advcl", "conj", "parataxis", "xcomp", "acl", "obl"})


def mend_plain_french(tree: Tree) -> None:
    """Mend these slips in place."""
    if tree.lang != "fr":
        return
    mend_called_so(tree)
    mend_joined_clauses_fr(tree)
    mend_repeated_subjects(tree)
    mend_words_put_in(tree)
    _mend_sides(tree)
    _mend_held_places(tree)
    _mend_objects_told_of(tree)
    _mend_grounds(tree)
    _mend_stretches(tree)
    _mend_times_as_subjects(tree)
    _mend_believing(tree)
    _mend_second_participles(tree)
    mend_shared_auxiliary(tree)
    _mend_what_is_charged(tree)
    _mend_along(tree)
    _mend_according(tree)
    _mend_apposed(tree)
    _mend_what_kind_of_body(tree)
    _mend_manners(tree)
    mend_wire_french(tree)
    mend_inversions_fr(tree)
    mend_gapped_infinitives(tree)
    mend_objects_of_infinitives(tree)
    mend_far_helpers(tree)
    mend_inverted(tree)
    _mend_durations(tree)
    mend_whose_it_is(tree)
    mend_paired_fr(tree)
    mend_where_fr(tree)
    mend_far_objects_fr(tree)
    mend_fronted_subjects(tree)
    mend_openers_fr(tree)
    mend_only_way(tree)


def _mend_durations(tree: Tree) -> None:
    """Read "hébergea dix ans durant Abou Nidal" with Abou Nidal as whom: "durant" belongs to the years before it."""
    for i in tokens_with(tree.lower, {"durant"}, 2, len(tree) - 1):
        years, name = i - 1, tree.heads[i]
        verb = tree.heads[years]
        counted = tree.children(years, "nummod", "det")
        if tree.lemmas[years] not in classed("fr", "nouns", "stretch") or not counted or tree.pos[verb] != "VERB":
            continue
        if name > i and tree.heads[name] == verb and tree.deps[years] == "obj":
            tree.deps[name] = "obj"
        tree.deps[years] = "obl"
        tree.heads[i], tree.deps[i] = years, "case"
        tree.link()


def _mend_what_is_charged(tree: Tree) -> None:
    """Read "est soupçonné par Bamako d'être lié à X", "reproche à son voisin d'armer X" with the deed below the charge.

    "De" joins no verbs, and who suspects or is blamed is not told by what he blames or is to have done.
    """
    for verb in tokens_with(tree.pos, {"VERB", "AUX"}, 4):
        marked = any(tree.lower[k] in ("de", "d'", "d’") and tree.deps[k] == "mark" for k in tree.kids[verb])
        if not marked or tree.children(verb, "cc"):
            continue
        above = tree.heads[verb]
        if tree.deps[verb] == "conj" and tree.pos[above] == "VERB" and above < verb:
            if tree.children(above, "obl:agent"):
                tree.deps[verb] = "xcomp"
        elif (
            tree.deps[verb] in ("acl", "nmod", "obl", "xcomp", "advcl") and tree.pos[above] in NOMINAL and above < verb
        ):
            _hang_charge(tree, verb, above)


def _hang_charge(tree: Tree, verb: int, party: int) -> None:
    """Hang an infinitive behind who accuses or is blamed on the verb that says so."""
    while tree.deps[party] in ("conj", "amod", "appos", "nmod") and tree.heads[party] < party:
        party = tree.heads[party]
    charge = tree.heads[party]
    if tree.pos[charge] != "VERB" or charge > party:
        return
    agent = tree.deps[party] == "obl:agent" and tree.lemmas[charge] in classed("fr", "verbs", "accuses")
    asked = tree.deps[party] == "obl" and tree.case_of(party) == "à"
    asks = tree.lemmas[charge] in classed("fr", "verbs", "asks through a preposition")
    if agent or (asked and asks and not tree.children(charge, "obj")):
        tree.reattach(verb, charge, "xcomp")


def _mend_manners(tree: Tree) -> None:
    """Read "a répliqué en bombardant Tyr" with how one answered, not with what one said."""
    for verb in range(2, len(tree)):
        content = tree.deps[verb] in ("ccomp", "xcomp") and tree.pos[verb] == "VERB"
        gerund = content and tree.lower[verb].endswith("ant")
        if gerund and tree.lower[verb - 1] == "en" and tree.heads[verb - 1] == verb:
            tree.deps[verb] = "advcl"


def _mend_according(tree: Tree) -> None:
    """Read "d'après des diplomates" as the preposition that it is, and whom it names as no subject."""
    for mark in tokens_with(tree.lower, {"d'", "d’"}, 0, len(tree) - 3):
        if tree.lower[mark + 1] != "après":
            continue
        source = next((k for k in range(mark + 2, min(mark + 6, len(tree))) if tree.pos[k] in ("NOUN", "PROPN")), None)
        if source is None or any(tree.pos[k] in ("VERB", "AUX") for k in range(mark, source)):
            continue
        verb = tree.heads[source]
        if tree.deps[source].startswith("nsubj") and tree.pos[verb] in ("VERB", "AUX"):
            named = [k for k in tree.children(source, "conj") if "," in tree.words[source:k]]
            for k in named[:1]:
                tree.heads[k], tree.deps[k] = verb, tree.deps[source]
            for k in named[1:]:
                tree.heads[k] = named[0]
            tree.deps[source] = "obl"
        elif tree.deps[source] in ("conj", "appos") and verb < mark and tree.words[mark - 1] == ",":
            tree.heads[source], tree.deps[source] = tree.clause_head(verb), "obl"
        tree.heads[mark], tree.deps[mark], tree.pos[mark] = source, "case", "ADP"
        tree.heads[mark + 1], tree.deps[mark + 1], tree.pos[mark + 1] = mark, "fixed", "ADP"
        tree.link()


def _mend_apposed(tree: Tree) -> None:
    """Read "L'Iran, parrain du Hezbollah," with a noun: no adjective is of anybody."""
    for k in tokens_with(tree.deps, {"appos"}, 2, len(tree) - 2):
        if tree.pos[k] != "ADJ" or tree.words[k - 1] != ",":
            continue
        if tree.lemmas[k] in noun_triggers("fr") and any(tree.case_of(m) == "de" for m in tree.children(k, "nmod")):
            tree.pos[k] = "NOUN"


def _mend_what_kind_of_body(tree: Tree) -> None:
    """Read "les Kamajors, une milice mise sur pied par X, ont pris Bo" with the militia as who the Kamajors are."""
    for noun in tokens_with(tree.lemmas, _bodies(), 3, len(tree) - 2):
        article = noun - 1
        if tree.words[article - 1] != "," or tree.lower[article] not in ("un", "une") or tree.pos[noun] != "NOUN":
            continue
        name, above = article - 2, tree.heads[noun]
        if tree.pos[name] == "ADJ" and tree.heads[name] < name:
            name = tree.heads[name]  # "l'Armée nationale tamoule, une milice"
        if name < _FRONT and tree.deps[noun].startswith("nsubj") and above > noun and not tree.children(name, "case"):
            _make_subject(tree, name, noun, above)
        same = above in tree.ancestors(name) and tree.deps[name].split(":")[0] == tree.deps[noun].split(":")[0]
        if same and tree.pos[name] in NOMINAL and not tree.children(noun, "cc", "case"):
            tree.reattach(noun, name, "appos")
        part = noun + 1
        if tree.lower[part] in _SET_UP and tree.lower[part + 1] in ("sur", "en") and tree.heads[part] == noun:
            tree.pos[part], tree.lemmas[part], tree.deps[part] = "VERB", "mettre", "acl"
            tree.morph[part] = PASSIVE
            for k in tree.children(part, "nmod"):
                tree.deps[k] = "obl"


@cache
def _bodies() -> frozenset[str]:
    """Return the nouns that tell who is named before them: "un mouvement", "un général"."""
    return united(*(classed("fr", "nouns", name) for name in ("group", "body", "person")))


def _make_subject(tree: Tree, name: int, noun: int, verb: int) -> None:
    """Give the verb of "Le M23, un mouvement créé par X, a pris Goma" the name that opens the sentence."""
    if tree.heads[verb] == name and tree.heads[name] == name:
        tree.heads[verb], tree.deps[verb] = verb, "root"
    if tree.heads[name] in (name, verb) and tree.pos[name] == "PROPN" and tree.heads[verb] == verb:
        tree.reattach(name, verb, tree.deps[noun])


def _mend_along(tree: Tree) -> None:
    """Read "le long de la frontière", "au profit de l'Unita", "aux dires de Kampala" as prepositions."""
    nouns = classed("fr", "nouns", "preposition with à")
    for noun in range(1, len(tree) - 2):
        long = tree.lower[noun] == "long" and tree.lower[noun - 1] in ("le", "au", "tout")
        if not long and tree.lower[noun] not in nouns:
            continue
        marks = [k for k in tree.children(noun, "case") if k < noun and tree.preposition(k) == "à"]
        if not long and not marks:
            continue
        behind = [k for k in tree.children(noun, "nmod", "obl") if k > noun and tree.case_of(k) == "de"]
        above = tree.heads[noun]
        while tree.pos[above] not in ("VERB", "AUX") and tree.deps[above] in ("obj", "nmod") and above != noun:
            above = tree.heads[above]
        if behind and (long or tree.pos[above] == "VERB") and above not in (noun, *tree.subtree(behind[0])):
            _make_preposition(tree, noun if long else marks[0], noun, behind[0], above)


def _make_preposition(tree: Tree, mark: int, noun: int, filler: int, above: int) -> None:
    """Hang the filler of a compound preposition on what governs it, its words on the one that names it."""
    words = [noun, *(k for k in tree.kids[noun] if k != filler and tree.pos[k] != "PUNCT")]
    words += [k for k in tree.children(filler, "case") if k < filler]
    for k in tree.kids[noun]:
        tree.heads[k] = filler
    for k in words:
        tree.heads[k], tree.deps[k] = mark, "fixed"
    tree.heads[filler], tree.deps[filler] = above, "obl" if tree.pos[above] in ("VERB", "AUX") else "nmod"
    tree.heads[mark], tree.deps[mark], tree.pos[mark] = filler, "case", "ADP"
    tree.link()


def _mend_second_participles(tree: Tree) -> None:
    """Read "a dénoncé la vente d'armes et promis des représailles" with two verbs that share their auxiliary."""
    for i in tokens_with(tree.deps, {"conj"}, 4, len(tree) - 1):
        noun = tree.heads[i]
        verb, infinitive = tree.heads[noun], forms("fr").get(tree.lower[i])
        if tree.pos[noun] != "NOUN" or tree.lower[i - 1] != "et" or infinitive is None:
            continue
        shared = tree.deps[noun] in ("obj", "obl") and any(
            tree.lemmas[k] == "avoir" for k in tree.children(verb, "aux")
        )
        behind = [
            k for k in tree.kids[i] if k > i and tree.deps[k] in ("obj", "obl", "nmod") and tree.pos[k] in NOMINAL
        ]
        if tree.pos[i] not in ("ADJ", "VERB", "NOUN") or not shared or not behind or tree.children(i, "det", "aux"):
            continue
        tree.pos[i], tree.lemmas[i], tree.morph[i] = "VERB", infinitive, "Tense=Past|VerbForm=Part"
        tree.heads[i], tree.deps[i] = verb, "conj"
        marks = [m for m in tree.children(behind[0], "case") if tree.lower[m] == "des"]
        if marks:
            tree.deps[behind[0]], tree.deps[marks[0]], tree.pos[marks[0]] = "obj", "det", "DET"
        tree.link()


def _mend_times_as_subjects(tree: Tree) -> None:
    """Read "Quelques heures plus tard, Moscou dépêchait" with one subject: hours send nobody."""
    stretches = classed("fr", "nouns", "stretch")
    for verb in range(2, 0 if stretches.isdisjoint(tree.lemmas) else len(tree)):
        own = [k for k in tree.children(verb, "nsubj") if k < verb]
        if len(own) > 1 and tree.lemmas[own[0]] in stretches and "," in tree.words[own[0] : own[1]]:
            tree.deps[own[0]] = "obl"


def _mend_believing(tree: Tree) -> None:
    """Read "à en croire X" as the preposition that it is."""
    for i in range(len(tree) - 3):
        believe = i + 2
        if tree.lower[i + 1 : i + 3] != ["en", "croire"] or tree.lower[i] not in ("à", "a"):
            continue
        if tree.heads[believe] == believe:
            continue
        verb, sources = tree.heads[believe], [k for k in tree.kids[believe] if k > believe and tree.pos[k] in NOMINAL]
        if not sources or verb in tree.subtree(believe):
            continue
        source = sources[0]
        tree.heads[source], tree.deps[source] = verb, "obl"
        for k in [k for k in tree.kids[believe] if k not in (i, i + 1, source)]:
            tree.heads[k] = verb if tree.pos[k] == "PUNCT" else source
        tree.heads[i], tree.deps[i], tree.pos[i] = source, "case", "ADP"
        tree.lower[i] = tree.lemmas[i] = "à"  # "A en croire": capitals often go without accent
        for k in (i + 1, believe):
            tree.heads[k], tree.deps[k], tree.pos[k] = i, "fixed", "ADP"
        tree.link()


def _mend_stretches(tree: Tree) -> None:
    """Read "neuf jours de tractations avec X" with X taking part in the talks, not in the days."""
    stretches = classed("fr", "nouns", "stretch")
    for k in range(3, len(tree)):
        days = tree.heads[k]
        told = k - 1  # "dix jours de manœuvres conjointes": the manoeuvres are joint
        if tree.deps[k] in ("amod", "acl") and tree.heads[told] == days and tree.lemmas[days] in stretches:
            if tree.feature(k, "Gender") != tree.feature(days, "Gender") and tree.pos[told] == "NOUN":
                tree.reattach(k, told, "amod")
            continue
        if tree.deps[k] != "nmod" or tree.case_of(k) not in ("avec", "entre", "contre") or days > k:
            continue
        inner = [n for n in tree.children(days, "nmod") if days < n < k and tree.case_of(n) == "de"]
        if tree.lemmas[days] in stretches and inner and tree.lemmas[inner[-1]] in noun_triggers("fr"):
            tree.heads[k] = inner[-1]
            tree.link()


def _mend_sides(tree: Tree) -> None:
    """Read "a envoyé de son côté des soldats" with the soldiers as object."""
    for side in tokens_with(tree.lower, _SIDES, 1):
        verb = tree.heads[side]
        own = any(tree.feature(k, "Poss") == "Yes" for k in tree.children(side, "det"))
        if not own or tree.pos[verb] != "VERB" or tree.children(verb, "obj"):
            continue
        for k in [k for k in tree.children(side, "nmod") if k > side and tree.pos[k] in NOMINAL]:
            marks = [m for m in tree.children(k, "case") if tree.lower[m] == "des"]
            if marks:
                tree.heads[k], tree.deps[k] = verb, "obj"
                tree.deps[marks[0]], tree.pos[marks[0]] = "det", "DET"
        tree.link()


@cache
def _holds() -> frozenset[str]:
    """Return the verbs of holding a place."""
    rows = [r for r in table("fr", "triggers") if r["pos"] == "VERB" and r["type"] == "CONTROLS"]
    return frozenset(r["lemma"] for r in rows if " " not in r["lemma"] and r["place"].startswith("obj"))


@cache
def _falls() -> frozenset[tuple[str, str]]:
    """Return the verbs of a place that changes hands, each with what stands beside it: "tomber", "main"."""
    rows = [r["lemma"].split() for r in table("fr", "triggers") if r["pos"] == "VERB" and r["place"] == "subj"]
    fixed = [(words[0], words[1].split(":")[1]) for words in rows if len(words) == 2 and ":" in words[1]]
    return frozenset((verb, noun) for verb, nouns in fixed for noun in nouns.split("/"))


def _mend_held_places(tree: Tree) -> None:
    """Read "vers Afmadow, tenue par les shebab", "Goma, tombée aux mains de X" with the participle said of the town."""
    for i in tokens_with(tree.lemmas, _holds() | {verb for verb, _ in _falls()}, 3):
        if not tree.is_past_participle(i) or tree.deps[i] not in _LOOSE:
            continue
        town = i - 2
        told = [k for k in tree.kids[i] if tree.deps[k] == "obl:agent" or tree.case_of(k) == "par"]
        told += [k for k in tree.kids[i] if (tree.lemmas[i], tree.lemmas[k]) in _falls()]
        if tree.words[i - 1] != "," or tree.pos[town] != "PROPN" or tree.heads[i] == town or not told:
            continue
        if tree.children(i, "aux", "nsubj") or tree.deps[town].startswith("nsubj") or i in tree.ancestors(town):
            continue
        tree.reattach(i, town, "acl")


def _mend_objects_told_of(tree: Tree) -> None:
    """Read "compte 800 hommes, déployés au Mali", "a évincé le prince, contraint de fuir" with whom the form agrees."""
    for i in tokens_with(tree.deps, {"xcomp", "acl", "advcl", "conj"}, 4, len(tree) - 1):
        verb = tree.heads[i]
        if tree.words[i - 1] != "," or tree.pos[verb] != "VERB" or not tree.is_past_participle(i):
            continue
        if tree.children(i, "aux", "nsubj", "mark", "cc", "obj"):
            continue
        thing = next((k for k in tree.children(verb, "obj") if verb < k and tree.subtree(k)[-1] == i - 2), None)
        subjects = tree.children(verb, "nsubj")
        if thing is None or not subjects or agrees(tree, i, subjects[0]):
            continue
        if agrees(tree, i, thing) or (tree.pos[thing] == "PROPN" and tree.pos[subjects[0]] == "NOUN"):
            tree.heads[i], tree.deps[i] = thing, "acl"
            tree.link()


def _mend_grounds(tree: Tree) -> None:
    """Read "menace la junte de sanctions" with the sanctions said of the threat, not of the junta."""
    verbs = classed("fr", "verbs", "takes its ground with de")
    for noun in tokens_with(tree.deps, {"obj", "nsubj:pass", "obl:agent"}, 1):
        verb = tree.heads[noun]
        if tree.lemmas[verb] not in verbs:
            continue
        charged = tree.deps[noun] == "obl:agent"  # "inculpé par la justice malaisienne de l'assassinat de X"
        for k in [k for k in tree.children(noun, "nmod") if k > noun and tree.pos[k] == "NOUN"]:
            beside = {tree.lower[m] for m in tree.children(k, "det", "case")}
            event = charged and tree.lemmas[k] in noun_triggers("fr")
            if tree.case_of(k) == "de" and (event or not beside & _DEFINITE) and k > verb:
                tree.heads[k], tree.deps[k] = verb, "obl"
        tree.link()


def mend_object_clitics(tree: Tree) -> None:
    """Read "la police l'accuse": before a finite verb with a subject of its own, l' is its object, not an article."""
    if tree.lang != "fr":
        return
    for i in range(len(tree) - 1):
        verb = tree.heads[i]
        taken = tree.deps[i] in ("obj", "iobj") and tree.pos[verb] == "VERB"
        if tree.lower[i] in ("l'", "l’", "le", "la", "les") and taken:
            tree.pos[i], tree.deps[i] = "PRON", "obj"  # none of them is a dative: "où les a reçus X"
        if tree.lower[i] not in ("l'", "l’", "le", "la", "les") or tree.deps[i] != "det" or verb != i + 1:
            continue
        if tree.pos[verb] == "VERB" and any(tree.deps[k] == "nsubj" and k < i for k in tree.kids[verb]):
            tree.pos[i], tree.deps[i] = "PRON", "obj"
