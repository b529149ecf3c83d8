"""Mend plain English clauses whose verb or subject the parser gave to the words before.

"Nine days after Fretilin declared independence" is a clause of time, "which China armed" tells whom China armed, and of
"said the president, X, condemned Y" the president is no object.
"""

from __future__ import annotations

from proxywar.find.inflection import forms, lexicon_verbs
from proxywar.find.mending_arguments import PARTICLES, particle_verbs
from proxywar.find.mending_loyal_en import mend_loyal_subjects
from proxywar.find.mending_titled import TIES, said_of_names
from proxywar.find.mending_verbs import OF_TIME, PAST, PRESENT, make_verb, verbs_of_report
from proxywar.find.names import titles
from proxywar.find.tree import NOMINAL, Tree, tokens_with
from proxywar.lang import classed, united

LOOSE = frozenset({"conj", "parataxis", "ccomp", "advcl", "dep", "xcomp", "acl"})
"""Labels of a clause that the parser found no place for."""
WHOM = frozenset({"which", "whom", "that"})
ENDS = frozenset({",", ".", ")", "—", "–", "and", "in", "since", "for", "until", "during", "with", "from", "against",
                  "through", "to", "as", "at", "on", "by", ";"})  # fmt: skip
"""What may stand behind a verb whose object is "which"."""
OPENERS = frozenset({"ADP", "SCONJ", "VERB", "ADV"})
"""How a sentence opens that does not begin with its subject."""
INNER = frozenset({"DET", "ADJ", "NUM", "NOUN", "PROPN", "PART"})


def mend_plain_english(tree: Tree) -> None:
    """Mend these slips in place."""
    _mend_bare_verbs(tree)
    _mend_openings_taken_for_mains(tree)
    _mend_clauses_behind_conjunctions(tree)
    _mend_told(tree)
    _mend_whom(tree)
    _mend_reported_titles(tree)
    _mend_lists_behind_openings(tree)
    _mend_verbless(tree)
    _mend_unmarked_objects(tree)
    _mend_doubled_subjects(tree)
    _mend_named_titles(tree)
    mend_loyal_subjects(tree)
    _mend_inserted_roles(tree)
    _mend_second_deeds(tree)
    _mend_opened_mains(tree)
    _mend_parted_particles(tree)


def _mend_clauses_behind_conjunctions(tree: Tree) -> None:
    """Read "nine days after Fretilin declared independence" as a clause of time: "after" opens it."""
    for verb in tokens_with(tree.deps, {"parataxis", "conj", "ccomp", "dep", "advcl"}, 3):
        if tree.pos[verb] != "VERB":
            continue
        own = [k for k in tree.children(verb, "nsubj") if k < verb]
        if not own or tree.children(verb, "mark", "cc", "cop") or tree.heads[verb] > verb:
            continue
        if not (tree.is_finite(verb) or tree.feature(verb, "Tense") == "Past"):
            continue
        mark = tree.subtree(own[0])[0] - 1
        if mark < 1 or tree.lower[mark] not in OF_TIME | {"once"} or tree.heads[mark] == own[0]:
            continue
        if tree.lower[mark] in ("as", "that") and tree.words[mark - 1] != ",":
            continue
        noun = tree.heads[mark]
        if noun > verb and noun in tree.subtree(verb):
            # "nine days [after …] independence": what "after" was to mark is the clause's own.
            for k in [k for k in tree.kids[noun] if k < mark]:
                tree.heads[k], tree.deps[k] = verb, "obl:unmarked" if tree.pos[k] in NOMINAL else tree.deps[k]
        elif noun > mark and noun != verb:
            continue
        tree.heads[mark], tree.deps[mark], tree.deps[verb] = verb, "mark", "advcl"
        if not tree.is_finite(verb):
            tree.morph[verb] = PAST
        tree.link()


def _mend_told(tree: Tree) -> None:
    """Read "told reporters that Iraq had bombed Basra" with what they were told: "that" stands for no reporters."""
    tellers = classed("en", "verbs", "tells somebody")
    for that in tokens_with(tree.lower, {"that"}, 2, len(tree) - 2):
        verb = tree.heads[that]
        listener, told = tree.heads[verb], that - 1
        if tree.deps[verb] != "acl:relcl" or tree.deps[that].startswith("nsubj"):
            continue
        teller = tree.heads[listener]
        if tree.lemmas[teller] not in tellers or teller > listener or tree.deps[listener] not in ("obj", "iobj"):
            continue
        if told not in tree.subtree(listener) or not tree.children(verb, "nsubj", "nsubj:pass"):
            continue
        tree.heads[verb], tree.deps[verb] = teller, "ccomp"
        tree.deps[that], tree.pos[that] = "mark", "SCONJ"
        tree.link()


def _mend_whom(tree: Tree) -> None:
    """Read ", which China armed, boycotted it" with China as who armed: "which" is the object."""
    for q in tokens_with(tree.lower, WHOM, 1, len(tree) - 2):
        if tree.pos[q - 1] not in ("NOUN", "PROPN", "PUNCT"):
            continue
        doer = q + 1
        while doer < len(tree) - 2 and tree.pos[doer] in INNER and tree.pos[doer + 1] in INNER:
            if tree.lower[doer + 1] in forms("en") and tree.lower[doer + 1] not in lexicon_verbs("en"):
                break
            doer += 1
        verb = doer + 1
        form = tree.lower[verb]
        if tree.pos[doer] not in ("PROPN", "NOUN") or form not in forms("en") or form.endswith("ing"):
            continue
        past = form not in lexicon_verbs("en") and not form.endswith("s")
        if not (past or form.endswith("s")) or (verb + 1 < len(tree) and tree.lower[verb + 1] not in ENDS):
            continue
        if tree.children(verb, "aux", "obj"):
            continue
        if tree.lower[q] == "that" and (tree.words[q - 1] == "," or tree.deps[verb] == "ccomp"):
            continue  # "said on Tuesday that Egypt withdrew from Sirte"
        _make_whom(tree, q, doer, verb, past=past)


def _make_whom(tree: Tree, q: int, doer: int, verb: int, *, past: bool) -> None:
    noun = q - 2 if tree.words[q - 1] == "," else q - 1
    if noun < 0 or tree.pos[noun] not in ("NOUN", "PROPN") or tree.deps[verb] == "acl:relcl":
        return
    while tree.deps[noun] in ("flat", "compound") and tree.heads[noun] < q:
        noun = tree.heads[noun]
    clause = next((k for k in (verb, *tree.ancestors(verb)) if tree.heads[k] < q), None)
    if clause is None or clause not in (verb, doer) or verb not in (doer, *tree.subtree(doer), *tree.ancestors(doer)):
        return
    hung = [k for k in tree.kids[doer] if k > verb]
    make_verb(tree, verb, PAST if past else PRESENT)
    tree.heads[verb], tree.deps[verb] = noun, "acl:relcl"
    tree.heads[doer], tree.deps[doer] = verb, "nsubj"
    tree.heads[q], tree.deps[q], tree.pos[q] = verb, "obj", "PRON"
    for k in hung:
        tree.heads[k] = verb
    tree.link()


def _mend_reported_titles(tree: Tree) -> None:
    """Read "said the president, X, condemned Y" with the president as who condemned: a title is not what is said."""
    for verb in tokens_with(tree.deps, LOOSE, 5):
        said = tree.heads[verb]
        if tree.words[verb - 1] != "," or tree.lemmas[said] not in verbs_of_report("en"):
            continue
        if said > verb or tree.children(verb, "nsubj", "cc", "mark") or tree.lower[verb].endswith("ing"):
            continue
        titled = [k for k in tree.children(said, "obj", "nsubj") if said < k < verb and tree.words[k + 1] == ","]
        named = [m for k in titled for m in tree.children(k, "appos") if tree.pos[m] == "PROPN"]
        if not named or tree.subtree(named[0])[-1] not in (verb - 1, verb - 2) or tree.is_passive(verb):
            continue
        tree.heads[titled[0]], tree.deps[titled[0]] = verb, "nsubj"
        tree.deps[verb], tree.morph[verb] = "ccomp", PAST
        tree.link()


def _mend_lists_behind_openings(tree: Tree) -> None:
    """Read "At talks in Paris, A, B and C signed" with all three as who signed, only Paris as where."""
    opened = tree.pos[0] in OPENERS or tree.lower[0].endswith("ing")
    for joint in range(4, len(tree) - 2 if opened else 0):
        last = joint + 1
        while tree.pos[last] == "DET" and last < len(tree) - 2:
            last += 1
        verb = last + 1
        while verb < len(tree) - 1 and tree.pos[verb] in ("AUX", "ADV"):
            verb += 1
        if tree.lower[joint] != "and" or tree.pos[last] != "PROPN" or tree.pos[verb] != "VERB":
            continue
        members, own = _listed_before(tree, joint), tree.children(verb, "nsubj")
        if not members or not own or own[0] not in (0, *members, last) or len(own) > 1:
            continue
        first, dep = members[0], tree.deps[own[0]]
        if own == [0]:  # "Meeting in Lagos, A, B and C agreed": no meeting agrees
            tree.deps[0] = "advcl"
        tree.heads[first], tree.deps[first] = verb, dep
        for k in (*members[1:], last):
            tree.heads[k], tree.deps[k] = first, "conj"
        tree.heads[joint], tree.deps[joint] = last, "cc"
        tree.link()


def _before_name(tree: Tree, name: int) -> int:
    """Return the token before a name and what stands before it in its phrase."""
    before = name - 1
    while before >= 0 and tree.pos[before] in ("DET", "ADJ") and tree.heads[before] == name:
        before -= 1
    return before


def _listed_before(tree: Tree, joint: int) -> list[int]:
    """Return the names of a list up to its "and", less the last name of an opening before it."""
    members: list[int] = []
    last = joint - 2 if tree.words[joint - 1] == "," else joint - 1
    while tree.pos[last] == "PROPN":
        members.insert(0, last)
        before = _before_name(tree, last)
        if before < 1:
            return []
        if tree.pos[before] == "ADP":
            return members[1:]
        if tree.words[before] != ",":
            return []
        last = before - 1
    return members


def _mend_verbless(tree: Tree) -> None:
    """Read "Rebels trained by X ambushed Chinese convoys" with a verb: no adjective opens a second noun phrase."""
    for verb in tokens_with(tree.deps, {"amod"}, 2, len(tree) - 1):
        thing, form = tree.heads[verb], tree.lower[verb]
        if thing < verb or form not in forms("en") or form.endswith("ing"):
            continue
        doer, opens = tree.heads[thing], [k for k in tree.subtree(thing) if k < thing]
        if form in lexicon_verbs("en") or opens[:1] != [verb] or doer > verb or tree.children(doer, "cop", "nsubj"):
            continue
        told = tree.children(doer, "acl")
        if tree.heads[doer] != doer or tree.pos[doer] not in ("NOUN", "PROPN") or not told or told[0] > verb:
            continue
        make_verb(tree, verb, PAST)
        tree.heads[verb], tree.deps[verb] = verb, "root"
        tree.heads[doer], tree.deps[doer] = verb, "nsubj"
        tree.heads[thing], tree.deps[thing] = verb, "obj"
        for k in [k for k in tree.kids[doer] if k > verb and k != thing]:
            tree.heads[k] = verb
        tree.link()


def _mend_unmarked_objects(tree: Tree) -> None:
    """Read "arrested Prime Minister Maurice Bishop" with the man as object: no preposition stands before him."""
    for name in tokens_with(tree.deps, {"obl", "obl:unmarked"}, 2):
        verb = tree.heads[name]
        if tree.pos[name] != "PROPN" or tree.pos[verb] != "VERB":
            continue
        titled = [k for k in tree.children(name, "compound", "amod", "flat", "nmod:desc") if verb < k < name]
        behind = verb + 1 + ("compound:prt" in tree.deps[verb + 1 : verb + 2])
        if not titled or tree.subtree(name)[0] != behind or tree.case_of(name) or tree.is_passive(verb):
            continue
        if not tree.children(verb, "obj", "iobj", "ccomp"):
            tree.deps[name] = "obj"


def _mend_second_deeds(tree: Tree) -> None:
    """Read "imposed martial law and invited Saudi troops" with two deeds: what follows "and" is no kind of troops."""
    described = classed("en", "verbs", "describes whom it befell")
    for deed in tokens_with(tree.deps, {"amod"}, 4, len(tree) - 1):
        thing, form = tree.heads[deed], tree.lower[deed]
        verb = tree.heads[tree.heads[thing]]
        if tree.deps[thing] != "conj" or tree.lower[deed - 1] != "and" or thing < deed:
            continue
        if form not in forms("en") or form in lexicon_verbs("en") or form.endswith("ing"):
            continue
        if tree.pos[verb] != "VERB" or not tree.children(verb, "nsubj") or tree.is_passive(verb):
            continue
        named = [k for k in tree.kids[thing] if deed < k < thing and tree.pos[k] in ("ADJ", "PROPN", "DET", "NUM")]
        if not named or forms("en")[form] in described or tree.deps[tree.heads[thing]] not in ("obj", "obl"):
            continue
        if tree.lower[verb].endswith("ing") or tree.feature(verb, "Tense") != "Past":
            continue
        make_verb(tree, deed, PAST)
        tree.heads[deed], tree.deps[deed] = verb, "conj"
        tree.heads[thing], tree.deps[thing] = deed, "obj"
        tree.heads[deed - 1], tree.deps[deed - 1] = deed, "cc"
        for k in tree.kids[verb]:
            if k > thing and tree.deps[k] in ("obl", "advcl", "xcomp"):
                tree.heads[k] = deed
        tree.link()


def _mend_opened_mains(tree: Tree) -> None:
    """Read "Backed by air strikes, Iraqi troops advanced" with the advance as what the sentence tells."""
    if tree.heads[0] != 0 or tree.pos[0] != "VERB" or tree.children(0, "nsubj", "nsubj:pass", "aux", "cop"):
        return
    if not tree.lower[0].endswith(("ed", "ing")) and not tree.is_past_participle(0):
        return
    for noun in tree.children(0, "conj", "parataxis", "appos", "dep"):
        opens = tree.subtree(noun)[0]
        if tree.pos[noun] not in ("NOUN", "PROPN") or "," not in tree.words[opens - 1 : opens + 1]:
            continue
        members = tree.conjuncts(noun) + [k for k in tree.children(0, "conj") if k > noun and tree.children(k, "cc")]
        deeds = [v for k in members for v in tree.children(k, "acl") if v > k and not tree.children(v, "obl:agent")]
        deeds = [v for v in deeds if tree.lower[v] in forms("en") and not tree.lower[v].endswith("ing")]
        if not deeds:
            continue
        verb = deeds[0]
        for k in [k for k in members if tree.heads[k] == 0 and k != noun]:
            tree.heads[k] = noun
        tree.heads[verb], tree.deps[verb], tree.morph[verb] = verb, "root", PAST
        tree.heads[noun], tree.deps[noun] = verb, "nsubj"
        tree.heads[0], tree.deps[0] = verb, "advcl"
        tree.link()
        return


def _mend_parted_particles(tree: Tree) -> None:
    """Read "blew himself up outside X", "handed the men over to Y" with the particle as the verb's."""
    for p in range(2, len(tree)):
        if tree.lower[p] in PARTICLES and tree.deps[p] in ("case", "advmod") and p + 1 < len(tree):
            _mend_particle_before_to(tree, p)
            _mend_particle_behind_object(tree, p)
        verb, thing = p - 2, p - 1
        if tree.lower[p] not in PARTICLES or tree.pos[thing] != "PRON" or tree.pos[verb] != "VERB":
            continue
        known = tree.deps[p] == "case" and (tree.lemmas[verb], tree.lower[p]) in particle_verbs("en")
        if known and p + 1 < len(tree) and tree.pos[p + 1] in ("ADP", "SCONJ", "PUNCT"):
            tree.reattach(p, verb, "compound:prt")


def _mend_particle_behind_object(tree: Tree, p: int) -> None:
    """Read "drove the rebels back", "threw them back across the river": they stand between verb and particle."""
    if tree.lower[p] != "back" or tree.pos[p + 1] not in ("ADP", "PUNCT", "ADV", "SCONJ"):
        return
    verb = next((v for v in range(p - 2, max(p - 8, -1), -1) if tree.pos[v] == "VERB"), None)
    if verb is None or (tree.lemmas[verb], tree.lower[p]) not in particle_verbs("en") or tree.is_passive(verb):
        return
    things = [k for k in tree.children(verb, "obj") if verb < k < p]
    if things and p - 1 in [*things, *(m for k in things for m in tree.subtree(k))]:
        tree.reattach(p, verb, "compound:prt")


def _mend_particle_before_to(tree: Tree, p: int) -> None:
    """Read "handed the men over to Y": what stands before "to" is no preposition of its own."""
    if tree.lower[p + 1] != "to":
        return
    verb = next((v for v in tree.ancestors(p) if tree.pos[v] == "VERB" and v < p), None)
    if verb is None or (tree.lemmas[verb], tree.lower[p]) not in particle_verbs("en"):
        return
    if any(verb < k < p for k in tree.children(verb, "obj")) or tree.is_passive(verb):
        tree.reattach(p, verb, "compound:prt")


def _mend_inserted_roles(tree: Tree) -> None:
    """Read "Syria, once an ally of Iraq, sent troops" with the ally as what Syria was: no preposition marks it."""
    ties = said_of_names("en", *TIES, "OPPOSES", "LEADS")
    for noun in tokens_with(tree.lemmas, ties, 3, len(tree) - 2):
        if tree.deps[noun] not in ("obl", "obl:unmarked", "dep", "nmod"):
            continue
        own = tree.subtree(noun)
        opens, closes = own[0], [k for k in own if tree.words[k] != ","][-1]
        opens += tree.words[opens] == ","
        name = opens - 2
        if name < 0 or tree.words[opens - 1] != "," or tree.pos[name] != "PROPN" or tree.children(noun, "case"):
            continue
        if closes + 1 < len(tree) and tree.words[closes + 1] == "," and tree.heads[noun] in (name, tree.heads[name]):
            tree.reattach(noun, name, "appos")


def _mend_doubled_subjects(tree: Tree) -> None:
    """Read "Syria's ally Iran condemned the raid" with one subject: the ally is Iran."""
    said = united(said_of_names("en", *TIES, "OPPOSES", "LEADS"), titles("en"))
    for name in tokens_with(tree.pos, {"PROPN"}, 1, len(tree) - 1):
        noun, verb = name - 1, tree.heads[name]
        both = tree.deps[name] == tree.deps[noun] and tree.deps[name].startswith("nsubj") and tree.heads[noun] == verb
        if both and tree.pos[noun] == "NOUN" and tree.lemmas[noun] in said:
            tree.reattach(noun, name, "compound")


def _mend_named_titles(tree: Tree) -> None:
    """Read "his former deputy, Riek Machar, has fled" with one man: no "and" makes two of a title and a name."""
    for name in tokens_with(tree.deps, {"conj"}, 3):
        title = tree.heads[name]
        if tree.pos[name] != "PROPN" or tree.words[name - 1] != "," or title != name - 2:
            continue
        if tree.pos[title] != "NOUN" or tree.lemmas[title] not in titles("en") or tree.children(name, "cc", "conj"):
            continue
        closed = name + 1 == len(tree) or tree.words[name + 1] in (",", ".", ")")
        if closed and not any(tree.deps[k] in ("conj", "cc") for k in tree.kids[title] if k != name):
            tree.deps[name] = "appos"


def _mend_bare_verbs(tree: Tree) -> None:
    """Read "The Taliban control most of Helmand" with a verb: no noun has an object."""
    for verb in tokens_with(tree.lower, lexicon_verbs("en"), 1, len(tree) - 1):
        name, thing = verb - 1, tree.children(verb, "obj")
        if tree.pos[verb] != "NOUN" or tree.heads[verb] != verb:
            continue
        if tree.pos[name] == "PROPN" and tree.heads[name] == verb and thing and tree.deps[name] == "compound":
            tree.pos[verb], tree.lemmas[verb], tree.morph[verb] = "VERB", tree.lower[verb], PRESENT
            tree.deps[name] = "nsubj"
            for k in tree.children(verb, "det", "case"):
                if k < name:
                    tree.heads[k] = name
            tree.link()


def _mend_openings_taken_for_mains(tree: Tree) -> None:
    """Read "Unless Ethiopia withdraws, Eritrea will reject it" with the second verb as the main one."""
    first, main = next((k for k in range(len(tree)) if tree.heads[k] == k), 0), tree.heads[0]
    between = tree.words[first:main]
    if tree.pos[0] != "SCONJ" or tree.deps[0] != "mark" or main <= first or between.count(",") != 1:
        return
    if tree.heads[main] != first or tree.pos[first] != "VERB" or not tree.children(main, "nsubj"):
        return
    if tree.children(main, "nsubj")[0] < first + between.index(","):
        return
    tree.heads[main], tree.deps[main] = main, "root"
    tree.heads[first], tree.deps[first] = main, "advcl"
    tree.heads[0] = first
    tree.link()
